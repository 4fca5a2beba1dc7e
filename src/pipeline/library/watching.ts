/** What all of a watch share, and what it tells. */

import type { RenewingReader } from '../../fetch/web/web-reader.ts';
import type { StoryId } from '../../model/library.ts';
import type { Store } from '../../store/store.ts';
import type { PublisherFile } from '../publishers.ts';
import type { KeptArticle } from './keep.ts';

export interface Watching {
  readonly store: Store;
  readonly web: RenewingReader;
  /** What is known of single publishers' pages. */
  readonly publishers: readonly PublisherFile[];
  readonly now: () => Date;
  /** Rejects or ends where the signal ends the wait. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Ends the watch behind what is at hand. */
  readonly signal: AbortSignal;
  /** Told what happened when it is safe on disk. */
  readonly onEvent: (event: WatchEvent) => void;
}

/** Times are ISO 8601 in UTC. */
export type WatchEvent =
  | {
      readonly kind: 'answered';
      readonly feed: string;
      readonly title: string | null;
      /** Entries that were never seen before. */
      readonly fresh: number;
      /** Entries that the feed has updated since they were read, and that are read again. */
      readonly updated: number;
      readonly next: string;
    }
  | {
      readonly kind: 'moved';
      readonly feed: string;
      readonly title: string | null;
      readonly to: string;
    }
  | {
      readonly kind: 'feed-failed';
      readonly feed: string;
      readonly title: string | null;
      readonly cause: string;
      readonly remedy: string;
      /** `null` where it is not asked any more. */
      readonly next: string | null;
    }
  | {
      readonly kind: 'read';
      readonly feed: string;
      readonly uri: string;
      readonly articles: readonly KeptArticle[];
      /** Why the text is the feed's and not the page's. */
      readonly instead?: string;
    }
  | {
      readonly kind: 'item-failed';
      readonly feed: string;
      readonly uri: string;
      readonly cause: string;
      readonly remedy: string;
      /** `null` where it is given up. */
      readonly next: string | null;
    }
  | {
      readonly kind: 'changed';
      readonly story: StoryId;
      readonly title: string;
      /** How many. */
      readonly changes: number;
    }
  | {
      readonly kind: 'story-failed';
      readonly story: StoryId;
      readonly title: string;
      readonly cause: string;
    }
  | {
      readonly kind: 'sent';
      readonly story: StoryId;
      readonly title: string;
      readonly status: number;
    }
  | {
      readonly kind: 'send-failed';
      readonly story: StoryId;
      readonly title: string;
      readonly cause: string;
      readonly remedy: string;
      /** `null` where it is given up. */
      readonly next: string | null;
    };
