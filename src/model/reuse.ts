import type { ArticleId } from './article.ts';
import type { EntityId } from './entity.ts';
import type { Interval } from './interval.ts';
import type { Citation, Span } from './span.ts';

export type PassageKind = 'verbatim' | 'rewritten' | 'spun' | 'translated';

export interface Passage {
  readonly from: Span;
  readonly to: Span;
  readonly kind: PassageKind;
  /** Words that neither article wrote: a quotation, a statement or a press release that both print. */
  readonly upstream?: true;
}

/** METER's degrees (Gaizauskas et al. 2001, "The METER corpus"). */
export type Degree = 'wholly' | 'partly' | 'not';

/** How much of an article stands in other texts. */
export interface Derivation {
  readonly degree: Degree;
  /** Share of its own words, quotations and boilerplate left out, that stand in texts that may be its sources, 0 to 1. */
  readonly share: number;
}

/** Text of one article that stands in another. */
export interface Reuse {
  /** The earlier text where the direction is known, else the first in dossier order. */
  readonly from: ArticleId;
  readonly to: ArticleId;
  /** How far `to` is derived: not at all where the two share an upstream's words only. */
  readonly kind: Degree;
  readonly direction: 'known' | 'unknown';
  /**
   * Share of the shorter text's own words, quotations and boilerplate left out, that stand in the other's passages as
   * they are, 0 to 1; 0 where the two share an upstream's words only.
   */
  readonly share: number;
  readonly passages: readonly [Passage, ...Passage[]];
  /** What the direction rests on, in plain words. */
  readonly because?: string;
}

export type OriginId = string;

/**
 * What makes several articles one origin: they are one text as a whole (`article`), a passage of one stands in the
 * other (`passage`), or both rest on the same upstream that they state (`upstream`). How strictly origins are counted
 * has the same names: each includes those before it.
 */
export type OriginLevel = 'article' | 'passage' | 'upstream';

/** What an article says that it has something from. */
export type UpstreamKind =
  | 'agency'
  | 'outlet'
  | 'briefing'
  | 'interview'
  | 'speech'
  | 'statement'
  | 'post'
  | 'letter'
  | 'document'
  | 'words';

/** Whose words several articles state that they rest on. */
export interface Upstream {
  /** `words` where the articles do not say on which occasion they were spoken or written. */
  readonly kind: UpstreamKind;
  /** `null` where it is no entity: an agency that no text tells of, "police". */
  readonly source: EntityId | null;
  /** When it was said; `null` where no article tells. */
  readonly said: Interval | null;
}

/** What counts as one when corroboration is counted. */
export interface Origin {
  readonly id: OriginId;
  /** Every article has one origin of level `article`; those of the other levels count for single claims only. */
  readonly level: OriginLevel;
  readonly articles: readonly [ArticleId, ...ArticleId[]];
  /** In plain words: the agency that the texts credit, "briefing by Ilsa Vennick, Thursday 13 March 2031". */
  readonly upstream?: string;
  /** At level `upstream`. */
  readonly stated?: Upstream;
  /** Why these count as one, in plain words. */
  readonly because: string;
  readonly evidence: readonly Citation[];
}
