/** Stories that are followed, and what was told of them. Times are ISO 8601 in UTC. */

import type { Changes } from './change.ts';
import type { StoryId } from './library.ts';

/** A story of which somebody wants to be told what changes. */
export interface Follow {
  /** As the story was called when it was first followed; it finds the story also where an earlier article came since. */
  readonly story: StoryId;
  readonly since: string;
  /** When it was last looked at: what changes from then on is still to be told. */
  readonly told: string;
  /** The number of its dossier then; `null` where none was made. */
  readonly dossier: number | null;
}

/** What was found to have changed in a followed story, at one time. */
export interface Telling {
  /** Tellings of all stories are numbered in their order, from 1. */
  readonly number: number;
  readonly story: StoryId;
  readonly at: string;
  readonly changes: Changes;
}
