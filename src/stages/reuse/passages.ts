/**
 * Aligns two texts: first runs of equal words, then names in order beside a machine's words, then what is told in
 * other words. What an earlier step has aligned, a later one leaves alone.
 */

import type { Passage, PassageKind } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { chainTiles, type Taken, type Tile, tileRuns } from '../../text/alignment.ts';
import { isSpun, type OwnText, type Stretch } from './own-text.ts';
import { alignSentences } from './retold.ts';
import { alignContent, type Weigh } from './reworded.ts';

/** Two texts with what they have in common. */
export interface Comparison {
  /** In the order of the first text. */
  readonly passages: readonly Passage[];
  /** Own words of each in sentences that the passages cover for the most part. */
  readonly derived: Counts;
  /** Those of them that stand in the other text as they are. */
  readonly kept: Counts;
  readonly stretches: readonly Stretch[];
}

interface Counts {
  readonly first: number;
  readonly second: number;
}

/**
 * Any of three things betrays a text that draws on another. A paragraph is copied, however long the texts are. Or
 * much of the shorter one stands in the other, and is uncommon, or is most of it; of a line or two everything is soon
 * covered. Or what is told in other words comes in the same order. Measured on the answers of the Clough-Stevenson
 * corpus against their sources: of 25 that were not revised from it none has 2.2 told; of 32 that were, all but three
 * have 6.8 and a share of .16, and two of those three were cut from other pages. Of 175 pairs of independent reports
 * of six real events none has a share of .15, nor 5.3 told with an order over 3.6.
 */
const ENOUGH = { paragraph: 25, covered: 20, share: 0.15, told: 6.5, most: 0.4, order: 5 };

/**
 * So much is enough where one names the other as a source: less than 4 is told in common by every pair of independent
 * reports but two of 175, which share an agency's sentence.
 */
const ENOUGH_OF_SOURCE = { covered: 15, told: 4.2 };

/**
 * Returns what two texts have in common, `null` where it is no more than any two reports of one event have. `isSource`
 * tells whether one of them names the other as its source, which alone makes nothing a copy.
 */
export function compareTexts(
  first: OwnText,
  second: OwnText,
  weigh: Weigh,
  isSource: () => boolean = () => false,
): Comparison | null {
  const taken: Taken = {
    from: new Uint8Array(first.words.length),
    to: new Uint8Array(second.words.length),
  };
  const stretches: Stretch[] = [];
  const take = (found: readonly Stretch[]): void => {
    for (const stretch of found) {
      if (isTaken(stretch, taken)) continue;
      taken.from.fill(1, stretch.first.start, stretch.first.end);
      taken.to.fill(1, stretch.second.start, stretch.second.end);
      stretches.push(stretch);
    }
  };
  take(alignCopied(first, second, taken));
  const longest = Math.max(0, ...stretches.map(({ second: { start, end } }) => countOwn(second, start, end)));
  const { strong, faint, order, told } = alignContent(first, second, taken, weigh);
  take(strong);
  if (isSpun(first) || isSpun(second)) take(alignFixed(first, second, taken));
  const covered = coveredOwn(first, second, taken);
  const share = first.size <= second.size ? covered.first / first.size : covered.second / second.size;
  const isMuch =
    share >= ENOUGH.share &&
    Math.min(covered.first, covered.second) >= ENOUGH.covered &&
    (told >= ENOUGH.told || share >= ENOUGH.most);
  const isOrdered = told >= ENOUGH.told && order() >= ENOUGH.order;
  const isNamed =
    told >= ENOUGH_OF_SOURCE.told &&
    Math.min(covered.first, covered.second) >= ENOUGH_OF_SOURCE.covered &&
    isSource();
  if (!isMuch && longest < ENOUGH.paragraph && !isOrdered && !isNamed) return null;
  take(faint);
  take(alignSentences(first, second, taken, stretches, weigh));
  if (stretches.length === 0) return null;
  const filled: Taken = { from: taken.from.slice(), to: taken.to.slice() };
  const inOrder = longestInOrder(stretches);
  const isFollowing = isOrdered || isFollowedBy(stretches, inOrder);
  if (isFollowing) fillBetween(inOrder, filled);
  const least = isFollowing ? TOLD_AFTER.inOrder : TOLD_AFTER.anywhere;
  return {
    passages: stretches.flatMap((stretch) => cutAtBlocks(stretch, first, second)).sort(inTextOrder),
    derived: { first: derivedOwn(first, filled.from, least), second: derivedOwn(second, filled.to, least) },
    kept: keptOwn(stretches, first, second),
    stretches,
  };
}

