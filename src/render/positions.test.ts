import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier } from '../../test/e2e/fixture.ts';
import { layOut } from './edition.ts';
import { layOutPositions, underName } from './positions.ts';

const names = (edition: ReturnType<typeof layOut>): string[] =>
  layOutPositions(edition).parties.map(({ name }) => name);

test('a spokesperson’s position stands under the party, one that speaks on most issues first', () => {
  assert.deepEqual(names(layOut(dossier)).slice(0, 2), ['Ivo Kestrel', 'Council Hill']);
  const [opening] = layOutPositions(layOut(dossier)).rows;
  assert.equal(opening!.issue.name, 'opening of the gates');
  assert.deepEqual(
    opening!.cells.map(({ stances }) => stances.map(({ label }) => label)),
    [['demands'], ['offers', 'rejects'], []],
  );
});

test('opposite positions of one holder are contested unless a shift explains them', () => {
  const cellOf = (edition: ReturnType<typeof layOut>) => layOutPositions(edition).rows[0]!.cells[1]!;
  assert.equal(cellOf(layOut(dossier)).contested, false);
  assert.equal(cellOf(layOut({ ...dossier, shifts: [] })).contested, true);
});

test('whoever has no column is listed beside the table', () => {
  assert.deepEqual(
    layOutPositions(layOut(dossier)).others.map(({ party }) => party.name),
    ['Ivor Kestrell'],
  );
});

test('without stances there is no table', () => {
  assert.deepEqual(layOutPositions(layOut({ ...dossier, issues: [], stances: [], shifts: [] })).rows, []);
});

test('a position does not repeat the name that it stands under', () => {
  const told = (text: string) => underName({ ...dossier.stances[0]!, text }, ['Maud Orrin', 'Orrin']);
  assert.equal(told('Orrin wants the gates shut'), 'wants the gates shut');
  assert.equal(told('Maud Orrin: “not an hour before”'), '“not an hour before”');
  assert.equal(told('Orrinford wants them open'), 'Orrinford wants them open');
});
