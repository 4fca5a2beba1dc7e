/** Articles as lines of a list, and what narrows one. */

import type { Interval } from '../../model/interval.ts';
import type { ArticleFilter, ArticleSummary, StorySummary } from '../../model/library.ts';
import { formatInterval } from '../../render/dates.ts';
import { count } from '../../render/edition.ts';
import { paragraph, piecesOf } from '../../render/terminal.ts';
import { screenOf } from '../screen.ts';

export interface NarrowingFlags {
  readonly publisher?: string;
  readonly language?: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly limit?: number;
  readonly json?: boolean;
}

export const filterOf = ({ publisher, language, since, until }: NarrowingFlags): ArticleFilter => ({
  ...(publisher !== undefined && { publisher }),
  ...(language !== undefined && { language }),
  ...((since !== undefined || until !== undefined) && { published: timesOf({ since, until }) }),
});

export const timesOf = ({ since, until }: Pick<NarrowingFlags, 'since' | 'until'>): Partial<Interval> => ({
  ...(since !== undefined && { start: since }),
  ...(until !== undefined && { end: until }),
});

export const printSummaries = (summaries: readonly ArticleSummary[], flags: NarrowingFlags): void =>
  print(summaries, flags, (one) => [one.title ?? '(without a title)', aboutOf(one)]);

export const printStories = (stories: readonly StorySummary[], flags: NarrowingFlags): void =>
  print(stories, flags, (one) => [one.title, aboutStory(one)]);

function print<Item>(
  items: readonly Item[],
  { json }: NarrowingFlags,
  said: (item: Item) => readonly [title: string, about: string],
): void {
  const screen = screenOf(process.stdout);
  for (const item of items) {
    const [title, about] = said(item);
    console.log(
      json
        ? JSON.stringify(item)
        : [paragraph(piecesOf(title, 'bold'), screen), paragraph(piecesOf(about, 'dim'), screen, '  ')].join(
            '\n',
          ),
    );
  }
}

/** Says how many there are beyond those that are listed. */
export function sayMore(count: number, limit: number): void {
  if (count > limit) console.error(`${count - limit} more; --limit ${count} prints all.`);
}

/** "2031-05-02 12:30 UTC". */
export const minuteOf = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;

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
