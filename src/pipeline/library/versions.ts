/**
 * Which article of the library a new one is an edited version of: one at its address with much of its text. Stories know an
 * article by the first of its versions.
 */

import type { Article, ArticleId } from '../../model/article.ts';
import type { NewArticle } from '../../model/library.ts';
import { stoodAt } from '../../store/articles.ts';
import type { ArticleHead, Store } from '../../store/store.ts';
import { LEAST_OF_A_VERSION, runsOf, sharedRuns } from '../../text/shared-runs.ts';

export interface Versioned extends NewArticle {
  readonly previous?: ArticleId;
  readonly added?: Date;
}

/** What articles that are kept change for stories. */
export interface Change<Given extends Versioned = Versioned> {
  /** Those by which stories know them from now on. */
  readonly came: readonly Given[];
  /** Articles that have become later versions, or are forgotten. */
  readonly gone: readonly ArticleId[];
  /** Those that have more versions than before; by which stories know them. */
  readonly edited: readonly ArticleId[];
}

/** Works out which of the articles come first of their versions. */
export async function headsWith<Given extends Versioned>(
  given: readonly Given[],
  { articles }: Store,
  at: Date,
): Promise<Change<Given>> {
  const known = await articles.known(given.map(({ article }) => article.id));
  const before = given.flatMap(({ previous }) => previous ?? []);
  const heads = new Map<ArticleId, Pick<ArticleHead, 'id' | 'stood'>>(await articles.heads(before));
  const [came, gone, edited] = [new Map<ArticleId, Given>(), new Set<ArticleId>(), new Set<ArticleId>()];
  for (const one of given) {
    const { id } = one.article;
    if (known.has(id) || heads.has(id)) continue;
    const head = one.previous === undefined ? undefined : heads.get(one.previous);
    const own = { id, stood: stoodAt(one.article, one.page, one.added ?? at, head?.stood) };
    if (head !== undefined && head.stood <= own.stood) {
      heads.set(id, head);
      edited.add(head.id);
      continue;
    }
    heads.set(id, own);
    came.set(id, one);
    if (head === undefined) continue;
    // An earlier version than all that were known: stories know the article by it.
    for (const [other, its] of heads) if (its.id === head.id) heads.set(other, own);
    if (!came.delete(head.id)) gone.add(head.id);
    edited.delete(head.id);
  }
  return { came: [...came.values()], gone: [...gone], edited: [...edited] };
}

/** Returns the articles, each with the one that it is a version of. What is known already is a version of none. */
export async function withPrevious<Given extends NewArticle>(
  given: readonly Given[],
  store: Store,
): Promise<(Given & { readonly previous?: ArticleId })[]> {
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
  if (candidates.length === 0) return undefined;
  const own = runsOf(article.text);
  const [best] = candidates
    .map((candidate) => ({ id: candidate.id, share: sharedRuns(own, runsOf(candidate.text)) }))
    .filter(({ share }) => share >= LEAST_OF_A_VERSION)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  return best?.id;
}
