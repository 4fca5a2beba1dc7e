/** Finds what stands in two texts as it is printed, and what a machine left of it: names and numbers in order. */

import type { PassageKind } from '../../model/reuse.ts';
import { chainTiles, type Taken, type Tile, tileRuns } from '../../text/alignment.ts';
import type { OwnText } from './own-text.ts';
import { countOwn, type Stretch, stretchOf } from './stretches.ts';

/**
 * A run of words as printed: names and set phrases alone ("the president of the council said on Monday") are none.
 * `shortest` is the least words of an equal run, `gap` the most words between two of one stretch; `own` and `plain`
 * are the least own and ordinary words that are equal, `density` their least share of the stretch's own words.
 */
const COPIED = { shortest: 5, gap: 3, own: 9, plain: 4, density: 0.8 };

/** Returns the stretches that one text has from the other as they are printed. */
export function alignCopied(first: OwnText, second: OwnText, taken: Taken): Stretch[] {
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
export function alignFixed(first: OwnText, second: OwnText, taken: Taken): Stretch[] {
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
