import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Quotation, Utterance } from '../../model/quotation.ts';
import { madeReports, type Swaps } from './made.ts';
import { gatherUtterances } from './utterances.ts';

interface Gathered {
  readonly quotations: readonly Quotation[];
  readonly utterances: readonly Utterance[];
}

/** Gathers the utterances of articles a1, a2, …; `swaps` are the words that a machine put into the last. */
function gather(texts: readonly string[], swaps: Swaps = {}): Gathered {
  const { quotations, layer } = gatherUtterances(madeReports(texts, swaps), english);
  return { quotations, utterances: layer.items };
}

/** How each wording but an utterance's first differs from it: "kind ‘here’ for ‘there’"; "same" where it does not. */
function told({ utterances }: Gathered): string[] {
  return utterances.flatMap(({ variants: [, ...others] }) =>
    others.map(
      ({ differences }) =>
        differences.map(({ kind, here, there }) => `${kind} ‘${here}’ for ‘${there}’`).join('; ') || 'same',
    ),
  );
}

const PLEDGE = 'Mara Dunst: “We will not leave the valley before the weir is mended,”';

/** Set against two articles that print the pledge as it is. */
const others: readonly (readonly [other: string, expected: string | null])[] = [
  [PLEDGE, 'same'],
  ['Mara Dunst: “we will NOT leave the valley before the weir is mended”', 'same'],
  ['Mara Dunst: “We will not leave the valley,”', 'cut ‘’ for ‘before the weir is mended’'],
  ['Mara Dunst: “We will not leave the valley,” “before the weir is mended.”', 'same'],
  ['Mara Dunst: “not leave the valley before the weir is mended”', 'cut ‘’ for ‘We will’'],
  [
    'Mara Dunst: “We will not leave the green valley before the old weir is mended,”',
    'added ‘green’ for ‘’; added ‘old’ for ‘’',
  ],
  [
    'Mara Dunst: “We will not leave the valley before the bridge is mended,”',
    'substituted ‘bridge’ for ‘weir’',
  ],
  ['Mara Dunst: “We will leave the valley before the weir is mended,”', 'negation ‘’ for ‘not’'],
  [
    'Mara Dunst: “We will never leave the valley before the weir is mended,”',
    'substituted ‘never’ for ‘not’',
  ],
  [
    'Henrik Olsvik: “We will not leave the valley before the weir is mended,”',
    'speaker ‘Henrik Olsvik’ for ‘Mara Dunst’',
  ],
  [
    'Mara Dunst: “We will not leave the valley, before the weir is mended!”',
    'punctuation ‘valley,’ for ‘valley’',
  ],
  ['Mara Dunst: “We will not sell the mill before the summer is over,”', null],
  ['Mara Dunst: “They will mend the weir before we leave,”', null],
  ['Mara Dunst: “the valley”', null],
  [
    'Mara Dunst: they would not leave the valley before the weir is mended',
    'indirect ‘they would not leave the valley before the weir is mended’ for ‘We will not leave the valley before the weir is mended’',
  ],
];

for (const [other, expected] of others)
  test(`against the words that two articles print: ${other}`, () => {
    const differences = told(gather([PLEDGE, PLEDGE, other])).slice(1);
    assert.deepEqual(differences, expected === null ? [] : [expected]);
  });

test('short quotations need the same speaker', () => {
  const dunst = 'Mara Dunst: “a quiet meeting”';
  assert.deepEqual(told(gather([dunst, 'Mara Dunst: “a quiet meeting”'])), ['same']);
  assert.deepEqual(told(gather([dunst, 'Henrik Olsvik: “a quiet meeting”'])), []);
});

test('words that a machine swapped are compared as their likely originals', () => {
  const spun = 'Mara Dunst: “We will not depart the vale before the dam is mended,”';
  const swaps = { depart: 'leave', vale: 'valley', dam: 'weir' };
  assert.deepEqual(told(gather([PLEDGE, spun], swaps)), [
    'spun ‘depart’ for ‘leave’; spun ‘vale’ for ‘valley’; spun ‘dam’ for ‘weir’',
  ]);
  assert.deepEqual(told(gather([PLEDGE, spun])), []);
});

test('one word of a fragment may be swapped without being known to be', () => {
  const [clean, spun] = ['Mara Dunst: “very high water”', 'Mara Dunst: “very tall water” it was deep'];
  assert.deepEqual(told(gather([clean, spun], { deep: 'high' })), ['substituted ‘tall’ for ‘high’']);
  assert.deepEqual(told(gather([clean, spun])), []);
});

test('the best attested wording of clean articles comes first', () => {
  const cut = 'Mara Dunst: “We will not leave the valley,”';
  const firstWords = (...texts: string[]): string | undefined => {
    const { quotations, utterances } = gather(texts);
    const first = utterances[0]?.variants[0]?.quotation;
    return quotations.find(({ id }) => id === first)?.content[0].exact;
  };
  assert.equal(firstWords(cut, cut, PLEDGE), 'We will not leave the valley,');
  assert.equal(firstWords(cut, PLEDGE), 'We will not leave the valley before the weir is mended,');
});

test('an article that prints the words twice has two variants', () => {
  const headline = 'Mara Dunst: “We will not leave our valley before the weir is mended”';
  assert.deepEqual(told(gather([`${PLEDGE}\n${headline}`])), ['substituted ‘our’ for ‘the’']);
});

test('each variant names its utterance, whatever the order of the quotations', () => {
  const heard = madeReports([PLEDGE, PLEDGE]);
  const { quotations, layer } = gatherUtterances(heard, english);
  assert.deepEqual(
    quotations.map(({ utterance }) => utterance),
    [layer.items[0]!.id, layer.items[0]!.id],
  );
  const turned = gatherUtterances({ ...heard, quotations: quotations.toReversed() }, english);
  assert.deepEqual(turned.layer.items, layer.items);
});
