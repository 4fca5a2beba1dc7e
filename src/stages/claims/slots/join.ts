/** Makes claims of slots: of the statements in which their passages stand, cut to what gives the answer. */

import type { Span } from '../../../model/span.ts';
import { contains, overlapLength, overlaps } from '../../../text/offsets.ts';
import { inTextOrder, type ReadStatement } from '../statements.ts';
import type { Slot, SlotPassage } from './slot.ts';

interface Gathered {
  readonly counted: readonly ReadStatement[];
  readonly dispute: object | null;
}

/**
 * Returns the claims that are left as they were gathered, and for each slot that none of them shows the statements that
 * fill it. A claim of which slots tell all is not left.
 */
export function joinSlots<One extends Gathered>(
  gathered: readonly One[],
  statements: readonly ReadStatement[],
  slots: readonly Slot[],
): { readonly left: One[]; readonly filled: (readonly ReadStatement[])[] } {
  const isShown = shownBy(gathered);
  const byArticle = Map.groupBy(statements, ({ article }) => article.id);
  const filled = slots
    .filter((slot) => !isShown(slot))
    .map(({ passages }) => {
      const holding = passages.flatMap((passage) =>
        statementAt(byArticle.get(passage.article) ?? [], passage),
      );
      return holding.sort(inTextOrder);
    })
    .filter((own) => own.length > 1 && own.some(({ origin }) => origin !== undefined));
  const told = Map.groupBy(filled.flat(), ({ article }) => article);
  const isTold = ({ counted, dispute }: One): boolean =>
    dispute === null &&
    counted.every((statement) => told.get(statement.article)?.some((one) => isMost(one, statement)));
  return { left: gathered.filter((claim) => !isTold(claim)), filled };
}

/** Returns whether one of the claims holds what all passages of a slot say. */
function shownBy(claims: readonly Gathered[]): (slot: Slot) => boolean {
  const holding = Map.groupBy(
    claims.flatMap((claim) => claim.counted.map((statement) => ({ claim, statement }))),
    ({ statement }) => statement.article.id,
  );
  const holdersOf = ({ article, heart }: SlotPassage): ReadonlySet<Gathered> =>
    new Set(
      (holding.get(article) ?? [])
        .filter(({ statement }) => contains(statement, heart))
        .map(({ claim }) => claim),
    );
  return ({ passages }) => {
    const [first, ...others] = passages.map(holdersOf);
    return [...(first ?? [])].some((claim) => others.every((holders) => holders.has(claim)));
  };
}

/**
 * Returns what a passage states: the shortest statement that holds its heart, cut to the passage; else the passage as what
 * stands beside it in its sentence is read. Of what somebody said nothing is taken but what was read as a statement.
 */
function statementAt(statements: readonly ReadStatement[], passage: SlotPassage): ReadStatement[] {
  const lengthOf = ({ start, end }: Span): number => end - start;
  const near = statements.filter(({ sentence }) => contains(sentence, passage.heart));
  const [best] = near
    .filter((statement) => contains(statement, passage.heart))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  if (best !== undefined) return [cut(best, passage)];
  if (near.some(({ told }) => told.length > 0)) return [];
  const { start, end } = passage;
  return near.slice(0, 1).map((statement) => ({ ...statement, start, end, stands: false, whole: false }));
}

/** Share of a statement from which a passage is all of it. */
const MOST = 0.9;

const isMost = (part: Span, whole: Span): boolean =>
  overlapLength(part, whole) >= MOST * (whole.end - whole.start);

/** Less than the statement does not read alone; what somebody said is left whole, that it be known as the same words. */
const cut = (statement: ReadStatement, { start, end }: SlotPassage): ReadStatement =>
  isMost({ start, end }, statement) || !overlaps({ start, end }, statement) || statement.told.length > 0
    ? statement
    : { ...statement, start, end, stands: false, whole: false };
