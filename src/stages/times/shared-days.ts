/** Days that two articles tell the same of: what one calls "Friday" the other prints with its date. */

import type { Language } from '../../language/language.ts';
import type { Tense } from '../../language/tense.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Citation } from '../../model/span.ts';
import { type Bound, dayNumbered, type Stretch } from './bounds.ts';
import type { Read } from './day-mentions.ts';
import { type Likeness, placeOf, sentencesLike, type Told } from './like-sentences.ts';

/** A day that is known, by its number from 1970. */
export interface KnownDay extends Told {
  readonly day: number;
  readonly because: readonly Citation[];
}

/** A day by its name only. */
export interface OpenDay extends Told {
  readonly citation: Citation;
  readonly weekday: number | null;
  readonly date: { readonly day: number; readonly month: number } | null;
  readonly near: number | null;
  readonly tense: Tense | null;
  /** Its own words tell whether it is past: those of a clean text, of no "Friday's vote". */
  readonly sure: boolean;
}

/** Returns, by undated article, the bounds that known days of other articles set to it. */
export function findShared(
  known: readonly KnownDay[],
  open: readonly OpenDay[],
  read: readonly Read[],
  crowd: (day: number) => number,
  language: Language,
): ReadonlyMap<ArticleId, Bound[]> {
  const like = sentencesLike(known, open, read, language);
  const bySentence = Map.groupBy(known, placeOf);
  const weekdayOfMost = weekdaysOfMost(known, crowd);
  const found = new Map<ArticleId, Bound[]>();
  for (const [place, days] of Map.groupBy(open, placeOf)) {
    const article = days[0]!.article;
    const links = like(place).flatMap((likeness): Link[] => {
      const others = bySentence.get(likeness.other)!;
      if (others[0]!.article === article) return [];
      return days.flatMap((day) => linksFrom(day, days, others).map((link) => ({ ...link, ...likeness })));
    });
    const bounds = strongestOf(links, crowd);
    const linked = new Set(bounds.map(({ open }) => open));
    const others = days.filter((day) => !linked.has(day)).flatMap(weekdayOfMost);
    if (bounds.length + others.length > 0)
      found.set(article, [...(found.get(article) ?? []), ...bounds, ...others]);
  }
  return found;
}

/** Returns the strongest of the links of each day to another. */
function strongestOf(links: readonly Link[], crowd: (day: number) => number): (Link & Bound)[] {
  const weighed = links.map((link) => ({ ...link, weight: weightOf(link, crowd(link.day)) }));
  const same = Map.groupBy(weighed, ({ open: { citation }, from, to }) => `${citation.start} ${from} ${to}`);
  return [...same.values()]
    .map((all) => all.reduce((a, b) => (b.weight > a.weight ? b : a)))
    .filter(({ weight }) => weight > 0);
}

/**
 * Measured on `eval/dating.ts`: where most articles were written around a day and two name it, another's past "Friday" is that
 * day at .92, and at .98 where three do and these are half of all.
 */
const OF_MOST = { crowd: 0.6, named: 2, weight: 1.8, clearly: 3, share: 0.5, clearWeight: 2.5 };

/** Returns a function that bounds the article of a past weekday by the day so called that most other articles name. */
function weekdaysOfMost(
  known: readonly KnownDay[],
  crowd: (day: number) => number,
): (open: OpenDay) => Bound[] {
  const naming = (days: readonly KnownDay[]): Set<ArticleId> => new Set(days.map(({ article }) => article));
  const all = naming(known);
  const byWeekday = Map.groupBy(
    [...Map.groupBy(known, ({ day }) => day)]
      .filter(([day]) => crowd(day) >= OF_MOST.crowd)
      .map(([day, days]) => ({ day, named: naming(days), because: days[0]!.because })),
    ({ day }) => dayNumbered(day).dayOfWeek,
  );
  return ({ article, weekday, date, tense, citation, sure }) => {
    if (weekday === null || date !== null || tense !== 'past' || !sure) return [];
    const without = (articles: ReadonlySet<ArticleId>): number =>
      articles.size - Number(articles.has(article));
    const [most] = (byWeekday.get(weekday) ?? []).toSorted((a, b) => without(b.named) - without(a.named));
    const count = most ? without(most.named) : 0;
    if (!most || count < OF_MOST.named) return [];
    const isClear = count >= OF_MOST.clearly && count >= OF_MOST.share * without(all);
    return [
      {
        ...aroundDay(most.day, 'past'),
        weight: isClear ? OF_MOST.clearWeight : OF_MOST.weight,
        because: [citation, ...most.because],
      },
    ];
  };
}

interface Link extends Likeness, Omit<Bound, 'weight'> {
  readonly open: OpenDay;
  readonly day: number;
}

/**
 * Log odds that the other's day is meant, as measured by how alike the sentences are (in steps of the cosine) and which
 * share of the articles was written around that day. "Today" is told of too many days to do alone.
 */
function weightOf({ open, alike, words }: Link, crowd: number): number {
  if (open.near !== null) return crowd < 0.6 || words < 6 ? 0 : alike < 0.2 ? 0.5 : alike < 0.5 ? 1.5 : 2.2;
  if (open.tense === null) return 0;
  if (open.date) return crowd < 0.3 ? (alike < 0.5 ? 0 : 0.5) : 1.5;
  if (crowd < 0.3) return alike < 0.5 ? 0 : 1.5;
  if (open.tense === 'future') return 1.5;
  if (crowd < 0.6) return alike < 0.5 ? 2.2 : 3;
  return alike < 0.2 ? 2.2 : alike < 0.3 ? 3 : 3.5;
}

/** Days before and after a Friday on which it is "Friday" without more. */
export const WEEK = 6;
/** Days after which papers print the year. */
const MONTHS = 300;

/** Returns when a day may be called "Friday" or, with the longer reach, "12 March". */
export function aroundDay(day: number, tense: Tense | null, reach = WEEK): Stretch {
  return {
    from: tense === 'past' ? day : day - reach,
    to: tense === 'future' ? day : day + reach,
  };
}

/** "Yesterday" is the other's day only where both sentences name one day alone. */
function linksFrom(
  open: OpenDay,
  beside: readonly OpenDay[],
  known: readonly KnownDay[],
): Omit<Link, keyof Likeness>[] {
  const days = [...new Map(known.map((one) => [one.day, one])).values()];
  if (open.near !== null) {
    const [only] = days;
    if (beside.length > 1 || days.length !== 1) return [];
    const { day, because } = only!;
    const written = day - open.near;
    return [{ open, day, from: written, to: written + 1, because: [open.citation, ...because] }];
  }
  return days
    .filter(({ day }) => isCalled(day, open))
    .map(({ day, because }) => ({
      open,
      day,
      ...aroundDay(day, open.sure ? open.tense : null, open.date ? MONTHS : WEEK),
      because: [open.citation, ...because],
    }));
}

function isCalled(number: number, { weekday, date }: OpenDay): boolean {
  const day = dayNumbered(number);
  return (
    (weekday === null || weekday === day.dayOfWeek) &&
    (date === null || (date.month === day.month && date.day === day.day))
  );
}
