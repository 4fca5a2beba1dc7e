/**
 * Whether two statements bear each other out, beyond telling of the same matter. "Both report it" is said only of what
 * neither denies, calls off, counts otherwise or tells of somebody else.
 */

import { meets } from '../../text/sets.ts';
import type { Compare } from './evidence.ts';
import type { ReadStatement } from './statements.ts';

/** Weight of words that exclude each other, from which two statements do: "convicted", "acquitted". */
const OPPOSED = 0.3;
/** Likeness of verbs from which they are one deed, and of numbers from which they are one number. */
const SAME_DEED = 0.5;
const SAME_SIZE = 0.97;

/** Does the one say that it is not so, not to be, the opposite, or at another hour? */
const clash = (a: ReadStatement, b: ReadStatement, { opposed, deed }: Told): boolean =>
  opposed >= OPPOSED ||
  denies(a, b) ||
  denies(b, a) ||
  (deed < SAME_DEED && isAgainst(a) !== isAgainst(b)) ||
  haveOtherHours(a, b);

type Told = ReturnType<Compare['words']> & ReturnType<Compare['acts']>;
type Figures = ReturnType<Compare['figures']>;

/** Of one deed it matters what is denied: "warned the mill, not by letter" does not say that nobody was warned. */
const denies = (one: ReadStatement, other: ReadStatement): boolean =>
  one.negated && !other.negated && [...one.denies].some((stem) => other.stems.has(stem));

const isAgainst = ({ acts: [main] }: ReadStatement): boolean => main?.against ?? false;

/** Do they count otherwise, or tell of others? Each may be right in what it tells. */
const differ = ({ doer, done }: Told, figures: Figures): boolean =>
  countOtherwise(figures) || (doer < 0 && done < 0 && !countAlike(figures));

const countAlike = ({ number, bareNumber, sameCount }: Figures): boolean =>
  number > 0 || bareNumber > 0 || sameCount > 0;

/** Do they give other numbers of the same things, and none that is the same in whatever unit? */
export const countOtherwise = (found: Figures): boolean =>
  found.otherNumbers > 0 && !countAlike(found) && found.size < SAME_SIZE;

function haveOtherHours({ said: one }: ReadStatement, { said: other }: ReadStatement): boolean {
  const [here, there] = [one, other].map(({ times }) => new Set(times.flatMap(({ clock }) => clock ?? [])));
  return here!.size > 0 && there!.size > 0 && !meets(here!, there!);
}

/** How surely two statements say the same, 0 to 1. */
export type Sureness = (a: ReadStatement, b: ReadStatement) => number;

/**
 * Likeness from which statements of two origins surely say the same; and from which they do where both tell of one deed,
 * in one mood, and not of others who do it. Below they may be about the same matter only. On seven invented stories, each
 * by weights learnt from the others, nine in ten claims above it are of one fact.
 */
const SURE = 0.75;
const SURE_OF_DEED = 0.5;
export const LIKE_DEED = 0.4;
/** So much of the one that the other says too, in so many words, is as sure. */
const MOST = 0.7;
const MANY_WORDS = 1.3;

function isSure(likeness: number, { deed, doer, most, common }: Told, areOfOneMode: boolean): boolean {
  if (likeness >= SURE) return true;
  if (likeness < SURE_OF_DEED) return false;
  return (deed >= LIKE_DEED && doer >= 0 && areOfOneMode) || (most >= MOST && common >= MANY_WORDS);
}

/**
 * Returns the statements that bear out one of another origin: they surely say the same, and nothing against each other.
 * `areCompared`: how their numbers differ is known, and is no matter. None where fewer than two origins are left that tell nothing against them: it is not known which of it both report.
 */
export function bornOut(
  counted: readonly ReadStatement[],
  sureness: Sureness,
  compare: Compare,
  areCompared: boolean,
): ReadonlySet<ReadStatement> {
  const clean = counted.filter(({ origin }) => origin !== undefined);
  const told = new Map(clean.map((statement) => [statement, compare.toldIn(statement)]));
  const pairs = clean.flatMap((a, at) =>
    clean.slice(at + 1).flatMap((b) => {
      if (a.origin === b.origin) return [];
      // No more is compared than it takes: a claim of hundreds has tens of thousands of pairs.
      const [one, other] = [told.get(a)!, told.get(b)!];
      const found = { ...compare.words(one, other), ...compare.acts(one, other) };
      return [{ a, b, found, against: clash(a, b, found) }];
    }),
  );
  const core = new Set(
    pairs.flatMap(({ a, b, found, against }) =>
      !against &&
      isSure(sureness(a, b), found, a.modality === b.modality) &&
      (areCompared || !differ(found, compare.figures(told.get(a)!, told.get(b)!)))
        ? [a, b]
        : [],
    ),
  );
  const against = pairs.flatMap((pair) => {
    if (!pair.against || core.has(pair.a) === core.has(pair.b)) return [];
    return (core.has(pair.a) ? pair.b : pair.a).origin;
  });
  const left = [...core].filter(({ origin }) => !against.includes(origin));
  return new Set(new Set(left.map(({ origin }) => origin)).size > 1 ? left : []);
}
