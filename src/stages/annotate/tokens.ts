/** Words of an article as names are looked for in them. */

import type { NameWords } from '../../language/names.ts';
import type { Sentence } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { foldMarks } from '../../text/normalise.ts';
import { type Word, wordsOf } from '../../text/words.ts';

export interface Token extends Span {
  /** As the lists have it: without accents, possessive ending and last stop, with plain marks. */
  readonly plain: string;
  readonly lower: string;
  /** What stands between it and the token before, its possessive ending left out. */
  readonly gap: string;
  readonly capital: boolean;
  /** Two letters or more, all of them capitals. */
  readonly allCapitals: boolean;
  readonly number: boolean;
  /** Stands where any word has a capital: at the start of a sentence, of a quotation, after a colon. */
  readonly opens: boolean;
  readonly owns: boolean;
  /** Has a letter that Vietnamese alone has. */
  readonly vietnamese: boolean;
}

/** The tokens of a sentence. */
export interface Line {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Capitals tell names: not in headlines With Capitals, nor in SHOUTED lines. */
  readonly cased: boolean;
  /** The sentence is a question. */
  readonly asks: boolean;
}

/** Where capitals were seen: in the middle of sentences, where they tell. */
export interface Casing {
  readonly capital: ReadonlyMap<string, number>;
  readonly lower: ReadonlySet<string>;
  /** Two words beside each other, both with a capital. */
  readonly pairs: ReadonlySet<string>;
  /** Many sentences begin in lower case. */
  readonly careless: boolean;
}

