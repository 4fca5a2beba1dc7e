import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { Kysely } from 'kysely';
import { nodeSqliteDialect } from './node-sqlite.ts';

test('how many rows are asked for is written into the statement, which is prepared once', async () => {
  const db = new Kysely<{ boats: { name: string } }>({
    dialect: nodeSqliteDialect(new DatabaseSync(':memory:')),
  });
  await db.schema.createTable('boats').addColumn('name', 'text').execute();
  await db
    .insertInto('boats')
    .values([{ name: 'Orle' }, { name: 'Tamm' }, { name: 'Ammer' }])
    .execute();
  const asked = db
    .selectFrom('boats')
    .select('name')
    .where('name', '>', 'B')
    .orderBy('name')
    .limit(1)
    .offset(1);
  const { sql, parameters } = asked.compile();
  assert.match(sql, / limit 1 offset 1$/);
  assert.deepEqual(parameters, ['B']);
  const names = (await asked.execute()).map(({ name }) => name);
  assert.deepEqual(names, ['Tamm']);
  await db.destroy();
});
