/**
 * The network that reads sentences. Each word is the sum of what the table holds for its form, shape, beginnings and
 * endings, and of its projected vector; layers of simple recurrent units read the sentence from both ends (Lei et al.
 * 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence"); tags are read from a lower layer (Søgaard and
 * Goldberg 2016), arcs by a bilinear form over heads and dependents (Dozat and Manning 2017), labels and names from
 * the top.
 */

import { type Matrix, openWorkspace, type Places, rowsOf } from './matrices.ts';
import type { NeuralModel } from './model-file.ts';
import { multiplyNarrow, type NarrowRows, type NarrowWeights, narrowRows, narrowWeights } from './narrow.ts';
import { type Input, openWordInputs } from './word-inputs.ts';

/** Scores of one sentence. They live until the next call of `read`. */
export interface Scores {
  readonly size: number;
  /** Index of the best tag of each word. */
  readonly tags: Int32Array;
  /** word × `arcColumns`: the first column is the root, then the words as heads. */
  readonly arcs: Float32Array;
  readonly arcColumns: number;
  /** word × `nameColumns`, of which the first are the names. */
  readonly names: Float32Array;
  readonly nameColumns: number;
  /** word × width: what the top layer gives. */
  readonly top: Float32Array;
  /** Returns the label of each word under the given heads. */
  labelsUnder(heads: Int16Array): Int32Array;
}

export interface Encoder {
  /** Calls `use` with the scores of each sentence. No more than `MOST_WORDS` words together. */
  read(inputs: readonly Input[], use: (index: number, scores: Scores) => void): void;
}

/** Bounds the memory: longer sentences are read in pieces, batches are cut to it. */
export const MOST_WORDS = 512;
const WORKSPACE = 32 * 2 ** 20;

const eight = (size: number): number => (size + 7) & ~7;

