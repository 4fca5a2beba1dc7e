/** Matrices of 32-bit floats in the memory of the kernels, row by row. */

import { readFileSync } from 'node:fs';

interface Kernels {
  readonly memory: WebAssembly.Memory;
  multiply(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
  ): void;
  multiplyPanels(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    b: number,
    c: number,
    cRow: number,
  ): void;
  narrow(m: number, k: number, x: number, y: number, scales: number, range: number): void;
  multiplyNarrow(
    m: number,
    n: number,
    k: number,
    a: number,
    scales: number,
    b: number,
    edge: number,
    c: number,
    cRow: number,
    least: number,
  ): void;
  addRectified(count: number, a: number, b: number, y: number): void;
  recur(
    words: number,
    width: number,
    gates: number,
    gatesStep: number,
    weights: number,
    input: number,
    inputStep: number,
    out: number,
    outStep: number,
    cells: number,
    cellsStep: number,
  ): void;
  recurRows(
    words: number,
    width: number,
    rows: number,
    rowsStep: number,
    gates: number,
    gatesRow: number,
    weights: number,
    input: number,
    inputRow: number,
    out: number,
    outStep: number,
    cells: number,
  ): void;
  sumAround(
    m: number,
    slots: number,
    size: number,
    rows: number,
    table: number,
    start: number,
    y: number,
  ): void;
  sumAroundNarrow(
    m: number,
    slots: number,
    size: number,
    rows: number,
    start: number,
    y: number,
    most: number,
  ): void;
  wholeNarrow(count: number, x: number, y: number): void;
  greatest(m: number, choices: number, x: number, xRow: number, y: number): void;
}

/** `at` is the address in bytes; `data` shows the same numbers, until the memory grows. */
export interface Matrix {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

/** Whole numbers in 32 bits; `at` is the address in bytes. */
export interface Places {
  readonly at: number;
  readonly numbers: Int32Array;
}

export interface Workspace {
  readonly kernels: Kernels;
  /** The whole memory. */
  readonly all: Float32Array;
  /** Returns a matrix of zeros. */
  matrix(rows: number, columns: number): Matrix;
  /** Returns a matrix of whatever stood there before. */
  room(rows: number, columns: number): Matrix;
  /** Returns room for so many whole numbers. */
  places(count: number): Places;
  /** Remembers how much is in use. */
  mark(): number;
  /** Gives back what was made since the mark. */
  release(mark: number): void;
}

const PAGE = 65536;

/** Returns a memory of its own, of fixed size, to make matrices in. */
export function openWorkspace(bytes: number): Workspace {
  const module = new WebAssembly.Module(readFileSync(new URL('./kernels.wasm', import.meta.url)));
  const kernels = new WebAssembly.Instance(module).exports as unknown as Kernels;
  const missing = bytes - kernels.memory.buffer.byteLength;
  if (missing > 0) kernels.memory.grow(Math.ceil(missing / PAGE));
  const { buffer } = kernels.memory;
  let used = 0;
  const room = (rows: number, columns: number): Matrix => {
    const at = used;
    used += (rows * columns * 4 + 15) & ~15;
    if (used > buffer.byteLength)
      throw new RangeError(`The workspace of ${bytes} bytes is full: ${rows} × ${columns} do not fit in.`);
    return { at, rows, columns, data: new Float32Array(buffer, at, rows * columns) };
  };
  return {
    kernels,
    all: new Float32Array(buffer),
    room,
    matrix(rows, columns) {
      const made = room(rows, columns);
      made.data.fill(0);
      return made;
    },
    places(count) {
      const { at } = room(1, count);
      return { at, numbers: new Int32Array(buffer, at, count) };
    },
    mark: () => used,
    release(mark) {
      used = mark;
    },
  };
}

/** Returns some rows of a matrix, which stay where they are. */
export function rowsOf({ at, columns, data }: Matrix, first: number, rows: number): Matrix {
  return {
    at: at + first * columns * 4,
    rows,
    columns,
    data: data.subarray(first * columns, (first + rows) * columns),
  };
}

/** Returns a matrix as `multiplyPanels` wants it: panels of 8 columns, one after another. */
export function inPanels(space: Workspace, numbers: Float32Array, columns: number): Matrix {
  const rows = numbers.length / columns;
  const panels = space.room(rows, columns);
  for (let column = 0, to = 0; column < columns; column += 8)
    for (let row = 0; row < rows; row++, to += 8) {
      const from = row * columns + column;
      panels.data.set(numbers.subarray(from, from + 8), to);
    }
  return panels;
}
