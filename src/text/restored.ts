/** A machine-spun text as it likely read before its words were swapped, and where its words stand in print. */

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface RestoredText {
  readonly text: string;
  /** Where a place of the printed text stands in the likely one; inside a swap, at its edge. */
  readonly fromPrint: (span: Span) => Span;
  /** The printed words that a stretch of the likely text stands for; a swap that it cuts is taken whole. */
  readonly toPrint: (span: Span) => Span;
}

/** Returns the text with its swaps undone. They are sorted and do not overlap. */
export function restoredText(
  text: string,
  swaps: readonly (Span & { readonly restored: string })[],
): RestoredText {
  const pairs: { readonly printed: Span; readonly likely: Span }[] = [];
  let likely = '';
  let from = 0;
  for (const { start, end, restored } of swaps) {
    likely += text.slice(from, start);
    pairs.push({
      printed: { start, end },
      likely: { start: likely.length, end: likely.length + restored.length },
    });
    likely += restored;
    from = end;
  }
  likely += text.slice(from);
  const between = (one: 'printed' | 'likely', other: 'printed' | 'likely') => {
    const spans = pairs.map((pair) => pair[one]);
    const at = (offset: number, edge: 'start' | 'end'): number => {
      const last = lastBefore(spans, offset, edge);
      if (last < 0) return offset;
      const pair = pairs[last]!;
      return offset < pair[one].end ? pair[other][edge] : pair[other].end + offset - pair[one].end;
    };
    return ({ start, end }: Span): Span => ({ start: at(start, 'start'), end: at(end, 'end') });
  };
  return { text: likely, fromPrint: between('printed', 'likely'), toPrint: between('likely', 'printed') };
}

/** Returns the index of the last span that opens before an end, or at a start; -1 where none does. */
function lastBefore(spans: readonly Span[], offset: number, edge: 'start' | 'end'): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start } = spans[middle]!;
    if (edge === 'start' ? start <= offset : start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
