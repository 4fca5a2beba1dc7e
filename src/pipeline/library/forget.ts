/** Articles out of a library, with all that was found in them and made of them. */

import type { ArticleId } from '../../model/article.ts';
import type { Store } from '../../store/store.ts';
import { storyIdOf } from './pick-story.ts';
import { storyForming } from './story-forming.ts';

/** Forgets articles and the dossiers that were made of them, and forms stories without them. Returns how many there were. */
export const forgetArticles = (ids: readonly ArticleId[], store: Store, at: Date): Promise<number> =>
  store.together(async (inside) => {
    const { articles, stories, dossiers } = inside;
    const gone = (await articles.get(ids)).map(({ article }) => article);
    const having = await stories.having(ids);
    const shown = await Promise.all(having.map((story) => stories.articles(story)));
    const formed = await stories.formedWith(ids);
    const company = [...new Set([...shown.flat(), ...formed.flatMap(({ articles: has }) => has), ...ids])];
    // A story has been called by any of its articles: it was made a dossier of under all these names.
    await dossiers.forget([...new Set([...having, ...company.map(storyIdOf)])]);
    const count = await articles.forget(ids);
    const forgotten = new Set(ids);
    const left = company.filter((id) => !forgotten.has(id));
    if (gone.length > 0) await storyForming().went(gone, left, inside, at);
    return count;
  });
