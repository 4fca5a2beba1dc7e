/** Work under way: what was begun, how far it is, what came of it. Kept in memory, as long as the server runs. */

import { randomUUID } from 'node:crypto';
import type { ReadFailure } from '../model/page.ts';

export type JobState = 'running' | 'done' | 'failed' | 'ended';

/** A job as it stands. It never changes; a later state is another value. */
export interface Job {
  readonly id: string;
  /** What is done, such as `add`. */
  readonly kind: string;
  /** What it is about, in words: "3 files". */
  readonly about: string;
  readonly state: JobState;
  /** ISO 8601 in UTC. */
  readonly begun: string;
  readonly ended?: string;
  /** Numbers that grow while it runs, such as articles that are new. */
  readonly counts: Readonly<Record<string, number>>;
  /** What was found on the way, such as ids of articles, the first of them. */
  readonly items: readonly JobItem[];
  /** Inputs that could not be read, the first of them. */
  readonly failures: readonly ReadFailure[];
  /** Why it failed. */
  readonly trouble?: string;
}

export interface JobItem {
  readonly id: string;
  readonly title: string | null;
  readonly kept: string;
}

/** How a job tells what it does. */
export interface Progress {
  readonly signal: AbortSignal;
  readonly count: (name: string, more: number) => void;
  readonly item: (item: JobItem) => void;
  readonly fail: (failure: ReadFailure) => void;
}

export interface Jobs {
  /** Begins a job and returns it at once. */
  readonly start: (kind: string, about: string, run: (progress: Progress) => Promise<void>) => Job;
  readonly get: (id: string) => Job | undefined;
  /** Returns all, the last begun first. */
  readonly list: () => readonly Job[];
  /** Returns what is another as soon as any job stands otherwise. */
  readonly moment: () => number;
  /** Tells each later state of a job until it has ended; the returned function stops that. */
  readonly watch: (id: string, tell: (job: Job) => void) => () => void;
  /** Ends one job behind what is at hand. Returns whether it was running. */
  readonly end: (id: string) => boolean;
  /** Ends all behind what is at hand, and waits for it. Nothing is begun any more. */
  readonly close: () => Promise<void>;
}

/** Jobs that have ended are remembered, the last of them. */
const REMEMBERED = 100;
/** More items and failures of one job are counted and not listed. */
const LISTED = 200;

export function createJobs(now: () => Date): Jobs {
  const jobs = new Map<string, Job>();
  const running = new Map<string, { readonly stop: AbortController; readonly over: Promise<void> }>();
  const watchers = new Map<string, Set<(job: Job) => void>>();
  let closed = false;
  let changes = 0;

  const change = (id: string, changed: (job: Job) => Partial<Job>): void => {
    const before = jobs.get(id)!;
    const job = { ...before, ...changed(before) };
    jobs.set(id, job);
    changes++;
    for (const tell of watchers.get(id) ?? []) tell(job);
  };

  const progressOf = (id: string, signal: AbortSignal): Progress => ({
    signal,
    count: (name, more) =>
      change(id, ({ counts }) => ({ counts: { ...counts, [name]: (counts[name] ?? 0) + more } })),
    item: (item) => change(id, ({ items }) => (items.length < LISTED ? { items: [...items, item] } : {})),
    fail: (failure) =>
      change(id, ({ failures, counts }) => ({
        counts: { ...counts, failures: (counts.failures ?? 0) + 1 },
        ...(failures.length < LISTED && { failures: [...failures, failure] }),
      })),
  });

  const run = async (id: string, stop: AbortController, work: (progress: Progress) => Promise<void>) => {
    const over = (state: JobState, trouble?: string): void =>
      change(id, () => ({ state, ended: now().toISOString(), ...(trouble !== undefined && { trouble }) }));
    try {
      await work(progressOf(id, stop.signal));
      over(stop.signal.aborted ? 'ended' : 'done');
    } catch (error) {
      over('failed', error instanceof Error ? error.message : String(error));
    } finally {
      running.delete(id);
      watchers.delete(id);
      forgetOld();
    }
  };

  const forgetOld = (): void => {
    const over = [...jobs.keys()].filter((id) => !running.has(id));
    for (const id of over.slice(0, Math.max(0, over.length - REMEMBERED))) jobs.delete(id);
  };

  return {
    start: (kind, about, work) => {
      if (closed) throw new Error('The server is ending; nothing is begun any more.');
      const id = randomUUID();
      const stop = new AbortController();
      const begun = now().toISOString();
      const job: Job = { id, kind, about, state: 'running', begun, counts: {}, items: [], failures: [] };
      jobs.set(id, job);
      changes++;
      running.set(id, { stop, over: Promise.resolve().then(() => run(id, stop, work)) });
      return job;
    },
    get: (id) => jobs.get(id),
    moment: () => changes,
    list: () => [...jobs.values()].reverse(),
    watch: (id, tell) => {
      const those = watchers.get(id) ?? new Set();
      watchers.set(id, those.add(tell));
      return () => those.delete(tell);
    },
    end: (id) => {
      running.get(id)?.stop.abort();
      return running.has(id);
    },
    close: async () => {
      closed = true;
      for (const { stop } of running.values()) stop.abort();
      await Promise.all([...running.values()].map(({ over }) => over));
    },
  };
}
