/** How alike two articles are, by themselves: what they share of words, names, numbers and titles. */

import { addCovered, coverageOf, nothingCovered } from './coverage.ts';
import { LEAD, NAME, NUMBER, type StoryFeatures, TITLE, type WeighedTerms } from './features.ts';

/**
 * What two articles share, the same whichever comes first. Cosines, 0 to 1, of all terms, names, words, numbers, titles,
 * leads and pairs of words; more and less of a title in the other's text; then 1 or 0: the same latest year, different
 * ones, a month that both name, none, a weekday that both leads name, none, one that both texts name, none; and coverage.
 */
export type Likeness = readonly number[];

/**
 * Returns how alike two articles are. The cosine of all terms comes first: by it alone neighbours are chosen. It is asked for
 * millions of times: values are taken one by one, since as pairs in lists they took three times as long.
 */
export function likenessOf(a: StoryFeatures, b: StoryFeatures): Likeness {
  const [x, y] = [a.single, b.single];
  let [all, names, words, numbers, titles, leads, titleA, titleB] = [0, 0, 0, 0, 0, 0, 0, 0];
  const covered = nothingCovered();
  for (let i = 0, j = 0; i < x.terms.length && j < y.terms.length; ) {
    const one = x.terms[i]!;
    const other = y.terms[j]!;
    if (one < other) i++;
    else if (other < one) j++;
    else {
      const weight = x.weights[i]!;
      const weightThere = y.weights[j]!;
      const product = weight * weightThere;
      const here = x.kinds[i++]!;
      const there = y.kinds[j++]!;
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
  }
  const [m, n] = [a.norms, b.norms];
  const inB = over(titleA, m.title * n.all);
  const inA = over(titleB, n.title * m.all);
  return [
    over(all, m.all * n.all),
    over(names, m.name * n.name),
    over(words, m.word * n.word),
    over(numbers, m.number * n.number),
    over(titles, m.title * n.title),
    over(leads, m.lead * n.lead),
    over(shared(a.pairs, b.pairs), m.pairs * n.pairs),
    Math.max(inA, inB),
    Math.min(inA, inB),
    ...sameOrNot(a.year, b.year, a.year === b.year),
    ...oneOrNone(a.months, b.months),
    ...oneOrNone(a.leadWeekdays, b.leadWeekdays),
    ...oneOrNone(a.weekdays, b.weekdays),
    ...coverageOf(covered, a, b),
  ];
}

const over = (sum: number, norms: number): number => (norms === 0 ? 0 : sum / norms);

/** Whether both have something that is the same, and that differs; neither where one has none. */
const sameOrNot = (one: number, other: number, same: boolean): readonly [number, number] =>
  one === 0 || other === 0 ? [0, 0] : same ? [1, 0] : [0, 1];

/** Whether both have a bit, and whether there is none that both have. */
const oneOrNone = (one: number, other: number): readonly [number, number] =>
  sameOrNot(one, other, (one & other) !== 0);

/** Returns the scalar product of two lists of terms. */
function shared(a: WeighedTerms, b: WeighedTerms): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const one = a.terms[i]!;
    const other = b.terms[j]!;
    if (one < other) i++;
    else if (other < one) j++;
    else sum += a.weights[i++]! * b.weights[j++]!;
  }
  return sum;
}
