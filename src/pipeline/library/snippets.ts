/** The stretch of an article that shows best what was searched for. */

import type { Article } from '../../model/article.ts';
import type { Snippet } from '../../model/found.ts';
import type { Span } from '../../model/span.ts';
import { cite } from '../../text/offsets.ts';
import type { FoundWord } from './found-words.ts';

/** How long a stretch is, in characters: two lines of a list. */
const LENGTH = 240;
/** How much stands before the first word. */
const BEFORE = 60;

type Text = Pick<Article, 'id' | 'text'>;

/** Returns the stretch with most of the different words, the first of equals; the beginning where none stands in it. */
export const snippetOf = (article: Text, span: Span, found: readonly FoundWord[]): Snippet =>
  stretchOf(article, bestOf(found), found, span);

/** Returns a given stretch with the words in it marked; a long one is cut around them. */
export const markedSpan = (article: Text, span: Span, found: readonly FoundWord[]): Snippet =>
  span.end - span.start <= 2 * LENGTH
    ? { ...cite(article, span), marks: spansOf(found, span) }
    : snippetOf(article, span, found);

/** Returns the place of the word with which the best stretch begins. */
function bestOf(found: readonly FoundWord[]): FoundWord | undefined {
  const all = new Set(found.map(({ term }) => term)).size;
  /** How often each term stands in the stretch, and how many do. */
  const times: number[] = [];
  let terms = 0;
  let [best, most, next] = [found[0], 0, 0];
  for (let at = 0; at < found.length && most < all; at++) {
    const until = found[at]!.start + LENGTH - BEFORE;
    for (next = Math.max(next, at); next < found.length && found[next]!.end <= until; next++) {
      const { term } = found[next]!;
      times[term] = (times[term] ?? 0) + 1;
      if (times[term] === 1) terms++;
    }
    if (terms > most) [best, most] = [found[at], terms];
    if (next > at && --times[found[at]!.term]! === 0) terms--;
  }
  return best;
}

function stretchOf(
  article: Text,
  first: Span | undefined,
  found: readonly FoundWord[],
  edges: Span,
): Snippet {
  const from = Math.max(edges.start, (first?.start ?? edges.start) - BEFORE);
  const start = from === edges.start ? from : afterBlank(article.text, from, first!.start);
  const to = Math.min(edges.end, Math.max(start + LENGTH, first?.end ?? 0));
  const end = to === edges.end ? to : beforeBlank(article.text, to, first?.end ?? start);
  const span = { start, end };
  return { ...cite(article, span), marks: spansOf(found, span) };
}

/** A stretch begins with a word, and rather with a line. */
function afterBlank(text: string, from: number, latest: number): number {
  let start = from;
  for (let at = latest - 1; at >= from; at--) {
    if (text[at] === '\n') return at + 1;
    if (isBlank(text, at)) start = at + 1;
  }
  return start;
}

function beforeBlank(text: string, to: number, earliest: number): number {
  let at = to;
  while (at > earliest && !isBlank(text, at - 1)) at--;
  return at === earliest ? to : at - 1;
}

/** By its code, where that is one of ASCII: by a pattern it takes as long as to find the words. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text[at]!);
}

/** Marks do not overlap: of two that do the longer counts. */
function spansOf(found: readonly FoundWord[], { start, end }: Span): Span[] {
  const inside = found.filter((one) => start <= one.start && one.end <= end);
  const marks: { start: number; end: number }[] = [];
  for (const one of inside.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = marks.at(-1);
    if (last === undefined || last.end <= one.start) marks.push({ start: one.start, end: one.end });
    else last.end = Math.max(last.end, one.end);
  }
  return marks;
}
