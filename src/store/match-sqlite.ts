/** What is searched for in the language of SQLite's FTS5, in which the rows of an index have the numbers of what they are of. */

import { type Kysely, sql } from 'kysely';
import { inPieces } from './chunked.ts';
import { type Candidate, type Index, isWanted, RANKED, type Wanted, type WordTables } from './match.ts';
import type { SearchQuery } from './store.ts';
import type { Tables } from './tables.ts';

export const wordsInSqlite = (db: Kysely<Tables>): WordTables => ({
  // In the index of these few alone: by itself SQLite reads the row of each article that matches, a third of what a search takes.
  versions: sql`articles as earlier indexed by articles_earlier`,
  keep: async ({ table, fields }, rows) => {
    const names = Object.keys(fields);
    const columns = sql.join([...names, 'facets'].map((name) => sql.ref(name)));
    await inPieces(rows, async (some) => {
      const values = some.map(({ seq, words, facets }) => {
        const given = names.map((name) => words[name] ?? '');
        return sql`(${sql.join([seq, ...given, facets.join(' ')])})`;
      });
      await sql`insert into ${sql.table(table)} (rowid, ${columns}) values ${sql.join(values)}`.execute(db);
    });
  },
  forget: async (seqs) => {
    for (const seq of seqs) await sql`delete from article_words where rowid = ${seq}`.execute(db);
  },
  settle: async ({ table }, rows) => {
    for (let pages = PAGES * rows; pages > 0; pages -= AT_ONCE)
      if (!(await merges(db, table, Math.min(pages, AT_ONCE)))) return;
  },
  newest: async (index, wanted, { where, above } = {}) => {
    if (!isWanted(wanted)) return null;
    // Written out, as it is asked with each letter that somebody types: to build it piece by piece takes longer than many an answer.
    const { table, fields } = index;
    // To rank, FTS5 counts each phrase in the whole index.
    const rank = above === undefined ? `bm25(${[table, ...Object.values(fields), 0].join(', ')})` : '0';
    const newer = above === undefined ? sql`` : sql`and rowid > ${above}`;
    // The plus keeps SQLite from seeking by what is only a condition.
    const meets = where?.(sql.raw(`+${table}.rowid`), () => sql``) ?? sql``;
    const rows = sql<Candidate>`(
      ${sql.raw(`select rowid as seq, ${rank} as rank from ${table} where ${table} match`)} ${matchOf(index, wanted)}
        ${newer} ${meets} ${NEWEST_FIRST}
    )`;
    return { rows };
  },
  isCommon: async ({ table: name }, word, least) => {
    const table = sql.table(name);
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select 1 from ${table} where ${table} match ${quoted(word)} limit ${sql.lit(least)})`.execute(db);
    return rows[0]!.count >= least;
  },
});

const NEWEST_FIRST = sql.raw(`order by rowid desc limit ${RANKED}`);

/**
 * Each batch leaves a piece of the index of its own, in all of which a word is looked for: 2000 articles are found in half the
 * time once their thirteen pieces are one or two. An article's words take half a page, and are written some four times until
 * they lie still, which takes a hundredth of what it takes to add it. Others may write in between.
 */
const [PAGES, AT_ONCE] = [2, 500];

/** Writes so many pages of pieces of one size as a larger one; returns whether there was anything to do. */
async function merges(db: Kysely<Tables>, name: Index['table'], pages: number): Promise<boolean> {
  const table = sql.table(name);
  const changes = async (): Promise<number> => {
    const { rows } = await sql<{ count: number }>`select total_changes() as count`.execute(db);
    return rows[0]!.count;
  };
  const before = await changes();
  await sql`insert into ${table} (${table}, rank) values ('merge', ${sql.lit(pages)})`.execute(db);
  // The request itself counts as one (sqlite.org/fts5.html, 6.8).
  return (await changes()) - before > 1;
}

/** Returns the query in FTS5's language. Every word is quoted: none is an operator. */
function matchOf(index: Index, { query, facets, within }: Wanted): string {
  const all = [
    ...wordsOf(index, query),
    ...(within === undefined ? [] : [`${within.field} : (${within.words.map(quoted).join(' AND ')})`]),
    ...facets.map((some) => `facets : (${some.map(quoted).join(' OR ')})`),
  ];
  if (query.unwanted.length === 0) return all.join(' AND ');
  return `(${all.join(' AND ')}) NOT (${inTexts(index, query.unwanted.map(quoted).join(' OR '))})`;
}

function wordsOf(index: Index, { wanted, beginning, spelled = [] }: SearchQuery): string[] {
  const elsewhere = new Set(spelled.flatMap(({ of }) => of));
  const all = [
    ...wanted.filter((word) => !elsewhere.has(word)).map(quoted),
    ...spelled.map(({ of, as }) => `((${of.map(quoted).join(' AND ')}) OR ${as.map(quoted).join(' OR ')})`),
    ...(beginning === undefined ? [] : [`${quoted(beginning)} *`]),
  ];
  return all.length === 0 ? [] : [inTexts(index, all.join(' AND '))];
}

/** Looks for words in the fields of text, or in all where none of the words can be a facet: those begin with an x. That takes less. */
const inTexts = ({ fields, searched }: Index, words: string): string =>
  searched.length === Object.keys(fields).length && !/x/i.test(words)
    ? `(${words})`
    : `({${searched.join(' ')}} : (${words}))`;

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
