/**
 * What narrows a search, as words that stand in no text: the index that finds the words finds them too, and need not
 * look at every article in which a common word stands.
 */

import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { Interval } from '../model/interval.ts';
import type { ArticleFilter } from '../model/library.ts';

export const facetOfPublisher = (publisher: string): string => `xp${digest(publisher)}`;
export const facetOfLanguage = (language: string): string => `xl${digest(language)}`;
export const facetOfStory = (story: string): string => `xs${digest(story)}`;
export const facetOfStatus = (status: string): string => `xc${digest(status)}`;

/** Returns the facets that a filter asks for: of each list one. */
export const facetsAsked = ({
  publisher,
  language,
  published,
}: Pick<ArticleFilter, 'publisher' | 'language' | 'published'>): (readonly string[])[] => [
  ...(publisher === undefined ? [] : [[facetOfPublisher(publisher)]]),
  ...(language === undefined ? [] : [[facetOfLanguage(language)]]),
  ...(published === undefined ? [] : [facetsWithin(published)]),
];

type Narrowed = Pick<Article, 'publisher' | 'language' | 'published'>;

export const facetsOf = ({ publisher, language, published }: Narrowed): string[] => [
  ...(publisher === null ? [] : [facetOfPublisher(publisher)]),
  facetOfLanguage(language),
  ...(published === null ? [] : facetsOfTime(published.value.start)),
];

/** The century, year, month and day in UTC on which it was published: "xt20", "xt2031", "xt203105", "xt20310502". */
export function facetsOfTime(start: string): string[] {
  const day = dayOf(Date.parse(start));
  return LENGTHS.map((length) => `xt${day.slice(0, length)}`);
}

const LENGTHS = [2, 4, 6, 8];
/** Years before and after which nothing is looked for where a time has no beginning or no end. */
const [FIRST_YEAR, LAST_YEAR] = [1400, 2199];
const DAY = 86_400_000;

/**
 * Returns the facets of which whatever was published in a time has one: whole centuries, years and months, and days at its
 * edges. What was published on the same day, but before or after it, has one, too.
 */
export function facetsWithin({ start, end }: Partial<Interval>): string[] {
  const from = start === undefined ? Date.UTC(FIRST_YEAR, 0) : startOfDay(Date.parse(start));
  const until = end === undefined ? Date.UTC(LAST_YEAR + 1, 0) : Date.parse(end);
  const facets: string[] = [];
  for (let at = Math.max(from, Date.UTC(FIRST_YEAR, 0)); at < Math.min(until, Date.UTC(LAST_YEAR + 1, 0)); ) {
    const { length, next } = longestFrom(at, until);
    facets.push(`xt${dayOf(at).slice(0, length)}`);
    at = next;
  }
  return facets.length > 0 ? facets : [AT_NO_TIME];
}

/** Nothing has it: a time that is over before it begins, or of which nothing is kept. */
const AT_NO_TIME = 'xtnever';

/** Returns the longest stretch that begins here and ends by then; a day where none does. */
function longestFrom(at: number, until: number): { readonly length: number; readonly next: number } {
  const [year, month] = [new Date(at).getUTCFullYear(), new Date(at).getUTCMonth()];
  const stretches = [
    { length: 2, starts: Date.UTC(year - (year % 100), 0), next: Date.UTC(year - (year % 100) + 100, 0) },
    { length: 4, starts: Date.UTC(year, 0), next: Date.UTC(year + 1, 0) },
    { length: 6, starts: Date.UTC(year, month), next: Date.UTC(year, month + 1) },
  ];
  return (
    stretches.find(({ starts, next }) => at === starts && next <= until) ?? { length: 8, next: at + DAY }
  );
}

const startOfDay = (time: number): number => Math.floor(time / DAY) * DAY;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');
const digest = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 12);
