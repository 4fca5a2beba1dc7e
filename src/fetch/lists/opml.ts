/** Reads OPML: a list of feeds, often in folders. */

import { parseOpml } from 'feedsmith';
import { addressOf, type Entry, type List } from './list.ts';

/** Returns the feeds of the outlines, each once. @throws Error where the text is no OPML */
export function readOpml(text: string): List {
  const lists = new Set<string>();
  const entries = new Map<string, Entry>();
  // From its end, which costs the same whatever its length: what is taken from the front of a long array moves the rest.
  const outlines: Loose[] = (parseOpml(text).body?.outlines ?? []).toReversed();
  for (let outline = outlines.pop(); outline; outline = outlines.pop()) {
    const feed = addressOf(outline.xmlUrl);
    const page = addressOf(outline.url);
    if (feed) lists.add(feed);
    else if (page) entries.set(page, { uri: page, metadata: { uri: page } });
    for (const inner of (outline.outlines ?? []).toReversed()) outlines.push(inner);
  }
  return { kind: 'OPML file', entries: [...entries.values()], lists: [...lists] };
}

type Loose = { readonly xmlUrl?: string; readonly url?: string; readonly outlines?: readonly Loose[] };
