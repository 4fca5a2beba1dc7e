/** The front page: stories by importance and change. */

import { type Context, Hono } from 'hono';
import type { StoryFilter, StorySummary } from '../../model/library.ts';
import { storyFaces } from '../../pipeline/library/story-faces.ts';
import { workStatus } from '../../pipeline/library/work.ts';
import { type FrontStory, type FrontView, frontPage, type Narrowed } from '../../web/front.ts';
import { personOf } from '../access.ts';
import type { Deps } from '../deps.ts';
import { pageIn } from './page-in.ts';

/** Stories on one page. */
const AT_ONCE = 45;
const DAY_MS = 86_400_000;
/** Publishers that are offered to choose from; any other can be typed. */
const OFFERED = 400;

export function frontPages({ store, now, jobs, access }: Deps): Hono {
  const facesOf = storyFaces(store);
  const pages = new Hono();
  pages.get('/', async (c) => c.html(frontPage(await viewOf(c))));
  return pages;

  async function viewOf(c: Context): Promise<FrontView> {
    const narrowed = narrowedBy(c);
    const filter = filterOf(narrowed, now());
    const count = await store.stories.count(filter);
    const all = Math.max(1, Math.ceil(count / AT_ONCE));
    const page = pageIn(c, all);
    const order = narrowed.order ?? 'importance';
    const listed = await store.stories.list(AT_ONCE, (page - 1) * AT_ONCE, filter, order);
    const [publishers, languages] = [
      await store.articles.tally('publisher'),
      await store.articles.tally('language'),
    ];
    const feeds = await store.feeds.list();
    return {
      stories: await shown(listed, personOf(c, access)),
      ...{ count, page, pages: all, narrowed, now: now().toISOString() },
      articles: await store.articles.count({}),
      publishers: publishers.slice(0, OFFERED).map(({ value }) => value),
      languages: languages.map(({ value }) => value),
      shared: await workStatus(store),
      work: jobs.list().filter(({ state }) => state === 'running'),
      feeds: {
        count: feeds.length,
        failing: feeds.filter(({ failures }) => failures > 0).length,
        waiting: feeds.reduce((sum, { items }) => sum + items.waiting, 0),
      },
    };
  }

  async function shown(stories: readonly StorySummary[], reader: string): Promise<FrontStory[]> {
    const ids = stories.map(({ id }) => id);
    const faces = await facesOf(ids);
    const marks = new Map(
      (await store.readingMarks.list(ids, reader)).map(({ story, read }) => [story, read]),
    );
    const all: FrontStory[] = [];
    for (const story of stories) {
      const [face, at] = [faces.get(story.id), marks.get(story.id)];
      const since =
        at === undefined ? 0 : await store.articles.count({ story: story.id, added: { start: at } });
      all.push({ ...story, ...(face && { face }), ...(at !== undefined && { read: { at, since } }) });
    }
    return all;
  }
}

/** What an address asks for that cannot be meant is passed over. */
function narrowedBy(c: Context): Narrowed {
  const given = (name: string): string | undefined => c.req.query(name)?.trim() || undefined;
  const day = (name: string): string | undefined => {
    const typed = given(name);
    return typed !== undefined && /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed))
      ? typed
      : undefined;
  };
  const days = Number(given('days'));
  return {
    order: given('order') === 'changed' ? 'changed' : undefined,
    days: Number.isInteger(days) && days > 0 && days < 10_000 ? days : undefined,
    from: day('from'),
    to: day('to'),
    publisher: given('publisher'),
    language: given('language'),
  };
}

function filterOf({ days, from, to, publisher, language }: Narrowed, now: Date): StoryFilter {
  const start =
    from ?? (days === undefined ? undefined : new Date(now.getTime() - days * DAY_MS).toISOString());
  const end = to === undefined ? undefined : new Date(Date.parse(to) + DAY_MS).toISOString();
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(publisher !== undefined && { publisher }),
    ...(language !== undefined && { language }),
  };
}
