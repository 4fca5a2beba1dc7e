/** Makes claims of slots: of the statements in which their passages stand, cut to what gives the answer. */

import type { Span } from '../../../model/span.ts';
import { contains, lengthOf, overlapLength, overlaps } from '../../../text/offsets.ts';
import type { ReadAll } from '../read-all.ts';
import { inTextOrder, type ReadStatement, statementsAround } from '../statements.ts';
import type { Slot, SlotKind, SlotPassage } from './slot.ts';

interface Gathered {
  readonly counted: readonly ReadStatement[];
  readonly dispute: object | null;
}

/** Statements that fill a slot. */
interface Gathering {
  readonly kind: SlotKind;
  readonly same: readonly ReadStatement[];
}

/**
 * Returns the claims that are left as they were gathered, and for each slot that none of them shows the statements that
 * fill it. A claim of which slots tell all is not left.
 */
export function joinSlots<One extends Gathered>(
  gathered: readonly One[],
  { of, at }: ReadAll,
  slots: readonly Slot[],
): { readonly left: One[]; readonly filled: Gathering[] } {
  const isShown = shownBy(gathered);
  const filled = slots
    .filter((slot) => !isShown(slot))
    .map(({ kind, passages }) => ({ kind, same: statementsAt(passages, of, at).sort(inTextOrder) }))
    .filter(({ same }) => same.length > 1 && same.some(({ origin }) => origin !== undefined));
  const told = Map.groupBy(
    filled.flatMap(({ same }) => same),
    ({ article }) => article,
  );
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
  const holdersOf = ({ article, heart }: SlotPassage): ReadonlySet<Gathered> => {
    const holders = new Set<Gathered>();
    for (const { claim, statement } of holding.get(article) ?? [])
      if (contains(statement, heart)) holders.add(claim);
    return holders;
  };
  return ({ passages: [first, ...others] }) => {
    let left = first === undefined ? [] : [...holdersOf(first)];
    for (const passage of others) {
      // Most slots are shown by no claim, and told so by their first passages.
      if (left.length === 0) return false;
      const holders = holdersOf(passage);
      left = left.filter((claim) => holders.has(claim));
    }
    return left.length > 0;
  };
}

/**
 * Returns what the passages state: the shortest statements that hold their hearts, cut to the passages; else the passages
 * as what stands beside them in their sentences is read. Where one is somebody's words, no others are made.
 */
function statementsAt(
  passages: readonly SlotPassage[],
  of: ReadAll['of'],
  at: ReadAll['at'],
): ReadStatement[] {
  const found = passages.flatMap((passage) => {
    const { near, shortest } = statementsAround(of(passage.article), passage.heart);
    return near.slice(0, 1).map((first) => ({ passage, first, best: shortest }));
  });
  const isTold = found.some(({ first, best }) => (best ?? first).told.length > 0);
  return found.flatMap(({ passage, first, best }) => {
    if (best !== undefined && isLeftWhole(best, passage)) return [best];
    if (best === undefined && isTold) return [];
    return [at(passage) ?? best ?? first];
  });
}

/** Share of a statement from which a passage is all of it. */
const MOST = 0.9;

const isMost = (part: Span, whole: Span): boolean => overlapLength(part, whole) >= MOST * lengthOf(whole);

/** What somebody said is left whole, that it be known as the same words. */
const isLeftWhole = (statement: ReadStatement, passage: SlotPassage): boolean =>
  isMost(passage, statement) || !overlaps(passage, statement) || statement.told.length > 0;
