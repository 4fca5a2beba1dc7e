/**
 * The timeline as a list: entries under their dates, long leaps told in words, and of a long list the weightiest dates
 * open, the others folded where they stand.
 */

import type { Interval } from '../model/article.ts';
import type { TimelineEntry } from '../model/timeline.ts';
import { DAY_MS } from '../text/intervals.ts';
import { formatInterval } from './dates.ts';
import { count } from './edition.ts';

export interface DateGroup {
  /** The date in words. */
  readonly words: string;
  readonly date: Interval;
  /** What the articles make most of, in the order of the timeline; nothing of a machine's, unless that is all. */
  readonly open: readonly TimelineEntry[];
  readonly folded: readonly TimelineEntry[];
  /** "3 years later", where the date before lies far back. */
  readonly leap: string | null;
}

/** A date that stands open, or dates next to each other that are folded. */
export type ListPart =
  | { readonly kind: 'date'; readonly date: DateGroup }
  | { readonly kind: 'lesser'; readonly dates: readonly [DateGroup, ...DateGroup[]] };

/** How many dates stand open before lesser ones fold, and how many entries of one date. */
const OPEN_DATES = 24;
const OPEN_ENTRIES = 3;
/** Folding one or two would hide more than it saves. */
const SPARE = 2;

/** Returns the list from the earliest date on; what began the same day, but lasted longer, comes later. */
export function listDates(entries: readonly TimelineEntry[]): ListPart[] {
  const dates = groupByDate(entries);
  const open = new Set(
    dates.length <= OPEN_DATES + SPARE ? dates : dates.toSorted(byWeight).slice(0, OPEN_DATES),
  );
  const parts: ListPart[] = [];
  for (const date of dates) {
    const last = parts.at(-1);
    if (open.has(date)) parts.push({ kind: 'date', date });
    else if (last?.kind === 'lesser')
      parts[parts.length - 1] = { kind: 'lesser', dates: [...last.dates, date] };
    else parts.push({ kind: 'lesser', dates: [date] });
  }
  return parts.map((part) => (part.kind === 'lesser' ? opened(part) : part));
}

/** A fold of one date takes as much room as the date. */
const opened = (part: ListPart & { kind: 'lesser' }): ListPart =>
  part.dates.length === 1 ? { kind: 'date', date: part.dates[0] } : part;

function groupByDate(entries: readonly TimelineEntry[]): DateGroup[] {
  const sorted = entries.toSorted(
    (a, b) => compare(a.date.start, b.date.start) || compare(a.date.end, b.date.end),
  );
  const groups = [...Map.groupBy(sorted, ({ date }) => formatInterval(date))];
  return groups.map(([words, group], index) => {
    const { date } = group[0]!;
    const before = groups[index - 1]?.[1][0]?.date;
    return { words, date, ...weighed(group), leap: before ? leapBetween(before, date) : null };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function weighed(entries: readonly TimelineEntry[]): Pick<DateGroup, 'open' | 'folded'> {
  const clean = entries.filter(({ spunOnly }) => !spunOnly);
  const told = clean.length > 0 ? clean : entries;
  const kept = told.length <= OPEN_ENTRIES + 1 ? told : told.toSorted(byEntryWeight).slice(0, OPEN_ENTRIES);
  return {
    open: entries.filter((entry) => kept.includes(entry)),
    folded: entries.filter((entry) => !kept.includes(entry)),
  };
}

const byEntryWeight = (a: TimelineEntry, b: TimelineEntry): number => b.weight - a.weight;

/** What only a machine-spun text tells weighs less than anything else. */
const weightOf = ({ weight, spunOnly }: TimelineEntry): number => (spunOnly ? weight - 1 : weight);

const byWeight = (a: DateGroup, b: DateGroup): number => heaviest(b) - heaviest(a);

const heaviest = ({ open }: DateGroup): number => Math.max(...open.map(weightOf));

const WEEK = 7 * DAY_MS;
const MONTH = 30.44 * DAY_MS;
const YEAR = 365.25 * DAY_MS;

/** Returns "3 weeks later"; `null` where the dates themselves tell it: next to each other, or one within the other. */
function leapBetween(before: Interval, after: Interval): string | null {
  const [shorter, longer] = [lengthOf(before), lengthOf(after)].sort((a, b) => a - b) as [number, number];
  const apart = Date.parse(after.start) - Date.parse(before.end);
  if (Number.isNaN(apart) || apart <= shorter) return null;
  // From one year to the next is a year, from one day to the next a day.
  const leap = apart + shorter;
  if (leap >= 1.9 * YEAR) return `${count(Math.round(leap / YEAR), 'year')} later`;
  if (leap >= 1.9 * MONTH && longer < 0.9 * YEAR) return `${count(Math.round(leap / MONTH), 'month')} later`;
  return leap >= 2 * WEEK && longer < 4 * WEEK ? `${count(Math.round(leap / WEEK), 'week')} later` : null;
}

const lengthOf = ({ start, end }: Interval): number => Date.parse(end) - Date.parse(start);
