import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreSentence } from '../ngrams.ts';
import { ngramModel } from './ngrams.ts';
import { spinModel } from './spin.ts';

const model = ngramModel();
const score = (text: string): number => scoreSentence(model, text.split(' '));

const pairs: readonly (readonly [natural: string, odd: string])[] = [
  ['the ferry has been out of service since may', 'the ferry has been out of administration since may'],
  ['police said on friday that two men were held', 'constabulary said on friday that two men were held'],
  ["they don't know what happened", "they know don't what happened"],
  ['he took part in the talks', 'he took region in the talks'],
];

test('finds what people write likelier than what is put together', () => {
  for (const [natural, odd] of pairs) assert.ok(score(natural) > score(odd) + 2, odd);
});

test('knows a word by its id and an id by its word', () => {
  for (const word of ['ferry', "don't", "it's"]) assert.equal(model.wordOf(model.idOf(word)), word);
  assert.equal(model.idOf('halvenmerish'), -1);
});

test('looks at fewer words where one before is unknown', () => {
  const [of, the] = ['of', 'the'].map(model.idOf) as [number, number];
  assert.ok(model.logProbability(-1, of, the) > model.logProbability(-1, -1, the));
  assert.equal(model.logProbability(of, -1, the), model.logProbability(-1, -1, the));
  assert.ok(model.logProbability(-1, -1, -1) < -12);
});

test('shares out nearly all probability among the words that may follow', () => {
  for (const context of [
    ['<s>', 'the'],
    ['out', 'of'],
    ['said', 'on'],
  ]) {
    const [first, second] = context.map(model.idOf) as [number, number];
    let sum = 0;
    for (let id = 0; model.wordOf(id) !== undefined; id++)
      sum += Math.exp(model.logProbability(first, second, id));
    assert.ok(sum > 0.9 && sum < 1.1, `${context.join(' ')}: ${sum.toFixed(3)}`);
  }
});

test('scores half a million n-grams a second', () => {
  const ids = pairs.flat().flatMap((text) => [model.begin, ...text.split(' ').map(model.idOf), model.end]);
  const started = process.cpuUsage();
  let scored = 0;
  while (scored < 500_000)
    for (let i = 2; i < ids.length; i++, scored++) model.logProbability(ids[i - 2]!, ids[i - 1]!, ids[i]!);
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < 1_000_000, `${user + system} microseconds`);
});

test('leads from words that spinners print to what they may stand for', () => {
  const spin = spinModel();
  const read = (word: string): string[] =>
    spin
      .substitutionsOf(spin.idOf(word))
      .flatMap(({ originals, rest, telling }) =>
        rest.length === 0 && telling ? [originals.map(spin.wordOf).join(' ')] : [],
      );
  assert.ok(read('autobus').includes('bus'));
  assert.ok(read('acheronian').includes('dark'), 'a word that the trigram model lacks');
  assert.equal(model.idOf('acheronian'), -1);
});
