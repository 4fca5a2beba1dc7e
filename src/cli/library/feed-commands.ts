/** The commands of watched feeds, as the command line takes them. */

import { type Command, InvalidArgumentError } from 'commander';
import { withOperatingOptions } from '../operating.ts';
import { listed } from '../reading-flags.ts';
import type { FeedsFlags } from './feeds.ts';
import type { FollowFlags } from './follow.ts';
import { ofLibrary } from './of-library.ts';
import type { WatchFlags } from './watch.ts';

/** Adds the commands to the program. Each loads what it needs when it is called. */
export function addFeedCommands(program: Command): void {
  const feeds = program
    .command('feeds')
    .description('the feeds that the library watches')
    .showHelpAfterError('Run "synoptic feeds --help" to see what it takes.')
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 2 wrong usage.

Examples:
  synoptic feeds add https://example.org/feed.xml
  synoptic feeds import subscriptions.opml
  synoptic feeds list                          (when each answered last, and what is wrong)`,
    );
  const command = (name: string): Command => ofLibrary(feeds.command(name));

  command('add')
    .description('watch feeds: RSS, Atom, JSON Feed or a sitemap')
    .argument('<address...>', 'web addresses')
    .action(async (addresses: string[], flags: FeedsFlags) =>
      (await import('./feeds.ts')).runFeedsAdd(addresses, flags),
    );

  command('list')
    .description('list the feeds and how they do')
    .option('--json', 'as JSON, one object on each line')
    .action(async (flags: FeedsFlags & { json?: boolean }) =>
      (await import('./feeds.ts')).runFeedsList(flags),
    );

  command('remove')
    .description('watch feeds no more; what was read of them stays')
    .argument('<address...>', 'their addresses, as "synoptic feeds list" has them')
    .action(async (addresses: string[], flags: FeedsFlags) =>
      (await import('./feeds.ts')).runFeedsRemove(addresses, flags),
    );

  command('import')
    .description('watch all feeds that a file names')
    .argument('<file>', 'OPML, as feed readers export it, or addresses, one on each line')
    .action(async (file: string, flags: FeedsFlags) =>
      (await import('./feeds.ts')).runFeedsImport(file, flags),
    );

  command('export')
    .description('write the feeds as OPML, which feed readers import')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .action(async (flags: FeedsFlags & { output?: string }) =>
      (await import('./feeds.ts')).runFeedsExport(flags),
    );

  withOperatingOptions(ofLibrary(program.command('watch')))
    .description('ask the feeds when they are due, and add what is new to the library')
    .option('--once', 'ask those that are due, read what waits, and end')
    .option('--for <time>', 'end after this time: 90s, 30m, 12h, 2d', parseTime)
    .option('--allow-host <host>', 'a host of your own that may be asked, such as localhost:8080', listed)
    .option('--publishers <file>', "what you know of single publishers' pages, as JSON", listed)
    .option('--atom <folder>', 'keep an Atom feed there for each followed story: what has changed in it')
    .option('--webhook <url>', 'send what has changed in followed stories there, as JSON')
    .option('--json', 'print what happens as JSON, one object on each line')
    .addHelpText(
      'after',
      `
It keeps to each site's rules for programs, asks a host one thing at a time, and asks a feed as seldom as its publisher
wishes, every 15 minutes at most. End it when you like, and start it again: nothing is lost, and nothing read twice.

Exit codes: 0 done; 2 wrong usage; 130 stopped by an interrupt.

Examples:
  synoptic watch
  synoptic watch --once                        (from cron)
  synoptic watch --atom feeds/ --webhook https://example.org/hooks/stories`,
    )
    .action(async (flags: WatchFlags) => (await import('./watch.ts')).runWatch(flags));

  ofLibrary(program.command('follow'))
    .description(
      'be told what changes in stories when the library is watched; without any, list those followed',
    )
    .argument('[story...]', 'ids of stories or of their articles, or how they begin')
    .option('--json', 'list them as JSON, one object on each line')
    .action(async (stories: string[], flags: FollowFlags) =>
      (await import('./follow.ts')).runFollow(stories, flags),
    );

  ofLibrary(program.command('unfollow'))
    .description('follow stories no more; what was told of them is forgotten')
    .argument('<story...>', 'ids, or how they begin')
    .action(async (stories: string[], flags: FollowFlags) =>
      (await import('./follow.ts')).runUnfollow(stories, flags),
    );
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
/** The longest that a timer can be set, in ms. */
const LONGEST = 2 ** 31 - 1;

function parseTime(value: string): number {
  const [, number, unit] = /^([1-9]\d{0,5})([smhd])$/.exec(value) ?? [];
  const ms = 1000 * Number(number) * UNITS[unit ?? '']!;
  if (unit === undefined || ms > LONGEST)
    throw new InvalidArgumentError('It must be a time such as 90s, 30m, 12h or 2d, of 24 days at most.');
  return ms;
}
