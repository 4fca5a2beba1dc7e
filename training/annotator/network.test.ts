import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEncoder, type Scores } from '../../src/language/neural/encoder.ts';
import { type NeuralModel, packModel, packRows, unpackModel } from '../../src/language/neural/model-file.ts';
import type { NetworkShape } from '../../src/language/neural/network-shape.ts';
import { NOWHERE } from '../../src/language/neural/word-inputs.ts';
import { randomNumbers } from '../random.ts';
import type { Example } from './batch.ts';
import type { Rates } from './dropout.ts';
import { createNetwork } from './network.ts';

const SHAPE: NetworkShape = {
  embeddings: 12,
  vectorWidth: 4,
  width: 16,
  layers: 2,
  tagLayer: 1,
  tags: 5,
  arcWidth: 8,
  labelWidth: 8,
  labels: 3,
  names: 3,
};
const VECTORS = Float32Array.from({ length: 3 * SHAPE.vectorWidth }, (_, i) => Math.sin(i));
const NO_DROPOUT: Rates = { input: 0, layer: 0, head: 0, word: 0, strange: 0 };
const DROPOUT: Rates = { input: 0.3, layer: 0.3, head: 0.3, word: 0.3, strange: 0.5 };
const MEBIBYTE = 2 ** 20;

/** A sentence with a tree and a name, and one of which only a name is known. */
const EXAMPLES: readonly Example[] = [
  {
    size: 4,
    slots: 3,
    shapes: [2],
    features: Int32Array.of(1, 4, 7, 2, 5, 8, 3, -1, 8, 1, 4, 9),
    capitals: Uint8Array.of(1, 0, 0, 1),
    vectors: Int32Array.of(0, 2, -1, 1),
    tags: Int16Array.of(0, 4, -1, 2),
    heads: Int16Array.of(1, -1, 1, 2),
    labels: Int16Array.of(0, 1, 2, 0),
    names: Int16Array.of(1, 0, 0, -1),
  },
  {
    size: 2,
    slots: 3,
    shapes: [2],
    features: Int32Array.of(2, 6, 10, 3, 6, 11),
    capitals: Uint8Array.of(1, 1),
    vectors: Int32Array.of(-1, 1),
    names: Int16Array.of(1, 2),
  },
];

describe('createNetwork', () => {
  for (const [name, rates] of [
    ['the whole network', NO_DROPOUT],
    ['what dropout leaves of it', DROPOUT],
  ] as const)
    it(`learns along the gradients of ${name}`, () => {
      const { network, loss, gradients } = tinyNetwork(rates);
      const learnt = [...network.parameters, { ...network.table, name: 'table' }];
      for (const [index, { name: part, data }] of learnt.entries()) {
        assert.ok(
          gradients[index]!.some((slope) => slope !== 0),
          `nothing is learnt of ${part}`,
        );
        for (let at = 0; at < data.length; at++) {
          const slope = slopeAt(data, at, loss);
          assert.ok(
            Math.abs(slope - gradients[index]![at]!) < 2e-4 + 0.01 * Math.abs(slope),
            `${part}, number ${at}: ${gradients[index]![at]} instead of ${slope}`,
          );
        }
      }
    });

  it('comes to know what it is taught', () => {
    const { network } = tinyNetwork(NO_DROPOUT);
    for (let step = 0; step < 60; step++) {
      network.learn(EXAMPLES, NO_DROPOUT, { tags: 0, arcs: 0, labels: 0, names: 0 });
      network.step(0.02);
    }
    network.predict(EXAMPLES.slice(0, 1), (_, { tags, arcs, arcColumns, labelsOf }) => {
      const { heads, labels } = EXAMPLES[0]!;
      assert.deepEqual([tags[0], tags[1], tags[3]], [0, 4, 2]);
      assert.deepEqual([...labelsOf(heads!)], [...labels!]);
      assert.deepEqual(
        [...heads!].map((_, word) => bestHead(arcs.subarray(word * arcColumns, word * arcColumns + 5))),
        [...heads!],
      );
    });
  });

  it('scores as the encoder does that reads what it has learnt', () => {
    const { network } = tinyNetwork(NO_DROPOUT);
    const encoder = openEncoder(shipped(network));
    const scored = EXAMPLES.map((example) => ({
      words: Array.from({ length: example.size }, () => ({ place: NOWHERE })),
      variants: new Int32Array(example.size),
      write: (at: number, into: Float32Array) =>
        into.set(inputOf(example, network).subarray(at * SHAPE.width, (at + 1) * SHAPE.width)),
    }));
    network.predict(EXAMPLES, (index, learnt) => {
      encoder.read(scored, (other, read) => {
        if (other !== index) return;
        assert.deepEqual([...read.tags], [...learnt.tags]);
        assertNear(namesOf(read), learnt.names);
        for (let word = 0; word < read.size; word++)
          assertNear(rowOf(read, word, read.size), rowOf(learnt, word, read.size));
        const heads = Int16Array.from({ length: read.size }, (_, word) => word - 1);
        assert.deepEqual([...read.labelsUnder(heads)], [...learnt.labelsOf(heads)]);
      });
    });
  });

  it('has an encoder whose memory outlives whoever fails on its scores', () => {
    const encoder = openEncoder(shipped(tinyNetwork(NO_DROPOUT).network));
    const long = {
      words: Array.from({ length: 1000 }, () => ({ place: NOWHERE })),
      variants: new Int32Array(1000),
      write: () => {},
    };
    const failing = (): never => {
      throw new Error('no such word');
    };
    for (let time = 0; time < 100; time++) assert.throws(() => encoder.read([long], failing), /no such word/);
  });
});

