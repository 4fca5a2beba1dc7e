import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Reuse } from '../../src/model/reuse.ts';
import type { Key } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { figureValue, handKey, idealDossier } from '../trial.ts';
import { scoreReuse } from './reuse.ts';

const text = 'Ferry held\nThe ferry Maud lay at Torwik quay for the whole of Monday.';
const key: Key = {
  ...handKey({
    wire: text,
    post: text,
    mail: 'Bridge shut\nThe bridge at Lunwik was shut for a day by the wind.',
  }),
  reuse: {
    pairs: [{ from: 'wire', to: 'post', kind: 'wholly', by: 'verbatim', direction: 'known' }],
    origins: [['wire', 'post'], ['mail']],
    mayJoin: [],
  },
};
const ideal = idealDossier(key);
const copy = ideal.reuse[0]!;
const origin = (...articles: [string, ...string[]]) => ({
  id: articles.join(),
  level: 'article' as const,
  articles,
  because: '',
  evidence: [],
});

const cases: [what: string, damage: Partial<Dossier>, figure: string, value: number | null][] = [
  ['as it is', {}, 'pairs', 1],
  ['missed', { reuse: [] }, 'pairs', 0],
  ['a pair too many', { reuse: [copy, { ...copy, to: 'mail' }] }, 'pairs', 2 / 3],
  [
    'a small share, which is no copy',
    { reuse: [copy, { ...copy, to: 'mail', kind: 'partly', share: 0.1 }] },
    'pairs',
    1,
  ],
  ['the wrong way round', { reuse: [{ ...copy, from: 'post', to: 'wire' }] }, 'directions', 0],
  ['the wrong way round', { reuse: [{ ...copy, from: 'post', to: 'wire' }] }, 'pairs', 1],
  ['called rewritten', { reuse: [rewritten(copy)] }, 'kinds', 0],
  ['all apart', { origins: [origin('wire'), origin('post'), origin('mail')] }, 'origins', 0],
  ['all joined', { origins: [origin('wire', 'post', 'mail')] }, 'origins', 0.5],
];

for (const [what, damage, figure, value] of cases) {
  test(`${figure}, ${what}: ${value?.toFixed(2)}`, () => {
    assert.equal(figureValue(scoreReuse(readAgainst({ ...ideal, ...damage }, key)), figure), value);
  });
}

test('what the key allows to be joined counts neither way', () => {
  const lenient: Key = {
    ...key,
    reuse: {
      ...key.reuse!,
      mayJoin: [
        ['wire', 'mail'],
        ['post', 'mail'],
      ],
    },
  };
  const joined = { ...ideal, origins: [origin('wire', 'post', 'mail')] };
  assert.equal(figureValue(scoreReuse(readAgainst(joined, lenient)), 'origins'), 1);
});

function rewritten(reuse: Reuse): Reuse {
  return { ...reuse, passages: [{ ...reuse.passages[0], kind: 'rewritten' }] };
}
