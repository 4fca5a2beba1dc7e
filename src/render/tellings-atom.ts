/** What was told of a followed story as an Atom feed (RFC 4287): an entry for each change, the last told first. */

import { generateAtomFeed } from 'feedsmith';
import type { Telling } from '../model/follow.ts';
import { entryOf } from './changes-atom.ts';
import { printable } from './printable.ts';

export interface TellingsFeed {
  readonly title: string;
  /** The story as it was called when it was first followed: it stays the feed's id. */
  readonly story: string;
  /** Since when it is followed, ISO 8601. */
  readonly since: string;
}

/** Feed readers ask for it again and again. */
const MOST_ENTRIES = 200;

/** Returns the feed; `tellings` come last first. A change that was told twice stands where it was told last. */
export function renderTellings(tellings: readonly Telling[], { title, story, since }: TellingsFeed): string {
  const told = new Set<string>();
  const entries = tellings.flatMap(({ at, changes }) =>
    changes.changes.flatMap((change) => {
      if (told.has(change.id)) return [];
      told.add(change.id);
      return [{ ...entryOf(changes, change), updated: new Date(at) }];
    }),
  );
  return generateAtomFeed({
    id: `urn:synoptic:story:${story}`,
    title: { value: printable(`${title}: what changed`) },
    updated: new Date(tellings[0]?.at ?? since),
    authors: [{ name: 'Synoptic' }],
    generator: { text: 'Synoptic' },
    entries: entries.slice(0, MOST_ENTRIES),
  });
}
