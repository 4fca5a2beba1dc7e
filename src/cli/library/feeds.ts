/** `synoptic feeds`: which feeds the library watches, and how they do. */

import type { Feed } from '../../model/feed.ts';
import { addFeeds, feedsInFile, opmlOf, removeFeeds } from '../../pipeline/library/feeds.ts';
import { count } from '../../render/edition.ts';
import { paragraph, piecesOf, type Screen } from '../../render/terminal.ts';
import type { Store } from '../../store/store.ts';
import { DONE } from '../exit-codes.ts';
import { screenOf } from '../screen.ts';
import { openOutput } from '../write-output.ts';
import { minuteOf } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export type FeedsFlags = LibraryFlags;

export const runFeedsAdd = (addresses: readonly string[], flags: FeedsFlags): Promise<void> =>
  withLibrary(flags, ({ store }) => add(addresses, store));

export const runFeedsImport = (file: string, flags: FeedsFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => add(await feedsInFile(file), store));

async function add(addresses: readonly string[], store: Store): Promise<number> {
  const added = await addFeeds(addresses, store, new Date());
  const known = addresses.length - added.length;
  console.error(
    `${count(added.length, 'new feed')}${known > 0 ? `, ${known} known already` : ''}. "synoptic watch" reads them.`,
  );
  return DONE;
}

export const runFeedsRemove = (addresses: readonly string[], flags: FeedsFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const gone = await removeFeeds(addresses, store);
    console.error(`${count(gone, 'feed')} removed. Articles that were read of them stay.`);
    return DONE;
  });

export const runFeedsExport = (flags: FeedsFlags & { readonly output?: string }): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const output = await openOutput(flags.output, 'feeds.opml');
    await output.write(`${opmlOf(await store.feeds.list()).trimEnd()}\n`);
    await output.finish();
    return DONE;
  });

export const runFeedsList = (flags: FeedsFlags & { readonly json?: boolean }): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const feeds = await store.feeds.list();
    const screen = screenOf(process.stdout);
    for (const feed of feeds) console.log(flags.json ? JSON.stringify(feed) : healthOf(feed, screen));
    if (feeds.length === 0) console.error('No feeds yet. Add one: synoptic feeds add https://...');
    return DONE;
  });

function healthOf(feed: Feed, screen: Screen): string {
  const { uri, title, answered, next, failures, trouble, items } = feed;
  const state = [
    answered === null ? 'never answered yet' : `answered ${minuteOf(answered)}`,
    next === null ? 'not asked any more' : `next ${minuteOf(next)}`,
    `${items.done} read`,
    ...(items.waiting > 0 ? [`${items.waiting} waiting`] : []),
    ...(items.givenUp > 0 ? [`${items.givenUp} given up`] : []),
  ].join(' · ');
  return [
    paragraph(piecesOf(title ?? uri, 'bold'), screen),
    ...(title === null ? [] : [`  ${uri}`]),
    paragraph(piecesOf(state, 'dim'), screen, '  '),
    ...(trouble === null
      ? []
      : [paragraph(piecesOf(`${count(failures, 'failure')} in a row. ${trouble}`), screen, '  ')]),
  ].join('\n');
}
