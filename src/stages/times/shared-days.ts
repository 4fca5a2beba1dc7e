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
  const found = new Map<ArticleId, Bound[]>();
  for (const [place, days] of Map.groupBy(open, placeOf)) {
    const article = days[0]!.article;
    const links = like(place).flatMap((likeness): Link[] => {
      const others = bySentence.get(likeness.other)!;
      if (others[0]!.article === article) return [];
      return days.flatMap((day) => linksFrom(day, days, others).map((link) => ({ ...link, ...likeness })));
    });
    const strongest = Map.groupBy(
      links,
      ({ open: { citation }, from, to }) => `${citation.start} ${from} ${to}`,
    );
    for (const same of strongest.values()) {
      const bounds = same.map((link): Bound => ({ ...link, weight: weightOf(link, crowd(link.day)) }));
      const best = bounds.reduce((a, b) => (b.weight > a.weight ? b : a));
      if (best.weight > 0) found.set(article, [...(found.get(article) ?? []), best]);
    }
  }
  return found;
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
const WEEK = 6;
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
      ...aroundDay(day, open.tense, open.date ? MONTHS : WEEK),
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
