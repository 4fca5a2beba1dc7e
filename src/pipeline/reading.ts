/** How inputs are read: what all use cases take about it. */

import type { Checkpoint } from '../fetch/checkpoint.ts';
import type { ReadEffects } from '../fetch/read-pages.ts';
import type { WebOptions } from '../fetch/web/web-reader.ts';
import type { ReadFailure } from '../model/page.ts';
import type { PublisherFile } from '../stages/extract/publishers/publisher-file.ts';

export interface ReadingOptions {
  /** How the web is asked, or `false` where it is not. By default addresses among the inputs are. */
  readonly web?: WebOptions | false;
  /** Whether the pages that feeds, OPML files and sitemaps on disk name are read, too; those of lists from the web are. */
  readonly follow?: boolean;
  /** Most pages that are read of one feed or sitemap; 100 by default. */
  readonly limit?: number;
  /** What is known of single publishers' pages; docs/how-to/add-a-publisher.md says how. No page needs it. */
  readonly publishers?: readonly PublisherFile[];
  /** Where the machine begins. */
  readonly effects?: Partial<ReadEffects>;
}

/** How far inputs are read; it can be kept as JSON. */
export type ReadingPlace = Checkpoint;

/** An option cannot be used. The message says which and why. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** None of the inputs holds an article. */
export class NothingReadable extends Error {
  override readonly name = 'NothingReadable';
  readonly failures: readonly ReadFailure[];

  constructor(failures: readonly ReadFailure[]) {
    super('Nothing readable among the inputs.');
    this.failures = failures;
  }
}

/**
 * Returns the effects to read the inputs with. Close them when all is read.
 * @throws OptionError
 */
export async function openReading(
  inputs: readonly string[],
  { web, follow = false, limit, effects }: ReadingOptions,
): Promise<{ readonly effects: ReadEffects; readonly close: () => Promise<void> }> {
  const isAsked = follow || inputs.some((input) => /^https?:\/\//i.test(input));
  const reader = effects?.web ?? (web !== false && isAsked ? await openReader(web) : undefined);
  const close = async (): Promise<void> => reader?.close();
  // What is asked for when reading ends is not waited for.
  effects?.signal?.addEventListener('abort', close, { once: true });
  return {
    effects: {
      stdin: process.stdin,
      cwd: process.cwd(),
      follow,
      ...(limit !== undefined && { limit }),
      ...(reader && { web: reader }),
      ...effects,
    },
    close,
  };
}

/**
 * Opens a reader of the web. The client is loaded where something is asked: it takes longer than to read a page from disk.
 * @throws OptionError
 */
export async function openReader(options: WebOptions | undefined) {
  const { openWeb } = await import('../fetch/web/web-reader.ts');
  try {
    return openWeb(options);
  } catch (cause) {
    throw new OptionError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
