/** Whether the story has another title, or took place at another time than was thought. */

import type { Known } from '../../model/article.ts';
import type { Interval } from '../../model/interval.ts';
import { type Both, changed, daysOf, type Weighed } from './found.ts';

export function storyChanges(both: Both): Weighed[] {
  const { before, after } = both;
  const changes: Weighed[] = [];
  if (before.title !== after.title)
    changes.push(
      changed({
        kind: 'story-title',
        text: `Another title: “${after.title}”, and no longer “${before.title}”`,
        before: [],
        after: [],
      }),
    );
  const days = (date: Known<Interval> | null): string =>
    date === null ? 'undated' : daysOf(both, date.value);
  if (days(before.date) !== days(after.date))
    changes.push(
      changed({
        kind: 'story-date',
        text: `Another date of the event: ${days(after.date)}, and no longer ${days(before.date)}`,
        before: before.date?.evidence ?? [],
        after: after.date?.evidence ?? [],
      }),
    );
  return changes;
}
