/** Cuts what two texts have in common where a paragraph of either one ends, so that it can be shown. */

import type { Passage } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import type { Tile } from '../../text/alignment.ts';
import type { OwnText } from './own-text.ts';
import type { Stretch } from './stretches.ts';

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

const textSpan = ({ starts, ends }: OwnText, start: number, end: number): Span => ({
  start: starts[start]!,
  end: ends[end - 1]!,
});
