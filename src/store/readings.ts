/** What dossiers found, in tables: kept when a story was read, and gone with the story or its articles. */

import { type Kysely, sql } from 'kysely';
import type { Dossier } from '../model/dossier.ts';
import { chunked } from './chunked.ts';
import { facetOfStatus, facetOfStory, facetsOf } from './facets.ts';
import { type ClaimFound, findingsOf, type QuotationFound } from './findings.ts';
import { plainWordsOf } from './spellings.ts';
import type { Tables } from './tables.ts';

/** What a row of the tables says of an article that a finding stands in. */
interface Where {
  readonly seq: number;
  readonly facets: readonly string[];
}

/**
 * Makes what a dossier of a story found findable, in place of what was found before in the story, and of quotations that
 * were found in its articles. Of a story that is none any more nothing is kept.
 */
export async function keepReading(
  db: Kysely<Tables>,
  story: string,
  dossier: Dossier,
  at: Date,
): Promise<void> {
  const is = await db.selectFrom('stories').select('id').where('id', '=', story).executeTakeFirst();
  if (is === undefined) return;
  await forgetReadings(db, [story]);
  const { number: reading } = await db
    .insertInto('readings')
    .values({ story, read_at: at.getTime() })
    .returning('number')
    .executeTakeFirstOrThrow();
  const { origins, quotations, claims, names } = findingsOf(dossier);
  const places = await placesOf(db, dossier);
  await chunked([...places.values()], (some) =>
    db
      .deleteFrom('quotations')
      .where(
        'seq',
        'in',
        some.map(({ seq }) => seq),
      )
      .returning('number')
      .execute(),
  );
  for (const [article, { id, original, articles, upstream }] of origins) {
    const seq = places.get(article)?.seq;
    if (seq === undefined) continue;
    await db
      .insertInto('read_articles')
      .values({
        seq,
        reading,
        origin: id,
        original: original ? 1 : 0,
        of_origin: articles,
        upstream: upstream ?? null,
      })
      .execute();
  }
  const storyFacet = facetOfStory(story);
  for (const quotation of quotations) {
    const place = places.get(quotation.article);
    if (place) await keepQuotation(db, reading, quotation, place, storyFacet);
  }
  for (const claim of claims) {
    const among = claim.articles.flatMap((article) => places.get(article) ?? []);
    if (among.length === claim.articles.length) await keepClaim(db, reading, claim, among, storyFacet);
  }
  for (const name of names)
    await db
      .insertInto('reading_names')
      .values({ reading, ...name })
      .execute();
}

/** Takes out what was found in stories. Words go with it. */
export async function forgetReadings(db: Kysely<Tables>, stories: readonly string[]): Promise<void> {
  await chunked(stories, (some) =>
    db.deleteFrom('readings').where('story', 'in', some).returning('number').execute(),
  );
}

async function placesOf(db: Kysely<Tables>, { articles }: Dossier): Promise<Map<string, Where>> {
  const rows = await chunked(
    articles.map(({ id }) => id),
    (some) => db.selectFrom('articles').select(['id', 'seq']).where('id', 'in', some).execute(),
  );
  const byId = new Map(articles.map((article) => [article.id, article]));
  return new Map(rows.map(({ id, seq }) => [id, { seq, facets: facetsOf(byId.get(id)!) }]));
}

async function keepQuotation(
  db: Kysely<Tables>,
  reading: number,
  { utterance, speaker, printed, quotation, evidence, called }: QuotationFound,
  { seq, facets }: Where,
  story: string,
): Promise<void> {
  const { number } = await db
    .insertInto('quotations')
    .values({
      ...{ reading, seq, utterance, speaker, ...printed },
      quotation: JSON.stringify({ ...quotation, evidence }),
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  const said = evidence.map(({ exact }) => exact).join(' … ');
  await sql`insert into quotation_words (rowid, content, speaker, facets)
    values (${number}, ${withPlainWords(said)}, ${called}, ${[...facets, story].join(' ')})`.execute(db);
}

async function keepClaim(
  db: Kysely<Tables>,
  reading: number,
  { claim, why, origins, evidence, articles }: ClaimFound,
  places: readonly Where[],
  story: string,
): Promise<void> {
  const { number } = await db
    .insertInto('claims')
    .values({ reading, articles: articles.length, origins, claim: JSON.stringify({ claim, why, evidence }) })
    .returning('number')
    .executeTakeFirstOrThrow();
  for (const { seq } of places)
    await db.insertInto('claim_articles').values({ claim: number, seq }).execute();
  const facets = new Set([...places.flatMap((place) => place.facets), facetOfStatus(claim.status), story]);
  const stated = [...new Set(evidence.map(({ exact }) => exact))].join('\n');
  await sql`insert into claim_words (rowid, text, statements, facets)
    values (${number}, ${withPlainWords(claim.text)}, ${withPlainWords(stated)}, ${[...facets].join(' ')})`.execute(
    db,
  );
}

const withPlainWords = (text: string): string => [text, ...plainWordsOf(text)].join(' ');
