/** Which of its origins an article counts for by itself: not that of a text of which only a part stands in it. */

import type { ArticleId } from '../../model/article.ts';
import type { Origin, OriginId, Reuse } from '../../model/reuse.ts';

/** Returns each article's own origin. */
export function ownOrigins(
  origins: readonly Origin[],
  reuse: readonly Reuse[],
): ReadonlyMap<ArticleId, OriginId> {
  const wholly = linked(reuse.filter(({ kind }) => kind === 'wholly'));
  const partly = linked(reuse.filter(({ kind }) => kind === 'partly'));
  const holding = Map.groupBy(
    origins.flatMap((origin) => origin.articles.map((article) => ({ article, origin }))),
    ({ article }) => article,
  );
  return new Map(
    [...holding].map(([article, found]) => {
      const count = (links: Links, { articles }: Origin): number =>
        articles.filter((other) => links.get(article)?.has(other)).length;
      const [best] = found
        .map(({ origin }) => origin)
        .sort((a, b) => count(wholly, b) - count(wholly, a) || count(partly, a) - count(partly, b));
      return [article, best!.id];
    }),
  );
}

type Links = ReadonlyMap<ArticleId, ReadonlySet<ArticleId>>;

function linked(reuse: readonly Reuse[]): Links {
  const links = new Map<ArticleId, Set<ArticleId>>();
  for (const { from, to } of reuse)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      links.set(one, (links.get(one) ?? new Set()).add(other));
  return links;
}
