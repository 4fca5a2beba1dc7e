/**
 * English words, parted as the treebanks EWT and GUM of Universal Dependencies part them: contractions, possessives
 * and hyphenated compounds in their parts, abbreviations with their stop, addresses, hashtags and emoticons whole.
 */

import type { Token } from '../../model/syntax.ts';
import { abbreviationsAndWords, vocabulary } from './vocabulary.ts';

const { abbreviations } = vocabulary;

/** Returns the words of `text.slice(start, end)`, a sentence. Takes linear time. */
export function tokensOf(text: string, start = 0, end = text.length): Token[] {
  const sentence = text.slice(start, end);
  const tokens: Token[] = [];
  const add = (from: number, to: number): void => {
    tokens.push({ start: start + from, end: start + to, form: sentence.slice(from, to) });
  };
  let at = 0;
  while (at < sentence.length) {
    if (isBlank(sentence, at)) {
      at++;
      continue;
    }
    const to = endOfWord(sentence, at);
    const split = splitOf(sentence, at, to);
    if (split > at) add(at, split);
    add(Math.max(at, split), to);
    at = to;
  }
  return tokens;
}

function isBlank(sentence: string, at: number): boolean {
  const code = sentence.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && BLANK.test(sentence[at]!));
}
const BLANK = /\s/;

const isEnd = (sentence: string, at: number): boolean => at === sentence.length || isBlank(sentence, at);

function endOfWord(sentence: string, from: number): number {
  const to = endOfLetters(sentence, from);
  if (to === from && (isPlainMark(sentence, from) || isLoneMark(sentence, from))) return from + 1;
  if (to > from && isEnd(sentence, to)) return to;
  if (to - from > 1 && !sentence.startsWith('PhD', from)) {
    if (isPlainMark(sentence, to)) return to;
    if (sentence[to] === '.' && isEnd(sentence, to + 1)) return withStop(sentence, from, to);
  }
  SHAPE.lastIndex = from;
  SHAPE.test(sentence);
  return withStop(sentence, from, SHAPE.lastIndex);
}

/** `,"“”`: a word by itself whatever stands beside it, and the end of one of letters. */
function isPlainMark(sentence: string, at: number): boolean {
  const code = sentence.charCodeAt(at);
  return code === 44 || code === 34 || code === 0x201c || code === 0x201d;
}

/** What no longer shape begins with, or none before a blank: neither needs a regular expression. */
function isLoneMark(sentence: string, at: number): boolean {
  const mark = sentence[at]!;
  return mark === ')' || mark === '—' || (".:;?!'’-".includes(mark) && isEnd(sentence, at + 1));
}

/** Four words of five are plain letters between blanks; they need no regular expression. */
function endOfLetters(sentence: string, from: number): number {
  let at = from;
  while (at < sentence.length) {
    const code = sentence.charCodeAt(at) | 32;
    if (code < 97 || code > 122) break;
    at++;
  }
  return at;
}

/**
 * The shapes of words, of which the first that fits counts, each tried at one place. A repetition that may fail behind
 * what it ran over is bounded, so that no text takes more than linear time.
 */
