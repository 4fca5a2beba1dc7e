import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorkspace } from './matrices.ts';
import { narrowWeights } from './narrow.ts';
import { type Input, NOWHERE, openWordInputs, type Word } from './word-inputs.ts';

const WIDTH = 8;

/** Returns what reads sentences of words whose input is their number, and counts how often one is written. */
function openNumbers() {
  const space = openWorkspace(48 * 2 ** 20);
  const read = openWordInputs(
    space,
    narrowWeights(space, new Float32Array(WIDTH * WIDTH).fill(1), WIDTH),
    WIDTH,
  );
  const known = new Map<number, Word>();
  let written = 0;
  const inputOf = (numbers: readonly number[]): Input => ({
    words: numbers.map((number) => {
      const word = known.get(number) ?? { place: NOWHERE };
      known.set(number, word);
      return word;
    }),
    variants: numbers.map((_, at) => (at === 0 ? 1 : 0)),
    write(at, into) {
      written++;
      into.fill(numbers[at]!);
    },
  });
  /** Returns the inputs of the words and their products, which are eight times as much. */
  const inputs = (...numbers: readonly number[]) => {
    const mark = space.mark();
    const { x, products, places } = read([inputOf(numbers)]);
    const found = [...places.numbers].map((place) => [x.data[place * WIDTH]!, products.data[place * WIDTH]!]);
    space.release(mark);
    return found;
  };
  return { inputs, written: () => written };
}

const times8 = (...numbers: readonly number[]) => numbers.map((number) => [number, number * 8]);

const rounded = (found: readonly (readonly number[])[]) => found.map((pair) => pair.map(Math.round));

test('a word is written once for each of its variants', () => {
  const { inputs, written } = openNumbers();
  assert.deepEqual(rounded(inputs(3, 5, 3)), times8(3, 5, 3));
  assert.deepEqual(rounded(inputs(5, 5, 3)), times8(5, 5, 3));
  assert.equal(written(), 4);
});

test('where too many words were read, those that are read often are still remembered, and all are right', () => {
  const { inputs, written } = openNumbers();
  for (let number = 10; number < 20_000; number += 100) {
    const rare = Array.from({ length: 100 }, (_, i) => number + i);
    assert.deepEqual(rounded(inputs(1, 2, ...rare, 3)), times8(1, 2, ...rare, 3));
  }
  const before = written();
  assert.deepEqual(rounded(inputs(1, 2, 3)), times8(1, 2, 3));
  assert.equal(written(), before);
});