const isTaken = ({ first, second }: Stretch, taken: Taken): boolean =>
  taken.from.subarray(first.start, first.end).includes(1) ||
  taken.to.subarray(second.start, second.end).includes(1);

const inTextOrder = (a: Passage, b: Passage): number =>
  a.from.start - b.from.start || a.to.start - b.to.start;

/**
 * A run of words as printed: names and set phrases alone ("the president of the council said on Monday") are none.
 * `shortest` is the least words of an equal run, `gap` the most words between two of one stretch; `own` and `plain`
 * are the least own and ordinary words that are equal, `density` their least share of the stretch's own words.
 */
const COPIED = { shortest: 5, gap: 3, own: 9, plain: 4, density: 0.8 };

function alignCopied(first: OwnText, second: OwnText, taken: Taken): Stretch[] {
  const tiles = tileRuns(first.ids, second.ids, COPIED.shortest, taken);
  return chainTiles(tiles, COPIED.gap).flatMap((chain): Stretch[] => {
    const stretch = stretchOf(chain);
    const equal = countEqual(chain, first);
    const length = Math.max(
      countOwn(first, stretch.first.start, stretch.first.end),
      countOwn(second, stretch.second.start, stretch.second.end),
    );
    if (equal.own < COPIED.own || equal.plain < COPIED.plain || equal.own < COPIED.density * length)
      return [];
    return [{ ...stretch, tiles: chain, kind: kindOf(chain, first, second) }];
  });
}

/** Returns what a chain of equal runs reaches over. */
export function stretchOf(chain: readonly [Tile, ...Tile[]]): { first: Span; second: Span } {
  const last = chain.at(-1)!;
  return {
    first: { start: chain[0].from, end: last.from + last.length },
    second: { start: chain[0].to, end: last.to + last.length },
  };
}

function countEqual(chain: readonly Tile[], first: OwnText): { own: number; plain: number } {
  let own = 0;
  let plain = 0;
  for (const { from, length } of chain)
    for (let at = from; at < from + length; at++) {
      own += first.own[at]!;
      plain += first.plain[at]!;
    }
  return { own, plain };
}

function countOwn({ own }: OwnText, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) count += own[at]!;
  return count;
}

/** A copied run is spun where a word of it was read as another. */
function kindOf(chain: readonly Tile[], first: OwnText, second: OwnText): PassageKind {
  const isRestored = chain.some(({ from, to, length }) =>
    [first.restored.subarray(from, from + length), second.restored.subarray(to, to + length)].some((part) =>
      part.includes(1),
    ),
  );
  return isRestored ? 'spun' : 'verbatim';
}

/** So many names and numbers in the same order, with as many words between them, are no accident beside a spinner. */
const FIXED: { readonly shortest: number; readonly gap: number; readonly count: number } = {
  shortest: 2,
  gap: 1,
  count: 6,
};
/** A spinner puts one word, rarely two, for one. */
const LENGTHS_DIFFER = 1.5;
/** Share of the words between the names that a spinner leaves, the grammatical ones for the most part. */
const LEFT_ALONE = 0.3;

