/** What a worker says of itself: what it is at, how much it has done, and how fast. */

import type { WorkKind } from '../model/work.ts';
import type { WorkerNews } from '../store/work.ts';

export interface AtWork {
  /** Begins a job; what is returned ends it, done or not. */
  readonly begin: (kind: WorkKind, pages: number) => (isDone: boolean) => void;
  readonly news: () => WorkerNews;
}

/** Of so long, in ms, it is told how fast it is. */
const LATELY = 60_000;

export function atWork(now: () => number = () => performance.now()): AtWork {
  const began = now();
  const hand = { read: 0, keep: 0 };
  const done = { read: 0, keep: 0 };
  let lately: { readonly at: number; readonly pages: number }[] = [];
  return {
    begin: (kind, pages) => {
      hand[kind] += pages;
      return (isDone) => {
        hand[kind] -= pages;
        if (!isDone) return;
        done[kind] += pages;
        if (kind === 'read') lately.push({ at: now(), pages });
      };
    },
    news: () => {
      const since = now() - LATELY;
      lately = lately.filter(({ at }) => at >= since);
      const seconds = Math.min(LATELY, now() - began) / 1000;
      const pages = lately.reduce((sum, one) => sum + one.pages, 0);
      return {
        ...{ read: done.read, kept: done.keep, rate: pages / Math.max(1, seconds) },
        ...{ reading: hand.read, keeping: hand.keep },
      };
    },
  };
}
