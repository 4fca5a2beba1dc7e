/** `synoptic search`: articles, quotations, claims and stories by their words. */

import type { ClaimStatus } from '../../model/claim.ts';
import type { FindFilters, Found, FoundKind } from '../../model/found.ts';
import { findInLibrary } from '../../pipeline/library/find.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { renderFound } from '../../render/found.ts';
import { StoreError } from '../../store/store.ts';
import { DONE } from '../exit-codes.ts';
import { screenOf } from '../screen.ts';
import { filterOf, type NarrowingFlags } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface SearchFlags extends LibraryFlags, NarrowingFlags {
  readonly quotations?: boolean;
  readonly claims?: boolean;
  readonly stories?: boolean;
  readonly all?: boolean;
  readonly speaker?: string;
  readonly status?: ClaimStatus;
  readonly origin?: NonNullable<FindFilters['origin']>;
  readonly story?: string;
  readonly counts?: boolean;
  readonly offset?: number;
}

export const runSearch = (words: readonly string[], flags: SearchFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const { speaker, status, origin, counts = false, json = false, limit = 20, offset = 0 } = flags;
    const story = flags.story === undefined ? undefined : await pickStory(flags.story, store);
    const filters: FindFilters = {
      ...filterOf(flags),
      ...(speaker !== undefined && { speaker }),
      ...(status !== undefined && { status }),
      ...(origin !== undefined && { origin }),
      ...(story !== undefined && { story }),
    };
    const typed = words.join(' ');
    const kinds = kindsOf(flags, typed);
    const found = await findInLibrary(typed, store, { kinds, filters, facets: counts, limit, offset });
    const { wanted, unwanted, beginning, speaker: named } = found.read;
    const isEmpty = wanted.length === 0 && beginning === undefined && named === undefined;
    if (isEmpty && (unwanted.length > 0 || Object.keys(filters).length === 0))
      throw new StoreError('There is no word to find in what was typed.');
    print(found, json);
    sayWhatElse(found, kinds, limit + offset);
    return DONE;
  });

/** Articles, where nothing else is asked for. */
function kindsOf({ all, speaker, status, ...asked }: SearchFlags, typed: string): FoundKind[] {
  if (all) return ['articles', 'quotations', 'claims', 'stories'];
  const kinds = (['quotations', 'claims', 'stories'] as const).filter((kind) => asked[kind]);
  if (kinds.length > 0) return kinds;
  if (speaker !== undefined || /(?:^|\s)said:/i.test(typed)) return ['quotations'];
  return status === undefined ? ['articles'] : ['claims'];
}

const hitsIn = ({ articles, quotations, claims, stories }: Found) =>
  [articles, quotations, claims, stories].flatMap((one) => one ?? []);

function print(found: Found, json: boolean): void {
  const hits = hitsIn(found).flatMap((one): readonly unknown[] => one.hits);
  if (json) for (const hit of hits) console.log(JSON.stringify(hit));
  else if (hits.length > 0) console.log(renderFound(found, screenOf(process.stdout)));
}

function sayWhatElse(found: Found, kinds: readonly FoundKind[], shown: number): void {
  const [kind] = kinds;
  if (hitsIn(found).every(({ hits }) => hits.length === 0))
    console.error(
      kinds.length === 1 && kind === 'articles'
        ? 'No article has all of these words.'
        : 'Nothing has all of these words.',
    );
  if (hitsIn(found).some(({ more }) => more)) console.error(`There are more: --offset ${shown} goes on.`);
  const spelled = found.read.wanted.flatMap(({ spellings }) => spellings);
  if (spelled.length > 0) console.error(`Also looked for: ${[...new Set(spelled)].join(', ')}.`);
  for (const [name, facets] of Object.entries(found.facets ?? {}))
    if (Array.isArray(facets))
      console.error(`${name}: ${facets.map(({ value, count }) => `${value} ${count}`).join(', ')}`);
  for (const line of found.unsearched) console.error(line);
}
