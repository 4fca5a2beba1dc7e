import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorkspace } from './matrices.ts';
import { multiplyRounded, roundedWeights, roundRows } from './rounded.ts';

const COLUMNS = 16;
const INNER = 32;

/** Returns x w + bias in 8 bits, and as plain numbers. */
function products(rows: number, x: Float32Array, w: Float32Array, bias: Float32Array) {
  const space = openWorkspace(2 ** 20);
  const matrix = space.room(rows, INNER);
  matrix.data.set(x);
  const rounded = multiplyRounded(space, roundRows(space, matrix), roundedWeights(space, w, COLUMNS, bias));
  const plain = Array.from({ length: rows * COLUMNS }, (_, at) => {
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
    let sum = bias[column]!;
    for (let k = 0; k < INNER; k++) sum += x[row * INNER + k]! * w[k * COLUMNS + column]!;
    return sum;
  });
  return { rounded: [...rounded.data], plain };
}

/** Whole numbers from -most to most. */
const whole = (length: number, most: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => ((at * 37) % (2 * most + 1)) - most);

test('products of whole numbers that fit in are exact, whatever the number of rows', () => {
  for (const rows of [1, 5, 6, 13]) {
    const x = whole(rows * INNER, 127).map((number, at) => (at % INNER === 3 ? -127 : number));
    const w = whole(INNER * COLUMNS, 63).fill(63, 0, COLUMNS);
    const { rounded, plain } = products(rows, x, w, whole(COLUMNS, 9));
    assert.deepEqual(rounded, plain);
  }
});

test('the largest numbers overflow nothing', () => {
  for (const sign of [1, -1]) {
    const x = new Float32Array(INNER).fill(127);
    const w = new Float32Array(INNER * COLUMNS).fill(63 * sign);
    const { rounded, plain } = products(1, x, w, new Float32Array(COLUMNS));
    assert.deepEqual(rounded, plain);
  }
});

test('products of other numbers are right to a twentieth of the largest', () => {
  const waves = (length: number, by: number) => Float32Array.from({ length }, (_, at) => Math.sin(at * by));
  const { rounded, plain } = products(
    9,
    waves(9 * INNER, 0.7),
    waves(INNER * COLUMNS, 1.3),
    waves(COLUMNS, 2),
  );
  const most = Math.max(...plain.map(Math.abs));
  for (const [at, number] of plain.entries())
    assert.ok(Math.abs(rounded[at]! - number) < most / 20, `${rounded[at]} instead of ${number}`);
});

test('zeros stay zeros', () => {
  const w = whole(INNER * COLUMNS, 63);
  const { rounded } = products(2, new Float32Array(2 * INNER), w, new Float32Array(COLUMNS));
  assert.deepEqual(rounded.map(Math.abs), Array(2 * COLUMNS).fill(0));
});