/** Aligns by names and numbers in order, which spinners leave, where most other words were exchanged. */
function alignFixed(first: OwnText, second: OwnText, taken: Taken): Stretch[] {
  const fixedOf = (text: OwnText, gone: Uint8Array): number[] =>
    Array.from(text.fixed.keys()).filter((at) => text.fixed[at] === 1 && gone[at] === 0);
  const places = { first: fixedOf(first, taken.from), second: fixedOf(second, taken.to) };
  const tiles = tileRuns(
    places.first.map((at) => first.ids[at]!),
    places.second.map((at) => second.ids[at]!),
    FIXED.shortest,
  );
  return chainTiles(tiles, FIXED.gap).flatMap((chain): Stretch[] => {
    const { first: here, second: there } = stretchOf(chain);
    if (chain.reduce((sum, { length }) => sum + length, 0) < FIXED.count) return [];
    const stretch: Stretch = {
      first: { start: places.first[here.start]!, end: places.first[here.end - 1]! + 1 },
      second: { start: places.second[there.start]!, end: places.second[there.end - 1]! + 1 },
      kind: 'spun',
      tiles: chain.flatMap(({ from, to, length }) =>
        Array.from({ length }, (_, at) => ({
          from: places.first[from + at]!,
          to: places.second[to + at]!,
          length: 1,
        })),
      ) as [Tile, ...Tile[]],
    };
    return isSpunStretch(stretch, first, second) ? [stretch] : [];
  });
}

function isSpunStretch(stretch: Stretch, first: OwnText, second: OwnText): boolean {
  const lengths = [stretch.first, stretch.second].map(({ start, end }) => end - start);
  if (Math.max(...lengths) > LENGTHS_DIFFER * Math.min(...lengths)) return false;
  const here = new Set(first.ids.subarray(stretch.first.start, stretch.first.end));
  const there = second.ids.subarray(stretch.second.start, stretch.second.end);
  return there.filter((id) => here.has(id)).length >= LEFT_ALONE * there.length;
}

/** Returns the stretch as passages that cross no paragraph's edge in either text, so that each can be shown. */
export function cutAtBlocks(
  { first, second, kind, tiles }: Stretch,
  here: OwnText,
  there: OwnText,
): Passage[] {
  const cut = tiles.flatMap((tile) => cutTile(tile, here, there));
  const edges = cut.flatMap(({ from, to }, at) => {
    const last = cut[at - 1];
    const crosses =
      last && (here.blocks[last.from] !== here.blocks[from] || there.blocks[last.to] !== there.blocks[to]);
    return crosses ? [{ before: last, from, to }] : [];
  });
  const starts = [
    { from: first.start, to: second.start },
    ...edges.map(({ before, from, to }) => growBack({ from, to }, before, here, there)),
  ];
  const pieces = starts.map((start, at) => {
    const next = edges[at]?.before;
    const end = next
      ? { from: next.from + next.length, to: next.to + next.length }
      : { from: first.end, to: second.end };
    return { start, end };
  });
  const long = pieces.filter(({ start, end }) => end.from - start.from >= SHORTEST_PIECE);
  return (long.length > 0 ? long : pieces).map(({ start, end }): Passage => {
    return { from: textSpan(here, start.from, end.from), to: textSpan(there, start.to, end.to), kind };
  });
}

/** Returns where the equal words before a piece begin, in its paragraphs and behind the piece before. */
function growBack(
  { from, to }: { from: number; to: number },
  before: Tile,
  here: OwnText,
  there: OwnText,
): { from: number; to: number } {
  const isSame = (at: number, other: number): boolean =>
    at >= before.from + before.length &&
    other >= before.to + before.length &&
    here.ids[at] === there.ids[other] &&
    here.blocks[at] === here.blocks[from] &&
    there.blocks[other] === there.blocks[to];
  let grown = 0;
  while (isSame(from - grown - 1, to - grown - 1)) grown++;
  return { from: from - grown, to: to - grown };
}

/** A few words left over at a paragraph's edge show a reader nothing. */
const SHORTEST_PIECE = 4;

/** Returns the tile in parts that lie in one paragraph of each text. */
function cutTile({ from, to, length }: Tile, { blocks: here }: OwnText, { blocks: there }: OwnText): Tile[] {
  const parts: Tile[] = [];
  let start = 0;
  for (let at = 1; at <= length; at++) {
    const crosses = here[from + at] !== here[from + start] || there[to + at] !== there[to + start];
    if (at < length && !crosses) continue;
    parts.push({ from: from + start, to: to + start, length: at - start });
    start = at;
  }
  return parts;
}

const textSpan = ({ words }: OwnText, start: number, end: number): Span => ({
  start: words[start]!.start,
  end: words[end - 1]!.end,
});

