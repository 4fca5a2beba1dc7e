/** What is different in a story between two dossiers of it: what `synoptic diff` gives. */

import type { ArticleName } from './check.ts';
import type { Interval } from './interval.ts';
import type { StoryId } from './library.ts';
import type { DifferenceKind } from './quotation.ts';
import type { Citation } from './span.ts';

export type ChangeId = string;

/**
 * `contradicted`: accounts that go together now exclude each other, or a further value has joined; `settled`: they no
 * longer do. `expectation`: what was expected came about or did not; `overdue`: its time went by and no article tells;
 * `postponed`: its time was moved. `quotation-altered`: words that were known are now printed otherwise. `shift`: a
 * party's position was one thing and is another.
 */
export type ChangeKind =
  | 'contradicted'
  | 'corroboration-lost'
  | 'expectation'
  | 'overdue'
  | 'postponed'
  | 'quotation-altered'
  | 'article-edited'
  | 'superseded'
  | 'settled'
  | 'shift'
  | 'story-date'
  | 'story-title'
  | 'claim-new'
  | 'corroboration-gained'
  | 'position-new'
  | 'quotation-new'
  | 'article-gone'
  | 'article-new'
  | 'claim-gone';

/** Words that went and words that came in an edited article; one of the two may be lacking. */
export interface Edit {
  readonly before?: Citation;
  readonly after?: Citation;
  /** The words that stay before and behind them, as the later version has them. */
  readonly lead: string;
  readonly tail: string;
}

export interface Change {
  /** The same for the same change between the same words. */
  readonly id: ChangeId;
  readonly kind: ChangeKind;
  /** What changed, in a sentence. */
  readonly text: string;
  /** Why, or what it rests on, in plain words. */
  readonly because?: string;
  /** The words that it rests on: those in articles of the earlier dossier, and those in articles of the later one. */
  readonly before: readonly Citation[];
  readonly after: readonly Citation[];
  /** What each side says where accounts exclude each other, with its words in the later dossier. */
  readonly sides?: readonly { readonly value: string; readonly evidence: readonly Citation[] }[];
  /** How many origins stood and stand behind a claim; 0 where there was or is no such claim. */
  readonly origins?: { readonly before: number; readonly after: number };
  /** How quoted words differ from those that were known. */
  readonly differences?: readonly DifferenceKind[];
  /** Of an edited article, in text order. */
  readonly edits?: readonly Edit[];
  /** Set where neither the article nor its page says that it was edited. */
  readonly silent?: true;
}

/** One of the two dossiers. */
export interface Compared {
  readonly title: string;
  readonly articles: number;
  /** The latest time at which one of its articles was published; `null` where none tells. */
  readonly latest: Interval | null;
}

/** Which story of a library is told of, and what its earlier dossier is. */
export interface ChangedStory {
  readonly id: StoryId;
  /** ISO 8601 in UTC. */
  readonly since: string;
  /**
   * `kept`: the dossier that was last made by then; `articles`: made now, of the articles that had been added by then, as
   * they stood and were corrected then; `none`: there were none, and all is new.
   */
  readonly before: 'kept' | 'articles' | 'none';
}

export interface Changes {
  readonly format: 'synoptic/changes';
  readonly version: 1;
  /** Absent where two dossiers were given. */
  readonly story?: ChangedStory;
  readonly before: Compared;
  readonly after: Compared;
  /** What matters most first. */
  readonly changes: readonly Change[];
  /** Each article that is cited, of either dossier, in the order of the citations. */
  readonly articles: readonly ArticleName[];
}
