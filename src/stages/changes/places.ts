/** Which words of one dossier stand in the other, and at which place. */

import type { WordDifference } from '../../model/comparison.ts';
import type { Dossier, DossierArticle } from '../../model/dossier.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Citation, Span } from '../../model/span.ts';
import { citesSame, overlapLength, overlaps } from '../../text/offsets.ts';
import { wordDifferences } from '../../text/word-differences.ts';
import { type ArticlePair, pairArticles } from './pair-articles.ts';

export type Side = 'before' | 'after';

/** How two places go together: the same words, or words in whose stead the others stand. */
export type Link = 'same' | 'edited' | null;

export interface Places {
  readonly pairs: readonly ArticlePair[];
  /** Words that differ in an edited article, as the earlier version (`first`) and the later (`second`) have them. */
  readonly differencesOf: (pair: ArticlePair) => readonly WordDifference[];
  /** Are these words at this place in one dossier those at that place in the other? */
  readonly link: (before: Citation, after: Citation) => Link;
  /** How much of the longer of two linked places they share, 0 to 1; an edited one counts half. */
  readonly likeness: (before: Citation, after: Citation) => number;
  /** Do these words of one dossier stand in the other, too? */
  readonly inBoth: (citation: Citation, side: Side) => boolean;
  readonly partnerOf: (article: ArticleId, side: Side) => DossierArticle | undefined;
}

export function placesOf(before: Dossier, after: Dossier): Places {
  const pairs = pairArticles(before.articles, after.articles);
  const partners: Record<Side, ReadonlyMap<ArticleId, ArticlePair>> = {
    before: new Map(pairs.map((pair) => [pair.before.id, pair])),
    after: new Map(pairs.map((pair) => [pair.after.id, pair])),
  };
  const known = new Map<ArticlePair, readonly WordDifference[]>();
  const differencesOf = (pair: ArticlePair): readonly WordDifference[] => {
    const differences = known.get(pair) ?? differencesBetween(pair);
    known.set(pair, differences);
    return differences;
  };
  const inBoth = (citation: Citation, side: Side): boolean => {
    const pair = partners[side].get(citation.article);
    if (!pair) return false;
    const ours = side === 'before' ? 'first' : 'second';
    return !differencesOf(pair).some((difference) => touches(citation, difference[ours]));
  };
  /** Both places as one version has them; which version it is does not depend on which dossier is the earlier. */
  const onOneGround = (one: Citation, other: Citation): [Citation, Citation] | null => {
    const pair = partners.before.get(one.article);
    if (!pair || pair.after.id !== other.article) return null;
    const differences = differencesOf(pair);
    return pair.before.id < pair.after.id
      ? [{ ...other, ...spanMoved(one, differences) }, other]
      : [one, { ...one, ...spanMoved(other, differences.map(turned)) }];
  };
  const link = (one: Citation, other: Citation): Link => {
    const ground = onOneGround(one, other);
    if (!ground || !citesSame(...ground)) return null;
    return inBoth(one, 'before') && inBoth(other, 'after') ? 'same' : 'edited';
  };
  return {
    pairs,
    differencesOf,
    link,
    likeness(one, other) {
      const linked = link(one, other);
      if (linked === null) return 0;
      const [here, there] = onOneGround(one, other)!;
      const longer = Math.max(here.end - here.start, there.end - there.start, 1);
      return (overlapLength(here, there) / longer) * (linked === 'same' ? 1 : 0.5);
    },
    inBoth,
    partnerOf: (article, side) => {
      const pair = partners[side].get(article);
      return side === 'before' ? pair?.after : pair?.before;
    },
  };
}

/** Whichever of the two versions comes first, they differ in the same words. */
function differencesBetween({ before, after }: ArticlePair): readonly WordDifference[] {
  if (before.text === after.text) return [];
  const side = ({ text, language }: DossierArticle) => ({ text, language, start: 0, end: text.length });
  return before.id < after.id
    ? wordDifferences(side(before), side(after)).differences
    : wordDifferences(side(after), side(before)).differences.map(turned);
}

const turned = ({ first, second }: WordDifference): WordDifference => ({ first: second, second: first });

/** Words that came in between are part of a place where they stand in the midst of it. */
const touches = (place: Span, { start, end }: Span): boolean =>
  start === end ? place.start < start && start < place.end : overlaps(place, { start, end });

/** Returns where a stretch of the first version would stand in the second. */
function spanMoved(place: Span, differences: readonly WordDifference[]): Span {
  const start = offsetMoved(place.start, differences, 'start');
  return { start, end: Math.max(start, offsetMoved(place.end, differences, 'end')) };
}

function offsetMoved(offset: number, differences: readonly WordDifference[], edge: 'start' | 'end'): number {
  let [from, to] = [0, 0];
  for (const { first, second } of differences) {
    if (edge === 'start' ? offset < first.start : offset <= first.start) break;
    if (edge === 'start' ? offset < first.end : offset <= first.end) return second[edge];
    [from, to] = [first.end, second.end];
  }
  return to + offset - from;
}
