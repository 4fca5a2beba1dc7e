import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier } from '../../test/e2e/fixture.ts';
import type { Claim } from '../model/claim.ts';
import type { Dossier } from '../model/dossier.ts';
import { layOut } from './edition.ts';
import { layOutPositions, underName, voicedOn } from './positions.ts';

const names = (edition: ReturnType<typeof layOut>): string[] =>
  layOutPositions(edition).parties.map(({ name }) => name);

test('a spokesperson’s position stands under the party, one that speaks on most issues first', () => {
  assert.deepEqual(names(layOut(dossier)).slice(0, 2), ['Ivo Kestrel', 'Council Hill']);
  const [opening] = layOutPositions(layOut(dossier)).rows;
  assert.equal(opening!.issue.name, 'opening of the gates');
  assert.deepEqual(
    opening!.cells.map((stances) => stances.map(({ label }) => label)),
    [['demands'], ['offers', 'rejects'], []],
  );
});

test('a position is contested where accounts contradict each other over its words', () => {
  const contested = ({ dossier: { stances } }: ReturnType<typeof layOut>, claims: Dossier['claims']) =>
    stances.filter(layOutPositions(layOut({ ...dossier, claims })).isContested).map(({ id }) => id);
  const [stance] = dossier.stances;
  const [claim] = dossier.claims;
  const statements: Claim['statements'] = [{ ...claim!.statements[0], evidence: stance!.evidence[0] }];
  const edition = layOut(dossier);
  assert.deepEqual(contested(edition, [{ ...claim!, status: 'contradicted', statements }]), [stance!.id]);
  assert.deepEqual(contested(edition, [{ ...claim!, status: 'corroborated', statements }]), []);
});

test('a stretch of more than two days tells when a text was written, not when somebody spoke', () => {
  const [stance] = dossier.stances;
  const on = (start: string, end: string) => voicedOn({ ...stance!, date: { start, end } });
  assert.deepEqual(on('2044-05-02', '2044-05-03'), { start: '2044-05-02', end: '2044-05-03' });
  assert.equal(on('2044-05-02', '2044-05-09'), null);
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
  assert.equal(told('Orrin growers: the gates must open'), 'Orrin growers: the gates must open');
});
