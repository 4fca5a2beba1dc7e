import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorkspace } from './matrices.ts';
import { multiplyNarrow, narrowRows, narrowWeights } from './narrow.ts';

const COLUMNS = 16;

/** Returns x w + bias in 16 bits, and as plain numbers. */
function products(rows: number, x: Float32Array, w: Float32Array, bias: Float32Array) {
  const space = openWorkspace(2 ** 20);
  const inner = x.length / rows;
  const matrix = space.room(rows, inner);
  matrix.data.set(x);
  const narrow = multiplyNarrow(space, narrowRows(space, matrix), narrowWeights(space, w, COLUMNS, bias));
  const plain = Float64Array.from({ length: rows * COLUMNS }, (_, at) => {
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
    let sum = bias[column]!;
    for (let k = 0; k < inner; k++) sum += x[row * inner + k]! * w[k * COLUMNS + column]!;
    return sum;
  });
  return { narrow: [...narrow.data], plain: [...plain] };
}

const waves = (length: number, by: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => Math.sin(at * by) * (1 + (at % 7)));

test('products of any number of rows are right to three digits of the largest', () => {
  for (const rows of [1, 3, 4, 9]) {
    const { narrow, plain } = products(
      rows,
      waves(rows * 40, 0.7),
      waves(40 * COLUMNS, 1.3),
      waves(COLUMNS, 2),
    );
    const most = Math.max(...plain.map(Math.abs));
    for (const [at, number] of plain.entries())
      assert.ok(Math.abs(narrow[at]! - number) < most / 1000, `${narrow[at]} instead of ${number}`);
  }
});

test('a row of the largest numbers overflows no sum', () => {
  const rows = 2;
  const { narrow, plain } = products(
    rows,
    new Float32Array(rows * 160).fill(-3),
    new Float32Array(160 * COLUMNS).fill(-5),
    new Float32Array(COLUMNS),
  );
  for (const [at, number] of plain.entries()) assert.ok(Math.abs(narrow[at]! - number) < 3, `${narrow[at]}`);
});

test('zeros stay zeros, and what is less than the least is the least', () => {
  const space = openWorkspace(2 ** 16);
  const x = space.matrix(2, 8);
  x.data.fill(-1, 8);
  const weights = narrowWeights(space, new Float32Array(8 * 8).fill(0.5), 8);
  assert.deepEqual([...multiplyNarrow(space, narrowRows(space, x), weights).data].map(Math.round), [
    ...Array(8).fill(0),
    ...Array(8).fill(-4),
  ]);
  assert.deepEqual([...multiplyNarrow(space, narrowRows(space, x), weights, 0).data], Array(16).fill(0));
});
