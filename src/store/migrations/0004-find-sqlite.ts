/**
 * What dossiers found is searched for: quotations, claims, names and origins, with their words as SQLite's FTS5 keeps them.
 * The words of articles are kept anew, with times to narrow by and the beginnings of words.
 */

import { type Kysely, sql } from 'kysely';
import { facetsOf } from '../facets.ts';
import { plainWordsOf } from '../spellings.ts';

/** Text is kept once; English words are found in all their forms, others as they are; beginnings of two letters and three at once. */
const KEPT_APART = sql`content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'`;

export async function up(db: Kysely<never>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('readings')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('story', 'text', (column) =>
      column.notNull().unique().references('stories.id').onDelete('cascade'),
    )
    .addColumn('read_at', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('read_articles')
    .addColumn('seq', 'integer', (column) => column.notNull().references('articles.seq').onDelete('cascade'))
    .addColumn('reading', 'integer', (column) =>
      column.notNull().references('readings.number').onDelete('cascade'),
    )
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('original', 'integer', (column) => column.notNull())
    .addColumn('of_origin', 'integer', (column) => column.notNull())
    .addColumn('upstream', 'text')
    .addPrimaryKeyConstraint('read_articles_key', ['seq', 'reading'])
    .execute();
  await schema
    .createTable('quotations')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('reading', 'integer', (column) =>
      column.notNull().references('readings.number').onDelete('cascade'),
    )
    .addColumn('seq', 'integer', (column) => column.notNull().references('articles.seq').onDelete('cascade'))
    .addColumn('utterance', 'text', (column) => column.notNull())
    .addColumn('speaker', 'text')
    .addColumn('articles', 'integer', (column) => column.notNull())
    .addColumn('origins', 'integer', (column) => column.notNull())
    .addColumn('quotation', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('claims')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('reading', 'integer', (column) =>
      column.notNull().references('readings.number').onDelete('cascade'),
    )
    .addColumn('articles', 'integer', (column) => column.notNull())
    .addColumn('origins', 'integer', (column) => column.notNull())
    .addColumn('claim', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('claim_articles')
    .addColumn('claim', 'integer', (column) =>
      column.notNull().references('claims.number').onDelete('cascade'),
    )
    .addColumn('seq', 'integer', (column) => column.notNull().references('articles.seq'))
    .addPrimaryKeyConstraint('claim_articles_key', ['seq', 'claim'])
    .execute();
  await schema
    .createTable('reading_names')
    .addColumn('reading', 'integer', (column) =>
      column.notNull().references('readings.number').onDelete('cascade'),
    )
    .addColumn('entity', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  const indexes: readonly (readonly [table: string, ...columns: string[]])[] = [
    ['read_articles', 'reading'],
    ['quotations', 'reading'],
    ['quotations', 'seq'],
    ['claims', 'reading'],
    ['claim_articles', 'claim'],
    ['reading_names', 'reading', 'entity'],
    ['reading_names', 'key'],
    // Lists of the newest, also of one publisher or language, are read off an index.
    ['articles', 'latest', 'published_from', 'seq'],
    ['articles', 'language', 'latest', 'published_from', 'seq'],
    ['articles', 'publisher', 'latest', 'published_from', 'seq'],
    ['articles', 'added_at', 'seq'],
    ['stories', 'changed_at', 'last_at'],
  ];
  for (const [table, ...columns] of indexes)
    await schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns([...columns])
      .execute();
  await sql`create index read_articles_copies on read_articles (seq) where original = 0`.execute(db);
  await sql`create index articles_earlier on articles (seq) where latest = 0`.execute(db);

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
