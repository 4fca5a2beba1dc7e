import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fill, type Piece, printLine } from './terminal.ts';

const lines = (pieces: readonly Piece[], width: number): string[] =>
  fill(pieces, width).map((line) => printLine(line, { colour: false }));

describe('a line', () => {
  for (const [what, pieces, expected] of [
    ['is broken between words', ['The ferry', 'sails', 'again'], ['The ferry', 'sails again']],
    ['keeps marks with the word before them', ['The', 'walkout', '+, which'], ['The', 'walkout, which']],
    ['breaks what is longer than it is wide', ['Donaudampfschiffahrt', '+.'], ['Donaudampfschi', 'ffahrt.']],
    ['counts a wide character twice', ['船船船船船', '船船船'], ['船船船船船', '船船船']],
  ] as const)
    it(what, () => {
      const made = pieces.map(
        (text): Piece => (text.startsWith('+') ? { text: text.slice(1), glued: true } : { text }),
      );
      assert.deepEqual(lines(made, 14), expected);
    });
});
