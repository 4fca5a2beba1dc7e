/** Passages that surely say the same, as those say who read more of them than their words: of which statements they are. */

import type { ArticleId } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { commonShare, lengthOf, overlapLength } from '../../text/offsets.ts';
import type { ReadStatement } from './statements.ts';

/** A stretch of an article's text. */
export interface Place extends Span {
  readonly article: ArticleId;
}

/** Passages of which each says what every other says. */
export type Join = readonly Place[];

/** Returns the pairs of ordinals that joins make sure, the smaller first, each once, in order. */
export function surePairs(
  statements: readonly ReadStatement[],
  joins: readonly Join[],
): (readonly [number, number])[] {
  const byArticle = Map.groupBy(statements.keys(), (at) => statements[at]!.article.id);
  const pairs = new Map<string, readonly [number, number]>();
  for (const join of joins) {
    const found = join.flatMap((place) => statementAt(statements, byArticle.get(place.article) ?? [], place));
    const own = [...new Set(found)].sort((a, b) => a - b);
    for (const [index, one] of own.entries())
      for (const other of own.slice(index + 1)) pairs.set(`${one} ${other}`, [one, other]);
  }
  return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Share of the shorter of the two that a statement and a passage have in common, to be one. */
const SAME_PLACE = 0.5;

/** Returns the statement whose stretch is most nearly the passage's; none where they hardly overlap. */
function statementAt(statements: readonly ReadStatement[], among: readonly number[], place: Span): number[] {
  const likeness = (at: number): number => commonShare(statements[at]!, place);
  const [best] = among
    .filter((at) => {
      const shorter = Math.min(lengthOf(statements[at]!), lengthOf(place));
      return shorter > 0 && overlapLength(statements[at]!, place) >= SAME_PLACE * shorter;
    })
    .sort((a, b) => likeness(b) - likeness(a) || a - b);
  return best === undefined ? [] : [best];
}
