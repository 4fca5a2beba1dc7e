import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DossierArticle } from '../../model/dossier.ts';
import { keepLists, rowBehind } from './known-lists.ts';

interface Weight {
  readonly name: string;
  readonly grams: number;
}

const article = {} as DossierArticle;
const openLists = keepLists();
const [pear, plum, fig, nut] = ['pear', 'plum', 'fig', 'nut'].map((name, at) => ({ name, grams: 8 - at }));

/** Tells which of a list are heavier than which behind them, by how much, and which two were weighed for it. */
function weigh(list: readonly Weight[]): { readonly told: readonly string[]; readonly weighed: string } {
  const weighed: string[] = [];
  const rows = openLists([article]).rowsOf(
    list,
    list.map(({ grams }) => grams),
    (among) => (at) =>
      rowBehind(at, among, (other) => {
        weighed.push(`${list[at]!.name} ${list[other]!.name}`);
        return Math.max(0, list[at]!.grams - list[other]!.grams);
      }),
  );
  const told = rows.flatMap(({ others, values }, at) =>
    others.map((other, place) => `${list[at]!.name} > ${list[other]!.name} by ${values[place]}`),
  );
  return { told, weighed: weighed.join(', ') };
}

test('what two of a list have with each other is found once, while both weigh the same', () => {
  const told = ['pear > plum by 1', 'pear > fig by 2', 'plum > fig by 1'];
  assert.deepEqual(weigh([pear!, plum!, fig!]), { told, weighed: 'pear plum, pear fig, plum fig' });
  assert.deepEqual(weigh([pear!, plum!, fig!]), { told, weighed: '' });
  assert.deepEqual(weigh([nut!, pear!, plum!, fig!]), { told, weighed: 'nut pear, nut plum, nut fig' });
  Object.assign(plum!, { grams: 2 });
  assert.deepEqual(weigh([pear!, plum!, fig!]), {
    told: ['pear > plum by 6', 'pear > fig by 2'],
    weighed: 'pear plum, plum fig',
  });
});

test('two that have changed places are held against each other anew', () => {
  weigh([pear!, fig!, nut!]);
  assert.deepEqual(weigh([pear!, nut!, fig!]), {
    told: ['pear > nut by 3', 'pear > fig by 2'],
    weighed: 'pear fig, nut fig',
  });
});
