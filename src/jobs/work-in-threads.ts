/** The work of a server handed to threads, so that it answers others meanwhile. What is asked for twice is done once. */

import type { StoryId } from '../model/library.ts';
import { openPool, usualWorkers } from './pool.ts';
import type { WorkTask } from './task.ts';
import type { Work } from './work.ts';

export interface WorkInThreads {
  readonly work: Work;
  /** Starts the thread that will make the first dossier. */
  readonly warm: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A thread that has read a story, or formed some, remembers what the next takes: it is kept for a working hour, in ms. */
const IDLE = 3600_000;

/**
 * Returns what does the work of the library at a place. Heaps are added one after the other, beside all else. `stateOf` tells
 * what the dossier of a story is made of: who asks when an article has come in the meantime does not get the one before.
 */
export function workInThreads(library: string, stateOf: (story: StoryId) => Promise<string>): WorkInThreads {
  const pool = openPool({ workers: Math.max(2, usualWorkers()), idle: IDLE });
  const adding = openPool({ workers: 1, idle: IDLE });

  /** Returns what makes something of a story once for all who ask while it is being made. */
  const once = <Made>(make: (story: StoryId) => Promise<Made>): ((story: StoryId) => Promise<Made>) => {
    const under = new Map<string, Promise<Made>>();
    return async (story) => {
      const state = await stateOf(story);
      const asked = under.get(state);
      if (asked) return asked;
      const made = make(story).finally(() => under.delete(state));
      under.set(state, made);
      return made;
    };
  };

  const does =
    <Given extends readonly unknown[], Result>(name: WorkTask['name']) =>
    (...given: Given): Promise<Result> =>
      pool.work({ library, name, given }) as Promise<Result>;

  return {
    work: {
      dossier: once((story) => pool.compile({ library, story })),
      prepare: once(does('prepare')),
      changes: does('changes'),
      ask: does('ask'),
      askLibrary: does('askLibrary'),
      check: does('check'),
      compare: does('compare'),
      correct: does('correct'),
      add: (inputs, { onKept, onFailure, signal, ...spooled }) =>
        adding.add({ library, inputs, ...spooled }, { onKept, onFailure, signal }),
    },
    warm: pool.warm,
    close: async () => {
      await Promise.all([pool.close(), adding.close()]);
    },
  };
}
