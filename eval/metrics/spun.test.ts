import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Spun } from '../../src/model/article.ts';
import type { Key } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { figureValue, handKey, idealDossier } from '../trial.ts';
import { scoreSpun } from './spun.ts';

const text = 'The vessel\nHelium stood connected the quay when the vessel left the haven behind it.';
const bare = handKey({
  post: 'The ferry\nHe stood on the quay when the ferry left the harbour behind it.',
  spin: text,
});
const swap = (word: string, original: string) => {
  const start = text.indexOf(word);
  return { start, end: start + word.length, text: word, original };
};
const key: Key = { ...bare, swaps: new Map([['spin', [swap('Helium', 'He'), swap('connected', 'on')]]]) };
const ideal = idealDossier(key);
const swaps = ideal.articles[1]!.spun.swaps;

const cases: [what: string, spun: Partial<Spun>, figure: string, value: number][] = [
  ['as it is', {}, 'verdicts', 1],
  ['only suspected', { verdict: 'suspect' }, 'verdicts', 0.75],
  ['taken for clean', { verdict: 'clean', swaps: [] }, 'verdicts', 0.5],
  ['taken for clean', { verdict: 'clean', swaps: [] }, 'swapped words', 0],
  ['one swap seen', { swaps: swaps.slice(1) }, 'swapped words', 2 / 3],
  [
    'a sound word flagged',
    {
      swaps: [
        ...swaps,
        { ...swap('quay', ''), restored: 'key', alternatives: [], confidence: 0.9, basis: 'habit' },
      ],
    },
    'swapped words',
    0.8,
  ],
  ['restored wrongly', { swaps: swaps.map((one) => ({ ...one, restored: 'the' })) }, 'restored', 0],
  [
    'right among the alternatives',
    { swaps: swaps.map((one, i) => ({ ...one, restored: '', alternatives: [['he'], ['in', 'on']][i]! })) },
    'restored',
    1,
  ],
];

for (const [what, spun, figure, value] of cases) {
  test(`${figure}, ${what}: ${value.toFixed(2)}`, () => {
    const articles = ideal.articles.map((article, i) =>
      i ? { ...article, spun: { ...article.spun, ...spun } } : article,
    );
    assert.equal(figureValue(scoreSpun(readAgainst({ ...ideal, articles }, key)), figure), value);
  });
}

test('a key without swaps has nothing to say', () => {
  assert.deepEqual(scoreSpun(readAgainst(ideal, bare)), []);
});
