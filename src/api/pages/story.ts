/** A story as one page, the texts of its articles, and the story in other forms. */

import { type Context, Hono } from 'hono';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { formatNamed } from '../../render/formats.ts';
import { articleText, storyPage } from '../../web/story.ts';
import type { Deps } from '../deps.ts';
import { editionsOf } from '../editions.ts';
import { orNotFound, Refused } from '../refused.ts';

export function storyPages(deps: Deps): Hono {
  const pages = new Hono();
  const editions = editionsOf(deps);
  const storyOf = (c: Context): Promise<string> => orNotFound(pickStory(c.req.param('id') ?? '', deps.store));

  pages.get('/stories/:id', async (c) => {
    const id = await storyOf(c);
    return c.html(storyPage({ id, edition: await editions(id) }));
  });

  pages.get('/stories/:id/texts/:article', async (c) => {
    const edition = await editions(await storyOf(c));
    const article = edition.articles.get(c.req.param('article'));
    if (!article)
      throw new Refused(404, {
        title: 'The story has no such article.',
        detail: `Its articles may have changed since the page was opened.`,
        remedy: 'Open the story again.',
      });
    return c.html(articleText(article));
  });

  pages.get('/stories/:id/files/:format', async (c) => {
    const format = formatNamed(c.req.param('format'));
    if (!format) return c.notFound();
    const { dossier } = await editions(await storyOf(c));
    const file = `${fileNameOf(dossier.title)}${format.extension}`;
    return c.body((await format.render(dossier)) as string, 200, {
      'content-type': format.mediaType,
      'content-disposition': `attachment; filename="${file}"`,
    });
  });

  return pages;
}

/** Returns a name for a file that every system takes: "harbour-wall-to-be-raised". */
const fileNameOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'story';
