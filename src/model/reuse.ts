import type { ArticleId } from './article.ts';
import type { Citation, Span } from './span.ts';

export type PassageKind = 'verbatim' | 'rewritten' | 'spun' | 'translated';

export interface Passage {
  readonly from: Span;
  readonly to: Span;
  readonly kind: PassageKind;
}

/** Text of one article that stands in another. */
export interface Reuse {
  /** The earlier text where the direction is known, else the first in dossier order. */
  readonly from: ArticleId;
  readonly to: ArticleId;
  /** METER's degrees for `to`: wholly or partly derived. */
  readonly kind: 'wholly' | 'partly';
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
