/** A story as one page, what it takes in when it is opened, the story in other forms, and corrections made on the page. */

import { type Context, Hono } from 'hono';
import { undo } from '../../pipeline/library/ledger.ts';
import { lastRead, markRead } from '../../pipeline/library/notes.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { formatNamed } from '../../render/formats.ts';
import { CORRECTIONS, storyAt } from '../../web/addresses.ts';
import { type CorrectedView, isCorrectionKind } from '../../web/story-corrections.ts';
import { personOf } from '../access.ts';
import type { Deps } from '../deps.ts';
import { pressOf } from '../press.ts';
import { orNotFound, Refused } from '../refused.ts';
import { correctionOf } from './correction-form.ts';

/** Stories to which an article can be moved, the last changed. */
const OTHERS = 60;

export function storyPages(deps: Deps): Hono {
  const pages = new Hono();
  const { store, now, work } = deps;
  const press = pressOf(deps);
  const storyOf = (c: Context): Promise<string> => orNotFound(pickStory(c.req.param('id') ?? '', store));
  /** What came of corrections, for the page to which one comes back. */
  const came = new Map<number, Omit<CorrectedView, 'entry'>>();

  pages.get('/stories/:id', async (c) => {
    const id = await storyOf(c);
    const read = (await lastRead(id, personOf(c, deps.access), store))?.read;
    const corrected = await correctedOf(Number(c.req.query('corrected')));
    return give(c, id, { kind: 'story', view: { read, corrected } });
  });

  pages.post('/stories/:id/read', async (c) => {
    await markRead(await storyOf(c), personOf(c, deps.access), store, now());
    return c.body(null, 204);
  });

  pages.get('/stories/:id/texts/:article', async (c) => {
    return give(c, await storyOf(c), { kind: 'text', article: c.req.param('article') });
  });

  pages.get('/stories/:id/folds/:fold', async (c) => {
    const { fold } = c.req.param();
    return give(c, await storyOf(c), { kind: 'fold', fold, byItself: isByItself(c) });
  });

  pages.get('/stories/:id/corrections/:kind', async (c) => {
    const correction = c.req.param('kind');
    if (!isCorrectionKind(correction)) return c.notFound();
    const id = await storyOf(c);
    const others = (await store.stories.list(OTHERS)).filter((other) => other.id !== id);
    return give(c, id, { kind: 'correction', correction, view: { others }, byItself: isByItself(c) });
  });

  pages.get('/stories/:id/files/:format', async (c) => {
    const format = formatNamed(c.req.param('format'));
    if (!format) return c.notFound();
    return give(c, await storyOf(c), { kind: 'file', format: format.name }, ({ title }) => ({
      'content-type': format.mediaType,
      'content-disposition': `attachment; filename="${fileNameOf(title)}${format.extension}"`,
    }));
  });

  pages.post('/stories/:id/corrections', async (c) => {
    const id = await storyOf(c);
    const form = await c.req.formData();
    const reason = form.get('reason')?.toString().trim() ?? '';
    const by = { author: personOf(c, deps.access), ...(reason && { reason }) };
    const { number, changed, more } = await work.correct(correctionOf(form, id), by);
    came.set(number, { changes: changed.flatMap(({ changes }) => changes), more });
    return c.redirect(await backTo(id, number), 303);
  });

  pages.post('/stories/:id/corrections/:number/undo', async (c) => {
    const number = Number(c.req.param('number'));
    await undo(number, { author: personOf(c, deps.access) }, store, now());
    came.delete(number);
    return c.redirect(await backTo(c.req.param('id'), number), 303);
  });

  return pages;

  async function give(...ordered: Parameters<typeof press>): Promise<Response> {
    const answer = await press(...ordered);
    if (answer) return answer;
    throw new Refused(404, {
      title: 'The story has changed.',
      detail: 'What was opened here is not as it was when the page was loaded.',
      remedy: 'Open the story again.',
    });
  }

  async function correctedOf(number: number): Promise<CorrectedView | undefined> {
    if (Number.isNaN(number)) return undefined;
    const entry = (await store.corrections.list()).find((one) => one.number === number);
    return entry && { entry, ...(came.get(number) ?? { changes: [], more: 0 }) };
  }

  /** A story may be called otherwise after it was corrected, or be gone. */
  async function backTo(story: string, number: number): Promise<string> {
    const id = await pickStory(story, store).catch(() => undefined);
    return id === undefined ? CORRECTIONS : `${storyAt(id)}?corrected=${number}#corrected`;
  }
}

/** What a page takes in comes without one of its own around it. */
const isByItself = (c: Context): boolean => c.req.query('part') === undefined;

/** Returns a name for a file that every system takes: "harbour-wall-to-be-raised". */
const fileNameOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || 'story';
