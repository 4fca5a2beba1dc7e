/**
 * Tells which articles count as one when corroboration is counted: a text with all that was made from it, what credits
 * the same agency and shares its words, what one publisher wrote, the entries of one live page. An article of which only a part stands elsewhere has
 * an origin of its own, and one of level `passage` beside it.
 */

import { type Credit, creditOf, isSameName } from '../../language/article-credit.ts';
import type { CreditWords } from '../../language/credits.ts';
import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Origin, OriginLevel, Passage, PassageKind, Reuse } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { nameApart } from '../../text/articles-named.ts';
import { distinctCitations } from '../../text/citations.ts';
import { cite } from '../../text/offsets.ts';
import { explainLinks, explainParts, type Link, type Part, rootOf } from './because.ts';
import { copiedParts } from './parts.ts';

export const stage: Stamp = { stage: 'origins', version: 7 };

/**
 * Returns the origins of level `article`, one for every article, in order of their smallest article id; then, unless
 * only whole articles are counted, those of level `passage`.
 */
export function traceOrigins(
  articles: readonly DossierArticle[],
  reuse: readonly Reuse[],
  language: Language,
  independentBy: OriginLevel = 'upstream',
): Layer<Origin> {
  const heap = readHeap(articles, language);
  const copied = reuse.filter(({ kind, passages }) => kind !== 'not' && passages.some(isOwn));
  const derived = findDerived(heap, copied);
  const copies = [...derived, ...findShared(heap, copied)];
  const links = [...copies, ...linkPublishers(heap, copies)];
  const groups = groupLinked(heap, links);
  const groupOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group] as const)));
  const whole = groups.map((group) =>
    composeWhole(
      group,
      links.filter(({ to }) => groupOf.get(to.id) === group),
      heap,
    ),
  );
  const parts = independentBy === 'article' ? [] : composeParts(groups, groupOf, links, copied, heap);
  const items = [...whole, ...parts];
  return { ...stage, items: items.map((origin, at) => ({ id: `o${at + 1}`, ...origin })) };
}

/** Words that neither wrote are an upstream of both. */
const isOwn = ({ upstream }: Passage): boolean => !upstream;

interface Heap {
  /** In the order of their ids. */
  readonly articles: readonly DossierArticle[];
  readonly byId: ReadonlyMap<ArticleId, DossierArticle>;
  readonly credits: ReadonlyMap<ArticleId, Credit>;
  readonly words: CreditWords;
  readonly nameOf: (article: DossierArticle) => string;
}

function readHeap(given: readonly DossierArticle[], language: Language): Heap {
  const articles = given.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    credits: new Map(
      articles.flatMap((article) => {
        const credit = creditOf(article, language);
        return credit === null ? [] : [[article.id, credit] as const];
      }),
    ),
    words: language.credits,
    nameOf: nameApart(articles),
  };
}

/** A machine reports nothing: of a spun text so little that stands in another is enough to make it a copy. */
const SPUN_SHARE = 0.15;

/** Returns what is made from another text as a whole. A spun text goes with the one it has most from. */
function findDerived({ byId, credits }: Heap, reuse: readonly Reuse[]): Link[] {
  const spunFrom = new Map<ArticleId, Reuse>();
  for (const one of reuse.toSorted((a, b) => b.share - a.share || compareReuse(a, b)))
    for (const id of [one.from, one.to])
      if (byId.get(id)?.spun.verdict === 'spun' && one.share >= SPUN_SHARE && !spunFrom.has(id))
        spunFrom.set(id, one);
  const spun = new Set(spunFrom.values());
  return reuse
    .filter((one) => one.kind === 'wholly' || spun.has(one))
    .toSorted(compareReuse)
    .flatMap((one): Link[] => {
      const [from, to] = [byId.get(one.from), byId.get(one.to)];
      if (!from || !to) return [];
      const kind = isSpun(from) || isSpun(to) ? 'spun' : one.direction === 'known' ? 'derived' : 'same text';
      const evidence = [from, to].flatMap(({ id }) => credits.get(id)?.evidence ?? []);
      return [{ kind, from, to, how: howMade(one), evidence: [...evidence, ...citeLongest(one, from, to)] }];
    });
}

const isSpun = ({ spun }: DossierArticle): boolean => spun.verdict === 'spun';

