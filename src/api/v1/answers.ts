/** What the API answers, by the names under which its document describes it: api.schema.json is made of these types. */

import type { Answered } from '../../model/answer.ts';
import type { Changes } from '../../model/change.ts';
import type { Check } from '../../model/check.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Feed } from '../../model/feed.ts';
import type { Found, LibraryAnswer, QuotationHit } from '../../model/found.ts';
import type {
  ArticleSummary,
  KeptDossier,
  LedgerEntry,
  StoredArticle,
  StoryId,
  StorySummary,
} from '../../model/library.ts';
import type { ReadFailure } from '../../model/page.ts';
import type { WorkStatus } from '../../model/work.ts';
import type { NoteAnnotation } from '../../render/note-annotations.ts';
import type { Job } from '../jobs.ts';

export interface Answers {
  readonly ShownArticle: ShownArticle;
  readonly ArticleList: Listed<ArticleSummary>;
  readonly ArticleVersions: { readonly items: readonly StoredArticle[] };
  readonly Answered: Answered;
  readonly AnswerList: { readonly items: readonly Answered[] };
  readonly Changes: Changes;
  readonly Check: Check;
  readonly Comparison: Comparison;
  readonly Corrected: Corrected;
  readonly CorrectionList: { readonly items: readonly ShownCorrection[] };
  readonly Dossier: Dossier;
  readonly DossierList: { readonly items: readonly KeptDossier[] };
  readonly FeedList: { readonly items: readonly Feed[] };
  readonly FeedsAdded: { readonly added: readonly string[] };
  readonly Found: Found;
  readonly Job: Job;
  readonly JobList: { readonly items: readonly Job[] };
  readonly LibraryAnswer: LibraryAnswer;
  readonly NoteAnnotation: NoteAnnotation;
  readonly NoteList: { readonly items: readonly NoteAnnotation[] };
  readonly Problem: ShownProblem;
  readonly QuotationList: Listed<QuotationHit>;
  readonly Reading: Reading;
  readonly ShownStory: ShownStory;
  readonly StoryList: Listed<StorySummary>;
  readonly WorkStatus: WorkStatus;
}

/** A page of a list. `next` is the cursor of the page behind it; absent on the last one. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  /** How many there are in all, where that is known. */
  readonly total?: number;
  readonly next?: string;
}

/** An article as it stands, and what stories it is in. */
export interface ShownArticle extends StoredArticle {
  readonly stories: readonly StoryId[];
  /** How many versions are known, this one among them. */
  readonly versions: number;
}

/** A story with its articles, those published last first. */
export interface ShownStory extends StorySummary {
  readonly items: readonly ArticleSummary[];
}

export interface ShownCorrection extends LedgerEntry {
  /** Whether all articles that it names are there. */
  readonly fits: boolean;
}

/** When somebody last read a story: `null` where never. */
export interface Reading {
  readonly story: StoryId;
  /** ISO 8601 in UTC. */
  readonly read: string | null;
  /** What has changed since. */
  readonly changes?: Changes;
}

/** What a correction changed in the dossiers of stories. */
export interface Corrected {
  readonly number: number;
  readonly changed: readonly { readonly story: StoryId; readonly changes: Changes['changes'] }[];
  /** How many more stories are concerned; their dossiers are made anew when they are asked for. */
  readonly more: number;
}

/** Why a request cannot be met (RFC 9457). */
export interface ShownProblem {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  /** What to try. */
  readonly remedy?: string;
  /** Inputs that could not be read. */
  readonly failures?: readonly ReadFailure[];
}
