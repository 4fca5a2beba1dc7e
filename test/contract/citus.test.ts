/**
 * How a library comes to lie on Citus. Where the server of the tests has the extension, its tables are distributed and Citus
 * plans each statement of the list; where it has not, something stands in that keeps Citus' rules of what may be distributed.
 */

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { layoutOf, migrateLibrary } from '../../src/pipeline/library/migrate.ts';
import { DISTRIBUTED, LOCAL, REFERENCE } from '../../src/store/citus.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { articleOf } from './invented.ts';
import { freshSchema, withoutPostgres } from './postgres-server.ts';
import { listed } from './statements.ts';

const NOON = new Date('2031-05-02T12:00:00Z');

describe('a library on Citus', { skip: withoutPostgres() ?? false }, () => {
  let schema: Awaited<ReturnType<typeof freshSchema>>;
  // biome-ignore lint/suspicious/noExplicitAny: asked as no program asks
  let db: Kysely<any>;
  let isReal: boolean;
  beforeEach(async () => {
    schema = await freshSchema();
    db = new Kysely({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: schema.url }) }),
    });
    await (await openPostgres(schema.url, { create: true, connections: 3, slice: 4 })).close();
    [isReal] = (await asked<boolean>(
      "select exists (select 1 from pg_available_extensions where name = 'citus')",
    )) as [boolean];
    if (isReal) await sql`create extension if not exists citus`.execute(db);
  });
  afterEach(async () => {
    await db.destroy();
    await schema.remove();
  });

  const asked = async <Value = string>(query: string): Promise<Value[]> =>
    (await sql<Record<string, unknown>>`${sql.raw(query)}`.execute(db)).rows.map(
      (row) => Object.values(row)[0] as Value,
    );

  it('is refused where the extension is missing, with what to do', async (t) => {
    if (isReal) return t.skip('the extension is there');
    await assert.rejects(migrateLibrary(schema.url, { distributed: true }), /create extension citus/);
    assert.deepEqual((await layoutOf(schema.url)).isDistributed, false);
  });

  it('has all its tables in one of three ways', async () => {
    const tables = await asked(
      `select relname from pg_class where relkind in ('r', 'p') and not relispartition
        and relnamespace = current_schema()::regnamespace and relname not like 'synoptic_migration%' order by 1`,
    );
    assert.deepEqual(tables, [...Object.keys(DISTRIBUTED), ...REFERENCE, ...LOCAL].sort());
  });

  it('is distributed by what each table allows, and once', async () => {
    if (!isReal) await standIn(db);
    const first = await migrateLibrary(schema.url, { distributed: true });
    assert.deepEqual([...first.distributed].sort(), [...Object.keys(DISTRIBUTED), ...REFERENCE].sort());
    const again = await migrateLibrary(schema.url, { distributed: true });
    assert.deepEqual([again.distributed, again.isDistributed], [[], true]);
    const store = await openPostgres(schema.url, { connections: 3 });
    await store.articles.add(
      [1, 2, 3, 4, 5].map((metres) => articleOf(`The river stood at ${metres} metres.`)),
      NOON,
    );
    assert.equal((await store.search.articles({ wanted: ['river'], unwanted: [] }, {}, 9)).length, 5);
    await store.close();
  });

  it('each statement of the list can be planned', async () => {
    if (isReal) await migrateLibrary(schema.url, { distributed: true });
    for (const statement of [...listed().values()].flat()) {
      if (/^lock/.test(statement)) continue;
      const filled = statement
        .replaceAll(/\$::(\w+)\[\]/g, "'{1}'::$1[]")
        .replaceAll('$', "'1'")
        .replace(/(\("\w+", "\w+"\)) > \('1'\)/, "$1 > ('1', '1')");
      await asked(
        `explain ${filled.replace(/values \('1'\)/, (given) => valuesFor(statement) ?? given)}`,
      ).catch((error) => {
        throw new Error(`${error.message}: ${filled}`);
      });
    }
  });
});

/** Returns as many values as the statement names columns. */
function valuesFor(statement: string): string | undefined {
  const columns = /^insert into \S+ \(([^)]*)\) values/.exec(statement)?.[1]?.split(',');
  return columns && `values (${columns.map(() => "'1'").join(', ')})`;
}

/**
 * Stands in for the extension with its rules: what is unique holds the column of distribution, and a foreign key points to a
 * reference table or, by that column, to what is distributed already; reference tables point to reference tables alone.
 */
// biome-ignore lint/suspicious/noExplicitAny: asked as no program asks
async function standIn(db: Kysely<any>): Promise<void> {
  const statements = [
    'set allow_system_table_mods = on',
    `insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
      select 9999999, 'citus', 10, 11, false, '12.1-1' where not exists (select 1 from pg_extension where extname = 'citus')`,
    'create table pg_dist_partition (logicalrelid regclass, by text)',
    `create function create_reference_table(name text) returns void language plpgsql as $$ begin
      if exists (select 1 from pg_constraint where conrelid = name::regclass and contype = 'f'
          and confrelid not in (select logicalrelid from pg_dist_partition where by is null)) then
        raise exception '% points to what is no reference table', name;
      end if;
      insert into pg_dist_partition values (name::regclass, null);
    end $$`,
    `create function create_distributed_table(name text, by text, colocate_with text) returns void language plpgsql as $$
    declare place smallint;
    begin
      if exists (select 1 from pg_index join pg_attribute on attrelid = indrelid and attname = by
          where indisunique and not attnum = any(indkey) and (indrelid = name::regclass
            or indrelid in (select inhrelid from pg_inherits where inhparent = name::regclass))) then
        raise exception '% has a unique key without %', name, by;
      end if;
      select attnum into strict place from pg_attribute where attrelid = name::regclass and attname = by;
      if exists (select 1 from pg_constraint left join pg_dist_partition as there on logicalrelid = confrelid
          where conrelid = name::regclass and contype = 'f' and not coalesce(there.by is null and logicalrelid is not null
            or place = conkey[1] and (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) = there.by, false)) then
        raise exception '% points to what does not lie beside it', name;
      end if;
      if exists (select 1 from pg_trigger where tgrelid = name::regclass and not tgisinternal) then
        raise exception '% has a trigger', name;
      end if;
      if colocate_with <> 'default' and not exists (select 1 from pg_dist_partition where logicalrelid = colocate_with::regclass) then
        raise exception '% is not distributed yet', colocate_with;
      end if;
      insert into pg_dist_partition values (name::regclass, by);
    end $$`,
  ];
  await db.connection().execute(async (own) => {
    for (const statement of statements) await sql.raw(statement).execute(own);
  });
}
