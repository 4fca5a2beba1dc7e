import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entity } from '../../src/model/entity.ts';
import type { Citation } from '../../src/model/span.ts';
import { cite } from '../../src/text/offsets.ts';
import type { Key } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { figureValue, handKey, idealDossier, placeIn } from '../trial.ts';
import { scoreEntities } from './entities.ts';

const bare = handKey({
  post: 'Ferry held\nBy Ole Brandt\nCaptain Ina Holt kept the Maud at Torwik. “We wait,” Holt said there.',
});
const key: Key = {
  ...bare,
  articles: bare.articles.map((article) => ({
    ...article,
    furniture: [placeIn(bare, 'post', 'By Ole Brandt')],
  })),
  entities: [
    {
      id: 'holt',
      name: 'Ina Holt',
      types: ['person'],
      forms: ['Ina Holt', 'Holt'],
      mentions: [
        placeIn(bare, 'post', 'Ina Holt'),
        { ...placeIn(bare, 'post', 'Holt said'), end: placeIn(bare, 'post', 'Holt said').start + 4 },
      ],
    },
    {
      id: 'torvik',
      name: 'Torwik',
      types: ['place', 'organisation'],
      forms: ['Torwik'],
      mentions: [placeIn(bare, 'post', 'Torwik')],
    },
  ],
};
const ideal = idealDossier(key);
const [holt, torvik] = ideal.entities as [Entity, Entity];

const words = (exact: string): Citation => cite(key.articles[0]!, placeIn(key, 'post', exact));
const more = (entity: Entity, ...mentions: Citation[]): Entity => ({
  ...entity,
  mentions: [...entity.mentions, ...mentions],
});

const cases: [what: string, entities: Entity[], figure: string, value: number | null][] = [
  ['all found', [holt, torvik], 'mentions', 1],
  ['nothing found', [], 'mentions', 0],
  ['nothing found', [], 'B-cubed', null],
  ['one of three missed', [holt], 'mentions', 0.8],
  ['an accepted type', [holt, { ...torvik, type: 'organisation' }], 'mentions', 1],
  ['a wrong type', [holt, { ...torvik, type: 'person' }], 'mentions', 2 / 3],
  ['a name that is none', [more(holt, words('We')), torvik], 'mentions', 6 / 7],
  ['a name in the byline', [more(holt, words('Ole Brandt')), torvik], 'mentions', 1],
  [
    'a title taken along',
    [{ ...holt, mentions: [words('Captain Ina Holt'), holt.mentions[1]!] }, torvik],
    'exact extents',
    2 / 3,
  ],
  [
    'one person parted',
    [{ ...holt, mentions: [holt.mentions[0]] }, { ...holt, id: 'x', mentions: [holt.mentions[1]!] }, torvik],
    'B-cubed',
    0.8,
  ],
];

for (const [what, entities, figure, value] of cases) {
  test(`${figure}, with ${what}: ${value?.toFixed(2) ?? 'none'}`, () => {
    assert.equal(
      round(figureValue(scoreEntities(readAgainst({ ...ideal, entities }, key)), figure)),
      round(value),
    );
  });
}

test('a person and a place taken for one are told', () => {
  const mixed = { ...torvik, type: 'person' as const };
  const loose: Key = {
    ...key,
    entities: key.entities!.map((entity) => ({ ...entity, types: ['person', 'place'] })),
  };
  const figures = scoreEntities(readAgainst({ ...ideal, entities: [more(holt, ...mixed.mentions)] }, loose));
  assert.equal(round(figureValue(figures, 'B-cubed')), round((2 * (5 / 9)) / (5 / 9 + 1)));
  assert.deepEqual(figures.at(-1)!.faults, ['+ mixed: Ina Holt, Torwik']);
});

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
