/** Where each page of the web app is. Ids and words of people are encoded here and nowhere else. */

import type { ArticleId } from '../model/ids.ts';
import type { StoryId } from '../model/library.ts';
import type { Citation, Span } from '../model/span.ts';

export const FRONT = '/';
export const SEARCH = '/search';
export const ASK = '/ask';
export const ADD = '/add';
export const FEEDS = '/feeds';
export const CORRECTIONS = '/corrections';

export const storyAt = (story: StoryId): string => `/stories/${encodeURIComponent(story)}`;

/** What changed in a story since it was last read. */
export const changesAt = (story: StoryId): string => `${storyAt(story)}/changes`;

/** An article; with a span, open at these words. */
export const articleAt = (article: ArticleId, span?: Span): string =>
  `/articles/${encodeURIComponent(article)}${span ? `#at=${span.start}-${span.end}` : ''}`;

/** The words of a citation in their article. */
export const citedAt = (citation: Citation): string => articleAt(citation.article, citation);

/** Returns an address with a query of those values that are there. */
export function withQuery(
  address: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given)}`;
}
