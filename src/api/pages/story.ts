/** A story as one page, the texts of its articles, the story in other forms, and corrections made on the page. */

import { type Context, Hono } from 'hono';
import type { StorySummary } from '../../model/library.ts';
import { undo } from '../../pipeline/library/ledger.ts';
import { lastRead, markRead } from '../../pipeline/library/notes.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import type { Edition } from '../../render/edition.ts';
import { formatNamed } from '../../render/formats.ts';
import { CORRECTIONS, storyAt } from '../../web/addresses.ts';
import { articleText, foldOf, foldPage, storyPage } from '../../web/story.ts';
import type { CorrectedView } from '../../web/story-corrections.ts';
import { personOf } from '../access.ts';
import type { Deps } from '../deps.ts';
import { editionsOf } from '../editions.ts';
import { givePacked, keptAnswers } from '../packed.ts';
import { orNotFound, Refused } from '../refused.ts';
import { correctionOf } from './correction-form.ts';

/** Stories to which an article can be moved, the last changed. */
const OTHERS = 60;
/** So long, in ms, they are not asked for again while the story stays as it is. */
const OTHERS_FOR = 10_000;

export function storyPages(deps: Deps): Hono {
  const pages = new Hono();
  const { store, now, work } = deps;
  const editions = editionsOf(deps);
  const storyOf = (c: Context): Promise<string> => orNotFound(pickStory(c.req.param('id') ?? '', store));
  const keptPage = keptAnswers<Edition>();
  const listed = new WeakMap<Edition, { readonly at: number; readonly others: readonly StorySummary[] }>();
  /** What came of corrections, for the page to which one comes back. */
  const came = new Map<number, Omit<CorrectedView, 'entry'>>();

  pages.get('/stories/:id', async (c) => {
    const id = await storyOf(c);
    const [edition, read, corrected] = await Promise.all([
      editions(id),
      lastRead(id, personOf(c, deps.access), store),
      correctedOf(Number(c.req.query('corrected'))),
    ]);
    const others = (await othersOf(edition)).filter((other) => other.id !== id);
    const view = { others, read: read?.read, corrected };
    const page = keptPage(edition, [id, view], () => storyPage({ id, edition, ...view }));
    return givePacked(c, page, { 'content-type': 'text/html; charset=UTF-8' });
  });

  pages.post('/stories/:id/read', async (c) => {
    await markRead(await storyOf(c), personOf(c, deps.access), store, now());
    return c.body(null, 204);
  });

  pages.get('/stories/:id/texts/:article', async (c) => {
    const edition = await editions(await storyOf(c));
    const article = edition.articles.get(c.req.param('article'));
    if (!article)
      throw new Refused(404, {
        title: 'The story has no such article.',
        detail: 'Its articles may have changed since the page was opened.',
        remedy: 'Open the story again.',
      });
    return c.html(articleText(article));
  });

  pages.get('/stories/:id/folds/:fold', async (c) => {
    const id = await storyOf(c);
    const edition = await editions(id);
    const fold = foldOf(id, edition, c.req.param('fold'));
    if (fold === undefined)
      throw new Refused(404, {
        title: 'The story has changed.',
        detail: 'What was folded here is not as it was when the page was opened.',
        remedy: 'Open the story again.',
      });
    return c.html(c.req.query('part') === undefined ? foldPage(id, edition, fold) : fold);
  });

  pages.get('/stories/:id/files/:format', async (c) => {
    const format = formatNamed(c.req.param('format'));
    if (!format) return c.notFound();
    const { dossier } = await editions(await storyOf(c));
    const file = await format.render(dossier);
    return c.body(typeof file === 'string' ? file : new Uint8Array(file), 200, {
      'content-type': format.mediaType,
      'content-disposition': `attachment; filename="${fileNameOf(dossier.title)}${format.extension}"`,
    });
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

  /** While articles come in, these change with each heap, and the page would have to be written anew. */
  async function othersOf(edition: Edition): Promise<readonly StorySummary[]> {
    const known = listed.get(edition);
    if (known && now().getTime() - known.at < OTHERS_FOR) return known.others;
    const others = await store.stories.list(OTHERS);
    listed.set(edition, { at: now().getTime(), others });
    return others;
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

/** Returns a name for a file that every system takes: "harbour-wall-to-be-raised". */
const fileNameOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || 'story';
