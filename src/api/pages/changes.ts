/** What changed in a story since somebody last read it. */

import { type Context, Hono } from 'hono';
import { lastRead, markRead } from '../../pipeline/library/notes.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { readSince } from '../../pipeline/library/since.ts';
import { changesAt, feedAt } from '../../web/addresses.ts';
import { changesPage } from '../../web/changes.ts';
import { personOf } from '../access.ts';
import type { Deps } from '../deps.ts';
import { orNotFound } from '../refused.ts';

/** Of a story that nobody has read yet it is told since then. */
const USUAL = '1 week';

export function changesPages({ store, now, work, access }: Deps): Hono {
  const pages = new Hono();
  const storyOf = (c: Context): Promise<string> => orNotFound(pickStory(c.req.param('id') ?? '', store));

  pages.get('/stories/:id/changes', async (c) => {
    const id = await storyOf(c);
    const typed = c.req.query('since')?.trim() || undefined;
    const read = (await lastRead(id, personOf(c, access), store))?.read;
    const since = typed === undefined && read ? new Date(read) : readSince(typed ?? USUAL, now());
    const [story] = await store.stories.get([id]);
    return c.html(
      changesPage({
        story: story!,
        changes: await work.changes(id, since),
        since: since.toISOString(),
        ...(read && { read }),
        ...((typed ?? (read ? undefined : USUAL)) && { typed: typed ?? USUAL }),
      }),
    );
  });

  pages.get('/stories/:id/changes.atom', async (c) => {
    const id = await storyOf(c);
    return c.redirect(`/api/v1${feedAt(id)}`, 307);
  });

  pages.post('/stories/:id/changes/read', async (c) => {
    const id = await storyOf(c);
    await markRead(id, personOf(c, access), store, now());
    return c.redirect(changesAt(id), 303);
  });

  return pages;
}
