/** Who is named in some words. */

import type { Entity, EntityId } from '../../model/entity.ts';
import type { Citation } from '../../model/span.ts';
import { namesIn } from '../../text/names-in.ts';
import { overlaps } from '../../text/offsets.ts';

/** Returns a function that gives those of the entities that are named in a citation. */
export function namedIn(entities: readonly Entity[]): (cited: Citation) => ReadonlySet<EntityId> {
  const names = namesIn(entities);
  return (cited) =>
    new Set(
      (names.get(cited.article) ?? []).filter((name) => overlaps(name, cited)).map(({ entity }) => entity),
    );
}
