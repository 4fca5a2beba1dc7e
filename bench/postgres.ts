/**
 * Fills libraries in PostgreSQL with the same invented articles, laid out in several ways, and prints side by side how fast
 * they are stored, how much room they take and how long each kind of search takes. The server keeps nothing safe
 * (`fsync = off`): what is compared are layouts, not disks.
 */

import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { putOffWords } from '../src/store/pending-lists.ts';
import { openPostgres } from '../src/store/postgres.ts';
import type { Store } from '../src/store/store.ts';
import { freshSchema } from '../test/contract/postgres-server.ts';
import { ASKED, fill, type Inventor, inventor, kindsOf, quantile, timeOf } from './search.ts';

interface Layout {
  readonly name: string;
  /** Articles of a slice, as a share of all. */
  readonly share: number;
  /** Whether an index of words takes each article by itself. */
  readonly atOnce?: boolean;
}

const LAYOUTS: readonly Layout[] = [
  { name: 'one slice', share: 2 },
  { name: 'ten slices', share: 0.1 },
  { name: 'words at once', share: 2, atOnce: true },
];

export async function benchPostgres(count: number): Promise<void> {
  const invent = inventor();
  const laid: Laid[] = [];
  for (const layout of LAYOUTS) laid.push(await lay(layout, count));
  const columns: Record<string, string>[] = laid.map(() => ({}));
  await store(laid, count, invent, columns);
  await search(laid, invent, columns);
  console.log(
    `${count} articles of 5 kB, every sixth story read; of searches the fastest tenth and the median, in ms`,
  );
  console.log(`${''.padEnd(34)}${LAYOUTS.map(({ name }) => name.padStart(16)).join('')}`);
  for (const row of Object.keys(columns[0]!))
    console.log(`${row.padEnd(34)}${columns.map((column) => (column[row] ?? '').padStart(16)).join('')}`);
  for (const { close } of laid) await close();
}

interface Laid {
  readonly library: Store;
  readonly db: Kysely<never>;
  readonly close: () => Promise<void>;
}

async function lay({ share, atOnce }: Layout, count: number): Promise<Laid> {
  const { url, remove } = await freshSchema();
  const db = new Kysely<never>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
  });
  const library = await openPostgres(url, { create: true, slice: Math.ceil(count * share) });
  if (atOnce) await putOffWords(db, false);
  const close = async (): Promise<void> => {
    await library.close();
    await db.destroy();
    await remove();
  };
  return { library, db, close };
}

type Columns = readonly Record<string, string>[];

/** Each library gets a tenth in turn, so that what else the machine does slows down all of them. */
async function store(
  laid: readonly Laid[],
  count: number,
  invent: Inventor,
  columns: Columns,
): Promise<void> {
  const [took, log] = [laid.map(() => 0), laid.map(() => 0)];
  for (let tenth = 0; tenth < 10; tenth++)
    for (const [at, { library, db }] of laid.entries()) {
      const [from, until] = [tenth, tenth + 1].map((one) => Math.round((count * one) / 10)) as [
        number,
        number,
      ];
      const before = await logged(db);
      took[at]! += await fill(library, [from, until], invent);
      log[at]! += (await logged(db)) - before;
    }
  for (const [at, { db }] of laid.entries()) {
    await sql`vacuum analyze`.execute(db);
    Object.assign(columns[at]!, {
      'stored, articles a second': ((1000 * count) / took[at]!).toFixed(0),
      'log (WAL), kB an article': kB(log[at]! / count),
      ...(await sizes(db, count)),
    });
  }
}

/** Returns how many bytes the server has written to its log. */
async function logged(db: Kysely<never>): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select pg_current_wal_lsn() - '0/0'::pg_lsn as bytes`.execute(
    db,
  );
  return Number(rows[0]!.bytes);
}

/** Returns how many bytes an article takes, with its share of what is found in stories, and the tables that take most. */
async function sizes(db: Kysely<never>, count: number): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; bytes: string }>`
    select split_part(relname, '_from_', 1) as name, sum(pg_total_relation_size(oid)) as bytes
    from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
    group by 1 order by 2 desc`.execute(db);
  const all = rows.reduce((sum, { bytes }) => sum + Number(bytes), 0);
  const largest = rows
    .slice(0, 5)
    .map(({ name, bytes }) => [`  of which ${name}`, kB(Number(bytes) / count)]);
  return { 'kB an article': kB(all / count), ...Object.fromEntries(largest) };
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(2);

const KINDS = [
  'the newest 20',
  'one rare word',
  'one usual word',
  'a word of every article',
  'two words',
  'a phrase that stands there',
  'two letters, typing',
  'common, of a publisher',
  'newest of a time',
  'one of each origin',
  'quotations with a common word',
  'claims with a common word',
  'stories with a common word',
];

/** Each search is asked of each library in turn. */
async function search(laid: readonly Laid[], invent: Inventor, columns: Columns): Promise<void> {
  const kinds = kindsOf(invent);
  for (const kind of KINDS) {
    const took: number[][] = laid.map(() => []);
    for (let n = 0; n < ASKED; n++)
      for (const [at, { library }] of laid.entries()) took[at]!.push(await timeOf(kinds[kind]!(n), library));
    for (const [at, times] of took.entries())
      columns[at]![kind] = [0.1, 0.5].map((share) => quantile(times, share).toFixed(1)).join(' ');
  }
}
