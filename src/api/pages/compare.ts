/** Two articles side by side. */

import { Hono } from 'hono';
import type { StoryId } from '../../model/library.ts';
import { OptionError } from '../../pipeline/reading.ts';
import { StoreError } from '../../store/store.ts';
import { type CompareView, comparePage } from '../../web/compare.ts';
import type { Deps } from '../deps.ts';
import { pressOf } from '../press.ts';

export function comparePages(deps: Deps): Hono {
  const pages = new Hono();
  const press = pressOf(deps);

  pages.get('/compare', async (c) => {
    const first = c.req.query('first') || undefined;
    const second = c.req.query('second') || undefined;
    const story = await storyOf(c.req.query('story') ?? first ?? second);
    const compared = first && second ? await sideBySide(first, second) : {};
    const view = { first, second, ...compared };
    const inStory = story && (await press(c, story, { kind: 'picks', view }));
    const status = compared.trouble ? 422 : 200;
    if (!inStory) return c.html(comparePage(view), status);
    // That somebody has it already is said as it is.
    return inStory.status === 200
      ? new Response(inStory.body, { status, headers: inStory.headers })
      : inStory;
  });

  return pages;

  /** Returns the story of that id, or that has an article of that id. */
  async function storyOf(id: string | undefined): Promise<StoryId | undefined> {
    if (id === undefined) return undefined;
    const [named] = await deps.store.stories.get([id]);
    return named?.id ?? (await deps.store.stories.having([id]))[0];
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
