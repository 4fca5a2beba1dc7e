/**
 * What tells English news of one event from that of another: how rare words are in news. `rarities.bin` is Brotli; inside
 * is a text of lines, on each the stems of one rarity, parted by blanks: the first line holds those of rarity 0, the next
 * of .1 nats, and so on. Made by `training/stories/rarities.ts`.
 */

import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { StoryWords } from '../story-words.ts';
import { calendar } from './calendar.ts';
import { vocabulary } from './vocabulary.ts';

let words: StoryWords | undefined;

/** "Sun", "Sat" and "Wed" are other words, too. */
const WEEKDAYS = new Map([...calendar.weekdays].filter(([name]) => name.length > 3));

/** Returns the table, read when first asked for. */
export function storyWords(): StoryWords {
  words ??= unpackWords(readFileSync(new URL('./rarities.bin', import.meta.url)));
  return words;
}

function unpackWords(bytes: Uint8Array): StoryWords {
  const lines = brotliDecompressSync(bytes).toString('utf8').split('\n');
  const table = new Map(lines.flatMap((line, tenths) => line.split(' ').map((stem) => [stem, tenths / 10])));
  const rarest = (lines.length - 1) / 10;
  return {
    stemOf: vocabulary.stem,
    rarityOf: (stem) => table.get(stem) ?? rarest,
    months: calendar.months,
    weekdays: WEEKDAYS,
  };
}
