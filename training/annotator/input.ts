/** What the first layer reads: for each word the sum of its rows of the table and of its projected vector. */

import type { Matrix, Workspace } from '../../src/language/neural/matrices.ts';
import type { NetworkShape } from '../../src/language/neural/network-shape.ts';
import type { Batch, Example } from './batch.ts';
import { type Dropout, numberMask } from './dropout.ts';
import { addProduct, addTransposedProduct, applyMask } from './operations.ts';
import { createTable, type MakeParameter, type Parameter, type Table } from './parameters.ts';

export interface InputPart {
  readonly table: Table;
  readonly projection: Parameter;
  /** Word vectors, row by row; they are not learnt. */
  readonly vectors: Float32Array;
}

export interface InputPass {
  readonly sums: Matrix;
  readonly shown: readonly Shown[];
  /** The vectors of the words, zeros where none is shown. */
  readonly vectors: Matrix;
  readonly mask: Float32Array | undefined;
}

/** What the network is shown of a sentence. */
interface Shown {
  readonly features: Int32Array;
  readonly vectors: Int32Array;
}

export function createInput(make: MakeParameter, shape: NetworkShape, vectors: Float32Array): InputPart {
  const table = createTable(shape.embeddings, shape.width);
  return { table, projection: make('project', shape.vectorWidth, shape.width), vectors };
}

export function readInput(space: Workspace, part: InputPart, batch: Batch, dropout?: Dropout): InputPass {
  const { table, projection } = part;
  const sums = space.matrix(batch.words, table.width);
  const vectors = space.matrix(batch.words, projection.rows);
  const shown = batch.sentences.map(({ example }) => (dropout ? hideSome(example, dropout) : example));
  for (const [index, { example, first }] of batch.sentences.entries()) {
    addEmbeddings(table, shown[index]!.features, example.slots, sums, first);
    copyVectors(part.vectors, shown[index]!.vectors, vectors, first);
  }
  addProduct(space, vectors, projection, sums);
  const mask = dropout && numberMask(sums.data.length, dropout.rates.input, dropout.random);
  applyMask(sums, mask);
  return { sums, shown, vectors, mask };
}

/** Hides words, forms and vectors here and there; the first slot then has the row of unknown words. */
function hideSome(example: Example, { rates, random }: Dropout): Shown {
  const { size, slots, shapes, capitals } = example;
  const features = example.features.slice();
  const vectors = example.vectors.slice();
  for (let word = 0; word < size; word++) {
    const at = word * slots;
    const hidesWord = random() < rates.word;
    const isStrange = capitals[word] === 1 && random() < rates.strange;
    if (isStrange)
      for (let slot = 0; slot < slots; slot++) if (!shapes.includes(slot)) features[at + slot] = -1;
    if (isStrange || random() < rates.word / 2) vectors[word] = -1;
    if (hidesWord || isStrange) features[at] = 0;
    if (hidesWord && random() < 0.5) features[at + 1] = -1;
  }
  return { features, vectors };
}

function addEmbeddings(
  { data, width }: Table,
  features: Int32Array,
  slots: number,
  sums: Matrix,
  first: number,
): void {
  for (const [at, row] of features.entries()) {
    if (row < 0) continue;
    const to = (first + Math.floor(at / slots)) * width;
    for (let j = 0; j < width; j++) sums.data[to + j]! += data[row * width + j]!;
  }
}

function copyVectors(from: Float32Array, rows: Int32Array, to: Matrix, first: number): void {
  const width = to.columns;
  for (const [word, row] of rows.entries())
    if (row >= 0) to.data.set(from.subarray(row * width, (row + 1) * width), (first + word) * width);
}

/** Adds to the gradients of the projection and of the table, given that of the sums, which it thins. */
export function backInput(
  space: Workspace,
  { table, projection }: InputPart,
  batch: Batch,
  { shown, vectors, mask }: InputPass,
  sumsGradient: Matrix,
): void {
  applyMask(sumsGradient, mask);
  addTransposedProduct(space, vectors, sumsGradient, projection.gradient);
  for (const [index, { example, first }] of batch.sentences.entries())
    backEmbeddings(table, shown[index]!.features, example.slots, sumsGradient, first);
}

function backEmbeddings(
  { width, gradient, touched }: Table,
  features: Int32Array,
  slots: number,
  sumsGradient: Matrix,
  first: number,
): void {
  for (const [at, row] of features.entries()) {
    if (row < 0) continue;
    touched.add(row);
    const from = (first + Math.floor(at / slots)) * width;
    for (let j = 0; j < width; j++) gradient[row * width + j]! += sumsGradient.data[from + j]!;
  }
}
