/**
 * Stories form as articles come and go, whatever the order. What is around them in time is taken from the library once and
 * remembered from one batch to the next, and kept in the library for the next run; what somebody else has added meanwhile
 * is taken over, and where the library has changed otherwise it is looked at again.
 *
 * It is worked out before anything is written what stories become, so that nobody is kept waiting by it. Of the versions of
 * an article the first tells stories of it.
 */

import type { Article, ArticleId } from '../../model/article.ts';
import { keptMemory, restoredMemory } from '../../stages/stories/kept-memory.ts';
import {
  addArticles,
  dayOf,
  emptyStories,
  forgetBefore,
  gathering,
  makeSlim,
  type ReadForStories,
  rememberedIn,
  type StoryMemory,
  storiesWith,
} from '../../stages/stories/stories.ts';
import type { Extent, Store } from '../../store/store.ts';
import { DAY_MS } from '../../text/intervals.ts';
import type { Group } from './correct-stories.ts';
import { formStories, renewStories } from './form-stories.ts';
import { keepReadings, readBefore, readOf, type StoryReading } from './read-for-stories.ts';
import type { Change } from './versions.ts';

export interface StoryForming {
  /** Runs one piece of work after the other: what is worked out rests on what was written before. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Works out what stories become by a change of a library that is of this extent. Only in turn. */
  readonly expect: (change: StoryChange, extent: Extent, store: Store) => Promise<Expected>;
  /** Keeps what is remembered in the library, where that spares the next run some work. At the end of a run. */
  readonly keep: (store: Store) => Promise<void>;
}

export interface StoryChange extends Omit<Change, 'came'> {
  readonly came: readonly { readonly article: Article; readonly forStories?: StoryReading }[];
  /** Articles whose stories are looked at in any case. */
  readonly left?: readonly ArticleId[];
}

/** What stories become by a change. Either it is written or dropped. */
export interface Expected {
  /** Whether the library is still as it was. */
  readonly holds: (inside: Store) => Promise<boolean>;
  /** Keeps it, when the articles are kept. */
  readonly write: (inside: Store, at: Date) => Promise<void>;
  /** Forgets that the articles were to come. */
  readonly drop: (store: Store) => Promise<void>;
}

/**
 * An article changes what is said of those at most 90 days before or after it: it is a neighbour of some within 30 days, a
 * neighbour less or more counts for their own neighbours, and that for the company these keep. For that, as much more has
 * to be known on each side.
 */
const NEAR = 90;
const FAR = 2 * NEAR;
/** Days more that are looked at, so that a stream of news does not have to look every day. */
const AHEAD = 30;
/**
 * So many articles are remembered; of more, stories that lie behind what is needed are forgotten. Each takes about 3 kB.
 */
const MOST_REMEMBERED = 60_000;
/** To forget so many takes a tenth of a second, in which nobody else can write. */
const FORGOTTEN_AT_ONCE = 500;
/**
 * What is remembered is kept when so many articles have come to it since, or this share of it: the next run has to work out
 * those that it lacks, in a second or two.
 */
const WORTH_KEEPING = { articles: 500, share: 0.05 };

