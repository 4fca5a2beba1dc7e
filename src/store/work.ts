/**
 * Work that is shared among machines, kept in the database of a library. What is to be added is handed over in heaps of
 * chunks; each chunk is a job, first to be read and then to be kept. What comes of a job is kept together with its being
 * done, or not at all.
 */

import type { HeapId, HeapStatus, WorkerStatus, WorkKind, WorkStatus } from '../model/work.ts';

export interface SharedWork {
  /** Returns whether a worker was heard of lately. */
  readonly hasWorkers: () => Promise<boolean>;
  readonly begin: (heap: NewHeap) => Promise<HeapId>;
  readonly handOver: (heap: HeapId, chunk: NewChunk) => Promise<void>;
  /** Notes that all of a heap is handed over. */
  readonly handedOver: (heap: HeapId) => Promise<void>;
  /** Returns how many chunks wait or are worked on. */
  readonly waiting: () => Promise<number>;
  readonly heap: (heap: HeapId) => Promise<HeapStatus>;
  /** Returns what came of chunks of a heap and was not yet passed on. */
  readonly outcomes: (heap: HeapId) => Promise<ChunkOutcome[]>;
  /** Notes that outcomes were passed on: they are forgotten. */
  readonly passedOn: (outcomes: readonly ChunkOutcome[]) => Promise<void>;
  readonly status: () => Promise<WorkStatus>;
  /** Has chunks tried again that are set aside, all or some by their ids. Returns how many. */
  readonly retry: (ids: readonly string[] | 'all') => Promise<number>;
  /** Returns the ids of chunks set aside that begin like this, at most `limit`, in order. */
  readonly asidesLike: (beginning: string, limit: number) => Promise<string[]>;

  /** Begins to work: from now on jobs of workers that are lost are given to others. */
  readonly join: (worker: NewWorker, onTrouble: (error: unknown) => void) => Promise<WorkerId>;
  /** Says that a worker is alive, and what it does. */
  readonly tell: (worker: WorkerId, doing: WorkerNews) => Promise<void>;
  readonly leave: (worker: WorkerId) => Promise<void>;
  /** Takes a job, which nobody else has; of those to be kept only one is under way at a time. */
  readonly take: (kind: WorkKind) => Promise<Job | undefined>;
  /** Says that a job is being worked on: without, it is given to somebody else after a while. */
  readonly touch: (job: Job) => Promise<void>;
  /** Begins a job: returns what it is about; nothing where it is done already, and then the job is over. */
  readonly chunk: (job: Job) => Promise<Chunk | undefined>;
  /** Keeps what was read, which is then to be kept. Nothing is kept where somebody else has done it since. */
  readonly read: (job: Job, bytes: Uint8Array) => Promise<void>;
  /** Takes it that what was read is kept now, and returns whether it was still to be; only inside of `together`. */
  readonly keeping: (job: Job) => Promise<boolean>;
  /** Notes what became of it; only inside of `together`. */
  readonly kept: (job: Job, outcome: Outcome) => Promise<void>;
  /** Makes jobs of the parts of a job, each on its own. */
  readonly split: (job: Job, parts: readonly ChunkPart[]) => Promise<void>;
  readonly setAside: (job: Job, reason: string) => Promise<void>;
  /** Gives a job back that could not be done now: it is tried again after a while, each time after a longer one. */
  readonly giveBack: (job: Job, reason: string) => Promise<void>;
}

export type WorkerId = string;

export interface NewHeap {
  readonly about: string;
  readonly machine: string;
  /** How its pages are read, as JSON. */
  readonly reading: string;
  /** Whether somebody waits who asks for the outcomes. */
  readonly awaited: boolean;
}

export interface ChunkPart {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The address of its first page. */
  readonly uri: string;
}

export interface NewChunk extends ChunkPart {
  /** Those of which much is handed over at once come behind others. */
  readonly first: boolean;
}

export interface NewWorker {
  readonly machine: string;
  readonly process: number;
  readonly concurrency: number;
}

export type WorkerNews = Pick<WorkerStatus, 'read' | 'kept' | 'rate' | 'reading' | 'keeping'>;

export interface Job {
  readonly kind: WorkKind;
  readonly id: string;
  /** Which time it was given out. */
  readonly attempt: number;
  readonly chunk: string;
}

export interface Chunk extends ChunkPart {
  /** How often it was begun before by somebody who came to no end with it, and did not give it back. */
  readonly begun: number;
  /** How its pages are read, as JSON. */
  readonly reading: string;
}

export interface ChunkOutcome {
  readonly chunk: string;
  /** As it was given. */
  readonly told: string;
}

export interface Outcome {
  readonly new: number;
  readonly version: number;
  readonly known: number;
  readonly failures: number;
  /** What is told to whoever asks for the outcomes. */
  readonly told: string;
}
