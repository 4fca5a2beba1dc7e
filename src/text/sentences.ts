/** Sentence boundaries in one block of text. */

import { trimSpan } from './offsets.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stops, with the quotation marks and brackets that close behind them. */
const STOP = /(?:[.!?…]+|(?<=\p{L})\.)["'’”»)\]]*(?=\s|$)/gu;
const OPENS_SENTENCE = /^["'‘“«([]*(?:\p{Lu}|\p{N}|$)/u;
const INITIAL = /(?:^|[\s("'‘“.])\p{Lu}$/u;
const CLOSING_MARK = /["'’”»]$/u;

/**
 * Returns the spans of the sentences of `text.slice(start, end)`, without blanks at their edges.
 * A stop ends a sentence unless it belongs to an abbreviation or an initial, or what follows cannot begin one.
 * A quotation that ends in a stop and goes on with its cue ("…,” he said) stays with it.
 */
export function sentencesOf(
  text: string,
  abbreviations: ReadonlySet<string>,
  start = 0,
  end = text.length,
): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const stop of text.slice(start, end).matchAll(STOP)) {
    const to = start + stop.index + stop[0].length;
    if (
      !endsSentence(text.slice(from, to), text.slice(to, Math.min(end, to + 40)).trimStart(), abbreviations)
    )
      continue;
    spans.push(trimSpan(text, { start: from, end: to }));
    from = to;
  }
  spans.push(trimSpan(text, { start: from, end }));
  return spans.filter((span) => span.end > span.start);
}

function endsSentence(before: string, after: string, abbreviations: ReadonlySet<string>): boolean {
  if (!OPENS_SENTENCE.test(after)) return false;
  if (!before.endsWith('.')) return !(CLOSING_MARK.test(before) && /^\p{Ll}/u.test(after));
  const word = /[\p{L}.]+$/u.exec(before)?.[0].slice(0, -1) ?? '';
  if (INITIAL.test(before.slice(0, -1)) && !/^I$/.test(word)) return false;
  return !abbreviations.has(word.toLowerCase());
}
