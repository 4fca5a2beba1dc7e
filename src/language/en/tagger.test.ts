import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../model/syntax.ts';
import { tag, tokens } from '../read-text.ts';
import { english } from './index.ts';
import { tagger } from './tagger.ts';

const tagged = (text: string): string =>
  tag(text, english)
    .flat()
    .map(({ form, upos }) => `${form} ${upos}`)
    .join(', ');

for (const [what, text, expected] of [
  [
    'verbs and nouns',
    'The ferries leave the quay.',
    'The DET, ferries NOUN, leave VERB, the DET, quay NOUN, . PUNCT',
  ],
  [
    'one form by what stands around it',
    'They play a play.',
    'They PRON, play VERB, a DET, play NOUN, . PUNCT',
  ],
  ['names', 'Orla Tamm left Dovrin.', 'Orla PROPN, Tamm PROPN, left VERB, Dovrin PROPN, . PUNCT'],
  ['auxiliaries', 'They won’t have left.', 'They PRON, wo AUX, n’t PART, have AUX, left VERB, . PUNCT'],
  [
    'words nobody knows',
    'She snarfled two glimmocks.',
    'She PRON, snarfled VERB, two NUM, glimmocks NOUN, . PUNCT',
  ],
  [
    'small letters',
    'the mayor of ammerly resigned',
    'the DET, mayor NOUN, of ADP, ammerly PROPN, resigned VERB',
  ],
  ['capitals', 'THE MAYOR HAS RESIGNED', 'THE DET, MAYOR NOUN, HAS AUX, RESIGNED VERB'],
  ['a single word', 'Stop!', 'Stop VERB, ! PUNCT'],
] as const)
  test(`tags ${what}`, () => assert.equal(tagged(text), expected));

test('words have their places, and tags of the Penn Treebank too', () => {
  assert.deepEqual(tag('Two ferries', english), [
    [
      { start: 0, end: 3, form: 'Two', upos: 'NUM', xpos: 'CD' },
      { start: 4, end: 11, form: 'ferries', upos: 'NOUN', xpos: 'NNS' },
    ],
  ]);
});

test('no words, no tags', () => {
  assert.deepEqual(tag('', english), []);
  assert.deepEqual(tagger().tag([]), []);
  assert.deepEqual(tagger().tag([[], []]), [[], []]);
});

test('a sentence’s tags do not depend on what is read with it, or was before it', () => {
  const text = 'The crew of the Ammerly ferry strikes. Nobody knows why. “Talks fail,” says Orla Tamm.';
  const sentences = tokens(text, english);
  const together = tagger().tag(sentences);
  assert.deepEqual(
    sentences.flatMap((sentence) => tagger().tag([sentence])),
    together,
  );
  for (let batch = 0; batch < 20; batch++) tagger().tag([strangeWords(500, batch)]);
  assert.deepEqual(tagger().tag(sentences), together);
});

const strangeWords = (count: number, seed: number): Token[] =>
  Array.from({ length: count }, (_, at) => ({ start: 0, end: 1, form: `w${seed}x${at}` }));

test('a sentence of thousands of words is read, in bounded memory and in time in proportion to its length', () => {
  const text = 'the gate, the crane and the quay '.repeat(30_000);
  tag('the gate', english);
  const before = process.cpuUsage();
  const memory = process.memoryUsage().arrayBuffers;
  const [words] = tag(text, english);
  assert.equal(words!.length, 240_000);
  assert.equal(words!.at(-1)!.upos, 'NOUN');
  assert.ok(process.cpuUsage(before).user < 5_000_000);
  assert.ok(process.memoryUsage().arrayBuffers - memory < 2 ** 23);
});
