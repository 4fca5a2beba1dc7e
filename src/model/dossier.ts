/** The dossier: what Synoptic makes of a story. This type is the published format; see docs/format.md. */

import type { Article, ArticleId, Interval, Known, Spun } from './article.ts';
import type { Brief } from './brief.ts';
import type { Claim } from './claim.ts';
import type { Entity } from './entity.ts';
import type { Framing } from './framing.ts';
import type { Stamp } from './layer.ts';
import type { Page } from './page.ts';
import type { Quotation, Utterance } from './quotation.ts';
import type { Derivation, Origin, OriginLevel, Reuse } from './reuse.ts';
import type { Issue, Shift, Stance } from './stance.ts';
import type { Expectation, TimelineEntry } from './timeline.ts';

export interface DossierArticle extends Article {
  readonly spun: Spun;
  /** Absent until the articles are compared. */
  readonly derivation?: Derivation;
}

/** Something that was not done, skipped or not understood. */
export interface Unchecked {
  /** The layer, input or step: "stances", "reports/flood.pdf". */
  readonly what: string;
  readonly why: string;
  readonly article?: ArticleId;
}

/** What a language model proposed, and what was kept after the checks. */
export interface Proposals {
  /** The model's name, as the endpoint was asked for it. */
  readonly model: string;
  readonly kept: number;
  /** How many were dropped for each reason, in plain words. */
  readonly dropped: Readonly<Record<string, number>>;
}

export interface Dossier {
  readonly format: 'synoptic/dossier';
  readonly version: 1;
  readonly title: string;
  /** When the event took place; `null` where the articles do not say. */
  readonly date: Known<Interval> | null;
  /** Name and version of each stage that ran. */
  readonly stages: readonly Stamp[];
  readonly pages: readonly Page[];
  readonly articles: readonly DossierArticle[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  /** How strictly origins were counted; none of a later level is listed. */
  readonly independentBy: OriginLevel;
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly utterances: readonly Utterance[];
  readonly claims: readonly Claim[];
  readonly issues: readonly Issue[];
  readonly stances: readonly Stance[];
  readonly shifts: readonly Shift[];
  readonly timeline: readonly TimelineEntry[];
  readonly expectations: readonly Expectation[];
  readonly framing: Framing;
  readonly brief: Brief;
  readonly unchecked: readonly Unchecked[];
  /** Absent where no language model was asked. */
  readonly proposals?: Proposals;
  /** SHA-256 of each other field's JSON as written, by field, so that `verify` sees whatever was changed since. */
  readonly digests?: Readonly<Record<string, string>>;
}
