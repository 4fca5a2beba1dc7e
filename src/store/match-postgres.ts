/**
 * What is searched for in PostgreSQL's text search. Words are cut, stemmed (Porter 1980) and freed of diacritics here, as
 * SQLite's `porter unicode61 remove_diacritics 2` does, whatever dictionaries the server has: both find the same.
 */

import { type Kysely, type RawBuilder, sql } from 'kysely';
import { stemmer } from 'stemmer';
import { inPieces } from './chunked.ts';
import {
  type Among,
  ARTICLES,
  type Candidate,
  type Found,
  type Index,
  isWanted,
  RANKED,
  type Wanted,
  type Within,
  type WordsOfRow,
  type WordTables,
} from './match.ts';
import { emptyLists } from './pending-lists.ts';
import { slicesOf } from './slices.ts';
import type { SlicesTable, Tables } from './tables.ts';

export const wordsInPostgres = (db: Kysely<Tables>): WordTables => ({
  versions: sql`articles as earlier`,
  keep: async (index, rows) => {
    await inPieces(rows, async (some) => {
      const values = some.map((row) => sql`(${row.seq}::bigint, ${vectorOf(index, row)}::tsvector)`);
      await sql`insert into ${sql.table(index.table)} (seq, words) values ${sql.join(values)}`.execute(db);
    });
    const [first, last] = [rows[0], rows.at(-1)];
    if (first && last) await emptyLists(db, index.table, [first.seq, last.seq]);
  },
  // Those of quotations and claims go with them.
  forget: async (seqs) => {
    await sql`delete from article_words where seq = any(${seqs}::bigint[])`.execute(db);
  },
  // What is written is in order at once.
  settle: async () => {},
  newest: async (index, wanted, among = {}) => {
    if (!isWanted(wanted)) return null;
    const ask = matchingIn(index, wanted, among);
    const slices = index === ARTICLES ? await slicesOf(db) : [];
    return slices.length < 2 ? { rows: ask(ALL, RANKED) } : newestOf(db, slices, ask);
  },
  isCommon: async (index, word, least) => {
    const asked = queryOf(index, { query: { wanted: [word], unwanted: [] }, facets: [] });
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select 1 from ${sql.table(index.table)} where words @@ ${asked}::tsquery limit ${sql.lit(least)}
    ) as found`.execute(db);
    return rows[0]!.count >= least;
  },
});

interface Places {
  readonly from: number;
  readonly until: number;
}

const ALL: Places = { from: 0, until: Number.MAX_SAFE_INTEGER };

type Matching = (places: Places, most: number) => RawBuilder<Candidate>;

function matchingIn(index: Index, wanted: Wanted, { where, above }: Among): Matching {
  const matching = sql`${queryOf(index, wanted)}::tsquery`;
  // Longer texts count less.
  const rank = sql`-ts_rank(${weightsOf(index)}::real[], words, ${matching}, 1)`;
  const newer = above === undefined ? sql`` : sql`and seq > ${above}`;
  const table = sql.table(index.table);
  return ({ from, until }, most) => {
    const within: Within = (seq) => sql`and ${seq} >= ${sql.lit(from)} and ${seq} < ${sql.lit(until)}`;
    return sql<Candidate>`(
      select seq, ${above === undefined ? rank : sql`0`} as rank
      from ${table} where words @@ ${matching} ${within(sql`seq`)}
        ${newer} ${where?.(sql`${table}.seq`, within) ?? sql``}
      order by seq desc limit ${sql.lit(most)}
    )`;
  };
}

/**
 * Looks for what matches in the newest slice, then in the four before it, the sixteen before those, and so on: of a common
 * word there is enough in the first, and what is rare is found in a few steps.
 */
async function newestOf(db: Kysely<Tables>, slices: readonly SlicesTable[], ask: Matching): Promise<Found> {
  const found: Candidate[] = [];
  for (let at = 0, some = 1; at < slices.length && found.length < RANKED; at += some, some *= 4) {
    const from = slices[Math.min(at + some, slices.length) - 1]!.first;
    const until = at === 0 ? ALL.until : slices[at - 1]!.first;
    const { rows } = await ask({ from, until }, RANKED - found.length).execute(db);
    found.push(...rows);
  }
  const [seqs, ranks] = [found.map(({ seq }) => seq), found.map(({ rank }) => rank)];
  return {
    rows: sql<Candidate>`(select * from unnest(${seqs}::bigint[], ${ranks}::real[]) as newest (seq, rank))`,
    // Not one by one: the server would weigh each of them in each slice.
    among: (seq) => sql<boolean>`${seq} between ${sql.lit(seqs.at(-1) ?? 0)} and ${sql.lit(seqs[0] ?? 0)}`,
  };
}

/** PostgreSQL marks where a word stands with one of four letters; D is that of facets. */
const LETTERS = ['A', 'B', 'C'] as const;
const FACET = 'D';

/** Returns the letter of each field: fields that tell as much share one. */
function lettersOf({ fields }: Index): ReadonlyMap<string, string> {
  const weights = [...new Set(Object.values(fields))].sort((a, b) => b - a);
  return new Map(Object.entries(fields).map(([name, weight]) => [name, LETTERS[weights.indexOf(weight)]!]));
}

/** Returns what each letter tells, from D to A, as a share of what tells most. */
function weightsOf({ fields }: Index): string {
  const weights = [...new Set(Object.values(fields))].sort((a, b) => b - a);
  const shares = LETTERS.map((_, at) => (weights[at] ?? 0) / weights[0]!);
  return `{${[0, ...shares.reverse()].join(',')}}`;
}

/** PostgreSQL counts places of words up to here; further words are found, but not as phrases. */
const LAST_PLACE = 16_383;
/** Places between two fields, so that no phrase reaches from one into the next. */
const APART = 8;
/** Bytes of the words of a row: PostgreSQL takes 1 MB. Those behind are not found. */
const MOST_BYTES = 900_000;
/** PostgreSQL keeps so many places of a word. */
const MOST_PLACES = 255;

/** Returns the words of a row with their places and letters, as PostgreSQL reads them. */
function vectorOf(index: Index, { words, facets }: WordsOfRow): string {
  const letters = lettersOf(index);
  const places = new Map<string, string[]>();
  let [place, bytes] = [1, 0];
  for (const [field, letter] of letters) {
    for (const word of wordsIn(words[field] ?? '')) {
      let of = places.get(word);
      if (of === undefined) {
        bytes += Buffer.byteLength(word) + 8;
        if (bytes > MOST_BYTES) break;
        of = [];
        places.set(word, of);
      }
      const at = Math.min(place++, LAST_PLACE);
      if (of.length === MOST_PLACES || of.at(-1) === `${at}${letter}`) continue;
      of.push(`${at}${letter}`);
      bytes += 2;
    }
    place += APART;
  }
  return [
    ...[...places].map(([word, of]) => `'${word}':${of.join(',')}`),
    ...facets.map((facet) => `'${facet}':${LAST_PLACE}${FACET}`),
  ].join(' ');
}

/** A longer word is found by so many of its first letters; PostgreSQL takes 2 kB. */
const LONGEST_WORD = 200;
/** A longer one is no English word, and left as it is. */
const LONGEST_STEMMED = 64;

const wordsIn = (text: string): string[] =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => (word.length > LONGEST_STEMMED ? word.slice(0, LONGEST_WORD) : stemmer(word)));

/** Returns the query in the language of `tsquery`; an empty one, which nothing matches, where the words have no letters. */
function queryOf(index: Index, { query, facets, within }: Wanted): string {
  const letters = lettersOf(index);
  const lettersIn = (fields: readonly string[]): string =>
    [...new Set(fields.map((field) => letters.get(field)!))].join('');
  const searched = lettersIn(index.searched);
  const { wanted, unwanted, beginning, spelled = [] } = query;
  const elsewhere = new Set(spelled.flatMap(({ of }) => of));
  const phrase = (words: string): string => phraseOf(words, searched);
  const all = [
    ...wanted.filter((word) => !elsewhere.has(word)).map(phrase),
    ...spelled.map(({ of, as }) => anyOf([allOf(of.map(phrase)), ...as.map(phrase)])),
    ...(beginning === undefined ? [] : [phraseOf(beginning, searched, '*')]),
    ...(within?.words.map((word) => phraseOf(word, lettersIn([within.field]))) ?? []),
    ...facets.map((some) => anyOf(some.map((facet) => `'${facet}':${FACET}`))),
  ];
  const none = unwanted.map(phrase).filter((part) => part !== '');
  const wants = allOf(all);
  return wants === '' ? '' : [wants, ...none.map((part) => `!${part}`)].join(' & ');
}

/** A part without a letter is nowhere: nothing has all of them. */
const allOf = (parts: readonly string[]): string => (parts.includes('') ? '' : `(${parts.join(' & ')})`);

function anyOf(parts: readonly string[]): string {
  const some = parts.filter((part) => part !== '');
  return some.length === 0 ? '' : `(${some.join(' | ')})`;
}

/** Returns words that stand one behind the other; the last may be a beginning. */
function phraseOf(words: string, letters: string, last = ''): string {
  const parts = wordsIn(words);
  if (parts.length === 0) return '';
  const inOrder = parts.map((word, at) => `'${word}':${at === parts.length - 1 ? last : ''}${letters}`);
  return `(${inOrder.join(' <-> ')})`;
}
