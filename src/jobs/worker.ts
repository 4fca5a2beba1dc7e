/**
 * A worker takes chunks that were handed over, by whichever machine, until it is ended. Its threads read pages, as those of
 * `synoptic add` do; what was read is kept by one worker at a time, in which stories form.
 *
 * What comes of a job is kept together with its being done. So a worker may be killed at any moment: whatever it had not
 * done somebody else does, when nothing has been heard of it for half a minute.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkKind } from '../model/work.ts';
import { givenIn } from '../pipeline/library/add.ts';
import { bytesOfPages, bytesOfRead, pagesIn, readIn } from '../pipeline/library/chunk-bytes.ts';
import type { ToldOutcome } from '../pipeline/library/hand-over.ts';
import { keepArticlesIf } from '../pipeline/library/keep.ts';
import type { CuttingOptions } from '../pipeline/library/read-chunk.ts';
import { storyForming } from '../pipeline/library/story-forming.ts';
import { measured } from '../pipeline/measured.ts';
import { type Store, StoreError } from '../store/store.ts';
import type { Chunk, ChunkPart, Job, SharedWork } from '../store/work.ts';
import { type AtWork, atWork } from './at-work.ts';
import { openPool, type Pool } from './pool.ts';

export interface WorkerOptions {
  readonly machine: string;
  /** Chunks that are read at once, each in a thread of its own. */
  readonly concurrency: number;
  /** Ends it behind what is at hand. */
  readonly signal: AbortSignal;
  /** Ends it at once: pages at hand are given back. */
  readonly atOnce: AbortSignal;
  readonly onEvent: (event: WorkerEvent) => void;
}

export type WorkerEvent =
  | { readonly kind: 'joined'; readonly worker: string }
  | { readonly kind: 'read' | 'kept'; readonly pages: number; readonly seconds: number }
  /** Its pages are tried one by one. */
  | { readonly kind: 'split'; readonly uri: string; readonly pages: number; readonly reason: string }
  | { readonly kind: 'set-aside'; readonly uri: string; readonly reason: string }
  /** It is tried again later, here or elsewhere. */
  | { readonly kind: 'given-back'; readonly uri: string; readonly reason: string }
  | { readonly kind: 'trouble'; readonly reason: string };

/** So often a worker says that it is alive, and that it still has its jobs, in ms. */
const HEARTBEAT = 10_000;
/** How long it waits, in ms, before it asks again for work where there was none; for pages up to four times as long. */
const IDLE = { read: 500, keep: 300 };
/**
 * Whoever has kept something lately asks more often than others: it remembers what stories it has formed, and others would
 * have to take that from the library first.
 */
const OTHERS_KEEP = 3_000;
const LATELY = 20_000;
/** How long it waits where the server does not answer, in ms. */
const IN_TROUBLE = 2_000;
/** What was begun so often by workers that were lost with it breaks off whoever begins it. */
const MOST_TRIES = 3;
/** So long reading may take, in ms: a hundred times what it usually does. */
const longest = (pages: number): number => 30_000 + 2_000 * pages;

/** Works until a signal ends it. @throws StoreError where it cannot begin */
export async function runWorker(store: Store, work: SharedWork, options: WorkerOptions): Promise<void> {
  const { machine, concurrency, signal, onEvent } = options;
  const pool = openPool({ workers: concurrency, idle: 3600_000 });
  const trouble = (error: unknown): void => onEvent({ kind: 'trouble', reason: reasonOf(error) });
  const id = await work.join({ machine, process: process.pid, concurrency }, trouble);
  onEvent({ kind: 'joined', worker: id });
  const done = atWork();
  const alive = setInterval(() => work.tell(id, done.news()).catch(trouble), HEARTBEAT);
  const reads = reading(pool, work, options);
  const keeps = keeping(store, work, options);
  try {
    await Promise.all([
      ...Array.from({ length: concurrency }, () => takeAll('read', reads)),
      takeAll('keep', keeps),
    ]);
  } finally {
    clearInterval(alive);
    await pool.close();
    await work.tell(id, done.news()).catch(trouble);
    await work.leave(id).catch(trouble);
  }

  async function takeAll(kind: WorkKind, does: Does): Promise<void> {
    for (let times = 0; !signal.aborted; ) {
      try {
        const job = await work.take(kind);
        if (job) {
          times = 0;
          await doJob(job, does, work, done, onEvent);
        } else {
          await does.whenIdle?.();
          await rest(does.idle(++times), signal);
        }
      } catch (error) {
        trouble(error);
        await rest(IN_TROUBLE, signal);
      }
    }
  }
}

/** Ends early where the signal does. */
const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});

interface Does {
  readonly run: (job: Job, chunk: Chunk) => Promise<void>;
  /** How long to wait where there was nothing to do so many times in a row. */
  readonly idle: (times: number) => number;
  readonly whenIdle?: () => Promise<void>;
}

