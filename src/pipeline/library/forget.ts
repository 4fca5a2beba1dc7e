/** Articles out of a library, with all that was found in them and made of them. */

import type { ArticleId } from '../../model/article.ts';
import type { StoredArticle } from '../../model/library.ts';
import type { Store } from '../../store/store.ts';
import { storyIdOf } from './pick-story.ts';
import { type StoryChange, storyForming } from './story-forming.ts';
import { writeBeside } from './write-beside.ts';

/** Forgets articles and the dossiers that were made of them, and forms stories without them. Returns how many there were. */
export async function forgetArticles(ids: readonly ArticleId[], store: Store, at: Date): Promise<number> {
  const forming = storyForming();
  const count = await writeBeside(
    store,
    async (seen) => {
      const extent = await seen.articles.extent();
      const company = await companyOf(ids, seen);
      const change = await changeWithout(ids, company, seen);
      return { company, expected: await forming.expect(change, extent, seen) };
    },
    async ({ company, expected }, inside) => {
      // A story has been called by any of its articles: it was made a dossier of under all these names.
      const having = await inside.stories.having(ids);
      await inside.dossiers.forget([...new Set([...having, ...company.map(storyIdOf)])]);
      const gone = await inside.articles.forget(ids);
      await expected.write(inside, at);
      return gone;
    },
  );
  await forming.keep(store);
  return count;
}

/** Returns the articles and all that are in stories with them, as they form and as they are shown. */
async function companyOf(ids: readonly ArticleId[], { stories }: Store): Promise<ArticleId[]> {
  const having = await stories.having(ids);
  const shown = await Promise.all(having.map((story) => stories.articles(story)));
  const formed = await stories.formedWith(ids);
  return [...new Set([...shown.flat(), ...formed.flatMap(({ articles }) => articles), ...ids])];
}

/** Of the versions of an article that are left, the first tells stories of it from now on. */
async function changeWithout(
  ids: readonly ArticleId[],
  company: readonly ArticleId[],
  { articles }: Store,
): Promise<StoryChange> {
  const forgotten = new Set(ids);
  const chains = new Map<ArticleId, StoredArticle[]>();
  for (const id of forgotten) {
    const versions = await articles.versions(id);
    if (versions.length > 0) chains.set(versions[0]!.article.id, versions);
  }
  const gone = [...chains.keys()].filter((head) => forgotten.has(head));
  const came = gone.flatMap((head) => {
    const next = chains.get(head)!.find(({ article }) => !forgotten.has(article.id));
    return next === undefined ? [] : [{ article: next.article }];
  });
  return { came, gone, edited: [], left: company.filter((id) => !forgotten.has(id)) };
}
