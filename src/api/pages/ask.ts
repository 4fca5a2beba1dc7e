/** Asking a question: of one story, or of the library. */

import { type Context, Hono } from 'hono';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { ASK } from '../../web/addresses.ts';
import { type AskView, askPage } from '../../web/ask.ts';
import type { Deps } from '../deps.ts';
import { orNotFound } from '../refused.ts';
import { orSaid } from './or-said.ts';

/** Stories that can be chosen from. */
const OFFERED = 100;

export function askPages({ store, work }: Deps): Hono {
  const pages = new Hono();

  pages.get(ASK, async (c) => {
    const view = await formOf(c);
    if (view.question === '') return c.html(askPage(view));
    return orSaid(
      c,
      async () => c.html(askPage({ ...view, ...(await answered(view)) })),
      async (notice) => askPage({ ...view, notice }),
    );
  });

  return pages;

  async function formOf(c: Context): Promise<AskView> {
    const given = c.req.query('story')?.trim();
    const id = given ? await orNotFound(pickStory(given, store)) : undefined;
    const [story] = id === undefined ? [] : await store.stories.get([id]);
    return {
      question: (c.req.query('q') ?? '').trim().slice(0, 400),
      ...(story && { story }),
      stories: await store.stories.list(OFFERED, 0, {}, 'importance'),
    };
  }

  async function answered({ question, story }: AskView): Promise<Pick<AskView, 'answer' | 'asked'>> {
    if (story === undefined) {
      const answer = await work.askLibrary(question);
      return { answer, asked: answer.stories };
    }
    const [answer] = await work.ask([question], await work.dossier(story.id));
    return { ...(answer && { answer }) };
  }
}
