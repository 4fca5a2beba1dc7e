/** What worker threads do. Each task opens what it needs, and leaves nothing open. */

import type { MessagePort } from 'node:worker_threads';
import type { Dossier } from '../model/dossier.ts';
import type { ReadPage } from '../model/page.ts';
import {
  type CuttingOptions,
  type ReadOfChunk,
  readChunk as readHere,
} from '../pipeline/library/read-chunk.ts';
import { StoreError } from '../store/store.ts';
import type { CompileTask, Outcome, Step } from './task.ts';

export const readChunk = (task: {
  readonly pages: readonly ReadPage[];
  readonly options: CuttingOptions;
}): readonly ReadOfChunk[] => readHere(task.pages, task.options);

export async function compile({
  library,
  story,
  steps,
}: CompileTask & { readonly steps: MessagePort }): Promise<Outcome<Dossier>> {
  const tell = (...step: Step): void => steps.postMessage(step);
  try {
    // A thread that only reads pages need not load all that compiles.
    const { openLibrary } = await import('../pipeline/library/open-library.ts');
    const { dossierOfStory } = await import('../pipeline/library/story-dossier.ts');
    const { store } = await openLibrary(library);
    try {
      return { done: await dossierOfStory(story, store, { onStep: tell }) };
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) return { refused: error.message };
    throw error;
  } finally {
    steps.close();
  }
}