const SHAPES: readonly RegExp[] = [
  // Addresses of pages and of mail, groups, bare domains, files.
  /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}…*]/uy,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/uy,
  /(?:\p{Ll}{2,30}\.){2,6}\p{Ll}{2,30}(?![\p{L}\p{N}])/uy,
  /(?:[a-zA-Z0-9][a-zA-Z0-9-]{0,62}\.){1,6}(?:com|org|net|edu|gov|info|co\.uk)(?![\p{L}\p{N}])(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}…])?/uy,
  /[\p{L}\p{N}_#-]{0,62}\.(?:html?|docx?|xlsx?|pdf|pptx?|txt|jpe?g|png|gif|zip|exe|asp|mp3|DOC|XLS|PDF)(?![\p{L}\p{N}])/uy,
  // People and topics of social media, emoticons.
  /[@#][\p{L}_][\p{L}\p{N}_]*/uy,
  /(?:[:;=][-^o']?[)(DPp]+|\(:|\^_+\^|<3|-_+-)(?![\p{L}\p{N}])/uy,
  // Times; dates; telephone numbers; sums, ordinals and decades; classes ("4A").
  /\p{N}{1,2}(?::\p{N}{2}){1,2}(?!\p{N})/uy,
  /\p{N}{1,4}\/\p{N}{1,2}\/\p{N}{2,4}|9\/11|(?:\p{N}{1,4}(?:-\p{N}{2,4}){1,2}-\p{N}{2,5}|(?:\p{N}{3}\/)?\p{N}{3}-\p{N}{4})(?![\p{N}-])/uy,
  /\p{N}{1,3}0['’]s(?!\p{L})|\p{N}+(?:st|nd|rd|th|s|ST|ND|RD|TH|(?!AM|PM|GB|MB|KM)\p{Lu}{1,2})(?!\p{L})/uy,
  /(?:(?<![\p{L}\p{N}])[.+](?=\p{N}))?\p{N}+(?:,\p{N}{3}(?!\p{N}))*(?:\.\p{N}+)*(?:(?:st|nd|rd|th)(?!\p{L}))?/uy,
  // Abbreviations of letters with stops, initials, "c. 1814".
  /\p{L}(?:\.\p{L})+(?!\p{L})\.?|Ph\.?D\.?|\p{Lu}\.(?=\s)|\p{Ll}\.(?=\s\p{N})/uy,
  // Words with a prefix that keeps its hyphen; words that break off; words.
  prefixed(
    'anti co counter cross e ex inter mid mini multi neo non over post pre pro psycho re semi socio sub un',
  ),
  /(?<!\p{N})\p{L}{1,2}-(?=[\s,])/uy,
  /\p{Lu}{1,2}\$|(?:b\/c|w\/o)(?!\p{L})|[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:&\p{L}+)?(?:['’`][\p{L}\p{M}]+)*/uy,
  /['’](?:s|re|ve|ll|d|m|em|cause|til|n|S|RE|VE|LL|D|M|\p{N}0s)(?![\p{L}\p{N}])/uy,
  // Rows of stops or of one mark, and what is one mark.
  /…\.*|[!?.]{2,}|-{2,}|={2,}|\*{2,}|_{2,}|~{2,}|\+{2,}|#{2,}|\${2,}|<{2,}|>{2,}|''|``|[‘’]’|\[(?:\.{3}|…)\]/uy,
  /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*/uy,
  /./suy,
];
const SHAPE = new RegExp(SHAPES.map(({ source }) => source).join('|'), 'yu');

/** Either case, spelt out: the expressions that are joined have no flag of their own. */
function prefixed(prefixes: string): RegExp {
  const eitherCase = prefixes
    .split(' ')
    .map((prefix) => `[${prefix[0]}${prefix[0]!.toUpperCase()}]${prefix.slice(1)}`);
  return new RegExp(`(?:${eitherCase.join('|')})-\\p{L}+(?:['’]\\p{L}+)?|[Mm]id-\\p{N}+s?`, 'uy');
}

/** Returns where the word ends, with its stop where that is the stop of an abbreviation. */
function withStop(sentence: string, from: number, to: number): number {
  if (sentence[to] !== '.' || sentence[to + 1] === '.' || to - from > LONGEST_ABBREVIATION) return to;
  const word = sentence.slice(from, to);
  const isLast = !/[\p{L}\p{N}]/u.test(sentence.slice(to, to + LONGEST_ABBREVIATION));
  if (isLast || !abbreviations.has(word.toLowerCase())) return to;
  return abbreviationsAndWords.has(word) && !/^\.\s\p{N}/u.test(sentence.slice(to, to + 3)) ? to : to + 1;
}
const LONGEST_ABBREVIATION = 7;

/** Words that are two, and where the second begins. Those without their apostrophe are no other words. */
const FUSED: ReadonlyMap<string, number> = new Map([
  ...splitAt(3, 'cannot gonna gotta wanna'),
  ...splitAt(
    -2,
    'dont didnt doesnt couldnt wouldnt shouldnt isnt wasnt arent werent havent hasnt hadnt cant wont aint',
  ),
  ...splitAt(-2, 'youre theyre youll ive'),
  ...splitAt(-1, 'im thats theres whats its'),
]);
const LONGEST_FUSED = 8;
/** Their lengths with their first and their last letters, which few other words share. */
const FUSED_OUTLINES: ReadonlySet<number> = new Set(
  [...FUSED.keys()].map((word) => outlineOf(word, 0, word.length)),
);
/** Before these "its" means "it's". */
const ITS = /^its\s(?:an?|the|not|been|just|like|getting)\s/i;

function splitAt(at: number, words: string): [word: string, at: number][] {
  return words.split(' ').map((word) => [word, at < 0 ? word.length + at : at]);
}

function mayBeFused(sentence: string, from: number, to: number): boolean {
  return to - from <= LONGEST_FUSED && FUSED_OUTLINES.has(outlineOf(sentence, from, to));
}

/** The same of capitals and small letters. */
function outlineOf(text: string, from: number, to: number): number {
  return ((to - from) << 10) | ((text.charCodeAt(from) & 31) << 5) | (text.charCodeAt(to - 1) & 31);
}

const CONTRACTION = /(?:n['’]t|(?<!0)['’`](?:s|re|ve|ll|d|m))$/i;
const LONGEST_CLITIC = 4;

/** Returns where a word is parted: "do|n't", "can|not"; its start where it is not. */
function splitOf(sentence: string, from: number, to: number): number {
  const word = mayBeFused(sentence, from, to) ? sentence.slice(from, to).toLowerCase() : '';
  const fused = FUSED.get(word);
  if (fused !== undefined) {
    const isOne = word === 'its' && !ITS.test(sentence.slice(from, from + LONGEST_FUSED * 2));
    return isOne ? from : from + fused;
  }
  const end = Math.max(from, to - LONGEST_CLITIC);
  const clitic = hasApostrophe(sentence, end, to) ? CONTRACTION.exec(sentence.slice(end, to)) : null;
  return clitic ? end + clitic.index : from;
}

/** Few words have one; the others need no regular expression. */
function hasApostrophe(sentence: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = sentence.charCodeAt(at);
    if (code === 39 || code === 96 || code === 0x2019) return true;
  }
  return false;
}
