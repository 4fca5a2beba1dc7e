import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Mention, Reference } from '../../model/annotation.ts';
import { citeWords, madeFindings } from './made.ts';
import { namingOf } from './naming.ts';

const FIRST = 'Mayor Ada Brecht opened the Velm dam.';

/** Returns a sentence as it is shown, whose first `pronoun` means Ada Brecht, who is named in the sentence before. */
function shown(sentence: string, pronoun: string, confidence = 0.95): string {
  const text = `${FIRST} ${sentence}`;
  const made = madeFindings({ courier: { day: '2031-05-10', text } });
  const spanOf = (words: string, from = 0): { start: number; end: number } => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const mentions: Mention[] = [
    { ...spanOf('Ada Brecht'), type: 'person', text: 'Ada Brecht', fullName: 'Ada Brecht' },
  ];
  const again = text.indexOf('Brecht', FIRST.length);
  if (again >= 0)
    mentions.push({ ...spanOf('Brecht', again), type: 'person', text: 'Brecht', fullName: 'Ada Brecht' });
  const references: Reference[] = [
    { ...spanOf(pronoun, FIRST.length), kind: 'pronoun', mentions: [0], confidence },
  ];
  const annotations = [{ ...made.annotations[0]!, mentions, references }];
  return namingOf({ ...made, annotations }, english)(citeWords('courier', text, sentence));
}

type Case = readonly [why: string, sentence: string, pronoun: string, shown: string];

const cases: readonly Case[] = [
  ['the sentence does not say who', 'She paid the farmers.', 'She', 'Ada Brecht paid the farmers.'],
  ['the name stands before it', 'Brecht said she would pay.', 'she', 'Brecht said she would pay.'],
  [
    'it stands in a quotation',
    'The radio said: “She has to pay.”',
    'She',
    'The radio said: “She has to pay.”',
  ],
];

for (const [why, sentence, pronoun, expected] of cases)
  test(`a pronoun where ${why}: ${sentence}`, () => assert.equal(shown(sentence, pronoun), expected));

test('a link that is not sure leaves the pronoun', () =>
  assert.equal(shown('She paid the farmers.', 'She', 0.6), 'She paid the farmers.'));
