/** Stories and which articles they have, in tables. */

import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely';
import type { FormedStory, StoryFilter, StoryId, StorySummary } from '../model/library.ts';
import { chunked, inPieces } from './chunked.ts';
import { chainsOf, idsAt, idsLike, seqsOf, versionsOf } from './ids.ts';
import { countsOf, placesIn } from './recount-stories.ts';
import type { StoryStore } from './store.ts';
import type { StoriesTable, Tables } from './tables.ts';
import { isoOf } from './times.ts';

export function storyStore(db: Kysely<Tables>): StoryStore {
  return {
    form: async (stories, gone, at) => {
      await chunked(gone, (some) =>
        db.deleteFrom('stories').where('id', 'in', some).returning('id').execute(),
      );
      await formStories(db, [...new Map(stories.map((story) => [story.id, story])).values()], at);
    },
    get: async (ids) =>
      chunked(ids, (some) =>
        db.selectFrom('stories').selectAll().where('id', 'in', some).orderBy('id').execute(),
      ).then((rows) => rows.map(storySummaryOf)),
    list: async (limit, offset = 0, filter = {}, order = 'changed') =>
      db
        .selectFrom('stories')
        .selectAll()
        .where(areOf(filter))
        .orderBy(order === 'changed' ? sql`changed_at` : IMPORTANCE, 'desc')
        .orderBy('last_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .offset(offset)
        .execute()
        .then((rows) => rows.map(storySummaryOf)),
    count: async (filter = {}) =>
      db
        .selectFrom('stories')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where(areOf(filter))
        .executeTakeFirstOrThrow()
        .then(({ count }) => Number(count)),
    articles: async (id) => {
      const rows = await db.selectFrom('story_articles').select('seq').where('story', '=', id).execute();
      const ids = await idsAt(
        db,
        rows.map(({ seq }) => seq),
      );
      return [...ids.values()];
    },
    having: async (articles) => {
      const seqs = await seqsOf(db, articles);
      const rows = await chunked([...seqs.values()], (some) =>
        db.selectFrom('story_articles').select('story').distinct().where('seq', 'in', some).execute(),
      );
      return [...new Set(rows.map(({ story }) => story))].sort();
    },
    idsLike: (beginning, limit) => idsLike(db, 'stories', beginning, limit),
    keepFormed: async (stories, gone) => {
      await chunked(gone, (some) =>
        db.deleteFrom('formed_articles').where('story', 'in', some).returning('seq').execute(),
      );
      const known = await seqsOf(db, [...new Set(stories.flatMap(({ articles }) => articles))]);
      const has = stories.map(
        ({ id, articles }) => [id, articles.flatMap((one) => known.get(one) ?? [])] as const,
      );
      await changeArticles(db, 'formed_articles', await changesTo(db, 'formed_articles', new Map(has)));
    },
    formedAround: async (from, until) => {
      const having = await db
        .selectFrom('formed_articles')
        .innerJoin('articles', 'articles.seq', 'formed_articles.seq')
        .select('story')
        .distinct()
        .where(({ or, and, eb }) =>
          or([
            eb('published_from', 'is', null),
            and([eb('published_from', '>=', from.getTime()), eb('published_from', '<', until.getTime())]),
          ]),
        )
        .execute();
      return formedStories(
        db,
        having.map(({ story }) => story),
      );
    },
    formedWith: async (articles) => {
      const seqs = await seqsOf(db, articles);
      const having = await chunked([...seqs.values()], (some) =>
        db.selectFrom('formed_articles').select('story').distinct().where('seq', 'in', some).execute(),
      );
      return formedStories(
        db,
        having.map(({ story }) => story),
      );
    },
  };
}

/**
 * What matters and is new comes first: each doubling of articles and of publishers is worth half a day of freshness, which
 * is when the story's last article was published. It depends on no clock, so an order stays until a story changes.
 */
const IMPORTANCE = sql<number>`last_at + 43200000 * (ln(articles) + ln(publishers + 1)) / ln(2)`;

/** Returns the stories as they form by themselves, in the order of their ids. */
async function formedStories(
  db: Kysely<Tables>,
  stories: readonly string[],
): Promise<Pick<FormedStory, 'id' | 'articles'>[]> {
  const ids = [...new Set(stories)].sort();
  const places = await placesIn(db, 'formed_articles', ids);
  const idOf = await idsAt(db, [...new Set([...places.values()].flat())]);
  return ids.map((id) => ({ id, articles: places.get(id)!.map((seq) => idOf.get(seq)!) }));
}

const areOf =
  ({ start, end, publisher, language }: StoryFilter) =>
  (eb: ExpressionBuilder<Tables, 'stories'>) =>
    eb.and([
      ...(start === undefined ? [] : [eb('last_at', '>=', Date.parse(start))]),
      ...(end === undefined ? [] : [eb('first_at', '<', Date.parse(end))]),
      ...(publisher === undefined && language === undefined
        ? []
        : [
            eb(
              'id',
              'in',
              eb
                .selectFrom('articles')
                .innerJoin('story_articles', 'story_articles.seq', 'articles.seq')
                .select('story')
                .$if(publisher !== undefined, (query) => query.where('publisher', '=', publisher!))
                .$if(language !== undefined, (query) => query.where('language', '=', language!)),
            ),
          ]),
    ]);

/** A story that has the same articles as before has not changed. They are formed together: a batch changes dozens. */
async function formStories(db: Kysely<Tables>, stories: readonly FormedStory[], at: Date): Promise<void> {
  const changes = await changesTo(db, 'story_articles', await placesOfVersions(db, stories));
  const counts = await countsOf(db, new Map(changes.map(({ story, has }) => [story, has])));
  await keepStories(
    db,
    stories.flatMap(({ id, title }) => {
      const counted = counts.get(id);
      return counted === undefined ? [] : [{ id, title, changed_at: at.getTime(), ...counted }];
    }),
  );
  await changeArticles(db, 'story_articles', changes);
  const changed = new Set(changes.map(({ story }) => story));
  await chunked(
    [...changed].filter((id) => !counts.has(id)),
    (some) => db.deleteFrom('stories').where('id', 'in', some).returning('id').execute(),
  );
  await renameStories(
    db,
    stories.filter(({ id }) => !changed.has(id)),
  );
}

/** Returns the places of the stories' articles, in all their versions. */
async function placesOfVersions(
  db: Kysely<Tables>,
  stories: readonly FormedStory[],
): Promise<Map<StoryId, number[]>> {
  const chains = await chainsOf(db, [...new Set(stories.flatMap(({ articles }) => articles))]);
  const versions = await versionsOf(db, [...new Set(chains.values())]);
  return new Map(
    stories.map(({ id, articles }) => {
      const own = new Set(articles.flatMap((one) => chains.get(one) ?? []));
      return [id, [...own].flatMap((chain) => versions.get(chain)!)];
    }),
  );
}

const keepStories = (db: Kysely<Tables>, rows: readonly Selectable<StoriesTable>[]): Promise<void> =>
  inPieces(rows, (some) =>
    db
      .insertInto('stories')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          title: ref('excluded.title'),
          changed_at: ref('excluded.changed_at'),
          first_at: ref('excluded.first_at'),
          last_at: ref('excluded.last_at'),
          articles: ref('excluded.articles'),
          publishers: ref('excluded.publishers'),
        })),
      )
      .execute(),
  );

