/** A number that somebody else puts at another figure, in the same breath: "the authority puts the number at 1,900". */

import type { Count } from '../../../model/value.ts';
import { contains } from '../../../text/offsets.ts';
import { canBothBeRight } from './amounts.ts';
import { type Contest, passageAt } from './contest.ts';
import { inEachArticle } from './read-heap.ts';

/** Characters before a number in which it is said to count what was counted before. */
const REACH = 40;
/** Characters between the two numbers. */
const APART = 250;

/** Returns the contests between two figures that one text sets against each other. */
export const countedAgain = inEachArticle(
  ({ telling: { article, annotation }, sentences }, { statements, expectations }) => {
    const own = sentences.map(({ read }) => read);
    const counts = annotation.values.filter((value): value is Count => value.kind === 'count');
    return counts.flatMap((again, at): Contest[] => {
      const before = counts.slice(0, at).findLast(({ unit }) => unit !== null);
      const lead = article.text.slice(Math.max(0, again.start - REACH), again.start);
      if (!before || !statements.sameCount.test(lead) || again.start - before.end > APART) return [];
      if (canBothBeRight(before, { ...again, unit: before.unit })) return [];
      const [first, second] = [before, again].map((count) => ({
        count,
        sentence: own.find((sentence) => contains(sentence, count)),
      }));
      if (!first?.sentence || !second?.sentence || first.sentence.block !== second.sentence.block) return [];
      const revised = expectations.earlier.test(second.sentence.text);
      return [
        {
          ...(revised
            ? { type: 'revision', status: 'superseded', how: 'newer' }
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
  },
);
