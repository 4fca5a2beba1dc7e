import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { type Matrix, openWorkspace } from './matrices.ts';

const space = openWorkspace(2 ** 20);

function filled(rows: number, columns: number, seed: number): Matrix {
  const matrix = space.matrix(rows, columns);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = ((i * 7 + seed * 13) % 11) - 5;
  return matrix;
}

function product(a: Matrix, b: Matrix): number[] {
  return Array.from({ length: a.rows * b.columns }, (_, at) => {
    const [row, column] = [Math.floor(at / b.columns), at % b.columns];
    let sum = 0;
    for (let k = 0; k < a.columns; k++) sum += a.data[row * a.columns + k]! * b.data[k * b.columns + column]!;
    return sum;
  });
}

test('multiplies matrices of any number of rows', () => {
  for (const rows of [1, 3, 4, 9]) {
    const [a, b, c] = [filled(rows, 12, 1), filled(12, 16, 2), space.matrix(rows, 16)];
    space.kernels.multiply(rows, 16, 12, a.at, 48, 4, b.at, 64, c.at, 64);
    assert.deepEqual([...c.data], product(a, b));
  }
});

test('multiplies by panels to the same numbers', () => {
  const [a, b, c] = [filled(7, 12, 3), filled(12, 16, 4), space.matrix(7, 16)];
  const panels = space.matrix(12, 16);
  for (let k = 0; k < 12; k++)
    for (let column = 0; column < 16; column++)
      panels.data[(column >> 3) * 96 + k * 8 + (column & 7)] = b.data[k * 16 + column]!;
  space.kernels.multiplyPanels(7, 16, 12, a.at, 48, panels.at, c.at, 64);
  assert.deepEqual([...c.data], product(a, b));
});

test('adds and cuts off below zero', () => {
  const [a, b] = [filled(1, 8, 5), filled(1, 8, 6)];
  const y = space.matrix(1, 8);
  space.kernels.addRectified(8, a.at, b.at, y.at);
  assert.deepEqual(
    [...y.data],
    [...a.data].map((number, i) => Math.max(0, number + b.data[i]!)),
  );
});

test('a full workspace says so', () => {
  assert.throws(() => openWorkspace(2 ** 20).matrix(10_000, 1000), /workspace of 1048576 bytes is full/);
});

test('the compiled kernels are those of the source', () => {
  const script = new URL('../../../scripts/kernels.ts', import.meta.url).pathname;
  execFileSync(process.execPath, [script, '--check']);
});

test('the greatest is found wherever it stands, the first of equals, and what is behind the choices does not count', () => {
  const space = openWorkspace(2 ** 16);
  const x = space.matrix(4, 8);
  const rows = [
    [-3, -2, -2, -5, -4, -9, 9, 9],
    [1, 0, 0, 0, 0, 7, 8, 8],
    [NaN, NaN, NaN, NaN, NaN, NaN, 0, 0],
    [2, 2, 2, 2, 2, 2, 3, 3],
  ];
  x.data.set(rows.flat());
  const best = space.places(4);
  space.kernels.greatest(4, 6, x.at, 8 * 4, best.at);
  assert.deepEqual([...best.numbers], [1, 5, 0, 0]);
  space.kernels.greatest(4, 3, x.at, 8 * 4, best.at);
  assert.deepEqual([...best.numbers], [1, 0, 0, 0]);
});

test('rows in 16 bits are summed where they stand, and what goes beyond the edges ends there', () => {
  const space = openWorkspace(2 ** 16);
  const LANES = 32;
  const row = (...parts: readonly number[]): number => {
    const { at, data } = space.room(parts.length, LANES / 2);
    new Int16Array(data.buffer, at).set(parts.flatMap((part) => Array<number>(LANES).fill(part)));
    return at;
  };
  const start = row(5);
  const rows = [row(1, 10), row(-2, -20), row(300, 30_000), row(0, 30_000)];
  const places = space.places(rows.length);
  places.numbers.set(rows);
  const y = row(0, 0, 0);
  space.kernels.sumAroundNarrow(3, 2, LANES * 2, places.at, start, y, 8000);
  const sums = new Int16Array(space.all.buffer, y, 3 * LANES);
  assert.deepEqual(
    [...sums],
    [0, 8000, 8000].flatMap((sum) => Array<number>(LANES).fill(sum)),
  );
});

test('numbers become whole ones of 16 bits, and end there', () => {
  const space = openWorkspace(2 ** 16);
  const x = space.room(1, 8);
  x.data.set([0, 1.4, -1.6, 2.5, 40_000, -40_000, 1e12, -0.2]);
  const y = space.room(1, 4);
  space.kernels.wholeNarrow(8, x.at, y.at);
  const whole = new Int16Array(space.all.buffer, y.at, 8);
  assert.deepEqual([...whole], [0, 1, -2, 2, 32_767, -32_768, 32_767, 0]);
});