export function storyForming(): StoryForming {
  let remembered: Remembered | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: StoryForming['inTurn'] = (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  return {
    inTurn,
    keep: (store) =>
      inTurn(async () => {
        if (remembered === null || !isWorthKeeping(remembered)) return;
        const { memory, from, until, extent, seen } = remembered;
        const there = new Set(rememberedIn(memory));
        const passed = [...seen].filter((id) => !there.has(id));
        const about: AboutKept = { from, until, extent, passed };
        const pieces = keptMemory(memory, about);
        remembered.fresh = 0;
        // Where there is no room for it, the next run works it out anew.
        await store.together(({ forming }) => forming.keep(pieces)).catch(() => {});
      }),
    expect: async ({ came, gone, edited, left = [] }, extent, store) => {
      const before = remembered;
      // What a failure leaves is not to be relied on.
      remembered = null;
      const holds = async (inside: Store): Promise<boolean> => isSame(extent, await inside.articles.extent());
      if (came.length + gone.length + left.length === 0)
        return {
          holds,
          write: async (inside, at) => {
            if (edited.length > 0) await renewStories(edited, inside, at);
            if (before !== null && isSame(before.extent, extent))
              remembered = Object.assign(before, { extent: await inside.articles.extent() });
          },
          drop: async () => {
            remembered = before;
          },
        };
      const days = daysOf([
        ...came.map(({ article }) => dayOfDate(article.published?.value.start)),
        ...[...(await store.articles.heads(gone)).values()].map(({ published }) => dayOfTime(published)),
      ]);
      const known = await upToDate(before ?? (await restored(store)), extent, days, store);
      const read = new Map(
        came.map(({ article, forStories }) => [article.id, forStories ?? readOf(article)]),
      );
      await gather(
        known.memory,
        [...read.values()].flatMap((one) => one.read ?? []),
        gone,
        store,
      );
      known.fresh = gone.length > 0 ? known.seen.size : known.fresh + read.size;
      for (const id of read.keys()) known.seen.add(id);
      for (const id of gone) known.seen.delete(id);
      const told = await changedStories(known, days, new Set([...read.keys(), ...left]), store);
      return {
        holds,
        write: async (inside, at) => {
          await keepReadings(read, inside);
          await formStories(told, inside, at, gone);
          if (edited.length > 0) await renewStories(edited, inside, at);
          for (const id of told.flat()) known.memory.unsettled.delete(id);
          forgetFar(known, days);
          remembered = Object.assign(known, { extent: await inside.articles.extent() });
        },
        drop: async (seen) => {
          if (gone.length > 0) return;
          await gather(known.memory, [], [...read.keys()], seen);
          for (const id of read.keys()) known.seen.delete(id);
          remembered = known;
        },
      };
    },
  };
}

const isSame = (one: Extent, other: Extent): boolean => one.count === other.count && one.last === other.last;

/** Days since 1970. */
interface Days {
  readonly from: number;
  readonly until: number;
}

/** An article without a date may belong to any time. */
const ALWAYS: Days = { from: -100_000, until: 100_000 };

const dayOfTime = (time: number | null): number => (time === null ? Number.NaN : Math.floor(time / DAY_MS));
const dayOfDate = (date: string | undefined): number =>
  dayOfTime(date === undefined ? null : Date.parse(date));

const daysOf = (days: readonly number[]): Days =>
  days.length === 0 || days.some(Number.isNaN)
    ? ALWAYS
    : { from: Math.min(...days), until: Math.max(...days) };

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
  /** Of the library when it was as it is remembered. */
  extent: Extent;
  /** How many have come to it since it was kept. */
  fresh: number;
}

const isWorthKeeping = ({ fresh, seen }: Remembered): boolean =>
  fresh > 0 && fresh >= Math.min(WORTH_KEEPING.articles, WORTH_KEEPING.share * seen.size);

/** What is kept beside the memory. */
interface AboutKept extends Pick<Remembered, 'from' | 'until' | 'extent'> {
  /** Articles that were looked at and passed over. */
  readonly passed: readonly ArticleId[];
}

/** Returns what an earlier run has kept. */
async function restored({ forming }: Store): Promise<Remembered | null> {
  const bytes = await forming.read();
  const kept = bytes && restoredMemory<AboutKept>(bytes);
  if (kept === undefined) return null;
  const { memory, about } = kept;
  const { passed, ...rest } = about;
  return { ...rest, memory, fresh: 0, seen: new Set([...passed, ...rememberedIn(memory)]) };
}

/** Does what `gatherStories` does, and reads what it needs once more. */
async function gather(
  memory: StoryMemory,
  added: readonly ReadForStories[],
  gone: readonly ArticleId[],
  store: Store,
): Promise<void> {
  const steps = gathering(memory, added, gone);
  for (let step = steps.next(); !step.done; ) step = steps.next(await readBefore(step.value, store));
  makeSlim(memory);
}

async function upToDate(
  before: Remembered | null,
  extent: Extent,
  days: Days,
  store: Store,
): Promise<Remembered> {
  if (before !== null && covers(before, widened(days, FAR))) {
    if (isSame(before.extent, extent)) return before;
    if (await addSince(before, store)) return Object.assign(before, { extent });
  }
  const known = before ?? {
    ...{ from: ALWAYS.until, until: ALWAYS.from, extent, fresh: 0 },
    ...{ memory: emptyStories(), seen: new Set<ArticleId>() },
  };
  await look(known, widened(days, FAR + AHEAD), store);
  return Object.assign(known, { extent });
}

/** Takes from the library what has come since, and returns whether that is all that is not as it is remembered. */
async function addSince(known: Remembered, store: Store): Promise<boolean> {
  const came = await store.articles.since(known.extent);
  if (came === undefined) return false;
  const ids = came.flatMap(({ id, published }) => (isAmong(known, dayOfTime(published)) ? [id] : []));
  const formed = await store.stories.formedWith(ids);
  const fresh = new Set([...ids, ...formed.flatMap(({ articles }) => articles)]);
  await remember(
    known,
    [...fresh].filter((id) => !known.seen.has(id)),
    [],
    store,
  );
  return true;
}

