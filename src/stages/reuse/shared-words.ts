/**
 * Finds words that two articles print and neither wrote: the same utterance, post or statement. Who quotes the same
 * words copies nobody; what the two have in common comes from where the words come from.
 */

import type { ArticleId } from '../../model/article.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Passage, Reuse } from '../../model/reuse.ts';
import { chainTiles, tileRuns } from '../../text/alignment.ts';
import { overlaps } from '../../text/offsets.ts';
import { onceEach, onceEachWith } from '../../text/once-each.ts';
import { distinctHashes, ShingleIndex, shingleHashes } from '../../text/shingles.ts';
import type { Pair } from './candidates.ts';
import { cutAtBlocks } from './cut-at-blocks.ts';
import type { OwnText } from './own-text.ts';
import { stretchOf } from './stretches.ts';

/**
 * A run of words in both; shorter ones are set phrases. So many words in all make it worth saying where the two
 * have nothing else in common: a short sentence.
 */
const RUN = { shortest: 5, gap: 2, content: 2 };
const SAID = 7;
/** Of texts that quote the same words the first so many are paired; everybody quotes a head of state. */
const MOST_POSTINGS = 24;
/** So many pairs are listed at most, and three an article where there are many, those with most words first. */
const LISTED = { least: 300, each: 3 };

export interface SharedWords {
  readonly pair: Pair;
  readonly passages: readonly [Passage, ...Passage[]];
  /** Number of words. */
  readonly length: number;
}

/** Returns the pairs of texts that quote the same words, in order. */
export function findSharedWords(texts: readonly OwnText[]): SharedWords[] {
  const index = new ShingleIndex(MOST_POSTINGS);
  const found = texts.flatMap((text, second) =>
    [...index.add(quotedIn(text).shingles).keys()]
      .sort((a, b) => a - b)
      .flatMap((first): SharedWords[] => {
        const shared = sharedBy(texts[first]!, text);
        return shared === null ? [] : [{ pair: [first, second], ...shared }];
      }),
  );
  const most = Math.max(LISTED.least, LISTED.each * texts.length);
  const listed = new Set(found.toSorted((a, b) => b.length - a.length).slice(0, most));
  return found.filter((one) => listed.has(one));
}

const quotedIn = onceEach(({ ids, quoted }: OwnText) => ({
  shingles: distinctHashes(
    shingleHashes(
      ids.filter((_, at) => quoted[at] === 1),
      RUN.shortest,
    ),
  ),
  others: quoted.map((one) => 1 - one),
}));

const sharedBy = onceEachWith((first: OwnText, second: OwnText): Omit<SharedWords, 'pair'> | null => {
  const unquoted = { from: quotedIn(first).others, to: quotedIn(second).others };
  const chains = chainTiles(tileRuns(first.ids, second.ids, RUN.shortest, unquoted), RUN.gap).filter(
    (chain) =>
      chain.reduce((sum, { from, length }) => sum + contentIn(first, from, length), 0) >= RUN.content,
  );
  const length = chains.flat().reduce((sum, tile) => sum + tile.length, 0);
  const [opening, ...rest] = chains.flatMap((chain) =>
    cutAtBlocks({ ...stretchOf(chain), kind: 'verbatim', tiles: chain }, first, second),
  );
  if (opening === undefined || length < SAID) return null;
  const mark = (passage: Passage): Passage => ({ ...passage, upstream: true });
  return { passages: [mark(opening), ...rest.map(mark)], length };
});

const contentIn = ({ stems }: OwnText, start: number, length: number): number =>
  stems.subarray(start, start + length).filter((stem) => stem !== -1).length;

/** Returns what two articles have in common that share nothing but others' words. */
export function composeShared(
  { passages }: SharedWords,
  first: ArticleId,
  second: ArticleId,
  quotations: ReadonlyMap<string, readonly Quotation[]>,
): Reuse {
  const speaker = [first, second].flatMap((article, side) =>
    (quotations.get(article) ?? [])
      .filter(({ content }) =>
        passages.some(({ from, to }) => content.some((part) => overlaps(part, side === 0 ? from : to))),
      )
      .flatMap(({ sourceText }) => (sourceText !== null && /\p{Lu}/u.test(sourceText) ? [sourceText] : [])),
  )[0];
  return {
    from: first,
    to: second,
    kind: 'not',
    direction: 'unknown',
    share: 0,
    passages,
    because: `Both print the same words${speaker === undefined ? ' of somebody whom they quote' : ` of ${speaker}`}.`,
  };
}
