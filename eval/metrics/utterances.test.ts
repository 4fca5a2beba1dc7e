import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Difference, Quotation, Utterance } from '../../src/model/quotation.ts';
import type { Place } from '../key.ts';
import { figuresOf, type JudgedHeap, type KeyVariant } from './utterances.ts';

/** A quotation that fills its article. */
const quotation = (article: string): Quotation => ({
  id: `q-${article}`,
  article,
  kind: 'direct',
  source: null,
  sourceText: null,
  cue: null,
  content: [{ article, start: 0, end: 9, exact: 'All hands' }],
  medium: null,
  addressee: null,
  said: null,
  spun: false,
});

const utterance = (differences: Readonly<Record<string, readonly Difference[]>>): Utterance => ({
  id: 'u',
  source: null,
  variants: Object.entries(differences).map(([article, own]) => ({
    quotation: `q-${article}`,
    differences: own,
  })),
  wordings: [],
});

const place = (article: string): Place => ({ article, start: 0, end: 9 });
const variant = (article: string, ...differences: KeyVariant['differences']): KeyVariant => ({
  words: 'All hands',
  place: place(article),
  differences,
});

const valuesOf = (heap: Partial<JudgedHeap>): Record<string, number | null> =>
  Object.fromEntries(
    figuresOf('utterances', [
      {
        quotations: ['a', 'b', 'c'].map(quotation),
        utterances: [],
        groups: [{ name: 'hands', variants: [variant('a'), variant('b', 'cut', 'negation')] }],
        apart: [],
        place: ({ article, start, end }) => ({ article, start, end }),
        ...heap,
      },
    ]).map(({ name, value }) => [name, value]),
  );

const [negated, cut, added]: Difference[] = [
  { kind: 'negation', here: '', there: 'not' },
  { kind: 'cut', here: '', there: 'today' },
  { kind: 'added', here: 'today', there: '' },
];

test('a difference counts whichever of the two the dossier sets first', () => {
  const whole = { 'pairs of variants': 1, 'altered ones flagged': 1, 'kinds right': 1 };
  const told = (one: Utterance): Record<string, number | null> => {
    const values = valuesOf({ utterances: [one] });
    return Object.fromEntries(Object.keys(whole).map((name) => [name, values[name] ?? null]));
  };
  assert.deepEqual(told(utterance({ a: [], b: [negated!, cut!] })), whole);
  assert.deepEqual(told(utterance({ b: [], a: [negated!, added!] })), whole);
  assert.deepEqual(told(utterance({ c: [], a: [added!], b: [negated!] })), {
    ...whole,
    'pairs of variants': 1,
  });
});

test('words that are told to be apart are neither flagged nor typed', () => {
  const values = valuesOf({});
  assert.equal(values.quoted, 1);
  assert.equal(values['pairs of variants'], 0);
  assert.equal(values['altered ones flagged'], 0);
});

test('what is never one utterance, and what is no other wording, count against it', () => {
  const values = valuesOf({
    groups: [{ name: 'hands', variants: [variant('a'), variant('b')] }],
    utterances: [utterance({ a: [], b: [negated!], c: [] })],
    apart: [[variant('a'), variant('c')]],
  });
  assert.equal(values['kept apart'], 0);
  assert.equal(values['same words not called altered'], 0);
});
