/** Who copied whom: the articles of each origin as trees, from the text that the others go back to. */

import type { Dossier } from '../model/dossier.ts';
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
  /** Upstreams on which several articles rest, the largest first. Nobody copied anybody there. */
  readonly resting: readonly Lineage[];
  /** Origins that are one article of its own, no part of which stands in another. */
  readonly lone: readonly Lineage[];
  /** Reuse that no tree shows: between origins, or beside a closer pair. The largest share first. */
  readonly beside: readonly Reuse[];
}

export function lineagesOf({ dossier }: Edition): Lineages {
  const drawn = new Set<Reuse>();
  const wholeOf = wholesOf(dossier);
  const lineages = dossier.origins.map((origin, index): Lineage => {
    const parents = parentsOf(origin, dossier.reuse, wholeOf);
    for (const { reuse } of parents.values()) drawn.add(reuse);
    const trees = treesOf(origin, parents);
    const isPart = ({ copies }: Copy): boolean => origin.level === 'article' || copies.length > 0;
    return { origin, number: index + 1, trees: trees.filter(isPart) };
  });
  const inParts = new Set(
    dossier.origins.flatMap(({ level, articles }) => (level === 'passage' ? articles : [])),
  );
  const copied = lineages.filter(({ origin }) => origin.level !== 'upstream');
  const isShared = ({ origin }: Lineage): boolean =>
    origin.articles.length > 1 || origin.upstream !== undefined;
  const isLarger = (a: Lineage, b: Lineage): number =>
    b.origin.articles.length - a.origin.articles.length || a.number - b.number;
  return {
    shared: copied.filter(isShared).sort(isLarger),
    resting: lineages.filter(({ origin }) => origin.level === 'upstream').sort(isLarger),
    lone: copied.filter((lineage) => !isShared(lineage) && !inParts.has(lineage.origin.articles[0])),
    beside: dossier.reuse.filter((reuse) => !drawn.has(reuse)).sort((a, b) => b.share - a.share),
  };
}

/** Returns the origin that each article counts for as a whole. */
const wholesOf = ({ origins }: Dossier): ReadonlyMap<ArticleId, string> =>
  new Map(
    origins
      .filter(({ level }) => level === 'article')
      .flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );

type Parents = ReadonlyMap<ArticleId, { readonly parent: ArticleId; readonly reuse: Reuse }>;

/**
 * Returns for each article of an origin the one it most clearly goes back to: pairs of known direction first, then
 * those that share most. A pair of unknown direction may stand either way round. Copied parts are drawn between articles
 * of different wholes, whose own copies are drawn with them.
 */
function parentsOf(
  { articles, level }: Origin,
  reuse: readonly Reuse[],
  wholeOf: ReadonlyMap<ArticleId, string>,
): Parents {
  const members = new Set(level === 'upstream' ? [] : articles);
  const pairs = reuse
    .filter(({ kind, from, to }) => kind !== 'not' && members.has(from) && members.has(to))
    .filter(({ from, to }) => level === 'article' || wholeOf.get(from) !== wholeOf.get(to))
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
