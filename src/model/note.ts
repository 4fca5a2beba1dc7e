/** What people keep beside the texts: notes on passages, and how far they have read. */

import type { StoryId } from './library.ts';
import type { Citation } from './span.ts';

/** What somebody notes of a passage. */
export interface Note {
  /** A UUID. */
  readonly id: string;
  readonly about: Citation;
  readonly text: string;
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly modified: string;
}

/** When somebody last read a story. */
export interface ReadingMark {
  readonly story: StoryId;
  readonly reader: string;
  /** ISO 8601 in UTC. */
  readonly read: string;
}
