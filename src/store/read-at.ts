/** Rows of articles that are asked for with each letter that somebody types: their statements are put together once. */

import type { CompiledQuery, Kysely } from 'kysely';
import { chunked } from './chunked.ts';
import type { Tables } from './tables.ts';

/**
 * Returns what asks for the rows at some places, given the statement that does. It is the same for all lists of one length, of
 * which there are few, and has no other values.
 */
export function readAt<Row>(
  db: Kysely<Tables>,
  statementFor: (seqs: readonly number[]) => CompiledQuery<Row>,
): (seqs: readonly number[]) => Promise<Row[]> {
  const statements = new Map<number, CompiledQuery<Row>>();
  return (seqs) =>
    chunked(seqs, async (some) => {
      const statement = statements.get(some.length) ?? statementFor(some);
      statements.set(some.length, statement);
      const { rows } = await db.executeQuery<Row>({ ...statement, parameters: some });
      return rows;
    });
}
