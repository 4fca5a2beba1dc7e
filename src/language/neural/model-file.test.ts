import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../en/index.ts';
import { finderOf } from './fingerprints.ts';
import { packModel, packRows, unpackModel, wordFingerprint } from './model-file.ts';
import { hashNames, listedFeatures, listedWord, openNames, peopleFeatures } from './name-features.ts';

const rows = [0.5, -1, 0.25, 0, 0, 0, 2, 1, -2];

const model = unpackModel(
  packModel({
    shape: {
      embeddings: 3,
      vectorWidth: 3,
      width: 3,
      layers: 1,
      tagLayer: 1,
      tags: 2,
      arcWidth: 8,
      labelWidth: 8,
      labels: 1,
      names: 3,
    },
    words: Uint32Array.from(['café', 'quay'], wordFingerprint),
    tags: ['NOUN|NN', 'X|FW'],
    labels: ['root'],
    names: ['O', 'B-person', 'I-person'],
    parameters: new Map([['gates0', Float32Array.from([1, -0.5, 0.125])]]),
    table: packRows(Float32Array.from(rows), 3),
    vectors: packRows(Float32Array.from(rows), 3),
    vectorWords: Uint32Array.from(['quay', 'crane', 'ferry'], wordFingerprint),
    listedNames: hashNames(english.names),
  }),
);

test('a model comes back with its words and sizes, whatever the letters', () => {
  assert.deepEqual(['quay', 'café', 'lorry'].map(model.wordRow), [2, 1, undefined]);
  assert.equal(model.wordRows, 3);
  assert.equal(model.shape.width, 3);
  assert.deepEqual(model.names, ['O', 'B-person', 'I-person']);
});

test('rows keep their numbers to a hundredth of the largest, and rows of zeros stay zeros', () => {
  const { numbers, scales, width } = model.table;
  const read = rows.map((_, at) => numbers[at]! * scales[Math.floor(at / width)]!);
  for (const [at, number] of rows.entries()) assert.ok(Math.abs(read[at]! - number) < 0.01, `${at}`);
  assert.deepEqual(read.slice(3, 6), [0, 0, 0]);
});

test('parameters keep four digits', () => {
  const read = [...model.parameters.get('gates0')!];
  for (const [at, number] of [1, -0.5, 0.125].entries()) assert.ok(Math.abs(read[at]! - number) < 1e-4);
});

test('a word has the row of its vector, a strange one none', () => {
  assert.deepEqual(['ferry', 'quay', 'lorry'].map(model.vectorRow), [2, 0, -1]);
});

test('fingerprints of the same slot are told apart', () => {
  const placeOf = finderOf(Uint32Array.from([8, 16, 24]));
  assert.deepEqual([24, 8, 16, 32].map(placeOf), [2, 0, 1, -1]);
});

test('the lists of names come back as what they say of words', () => {
  const words = ['He', 'left', 'New', 'Zealand', '.'].map((form) => listedWord(form, model.listed));
  const listed = listedFeatures(words, model.listed);
  assert.deepEqual(
    [...listed].map((feature) => feature > 0),
    [false, false, true, true, false],
  );
  const known = openNames(hashNames(english.names));
  for (const word of ['Maria', 'president', 'xyzzy'])
    assert.deepEqual(peopleFeatures(word, model.listed), peopleFeatures(word, known));
  assert.notDeepEqual(peopleFeatures('Maria', known), peopleFeatures('Xyzzy', known));
});
