import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fallen, raiseFloors } from './floors.ts';
import type { Figure } from './metrics/figures.ts';

const figure = (name: string, value: number | null): Figure => ({
  layer: 'claims',
  name,
  value,
  counts: '',
  faults: [],
});
const set = { hash: 'a1', floors: { 'claims/found': 0.5, 'claims/status': 0.4 } };

const runs: [what: string, figures: Figure[], hash: string, expected: RegExp[]][] = [
  ['keeps quiet when all floors hold', [figure('found', 0.5), figure('status', 0.9)], 'a1', []],
  [
    'names the figure that fell',
    [figure('found', 0.499), figure('status', 0.4)],
    'a1',
    [/found: 0\.499, floor 0\.5/],
  ],
  ['misses a figure that is not measured any more', [figure('found', 1)], 'a1', [/status: not measured/]],
  [
    'counts a figure without a value as fallen',
    [figure('found', null), figure('status', 1)],
    'a1',
    [/found: not/],
  ],
  [
    'does not let a changed corpus pass',
    [figure('found', 1), figure('status', 1)],
    'b2',
    [/corpus has changed/],
  ],
];

for (const [what, figures, hash, expected] of runs) {
  test(what, () => {
    const faults = fallen(figures, hash, set);
    assert.equal(faults.length, expected.length);
    for (const [i, pattern] of expected.entries()) assert.match(faults[i]!, pattern);
  });
}

test('a corpus without floors cannot fall', () => {
  assert.deepEqual(fallen([figure('found', 0)], 'a1', undefined), []);
});

test('floors are raised to hundredths and never lowered', () => {
  const raised = raiseFloors(
    [figure('found', 0.789), figure('status', 0.1), figure('complete', 0.29)],
    'b2',
    set,
  );
  assert.deepEqual(raised, {
    hash: 'b2',
    floors: { 'claims/found': 0.78, 'claims/status': 0.4, 'claims/complete': 0.29 },
  });
});
