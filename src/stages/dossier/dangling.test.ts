import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { danglingIn } from './dangling.ts';
import { madeFindings, madePerson } from './made.ts';

/** Does the sentence need another to say whom it means? */
function dangles(text: string): boolean {
  const texts = { post: { day: '2031-05-10', text } };
  const people = text.includes('Ida Falk') ? [madePerson(texts, 'Ida Falk')] : [];
  const findings = madeFindings(texts, { entities: people });
  const trees = english.annotator!().parse([english.tokenizer.tokensOf(text, 0, text.length)]);
  const annotations = findings.annotations.map((annotation) => ({ ...annotation, trees }));
  const cited = { article: 'post', start: 0, end: text.length, exact: text };
  return danglingIn({ ...findings, annotations }, english)({ text, cited });
}

const sentences: readonly (readonly [text: string, dangles: boolean])[] = [
  ['In 2029 the court of Velm sentenced her to a year in prison.', true],
  ['In 2029 the court of Velm sentenced Ida Falk to a year near her farm.', false],
  ['In 2029 the court of Velm sentenced a farmer to a year near his farm.', false],
  ['The court of Velm read out a letter: “I never saw him.”', false],
  ['The court of Velm heard that the dam had cost its town a year.', false],
  ['Nobody closed the dam for them.', true],
  ['The millers said that nobody closed the dam for them.', false],
];

for (const [text, expected] of sentences)
  test(`${expected ? 'needs another sentence' : 'reads alone'}: ${text}`, () =>
    assert.equal(dangles(text), expected));
