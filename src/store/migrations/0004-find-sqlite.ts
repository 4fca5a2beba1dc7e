/**
 * The words of quotations and claims as SQLite's FTS5 keeps them. The words of articles are kept anew, with times to narrow
 * by and the beginnings of words.
 */

import { type Kysely, sql } from 'kysely';
import { facetsOf } from '../facets.ts';
import { plainWordsOf } from '../spellings.ts';

/** Text is kept once; English words are found in all their forms, others as they are; beginnings of two letters and three at once. */
const KEPT_APART = sql`content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'`;

export async function up(db: Kysely<never>): Promise<void> {
  await sql`create virtual table quotation_words using fts5(content, speaker, facets, ${KEPT_APART})`.execute(
    db,
  );
  await sql`create virtual table claim_words using fts5(text, statements, facets, ${KEPT_APART})`.execute(db);
  // Words go with what they are of, whatever takes that out; and a claim with any article that it rests on.
  await sql`create trigger quotation_gone after delete on quotations
    begin delete from quotation_words where rowid = old.number; end`.execute(db);
  await sql`create trigger claim_gone after delete on claims
    begin delete from claim_words where rowid = old.number; end`.execute(db);
  await sql`create trigger article_gone before delete on articles
    begin delete from claims where number in (select claim from claim_articles where seq = old.seq); end`.execute(
    db,
  );
  await keepWordsAnew(db);
}

const AT_ONCE = 200;

async function keepWordsAnew(db: Kysely<never>): Promise<void> {
  await sql`drop table article_words`.execute(db);
  await sql`create virtual table article_words using fts5(title, text, byline, spellings, facets, ${KEPT_APART})`.execute(
    db,
  );
  for (let after = 0; ; ) {
    const { rows } =
      await sql<Row>`select seq, title, text, byline, publisher, language, rest ->> 'published' as published
      from articles where seq > ${after} order by seq limit ${AT_ONCE}`.execute(db);
    if (rows.length === 0) return;
    for (const { seq, title, text, byline, publisher, language, published } of rows) {
      const facets = facetsOf({ publisher, language, published: published && JSON.parse(published) });
      await sql`insert into article_words (rowid, title, text, byline, spellings, facets)
        values (${seq}, ${title ?? ''}, ${text}, ${byline ?? ''}, ${plainWordsOf(text).join(' ')}, ${facets.join(' ')})`.execute(
        db,
      );
    }
    after = rows.at(-1)!.seq;
  }
}

interface Row {
  readonly seq: number;
  readonly title: string | null;
  readonly text: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly language: string;
  readonly published: string | null;
}