type Network = ReturnType<typeof createNetwork>;

/** The network as its file brings it back. */
const shipped = (network: Network): NeuralModel =>
  unpackModel(
    packModel({
      shape: SHAPE,
      words: new Uint32Array(),
      tags: [],
      labels: [],
      names: [],
      parameters: new Map(network.parameters.map(({ name, data }) => [name, data])),
      table: packRows(network.table.data, SHAPE.width),
      vectors: packRows(VECTORS, SHAPE.vectorWidth),
      vectorWords: new Uint32Array(3),
      listedNames: { fingerprints: new Uint32Array(), values: new Uint8Array() },
    }),
  );

/** The sum of each word's rows and of its projected vector. */
function inputOf({ size, slots, features, vectors }: Example, network: Network): Float32Array {
  const { width, vectorWidth } = SHAPE;
  const project = network.parameters.find(({ name }) => name === 'project')!.data;
  const input = new Float32Array(size * width);
  for (let word = 0; word < size; word++)
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (const row of features.subarray(word * slots, (word + 1) * slots))
        if (row >= 0) sum += network.table.data[row * width + j]!;
      for (let i = 0; vectors[word]! >= 0 && i < vectorWidth; i++)
        sum += VECTORS[vectors[word]! * vectorWidth + i]! * project[i * width + j]!;
      input[word * width + j] = sum;
    }
  return input;
}

const namesOf = ({ names, nameColumns, size }: Scores): Float32Array =>
  names.filter((_, at) => at % nameColumns < SHAPE.names && at < size * nameColumns);

const rowOf = (
  { arcs, arcColumns }: { arcs: Float32Array; arcColumns: number },
  word: number,
  size: number,
): Float32Array => arcs.slice(word * arcColumns, word * arcColumns + size + 1);

/** Parameters are shipped in 16 bits. */
function assertNear(one: Float32Array, other: Float32Array): void {
  assert.equal(one.length, other.length);
  for (const [at, number] of one.entries())
    assert.ok(Math.abs(number - other[at]!) < 1e-3, `${number} instead of ${other[at]} at ${at}`);
}

/** A network with its gradients, and its loss as a function of its numbers: the same is left out each time. */
function tinyNetwork(rates: Rates) {
  let random = randomNumbers(1);
  const network = createNetwork(SHAPE, VECTORS, () => random(), MEBIBYTE);
  for (let i = 0; i < network.table.data.length; i++) network.table.data[i] = random() - 0.5;
  const loss = (): number => {
    random = randomNumbers(2);
    const losses = { tags: 0, arcs: 0, labels: 0, names: 0 };
    network.learn(EXAMPLES, rates, losses);
    return (losses.tags / 2 + losses.arcs + losses.labels + losses.names) / 6;
  };
  loss();
  const gradients = [
    ...network.parameters.map(({ gradient }) => gradient.data.slice()),
    network.table.gradient.slice(),
  ];
  return { network, loss, gradients };
}

/** Central difference. */
function slopeAt(numbers: Float32Array, at: number, loss: () => number): number {
  const STEP = 2 ** -9;
  const before = numbers[at]!;
  numbers[at] = before + STEP;
  const above = loss();
  numbers[at] = before - STEP;
  const below = loss();
  numbers[at] = before;
  return (above - below) / (2 * STEP);
}

/** The first score is that of the root. */
function bestHead(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores)) - 1;
}
