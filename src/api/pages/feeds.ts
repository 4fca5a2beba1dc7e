/** Feeds and their health: added, brought in, taken along, asked and removed. */

import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { addFeeds, feedsInFile, opmlOf, removeFeeds } from '../../pipeline/library/feeds.ts';
import { StoreError } from '../../store/store.ts';
import { FEEDS } from '../../web/addresses.ts';
import type { Notice } from '../../web/desk.ts';
import { addedNotice, type FeedsView, feedsPage } from '../../web/feeds.ts';
import type { Deps } from '../deps.ts';
import { startAsking } from '../feed-asking.ts';
import { spool } from '../spool.ts';
import { orSaid } from './or-said.ts';

export function feedsPages(deps: Deps): Hono {
  const { store, now, jobs } = deps;
  const pages = new Hono();

  pages.get(FEEDS, async (c) => {
    const [added, known] = [c.req.query('added'), Number(c.req.query('known') ?? 0)];
    const removed = c.req.query('removed');
    return c.html(
      await page({
        ...(added !== undefined && { notice: addedNotice(Number(added), known) }),
        ...(removed !== undefined && {
          notice: {
            title: 'The feed is not watched any more.',
            detail: 'Articles that were read of it stay.',
          },
        }),
      }),
    );
  });

  pages.get(`${FEEDS}/feeds.opml`, async (c) =>
    c.body(opmlOf(await store.feeds.list()), 200, {
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': 'attachment; filename="feeds.opml"',
    }),
  );

  pages.post(FEEDS, (c) =>
    orSaid(
      c,
      async () => {
        const typed = String((await c.req.parseBody()).addresses ?? '');
        return watched(c, typed.split(/\s+/).filter(Boolean));
      },
      withNotice,
    ),
  );

  pages.post(`${FEEDS}/list`, (c) =>
    orSaid(
      c,
      async () => {
        const spooled = await spool(c.req.raw);
        try {
          return await watched(c, await feedsInFile(join(spooled.folder, spooled.files[0] ?? 'none')));
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          // Where the server lays what it is sent is nobody's business.
          throw new StoreError(error.message.replace(`${spooled.folder}/`, ''));
        } finally {
          await spooled.remove();
        }
      },
      withNotice,
    ),
  );

  pages.post(`${FEEDS}/asked`, (c) =>
    orSaid(
      c,
      async () => {
        const { uri } = await c.req.parseBody();
        startAsking(typeof uri === 'string' ? [uri] : undefined, deps);
        return c.redirect(FEEDS, 303);
      },
      withNotice,
    ),
  );

  pages.post(`${FEEDS}/removed`, (c) =>
    orSaid(
      c,
      async () => {
        await removeFeeds([String((await c.req.parseBody()).uri ?? '')], store);
        return c.redirect(`${FEEDS}?removed=1`, 303);
      },
      withNotice,
    ),
  );

  return pages;

  function withNotice(notice: Notice): Promise<string> {
    return page({ notice });
  }

  async function page(more: Pick<FeedsView, 'notice'>): Promise<string> {
    const work = jobs.list().filter(({ kind, state }) => kind === 'feeds' && state === 'running');
    return feedsPage({ feeds: await store.feeds.list(), work, ...more });
  }

  /** New feeds are asked at once. */
  async function watched(c: Context, given: readonly string[]): Promise<Response> {
    const added = await addFeeds(given, store, now());
    if (added.length > 0) startAsking(added, deps);
    return c.redirect(`${FEEDS}?added=${added.length}&known=${given.length - added.length}`, 303);
  }
}
