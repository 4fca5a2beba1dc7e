/** The brief: what a reader in a hurry should know, each line with its status and the words it rests on. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Times } from '../../model/annotation.ts';
import type { Interval, Known } from '../../model/article.ts';
import type { BriefSection } from '../../model/brief.ts';
import type { Claim } from '../../model/claim.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation, Utterance } from '../../model/quotation.ts';
import type { Origin, Reuse } from '../../model/reuse.ts';
import type { TimelineEntry } from '../../model/timeline.ts';

export const stage: Stamp = { stage: 'brief', version: 1 };

/** Everything that the other stages found. */
export interface Findings {
  readonly articles: readonly DossierArticle[];
  readonly annotations: readonly Annotation[];
  /** When the event was. */
  readonly date: Known<Interval> | null;
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly utterances: readonly Utterance[];
  readonly times: readonly Times[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly claims: readonly Claim[];
  readonly timeline: readonly TimelineEntry[];
}

export function writeBrief(_findings: Findings, _language: Language): Layer<BriefSection> {
  return { ...stage, items: [] };
}
