import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BriefItem } from '../../src/model/brief.ts';
import type { Key } from '../key.ts';
import { readAgainst } from '../reading.ts';
import { figureValue, handKey, idealDossier, placeIn } from '../trial.ts';
import { scoreBrief } from './brief.ts';

const bare = handKey({
  post: 'Ferry held\nThe ferry came in on Monday. It carried 40 people, the owner said, or 60.',
});
const key: Key = {
  ...bare,
  points: [
    { what: 'when', evidence: [placeIn(bare, 'post', 'came in on Monday')] },
    { what: 'how many', status: ['contested'], evidence: [placeIn(bare, 'post', 'It carried 40 people')] },
  ],
};
const ideal = idealDossier(key);
const [when, many] = ideal.brief.sections[0]!.items as [BriefItem, BriefItem];
const broken: BriefItem = { ...when, evidence: [{ ...when.evidence[0], exact: 'came in on Tuesday' }] };

const cases: [what: string, items: BriefItem[], figure: string, value: number | null][] = [
  ['as it is', [when, many], 'points made', 1],
  ['half of it', [many], 'points made', 0.5],
  ['a disagreement passed over', [when, { ...many, status: 'agreed' }], 'points marked rightly', 0],
  ['a citation that does not hold', [broken, many], 'items with citations that hold', 0.5],
  ['nothing', [], 'points made', 0],
];

for (const [what, items, figure, value] of cases) {
  test(`${figure}, ${what}: ${value}`, () => {
    const dossier = { ...ideal, brief: { sections: [{ heading: '', items }] } };
    assert.equal(figureValue(scoreBrief(readAgainst(dossier, key)), figure), value);
  });
}
