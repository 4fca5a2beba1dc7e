/** A number that somebody else puts at another figure, in the same breath: "the authority puts the number at 1,900". */

import type { Language } from '../../../language/language.ts';
import type { Amount, Count } from '../../../model/value.ts';
import { overlapping } from '../../../text/offsets.ts';
import { canBothBeRight } from './amounts.ts';
import { type Contest, passageAt } from './contest.ts';
import type { ReadSentence } from './points.ts';

/** Characters before a number in which it is said to count what was counted before. */
const REACH = 40;
/** Characters between the two numbers. */
const APART = 250;

/** Returns the contests between two figures that one text sets against each other. */
export function countedAgain(
  sentences: readonly ReadSentence[],
  { statements, expectations }: Language,
): Contest[] {
  const byArticle = Map.groupBy(sentences, ({ telling }) => telling);
  return [...byArticle].flatMap(([{ article, annotation }, own]) => {
    const counts = annotation.values.filter((value): value is Count => value.kind === 'count');
    return counts.flatMap((again, at): Contest[] => {
      const before = counts.slice(0, at).findLast(({ unit }) => unit !== null);
      const lead = article.text.slice(Math.max(0, again.start - REACH), again.start);
      if (!before || !statements.sameCount.test(lead) || again.start - before.end > APART) return [];
      if (canBothBeRight(before, { ...again, unit: before.unit })) return [];
      const [first, second] = [before, again].map((count) => ({
        count,
        sentence: own.find(({ start, end }) => start <= count.start && count.end <= end),
      }));
      if (!first?.sentence || !second?.sentence || first.sentence.block !== second.sentence.block) return [];
      const revised = expectations.earlier.test(second.sentence.text);
      return [
        {
          ...(revised
            ? { type: 'revision', status: 'superseded', how: 'settled' }
            : { type: 'value', status: 'contradicted', how: 'say' }),
          same: [before.unit, before.normal, again.normal].join(' '),
          sides: [first, second].map(({ count, sentence }) => ({
            key: JSON.stringify(count.value),
            passages: [
              passageAt(
                sentence!,
                sentence!,
                { start: count.start, end: count.end },
                { start: count.start, end: count.end },
              ),
            ],
          })),
        },
      ];
    });
  });
}

/** Two numbers that one sentence gives as those of two who count: "840 by its count; the ministry speaks of 517". */
export interface Rivals {
  readonly sentence: ReadSentence;
  readonly amounts: readonly [Amount, Amount];
}

/** Returns the numbers that single sentences set against each other. */
export function rivalsIn(sentences: readonly ReadSentence[], { disputes }: Language): Rivals[] {
  return sentences.flatMap((sentence): Rivals[] => {
    if (!disputes.rivals.test(sentence.text)) return [];
    const amounts = overlapping(sentence.telling.annotation.values, sentence).filter(
      (value): value is Amount => 'number' in value,
    );
    const [one, other, ...more] = amounts;
    if (!one || !other || more.length > 0 || one.kind !== other.kind) return [];
    if (one.kind !== 'count' && one.unit !== other.unit) return [];
    return canBothBeRight({ ...one, bound: 'exactly' }, { ...other, bound: 'exactly' })
      ? []
      : [{ sentence, amounts: [one, other] }];
  });
}

/** Returns the contests between them. */
export const rivalContests = (rivals: readonly Rivals[]): Contest[] =>
  rivals.map(({ sentence, amounts }) => ({
    type: 'value',
    status: 'contradicted',
    how: 'say',
    sides: amounts.map((amount) => ({
      key: JSON.stringify(amount.value),
      passages: [passageAt(sentence, sentence, amount, { start: amount.start, end: amount.end })],
    })),
  }));
