import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packRows } from '../../src/language/neural/model-file.ts';
import { openTagger } from '../../src/language/neural/tagger.ts';
import { unpackTagger } from '../../src/language/neural/tagger-file.ts';
import { randomNumbers } from '../random.ts';
import { exampleMaker, type Inventory } from './examples.ts';
import type { Lesson } from './lessons.ts';
import { createNetwork } from './network.ts';
import { shipped } from './shipped.ts';
import type { Rates } from './words.ts';

const SHAPE = { width: 8, hidden: 32, reach: 1 };
const TAGS = ['DET|DT', 'NOUN|NN', 'VERB|VBZ', 'PUNCT|.'];
const VECTORS = packRows(
  Float32Array.from({ length: 12 }, (_, at) => Math.sin(at)),
  4,
);
const vectorRow = (word: string): number => ['ferry', 'leaves', 'quay'].indexOf(word);
const NO_DROPOUT: Rates = { word: 0, company: 0, strange: 0, number: 0, hidden: 0 };
const DROPOUT: Rates = { word: 0.3, company: 0.3, strange: 0.3, number: 0.3, hidden: 0.3 };

const INVENTORY: Inventory = {
  words: ['', 'the', '.', 'ferry'],
  rareWords: ['leaves', 'quay', 'ammerly'],
  tags: TAGS,
  rows: 4 + 16384,
};
const LESSONS: readonly Lesson[] = [
  {
    forms: ['The', 'ferry', 'leaves', 'the', 'quay', '.'],
    tags: ['DET|DT', 'NOUN|NN', 'VERB|VBZ', 'DET|DT', 'NOUN|NN', 'PUNCT|.'],
  },
  { forms: ['Leaves', '!'], tags: ['NOUN|NNS', 'PUNCT|.'] },
];

describe('the tagger as it learns', () => {
  for (const [name, rates] of [
    ['the whole network', NO_DROPOUT],
    ['what dropout leaves of it', DROPOUT],
  ] as const)
    it(`learns along the gradients of ${name}`, () => {
      const { parts, loss } = tinyNetwork(rates);
      for (const { name: part, data, gradient } of parts) {
        assert.ok(
          gradient.some((slope) => slope !== 0),
          `nothing is learnt of ${part}`,
        );
        for (let at = 0; at < data.length; at++) {
          if (gradient[at] === 0) continue;
          const slope = slopeAt(data, at, loss);
          assert.ok(
            Math.abs(slope - gradient[at]!) < 1e-3 + 0.02 * Math.abs(slope),
            `${part}, number ${at}: ${gradient[at]} instead of ${slope}`,
          );
        }
      }
    });

  it('gives the tags that it was taught, and so does the tagger that reads its file', () => {
    const { network, examples } = tinyNetwork(NO_DROPOUT);
    for (let step = 0; step < 80; step++) {
      network.learn(examples, NO_DROPOUT);
      network.step(0.02);
    }
    const taught = LESSONS.flatMap(({ tags }) => tags.map((tag) => TAGS.indexOf(tag)));
    const learnt = [...network.predict(examples)];
    assert.deepEqual(
      learnt.filter((_, word) => taught[word]! >= 0),
      taught.filter((tag) => tag >= 0),
    );
    const tagger = openTagger(unpackTagger(shipped(network, INVENTORY, SHAPE, vectorRow)));
    const tagged = tagger.tag(LESSONS.map(({ forms }) => forms.map((form) => ({ start: 0, end: 1, form }))));
    assert.deepEqual(
      tagged.flat().map(({ upos, xpos }) => TAGS.indexOf(`${upos}|${xpos}`)),
      learnt,
    );
  });
});

/** A network with its gradients, and its loss as a function of its numbers: the same is left out each time. */
function tinyNetwork(rates: Rates) {
  let random = randomNumbers(1);
  const { forms, makeExample } = exampleMaker(INVENTORY, vectorRow);
  const examples = LESSONS.map((lesson) => makeExample(lesson));
  const shape = { ...SHAPE, rows: INVENTORY.rows, tags: TAGS.length };
  const network = createNetwork(shape, forms, VECTORS, () => random());
  for (let i = 0; i < network.table.data.length; i++) network.table.data[i] = random() - 0.5;
  const loss = (): number => {
    random = randomNumbers(2);
    return network.learn(examples, rates) / 8;
  };
  loss();
  const parts = [
    ...network.parameters.map(({ name, data, gradient }) => ({
      name,
      data,
      gradient: gradient.data.slice(),
    })),
    { name: 'table', data: network.table.data, gradient: network.table.gradient.slice() },
  ];
  return { network, examples, parts, loss };
}

/** Central difference. */
function slopeAt(numbers: Float32Array, at: number, loss: () => number): number {
  const STEP = 2 ** -10;
  const before = numbers[at]!;
  numbers[at] = before + STEP;
  const above = loss();
  numbers[at] = before - STEP;
  const below = loss();
  numbers[at] = before;
  return (above - below) / (2 * STEP);
}
