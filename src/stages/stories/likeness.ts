/** How alike two articles are, by themselves: what they share of words, names, numbers and titles. */

import { addCovered, nothingCovered, putCoverage } from './coverage.ts';
import { LEAD, NAME, NUMBER, type StoryFeatures, TITLE, type WeighedTerms } from './features.ts';
import { placeOf, placesOf, type TermPlaces } from './term-places.ts';

/**
 * What two articles share, the same whichever comes first. Cosines, 0 to 1, of all terms, names, words, numbers, titles,
 * leads and pairs of words; more and less of a title in the other's text; then 1 or 0: the same latest year, different
 * ones, a month that both name, none, a weekday that both leads name, none, one that both texts name, none; and coverage.
 */
export type Likeness = readonly number[];

/** Returns how alike two articles are. The cosine of all terms comes first: by it alone neighbours are chosen. */
export const likenessOf = (a: StoryFeatures, b: StoryFeatures): Likeness => likenessTo(a)(b);

/**
 * Returns how alike others are to an article, of which it is looked up once where its terms stand. It is asked for millions of
 * times: values are taken one by one, since as pairs in lists they took three times as long.
 */
export function likenessTo(a: StoryFeatures): (b: StoryFeatures) => Likeness {
  const [singles, pairs] = [placesOf(a.single.terms), placesOf(a.pairs.terms)];
  return (b) => likenessBy(a, b, singles, pairs);
}

function likenessBy(a: StoryFeatures, b: StoryFeatures, singles: TermPlaces, pairs: TermPlaces): number[] {
  const [x, y] = [a.single, b.single];
  let [all, names, words, numbers, titles, leads, titleA, titleB] = [0, 0, 0, 0, 0, 0, 0, 0];
  const covered = nothingCovered();
  for (let j = 0; j < y.terms.length; j++) {
    const i = placeOf(singles, y.terms[j]!);
    if (i < 0) continue;
    const weight = x.weights[i]!;
    const weightThere = y.weights[j]!;
    const product = weight * weightThere;
    const here = x.kinds[i]!;
    const there = y.kinds[j]!;
    all += product;
    if (here & there & NAME) names += product;
    if (here & there & NUMBER) numbers += product;
    if (!((here | there) & (NAME | NUMBER))) words += product;
    if (here & there & LEAD) leads += product;
    if (here & TITLE) titleA += product;
    if (there & TITLE) {
      titleB += product;
      if (here & TITLE) titles += product;
    }
    addCovered(covered.a, here, there, weight);
    addCovered(covered.b, there, here, weightThere);
  }
  const [m, n] = [a.norms, b.norms];
  const inB = over(titleA, m.title * n.all);
  const inA = over(titleB, n.title * m.all);
  const likeness = [
    over(all, m.all * n.all),
    over(names, m.name * n.name),
    over(words, m.word * n.word),
    over(numbers, m.number * n.number),
    over(titles, m.title * n.title),
    over(leads, m.lead * n.lead),
    over(shared(a.pairs, b.pairs, pairs), m.pairs * n.pairs),
    Math.max(inA, inB),
    Math.min(inA, inB),
  ];
  putSameOrNot(likeness, a.year, b.year, a.year === b.year);
  putOneOrNone(likeness, a.months, b.months);
  putOneOrNone(likeness, a.leadWeekdays, b.leadWeekdays);
  putOneOrNone(likeness, a.weekdays, b.weekdays);
  putCoverage(likeness, covered, a, b);
  return likeness;
}

const over = (sum: number, norms: number): number => (norms === 0 ? 0 : sum / norms);

/** Whether both have something that is the same, and that differs; neither where one has none. */
function putSameOrNot(likeness: number[], one: number, other: number, same: boolean): void {
  const isKnown = one !== 0 && other !== 0;
  likeness.push(isKnown && same ? 1 : 0, isKnown && !same ? 1 : 0);
}

/** Whether both have a bit, and whether there is none that both have. */
const putOneOrNone = (likeness: number[], one: number, other: number): void =>
  putSameOrNot(likeness, one, other, (one & other) !== 0);

/** Returns the scalar product of two lists of terms. */
function shared(a: WeighedTerms, b: WeighedTerms, places: TermPlaces): number {
  let sum = 0;
  for (let j = 0; j < b.terms.length; j++) {
    const i = placeOf(places, b.terms[j]!);
    if (i >= 0) sum += a.weights[i]! * b.weights[j]!;
  }
  return sum;
}
