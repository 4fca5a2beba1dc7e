/** Who is named where, by the places where mentions begin in print. */

import type { ArticleId } from '../model/article.ts';
import type { Entity, EntityId } from '../model/entity.ts';

export type NamedAt = (article: ArticleId, start: number) => EntityId | undefined;

/** Returns what tells whose mention begins at a place of an article. */
export function namedAt(entities: readonly Pick<Entity, 'id' | 'mentions'>[]): NamedAt {
  const places = new Map(
    entities.flatMap(({ id, mentions }) =>
      mentions.map(({ article, start }) => [placeOf(article, start), id] as const),
    ),
  );
  return (article, start) => places.get(placeOf(article, start));
}

const placeOf = (article: ArticleId, start: number): string => `${article} ${start}`;
