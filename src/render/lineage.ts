/** Who copied whom: whole copies and copied parts as trees, from the text that the others go back to. */

import type { Dossier } from '../model/dossier.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Origin, OriginId, Reuse } from '../model/reuse.ts';
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
  readonly trees: readonly Copy[];
}

export interface Lineages {
  /** Origins of several articles that are one text, or of one publisher; the largest first. */
  readonly whole: readonly Lineage[];
  /** Origins of which a part stands in other articles; the largest first. */
  readonly parts: readonly Lineage[];
  /** Upstreams on which several articles rest, the largest first. Nobody copied anybody there. */
  readonly resting: readonly Origin[];
  /** Origins that are one article of its own, no part of which stands in another. */
  readonly lone: readonly Origin[];
  /** Reuse between origins that no tree shows. The largest share first. */
  readonly beside: readonly Reuse[];
}

export function lineagesOf({ dossier }: Edition): Lineages {
  const { origins } = dossier;
  const wholeOf = wholesOf(dossier);
  const ofLevel = (level: Origin['level']): Origin[] =>
    origins.filter((origin) => origin.level === level).sort((a, b) => b.articles.length - a.articles.length);
  const whole = ofLevel('article')
    .filter(({ articles }) => articles.length > 1)
    .map((origin) => ({ origin, trees: treesOf(origin, parentsOf(origin, dossier.reuse, wholeOf)) }));
  const copied = new Set(
    whole.flatMap(({ trees }) => trees.flatMap(({ copies }) => copies.flatMap(articlesIn))),
  );
  const parts = ofLevel('passage').map((origin) => {
    const parents = parentsOf(origin, dossier.reuse, wholeOf, copied);
    return { origin, trees: treesOf(origin, parents).filter(({ copies }) => copies.length > 0) };
  });
  const inParts = new Set(parts.flatMap(({ trees }) => trees.flatMap(articlesIn)));
  const drawn = new Set([...whole, ...parts].flatMap(({ trees }) => trees.flatMap(reuseIn)));
  return {
    whole,
    parts,
    resting: ofLevel('upstream'),
    lone: ofLevel('article').filter(
      ({ articles: [only, ...others] }) => others.length === 0 && !inParts.has(only),
    ),
    beside: dossier.reuse
      .filter(
        (reuse) =>
          reuse.kind !== 'not' && !drawn.has(reuse) && wholeOf.get(reuse.from) !== wholeOf.get(reuse.to),
      )
      .sort((a, b) => b.share - a.share),
  };
}

const articlesIn = ({ article, copies }: Copy): ArticleId[] => [article, ...copies.flatMap(articlesIn)];

const reuseIn = ({ reuse, copies }: Copy): Reuse[] => [...(reuse ? [reuse] : []), ...copies.flatMap(reuseIn)];

/** Returns the origin that each article counts for as a whole. */
const wholesOf = ({ origins }: Dossier): ReadonlyMap<ArticleId, OriginId> =>
  new Map(
    origins
      .filter(({ level }) => level === 'article')
      .flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );

type Parents = ReadonlyMap<ArticleId, { readonly parent: ArticleId; readonly reuse: Reuse }>;

/**
 * Returns for each article of an origin the one it most clearly goes back to: pairs of known direction first, then
 * what is itself no copy, then those that share most. A pair of unknown direction may stand either way round. Of a
 * copied part only the pairs of those who took it with the whole that it is from are drawn.
 */
function parentsOf(
  { articles, level }: Origin,
  reuse: readonly Reuse[],
  wholeOf: ReadonlyMap<ArticleId, OriginId>,
  copied: ReadonlySet<ArticleId> = new Set(),
): Parents {
  const members = new Set(articles);
  const isSource = (article: ArticleId): boolean => wholeOf.get(article) === wholeOf.get(articles[0]);
  const pairs = reuse
    .filter(({ kind, from, to }) => kind !== 'not' && members.has(from) && members.has(to))
    .filter(({ from, to }) => level === 'article' || isSource(from) !== isSource(to))
    .map((pair) =>
      level === 'passage' && isSource(pair.to) ? { ...turned(pair), reuse: pair } : { ...pair, reuse: pair },
    )
    .sort(
      (a, b) =>
        Number(b.direction === 'known') - Number(a.direction === 'known') ||
        Number(copied.has(a.from)) - Number(copied.has(b.from)) ||
        b.share - a.share,
    );
  const parents = new Map<ArticleId, { parent: ArticleId; reuse: Reuse }>();
  for (const pair of pairs) {
    const ways = pair.direction === 'known' || level === 'passage' ? [pair] : [pair, turned(pair)];
    const way = ways.find(({ from, to }) => !parents.has(to) && !goesBackTo(parents, from, to));
    if (way) parents.set(way.to, { parent: way.from, reuse: pair.reuse });
  }
  return parents;
}

const turned = <Pair extends Reuse>(pair: Pair): Pair => ({ ...pair, from: pair.to, to: pair.from });

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
