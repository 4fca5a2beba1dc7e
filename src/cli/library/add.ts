/** `synoptic add`: inputs in, what became of each article out. */

import type { Pool } from '../../jobs/pool.ts';
import type { ReadFailure } from '../../model/page.ts';
import { type Added, addInputs } from '../../pipeline/library/add.ts';
import type { KeptArticle } from '../../pipeline/library/keep.ts';
import { NothingReadable } from '../../pipeline/reading.ts';
import { count } from '../../render/edition.ts';
import { DONE, STOPPED } from '../exit-codes.ts';
import { showProgress } from '../progress.ts';
import { type ReadingFlags, readingOptionsOf } from '../reading-flags.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface AddFlags extends LibraryFlags, ReadingFlags {
  readonly main?: boolean;
  readonly json?: boolean;
  readonly workers?: number;
}

/** An interrupt ends the run behind the batch at hand, which is kept. */
export const runAdd = (inputs: readonly string[], flags: AddFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const stop = new AbortController();
    const interrupt = (): void => stop.abort();
    process.once('SIGINT', interrupt);
    const progress = await showProgress(process.stderr, !flags.json || !process.stdout.isTTY);
    const failures: ReadFailure[] = [];
    const { openPool } = await import('../../jobs/pool.ts');
    let pool: Pool | undefined;
    let seen = 0;
    const start = performance.now();
    try {
      const added = await addInputs(inputs, store, {
        ...(await readingOptionsOf(flags)),
        main: flags.main ?? false,
        effects: { signal: stop.signal },
        workers: () => {
          pool ??= openPool(flags);
          return pool;
        },
        onKept: (kept) => {
          seen += kept.length;
          const rate = Math.round(seen / ((performance.now() - start) / 1000));
          progress.step(`${count(seen, 'article')}, ${rate} a second`);
          if (flags.json) for (const one of kept) console.log(JSON.stringify(lineOf(one)));
        },
        onFailure: (failure) => {
          progress.clear();
          failures.push(failure);
          console.error(`synoptic: ${failure.input}: ${failure.cause} ${failure.remedy}`);
        },
      });
      progress.stop();
      if (seen === 0 && failures.length > 0 && !stop.signal.aborted) throw new NothingReadable([]);
      console.error(summaryOf(added));
      return stop.signal.aborted ? STOPPED : DONE;
    } finally {
      progress.stop();
      process.off('SIGINT', interrupt);
      await pool?.close();
    }
  });

const lineOf = ({ article: { title, publisher, uri }, id, kept, previous }: KeptArticle) => ({
  id,
  kept,
  ...(previous !== undefined && { previous }),
  title,
  publisher,
  uri,
});

function summaryOf(added: Added): string {
  const parts = [
    `${count(added.new, 'new article')}`,
    ...(added.version > 0 ? [`${count(added.version, 'edited version')}`] : []),
    ...(added.known > 0 ? [`${added.known} known already`] : []),
    ...(added.failures > 0 ? [`${count(added.failures, 'failure')}`] : []),
  ];
  return `${parts.join(', ')}.`;
}
