import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Quotation } from '../../src/model/quotation.ts';
import { cite } from '../../src/text/offsets.ts';
import type { Key, KeyQuotation } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { emptyDossier, figureValue, handKey, idealDossier, placeIn } from '../trial.ts';
import { scoreQuotations } from './quotations.ts';

const bare = handKey({
  post: 'Ferry held\n“We wait for the tide to turn,” Ina Holt said. “Then we sail.” A sailor said “perhaps not today”.',
  mail: 'Ferry late\nHolt promised: “We wait for the wind to turn,” and nobody laughed. She said the crew was tired.',
});
const quote = (
  article: string,
  speaker: string,
  content: string[],
  more: Partial<KeyQuotation> = {},
): KeyQuotation => ({
  article,
  speaker,
  content: content.map((words) => placeIn(bare, article, words)),
  ...more,
});
const key: Key = {
  ...bare,
  entities: [
    {
      id: 'holt',
      name: 'Ina Holt',
      types: ['person'],
      forms: ['Ina Holt', 'Holt'],
      mentions: [placeIn(bare, 'post', 'Ina Holt')],
    },
  ],
  direct: [
    quote('post', 'holt', ['We wait for the tide to turn,', 'Then we sail.'], { utterance: 'wait' }),
    quote('post', 'A sailor', ['perhaps not today']),
    quote('mail', 'holt', ['We wait for the wind to turn,'], {
      utterance: 'wait',
      altered: true,
      difference: 'substituted',
    }),
  ],
  indirect: [quote('mail', 'holt', ['the crew was tired'])],
};
const ideal = idealDossier(key);
const [split, sailor, altered, tired] = ideal.quotations as [Quotation, Quotation, Quotation, Quotation];

const mail = ideal.articles[1]!;
const cases: [what: string, damage: Partial<Dossier>, figure: string, value: number | null][] = [
  ['as they are', {}, 'direct', 1],
  ['one of four pieces missed', { quotations: [split, altered] }, 'direct', 6 / 7],
  [
    'called mixed, with the words around it',
    {
      quotations: [
        split,
        sailor,
        {
          ...altered,
          kind: 'mixed',
          content: [cite(mail, placeIn(key, 'mail', 'promised: “We wait for the wind to turn,”'))],
        },
      ],
    },
    'direct',
    1,
  ],
  [
    'half of the words',
    {
      quotations: [split, sailor, { ...altered, content: [cite(mail, placeIn(key, 'mail', 'We wait for'))] }],
    },
    'direct',
    0.75,
  ],
  [
    'a speaker mistaken',
    { quotations: [split, { ...sailor, sourceText: 'the mayor' }, altered] },
    'speakers',
    0.75,
  ],
  [
    'a speaker known by a name that is no entity',
    { quotations: [{ ...split, source: null, sourceText: 'Holt' }] },
    'speakers',
    1,
  ],
  [
    'parted in two',
    {
      quotations: [
        { ...split, content: [split.content[0]] },
        { ...split, id: 'x', content: [split.content[1]!] },
      ],
    },
    'split ones kept together',
    0,
  ],
  ['the indirect one', {}, 'indirect (sample)', 1],
  ['without the indirect one', { quotations: [split, sailor, altered] }, 'indirect (sample)', 0],
  ['an indirect one is no direct one', { quotations: [split, sailor, altered, tired] }, 'direct', 1],
  [
    'nobody joined them',
    { quotations: ideal.quotations.map(({ utterance: _, ...one }) => one) },
    'pairs of variants',
    0,
  ],
  [
    'all joined',
    { quotations: ideal.quotations.map((one) => ({ ...one, utterance: 'wait' })) },
    'pairs of variants',
    0.5,
  ],
  [
    'no difference told',
    { quotations: [split, { ...altered, spun: false }], utterances: [] },
    'altered ones flagged',
    0,
  ],
  [
    'a substitution told',
    {
      quotations: [split, { ...altered, spun: false }],
      utterances: [
        {
          id: 'wait',
          source: null,
          wordings: [],
          variants: [
            { quotation: altered.id, differences: [{ kind: 'substituted', here: 'wind', there: 'tide' }] },
          ],
        },
      ],
    },
    'altered ones flagged',
    1,
  ],
  [
    'a substitution told as a cut',
    {
      utterances: [
        {
          id: 'wait',
          source: null,
          wordings: [],
          variants: [{ quotation: altered.id, differences: [{ kind: 'cut', here: '', there: 'tide' }] }],
        },
      ],
    },
    'typed right',
    0,
  ],
];

for (const [what, damage, figure, value] of cases) {
  test(`${figure}, ${what}: ${value?.toFixed(2)}`, () => {
    assert.equal(figureValue(scoreQuotations(readAgainst({ ...ideal, ...damage }, key)), figure), value);
  });
}

test('an empty dossier quotes nobody', () => {
  const figures = scoreQuotations(readAgainst(emptyDossier(), key));
  assert.deepEqual(
    figures.map(({ value }) => value),
    [0, null, 0, 0, 0, 0, 0],
  );
});