const isAmong = ({ from, until }: Days, day: number): boolean =>
  Number.isNaN(day) || (day >= from && day <= until);

/** Articles that are taken from the library at once. */
const LOADED = 1000;

/** Takes from the library what is around the days, and what else is not as it is remembered. */
async function look(known: Remembered, days: Days, store: Store): Promise<void> {
  known.from = Math.min(known.from, days.from);
  known.until = Math.max(known.until, days.until);
  const [from, until] = [dateOf(known.from), dateOf(known.until + 1)];
  const around = await store.articles.idsAround(from, until);
  const formed = (await store.stories.formedAround(from, until)).map(({ articles }) => articles);
  const ids = new Set([...around, ...formed.flat()]);
  const gone = [...known.seen].filter((id) => !ids.has(id));
  const fresh = [...ids].filter((id) => !known.seen.has(id));
  await remember(known, fresh, gone, store);
  settle(known.memory, formed);
  // To look takes about as long as to keep it.
  known.fresh = known.seen.size;
}

async function remember(
  known: Remembered,
  fresh: readonly ArticleId[],
  gone: readonly ArticleId[],
  store: Store,
): Promise<void> {
  for (let at = 0; at < fresh.length; at += LOADED)
    addArticles(known.memory, await readBefore(fresh.slice(at, at + LOADED), store));
  await gather(known.memory, [], gone, store);
  for (const id of gone) known.seen.delete(id);
  for (const id of fresh) known.seen.add(id);
  known.fresh += fresh.length;
}

/** Stories that are kept as they are remembered need not be kept again. */
function settle(memory: StoryMemory, kept: readonly Group[]): void {
  for (const group of kept) {
    const key = keyOf(group);
    const isAsKept = groupsWith(memory, group.slice(0, 1)).some((story) => keyOf(story) === key);
    if (isAsKept) for (const id of group) memory.unsettled.delete(id);
  }
}

const groupsWith = (memory: StoryMemory, ids: readonly ArticleId[]): Group[] =>
  storiesWith(memory, ids).map(({ articles, roundUps }) => [...articles, ...roundUps]);

const keyOf = (group: Group): string => [...group].sort().join(' ');

/** Returns the stories that are others now: those near the days, those of `always`, and what leaves them or comes to them. */
async function changedStories(
  { memory }: Remembered,
  days: Days,
  always: ReadonlySet<ArticleId>,
  { stories }: Store,
): Promise<Group[]> {
  const near = widened(days, NEAR);
  const asked = [...new Set([...memory.unsettled, ...always])].filter(
    (id) => always.has(id) || isWithin(near, id, memory),
  );
  const told = new Map<string, Group>();
  const looked = new Set<ArticleId>();
  for (let ids = asked; ids.length > 0; ) {
    const now = new Map(groupsWith(memory, ids).map((group) => [keyOf(group), group]));
    for (const id of [...ids, ...[...now.values()].flat()]) looked.add(id);
    const before = await stories.formedWith([...looked]);
    const kept = new Set(before.map(({ articles }) => keyOf(articles)));
    for (const [key, group] of now) {
      if (kept.has(key) && !group.some((id) => always.has(id)))
        for (const id of group) memory.unsettled.delete(id);
      else told.set(key, group);
    }
    // What leaves a story that is told anew is told, too.
    const here = new Set([...told.values()].flat());
    ids = before
      .filter(({ articles }) => articles.some((id) => here.has(id)))
      .flatMap(({ articles }) => articles)
      .filter((id) => !looked.has(id));
  }
  return [...told.values()];
}

function isWithin({ from, until }: Days, id: ArticleId, memory: StoryMemory): boolean {
  const day = dayOf(memory, id) ?? null;
  return day !== null && day >= from && day <= until;
}

/** Forgets some stories that lie before all that the next days need, where much is remembered. */
function forgetFar(known: Remembered, days: Days): void {
  const { memory, seen } = known;
  if (seen.size <= MOST_REMEMBERED || days === ALWAYS) return;
  const needed = days.from - FAR;
  if (known.from >= needed) return;
  const { ids, from } = forgetBefore(memory, needed, FORGOTTEN_AT_ONCE);
  for (const id of ids) seen.delete(id);
  known.from = Math.max(known.from, from);
}
