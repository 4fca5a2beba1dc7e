/** Which article of the library a new one is an edited version of: one at its address with much of its text. */

import type { Article, ArticleId } from '../../model/article.ts';
import type { NewArticle } from '../../model/library.ts';
import type { Store } from '../../store/store.ts';
import { wordsOf } from '../../text/words.ts';

/**
 * Share of the shorter text's runs of three words that an edited version has to share. An address can carry several
 * articles, or another one every day: those share less than a tenth. News articles that were edited within a day keep
 * more than half; one that grew from a flash keeps what the flash said.
 */
const KEPT = 0.3;
const RUN = 3;

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
  const own = runsOf(article);
  const [best] = candidates
    .map((candidate) => ({ id: candidate.id, share: shareOf(own, runsOf(candidate)) }))
    .filter(({ share }) => share >= KEPT)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  return best?.id;
}

function runsOf({ text }: Article): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => word.text.toLowerCase());
  return new Set(words.map((_, at) => words.slice(at, at + RUN).join(' ')));
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  return fewer.size === 0 ? 0 : [...fewer].filter((run) => more.has(run)).length / fewer.size;
}
