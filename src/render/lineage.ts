/** Who copied whom: the articles of each origin as trees, from the text that the others go back to. */

import type { ArticleId } from '../model/ids.ts';
import type { Origin, Reuse } from '../model/reuse.ts';
import type { Edition } from './edition.ts';

/** An article and the copies that go back to it. */
export interface Copy {
  readonly article: ArticleId;
  /** How this article goes back to the one above it; absent at the top. */
  readonly reuse?: Reuse;
  readonly copies: readonly Copy[];
}

export interface Lineage {
  readonly origin: Origin;
  /** Number of the origin, from 1. */
  readonly number: number;
  readonly trees: readonly Copy[];
}

export interface Lineages {
  /** Origins of several articles or with a stated upstream, the largest first. */
  readonly shared: readonly Lineage[];
  /** Origins that are one article of its own. */
  readonly lone: readonly Lineage[];
  /** Reuse that no tree shows: between origins, or beside a closer pair. The largest share first. */
  readonly beside: readonly Reuse[];
}

export function lineagesOf({ dossier }: Edition): Lineages {
  const drawn = new Set<Reuse>();
  const lineages = dossier.origins.map((origin, index) => {
    const parents = parentsOf(origin, dossier.reuse);
    for (const { reuse } of parents.values()) drawn.add(reuse);
    return { origin, number: index + 1, trees: treesOf(origin, parents) };
  });
  const isShared = ({ origin }: Lineage): boolean =>
    origin.articles.length > 1 || origin.upstream !== undefined;
  return {
    shared: lineages
      .filter(isShared)
      .sort((a, b) => b.origin.articles.length - a.origin.articles.length || a.number - b.number),
    lone: lineages.filter((lineage) => !isShared(lineage)),
    beside: dossier.reuse.filter((reuse) => !drawn.has(reuse)).sort((a, b) => b.share - a.share),
  };
}

type Parents = ReadonlyMap<ArticleId, { readonly parent: ArticleId; readonly reuse: Reuse }>;

/**
 * Returns for each article of an origin the one it most clearly goes back to: pairs of known direction first, then
 * those that share most. A pair of unknown direction may stand either way round.
 */
function parentsOf(origin: Origin, reuse: readonly Reuse[]): Parents {
  const members = new Set(origin.articles);
  const pairs = reuse
    .filter(({ from, to }) => members.has(from) && members.has(to))
    .sort((a, b) => Number(b.direction === 'known') - Number(a.direction === 'known') || b.share - a.share);
  const parents = new Map<ArticleId, { parent: ArticleId; reuse: Reuse }>();
  for (const pair of pairs) {
    const ways = pair.direction === 'known' ? [pair] : [pair, { from: pair.to, to: pair.from }];
    const way = ways.find(({ from, to }) => !parents.has(to) && !goesBackTo(parents, from, to));
    if (way) parents.set(way.to, { parent: way.from, reuse: pair });
  }
  return parents;
}

function goesBackTo(parents: Parents, article: ArticleId, ancestor: ArticleId): boolean {
  for (let at: ArticleId | undefined = article; at !== undefined; at = parents.get(at)?.parent)
    if (at === ancestor) return true;
  return false;
}

function treesOf({ articles }: Origin, parents: Parents): Copy[] {
  const copyOf = (article: ArticleId): Copy => {
    const reuse = parents.get(article)?.reuse;
    return {
      article,
      ...(reuse && { reuse }),
      copies: articles.filter((other) => parents.get(other)?.parent === article).map(copyOf),
    };
  };
  return articles.filter((article) => !parents.has(article)).map(copyOf);
}
