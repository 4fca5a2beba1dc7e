import type { ArticleId } from './article.ts';
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
  /** Share of the shorter text's own words, quotations and boilerplate left out, that the passages cover, 0 to 1. */
  readonly share: number;
  readonly passages: readonly [Passage, ...Passage[]];
  /** What the direction rests on, in plain words. */
  readonly because?: string;
}

export type OriginId = string;

/** What counts as one when corroboration is counted. */
export interface Origin {
  readonly id: OriginId;
  readonly articles: readonly [ArticleId, ...ArticleId[]];
  /** The stated upstream: an agency, a briefing, a post. */
  readonly upstream?: string;
  /** Why these count as one, in plain words. */
  readonly because: string;
  readonly evidence: readonly Citation[];
}
