/** The words of quotations and claims, as PostgreSQL's text search keeps them; they go with what they are of. */

import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  for (const [words, of] of [
    ['quotation_words', 'quotations'],
    ['claim_words', 'claims'],
  ] as const) {
    await sql`create table ${sql.table(words)} (
      seq bigint primary key references ${sql.table(of)} (number) on delete cascade,
      words tsvector not null
    )`.execute(db);
    await sql`create index ${sql.ref(`${words}_by_words`)} on ${sql.table(words)} using gin (words)
      with (fastupdate = off)`.execute(db);
  }
  // A claim goes with any article that it rests on.
  await sql`create function article_gone() returns trigger language plpgsql as $$ begin
    delete from claims where number in (select claim from claim_articles where seq = old.seq);
    return old;
  end $$`.execute(db);
  await sql`create trigger article_gone before delete on articles for each row execute function article_gone()`.execute(
    db,
  );
}
