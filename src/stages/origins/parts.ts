/** Tells which articles have passages of which others, each passage from the text that it comes from first. */

import type { ArticleId } from '../../model/article.ts';
import type { Passage, Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { overlapLength } from '../../text/offsets.ts';

/** Passages of `source` that stand in `taker`, an article of another whole. */
export interface TakenPart {
  readonly source: ArticleId;
  readonly taker: ArticleId;
  readonly reuse: Reuse;
  /** Else the taker may be the source. */
  readonly isKnown: boolean;
}

/** Returns by whole what others have taken of it. What two texts both have from a third, neither has from the other. */
export function copiedParts<Whole>(
  reuse: readonly Reuse[],
  wholeOf: ReadonlyMap<ArticleId, Whole>,
): ReadonlyMap<Whole, readonly TakenPart[]> {
  const between = reuse.filter(({ from, to }) => wholeOf.get(from) !== wholeOf.get(to));
  const known = between.filter(({ direction }) => direction === 'known');
  const isFromThird = sharesThird(known);
  const takersOf = Map.groupBy(known, ({ from }) => wholeOf.get(from)!);
  const isKnown = (source: ArticleId, taker: ArticleId): boolean =>
    takersOf.get(wholeOf.get(source)!)?.some(({ to }) => to === taker) ?? false;
  const parts = between
    .filter((one) => !isFromThird(one))
    .map((one): TakenPart => {
      const isBack = one.direction === 'unknown' && isKnown(one.to, one.from);
      const [source, taker] = isBack ? [one.to, one.from] : [one.from, one.to];
      return { source, taker, reuse: one, isKnown: isKnown(source, taker) };
    });
  return Map.groupBy(parts, ({ source }) => wholeOf.get(source)!);
}

/** Share of what two texts have in common that both must have from a third. */
const FROM_THIRD = 0.8;

/** Returns what tells whether two texts have from a third what they have in common. */
function sharesThird(known: readonly Reuse[]): (one: Reuse) => boolean {
  const sourcesOf = Map.groupBy(known, ({ to }) => to);
  return ({ from, to, passages }) => {
    const own = passages.filter(isOwn);
    const there = sourcesOf.get(to) ?? [];
    return (sourcesOf.get(from) ?? []).some((here) => {
      const same = there.find((other) => other.from === here.from);
      return (
        same !== undefined &&
        covers(
          here,
          own.map((passage) => passage.from),
        ) &&
        covers(
          same,
          own.map((passage) => passage.to),
        )
      );
    });
  };
}

const isOwn = ({ upstream }: Passage): boolean => !upstream;

/** Does most of the spans, in the article that took, stand in what it took? */
function covers({ passages }: Reuse, spans: readonly Span[]): boolean {
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const covered = spans.flatMap((span) => passages.filter(isOwn).map(({ to }) => overlapLength(span, to)));
  return covered.reduce((sum, one) => sum + one, 0) >= FROM_THIRD * length;
}
