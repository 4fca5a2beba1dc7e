/** What changed in a story as an Atom feed (RFC 4287): an entry for each change. */

import { generateAtomFeed } from 'feedsmith';
import type { Change, Changes } from '../model/change.ts';
import type { Citation } from '../model/span.ts';
import { nameOf, siteOf } from '../text/articles-named.ts';
import { shortHash } from '../text/hashes.ts';
import { editText } from './edits.ts';
import { printable } from './printable.ts';

export interface FeedOptions {
  /** What the feed is known by for good; by default it goes by the story's id or, where it has none, its title. */
  readonly id?: string;
  /** ISO 8601: when the feed was made, for changes that rest on no article with a date. */
  readonly now: string;
}

/** Returns the feed. The same change has the same id in every feed. */
export function renderChangesAtom(changes: Changes, { id, now }: FeedOptions): string {
  const entries = changes.changes.map((change) => ({
    ...entryOf(changes, change),
    updated: new Date(timeOf(changes, change) ?? changes.after.latest?.start ?? now),
  }));
  const times = entries.map(({ updated }) => updated.getTime());
  const updated = new Date(Math.max(...times, Date.parse(changes.after.latest?.start ?? now)));
  return generateAtomFeed({
    id: id ?? `urn:synoptic:story:${changes.story?.id ?? shortHash([changes.after.title])}`,
    title: { value: printable(`${changes.after.title}: what changed`) },
    updated,
    authors: [{ name: 'Synoptic' }],
    generator: { text: 'Synoptic' },
    entries,
  });
}

/** Returns all of an entry but when it was updated. */
export function entryOf(changes: Changes, change: Change) {
  const cited = [...change.after, ...change.before];
  const links = cited
    .flatMap(({ article }) => changes.articles.find(({ id }) => id === article)?.uri ?? [])
    .filter((uri) => siteOf(uri) !== undefined);
  return {
    id: `urn:synoptic:change:${change.id}`,
    title: { value: printable(change.text) },
    categories: [{ term: change.kind }],
    ...(links.length > 0 && { links: [{ href: links[0]!, rel: 'related' }] }),
    content: { type: 'text', value: printable(contentOf(changes, change)) },
  };
}

/** Returns when the latest of the articles that brought it was published. */
function timeOf({ articles }: Changes, { after }: Change): string | undefined {
  const times = after.flatMap(
    ({ article }) => articles.find(({ id }) => id === article)?.published?.value.start ?? [],
  );
  return times.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

function contentOf({ articles }: Changes, { text, because, before, after, edits }: Change): string {
  const line = ({ article, exact }: Citation): string => {
    const named = articles.find(({ id }) => id === article);
    return `${named ? nameOf({ ...named, text: '' }) : article}: “${exact.replace(/\s+/g, ' ')}”`;
  };
  return [
    text,
    ...(because === undefined ? [] : [because]),
    ...(edits?.map(editText) ?? [
      ...(before.length > 0 ? ['Before:', ...before.map(line)] : []),
      ...(after.length > 0 ? ['Now:', ...after.map(line)] : []),
    ]),
  ].join('\n');
}