/** Returns in which way most of what a text has from another came about. */
function howMade({ passages }: Reuse): PassageKind {
  const lengths = new Map<PassageKind, number>();
  for (const { kind, to } of passages.filter(isOwn))
    lengths.set(kind, (lengths.get(kind) ?? 0) + to.end - to.start);
  return [...lengths].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

const compareReuse = (a: Reuse, b: Reuse): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0;

/** Returns the two sides of the longest passage. */
function citeLongest({ passages }: Reuse, from: DossierArticle, to: DossierArticle): [Citation, Citation] {
  const lengthOf = (passage: Passage): number => passage.from.end - passage.from.start;
  const longest = passages
    .filter(isOwn)
    .reduce((best, passage) => (lengthOf(passage) > lengthOf(best) ? passage : best));
  return [cite(from, longest.from), cite(to, longest.to)];
}

/** Returns pairs that credit the same agency and share words: both print it, however differently they cut it. */
function findShared({ byId, credits, words }: Heap, reuse: readonly Reuse[]): Link[] {
  return reuse
    .filter(({ kind }) => kind === 'partly')
    .toSorted(compareReuse)
    .flatMap((one): Link[] => {
      const [from, to] = [byId.get(one.from), byId.get(one.to)];
      const [credit, another] = [credits.get(one.from), credits.get(one.to)];
      if (!from || !to || !credit?.agency || !another?.agency) return [];
      if (!isSameName(credit.name, another.name, words)) return [];
      const evidence = [credit, another].flatMap((each) => each.evidence ?? []);
      return [{ kind: 'credit', from, to, evidence: [...evidence, ...citeLongest(one, from, to)] }];
    });
}

/**
 * Returns links among what one publisher wrote itself, and among the entries of one live page, whoever publishes it; what was
 * taken, or may have been taken, from others belongs with them.
 */
function linkPublishers(heap: Heap, linked: readonly Link[]): Link[] {
  const { words } = heap;
  const isSame = (one: DossierArticle, other: DossierArticle): boolean =>
    areOfOneLivePage(one, other) ||
    (one.publisher !== null && other.publisher !== null && isSameName(one.publisher, other.publisher, words));
  const taken = new Set(
    linked
      .filter(({ from, to }) => !isSame(from, to))
      .flatMap(({ kind, from, to }) => (kind === 'derived' || kind === 'spun' ? [to.id] : [from.id, to.id])),
  );
  const wrote = ({ id, publisher, spun, liveBlog }: DossierArticle): boolean => {
    const credit = heap.credits.get(id);
    const others = credit !== undefined && !isSameName(credit.name, publisher ?? '', words);
    const isSomebodys = publisher !== null || liveBlog !== undefined;
    return isSomebodys && spun.verdict !== 'spun' && !taken.has(id) && !others;
  };
  const firsts: DossierArticle[] = [];
  return heap.articles.filter(wrote).flatMap((to): Link[] => {
    const from = firsts.find((first) => isSame(first, to));
    if (from === undefined) firsts.push(to);
    return from === undefined
      ? []
      : [{ kind: from.publisher === null ? 'live page' : 'publisher', from, to, evidence: [] }];
  });
}

const areOfOneLivePage = (one: DossierArticle, other: DossierArticle): boolean =>
  one.liveBlog !== undefined && one.page === other.page && one.liveBlog === other.liveBlog;

type Group = readonly [DossierArticle, ...DossierArticle[]];

/** Returns the articles that links connect, over however many steps. */
function groupLinked({ articles }: Heap, links: readonly Link[]): Group[] {
  const neighbours = new Map<ArticleId, DossierArticle[]>();
  for (const { from, to } of links) {
    neighbours.set(from.id, [...(neighbours.get(from.id) ?? []), to]);
    neighbours.set(to.id, [...(neighbours.get(to.id) ?? []), from]);
  }
  const seen = new Set<ArticleId>();
  const groups: Group[] = [];
  for (const article of articles) {
    if (seen.has(article.id)) continue;
    seen.add(article.id);
    const group: [DossierArticle, ...DossierArticle[]] = [article];
    for (const member of group)
      for (const next of neighbours.get(member.id) ?? []) {
        if (seen.has(next.id)) continue;
        seen.add(next.id);
        group.push(next);
      }
    groups.push(group.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  return groups;
}

/** A reader needs a few passages to see that texts are one; a reprint in eighty papers has eighty. */
const MOST_EVIDENCE = 12;

function composeWhole(group: Group, links: readonly Link[], heap: Heap): Omit<Origin, 'id'> {
  const upstream = upstreamOf(group, heap);
  return {
    level: 'article',
    articles: idsOf(group),
    ...(upstream === null ? {} : { upstream }),
    because: explainLinks(links, upstream, heap.nameOf).join(' ') || NOTHING_SHARED,
    evidence: eachOnce(links),
  };
}

/** Returns for each whole the articles of others in which passages of it stand, in the order of the wholes. */
function composeParts(
  groups: readonly Group[],
  groupOf: ReadonlyMap<ArticleId, Group>,
  links: readonly Link[],
  copied: readonly Reuse[],
  { byId, nameOf }: Heap,
): Omit<Origin, 'id'>[] {
  const taken = copiedParts(copied.toSorted(compareReuse), groupOf);
  return groups.flatMap((group) => {
    const parts = (taken.get(group) ?? []).flatMap(({ source, taker, reuse, isKnown }): Part[] => {
      const [from, to] = [byId.get(source), byId.get(taker)];
      if (!from || !to) return [];
      const [there, here] = reuse.from === source ? [from, to] : [to, from];
      return [{ from, to, isKnown, evidence: citeLongest(reuse, there, here) }];
    });
    if (parts.length === 0) return [];
    const takers = [...new Set(parts.map(({ to }) => to.id))].sort();
    return {
      level: 'passage' as const,
      articles: [group[0].id, ...group.slice(1).map(({ id }) => id), ...takers] as const,
      because: explainParts(parts, rootOf(group, links), nameOf).join(' '),
      evidence: eachOnce(parts),
    };
  });
}

const idsOf = ([first, ...rest]: Group): Origin['articles'] => [first.id, ...rest.map(({ id }) => id)];

function eachOnce(shown: readonly { readonly evidence: readonly Citation[] }[]): Citation[] {
  return distinctCitations(shown.flatMap(({ evidence }) => evidence)).slice(0, MOST_EVIDENCE);
}

const NOTHING_SHARED = 'No other text here was found to share its words.';

/** Returns the agency that a member credits: the one credited most often, under its longest name. */
function upstreamOf(group: Group, { credits, words }: Heap): string | null {
  const names = group.flatMap(({ id }) => credits.get(id)?.name ?? []);
  const count = (name: string): number => names.filter((other) => isSameName(other, name, words)).length;
  const [best] = names.sort(
    (a, b) => count(b) - count(a) || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0),
  );
  return best ?? null;
}
