/** Whether the story has another title, or took place at another time than was thought. */

import type { Known } from '../../model/article.ts';
import type { Interval } from '../../model/interval.ts';
import { type Both, changed, type Weighed } from './found.ts';

export function storyChanges({ before, after }: Both): Weighed[] {
  const changes: Weighed[] = [];
  if (before.title !== after.title)
    changes.push(
      changed({
        kind: 'story-title',
        text: `The story is now called “${after.title}”, and was called “${before.title}”`,
        before: [],
        after: [],
      }),
    );
  if (timeOf(before.date) !== timeOf(after.date))
    changes.push(
      changed({
        kind: 'story-date',
        text: `The story took place ${timeOf(after.date)}, and was dated ${timeOf(before.date)}`,
        before: before.date?.evidence ?? [],
        after: after.date?.evidence ?? [],
      }),
    );
  return changes;
}

const timeOf = (date: Known<Interval> | null): string =>
  date === null ? 'at no known time' : `from ${date.value.start}, before ${date.value.end}`;