/** Returns how many own words of each are taken. */
function coveredOwn(first: OwnText, second: OwnText, taken: Taken): Counts {
  const count = ({ own }: OwnText, marks: Uint8Array): number =>
    own.reduce((sum, one, at) => sum + (one & marks[at]!), 0);
  return { first: count(first, taken.from), second: count(second, taken.to) };
}

/**
 * A sentence of which so much stands in the other text is told after it, of texts that tell the same in the same order
 * and of others.
 */
const TOLD_AFTER = { inOrder: 0.25, anywhere: 0.6 };

/**
 * So many stretches, nearly all in one order, follow the other text from beginning to end; so does a text that is
 * known for a rewrite by its order alone.
 */
const FOLLOWING = { stretches: 6, share: 0.8 };

const isFollowedBy = (stretches: readonly Stretch[], inOrder: readonly Stretch[]): boolean =>
  stretches.length >= FOLLOWING.stretches && inOrder.length >= FOLLOWING.share * stretches.length;

/** Returns the most stretches that come in one order in both texts. */
function longestInOrder(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) => a.first.start - b.first.start);
  const runs: Stretch[][] = [];
  for (const next of sorted) {
    const before = runs.filter((run) => run.at(-1)!.second.end <= next.second.start);
    const longest = before.reduce<Stretch[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, next]);
  }
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

/** Words between two stretches, in either text, and how many times more in one, that still tell the same. */
const BETWEEN = { most: 70, times: 2.5 };

/** Marks what lies between stretches that follow one another in both texts: it tells the same without a word of it. */
function fillBetween(stretches: readonly Stretch[], { from, to }: Taken): void {
  const edges: Pick<Stretch, 'first' | 'second'>[] = [
    { first: { start: 0, end: 0 }, second: { start: 0, end: 0 } },
    ...stretches,
    {
      first: { start: from.length, end: from.length },
      second: { start: to.length, end: to.length },
    },
  ];
  for (const [at, next] of edges.entries()) {
    const last = edges[at - 1];
    if (last === undefined) continue;
    const lengths = [next.first.start - last.first.end, next.second.start - last.second.end];
    const [less, more] = [Math.min(...lengths), Math.max(...lengths)];
    if (less < 0 || more > BETWEEN.most || more > BETWEEN.times * less) continue;
    from.fill(1, last.first.end, next.first.start);
    to.fill(1, last.second.end, next.second.start);
  }
}

/** Returns how many own words a text has in sentences told after the other, and in passages elsewhere. */
function derivedOwn({ own, sentences }: OwnText, taken: Uint8Array, least: number): number {
  const derived = taken.slice();
  for (const { start, end } of sentences) {
    let [all, told] = [0, 0];
    for (let at = start; at < end; at++) {
      all += own[at]!;
      told += own[at]! & taken[at]!;
    }
    if (told > 0 && told >= least * all) derived.fill(1, start, end);
  }
  return own.reduce((sum, one, at) => sum + (one & derived[at]!), 0);
}

/** Returns how many own words of each stand in the other as they are. Of rewritten stretches, only runs of them count. */
function keptOwn(stretches: readonly Stretch[], first: OwnText, second: OwnText): Counts {
  const kept = { first: 0, second: 0 };
  for (const { first: here, second: there, kind } of stretches) {
    const isWhole = kind !== 'rewritten';
    kept.first += isWhole ? countOwn(first, here.start, here.end) : countRuns(first, here, second, there);
    kept.second += isWhole ? countOwn(second, there.start, there.end) : countRuns(second, there, first, here);
  }
  return kept;
}

/** Returns how many own words of a stretch stand beside the same word in the other stretch too. */
function countRuns(text: OwnText, { start, end }: Span, other: OwnText, there: Span): number {
  const pairs = new Set<string>();
  for (let at = there.start; at + 1 < there.end; at++) pairs.add(`${other.ids[at]} ${other.ids[at + 1]}`);
  const isPair = (at: number): boolean =>
    at >= start && at + 1 < end && pairs.has(`${text.ids[at]} ${text.ids[at + 1]}`);
  let count = 0;
  for (let at = start; at < end; at++) if (text.own[at] === 1 && (isPair(at) || isPair(at - 1))) count++;
  return count;
}
