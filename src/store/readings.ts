/** What dossiers found, in tables: kept when a story was read, and gone with the story or its articles. */

import { type Kysely, sql } from 'kysely';
import type { ArticleId } from '../model/article.ts';
import type { Dossier } from '../model/dossier.ts';
import { chunked, inPieces } from './chunked.ts';
import { facetOfStatus, facetOfStory, facetsOf } from './facets.ts';
import { type Findings, findingsOf } from './findings.ts';
import { seqsOf } from './ids.ts';
import { jsonOf } from './json.ts';
import { CLAIMS, QUOTATIONS, type WordTables } from './match.ts';
import { plainWordsOf } from './spellings.ts';
import type { Tables } from './tables.ts';

/**
 * Makes what a dossier of a story found findable, in place of what was found before in the story, and of quotations that
 * were found in its articles. Of a story that is none any more nothing is kept.
 */
export async function keepReading(
  { db, words }: { readonly db: Kysely<Tables>; readonly words: WordTables },
  story: string,
  dossier: Dossier,
  at: Date,
): Promise<void> {
  const known = await db.selectFrom('stories').select('id').where('id', '=', story).executeTakeFirst();
  if (known === undefined) return;
  await forgetReadings(db, [story]);
  const { number } = await db
    .insertInto('readings')
    .values({ story, read_at: at.getTime() })
    .returning('number')
    .executeTakeFirstOrThrow();
  const places = await placesOf(db, dossier);
  const reading: Reading = { db, words, number, facet: facetOfStory(story), places };
  const findings = findingsOf(dossier);
  await keepOrigins(reading, findings);
  await keepQuotations(reading, findings);
  await keepClaims(reading, findings);
  await inPieces(findings.names, (some) =>
    db
      .insertInto('reading_names')
      .values(some.map((name) => ({ reading: number, ...name })))
      .execute(),
  );
}

/** Takes out what was found in stories. Words go with it. */
export async function forgetReadings(db: Kysely<Tables>, stories: readonly string[]): Promise<void> {
  await chunked(stories, (some) =>
    db.deleteFrom('readings').where('story', 'in', some).returning('number').execute(),
  );
}

interface Reading {
  readonly db: Kysely<Tables>;
  readonly words: WordTables;
  readonly number: number;
  readonly facet: string;
  readonly places: ReadonlyMap<ArticleId, Place>;
}

/** Where an article stands in the tables, and what narrows a search for what it says. */
interface Place {
  readonly seq: number;
  readonly facets: readonly string[];
}

async function placesOf(db: Kysely<Tables>, { articles }: Dossier): Promise<Map<ArticleId, Place>> {
  const seqs = await seqsOf(
    db,
    articles.map(({ id }) => id),
  );
  return new Map(
    articles.flatMap((article) => {
      const seq = seqs.get(article.id);
      return seq === undefined ? [] : [[article.id, { seq, facets: facetsOf(article) }] as const];
    }),
  );
}

async function keepOrigins({ db, number, places }: Reading, { origins }: Findings): Promise<void> {
  const rows = [...origins].flatMap(([article, { id, original, articles, upstream }]) => {
    const seq = places.get(article)?.seq;
    if (seq === undefined) return [];
    const counted = { original: original ? 1 : 0, of_origin: articles };
    return [{ seq, reading: number, origin: id, ...counted, upstream: upstream ?? null }];
  });
  await inPieces(rows, (some) => db.insertInto('read_articles').values(some).execute());
}

async function keepQuotations(reading: Reading, found: Findings): Promise<void> {
  const { db, words, number, facet, places } = reading;
  const seqs = [...places.values()].map(({ seq }) => seq);
  await chunked(seqs, (some) =>
    db.deleteFrom('quotations').where('seq', 'in', some).returning('number').execute(),
  );
  const placed = found.quotations.flatMap((quotation) => {
    const place = places.get(quotation.article);
    return place ? [{ quotation, place }] : [];
  });
  const first = await nextNumber(db, 'quotations');
  const rows = placed.map(
    ({ quotation: { utterance, speaker, printed, quotation, evidence }, place }, at) => ({
      ...{ number: first + at, reading: number, seq: place.seq, utterance, speaker, ...printed },
      quotation: jsonOf({ ...quotation, evidence }),
    }),
  );
  await inPieces(rows, (some) => db.insertInto('quotations').values(some).execute());
  await words.keep(
    QUOTATIONS,
    placed.map(({ quotation: { evidence, called }, place: { facets } }, at) => ({
      seq: first + at,
      words: {
        content: withPlainWords(evidence.map(({ exact }) => exact).join(' … ')),
        speaker: called,
      },
      facets: [...facets, facet],
    })),
  );
}

async function keepClaims(reading: Reading, found: Findings): Promise<void> {
  const { db, words, number, facet, places } = reading;
  const placed = found.claims.flatMap((claim) => {
    const among = claim.articles.flatMap((article) => places.get(article) ?? []);
    return among.length === claim.articles.length ? [{ claim, among }] : [];
  });
  const first = await nextNumber(db, 'claims');
  const rows = placed.map(({ claim: { claim, why, origins, evidence, articles } }, at) => ({
    ...{ number: first + at, reading: number, articles: articles.length, origins },
    claim: jsonOf({ claim, why, evidence }),
  }));
  await inPieces(rows, (some) => db.insertInto('claims').values(some).execute());
  const resting = placed.flatMap(({ among }, at) => among.map(({ seq }) => ({ claim: first + at, seq })));
  await inPieces(resting, (some) => db.insertInto('claim_articles').values(some).execute());
  await words.keep(
    CLAIMS,
    placed.map(({ claim: { claim, evidence }, among }, at) => {
      const facets = new Set([...among.flatMap((one) => one.facets), facetOfStatus(claim.status), facet]);
      const stated = [...new Set(evidence.map(({ exact }) => exact))].join('\n');
      return {
        seq: first + at,
        words: { text: withPlainWords(claim.text), statements: withPlainWords(stated) },
        facets: [...facets],
      };
    }),
  );
}

/** One writes at a time, so that nobody else takes the number. */
async function nextNumber(db: Kysely<Tables>, table: 'quotations' | 'claims'): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from ${sql.table(table)}`.execute(db);
  return rows[0]!.next;
}

const withPlainWords = (text: string): string => [text, ...plainWordsOf(text)].join(' ');
