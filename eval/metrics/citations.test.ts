import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation } from '../../src/model/span.ts';
import { emptyDossier, figureValue, handKey, idealDossier } from '../trial.ts';
import { scoreCitations } from './citations.ts';

const ideal = idealDossier(handKey({ post: 'Ferry held\nThe ferry came in.' }));
const right: Citation = { article: 'post', start: 0, end: 5, exact: 'Ferry' };

const cases: [what: string, evidence: Citation[], exact: number | null, items: number][] = [
  ['that hold', [right], 1, 1],
  ['of which one holds', [right, { ...right, start: 1, end: 6 }], 0.5, 1],
  ['of other words', [{ ...right, exact: 'Barge' }], 0, 0],
  ['of an article that is not there', [{ ...right, article: 'mail' }], 0, 0],
  ['of nothing', [{ ...right, end: 0, exact: '' }], 0, 0],
  ['that are missing', [], null, 0],
];

for (const [what, evidence, exact, items] of cases) {
  test(`citations ${what}`, () => {
    const item = { text: 'The ferry', status: 'single' as const, evidence: evidence as [Citation] };
    const figures = scoreCitations({ ...ideal, brief: { sections: [{ heading: '', items: [item] }] } });
    assert.deepEqual(
      [figureValue(figures, 'exact'), figureValue(figures, 'items with evidence')],
      [exact, items],
    );
  });
}

test('an empty dossier cites nothing, and nothing wrongly', () => {
  assert.deepEqual(
    scoreCitations(emptyDossier()).map(({ value }) => value),
    [null, null],
  );
});
