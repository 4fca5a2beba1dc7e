import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../src/text/hashes.ts';

type Swap = [start: number, end: number, printed: string, original: string];

interface SpunText {
  readonly spinner: string;
  readonly degree: 'light' | 'heavy';
  readonly rate: number;
  readonly quotations: 'spared' | 'spun';
  readonly of: string;
  readonly original: string;
  readonly swaps: readonly Swap[];
}

const folder = fileURLToPath(new URL('spun-texts', import.meta.url));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const texts: Record<string, SpunText> = JSON.parse(read('spun/swaps.json'));
const namesIn = (part: string) => globSync('*.txt', { cwd: join(folder, part) }).sort();

test('every spun text has its swaps, and no clean text has any', () => {
  assert.deepEqual(Object.keys(texts).sort(), namesIn('spun'));
  assert.deepEqual(
    namesIn('clean').filter((name) => name in texts),
    [],
  );
});

test('every swap stands where it says, after the one before it', () => {
  for (const [name, { swaps }] of Object.entries(texts)) {
    const text = read(`spun/${name}`);
    swaps.forEach(([start, end, printed, original], i) => {
      assert.equal(text.slice(start, end), printed, name);
      assert.notEqual(printed, original, name);
      assert.ok(start >= (swaps[i - 1]?.[1] ?? 0), name);
    });
  }
});

test('undoing the swaps gives the original', () => {
  for (const [name, { of, original, swaps }] of Object.entries(texts)) {
    const restored = undo(read(`spun/${name}`), swaps);
    assert.equal(sha256(restored), original, name);
    if (of.startsWith('clean/')) assert.equal(restored, read(of), name);
  }
});

test('the rates are the shares of the words that were replaced', () => {
  for (const [name, { rate, swaps, original, ...text }] of Object.entries(texts)) {
    const all = wordsOf(undo(read(`spun/${name}`), swaps));
    const replaced = swaps.reduce((sum, swap) => sum + wordsOf(swap[3]), 0);
    assert.ok(Math.abs(replaced / all - rate) < 0.001, `${name}: ${replaced / all}`);
    assert.ok(text.degree === 'light' ? rate < 0.1 : rate > 0.19, name);
  }
});

test('spared quotations are as they were', () => {
  for (const [name, { quotations, swaps }] of Object.entries(texts)) {
    if (quotations === 'spun') continue;
    const quoted = [...read(`spun/${name}`).matchAll(/"[^"\n]*"/g)].map((m) => [
      m.index,
      m.index + m[0].length,
    ]);
    for (const [start, end] of swaps)
      assert.ok(!quoted.some(([from, to]) => from! < start && end < to!), `${name}: ${start}`);
  }
});

test('clean texts are a title and paragraphs of 200 to 500 words', () => {
  for (const name of namesIn('clean')) {
    const text = read(`clean/${name}`);
    assert.match(text, /^\S[^\n]*\n\n\S/, name);
    assert.ok(wordsOf(text) >= 200 && wordsOf(text) <= 500, name);
  }
});

function undo(text: string, swaps: readonly Swap[]): string {
  let end = 0;
  const pieces = swaps.flatMap(([start, stop, , original]) => {
    const piece = [text.slice(end, start), original];
    end = stop;
    return piece;
  });
  return pieces.join('') + text.slice(end);
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}
