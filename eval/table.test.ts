import assert from 'node:assert/strict';
import { test } from 'node:test';
import { f1, share } from './metrics/figures.ts';
import { tableOf } from './table.ts';

test('the table names a layer once, shows floors and faults, and a dash for what was not there', () => {
  const figures = [
    f1('mentions', 'mentions', { hits: 1, given: 2, wanted: 1, faults: ['+ Quay', '+ Tide'] }),
    share('mentions', 'exact extents', { hits: 0, of: 0 }),
  ];
  assert.equal(
    tableOf(figures, { hash: '', floors: { 'mentions/mentions': 0.6 } }, 1),
    [
      'layer     figure         value      P      R  floor  counts',
      'mentions  mentions       0.667  0.500  1.000  0.600  1 right of 2 found, 1 there',
      '    + Quay',
      '          exact extents      –                       0 of 0',
    ].join('\n'),
  );
});
