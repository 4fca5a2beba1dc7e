/** Which article of the library a new one is an edited version of: one at its address with much of its text. */

import type { Article, ArticleId } from '../../model/article.ts';
import type { NewArticle } from '../../model/library.ts';
import type { Store } from '../../store/store.ts';
import { LEAST_OF_A_VERSION, runsOf, sharedRuns } from '../../text/shared-runs.ts';

/** Returns the articles, each with the one that it is a version of. What is known already is a version of none. */
export async function withPrevious(
  given: readonly NewArticle[],
  store: Store,
): Promise<(NewArticle & { readonly previous?: ArticleId })[]> {
  const known = await store.articles.known(given.map(({ article }) => article.id));
  const fresh = given.filter(({ article }) => !known.has(article.id));
  const standing = await store.articles.at([...new Set(fresh.map(({ article }) => article.uri))]);
  const candidates = Map.groupBy(
    standing.map(({ article }) => article),
    ({ uri }) => uri,
  );
  return given.map((one) => {
    const { article } = one;
    if (known.has(article.id)) return one;
    const before = candidates.get(article.uri) ?? [];
    const previous = mostAlike(
      article,
      before.filter(({ page, id }) => page !== article.page && id !== article.id),
    );
    candidates.set(article.uri, [...before.filter(({ id }) => id !== previous), article]);
    return { ...one, ...(previous !== undefined && { previous }) };
  });
}

function mostAlike(article: Article, candidates: readonly Article[]): ArticleId | undefined {
  const own = runsOf(article.text);
  const [best] = candidates
    .map((candidate) => ({ id: candidate.id, share: sharedRuns(own, runsOf(candidate.text)) }))
    .filter(({ share }) => share >= LEAST_OF_A_VERSION)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  return best?.id;
}