async function renameStories(db: Kysely<Tables>, stories: readonly FormedStory[]): Promise<void> {
  const rows = await chunked(
    stories.map(({ id }) => id),
    (some) => db.selectFrom('stories').select(['id', 'title']).where('id', 'in', some).execute(),
  );
  const before = new Map(rows.map(({ id, title }) => [id, title]));
  for (const { id, title } of stories)
    if (before.get(id) !== title)
      await db.updateTable('stories').set({ title }).where('id', '=', id).execute();
}

/** What a story has, by places, and how that is other than what is kept. */
interface StoryChange {
  readonly story: StoryId;
  readonly has: readonly number[];
  readonly left: readonly number[];
  readonly came: readonly number[];
}

/** Returns how stories that have the articles of these places and no others are other than what is kept of them. */
async function changesTo(
  db: Kysely<Tables>,
  table: 'story_articles' | 'formed_articles',
  stories: ReadonlyMap<StoryId, readonly number[]>,
): Promise<StoryChange[]> {
  const before = await placesIn(db, table, [...stories.keys()]);
  return [...stories].flatMap(([story, has]) => {
    const [now, had] = [new Set(has), new Set(before.get(story))];
    const left = [...had].filter((seq) => !now.has(seq));
    const came = [...now].filter((seq) => !had.has(seq));
    return left.length + came.length === 0 ? [] : [{ story, has, left, came }];
  });
}

async function changeArticles(
  db: Kysely<Tables>,
  table: 'story_articles' | 'formed_articles',
  changes: readonly StoryChange[],
): Promise<void> {
  for (const { story, left } of changes)
    await chunked(left, (some) =>
      db.deleteFrom(table).where('story', '=', story).where('seq', 'in', some).returning('seq').execute(),
    );
  const came = changes.flatMap(({ story, came }) => came.map((seq) => ({ story, seq })));
  await inPieces(came, (some) => db.insertInto(table).values(some).execute());
}

export const storySummaryOf = ({
  id,
  title,
  articles,
  publishers,
  first_at,
  last_at,
  changed_at,
}: Selectable<StoriesTable>): StorySummary => ({
  id,
  title,
  articles,
  publishers,
  first: isoOf(first_at),
  last: isoOf(last_at),
  changed: isoOf(changed_at),
});
