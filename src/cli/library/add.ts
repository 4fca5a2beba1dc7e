/** `synoptic add`: inputs in, what became of each article out. Where workers are at work, they do it. */

import { hostname } from 'node:os';
import type { Pool } from '../../jobs/pool.ts';
import type { ReadFailure } from '../../model/page.ts';
import { type Added, addInputs } from '../../pipeline/library/add.ts';
import { type HandedOver, type HandingOver, handOver } from '../../pipeline/library/hand-over.ts';
import type { KeptArticle } from '../../pipeline/library/keep.ts';
import { sharedWorkOf } from '../../pipeline/library/work.ts';
import { NothingReadable } from '../../pipeline/reading.ts';
import { count, formatNumber } from '../../render/edition.ts';
import type { Store } from '../../store/store.ts';
import type { SharedWork } from '../../store/work.ts';
import { DONE, STOPPED } from '../exit-codes.ts';
import { type Progress, showProgress } from '../progress.ts';
import { type ReadingFlags, readingOptionsOf } from '../reading-flags.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface AddFlags extends LibraryFlags, ReadingFlags {
  readonly main?: boolean;
  readonly json?: boolean;
  readonly workers?: number;
  /** Whether workers do it and nobody waits for them. */
  readonly queue?: boolean;
}

/** An interrupt ends the run behind the batch at hand, which is kept; what was handed over goes on. */
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
      const options = {
        ...(await readingOptionsOf(flags)),
        main: flags.main ?? false,
        effects: { signal: stop.signal },
        onKept: (kept: readonly KeptArticle[]) => {
          seen += kept.length;
          const rate = Math.round(seen / ((performance.now() - start) / 1000));
          progress.step(`${count(seen, 'article')}, ${rate} a second`);
          if (flags.json) for (const one of kept) console.log(JSON.stringify(lineOf(one)));
        },
        onFailure: (failure: ReadFailure) => {
          progress.clear();
          failures.push(failure);
          console.error(`synoptic: ${failure.input}: ${failure.cause} ${failure.remedy}`);
        },
      };
      const work = await handedTo(flags, store);
      const added: Added & Partial<HandedOver> = work
        ? await handOver(inputs, store, work, {
            ...options,
            about: aboutOf(inputs),
            machine: hostname(),
            wait: !flags.queue,
            onProgress: followed(progress, flags),
          })
        : await addInputs(inputs, store, {
            ...options,
            workers: () => {
              pool ??= openPool(flags);
              return pool;
            },
          });
      progress.stop();
      const left = (added.waiting ?? 0) + (added.aside ?? 0);
      if (seen + left === 0 && failures.length > 0 && !stop.signal.aborted) throw new NothingReadable([]);
      console.error(summaryOf(added));
      return stop.signal.aborted ? STOPPED : DONE;
    } finally {
      progress.stop();
      process.off('SIGINT', interrupt);
      await pool?.close();
    }
  });

/** Returns the work to which the inputs are handed over; nothing where they are read by this machine. */
async function handedTo({ queue, workers }: AddFlags, store: Store): Promise<SharedWork | undefined> {
  if (queue) return sharedWorkOf(store);
  return workers === undefined && (await store.work?.hasWorkers()) ? store.work : undefined;
}

const aboutOf = ([first, ...others]: readonly string[]): string =>
  others.length === 0 ? first! : `${first} and ${count(others.length, 'more input')}`;

/** Shows how far workers are, and says once where there is none. */
function followed(progress: Progress, { queue }: AddFlags): (handing: HandingOver) => void {
  let isSaid = false;
  return ({ heap, held, alone }) => {
    const far = `${formatNumber(heap.kept)} of ${count(heap.pages, 'page')} kept by workers`;
    progress.step(held === undefined ? far : `${far}; ${formatNumber(held)} chunks wait for them`);
    const isWaiting = held !== undefined || (!queue && heap.toRead + heap.toKeep > 0);
    if (!alone || isSaid || !isWaiting) return;
    isSaid = true;
    progress.clear();
    console.error(
      'synoptic: nobody is at work, so it waits. Start a worker, here or elsewhere: synoptic worker',
    );
  };
}

const lineOf = ({ article: { title, publisher, uri }, id, kept, previous }: KeptArticle) => ({
  id,
  kept,
  ...(previous !== undefined && { previous }),
  title,
  publisher,
  uri,
});

function summaryOf({ waiting = 0, aside = 0, ...added }: Added & Partial<HandedOver>): string {
  const left = [
    ...(waiting > 0 ? [`${count(waiting, 'page waits', 'pages wait')} for workers`] : []),
    ...(aside > 0 ? [`${count(aside, 'page was', 'pages were')} set aside`] : []),
  ].join(', ');
  const parts = [
    ...(added.new > 0 || left === '' ? [`${count(added.new, 'new article')}`] : []),
    ...(added.version > 0 ? [`${count(added.version, 'edited version')}`] : []),
    ...(added.known > 0 ? [`${added.known} known already`] : []),
    ...(added.failures > 0 ? [`${count(added.failures, 'failure')}`] : []),
    ...(left === '' ? [] : [`${left}: see "synoptic status"`]),
  ];
  return `${parts.join(', ')}.`;
}
