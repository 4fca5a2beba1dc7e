import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Swap } from '../../model/article.ts';
import type { Quotation, Utterance } from '../../model/quotation.ts';
import { madeArticle, madeEntities } from './made.ts';
import { findQuotations } from './quotations.ts';
import { gatherUtterances } from './utterances.ts';

interface Gathered {
  readonly quotations: readonly Quotation[];
  readonly utterances: readonly Utterance[];
}

/** Gathers the utterances of articles a1, a2, …; `swaps` are the words that a machine put into the last. */
function gather(texts: readonly string[], swaps: Readonly<Record<string, string>> = {}): Gathered {
  const made = texts.map((text, i) =>
    madeArticle(`a${i + 1}`, text, i === texts.length - 1 ? swapsIn(text, swaps) : []),
  );
  const entities = madeEntities(made);
  const found = made.flatMap(
    ({ article, annotation }) => findQuotations(article, annotation, entities, english).items,
  );
  const articles = made.map(({ article }) => article);
  const { quotations, layer } = gatherUtterances(found, articles, entities, english);
  return { quotations, utterances: layer.items };
}

const swapsIn = (text: string, swaps: Readonly<Record<string, string>>): Swap[] =>
  Object.entries(swaps).map(([swapped, restored]) => {
    const start = text.indexOf(swapped);
    return {
      start,
      end: start + swapped.length,
      text: swapped,
      restored,
      alternatives: [],
      confidence: 0.9,
      basis: 'habit',
    };
  });

/** How each wording but an utterance's first differs from it: "kind ‘here’ for ‘there’"; "same" where it does not. */
function told({ utterances }: Gathered): string[] {
  return utterances.flatMap(({ variants: [, ...others] }) =>
    others.map(
      ({ differences }) =>
        differences.map(({ kind, here, there }) => `${kind} ‘${here}’ for ‘${there}’`).join('; ') || 'same',
    ),
  );
}

const PLEDGE = '“We will not leave the valley before the weir is mended,” said Mara Dunst.';

/** Set against two articles that print the pledge as it is. */
const others: readonly (readonly [other: string, expected: string | null])[] = [
  [PLEDGE, 'same'],
  ['“we will NOT leave the valley before the weir is mended”, said Mara Dunst.', 'same'],
  ['“We will not leave the valley,” said Mara Dunst.', 'cut ‘’ for ‘before the weir is mended’'],
  ['“We will not leave the valley,” said Dunst, “before the weir is mended.”', 'same'],
  ['Dunst said they would “not leave the valley before the weir is mended”.', 'cut ‘’ for ‘We will’'],
  [
    '“We will not leave the green valley before the old weir is mended,” said Mara Dunst.',
    'added ‘green’ for ‘’; added ‘old’ for ‘’',
  ],
  [
    '“We will not leave the valley before the bridge is mended,” said Mara Dunst.',
    'substituted ‘bridge’ for ‘weir’',
  ],
  ['“We will leave the valley before the weir is mended,” said Mara Dunst.', 'negation ‘’ for ‘not’'],
  [
    '“We will never leave the valley before the weir is mended,” said Mara Dunst.',
    'substituted ‘never’ for ‘not’',
  ],
  [
    '“We will not leave the valley before the weir is mended,” said Henrik Olsvik.',
    'speaker ‘Henrik Olsvik’ for ‘Mara Dunst’',
  ],
  [
    '“We will not leave the valley, before the weir is mended!” said Mara Dunst.',
    'punctuation ‘valley,’ for ‘valley’',
  ],
  ['“We will not sell the mill before the summer is over,” said Mara Dunst.', null],
  ['“They will mend the weir before we leave,” said Mara Dunst.', null],
  ['Dunst spoke of “the valley”.', null],
  ['Mara Dunst said that they would not leave the valley before the weir is mended.', null],
];

for (const [other, expected] of others)
  test(`against the words that two articles print: ${other}`, () => {
    const differences = told(gather([PLEDGE, PLEDGE, other])).slice(1);
    assert.deepEqual(differences, expected === null ? [] : [expected]);
  });

test('short quotations need the same speaker', () => {
  const dunst = 'Mara Dunst called it “a quiet meeting”.';
  assert.deepEqual(told(gather([dunst, 'Dunst spoke of “a quiet meeting”.'])), ['same']);
  assert.deepEqual(told(gather([dunst, 'Henrik Olsvik spoke of “a quiet meeting”.'])), []);
});

test('words that a machine swapped are compared as their likely originals', () => {
  const spun = '“We will not depart the vale before the dam is mended,” said Mara Dunst.';
  const swaps = { depart: 'leave', vale: 'valley', dam: 'weir' };
  assert.deepEqual(told(gather([PLEDGE, spun], swaps)), [
    'substituted ‘depart’ for ‘leave’; substituted ‘vale’ for ‘valley’; substituted ‘dam’ for ‘weir’',
  ]);
  assert.deepEqual(told(gather([PLEDGE, spun])), []);
});

test('one word of a fragment may be swapped without being known to be', () => {
  const [clean, spun] = ['Dunst warned of “very high water”.', 'Dunst cautioned of “very tall water”.'];
  assert.deepEqual(told(gather([clean, spun], { cautioned: 'warned' })), ['substituted ‘tall’ for ‘high’']);
  assert.deepEqual(told(gather([clean, spun])), []);
});

test('the best attested wording of clean articles comes first', () => {
  const cut = '“We will not leave the valley,” said Mara Dunst.';
  const firstWords = (...texts: string[]): string | undefined => {
    const { quotations, utterances } = gather(texts);
    const first = utterances[0]?.variants[0]?.quotation;
    return quotations.find(({ id }) => id === first)?.content[0].exact;
  };
  assert.equal(firstWords(cut, cut, PLEDGE), 'We will not leave the valley,');
  assert.equal(firstWords(cut, PLEDGE), 'We will not leave the valley before the weir is mended,');
});

test('an utterance stands in several articles', () => {
  const { quotations, utterances } = gather([`${PLEDGE}\nThe day was wet.\n${PLEDGE}`]);
  assert.deepEqual(utterances, []);
  assert.ok(quotations.every(({ utterance }) => utterance === undefined));
});

test('each variant names its utterance, whatever the order of the quotations', () => {
  const { quotations, utterances } = gather([PLEDGE, PLEDGE]);
  assert.deepEqual(
    quotations.map(({ utterance }) => utterance),
    [utterances[0]!.id, utterances[0]!.id],
  );
  const turned = gatherUtterances(quotations.toReversed(), [], [], english).layer.items;
  assert.deepEqual(
    turned.map(({ variants }) => variants),
    gatherUtterances(quotations, [], [], english).layer.items.map(({ variants }) => variants),
  );
});
