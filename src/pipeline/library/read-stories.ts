/** Stories whose dossier is missing or old get one, so that what was said and claimed in them can be searched for. */

import type { StoryId } from '../../model/library.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { inForce } from './correct-findings.ts';
import { dossierOfStory } from './story-dossier.ts';

export interface ReadStoriesOptions {
  /** How many stories at most; all where it is not said. */
  readonly most?: number;
  /** What time it is. */
  readonly now?: () => Date;
  readonly onStory?: (story: StoryId, read: number) => void;
  readonly signal?: AbortSignal;
}

/** Returns how many were read, and which could not be, with the reason. Those that changed last are read first. */
export async function readStories(
  store: Store,
  { most = Number.POSITIVE_INFINITY, now = () => new Date(), onStory, signal }: ReadStoriesOptions = {},
): Promise<{ readonly read: number; readonly failed: readonly { story: StoryId; why: string }[] }> {
  const corrected = inForce(await store.corrections.list()).at(-1);
  const since = corrected && new Date(corrected.at);
  const tried = new Set<StoryId>();
  const failed: { story: StoryId; why: string }[] = [];
  while (tried.size < most) {
    // One that cannot be read stays unread, and is not tried again.
    const unread = await store.search.unread(failed.length + 1, since);
    const story = unread.find((one) => !tried.has(one));
    if (story === undefined || signal?.aborted) break;
    tried.add(story);
    onStory?.(story, tried.size);
    try {
      const [before] = await store.dossiers.list([story]);
      const dossier = await dossierOfStory(story, store, { now });
      const [after] = await store.dossiers.list([story]);
      // One that is kept is made findable then; one that was made before, and still holds, is only made findable.
      if (after?.number === before?.number)
        await store.together((inside) => inside.search.read(story, dossier, now()));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      failed.push({ story, why: error.message });
    }
  }
  return { read: tried.size - failed.length, failed };
}
