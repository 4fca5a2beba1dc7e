/** What worker threads do. Each task opens what it needs, and leaves nothing open. */

import type { MessagePort } from 'node:worker_threads';
import type { Dossier } from '../model/dossier.ts';
import type { ReadPage } from '../model/page.ts';
import {
  type CuttingOptions,
  type ReadOfChunk,
  readChunk as readHere,
} from '../pipeline/library/read-chunk.ts';
import type { StoryForming } from '../pipeline/library/story-forming.ts';
import { passOnMeasured } from '../pipeline/measured.ts';
import type { Store } from '../store/store.ts';
import { inLibrary } from './in-library.ts';
import {
  type AddTask,
  type CompileTask,
  type Outcome,
  outcomeOf,
  type Step,
  type Telling,
  type WorkTask,
} from './task.ts';

passOnMeasured();

export const readChunk = (task: {
  readonly pages: readonly ReadPage[];
  readonly options: CuttingOptions;
}): readonly ReadOfChunk[] => readHere(task.pages, task.options);

export async function readBytes(task: {
  readonly bytes: Uint8Array;
  readonly options: CuttingOptions;
}): Promise<Uint8Array> {
  const { readBytes: read } = await import('../pipeline/library/chunk-bytes.ts');
  return read(task.bytes, task.options);
}

export async function compile({
  library,
  story,
  steps,
}: CompileTask & { readonly steps: MessagePort }): Promise<Outcome<Dossier>> {
  const onStep = (...step: Step): void => steps.postMessage(step);
  try {
    return await withLibrary(library, async (store) => {
      const { dossierOfStory } = await import('../pipeline/library/story-dossier.ts');
      return dossierOfStory(story, store, { onStep });
    });
  } finally {
    steps.close();
  }
}

/** Loads what the first dossier of a thread would have to wait for. */
export async function warm(): Promise<void> {
  await import('../pipeline/library/open-library.ts');
  await import('./work.ts');
}

export const work = ({ library, name, given }: WorkTask): Promise<Outcome<unknown>> =>
  withLibrary(library, async (store) => {
    const { workHere } = await import('./work.ts');
    const does = workHere(store, () => new Date())[name] as (...given: unknown[]) => Promise<unknown>;
    return does(...given);
  });

/** What forms stories in the library to which this thread adds. */
let formingIn: { readonly library: string; readonly forming: StoryForming } | undefined;

async function formingOf(library: string): Promise<StoryForming> {
  if (formingIn?.library === library) return formingIn.forming;
  const { storyForming } = await import('../pipeline/library/story-forming.ts');
  formingIn = { library, forming: storyForming() };
  return formingIn.forming;
}

export async function add({
  library,
  inputs,
  told,
  ...spooled
}: AddTask & { readonly told: MessagePort }): Promise<Outcome<void>> {
  const stop = new AbortController();
  const tell = (telling: Telling): void => told.postMessage(telling);
  // Whatever comes from there means that nobody waits for the rest.
  told.on('message', () => stop.abort());
  try {
    return await withLibrary(library, async (store) => {
      const { workHere } = await import('./work.ts');
      const now = () => new Date();
      await workHere(store, now, await formingOf(library)).add(inputs, {
        ...spooled,
        signal: stop.signal,
        onKept: (kept) => tell({ kept }),
        onFailure: (failure) => tell({ failure }),
      });
    });
  } finally {
    told.close();
  }
}

const withLibrary = <Result>(
  library: string,
  run: (store: Store) => Promise<Result>,
): Promise<Outcome<Result>> => outcomeOf(() => inLibrary(library, run));