export function openEncoder(model: NeuralModel): Encoder {
  const { shape } = model;
  const { width, layers, arcWidth, labelWidth, tagLayer } = shape;
  const half = width / 2;
  const space = openWorkspace(WORKSPACE);
  const { kernels } = space;
  const numbersOf = (name: string): Float32Array => {
    const numbers = model.parameters.get(name);
    if (!numbers) throw new Error(`The model lacks its part "${name}". Train it anew.`);
    return numbers;
  };
  const part = (name: string): Matrix => {
    const numbers = numbersOf(name);
    const matrix = space.room(1, numbers.length);
    matrix.data.set(numbers);
    return matrix;
  };
  const dense = (columns: number, weights: string, bias?: string): NarrowWeights =>
    narrowWeights(space, numbersOf(weights), columns, bias === undefined ? undefined : numbersOf(bias));
  const gates = Array.from({ length: layers }, (_, layer) => ({
    weights: dense(3 * width, `gates${layer}`, `gateBias${layer}`),
    cell: part(`cell${layer}`),
  }));
  const tag = dense(eight(shape.tags), 'tag', 'tagBias');
  const name = dense(eight(shape.names), 'name', 'nameBias');
  const dependent = dense(arcWidth, 'dependent', 'dependentBias');
  const head = dense(arcWidth, 'head', 'headBias');
  const pair = dense(arcWidth, 'pair', 'pairBias');
  const labelDependent = dense(labelWidth, 'labelDependent', 'labelDependentBias');
  const labelHead = dense(labelWidth, 'labelHead');
  const label = dense(eight(shape.labels), 'label', 'labelBias');
  const headRoot = part('headRoot');
  const labelRoot = part('labelRoot');

  const lastCells = space.room(1, half).at;
  const openWords = openWordInputs(space, gates[0]!.weights, width);

  function read(inputs: readonly Input[], use: (index: number, scores: Scores) => void): void {
    const mark = space.mark();
    try {
      const outputs = readLayers(inputs);
      readHeads(inputs, outputs[layers - 1]!, outputs[tagLayer - 1]!, use);
    } finally {
      space.release(mark);
    }
  }

  /** Returns what each of the layers gives. */
  function readLayers(inputs: readonly Input[]): Matrix[] {
    const { x, products, places } = openWords(inputs);
    const outputs = [readLayer(inputs, 0, x, products, places)];
    const inOrder = space.places(places.numbers.length);
    for (let row = 0; row < inOrder.numbers.length; row++) inOrder.numbers[row] = row;
    for (let layer = 1; layer < layers; layer++) {
      const last = outputs[layer - 1]!;
      const products = linear(narrowRows(space, last), gates[layer]!.weights);
      outputs.push(readLayer(inputs, layer, last, products, inOrder));
    }
    return outputs;
  }

  /** `places` are the rows of the words in `x` and in the products. */
  function readLayer(
    inputs: readonly Input[],
    layer: number,
    x: Matrix,
    products: Matrix,
    places: Places,
  ): Matrix {
    const out = space.room(places.numbers.length, width);
    const step = width * 4;
    const back = half * 4;
    let first = 0;
    const { cell } = gates[layer]!;
    const readOneWay = (size: number, start: number, steps: 1 | -1, side: number): void =>
      kernels.recurRows(
        size,
        half,
        places.at + start * 4,
        steps * 4,
        products.at + 3 * side,
        products.columns * 4,
        cell.at + 2 * side,
        x.at + side,
        step,
        out.at + start * step + side,
        steps * step,
        lastCells,
      );
    for (const { words } of inputs) {
      readOneWay(words.length, first, 1, 0);
      readOneWay(words.length, first + words.length - 1, -1, back);
      first += words.length;
    }
    return out;
  }

  function readHeads(
    inputs: readonly Input[],
    top: Matrix,
    low: Matrix,
    use: (index: number, scores: Scores) => void,
  ): void {
    const tags = bestOf(linear(narrowRows(space, low), tag), shape.tags);
    const read = narrowRows(space, top);
    const names = linear(read, name);
    const query = linear(narrowRows(space, rectified(read, dependent)), pair);
    const heads = rectified(read, head);
    const ofDependents = linear(read, labelDependent);
    const ofHeads = linear(read, labelHead);
    let first = 0;
    for (const [index, { words }] of inputs.entries()) {
      const size = words.length;
      const mark = space.mark();
      const { scores, columns } = arcScores(size, first, query, heads);
      const from = first;
      use(index, {
        size,
        tags: tags.subarray(first, first + size),
        arcs: scores.data,
        arcColumns: columns,
        names: rowsOf(names, first, size).data,
        nameColumns: names.columns,
        top: rowsOf(top, first, size).data,
        labelsUnder: (given) => labelsUnder(given, from, ofDependents, ofHeads),
      });
      space.release(mark);
      first += size;
    }
  }

  function arcScores(size: number, first: number, query: Matrix, heads: Matrix) {
    const columns = eight(size + 1);
    const keys = space.matrix(columns / 8, arcWidth * 8);
    for (let j = 0; j < arcWidth; j++) keys.data[j * 8] = headRoot.data[j]!;
    for (let i = 0; i < size; i++) {
      const to = ((i + 1) >> 3) * arcWidth * 8 + ((i + 1) & 7);
      for (let j = 0, from = (first + i) * arcWidth; j < arcWidth; j++)
        keys.data[to + j * 8] = heads.data[from + j]!;
    }
    const scores = space.matrix(size, columns);
    const row = arcWidth * 4;
    const at = query.at + first * row;
    kernels.multiplyPanels(size, columns, arcWidth, at, row, keys.at, scores.at, columns * 4);
    return { scores, columns };
  }

  function labelsUnder(given: Int16Array, first: number, ofDependents: Matrix, ofHeads: Matrix): Int32Array {
    const mark = space.mark();
    const hidden = space.room(given.length, labelWidth);
    const row = labelWidth * 4;
    for (let i = 0; i < given.length; i++) {
      const ofHead = given[i]! < 0 ? labelRoot.at : ofHeads.at + (first + given[i]!) * row;
      kernels.addRectified(labelWidth, ofDependents.at + (first + i) * row, ofHead, hidden.at + i * row);
    }
    const labels = bestOf(linear(narrowRows(space, hidden), label), shape.labels).slice();
    space.release(mark);
    return labels;
  }

  function bestOf({ at, rows, columns }: Matrix, choices: number): Int32Array {
    const best = space.places(rows);
    kernels.greatest(rows, choices, at, columns * 4, best.at);
    return best.numbers;
  }

  const linear = (x: NarrowRows, w: NarrowWeights): Matrix => multiplyNarrow(space, x, w);

  const rectified = (x: NarrowRows, w: NarrowWeights): Matrix => multiplyNarrow(space, x, w, 0);

  return { read };
}
