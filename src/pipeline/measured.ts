/**
 * What is counted and timed while work goes on. Whoever keeps the figures listens; where nobody does, it costs nothing.
 * Worker threads pass on what is measured in them to the thread that has started them.
 */

import { channel } from 'node:diagnostics_channel';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';
import type { Kept } from '../model/library.ts';
import type { Store } from '../store/store.ts';

/** Times are seconds. No title, address or word of an article is ever among it. */
export type Measured =
  | { readonly kind: 'kept'; readonly as: Kept['kept']; readonly articles: number }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'step'; readonly step: string; readonly seconds: number }
  | { readonly kind: 'dossier'; readonly seconds: number }
  /** Something was kept together: so long it waited for others, and so long others waited for it. */
  | { readonly kind: 'written'; readonly waited: number; readonly held: number }
  | { readonly kind: 'asked'; readonly answer: 'new' | 'nothing new' | 'failed' }
  | { readonly kind: 'entry failed' };

/** Why there is no article: it cannot be read, cutting it breaks off, or it has none. */
export type Refusal = 'unreadable' | 'broken' | 'no article';

const NAME = 'synoptic:measured';
const here = channel(NAME);

export const measured = (one: Measured): void => {
  if (here.hasSubscribers) here.publish(one);
};

/** Listens to this thread and to those that it starts; the returned function ends it. */
export function onMeasured(listen: (one: Measured) => void): () => void {
  const listenHere = (one: unknown): void => listen(one as Measured);
  const threads = new BroadcastChannel(NAME);
  threads.onmessage = ({ data }: { data: Measured }) => listen(data);
  threads.unref();
  here.subscribe(listenHere);
  return () => {
    here.unsubscribe(listenHere);
    threads.close();
  };
}

/** Called once in each worker thread. */
export function passOnMeasured(): void {
  if (isMainThread) return;
  const starter = new BroadcastChannel(NAME);
  starter.unref();
  here.subscribe((one) => starter.postMessage(one));
}

/** Returns the seconds since a moment of `performance.now()`. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** Runs one step of the work and tells how long it took. */
export async function timed<Result>(step: string, work: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    measured({ kind: 'step', step, seconds: secondsSince(start) });
  }
}

/** Returns what is told when each of several steps begins, and so ends the one before; `end` ends the last. */
export function timedSteps(): { readonly begin: (step: string) => void; readonly end: () => void } {
  let [now, start] = ['', 0];
  const begin = (step: string): void => {
    if (step === now) return;
    if (now !== '') measured({ kind: 'step', step: now, seconds: secondsSince(start) });
    [now, start] = [step, performance.now()];
  };
  return { begin, end: () => begin('') };
}

/** Returns the store, which tells how long others wait where something is kept together. */
export const measuredStore = (store: Store): Store => ({
  ...store,
  together: async (work) => {
    const asked = performance.now();
    let begun = asked;
    try {
      return await store.together((inside) => {
        begun = performance.now();
        return work(inside);
      });
    } finally {
      measured({ kind: 'written', waited: (begun - asked) / 1000, held: secondsSince(begun) });
    }
  },
});
