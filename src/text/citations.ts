/** Lists of citations: each place once, in the order of the texts. */

interface Cited {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the citations, each place once, in the order given. */
export const distinctCitations = <One extends Cited>(citations: readonly One[]): One[] => [
  ...new Map(citations.map((one) => [`${one.article} ${one.start} ${one.end}`, one])).values(),
];

/** By article, then by place. */
export function inTextOrder(a: Cited, b: Cited): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
