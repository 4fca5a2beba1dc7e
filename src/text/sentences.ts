/** Sentence boundaries in one block of text. */

import { trimSpan } from './offsets.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Stops, with the quotation marks and brackets that close behind them and the footnotes that belong to them. A row of
 * stops is one.
 */
const STOP = /(?<![.!?…])([.!?…]+["'’”»)\]]*)(?: ?\[\p{N}{1,3}\]){0,9}(?=\s|$)/gu;
const OPENS_SENTENCE = /^["'‘“«([¿¡]*(?:[•*–—-]{1,3} ?)?(?:[$£€#]?[\p{Lu}\p{N}]|\p{Ll}\p{Lu}|$)/u;
/** A word without a capital begins a sentence where people write carelessly, but not behind a quotation or dots. */
const OPENS_CARELESSLY = /^\(?\p{Ll}(?!\))/u;
const ENDS_CARELESSLY = /^(?:\.|[!?]+)$/u;
const FIRST_WORD = /^["'‘“«([¿¡]*(\p{L}[\p{L}'’]*)(?!\.)/u;
const LAST_WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’]*$/u;
const INITIAL = /^(?:\p{Lu}\.)*\p{Lu}$/u;
/** The number of a list item: "1.", "iv.", "b." */
const ITEM = /^["'‘“«([]*(?:\p{N}{1,3}(?:\.\p{N}{1,2}){0,3}|[ivx]{1,4}|\p{L})$/u;

/** What is no abbreviation by its looks: three letters and more, with a vowel among them, or a closing mark. */
const FULL_WORD = /(?<![.\p{L}])(?=\p{L}*[aeiouyáéíóúäöüæø])\p{L}{3,}$/iu;

const LONGEST_ITEM = 8;

/** Longer words are no abbreviations. Bounds the work on a text without blanks. */
const LONGEST_WORD = 40;

/**
 * Returns the spans of the sentences of `text.slice(start, end)`, without blanks at their edges.
 * A stop ends a sentence unless it belongs to an abbreviation or an initial, or what follows cannot begin one.
 * Abbreviations do end one before a function word with a capital ("left the U.S. He …"), where these are given.
 * A quotation that ends in a stop and goes on with its cue ("…,” he said) stays with it.
 */
export function sentencesOf(
  text: string,
  abbreviations: ReadonlySet<string>,
  start = 0,
  end = text.length,
  functionWords: ReadonlySet<string> = new Set(),
): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const stop of text.slice(start, end).matchAll(STOP)) {
    const at = start + stop.index;
    const to = at + stop[0].length;
    const after = text.slice(to, Math.min(end, to + LONGEST_WORD)).trimStart();
    const isCareless = !OPENS_SENTENCE.test(after);
    if (isCareless && !(ENDS_CARELESSLY.test(stop[0]) && OPENS_CARELESSLY.test(after))) continue;
    if (stop[1] === '.') {
      if (isAbbreviated(text.slice(from, at), after, abbreviations, functionWords)) continue;
      if (isCareless && !FULL_WORD.test(text.slice(Math.max(from, at - LONGEST_WORD), at))) continue;
    }
    spans.push(trimSpan(text, { start: from, end: to }));
    from = to;
  }
  spans.push(trimSpan(text, { start: from, end }));
  return spans.filter((span) => span.end > span.start);
}

/** Tells whether the stop between the two belongs to the word before it. */
function isAbbreviated(
  before: string,
  after: string,
  abbreviations: ReadonlySet<string>,
  functionWords: ReadonlySet<string>,
): boolean {
  if (ITEM.test(before.slice(-LONGEST_WORD).trim()) && before.trim().length <= LONGEST_ITEM) return true;
  const word = LAST_WORD.exec(before.slice(-LONGEST_WORD))?.[0] ?? '';
  const lower = word.toLowerCase();
  const isInitial = INITIAL.test(word) && word !== 'I';
  if (!isInitial && !abbreviations.has(lower)) return false;
  if (functionWords.has(lower)) return /^\p{N}/u.test(after);
  const next = FIRST_WORD.exec(after)?.[1]?.toLowerCase();
  return next === undefined || !functionWords.has(next);
}
