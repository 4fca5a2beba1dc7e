/** Asking a question: of one story, or of the library. */

import { type Context, Hono } from 'hono';
import type { Answered } from '../../model/answer.ts';
import type { StorySummary } from '../../model/library.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { readQuery } from '../../pipeline/library/read-query.ts';
import { ASK } from '../../web/addresses.ts';
import { type AskView, askPage } from '../../web/ask.ts';
import type { Deps } from '../deps.ts';
import { orNotFound, refusalOf } from '../refused.ts';

/** Stories that can be chosen from. */
const OFFERED = 100;

export function askPages({ store, work, dossierOf }: Deps): Hono {
  const pages = new Hono();

  pages.get(ASK, async (c) => {
    const view = await formOf(c);
    if (view.question === '') return c.html(askPage(view));
    try {
      return c.html(askPage({ ...view, ...(await answered(view)) }));
    } catch (error) {
      const refused = refusalOf(error);
      if (refused === undefined) throw error;
      const { title, detail, remedy } = refused.problem;
      const notice = { title: detail ?? title, ...(remedy !== undefined && { remedy }), failed: true };
      return c.html(askPage({ ...view, notice }), refused.status);
    }
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

  /** Of the library those stories are asked in which most words of the question stand, until one answers. */
  async function answered({ question, story }: AskView): Promise<Pick<AskView, 'answer' | 'asked'>> {
    const asked: StorySummary[] = [];
    let last: Answered | undefined;
    for (const one of story ? [story] : await storiesFor(question)) {
      asked.push(one);
      const [answer] = await work.ask([question], await dossierOf(one.id));
      last = answer ?? last;
      if (answer && answer.status !== 'not-stated') return { answer, asked: [one] };
    }
    return last ? { answer: last, asked } : { answer: { question, ...NOWHERE } };
  }

  async function storiesFor(question: string): Promise<StorySummary[]> {
    const found = new Map<string, { readonly story: StorySummary; words: number }>();
    for (const word of readQuery(question).wanted.filter(({ length }) => length >= SHORTEST))
      for (const { story } of await store.search.stories({ wanted: [word], unwanted: [] }, {}, OFFERED)) {
        const known = found.get(story.id) ?? { story, words: 0 };
        known.words++;
        found.set(story.id, known);
      }
    return [...found.values()]
      .sort((a, b) => b.words - a.words || b.story.articles - a.story.articles)
      .slice(0, ASKED)
      .map(({ story }) => story);
  }
}

/** Letters of a word that says what a question is about. */
const SHORTEST = 4;
/** Stories that are asked, at most: the dossier of each may have to be made. */
const ASKED = 3;

const NOWHERE = {
  status: 'not-stated',
  why: 'No article of the library has words of the question.',
  answers: [],
  articles: [],
} as const;
