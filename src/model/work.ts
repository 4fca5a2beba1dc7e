/** Work that machines share: who works, what waits for whom, and what was set aside. Times are ISO 8601 in UTC. */

export type HeapId = string;

/** What is done with a chunk of pages: they are read one by one, by many at once, and what was read is kept by one. */
export type WorkKind = 'read' | 'keep';

export interface WorkStatus {
  /** Whether machines can share the work of this library: it lies in PostgreSQL. */
  readonly shared: boolean;
  /** Those heard of in the last hour, the longest at work first. */
  readonly workers: readonly WorkerStatus[];
  readonly queues: readonly QueueStatus[];
  /** What is being added, and what was added in the last day; the last begun first. */
  readonly heaps: readonly HeapStatus[];
  /** How many chunks are set aside. */
  readonly setAside: number;
  /** The first of them. */
  readonly asides: readonly SetAside[];
}

export interface WorkerStatus {
  readonly id: string;
  readonly machine: string;
  /** Number of its process there. */
  readonly process: number;
  readonly state: WorkerState;
  readonly since: string;
  /** When it was last heard of. */
  readonly seen: string;
  /** Chunks that it reads at once. */
  readonly concurrency: number;
  /** Pages that it has read, and kept, since then. */
  readonly read: number;
  readonly kept: number;
  /** Pages that it reads a second, in the last minute. */
  readonly rate: number;
  /** Pages that it reads and keeps just now. */
  readonly reading: number;
  readonly keeping: number;
}

/** `lost`: not heard of, so what it had is given to others. */
export type WorkerState = 'working' | 'lost' | 'ended';

export interface QueueStatus {
  readonly kind: WorkKind;
  /** Pages that wait, those that are tried again among them, and those that somebody works on. */
  readonly waiting: number;
  readonly again: number;
  readonly active: number;
}

/** What is added at once, by one command. */
export interface HeapStatus {
  readonly id: HeapId;
  /** What it is, in words: "3 inputs, articles/ first". */
  readonly about: string;
  /** Which machine handed it over. */
  readonly machine: string;
  readonly begun: string;
  /** Whether all of it has been handed over. */
  readonly handedOver: boolean;
  /** Whether nothing of it waits any more. */
  readonly done: boolean;
  /** Pages that were handed over, that wait to be read and to be kept, that are kept and that are set aside. */
  readonly pages: number;
  readonly toRead: number;
  readonly toKeep: number;
  readonly kept: number;
  readonly aside: number;
  /** What became of articles. */
  readonly new: number;
  readonly version: number;
  readonly known: number;
  /** Pages that cannot be read, or not as a whole. */
  readonly failures: number;
}

/** A chunk of pages that could not be worked on, with the reason; it waits until somebody has it tried again. */
export interface SetAside {
  readonly id: string;
  readonly kind: WorkKind;
  /** The address of its first page. */
  readonly uri: string;
  readonly pages: number;
  readonly reason: string;
  readonly since: string;
}
