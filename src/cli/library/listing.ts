/** Articles as lines of a list, and what narrows one. */

import type { ArticleFilter, ArticleSummary, StorySummary } from '../../model/library.ts';
import { formatInterval } from '../../render/dates.ts';
import { count } from '../../render/edition.ts';
import { paragraph, piecesOf } from '../../render/terminal.ts';
import { screenOf } from '../screen.ts';

export interface NarrowingFlags {
  readonly publisher?: string;
  readonly language?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
  readonly json?: boolean;
}

export const filterOf = ({ publisher, language, since, until }: NarrowingFlags): ArticleFilter => ({
  ...(publisher !== undefined && { publisher }),
  ...(language !== undefined && { language }),
  ...((since !== undefined || until !== undefined) && {
    published: { ...(since !== undefined && { start: since }), ...(until !== undefined && { end: until }) },
  }),
});

export function printSummaries(summaries: readonly ArticleSummary[], { json }: NarrowingFlags): void {
  const screen = screenOf(process.stdout);
  for (const summary of summaries)
    console.log(
      json
        ? JSON.stringify(summary)
        : [
            paragraph(piecesOf(summary.title ?? '(without a title)', 'bold'), screen),
            paragraph(piecesOf(aboutOf(summary), 'dim'), screen, '  '),
          ].join('\n'),
    );
}

export function printStories(stories: readonly StorySummary[], { json }: Pick<NarrowingFlags, 'json'>): void {
  const screen = screenOf(process.stdout);
  for (const story of stories)
    console.log(
      json
        ? JSON.stringify(story)
        : [
            paragraph(piecesOf(story.title, 'bold'), screen),
            paragraph(piecesOf(aboutStory(story), 'dim'), screen, '  '),
          ].join('\n'),
    );
}

/** "s-a1b2c3 · 2–5 May 2031 · 12 articles · 7 publishers". */
const aboutStory = ({ id, first, last, articles, publishers }: StorySummary): string =>
  [
    id,
    formatInterval({ start: dayOf(first), end: dayOf(last, 1) }),
    count(articles, 'article'),
    ...(publishers > 0 ? [count(publishers, 'publisher')] : []),
  ].join(' · ');

/** Returns the day of a time in UTC, or so many days later. */
const dayOf = (time: string, later = 0): string =>
  new Date(Date.parse(time) + later * 86_400_000).toISOString().slice(0, 10);

/** "a1b2c3 · Vellin Courier · 2 May 2031 · version 2". */
const aboutOf = ({ id, publisher, published, version, latest, uri }: ArticleSummary): string =>
  [
    id,
    publisher ?? uri,
    published ? formatInterval(published) : 'undated',
    ...(version > 1 || !latest ? [`version ${version}${latest ? '' : ', edited since'}`] : []),
  ].join(' · ');
