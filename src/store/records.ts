/**
 * What a library keeps beside its articles, row by row, as an export has it. Times are ISO 8601 there and JSON is JSON; what
 * is made of articles, such as stories and dossiers, is made anew where it is restored.
 */

import { type Kysely, sql } from 'kysely';
import type { LibraryRecord } from '../model/library.ts';
import { AT_ONCE } from './chunked.ts';
import { packed, unpacked } from './json.ts';
import { type RecordStore, StoreError } from './store.ts';
import type { Tables } from './tables.ts';
import { isoOf } from './times.ts';

interface Kept {
  readonly table: keyof Tables;
  readonly columns: readonly string[];
  /** Columns by which a row is known; nothing is restored over one that is there. */
  readonly known: readonly string[];
  /** The column that counts the rows; without it they come by what they are known by. */
  readonly counted?: string;
}

/** In the order in which they are restored: what points to another comes behind it. */
const KEPT: Readonly<Record<string, Kept>> = {
  correction: {
    table: 'corrections',
    columns: ['at', 'author', 'reason', 'kind', 'what', 'undone_at', 'undone_by'],
    known: ['at', 'author', 'kind', 'what'],
    counted: 'number',
  },
  feed: {
    table: 'feeds',
    columns: [
      ...['uri', 'title', 'added_at', 'every', 'etag', 'last_modified', 'at_least'],
      ...['next_at', 'asked_at', 'answered_at', 'failures', 'trouble'],
    ],
    known: ['uri'],
  },
  entry: {
    table: 'feed_items',
    columns: [
      ...['feed', 'uri', 'entry', 'seen_at', 'listed_at', 'updated_at', 'rereads'],
      ...['state', 'tries', 'next_at', 'trouble'],
    ],
    known: ['feed', 'uri'],
  },
  'entry-gone': { table: 'feed_items_gone', columns: ['hash'], known: ['hash'] },
  follow: { table: 'follows', columns: ['story', 'at', 'told_at'], known: ['story'] },
  telling: {
    table: 'tellings',
    columns: ['story', 'at', 'changes'],
    known: ['story', 'at'],
    counted: 'number',
  },
  note: {
    table: 'notes',
    columns: ['id', 'article', 'start', 'end', 'exact', 'text', 'author', 'created_at', 'modified_at'],
    known: ['id'],
  },
  'reading-mark': {
    table: 'reading_marks',
    columns: ['story', 'reader', 'read_at'],
    known: ['story', 'reader'],
  },
};

type Row = Record<string, unknown>;

export function recordStore(db: Kysely<Tables>): RecordStore {
  return {
    each: () => eachRecord(db),
    restore: (record) => restore(db, record),
  };
}

async function* eachRecord(db: Kysely<Tables>): AsyncGenerator<LibraryRecord> {
  for (const [kind, kept] of Object.entries(KEPT))
    for await (const row of eachRow(db, kept)) yield { record: kind, ...(await fieldsOf(row)) };
}

/** Yields a table's rows, some at once, each time behind the last of those before. */
async function* eachRow(db: Kysely<Tables>, { table, columns, known, counted }: Kept): AsyncGenerator<Row> {
  const key = counted === undefined ? known : [counted];
  const places = sql.join(key.map((one) => sql.ref(one)));
  const read = counted === undefined ? columns : [counted, ...columns];
  let last: Row | undefined;
  do {
    const behind = last && sql`where (${places}) > (${sql.join(key.map((one) => last![one]))})`;
    const { rows } = await sql<Row>`select ${sql.join(read.map((one) => sql.ref(one)))}
      from ${sql.table(table)} ${behind ?? sql``} order by ${places} limit ${AT_ONCE}`.execute(db);
    for (const row of rows) yield Object.fromEntries(columns.map((one) => [one, row[one]]));
    last = rows.length < AT_ONCE ? undefined : rows.at(-1);
  } while (last !== undefined);
}

async function restore(
  db: Kysely<Tables>,
  { record, ...fields }: LibraryRecord,
): Promise<boolean | undefined> {
  const what = Object.hasOwn(KEPT, record) ? KEPT[record] : undefined;
  if (what === undefined) return undefined;
  const { table, columns, known } = what;
  const row = await rowOf(fields, columns);
  const misfit = columns.find((column) => !fits(column, row[column]));
  if (misfit !== undefined)
    throw new StoreError(`A ${record} of the export has a wrong “${nameOf(misfit)}”. ${EXPORT_AGAIN}`);
  const [names, values] = [columns.map((one) => sql.ref(one)), columns.map((one) => sql.val(row[one]))];
  const same = known.map((one) => sql`${sql.ref(one)} = ${row[one]}`);
  const kept = sql`insert into ${sql.table(table)} (${sql.join(names)}) select ${sql.join(values)}
    where not exists (select 1 from ${sql.table(table)} where ${sql.join(same, sql` and `)})`;
  try {
    return Number((await kept.execute(db)).numAffectedRows) > 0;
  } catch (cause) {
    throw new StoreError(`A ${record} of the export cannot be kept: it lacks something. ${EXPORT_AGAIN}`, {
      cause,
    });
  }
}

const EXPORT_AGAIN = 'The export may be cut off or changed; export once more.';

const WHOLE: ReadonlySet<string> = new Set('every at_least hash failures rereads tries start end'.split(' '));

/** Databases take a word where a number should be, and find it wrong only when it is read. */
function fits(column: string, value: unknown): boolean {
  if (value === null || JSON_COLUMNS.has(column) || column === 'changes') return true;
  return isTime(column) || WHOLE.has(column) ? Number.isSafeInteger(value) : typeof value === 'string';
}

const JSON_COLUMNS: ReadonlySet<string> = new Set(['what', 'entry']);
const isTime = (column: string): boolean => column === 'at' || column.endsWith('_at');
/** `added_at` is called `added`. */
const nameOf = (column: string): string =>
  column.replace(/_at$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

async function fieldsOf(row: Row): Promise<Row> {
  const fields: Row = {};
  for (const [column, value] of Object.entries(row)) {
    if (value === null) continue;
    const field = nameOf(column);
    if (isTime(column)) fields[field] = isoOf(Number(value));
    else if (JSON_COLUMNS.has(column)) fields[field] = JSON.parse(String(value));
    else fields[field] = value instanceof Uint8Array ? await unpacked(value) : value;
  }
  return fields;
}

async function rowOf(fields: Row, columns: readonly string[]): Promise<Row> {
  const row: Row = {};
  for (const column of columns) {
    const value = fields[nameOf(column)];
    if (value === undefined) row[column] = null;
    else if (isTime(column)) row[column] = Date.parse(String(value));
    else if (JSON_COLUMNS.has(column)) row[column] = JSON.stringify(value);
    else row[column] = column === 'changes' ? await packed(value) : value;
  }
  return row;
}
