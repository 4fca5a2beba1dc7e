/**
 * What takes long enough to keep others waiting. It is done in this thread (`workHere`) or handed to others
 * (`work-in-threads.ts`): what is asked is the same, and what is given.
 */

import type { Answered } from '../model/answer.ts';
import type { Changes } from '../model/change.ts';
import type { Check } from '../model/check.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Dossier } from '../model/dossier.ts';
import type { LibraryAnswer } from '../model/found.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Correction, Kept, StoryId } from '../model/library.ts';
import type { ReadFailure } from '../model/page.ts';
import { askDossier } from '../pipeline/ask.ts';
import { check } from '../pipeline/check.ts';
import { addInputs } from '../pipeline/library/add.ts';
import { askLibrary } from '../pipeline/library/ask-library.ts';
import { compareHeld, heldPages } from '../pipeline/library/held.ts';
import { type Author, type Corrected, correct } from '../pipeline/library/ledger.ts';
import { changesOfStory } from '../pipeline/library/story-changes.ts';
import { dossierOfStory } from '../pipeline/library/story-dossier.ts';
import { type StoryForming, storyForming } from '../pipeline/library/story-forming.ts';
import type { ReadingOptions } from '../pipeline/reading.ts';
import type { Store } from '../store/store.ts';

export interface Work {
  /** @throws StoreError where the story has no articles */
  readonly dossier: (story: StoryId) => Promise<Dossier>;
  /** Makes the dossier of a story as it is now and leaves it in the library. @throws StoreError as `dossier` does */
  readonly prepare: (story: StoryId) => Promise<void>;
  readonly changes: (story: StoryId, since: Date) => Promise<Changes>;
  readonly ask: (questions: readonly string[], dossier: Dossier) => Promise<Answered[]>;
  /** Asks the stories that the question is about. */
  readonly askLibrary: (question: string) => Promise<LibraryAnswer>;
  /** Compares inputs with each other, or with the articles of a story or of the whole library. */
  readonly check: (
    inputs: readonly string[],
    reading: Spooled,
    against?: StoryId | 'library',
  ) => Promise<Check>;
  readonly compare: (first: ArticleId, second: ArticleId) => Promise<Comparison>;
  /** Keeps a correction, applies it, and tells what it changed. @throws StoreError where it does not fit the library */
  readonly correct: (correction: Correction, author: Author) => Promise<Corrected>;
  readonly add: (inputs: readonly string[], options: Spooled & Adding) => Promise<void>;
}

/** Where inputs lie that are no addresses, and how the web is read. */
export interface Spooled extends Pick<ReadingOptions, 'web' | 'limit' | 'publishers'> {
  readonly folder: string;
}

export interface Adding {
  /** Told what became of articles when it is safe on disk. */
  readonly onKept: (kept: readonly AddedArticle[]) => void;
  readonly onFailure: (failure: ReadFailure) => void;
  /** Ends it behind what is at hand. */
  readonly signal: AbortSignal;
}

/** What became of an article that was added. */
export interface AddedArticle extends Pick<Kept, 'id' | 'kept'> {
  readonly title: string | null;
}

const readingOf = ({ folder, web = false, ...rest }: Spooled): ReadingOptions => ({
  ...rest,
  web,
  effects: { cwd: folder },
});

/** Returns what does the work in this thread. `forming` goes on with what it remembers of what was added before. */
export const workHere = (store: Store, now: () => Date, forming: StoryForming = storyForming()): Work => ({
  dossier: (story) => dossierOfStory(story, store, { now }),
  prepare: async (story) => {
    await dossierOfStory(story, store, { now });
  },
  changes: (story, since) => changesOfStory(story, since, store, { now }),
  ask: (questions, dossier) => askDossier(questions, dossier),
  askLibrary: (question) => askLibrary(question, store, { now }),
  check: async (inputs, reading, against) => {
    const ids = against && against !== 'library' ? await store.stories.articles(against) : undefined;
    return check(inputs, { ...readingOf(reading), ...(against && { among: heldPages(store, ids) }) });
  },
  compare: (first, second) => compareHeld(first, second, store),
  correct: (correction, author) => correct(correction, author, store, now),
  add: async (inputs, { onKept, onFailure, signal, ...reading }) => {
    const { effects, ...options } = readingOf(reading);
    await addInputs(inputs, store, {
      ...options,
      now,
      forming,
      onFailure,
      onKept: (all) => onKept(all.map(({ id, kept, article }) => ({ id, kept, title: article.title }))),
      effects: { ...effects, signal },
    });
  },
});
