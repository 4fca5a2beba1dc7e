/** What the types of columns are called in each database, so that a migration is written once. */

import { type ColumnDataType, type ColumnDefinitionBuilder, type Expression, sql } from 'kysely';

type ColumnType = ColumnDataType | Expression<unknown>;

export interface ColumnTypes {
  /** Compared by code units, as JavaScript compares. */
  readonly text: ColumnType;
  /** Numbers up to 2^53, such as milliseconds since 1970. */
  readonly whole: ColumnType;
  /** A key that counts from 1, with what makes it one. */
  readonly counted: readonly [ColumnType, (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder];
  readonly bytes: ColumnType;
  /** JSON that is given back as it was written, and whose fields can be asked for with `->>`. */
  readonly json: ColumnType;
}

export const IN_SQLITE: ColumnTypes = {
  text: 'text',
  whole: 'integer',
  counted: ['integer', (column) => column.primaryKey().autoIncrement()],
  bytes: 'blob',
  json: 'text',
};

export const IN_POSTGRES: ColumnTypes = {
  text: sql`text collate "C"`,
  whole: 'bigint',
  counted: ['bigint', (column) => column.primaryKey().generatedByDefaultAsIdentity()],
  bytes: 'bytea',
  json: 'json',
};
