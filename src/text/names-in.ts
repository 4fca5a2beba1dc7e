/** Where each article names whom. */

import type { ArticleId } from '../model/article.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { Span } from '../model/span.ts';

export interface Named extends Span {
  readonly entity: EntityId;
}

/** By article, in text order. */
export type NamesIn = ReadonlyMap<ArticleId, readonly Named[]>;

export function namesIn(entities: readonly Pick<Entity, 'id' | 'mentions'>[]): NamesIn {
  const names = new Map<ArticleId, Named[]>();
  for (const { id, mentions } of entities)
    for (const { article, start, end } of mentions) {
      const known = names.get(article) ?? [];
      known.push({ start, end, entity: id });
      names.set(article, known);
    }
  for (const known of names.values()) known.sort((a, b) => a.start - b.start || a.end - b.end);
  return names;
}
