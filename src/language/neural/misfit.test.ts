import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { neuralModel } from '../en/annotator.ts';
import { english } from '../en/index.ts';
import { openMisfits, packMisfits, unpackMisfits } from './misfit.ts';

const bytes = readFileSync(new URL('../en/misfit.bin', import.meta.url));

function misfitsOf(text: string): Map<string, number> {
  const sentences = english.tokenizer
    .sentencesOf(text, 0, text.length)
    .map(({ start, end }) => english.tokenizer.tokensOf(text, start, end));
  const parsed = english.annotator!().parse(sentences);
  return new Map(
    parsed.flatMap(({ tokens, misfits }) => tokens.map(({ form }, at) => [form, misfits![at]!] as const)),
  );
}

const CLEAN =
  'The council will meet on Thursday. The mayor must find money for the new bridge before the river rises.';

test('words that a machine put for others fit less well than those', () => {
  const clean = misfitsOf(CLEAN);
  for (const [original, printed] of [
    ['will', 'volition'],
    ['must', 'indispensable'],
    ['bridge', 'helium'],
  ] as const) {
    const spun = misfitsOf(CLEAN.replace(original, printed));
    assert.ok(spun.get(printed)! > clean.get(original)! + 1, `${printed} for ${original}`);
    assert.ok(spun.get(printed)! > 0.5, `${printed}: ${spun.get(printed)}`);
  }
});

test('no word of a plain sentence is taken for a swapped one', () => {
  for (const [form, nats] of misfitsOf(CLEAN)) assert.ok(nats < 2, `${form}: ${nats}`);
});

test('the same text has the same misfits, and they are bounded', () => {
  assert.deepEqual(misfitsOf(CLEAN), misfitsOf(CLEAN));
  for (const nats of misfitsOf('volition volition volition beryllium').values())
    assert.ok(Math.abs(nats) <= 8);
});

test('what a word is depends on what the whole text is about', () => {
  const subject = 'The bank of the river is steep. The water of the stream is cold. Fish swim in the river.';
  const alone = misfitsOf('He fell into the stream.').get('stream')!;
  assert.notEqual(misfitsOf(`${subject} He fell into the stream.`).get('stream'), alone);
});

test('packing keeps the weights as near as 16 bits allow', () => {
  const weights = unpackMisfits(bytes, neuralModel());
  const again = unpackMisfits(packMisfits(weights, neuralModel()), neuralModel());
  assert.deepEqual(again.shape, weights.shape);
  for (const [name, numbers] of weights.parameters)
    numbers.forEach((number, i) => {
      assert.ok(Math.abs(again.parameters.get(name)![i]! - number) < 0.001, name);
    });
});

test('weights that lack a part, and weights learnt on another network, are refused with what to do', () => {
  const { shape, parameters } = unpackMisfits(bytes, neuralModel());
  const fewer = new Map([...parameters].filter(([name]) => name !== 'fromMatch'));
  assert.throws(
    () => openMisfits({ shape, parameters: fewer }, neuralModel()),
    /"fromMatch".*Train them anew/,
  );
  const other = { ...neuralModel(), parameters: new Map([['gates2', new Float32Array(3)]]) };
  assert.throws(() => unpackMisfits(bytes, other), /learnt on network .* Train them anew/);
});
