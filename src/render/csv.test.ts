import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { dossier } from '../../test/e2e/fixture.ts';
import { NASTY, nasty } from '../../test/nasty.ts';
import type { Dossier } from '../model/dossier.ts';
import { csvTables, renderCsv } from './csv.ts';

/** Reads a table as strictly as RFC 4180 has it. */
const read = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n', relax_quotes: false });

const tableOf = (from: Dossier, name: string): Record<string, string>[] => read(csvTables(from).get(name)!);

test('holds a file for every table, with the same bytes each time', () => {
  const files = unzipSync(renderCsv(dossier));
  for (const name of 'articles claims statements quotations stances timeline expectations framing reuse origins brief entities voices omissions unchecked citations'.split(
    ' ',
  ))
    assert.ok(strFromU8(files[`${name}.csv`]!).length > 0, name);
  assert.deepEqual(renderCsv(dossier), renderCsv(dossier));
});

test('has a row for everything of the dossier', () => {
  assert.equal(tableOf(dossier, 'claims').length, dossier.claims.length);
  assert.equal(
    tableOf(dossier, 'statements').length,
    dossier.claims.reduce((sum, { statements }) => sum + statements.length, 0),
  );
  assert.equal(tableOf(dossier, 'quotations').length, dossier.quotations.length);
  assert.equal(tableOf(dossier, 'articles').length, dossier.articles.length);
});

test('tells a statement with its claim, its value and its words', () => {
  const [row] = tableOf(dossier, 'statements').filter(({ value }) => value === '250');
  assert.partialDeepStrictEqual(row, {
    id: 'c2.2',
    claim: 'c2',
    modality: 'asserted',
    origin: 'o1',
    citations: '1',
    exact: 'Our reporter counted 250 people on the crest on Sunday.',
  });
});

for (const from of [dossier, nasty])
  test(`cites words that stand where it says, in ${from === nasty ? 'a nasty' : 'a plain'} dossier`, () => {
    const texts = new Map(from.articles.map(({ id, text }) => [id, text]));
    const rows = tableOf(from, 'citations');
    assert.ok(rows.length > 50);
    for (const { article, start, end, exact } of rows)
      assert.equal(texts.get(article!)!.slice(Number(start), Number(end)), undefused(exact!));
  });

test('takes the same number of columns for every row, whatever stands in them', () => {
  for (const [name, text] of csvTables(nasty)) assert.doesNotThrow(() => read(text), name);
});

test('defuses what a spreadsheet would work out', () => {
  const [row] = tableOf(nasty, 'claims');
  assert.equal(row!.text, `'${NASTY}`);
  for (const text of csvTables(nasty).values())
    for (const cells of parse(text, { bom: true, record_delimiter: '\r\n' }))
      for (const cell of cells) assert.doesNotMatch(cell, /^[=+@\t\r＝＋－＠]|^-(?!\d)/);
});

const undefused = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
