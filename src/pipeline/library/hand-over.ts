/**
 * What is to be added is handed over to workers, chunk by chunk, as fast as they get done with it: where much waits, whoever
 * hands over waits, too. What comes of it is told as if it had been done here.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { readPages } from '../../fetch/read-pages.ts';
import type { Kept } from '../../model/library.ts';
import type { ReadFailure, ReadPage } from '../../model/page.ts';
import type { HeapStatus } from '../../model/work.ts';
import type { Store } from '../../store/store.ts';
import type { SharedWork } from '../../store/work.ts';
import type { ExtractOptions } from '../extract.ts';
import { publishersIn } from '../publishers.ts';
import { openReading } from '../reading.ts';
import { type Added, chunksOf, type Telling, telling } from './add.ts';
import { bytesOfPages } from './chunk-bytes.ts';
import type { KeptArticle } from './keep.ts';
import { knownPages } from './known-pages.ts';

export interface HandOverOptions extends ExtractOptions {
  /** What is handed over, in words, and by which machine. */
  readonly about: string;
  readonly machine: string;
  /** Whether to wait until it is done. */
  readonly wait: boolean;
  /** Told what was kept when it is safe. */
  readonly onKept?: (kept: readonly KeptArticle[]) => void;
  readonly onFailure?: (failure: ReadFailure) => void;
  readonly onProgress?: (progress: HandingOver) => void;
}

export interface HandingOver {
  readonly heap: HeapStatus;
  /** Why nothing is handed over just now: so many chunks wait. */
  readonly held?: number;
  /** Whether nobody is there to do it. */
  readonly alone: boolean;
}

export interface HandedOver extends Added {
  /** Pages that wait for workers, and that were set aside. */
  readonly waiting: number;
  readonly aside: number;
}

/** Pages of a chunk: a second or two of work. */
const CHUNK = 100;
/** So many chunks of a heap come before those of others of which more was handed over at once. */
const FIRST = 10;
/** Of all heaps, so many chunks wait at most: some 100 MB. */
const MOST_WAITING = 200;
/** So often it is looked how far the work is, in ms. */
const LOOK = 500;

/** What is told to whoever waits for a chunk. */
export interface ToldOutcome {
  readonly kept: readonly Kept[];
  readonly failures: readonly ReadFailure[];
}

/**
 * Hands over the inputs, and waits for what comes of them if that is wanted. Where the signal ends it, what was handed over
 * goes on.
 * @throws OptionError, StoreError
 */
export async function handOver(
  inputs: readonly string[],
  store: Store,
  work: SharedWork,
  options: HandOverOptions,
): Promise<HandedOver> {
  const { about, machine, wait, main = false, publishers = [], onProgress, ...reading } = options;
  const cutting = { main, publishers: publishersIn(publishers) };
  const heap = await work.begin({ about, machine, reading: JSON.stringify(cutting), awaited: wait });
  const told = telling(options);
  const { effects, close } = await openReading(inputs, reading);
  const isStopped = (): boolean => effects.signal?.aborted ?? false;
  const look = async (held?: number): Promise<HeapStatus> => {
    const [status, alone] = [await work.heap(heap), !(await work.hasWorkers())];
    // Behind the status: of a heap that is done every outcome is there.
    if (wait) await tellOutcomes(heap, work, store, told);
    onProgress?.({ heap: status, alone, ...(held !== undefined && { held }) });
    return status;
  };
  try {
    let count = 0;
    for await (const chunk of chunksOf(readPages(inputs, effects), CHUNK)) {
      for (const read of chunk) if ('cause' in read) told.refuse(read, 'unreadable');
      const pages = chunk.filter((read): read is ReadPage => !('cause' in read));
      const { known, fresh } = await knownPages(pages, cutting, store);
      told.known(known);
      if (fresh.length === 0) continue;
      await room(work, look, isStopped);
      if (isStopped()) break;
      const bytes = await bytesOfPages(fresh);
      await work.handOver(heap, { bytes, pages: fresh.length, uri: fresh[0]!.uri, first: count++ < FIRST });
    }
  } finally {
    await close();
    await work.handedOver(heap);
  }
  let status = await look();
  while (wait && !status.done && !isStopped()) {
    await sleep(LOOK);
    status = await look();
  }
  return { ...told.added, waiting: status.toRead + status.toKeep, aside: status.aside };
}

/** Waits until there is room for another chunk. */
async function room(
  work: SharedWork,
  look: (held: number) => Promise<unknown>,
  isStopped: () => boolean,
): Promise<void> {
  for (let waiting = await work.waiting(); waiting >= MOST_WAITING; waiting = await work.waiting()) {
    await look(waiting);
    if (isStopped()) return;
    await sleep(LOOK);
  }
}

async function tellOutcomes(
  heap: string,
  work: SharedWork,
  { articles }: Store,
  told: Telling,
): Promise<void> {
  const outcomes = await work.outcomes(heap);
  for (const outcome of outcomes) {
    const { kept, failures } = JSON.parse(outcome.told) as ToldOutcome;
    for (const failure of failures) told.failed(failure);
    const stored = new Map(
      (await articles.get(kept.map(({ id }) => id))).map(({ article }) => [article.id, article]),
    );
    told.kept(kept.flatMap((one) => (stored.has(one.id) ? [{ ...one, article: stored.get(one.id)! }] : [])));
  }
  await work.passedOn(outcomes);
}
