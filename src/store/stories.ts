/** Stories and which articles they have, in tables. */

import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely';
import type { FormedStory, StoryFilter, StorySummary } from '../model/library.ts';
import { chunked } from './chunked.ts';
import { idsAt, idsLike, seqsOf, seqsOfVersions } from './ids.ts';
import { recountStories } from './recount-stories.ts';
import type { StoryStore } from './store.ts';
import type { StoriesTable, Tables } from './tables.ts';
import { isoOf } from './times.ts';

export function storyStore(db: Kysely<Tables>): StoryStore {
  return {
    form: async (stories, gone, at) => {
      await chunked(gone, (some) =>
        db.deleteFrom('stories').where('id', 'in', some).returning('id').execute(),
      );
      for (const story of stories) await formStory(db, story, at);
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
      for (const { id, articles } of stories) {
        const has = [...(await seqsOf(db, articles)).values()];
        await changeArticles(db, 'formed_articles', id, has);
      }
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
  const rows = await chunked(ids, (some) =>
    db
      .selectFrom('formed_articles')
      .select(['story', 'seq'])
      .where('story', 'in', some)
      .orderBy('seq')
      .execute(),
  );
  const idOf = await idsAt(db, [...new Set(rows.map(({ seq }) => seq))]);
  const byStory = Map.groupBy(rows, ({ story }) => story);
  return ids.map((id) => ({ id, articles: byStory.get(id)!.map(({ seq }) => idOf.get(seq)!) }));
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

/** A story that has the same articles as before has not changed. */
async function formStory(db: Kysely<Tables>, { id, title, articles }: FormedStory, at: Date): Promise<void> {
  await db
    .insertInto('stories')
    .values({ id, title, changed_at: at.getTime(), first_at: 0, last_at: 0, articles: 0, publishers: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ title }))
    .execute();
  const has = await seqsOfVersions(db, articles);
  if (!(await changeArticles(db, 'story_articles', id, has))) return;
  await db.updateTable('stories').set({ changed_at: at.getTime() }).where('id', '=', id).execute();
  await recountStories(db, [id]);
}

/** Makes a story have the articles of these places and no others. Returns whether it had others before. */
async function changeArticles(
  db: Kysely<Tables>,
  table: 'story_articles' | 'formed_articles',
  story: string,
  seqs: readonly number[],
): Promise<boolean> {
  const before = await db.selectFrom(table).select('seq').where('story', '=', story).execute();
  const [had, has] = [new Set(before.map(({ seq }) => seq)), new Set(seqs)];
  const [left, came] = [[...had].filter((seq) => !has.has(seq)), [...has].filter((seq) => !had.has(seq))];
  await chunked(left, (some) =>
    db.deleteFrom(table).where('story', '=', story).where('seq', 'in', some).returning('seq').execute(),
  );
  await chunked(came, (some) =>
    db
      .insertInto(table)
      .values(some.map((seq) => ({ story, seq })))
      .returning('seq')
      .execute(),
  );
  return left.length + came.length > 0;
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
