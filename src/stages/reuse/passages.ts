/**
 * Aligns two texts: first runs of equal words, then runs in which many words were exchanged, then sentences that
 * tell the same in the same order. What an earlier step has aligned, a later one leaves alone.
 */

import type { Passage, PassageKind } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { chainTiles, type Taken, type Tile, tileRuns } from '../../text/alignment.ts';
import { isSpun, type OwnText, type Stretch } from './own-text.ts';
import { alignSentences } from './retold.ts';

/** Two texts with what they have in common. */
export interface Comparison {
  /** In the order of the first text. */
  readonly passages: readonly Passage[];
  /** Own words of each that the passages cover. */
  readonly covered: { readonly first: number; readonly second: number };
  /** The most own words that stand in one copied passage. */
  readonly longest: number;
  /** Sentences that are retold one after the other. */
  readonly retold: number;
}

/** Returns what two texts have in common. `weigh` says how much a stem tells. */
export function compareTexts(first: OwnText, second: OwnText, weigh: (stem: number) => number): Comparison {
  const taken: Taken = {
    from: new Uint8Array(first.words.length),
    to: new Uint8Array(second.words.length),
  };
  const stretches: Stretch[] = [];
  const take = (found: readonly Stretch[]): void => {
    for (const stretch of found) {
      taken.from.fill(1, stretch.first.start, stretch.first.end);
      taken.to.fill(1, stretch.second.start, stretch.second.end);
      stretches.push(stretch);
    }
  };
  take(alignRuns(first, second, taken, COPIED));
  const longest = Math.max(0, ...stretches.map(({ second: { start, end } }) => countOwn(second, start, end)));
  take(alignRuns(first, second, taken, CHANGED));
  if (isSpun(first) || isSpun(second)) take(alignFixed(first, second, taken));
  const retold = alignSentences(first, second, taken, weigh);
  take(retold);
  return {
    passages: stretches.flatMap((stretch) => cutAtBlocks(stretch, first, second)).sort(inTextOrder),
    covered: { first: coveredOwn(first, taken.from), second: coveredOwn(second, taken.to) },
    longest,
    retold: retold.length,
  };
}

const inTextOrder = (a: Passage, b: Passage): number =>
  a.from.start - b.from.start || a.to.start - b.to.start;

interface RunRule {
  /** Least words of an equal run. */
  readonly shortest: number;
  /** Most words between two equal runs of one stretch. */
  readonly gap: number;
  /** Least own words, ordinary ones among them, that are equal. */
  readonly own: number;
  readonly plain: number;
  /** Least share of the stretch's own words that are equal. */
  readonly density: number;
}

/** A run of words as printed: names and set phrases alone ("the president of the council said on Monday") are none. */
const COPIED: RunRule = { shortest: 5, gap: 3, own: 9, plain: 4, density: 0.8 };
/** A run in which up to half the words were exchanged. */
const CHANGED: RunRule = { shortest: 2, gap: 4, own: 10, plain: 5, density: 0.55 };

function alignRuns(first: OwnText, second: OwnText, taken: Taken, rule: RunRule): Stretch[] {
  const tiles = tileRuns(first.ids, second.ids, rule.shortest, taken);
  return chainTiles(tiles, rule.gap).flatMap((chain): Stretch[] => {
    const stretch = stretchOf(chain);
    const equal = countEqual(chain, first);
    const length = Math.max(
      countOwn(first, stretch.first.start, stretch.first.end),
      countOwn(second, stretch.second.start, stretch.second.end),
    );
    if (equal.own < rule.own || equal.plain < rule.plain || equal.own < rule.density * length) return [];
    return [{ ...stretch, tiles: chain, kind: kindOf(chain, equal.own / length, first, second) }];
  });
}

function stretchOf(chain: readonly [Tile, ...Tile[]]): { first: Span; second: Span } {
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

/** A passage is verbatim where nearly every word is printed as it was, whatever a spinner did elsewhere. */
const VERBATIM_DENSITY = 0.8;

function kindOf(chain: readonly Tile[], density: number, first: OwnText, second: OwnText): PassageKind {
  const restored = chain.some(({ from, to, length }) =>
    [first.restored.subarray(from, from + length), second.restored.subarray(to, to + length)].some((part) =>
      part.includes(1),
    ),
  );
  if (!restored && density >= VERBATIM_DENSITY) return 'verbatim';
  return isSpun(first) || isSpun(second) ? 'spun' : density >= VERBATIM_DENSITY ? 'verbatim' : 'rewritten';
}

/** So many names and numbers in the same order, with as many words between them, are no accident beside a spinner. */
const FIXED: { readonly shortest: number; readonly gap: number; readonly count: number } = {
  shortest: 2,
  gap: 1,
  count: 4,
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
function cutAtBlocks({ first, second, kind, tiles }: Stretch, here: OwnText, there: OwnText): Passage[] {
  const cut = tiles.flatMap((tile) => cutTile(tile, here, there));
  const edges = cut.flatMap(({ from, to }, at) => {
    const last = cut[at - 1];
    const crosses =
      last && (here.blocks[last.from] !== here.blocks[from] || there.blocks[last.to] !== there.blocks[to]);
    return crosses ? [{ before: last, from, to }] : [];
  });
  const starts = [{ from: first.start, to: second.start }, ...edges];
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

function coveredOwn({ own }: OwnText, taken: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < own.length; at++) if (taken[at] === 1) count += own[at]!;
  return count;
}
