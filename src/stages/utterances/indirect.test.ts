import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { madeReports, originOf } from './made.ts';
import { gatherUtterances } from './utterances.ts';

/** The kinds of difference of the second article's only quotation; `null` where it is no variant of the first's. */
function kindsOf(first: string, second: string): string[] | null {
  const { layer } = gatherUtterances(madeReports([first, second]), english);
  const [utterance] = layer.items;
  return utterance?.variants.flatMap(({ differences }) => differences.map(({ kind }) => kind)) ?? null;
}

const QUOTED =
  'Mara Dunst: “We may reopen the harbour to 40 trawlers in April, and we will not ask the old mills for money.”';

const cases: readonly (readonly [string, string, string[] | null])[] = [
  // Reports of the same words: persons and tenses shift.
  [QUOTED, 'Mara Dunst: they might reopen the harbour to 40 trawlers in April', ['indirect', 'cut']],
  [QUOTED, 'Mara Dunst: they would not ask the old mills for money', ['indirect', 'cut']],
  [
    'Mara Dunst: the ferry will stop running on Sundays',
    'Mara Dunst: “The ferry will stop running on Sundays.”',
    ['indirect'],
  ],
  // Other things that the same speaker said.
  [QUOTED, 'Mara Dunst: the harbour master had asked for money', null],
  [QUOTED, 'Mara Dunst: 60 trawlers might leave the harbour in April', null],
  [QUOTED, 'Mara Dunst: the harbour would be dredged in April', null],
  // What another says of it.
  [QUOTED, 'Henrik Olsvik: they might reopen the harbour to 40 trawlers in April', null],
  // Without its negation, or surer than it was.
  [
    QUOTED,
    'Mara Dunst: they would reopen the harbour to 40 trawlers in April',
    ['indirect', 'modality', 'cut'],
  ],
  [
    'Mara Dunst: “We will not close the ferry landing at Aldermoor.”',
    'Mara Dunst: they would close the ferry landing at Aldermoor',
    ['indirect', 'negation'],
  ],
];

for (const [first, second, expected] of cases)
  test(`${expected?.join(', ') ?? 'apart'}: ${second}`, () =>
    assert.deepEqual(kindsOf(first, second), expected));

const SAID = 'Mara Dunst: “The council may raise the ferry fare because the mill has closed its old quay”';
const altered: readonly (readonly [string, string[]])[] = [
  ['“The council will raise the ferry fare because the mill has closed its old quay”', ['modality']],
  ['“The council is likely to raise the ferry fare because the mill has closed its old quay”', ['modality']],
  ['“The council will have to raise the ferry fare because the mill has closed its old quay”', ['modality']],
  ['“The council may well raise the ferry fare because the mill has closed its old quay”', ['added']],
  ['“The council failed to raise the ferry fare because the mill has closed its old quay”', ['negation']],
  ['“The council may not raise the ferry fare because the mill has closed its old quay”', ['negation']],
  ['“The council may raise the ferry fare because the mill had closed its old quay”', ['tense']],
  ['“The council may raise the ferry fare because the mill has closed its wooden quay”', ['substituted']],
  ['“The council may raise the ferry fare”', ['cut']],
  ['“raise the ferry fare because the mill has closed its old quay”', ['cut']],
  ['“The council may raise the ferry fare, because the mill has closed its old quay”', ['punctuation']],
];

for (const [words, expected] of altered)
  test(`${expected.join(', ')}: ${words}`, () => {
    const { layer } = gatherUtterances(madeReports([SAID, SAID, `Mara Dunst: ${words}`]), english);
    const kinds = layer.items.flatMap(({ variants }) =>
      variants.flatMap(({ differences }) => differences.map(({ kind }) => kind)),
    );
    assert.deepEqual(kinds, expected);
  });

test('another speaker is told where both are named, or one by a pronoun and by name elsewhere', () => {
  const words = '“We have asked for a second ferry for nine years”';
  const speakers = (...texts: string[]): number => {
    const made = madeReports(texts);
    const quotations = made.quotations.map((one) =>
      one.article === 'a2' ? { ...one, source: 'Henrik Olsvik', sourceText: texts[1]!.split(':')[0]! } : one,
    );
    const { layer } = gatherUtterances({ ...made, quotations }, english);
    const differences = layer.items.flatMap(({ variants }) => variants.flatMap((one) => one.differences));
    return differences.filter(({ kind }) => kind === 'speaker').length;
  };
  const named = `Henrik Olsvik: ${words}`;
  assert.equal(speakers(`Mara Dunst: ${words}`, named), 1);
  assert.equal(speakers(`Mara Dunst: ${words}`, `its secretary: ${words}`), 0);
  assert.equal(speakers(`Mara Dunst: ${words}`, `he: ${words}`), 0);
  assert.equal(speakers(`Mara Dunst: ${words}`, `he: ${words}`, named), 1);
});

test('words are lacking where the longer stretch of the same words begins', () => {
  const whole =
    'Mara Dunst: “The boats have lost money since we bought them, and we cannot carry that any longer”';
  assert.deepEqual(kindsOf(whole, 'Mara Dunst: “We cannot carry that any longer”'), ['cut']);
});

test('fragments that a reporter set together join one saying, and no two for their sake', () => {
  const first =
    'Mara Dunst: “The crew became aware that the wrong man had boarded the ferry and told the captain”';
  const second = 'Mara Dunst: “We turned round out of an abundance of caution for the people on board”';
  const both =
    'Mara Dunst: “the wrong man had boarded the ferry” “out of an abundance of caution for the people on board”';
  const { layer } = gatherUtterances(madeReports([first, second, both, first, second]), english);
  assert.deepEqual(layer.items.map(({ variants }) => variants.length).sort(), [2, 3]);
});

test('spelling is no other word', () => {
  const british = 'Mara Dunst: “We can’t recognise the colour of twenty harbours”';
  const american = 'Mara Dunst: “We cannot recognize the color of 20 harbors”';
  assert.deepEqual(kindsOf(british, american), ['punctuation']);
});

test('the same short words of another day are said anew', () => {
  const on = (day: string): string => `Mara Dunst (${day}): “very grave delays”`;
  assert.equal(kindsOf(on('2031-04-02'), on('2031-04-09')), null);
  assert.deepEqual(kindsOf(on('2031-04-02'), on('2031-04-02')), []);
});

test('short words that differ in one are the same where the rest is rare', () => {
  assert.deepEqual(kindsOf('Mara Dunst: “a dredging exercise”', 'Mara Dunst: “a dredging session”'), [
    'substituted',
  ]);
  assert.equal(kindsOf('Mara Dunst: “a dredging exercise”', 'Henrik Olsvik: “a dredging session”'), null);
});

test('a wording is attested by its origins: copies of one text count once', () => {
  const altering = 'Mara Dunst: “We will never leave the valley before the weir is mended for good”';
  const plain = 'Mara Dunst: “We will not leave the valley before the weir is mended”';
  const heard = madeReports([altering, altering, altering, plain, plain]);
  const origins = [originOf('copies', 'a1', 'a2', 'a3'), originOf('o4', 'a4'), originOf('o5', 'a5')];
  const [utterance] = gatherUtterances({ ...heard, origins }, english).layer.items;
  assert.deepEqual(
    utterance?.wordings.map(({ text, origins: counted }) => [text, counted]),
    [
      ['We will not leave the valley before the weir is mended', ['o4', 'o5']],
      ['We will never leave the valley before the weir is mended for good', ['copies']],
    ],
  );
  assert.match(utterance?.variants[0]?.quotation ?? '', /^q-a4/);
});
