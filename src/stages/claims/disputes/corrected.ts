/** Figures that an article sets right itself: "An earlier version of this article said that 68,000 were sold. It is 86,000." */

import type { Language } from '../../../language/language.ts';
import type { Amount } from '../../../model/value.ts';
import { canBothBeRight } from './amounts.ts';
import type { Contest } from './contest.ts';
import type { ReadSentence } from './points.ts';
import { amountsIn, type Rivals, rivalContests } from './reckoned.ts';

/** Returns the sentences of notices of correction, each with the one behind it, in which the right figure may stand. */
export const noticesIn = (sentences: readonly ReadSentence[], { disputes }: Language): ReadSentence[][] =>
  sentences.flatMap((sentence, at) => {
    if (!disputes.correction.test(sentence.text)) return [];
    const next = sentences[at + 1];
    return [next?.telling === sentence.telling ? [sentence, next] : [sentence]];
  });

/** Returns the figures of notices of correction, what was wrong and what is right: in one sentence, or in the next. */
export const correctedIn = (notices: readonly (readonly ReadSentence[])[]): Rivals[] =>
  notices.flatMap(([sentence, next]): Rivals[] => {
    const [own, behind] = [sentence, next].map((one) =>
      one === undefined ? [] : amountsIn(one).map((amount) => ({ sentence: one, amount })),
    ) as [Rivals[number][], Rivals[number][]];
    const [one, other, ...more] = own.length > 1 ? own : [...own, ...behind];
    if (!one || !other || more.length > 0 || !areOfOne(one.amount, other.amount)) return [];
    return [[one, other]];
  });

/** Both count, or are measures of one unit; one of two counts may leave open of what. */
function areOfOne(one: Amount, other: Amount): boolean {
  const isOpen = [one, other].some(({ kind, unit }) => kind === 'count' && unit === null);
  if (one.kind !== other.kind || (one.unit !== other.unit && !isOpen)) return false;
  return !canBothBeRight({ ...one, bound: 'exactly' }, {
    ...other,
    bound: 'exactly',
    unit: one.unit,
  } as Amount);
}

/** Returns the contests between them; the wrong figure is no longer told by who printed it. */
export const correctionContests = (corrected: readonly Rivals[]): Contest[] =>
  rivalContests(corrected).map((contest) => ({
    ...contest,
    type: 'revision',
    status: 'superseded',
    how: 'corrected',
  }));
