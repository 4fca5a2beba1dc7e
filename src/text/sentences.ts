/** Sentence boundaries in one block of text. */

import { trimSpan } from './offsets.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the language's words tell about stops. All lower case. */
export interface SentenceWords {
  /** Without their last stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Those of them that end a sentence before a capital, but not before a number: "no. 5", "etc." */
  readonly endings?: ReadonlySet<string>;
  /** With a capital behind an abbreviation they begin a sentence: "left the U.S. He …". */
  readonly functionWords?: ReadonlySet<string>;
  /** Behind a quotation and a name they go on with the sentence: "“Why?” Lisk asked." */
  readonly cueVerbs?: Pick<ReadonlySet<string>, 'has'>;
}

/**
 * Where a sentence may end: stops, with the quotation marks and brackets that close behind them and the footnotes that
 * belong to them (a row of stops is one); stops between two words whose blank was lost ("the harbour.Then"); emoticons.
 */
const STOP =
  /(?<![.!?…])([.!?…]+["'’”»)\]]*)(?: ?\[\p{N}{1,3}\]){0,9}(?: [:;]-?[)(DP]+)?(?=\s|$)|(?<=\p{Ll}{2})(?:[.!?]+(?=\p{Lu}\p{Ll}*[\s,'’])|[!?]+(?=\p{Ll}))|(?<=\s)[:;]-?[)(DP]+(?=\s)/gu;
const OPENS_SENTENCE =
  /^(?:[-_=*]{4}|(?!\(\p{N})(?:["'‘’“«[¿¡>~*]|\( ?)*(?:[•*–—-]{1,3} ?)?(?:[$£€#@]?[\p{Lu}\p{N}]|\p{Ll}\p{Lu})|$)/u;
/** A word without a capital begins a sentence where people write carelessly, but not behind a quotation or dots. */
const OPENS_CARELESSLY = /^\(?\p{Ll}(?!\))/u;
const ENDS_CARELESSLY = /^(?:\.|[!?]+)$/u;
const FIRST_WORD = /^["'‘“«([¿¡]*(\p{L}+)(?![\p{L}.])/u;
/** So nearly every sentence ends, and what is told of single letters and numbers does not hold. */
const TWO_LETTERS = /^[a-zA-Z]{2}$/;
const LAST_WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’]{0,39}$/u;
/** "J.", "U.N.", "a.k.a." */
const INITIAL = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u;
/** In brackets or before a number: "(b. 1990)", "c. 1814". */
const LETTER = /(?:^|[^\p{L}\p{N}.'’-])\p{Ll}$/u;
const OPENS_BRACKET = /[(;] ?\p{Ll}$/u;
/** What is no abbreviation by its looks: three letters or more with a vowel among them. */
const FULL_WORD = /(?<![.\p{L}])(?=\p{L}*[aeiouyáéíóúäöü])\p{L}{3,}["'’”)\]*]*$/iu;
/** A piece of an address or of code, where stops part no sentences. */
const ADDRESS = /[/@\\=&_.(][^\s/@\\=&_.(]*$/u;
/** The number of a list item or a section: "1.", "2.1.", "iv.", "b." */
const ITEM = /^["'‘“«([*]*(?:\p{N}{1,3}(?:\.\p{N}{1,2}){0,3}|[ivx]{1,4}|\p{L})$/u;
const LONGEST_ITEM = 8;
const ITEM_BEHIND_COLON = /:\s\p{N}{1,2}$/u;
/** Behind "at 2 a.m." it is a sentence of its own; behind "Mr." a name. */
const OPENS_QUOTATION = /^["“«]\p{Lu}/u;
/** A name and a verb behind a quotation: "Lisk asked." */
const CUE = /^(?:I|\p{Lu}[\p{L}'’-]*\p{Ll}(?: \p{Lu}[\p{L}'’-]*\p{Ll}){0,2}) (\p{Ll}+)[.,]/u;
const QUESTION_IN_QUOTES = /[!?]["'’”»]$/u;

/** Longer words are no abbreviations. Bounds the work on a text without blanks. */
const LONGEST_WORD = 40;

/**
 * Returns the spans of the sentences of `text.slice(start, end)`, without blanks at their edges.
 * A stop ends a sentence unless it belongs to an abbreviation or an initial, or what follows cannot begin one.
 * A quotation that ends in a stop and goes on with its cue ("…?” he said) stays with it.
 */
export function sentencesOf(text: string, words: SentenceWords, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const stop of text.slice(start, end).matchAll(STOP)) {
    const at = start + stop.index;
    const to = at + stop[0].length;
    const before = text.slice(Math.max(from, at - LONGEST_WORD), at);
    const after = text.slice(to, Math.min(end, to + LONGEST_WORD));
    if (!endsSentence(stop[1] ?? stop[0], before, after, words)) continue;
    if (at - from <= LONGEST_ITEM && ITEM.test(before.trim())) continue;
    spans.push(trimSpan(text, { start: from, end: to }));
    from = to;
  }
  spans.push(trimSpan(text, { start: from, end }));
  return spans.filter((span) => span.end > span.start);
}

/** Tells whether a stop between the two, with the marks that close behind it, ends the sentence. */
function endsSentence(stop: string, before: string, after: string, words: SentenceWords): boolean {
  const next = after.trimStart();
  if (next === after && after !== '' && ADDRESS.test(before)) return false;
  if (!OPENS_SENTENCE.test(next)) {
    if (!ENDS_CARELESSLY.test(stop) || !OPENS_CARELESSLY.test(next)) return false;
    return stop !== '.' || isFullWord(before, words);
  }
  if (stop === '.') return !isAbbreviated(before, next, words);
  return !(QUESTION_IN_QUOTES.test(stop) && words.cueVerbs?.has(CUE.exec(next)?.[1] ?? ''));
}

function isFullWord(before: string, { abbreviations, functionWords }: SentenceWords): boolean {
  const word = lastWord(before).toLowerCase();
  if (functionWords?.has(word)) return true;
  return !abbreviations.has(word) && FULL_WORD.test(before);
}

/** Tells whether the stop between the two belongs to the word before it. */
function isAbbreviated(before: string, next: string, words: SentenceWords): boolean {
  if (!TWO_LETTERS.test(before.slice(-2))) {
    if (ITEM_BEHIND_COLON.test(before)) return true;
    if (LETTER.test(before) && (/^\p{N}/u.test(next) || OPENS_BRACKET.test(before))) return true;
  }
  const word = lastWord(before);
  const lower = word.toLowerCase();
  const isInitial = INITIAL.test(word) && word !== 'I';
  if (!isInitial && !words.abbreviations.has(lower)) return false;
  if (word === lower && OPENS_QUOTATION.test(next)) return false;
  if (isInitial) return !opensWithFunctionWord(next, words);
  const isWord = words.functionWords?.has(lower) || (word === lower && words.endings?.has(lower));
  if (isWord) return /^\p{N}/u.test(next);
  return !opensWithFunctionWord(next, words);
}

/** Most stops are behind a word of plain letters, which needs no regular expression. */
function lastWord(before: string): string {
  let at = before.length;
  while (at > 0 && isPlainLetter(before.charCodeAt(at - 1))) at--;
  return at < before.length && before[at - 1] === ' '
    ? before.slice(at)
    : (LAST_WORD.exec(before)?.[0] ?? '');
}

const isPlainLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const opensWithFunctionWord = (next: string, { functionWords }: SentenceWords): boolean =>
  functionWords?.has(FIRST_WORD.exec(next)?.[1]?.toLowerCase() ?? '') ?? false;