export function linesOf(
  text: string,
  sentences: readonly Sentence[],
  names: NameWords,
  isOrdinary: (lower: string) => boolean,
  functionWords: ReadonlySet<string>,
): Line[] {
  const words = sentences.map(({ start, end }) => wordsOf(text, start, end));
  const standing = new Set(words.flatMap((line) => line.map((word) => withoutOwner(word.text))));
  return sentences.map((sentence, index) => {
    const parts = words[index]!.flatMap((word) => partsOf(word, standing, names, isOrdinary));
    const tokens = parts.map((word, at) => readToken(text, sentence, word, parts[at - 1], parts[at + 1]));
    const asks = /\?["'’”)]*$/.test(text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end));
    return { sentence, tokens, cased: isCased(sentence, tokens, text, functionWords), asks };
  });
}

/** Returns where the article prints words with a capital, and in lower case. */
export function casingOf(lines: readonly Line[]): Casing {
  const capital = new Map<string, number>();
  const lower = new Set<string>();
  const pairs = new Set<string>();
  for (const { tokens, cased } of lines)
    for (const [index, token] of cased ? tokens.entries() : []) {
      if (!token.capital) lower.add(token.lower);
      else if (!token.opens) capital.set(token.lower, (capital.get(token.lower) ?? 0) + 1);
      const next = tokens[index + 1];
      if (token.capital && !token.opens && next?.capital && next.gap === ' ') pairs.add(pairOf(token, next));
    }
  return { capital, lower, pairs, careless: isCareless(lines) };
}

/** Share of sentences that begin in lower case from which a text is careless. Set on UNER EWT (`eval/names.ts`). */
const CARELESS = 0.2;

function isCareless(lines: readonly Line[]): boolean {
  const begun = lines.filter(({ tokens }) => tokens.length > 1 && !tokens[0]!.number);
  return begun.filter(({ tokens }) => startsSmall(tokens)).length > CARELESS * begun.length;
}

export const startsSmall = (tokens: readonly Token[]): boolean =>
  tokens[0] !== undefined && /^\p{Ll}/u.test(tokens[0].plain);

export const pairOf = (one: Token, other: Token): string => `${one.lower} ${other.lower}`;

/**
 * Parts a word at its hyphens where some parts have a capital and others are ordinary words ("London-based", but not
 * "Mei-ling" or "Drell-on-Sea"), and where all have one and each stands alone elsewhere ("the Orde-Lisk meeting").
 */
function partsOf(
  word: Word,
  standing: ReadonlySet<string>,
  { particles }: NameWords,
  isOrdinary: (lower: string) => boolean,
): Word[] {
  if (!/[-‑]/.test(word.text) || !/\p{Lu}/u.test(word.text)) return [word];
  const parts: Word[] = [];
  let start = word.start;
  for (const text of word.text.split(/[-‑]/)) {
    parts.push({ start, end: start + text.length, text });
    start += text.length + 1;
  }
  const capitals = parts.filter(isCapital).length;
  if (particles.has(parts[0]!.text.toLowerCase())) return [word];
  const stand = parts.every(({ text }) => text.length > 1 && standing.has(withoutOwner(text)));
  const isName =
    isCapital(parts[0]!) &&
    (isCapital(parts.at(-1)!) || !parts.some((part) => isSmallWord(part, isOrdinary)));
  return (capitals < parts.length && !isName) || stand ? parts : [word];
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

const isSmallWord = (part: Word, isOrdinary: (lower: string) => boolean): boolean =>
  !isCapital(part) && (/^\p{N}/u.test(part.text) || isOrdinary(part.text));

const OWNER = /(?<=\p{L})['’]s$/u;
const withoutOwner = (text: string): string => text.replace(OWNER, '');

const OPENING = /[:;•|/([“"‘«]\s*$|\s[-–—*']\s*$|^[-–—*]\s+$|[.!?]["'’”]?\s+$/;

function readToken(
  text: string,
  sentence: Sentence,
  word: Word,
  before: Word | undefined,
  after: Word | undefined,
): Token {
  const bare = withoutOwner(word.text);
  const following = text.slice(word.start + word.text.length, after?.start ?? sentence.end);
  const stop = takesStop(bare, following, after) ? 1 : 0;
  const plain = plainWord(bare);
  const ownsPlural = /s$/i.test(bare) && /^['’] \S/u.test(`${following}${after ? after.text : ''}`);
  return {
    start: word.start,
    end: word.start + bare.length + stop,
    plain,
    lower: plain.toLowerCase(),
    gap: before ? gapBetween(text, before, word) : '',
    capital: /^(?:\p{Lu}|\p{Ll}{1,2}\p{Lu}|(?:al|el)['’-]\p{Lu})/u.test(bare),
    allCapitals: /^[\p{N}.’'-]*\p{Lu}[\p{N}.’'-]*\p{Lu}[\p{Lu}\p{N}.’'-]*$/u.test(bare),
    number: /^\p{N}/u.test(bare),
    opens: before === undefined || OPENING.test(text.slice(before.end, word.start)),
    owns: bare !== word.text || ownsPlural,
    vietnamese: VIETNAMESE.test(bare),
  };
}

/** "U.S.", "J." and "Mr." keep their stop; that of a sentence's last word is the sentence's. */
function takesStop(bare: string, following: string, after: Word | undefined): boolean {
  if (!following.startsWith('.')) return false;
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(bare)) return true;
  if (isAbbreviated(bare, following)) return true;
  return after !== undefined && /^\. ?$/.test(following) && /^\p{Lu}/u.test(bare) && bare.length <= 4;
}

/** "Jr.,": no sentence ends before a comma. */
const isAbbreviated = (bare: string, following: string): boolean =>
  /^\.[,;]/.test(following) && /^\p{Lu}\p{L}{0,4}$/u.test(bare);

function gapBetween(text: string, before: Word, word: Word): string {
  const gap = text.slice(before.end, word.start);
  const bare = withoutOwner(before.text);
  if (/^\. ?$/.test(gap) && /^\p{Lu}/u.test(bare) && bare.length <= 4) return ' ';
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(bare) || isAbbreviated(bare, gap)) return gap.replace(/^\./, '');
  return gap;
}

/** With a horn or a hook, or with two marks: what folds to a given name elsewhere is one only behind a family name. */
const VIETNAMESE = /[ơưảẻỉỏủỷạấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹ]/iu;

const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
};

function plainWord(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  return foldMarks(word)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ıøØłŁđĐßæÆœ]/g, (letter) => OTHER_LETTERS[letter]!);
}

/** Share of content words with a capital from which a line is a headline With Capitals. */
const HEADLINE_CAPITALS = 0.8;

function isCased(
  { blockKind }: Sentence,
  tokens: readonly Token[],
  text: string,
  functionWords: ReadonlySet<string>,
): boolean {
  const content = tokens.filter(
    ({ lower, number, allCapitals }, index) =>
      index > 0 && !number && (allCapitals || !functionWords.has(lower)),
  );
  const shouted = tokens.filter(({ allCapitals }) => allCapitals).length;
  if (tokens.length >= 3 && shouted / tokens.length > 0.7) return false;
  const isHeading = blockKind === 'headline' || blockKind === 'heading' || blockKind === 'dek';
  const least = isHeading ? 2 : 4;
  const last = tokens.at(-1);
  if (!isHeading && last && /^["'’”)]*[.!?]/.test(text.slice(last.end, last.end + 3))) return true;
  const capitals = content.filter(({ capital }) => capital).length;
  return content.length < least || capitals / content.length < HEADLINE_CAPITALS;
}
