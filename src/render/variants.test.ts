import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Difference } from '../model/quotation.ts';
import { markVariant, withBlanks } from './variants.ts';

const FIRST = 'We will not open the gate before Sunday, and nobody will be left alone.';

const shown = (here: string, ...differences: Difference[]): string =>
  markVariant(here, FIRST, differences)
    .runs.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`))
    .join('');

test('a word in another’s place stands beside it', () =>
  assert.equal(
    shown('We will not open the gate before Monday, and nobody will be left alone.', {
      kind: 'substituted',
      here: 'Monday',
      there: 'Sunday',
    }),
    'We will not open the gate before {-Sunday-}{+Monday+}, and nobody will be left alone.',
  ));

test('missing words appear where they would have stood', () =>
  assert.equal(
    shown('We will open the gate before Sunday, and nobody will be left alone.', {
      kind: 'negation',
      here: '',
      there: 'not',
    }),
    'We will{-not-} open the gate before Sunday, and nobody will be left alone.',
  ));

test('a cut at the end is shown at the end', () =>
  assert.equal(
    shown('We will not open the gate before Sunday', {
      kind: 'cut',
      here: '',
      there: ', and nobody will be left alone.',
    }),
    'We will not open the gate before Sunday{-, and nobody will be left alone.-}',
  ));

test('other marks between words hide no difference', () =>
  assert.equal(
    shown(
      'Listen … We will not open the gate before Sunday … and nobody will be left',
      {
        kind: 'added',
        here: 'Listen',
        there: '',
      },
      { kind: 'cut', here: '', there: 'alone.' },
    ),
    '{+Listen+} … We will not open the gate before Sunday … and nobody will be left{-alone.-}',
  ));

test('of several places a word stands where the words around it are the same', () =>
  assert.equal(
    shown('We will not open the gate before the Sunday, and nobody will be left alone.', {
      kind: 'added',
      here: 'the',
      there: '',
    }),
    'We will not open the gate before {+the+} Sunday, and nobody will be left alone.',
  ));

test('another speaker has no place among the words', () => {
  const speaker: Difference = { kind: 'speaker', here: 'the mayor', there: 'the operator' };
  assert.deepEqual(markVariant(FIRST, FIRST, [speaker]), {
    runs: [{ kind: 'same', text: FIRST }],
    elsewhere: [speaker],
  });
});

test('words that are only missing here stand apart from the words around them', () => {
  const { runs } = markVariant('We will open the gate', FIRST, [
    { kind: 'negation', here: '', there: 'not' },
  ]);
  assert.equal(
    withBlanks(runs)
      .map(({ text }) => text)
      .join(''),
    'We will not open the gate',
  );
});

test('of many words that are missing only the first and the last are shown', () =>
  assert.equal(withBlanks([{ kind: 'lost', text: FIRST }])[0]?.text, 'We will not … be left alone.'));
