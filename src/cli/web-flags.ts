/** What `brief` and `extract` take about the web, alike. */

import { type Command, InvalidArgumentError } from 'commander';
import type { ReadingOptions } from '../pipeline/reading.ts';

export interface WebFlags {
  readonly follow?: boolean;
  readonly limit?: number;
  readonly allowHost?: readonly string[];
  readonly cache?: string;
  readonly offline?: boolean;
}

/** Returns what the flags mean to the use cases. */
export const readingOptionsOf = ({
  follow = false,
  limit,
  allowHost = [],
  cache,
  offline = false,
}: WebFlags): ReadingOptions => ({
  follow,
  ...(limit !== undefined && { limit }),
  web:
    offline && cache === undefined
      ? false
      : { allowedHosts: allowHost, ...(cache !== undefined && { cache, offline }) },
});

/** Returns the command with the options on reading from the web. */
export const withWebOptions = (command: Command): Command =>
  command
    .option('--follow', 'read the pages that feeds, OPML files and sitemaps on disk name, too')
    .option('--limit <number>', 'read so many pages of each feed or sitemap at most (100)', parseCount)
    .option('--allow-host <host>', 'a host of your own that may be asked, such as localhost:8080', listed)
    .option('--cache <folder>', 'keep copies of pages there, and ask only whether they have changed')
    .option('--offline', 'ask nothing of any network; with --cache its copies are read');

const listed = (value: string, before: readonly string[] = []): string[] => [...before, value];

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(value);
}
