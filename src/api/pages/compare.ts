/** Two articles side by side. */

import { Hono } from 'hono';
import { OptionError } from '../../pipeline/reading.ts';
import { StoreError } from '../../store/store.ts';
import { type CompareView, comparePage } from '../../web/compare.ts';
import type { Deps } from '../deps.ts';
import { editionsOf } from '../editions.ts';

export function comparePages(deps: Deps): Hono {
  const pages = new Hono();
  const editions = editionsOf(deps);

  pages.get('/compare', async (c) => {
    const first = c.req.query('first') || undefined;
    const second = c.req.query('second') || undefined;
    const story = await storyOf(c.req.query('story') ?? first ?? second);
    const compared = first && second ? await sideBySide(first, second) : {};
    return c.html(comparePage({ first, second, story, ...compared }), compared.trouble ? 422 : 200);
  });

  return pages;

  /** Returns the story of that id, or that has an article of that id. */
  async function storyOf(id: string | undefined): Promise<CompareView['story']> {
    if (id === undefined) return undefined;
    const [named] = await deps.store.stories.get([id]);
    const story = named?.id ?? (await deps.store.stories.having([id]))[0];
    return story === undefined ? undefined : { id: story, edition: await editions(story) };
  }

  async function sideBySide(
    first: string,
    second: string,
  ): Promise<Pick<CompareView, 'comparison' | 'trouble'>> {
    if (first === second) return { trouble: 'They are the same article. Choose two.' };
    try {
      return { comparison: await deps.work.compare(first, second) };
    } catch (error) {
      if (error instanceof StoreError || error instanceof OptionError) return { trouble: error.message };
      throw error;
    }
  }
}
