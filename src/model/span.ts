/** Places in text. All offsets are UTF-16 code units, half open, as in `text.slice(start, end)`. */

import type { ArticleId } from './ids.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of an article with its words: `article.text.slice(start, end) === exact` always holds. */
export interface Citation extends Span {
  readonly article: ArticleId;
  readonly exact: string;
}

/** Evidence is never empty: what nothing supports is not said. */
export type Evidence = readonly [Citation, ...Citation[]];
