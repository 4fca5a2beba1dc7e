/** Spans and citations: making them, comparing them, finding the one a place falls in. */

interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Returns the length of what both spans cover, 0 where they are apart. */
export const overlapLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export const lengthOf = ({ start, end }: Span): number => end - start;

/** Returns the share of all that two spans cover that both cover, 0 to 1. */
export function commonShare(a: Span, b: Span): number {
  const common = overlapLength(a, b);
  return common / (lengthOf(a) + lengthOf(b) - common);
}

/** Returns the shortest of the spans that hold another, of equals the first. */
export const shortestAround = <One extends Span>(spans: readonly One[], inner: Span): One | undefined =>
  spans.filter((span) => contains(span, inner)).sort((a, b) => lengthOf(a) - lengthOf(b))[0];

/** Do two citations share more than half of the shorter one? */
export const citesSame = (
  a: Span & { readonly article: string },
  b: Span & { readonly article: string },
): boolean => a.article === b.article && 2 * overlapLength(a, b) > Math.min(a.end - a.start, b.end - b.start);

/** Returns the citation of a span of an article, with its words. */
export function cite<Id extends string>(
  article: { readonly id: Id; readonly text: string },
  { start, end }: Span,
): { article: Id; start: number; end: number; exact: string } {
  return { article: article.id, start, end, exact: article.text.slice(start, end) };
}

/** Returns the words of a span, in single blanks. */
export const textAt = ({ text }: { readonly text: string }, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ');

/** Returns the span without blanks at its edges; an all-blank span becomes empty at its start. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Returns the index of the first span that starts at the offset or after it. The spans are sorted. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the spans that share characters with the given one. They are sorted and do not overlap. */
export function overlapping<One extends Span>(spans: readonly One[], { start, end }: Span): readonly One[] {
  const from = firstFrom(spans, start);
  const reachesIn = from > 0 && spans[from - 1]!.end > start;
  return spans.slice(reachesIn ? from - 1 : from, firstFrom(spans, end));
}

/** Returns the index of the span that holds the offset, or -1. The spans are sorted and do not overlap. */
export function spanAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
