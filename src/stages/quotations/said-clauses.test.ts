import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { madeArticle, madeEntities } from './made.ts';
import { findQuotations } from './quotations.ts';

/** "Speaker | cue | words" of what is reported in a text, or quoted, with the trees of its sentences. */
function reported(text: string, kinds = /^indirect/): string[] {
  const { article, annotation } = madeArticle('a1', text);
  const tokens = annotation.sentences.map(({ start, end }) => english.tokenizer.tokensOf(text, start, end));
  const trees = english.annotator!().parse(tokens);
  const entities = madeEntities([{ article, annotation }]);
  return findQuotations(article, { ...annotation, trees }, entities, english)
    .items.filter(({ kind, attitude }) => kinds.test(kind) && !attitude)
    .map(({ source, sourceText, cue, content }) =>
      [source ?? `(${sourceText})`, cue?.exact, content.map(({ exact }) => exact).join(' … ')].join(' | '),
    );
}

const examples: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['The weir minister, Mara Dunst, urged both sides to return to the table.'],
  [
    'Mara Dunst, who pleaded guilty on May 22, said the weir was safe.',
    'Mara Dunst | said | the weir was safe',
  ],
  ['Mara Dunst stared straight ahead as the verdict was read shortly after noon.'],
  [
    'Millers have voted to strike from Monday, their union announced on Tuesday, in a dispute over a roster that the owner wants in place by May.',
    '(their union) | announced | Millers have voted to strike from Monday',
  ],
  [
    'Mara Dunst, who had warned for weeks that the weir might break, said she was angry.',
    'Mara Dunst | warned | the weir might break',
    'Mara Dunst | said | she was angry',
  ],
  ['The weir, as Mara Dunst said, will close.', 'Mara Dunst | said | The weir … will close'],
  ['Mara Dunst, the mayor “Red” calls, said the weir was safe.', 'Mara Dunst | said | the weir was safe'],
];

for (const [text, ...expected] of examples)
  test(`reported clauses: ${text}`, () => assert.deepEqual(reported(text), expected));

test('the subject speaks, and nothing on the way to the verb', () => {
  const cases = [
    [
      'Organisers of the free fair that draws thousands of millers to the old Drell Gate each year said the weir was safe.',
      '(Organisers) | said | the weir was safe',
    ],
    [
      'An aid worker who saw the millers after their release said that three were badly hurt.',
      '(An aid worker) | said | three were badly hurt',
    ],
  ] as const;
  for (const [text, expected] of cases) assert.deepEqual(reported(text), [expected]);
});

test('a piece without a verb of saying is whose thought it is part of', () => {
  const text =
    'The leak is old, the report said.\nIn its latest order, the Weir Board was concerned that millers were “secretly taking water by night”.';
  assert.deepEqual(reported(text, /^mixed/), ['Weir Board | concerned | secretly taking water by night']);
});
