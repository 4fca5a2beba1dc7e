/**
 * Stories form as articles come and go, whatever the order. What is around them in time is taken from the library once and
 * remembered from one batch to the next; where somebody else has changed the library meanwhile, it is looked at again.
 */

import type { Article, ArticleId } from '../../model/article.ts';
import type { Kept } from '../../model/library.ts';
import { emptyMemory, type StoryMemory } from '../../stages/stories/memory.ts';
import { gatherStories, storiesOf } from '../../stages/stories/stories.ts';
import type { Store } from '../../store/store.ts';
import { DAY_MS } from '../../text/intervals.ts';
import type { Group } from './correct-stories.ts';
import { formedAround, formStories } from './form-stories.ts';
import { readAndKeep, readBefore } from './read-for-stories.ts';

export interface StoryForming {
  /** Forms stories with articles that have just been kept; `inside` is where they are kept together. */
  readonly came: (
    kept: readonly (Kept & { readonly article: Article })[],
    inside: Store,
    at: Date,
  ) => Promise<void>;
  /** Forms stories anew without articles that were just forgotten; `left` are those that were in stories with them. */
  readonly went: (
    gone: readonly Article[],
    left: readonly ArticleId[],
    inside: Store,
    at: Date,
  ) => Promise<void>;
}

/**
 * An article changes what is said of those at most 90 days before or after it: it is a neighbour of some within 30 days, a
 * neighbour less or more counts for their own neighbours, and that for the company these keep. For that, as much more has
 * to be known on each side.
 */
const NEAR = 90;
const FAR = 2 * NEAR;

export function storyForming(): StoryForming {
  let remembered: Remembered | null = null;
  /** What a failure leaves is not to be relied on. */
  const orForget = async (work: () => Promise<Remembered>): Promise<void> => {
    remembered = null;
    remembered = await work();
  };
  return {
    came: async (kept, inside, at) => {
      const fresh = kept.filter((one) => one.kept !== 'known');
      if (fresh.length === 0) return;
      const articles = fresh.map(({ article }) => article);
      const before = remembered;
      await orForget(async () => {
        const days = daysOf(articles);
        const read = await readAndKeep(articles, inside);
        const count = await inside.articles.count({ versions: true });
        const seqs = fresh.map(({ seq }) => seq);
        const isAsLeft =
          before !== null && Math.min(...seqs) === before.last + 1 && count === before.count + fresh.length;
        const known =
          isAsLeft && covers(before, widened(days, NEAR)) ? before : await look(before, days, inside);
        gatherStories(known.memory, read);
        for (const { id } of articles) known.seen.add(id);
        await keepChanged(known, days, new Set(articles.map(({ id }) => id)), inside, at);
        return Object.assign(known, { count, last: Math.max(...seqs) });
      });
    },
    went: async (gone, left, inside, at) => {
      const before = remembered;
      await orForget(async () => {
        const days = daysOf(gone);
        const known = await look(before, days, inside);
        await keepChanged(known, days, new Set(left), inside, at);
        return Object.assign(known, { last: Number.NaN });
      });
    },
  };
}

/** Days since 1970. */
interface Days {
  readonly from: number;
  readonly until: number;
}

/** An article without a date may belong to any time. */
const ALWAYS: Days = { from: -100_000, until: 100_000 };

function daysOf(articles: readonly Article[]): Days {
  const days = articles.map(({ published }) =>
    published === null ? Number.NaN : Math.floor(Date.parse(published.value.start) / DAY_MS),
  );
  return days.some(Number.isNaN) ? ALWAYS : { from: Math.min(...days), until: Math.max(...days) };
}

const widened = ({ from, until }: Days, by: number): Days => ({
  from: Math.max(from - by, ALWAYS.from),
  until: Math.min(until + by, ALWAYS.until),
});
const covers = (one: Days, other: Days): boolean => one.from <= other.from && other.until <= one.until;
const dateOf = (day: number): Date => new Date(day * DAY_MS);

/** What is remembered of the library: all articles of these days, and what is in stories with them. */
interface Remembered {
  from: number;
  until: number;
  readonly memory: StoryMemory;
  /** All that were looked at, also those that are passed over. */
  readonly seen: Set<ArticleId>;
  /** The stories as they are kept, by their articles. */
  kept: Map<string, Group>;
  /** How many articles the library had, and the place of the last. */
  count: number;
  last: number;
}

/** Takes from the library what is around the days, and what else is not as it is remembered. */
async function look(before: Remembered | null, days: Days, inside: Store): Promise<Remembered> {
  const known = before ?? {
    ...{ from: ALWAYS.until, until: ALWAYS.from, kept: new Map(), count: 0, last: 0 },
    ...{ memory: emptyMemory(), seen: new Set<ArticleId>() },
  };
  const wide = widened(days, FAR);
  known.from = Math.min(known.from, wide.from);
  known.until = Math.max(known.until, wide.until);
  const around = await inside.articles.idsAround(dateOf(known.from), dateOf(known.until + 1));
  const groups = await formedAround(around, inside);
  const ids = new Set([...around, ...groups.flat()]);
  known.kept = new Map(groups.map((group) => [keyOf(group), group]));
  const gone = [...known.seen].filter((id) => !ids.has(id));
  const fresh = [...ids].filter((id) => !known.seen.has(id));
  gatherStories(known.memory, await readBefore(fresh, inside), gone);
  for (const id of gone) known.seen.delete(id);
  for (const id of fresh) known.seen.add(id);
  return known;
}

const keyOf = (group: Group): string => [...group].sort().join(' ');

/** Keeps the stories that are others now: those near the days, those of `always`, and what leaves them or comes to them. */
async function keepChanged(
  known: Remembered,
  days: Days,
  always: ReadonlySet<ArticleId>,
  inside: Store,
  at: Date,
): Promise<void> {
  const now = new Map(
    storiesOf(known.memory).map(({ articles, roundUps }) => {
      const group = [...articles, ...roundUps];
      return [keyOf(group), group] as const;
    }),
  );
  const left = [...known.kept].filter(([key]) => !now.has(key));
  const leaving = new Set(left.flatMap(([, group]) => group));
  const others = [...now].filter(
    ([key, group]) => !known.kept.has(key) || group.some((id) => leaving.has(id) || always.has(id)),
  );
  const near = widened(days, NEAR);
  const isNear = (id: ArticleId): boolean => always.has(id) || isWithin(near, id, known.memory);
  const told = new Map(others.filter(([, group]) => group.some(isNear)));
  const replaced = new Map<string, Group>();
  for (let size = -1; size < told.size + replaced.size; ) {
    size = told.size + replaced.size;
    const articles = new Set([...told.values()].flat());
    for (const [key, group] of left) if (group.some((id) => articles.has(id))) replaced.set(key, group);
    const covered = new Set([...replaced.values()].flat());
    for (const [key, group] of others) if (group.some((id) => covered.has(id))) told.set(key, group);
  }
  if (told.size === 0) return;
  await formStories([...told.values()], inside, at);
  for (const key of replaced.keys()) known.kept.delete(key);
  for (const [key, group] of told) known.kept.set(key, group);
}

function isWithin({ from, until }: Days, id: ArticleId, { index, roundUps }: StoryMemory): boolean {
  const day = (index.neighbourhoods.get(id)?.features ?? roundUps.get(id)?.[0])?.day ?? null;
  return day !== null && day >= from && day <= until;
}
