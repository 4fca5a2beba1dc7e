/**
 * A dossier as tables (RFC 4180), for spreadsheets and statistics. Each row has the first citation of what it tells, and
 * how many there are; the table of citations has them all.
 */

import { stringify } from 'csv-stringify/sync';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Dossier } from '../model/dossier.ts';
import type { Citation } from '../model/span.ts';
import { type Cell, type Row, TABLES, type Table } from './csv-tables.ts';
import { type Edition, layOut } from './edition.ts';

/** Bytes of a dossier's tables in an archive (ZIP): "claims.csv", "stances.csv" and so on. */
export function renderCsv(dossier: Dossier): Uint8Array {
  const files: Zippable = {};
  // No time of day and no machine stands in an archive: the same dossier gives the same bytes.
  for (const [name, text] of csvTables(dossier)) files[`${name}.csv`] = [strToU8(text), { mtime: LONG_AGO }];
  return zipSync(files);
}

/** The first day that an archive can name. */
const LONG_AGO = new Date(1980, 0, 1);

/** The names of the tables. */
export const TABLE_NAMES: readonly string[] = [...TABLES.map(({ name }) => name), 'citations'];

/** Returns each table by its name, as CSV with a byte order mark, by which spreadsheets know UTF-8. */
export function csvTables(dossier: Dossier): ReadonlyMap<string, string> {
  const edition = layOut(dossier);
  const laidOut = TABLES.map((table) => ({ table, rows: table.rows(edition) }));
  return new Map([
    ...laidOut.map(({ table, rows }) => [table.name, tableText(table, rows)] as const),
    ['citations', citationsText(edition, laidOut)],
  ]);
}

const CITED = ['citations', 'article', 'start', 'end', 'exact'];

function tableText({ columns }: Table, rows: readonly Row[]): string {
  const body = rows.map(({ id, cells, cites }) => {
    const [first] = cites;
    return [id, ...cells, cites.length, ...(first ? placeOf(first) : ['', '', '', ''])];
  });
  return csv([['id', ...columns, ...CITED], ...body]);
}

function citationsText(
  edition: Edition,
  laidOut: readonly { readonly table: Table; readonly rows: readonly Row[] }[],
): string {
  const head = ['table', 'id', 'citation', 'publisher', ...CITED.slice(1)];
  const body = laidOut.flatMap(({ table, rows }) =>
    rows.flatMap(({ id, cites }) =>
      cites.map((cited, index) => [
        table.name,
        id,
        index + 1,
        edition.sources.get(cited.article)?.name ?? '',
        ...placeOf(cited),
      ]),
    ),
  );
  return csv([head, ...body]);
}

const placeOf = ({ article, start, end, exact }: Citation): Cell[] => [article, start, end, exact];

/**
 * A spreadsheet takes text that begins with = + - or @ for a formula and works it out. Such text has an apostrophe before
 * it, which the spreadsheet takes for the mark of a text.
 */
const csv = (records: readonly (readonly Cell[])[]): string =>
  stringify(records as Cell[][], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'yes' : '') },
  });