async function doJob(
  job: Job,
  does: Does,
  work: SharedWork,
  done: AtWork,
  onEvent: WorkerOptions['onEvent'],
): Promise<void> {
  const chunk = await work.chunk(job);
  if (chunk === undefined) return;
  const still = setInterval(() => work.touch(job).catch(() => {}), HEARTBEAT);
  const end = done.begin(job.kind, chunk.pages);
  try {
    if (chunk.begun >= MOST_TRIES) await apart(job, chunk, ENDLESS, work, onEvent);
    else await does.run(job, chunk);
    end(true);
  } catch (error) {
    end(false);
    await work.giveBack(job, reasonOf(error));
    onEvent({ kind: 'given-back', uri: chunk.uri, reason: reasonOf(error) });
  } finally {
    clearInterval(still);
  }
}

const ENDLESS = `${MOST_TRIES} workers began it, and none came to an end: it may take more memory than they have.`;

function reading(pool: Pool, work: SharedWork, { atOnce, onEvent }: WorkerOptions): Does {
  return {
    idle: (times) => IDLE.read * Math.min(times, 4),
    run: async (job, chunk) => {
      const start = performance.now();
      const limit = AbortSignal.timeout(longest(chunk.pages));
      let read: Uint8Array;
      try {
        const cutting = JSON.parse(chunk.reading) as CuttingOptions;
        read = await pool.readBytes(chunk.bytes, cutting, AbortSignal.any([atOnce, limit]));
      } catch (error) {
        if (atOnce.aborted) throw new Error('The worker was ended.');
        const reason = limit.aborted
          ? `It takes longer than ${longest(1) / 1000} seconds to read.`
          : reasonOf(error);
        return apart(job, chunk, reason, work, onEvent);
      }
      await work.read(job, read);
      onEvent({ kind: 'read', pages: chunk.pages, seconds: (performance.now() - start) / 1000 });
    },
  };
}

function keeping(store: Store, work: SharedWork, { onEvent }: WorkerOptions): Does {
  const forming = storyForming();
  let last = Number.NEGATIVE_INFINITY;
  return {
    idle: () => (performance.now() - last < LATELY ? IDLE.keep : OTHERS_KEEP),
    whenIdle: () => forming.keep(store),
    run: async (job, chunk) => {
      const start = performance.now();
      const failures: ToldOutcome['failures'][number][] = [];
      try {
        const given = givenIn(await readIn(chunk.bytes), (failure, reason) => {
          failures.push(failure);
          measured({ kind: 'refused', reason });
        });
        await keepArticlesIf(
          (inside) => inside.work!.keeping(job),
          given,
          store,
          new Date(),
          forming,
          async (all, inside) => {
            const kept = all.map(({ article: _, ...one }) => one);
            const told: ToldOutcome = { kept, failures };
            const counts = { new: 0, version: 0, known: 0, failures: failures.length };
            for (const one of kept) counts[one.kept]++;
            await inside.work!.kept(job, { ...counts, told: JSON.stringify(told) });
          },
        );
      } catch (error) {
        if (isOfServer(error)) throw error;
        return apart(job, chunk, reasonOf(error), work, onEvent);
      }
      last = performance.now();
      onEvent({ kind: 'kept', pages: chunk.pages, seconds: (last - start) / 1000 });
    },
  };
}

/** Is it the server that cannot do it now, and no fault of what it was given? Codes of data that does not fit begin with 22. */
const isOfServer = (error: unknown): boolean =>
  error instanceof StoreError || !/^(?:22...)?$/.test((error as { code?: string }).code ?? '');

/** What cannot be done with many pages is tried with each on its own; what cannot be done with one is set aside. */
async function apart(
  job: Job,
  chunk: Chunk,
  reason: string,
  work: SharedWork,
  onEvent: WorkerOptions['onEvent'],
): Promise<void> {
  const { uri, pages } = chunk;
  const parts = pages > 1 ? await partsOf(job.kind, chunk).catch(() => []) : [];
  if (parts.length > 0) {
    await work.split(job, parts);
    onEvent({ kind: 'split', uri, pages, reason });
  } else {
    await work.setAside(job, reason);
    onEvent({ kind: 'set-aside', uri, reason });
  }
}

const partsOf = async (kind: WorkKind, { bytes }: Chunk): Promise<ChunkPart[]> =>
  kind === 'read'
    ? Promise.all(
        (await pagesIn(bytes)).map(async (page) => ({
          ...{ uri: page?.uri ?? 'a page without an address', pages: 1 },
          bytes: await bytesOfPages([page]),
        })),
      )
    : Promise.all(
        (await readIn(bytes)).map(async (one) => ({
          ...{ uri: 'cause' in one.read ? one.read.input : one.read.page.uri, pages: 1 },
          bytes: await bytesOfRead([one]),
        })),
      );

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
