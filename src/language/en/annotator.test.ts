import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnnotatedSentence } from '../annotator.ts';
import { annotator } from './annotator.ts';
import { tokenizer } from './tokenizer.ts';

function read(text: string): AnnotatedSentence {
  const [sentence] = annotator().parse([tokenizer.tokensOf(text, 0, text.length)]);
  return sentence!;
}

/** "word relation head" of each word that has one of the relations. */
function relations(text: string, ...wanted: readonly string[]): string[] {
  const { tokens } = read(text);
  return tokens
    .filter(({ deprel }) => wanted.includes(deprel))
    .map(({ form, deprel, head }) => `${form} ${deprel} ${tokens[head]?.form ?? '-'}`);
}

const names = (text: string): string[] =>
  read(text).names.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);

test('words have their part of speech, their own tag and their lemma', () => {
  const { tokens } = read('The ferries were leaving Brandsea.');
  assert.deepEqual(
    tokens.map(({ form, upos, xpos, lemma }) => `${form} ${upos} ${xpos} ${lemma}`),
    [
      'The DET DT the',
      'ferries NOUN NNS ferry',
      'were AUX VBD be',
      'leaving VERB VBG leave',
      'Brandsea PROPN NNP Brandsea',
      '. PUNCT . .',
    ],
  );
});

for (const [what, text, relation, expected] of [
  ['subject', 'The union rejected the offer.', 'nsubj', 'union nsubj rejected'],
  ['object', 'The union rejected the offer.', 'obj', 'offer obj rejected'],
  ['what is said', 'She said the port would close.', 'ccomp', 'close ccomp said'],
  ['what is wanted', 'They want to leave the harbour.', 'xcomp', 'leave xcomp want'],
  ['passive subject', 'The bridge was closed by the council.', 'nsubj:pass', 'bridge nsubj:pass closed'],
  ['negation', 'The minister did not resign.', 'advmod', 'not advmod resign'],
  ['condition', 'If the rain stops, the match will begin.', 'advcl', 'stops advcl begin'],
  ['relative clause', 'Police arrested the man who drove the lorry.', 'acl:relcl', 'drove acl:relcl man'],
  ['conjunct', 'The strikers shouted and marched.', 'conj', 'marched conj shouted'],
  ['apposition', 'Ada Lisk, the mayor of Brandsea, resigned.', 'appos', 'mayor appos Ada'],
] as const)
  test(`trees show the ${what}`, () => assert.deepEqual(relations(text, relation), [expected]));

test('exactly one word of a sentence has no head', () => {
  for (const text of ['Yes.', 'What a day!', 'Gates 4, 5 and 6: closed until further notice', '...'])
    assert.equal(read(text).tokens.filter(({ head }) => head === -1).length, 1, text);
});

test('names are found with what they name', () => {
  assert.deepEqual(names('Maria Castellan flew from Lisbon to Toronto on Friday.'), [
    'Maria Castellan person',
    'Lisbon place',
    'Toronto place',
  ]);
});

test('names in small letters and in capitals are found too', () => {
  assert.ok(names('i am flying to toronto with maria castellan tomorrow').includes('toronto place'));
  assert.ok(names('MARIA CASTELLAN ARRIVES IN TORONTO').includes('TORONTO place'));
});

test('a sentence’s tree and names do not depend on those read with it', () => {
  const texts = ['The union rejected the offer.', 'Ada Lisk resigned.', 'Snow fell.'];
  const tokens = texts.map((text) => tokenizer.tokensOf(text, 0, text.length));
  const alone = (sentence: AnnotatedSentence) => ({ ...sentence, misfits: undefined });
  assert.deepEqual(
    annotator().parse(tokens).map(alone),
    texts.map((text) => alone(read(text))),
  );
});

test('a sentence of thousands of words is read, in time in proportion to its length', () => {
  const text = 'the gate, the crane and the quay '.repeat(1000);
  const before = process.cpuUsage();
  const { tokens } = read(text);
  const { user } = process.cpuUsage(before);
  assert.equal(tokens.length, 8000);
  assert.ok(tokens.every(({ head }) => head < tokens.length));
  assert.ok(user < 5_000_000, `${user} µs`);
});

test('no tokens, no words', () => {
  assert.deepEqual(annotator().parse([[]]), [{ start: 0, end: 0, tokens: [], names: [] }]);
  assert.deepEqual(annotator().parse([]), []);
});

test('a word is read alike whatever was read before it', () => {
  const text = 'The ferries leave Brandsea, and New Brandsea waits.';
  const first = read(text);
  for (let batch = 0; batch < 12; batch++)
    annotator().parse([
      Array.from({ length: 500 }, (_, at) => ({ start: 0, end: 1, form: `w${batch}x${at}` })),
    ]);
  assert.deepEqual(read(text), first);
});
