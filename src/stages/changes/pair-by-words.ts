/** Which findings of two dossiers are one: those that rest on the same words. Their ids depend on much else. */

import type { ArticleId } from '../../model/ids.ts';
import type { Citation } from '../../model/span.ts';
import { type Paired, pairUp } from './pair-up.ts';
import type { Places } from './places.ts';

type Findable = { readonly id: string };
export type CitationsOf<Thing> = (thing: Thing) => readonly Citation[];

/** Returns the pairs that share most words. */
export function pairByWords<Thing extends Findable>(
  before: readonly Thing[],
  after: readonly Thing[],
  citationsOf: CitationsOf<Thing>,
  places: Places,
): Paired<Thing>[] {
  const standing = byArticle(before, citationsOf);
  return pairUp(
    after.flatMap((thing) => {
      const weights = new Map<Thing, number>();
      for (const cited of citationsOf(thing))
        for (const { of, place } of standing.get(places.partnerOf(cited.article, 'after')?.id ?? '') ?? []) {
          const weight = places.likeness(place, cited);
          if (weight > 0) weights.set(of, (weights.get(of) ?? 0) + weight);
        }
      return [...weights].map(([one, weight]) => ({ before: one, after: thing, weight }));
    }),
  );
}

function byArticle<Thing>(
  things: readonly Thing[],
  citationsOf: CitationsOf<Thing>,
): ReadonlyMap<ArticleId, { readonly of: Thing; readonly place: Citation }[]> {
  const places = things.flatMap((of) => citationsOf(of).map((place) => ({ of, place })));
  return Map.groupBy(places, ({ place }) => place.article);
}
