/** Whether two dated clauses tell of one event, in whatever words. */

import type { Language } from '../../language/language.ts';
import { rarityAmong } from '../../text/rarity.ts';
import type { DatedClause } from './dated-clauses.ts';

export type IsRetelling = (a: DatedClause, b: DatedClause) => boolean;

/**
 * Two clauses on one date tell the same where they share this much of the rarer words of the shorter one. Read off
 * dossiers by eye: below .4 different news of one day run together, above .6 retellings stay apart.
 */
const ALIKE = 0.5;
/** Of long ago one event is told of a date, in ever other words. */
const ALIKE_BACKGROUND = 0.3;
/** Where the same people do the same, the rest may be other details of it. */
const ALIKE_DOING = 0.2;
const LEAST_SHARED = 2;

/** Returns the comparison among the clauses of a heap: a word counts by how few of them have it. */
export function retellings(clauses: readonly DatedClause[], language: Language): IsRetelling {
  const isSameDoing = sameDoing(language);
  const weightOf = rarityAmong(clauses.map(({ stems }) => stems));
  const totals = new Map<DatedClause, number>();
  const total = (clause: DatedClause): number => {
    const known = totals.get(clause);
    if (known !== undefined) return known;
    let sum = 0;
    for (const stem of clause.stems) sum += weightOf(stem);
    totals.set(clause, sum);
    return sum;
  };
  return (a, b) => {
    let [shared, weight] = [0, 0];
    for (const stem of a.stems)
      if (b.stems.has(stem)) {
        shared++;
        weight += weightOf(stem);
      }
    const least = Math.min(total(a), total(b));
    if (shared === 0 || weight < ALIKE_DOING * least) return false;
    return (shared >= LEAST_SHARED && weight >= shareNeeded(a, b) * least) || isSameDoing(a, b);
  };
}

function shareNeeded(a: DatedClause, b: DatedClause): number {
  return a.isBackground && b.isBackground && !a.saying && !b.saying ? ALIKE_BACKGROUND : ALIKE;
}

/**
 * Returns whether the same people do the same, be it in another word that the thesaurus has for it; what they say is as
 * manifold as what else they do is not.
 */
function sameDoing(language: Language): IsRetelling {
  const isSynonym = synonyms(language);
  return (a, b) =>
    !a.saying &&
    !b.saying &&
    (a.participants.some((one) => b.participants.includes(one)) ||
      [...a.heads].some((head) => b.heads.has(head))) &&
    (isSamePredicate(a, b) || isSynonym(a, b));
}

/** "Was shot", "shot", "the shooting". */
const isSamePredicate = (a: DatedClause, b: DatedClause): boolean =>
  [...a.predicates].some((one) => b.predicates.has(one) || b.stems.has(one)) ||
  [...b.predicates].some((one) => a.stems.has(one));

/** "Seized" and "abducted", "left" and "departed". */
function synonyms(language: Language): IsRetelling {
  const known = new Map<string, boolean>();
  const standsFor = (printed: string, other: string): boolean => {
    const model = language.spin();
    const [from, to] = [model.idOf(printed), model.idOf(other)];
    return (
      from >= 0 &&
      to >= 0 &&
      model
        .substitutionsOf(from)
        .some(({ rest, originals }) => rest.length === 0 && originals.length === 1 && originals[0] === to)
    );
  };
  const isOne = (a: string, b: string): boolean => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const means = known.get(key) ?? (standsFor(a, b) || standsFor(b, a));
    known.set(key, means);
    return means;
  };
  const { light } = language.statements;
  return (a, b) =>
    [...a.verbs].some(
      (one) => !light.has(one) && [...b.verbs].some((other) => !light.has(other) && isOne(one, other)),
    );
}
