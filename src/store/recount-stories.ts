/** What a list says of a story is counted when its articles change, so that a list need not count. */

import type { Kysely } from 'kysely';
import type { StoryId } from '../model/library.ts';
import { chunked } from './chunked.ts';
import type { StoriesTable, Tables } from './tables.ts';

export type StoryCounts = Pick<StoriesTable, 'articles' | 'publishers' | 'first_at' | 'last_at'>;

/**
 * Counts the articles at some places, story by story, one for all its versions, and their publishers, and finds their times.
 * A story of which no article is there is left out.
 */
export async function countsOf(
  db: Kysely<Tables>,
  places: ReadonlyMap<StoryId, readonly number[]>,
): Promise<Map<StoryId, StoryCounts>> {
  // Asked for by their places alone: so it is known in which slices they are.
  const rows = await chunked([...new Set([...places.values()].flat())], (some) =>
    db
      .selectFrom('articles')
      .select(['seq', 'chain', 'publisher', 'published_from as published', 'added_at as added'])
      .where('seq', 'in', some)
      .execute(),
  );
  const counted = new Map(rows.map((row) => [row.seq, row]));
  const counts = new Map<StoryId, StoryCounts>();
  for (const [story, seqs] of places) {
    const articles = seqs.flatMap((seq) => counted.get(seq) ?? []);
    if (articles.length > 0) counts.set(story, countsIn(articles));
  }
  return counts;
}

interface Counted {
  readonly chain: string;
  readonly publisher: string | null;
  readonly published: number | null;
  readonly added: number;
}

function countsIn(articles: readonly Counted[]): StoryCounts {
  const published = articles.flatMap(({ published }) => published ?? []);
  const times = published.length > 0 ? published : articles.map(({ added }) => added);
  return {
    articles: new Set(articles.map(({ chain }) => chain)).size,
    publishers: new Set(articles.flatMap(({ publisher }) => publisher ?? [])).size,
    first_at: times.reduce((one, other) => Math.min(one, other)),
    last_at: times.reduce((one, other) => Math.max(one, other)),
  };
}

/** Counts the stories anew. One without articles is taken out. */
export async function recountStories(db: Kysely<Tables>, ids: readonly StoryId[]): Promise<void> {
  const counts = await countsOf(db, await placesIn(db, 'story_articles', ids));
  for (const id of ids) {
    const now = counts.get(id);
    if (now === undefined) await db.deleteFrom('stories').where('id', '=', id).execute();
    else await db.updateTable('stories').set(now).where('id', '=', id).execute();
  }
}

/** Returns the places of the articles that stories have; of one that has none, nothing. */
export async function placesIn(
  db: Kysely<Tables>,
  table: 'story_articles' | 'formed_articles',
  stories: readonly StoryId[],
): Promise<Map<StoryId, number[]>> {
  const rows = await chunked(stories, (some) =>
    db.selectFrom(table).select(['story', 'seq']).where('story', 'in', some).orderBy('seq').execute(),
  );
  const places = Map.groupBy(rows, ({ story }) => story);
  return new Map([...places].map(([story, some]) => [story, some.map(({ seq }) => seq)]));
}
