/** The sides of a difference: values with the statements that give them, and what tells apart two that need not clash. */

import type { ClaimStatus, Disagreement } from '../../model/claim.ts';
import type { ReadStatement } from './statements.ts';

export interface Dispute {
  /** Absent where the claim holds all the same: "about 2,400" beside "2,412". */
  readonly status?: ClaimStatus;
  readonly disagreement: Disagreement;
}

/** A statement of a clean text, with its place in the claim. */
export interface Indexed {
  readonly statement: ReadStatement;
  readonly index: number;
}

/** One value, as the texts print it, and who gives it. */
export interface Side {
  readonly value: string;
  readonly given: readonly [Indexed, ...Indexed[]];
}

/** Returns the sides in the order of what most origins say. */
export const sortSides = (sides: readonly Side[]): Side[] =>
  sides.toSorted(
    (a, b) =>
      originsOf(b).size - originsOf(a).size ||
      b.given.length - a.given.length ||
      (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
  );

export const originsOf = ({ given }: Side): ReadonlySet<string> =>
  new Set(given.map(({ statement }) => statement.origin!));

export const valuesOf = (sides: readonly Side[]): Disagreement['values'] =>
  sides.map(({ value, given }) => ({ value, statements: given.map(({ index }) => index) }));

/** Is every statement of the one side from a text that was published before those of the other? */
export const isEarlier = (one: Side, other: Side): boolean =>
  one.given.every(({ statement: { asOf } }) =>
    other.given.every(({ statement }) => {
      if (asOf === null || statement.asOf === null) return false;
      return asOf.start.slice(0, 10) < statement.asOf.start.slice(0, 10) && asOf.end <= statement.asOf.end;
    }),
  );

const OPEN: ReadonlySet<ReadStatement['modality']> = new Set(['expected', 'proposed', 'conditional']);

/** Is it told as a plan, a wish or a possibility? */
export const isOpen = ({ given }: Side): boolean =>
  given.every(({ statement }) => OPEN.has(statement.modality));

export const isToldAsFact = ({ given }: Side): boolean =>
  given.every(({ statement }) => !OPEN.has(statement.modality));

/** Returns who gives a side, in a few words: its sources, else its publishers. */
export function whoSays({ given }: Side): string {
  const sources = given.map(({ statement }) => statement.attributedTo[0]);
  const publishers = given.map(({ statement: { article } }) => article.publisher);
  const names = sources.every((source) => source !== undefined) ? sources : publishers;
  const known = [...new Set(names.filter((name) => name != null))];
  const others = known.length - 1;
  if (known.length === 0) return given.length === 1 ? 'one text' : `${given.length} texts`;
  return others > 0 ? `${known[0]} and ${others === 1 ? 'one other' : `${others} others`}` : known[0]!;
}
