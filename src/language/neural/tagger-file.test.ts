import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packRows, wordFingerprint } from './model-file.ts';
import { packTagger, unpackTagger } from './tagger-file.ts';

const rows = Float32Array.of(0.5, -1, 0, 0, 2, 1);

test('a tagger comes back from its file', () => {
  const bytes = packTagger({
    shape: { width: 2, hidden: 32, reach: 1 },
    tags: ['NOUN|NN', 'X|FW'],
    words: Uint32Array.from(['café', 'quay'], wordFingerprint),
    table: packRows(rows, 2),
    parameters: new Map([
      ['outside', Float32Array.of(1, -0.5)],
      ['wordBias', Float32Array.of(0)],
    ]),
  });
  const model = unpackTagger(bytes);
  assert.deepEqual(model.shape, { width: 2, hidden: 32, reach: 1 });
  assert.deepEqual(model.tags, ['NOUN|NN', 'X|FW']);
  assert.deepEqual(['quay', 'café', 'lorry'].map(model.wordRow), [2, 1, undefined]);
  assert.equal(model.wordRows, 3);
  assert.deepEqual(model.table, packRows(rows, 2));
  assert.deepEqual([...model.parameters.get('wordBias')!], [0]);
  const [one, half] = model.parameters.get('outside')!;
  assert.equal(one, 1);
  assert.ok(Math.abs(half! + 0.5) < 1e-4);
});
