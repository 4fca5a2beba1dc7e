/** What a search did not look at, and what to do about it, in plain words. */

import type { Coverage, Facets, FindFilters, FoundKind } from '../../model/found.ts';
import type { SearchQuery } from '../../store/store.ts';

/** Kinds that are known of dossiers alone. */
const OF_DOSSIERS: ReadonlySet<FoundKind> = new Set(['quotations', 'claims']);

export function notSearched(
  { wanted, unwanted, beginning }: SearchQuery,
  kinds: readonly FoundKind[],
  { origin }: FindFilters,
  { articles, read, stale }: Coverage,
  counted: Facets | undefined,
): string[] {
  const ofDossiers = kinds.some((kind) => OF_DOSSIERS.has(kind)) || origin !== undefined;
  return [
    ...(ofDossiers && read < articles
      ? [
          `${articles - read} of ${articles} articles are in no dossier yet: their quotations, claims and origins are not known. "synoptic read" makes the dossiers.`,
        ]
      : []),
    ...(ofDossiers && stale > 0
      ? [
          `${stale} ${stale === 1 ? 'story has' : 'stories have'} changed since the dossier was made: what came then is not known. "synoptic read" makes it anew.`,
        ]
      : []),
    ...(unwanted.length > 0 && wanted.length === 0 && beginning === undefined
      ? ['Words that are not wanted are left out only where others are wanted.']
      : []),
    ...(counted?.more
      ? [`Only the ${counted.counted} articles that came last were counted and ranked.`]
      : []),
  ];
}
