/** Positions that several articles tell, as claims: a demand in a list of demands is a statement of its own. */

import type { ArticleId } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { SharedPosition } from '../../model/stance.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { commonShare, contains } from '../../text/offsets.ts';
import type { Unit } from './units.ts';

/** Returns by article where it tells the positions. */
export function passagesOf(positions: readonly SharedPosition[]): ReadonlyMap<ArticleId, readonly Span[]> {
  return Map.groupBy(
    positions.flatMap(({ passages }) => passages),
    ({ article }) => article,
  );
}

/** Share of the two together that a part of a sentence and a passage have in common, to be one. */
const SAME = 0.5;

/** Returns whether a statement is for the most part what tells one of the positions. */
export function tellsPosition(
  positions: readonly SharedPosition[],
): (statement: Span & { readonly article: { readonly id: ArticleId } }) => boolean {
  const passages = passagesOf(positions);
  return (statement) =>
    (passages.get(statement.article.id) ?? []).some((passage) => commonShare(statement, passage) >= SAME);
}

/** Returns the parts of a sentence, and beside them each passage of it that no part is. */
export function withPassages(
  units: readonly Unit[],
  passages: readonly Span[],
  sentence: Span,
  tree: ParsedSentence | undefined,
): readonly Unit[] {
  if (tree === undefined) return units;
  const own = passages.filter(
    (passage) => contains(sentence, passage) && !units.some((unit) => commonShare(unit, passage) >= SAME),
  );
  return own.length === 0 ? units : [...units, ...own.map((passage) => unitAt(passage, tree))];
}

/** Returns a stretch of a sentence as what it says. */
export const unitAt = ({ start, end }: Span, { tokens }: ParsedSentence): Unit => ({
  start,
  end,
  says: [...tokens.keys()].filter((at) => contains({ start, end }, tokens[at]!)),
  shares: [],
  clause: null,
  stands: false,
  named: false,
});
