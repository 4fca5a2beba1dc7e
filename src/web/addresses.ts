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
export const STATUS = '/status';

/** A piece of work under way. */
export const workAt = (id: string): string => `/work/${encodeURIComponent(id)}`;

export const storyAt = (story: StoryId): string => `/stories/${encodeURIComponent(story)}`;

/** What changed in a story since it was last read. */
export const changesAt = (story: StoryId): string => `${storyAt(story)}/changes`;

/** A story in another form, as a file. */
export const downloadAt = (story: StoryId, format: string): string =>
  `${storyAt(story)}/files/${encodeURIComponent(format)}`;

/** The text of an article as a story's page takes it in. */
export const textAt = (story: StoryId, article: ArticleId): string =>
  `${storyAt(story)}/texts/${encodeURIComponent(article)}`;

/** What is folded on a story's page; with `part` as the page takes it in. */
export const foldAt = (story: StoryId, fold: string): string =>
  `${storyAt(story)}/folds/${encodeURIComponent(fold)}`;

/** What changes in a story, as a feed. */
export const feedAt = (story: StoryId): string => `${storyAt(story)}/changes.atom`;

/** Two articles side by side. */
export const comparedAt = (first?: ArticleId, second?: ArticleId): string =>
  withQuery('/compare', { first, second });

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
