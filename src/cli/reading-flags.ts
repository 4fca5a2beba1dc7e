/** What `brief` and `extract` take about their inputs, alike. */

import { type Command, InvalidArgumentError } from 'commander';
import type { ReadingOptions } from '../pipeline/reading.ts';
import { readPublishers } from './publishers.ts';

export interface ReadingFlags {
  readonly follow?: boolean;
  readonly limit?: number;
  readonly allowHost?: readonly string[];
  readonly cache?: string;
  readonly offline?: boolean;
  readonly publishers?: readonly string[];
}

/**
 * Returns what the flags mean to the use cases.
 * @throws OptionError
 */
export const readingOptionsOf = async ({
  follow = false,
  limit,
  allowHost = [],
  cache,
  offline = false,
  publishers = [],
}: ReadingFlags): Promise<ReadingOptions> => ({
  follow,
  ...(limit !== undefined && { limit }),
  web:
    offline && cache === undefined
      ? false
      : { allowedHosts: allowHost, ...(cache !== undefined && { cache, offline }) },
  publishers: await readPublishers(publishers),
});

/** Returns the command with the options on reading. */
export const withReadingOptions = (command: Command): Command =>
  command
    .option('--follow', 'read the pages that feeds, OPML files and sitemaps on disk name, too')
    .option('--limit <number>', 'read so many pages of each feed or sitemap at most (100)', parseCount)
    .option('--allow-host <host>', 'a host of your own that may be asked, such as localhost:8080', listed)
    .option('--cache <folder>', 'keep copies of pages there, and ask only whether they have changed')
    .option('--offline', 'ask nothing of any network; with --cache its copies are read')
    .option('--publishers <file>', "what you know of single publishers' pages, as JSON", listed);

/** Gathers the values of an option that may be given several times. */
export const listed = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Returns a day as it is written, YYYY-MM-DD. */
export function parseDay(value: string): string {
  const start = new Date(`${value}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(value) ||
    Number.isNaN(start.getTime()) ||
    !start.toISOString().startsWith(value)
  )
    throw new InvalidArgumentError('It must be a day such as 2031-03-12.');
  return value;
}

export function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(value);
}
