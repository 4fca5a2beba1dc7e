/** The day of an event whose articles have no date, from what they let slip. */

import { type Day, daysBetween, isBefore } from '../../language/days.ts';
import type { Interval, Known } from '../../model/article.ts';
import { type DayMention, dayNear, inferred, type Read, SAME_TALE_DAYS } from './day-mentions.ts';

/**
 * Returns the day that the articles agree on, or `null`: the complete date that most leads name, else the weekday
 * that most leads name, in the week that signs of the time of writing leave possible.
 */
export function dayOfUndated(read: readonly Read[]): Known<Interval> | null {
  const newest = newestDay(read);
  if (!newest) return null;
  const dated = read.map(
    ({ mentions, ...one }): Read => ({
      ...one,
      mentions: mentions.map((mention) => ({ ...mention, day: mention.day ?? dayNear(mention, newest) })),
    }),
  );
  const found = statedInLeads(dated) ?? weekdayInWeek(dated);
  return found && isSupported(found.day, dated, newest) ? inferred(found.day, found.because) : null;
}

interface Finding {
  readonly day: Day;
  readonly because: readonly DayMention[];
}

/** The newest complete date that is not still to come. */
function newestDay(read: readonly Read[]): Day | null {
  const days = read.flatMap(({ mentions }) =>
    mentions.flatMap(({ day, date, tense }) => (day && date && tense !== 'future' ? [day] : [])),
  );
  return days.reduce<Day | null>((newest, day) => (newest && !isBefore(newest, day) ? newest : day), null);
}

function statedInLeads(read: readonly Read[]): Finding | null {
  const named = read.map(({ mentions }) =>
    mentions.filter(({ inLead, reported, date, day }) => inLead && !reported && date && day),
  );
  const votes = Map.groupBy(
    named.flatMap((mentions) => [...new Map(mentions.map((one) => [one.day!.toString(), one])).values()]),
    ({ day }) => day!.toString(),
  );
  const [first, second] = [...votes.values()].sort((a, b) => b.length - a.length);
  if (!first || first.length === second?.length) return null;
  return first.length * 2 > read.length || (first.length > 1 && first.length * 2 >= read.length)
    ? { day: first[0]!.day!, because: first }
    : null;
}

function weekdayInWeek(read: readonly Read[]): Finding | null {
  const event = weekdayOfLeads(read);
  if (!event) return null;
  const signs = read.flatMap(({ article, mentions }) => {
    const own = event.because.find(({ citation }) => citation.article === article.id);
    return mentions.flatMap((sign) =>
      sign.age && sign.age.kind !== 'beside' && sign.day
        ? [{ sign, days: daysFrom(sign, own ?? event.because[0]!, event.weekday) }]
        : [],
    );
  });
  const [first, ...others] = signs;
  const days = first?.days.filter((day) =>
    others.every((other) => other.days.some((one) => one.equals(day))),
  );
  if (days?.length !== 1) return null;
  return { day: days[0]!, because: [...signs.map(({ sign }) => sign), ...event.because] };
}

/** Returns the weekday that the leads of most articles name, each counted once. */
function weekdayOfLeads(read: readonly Read[]): { weekday: number; because: DayMention[] } | null {
  const firsts = read.flatMap(({ mentions }) => {
    const named = mentions.filter(({ inLead, reported, weekday }) => inLead && !reported && weekday !== null);
    return [...new Map(named.toReversed().map((one) => [one.weekday!, one])).values()];
  });
  const [first, second] = [...Map.groupBy(firsts, ({ weekday }) => weekday!)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  if (!first || first[1].length === second?.[1].length) return null;
  const enough = first[1].length >= Math.min(2, read.length) && first[1].length * 2 > read.length;
  return enough ? { weekday: first[0], because: first[1] } : null;
}

/** Returns the days of the event's weekday that the lead can mean, for each day on which it may have been written. */
function daysFrom(sign: DayMention, lead: DayMention, weekday: number): Day[] {
  const days = writingDays(sign).map((written) =>
    lead.tense === 'past'
      ? written.subtract({ days: (written.dayOfWeek - weekday + 7) % 7 })
      : written.add({ days: (weekday - written.dayOfWeek + 7) % 7 }),
  );
  return [...new Map(days.map((day) => [day.toString(), day])).values()];
}

function writingDays({ day, age }: DayMention): Day[] {
  if (!day || !age || age.kind === 'beside') return [];
  if (age.kind === 'dateline') return [day];
  if (age.kind === 'days')
    return Array.from({ length: age.to - age.from + 1 }, (_, i) => day.add({ days: age.from + i }));
  const monday = day.subtract({ days: day.dayOfWeek - 1 }).add({ weeks: age.count });
  return Array.from({ length: 7 }, (_, i) => monday.add({ days: i }));
}

/** How long after the event its articles may be written. */
const AFTERMATH_DAYS = 7;

/** Nothing that is told as past lies after the event's days, and dates with weekdays, but for slips below pictures, agree with the calendar. */
function isSupported(event: Day, read: readonly Read[], newest: Day): boolean {
  const mentions = read.flatMap((one) => one.mentions);
  const latest = event.add({ days: AFTERMATH_DAYS });
  const agrees = ({ day, weekday, tense, age }: DayMention): boolean =>
    day === null ||
    ((weekday === null ||
      age?.kind === 'beside' ||
      day.dayOfWeek === weekday ||
      Math.abs(daysBetween(day, event)) > SAME_TALE_DAYS) &&
      (tense === 'future' || !isBefore(latest, day)));
  const pastYears = read.flatMap((one) => one.pastYears);
  return mentions.every(agrees) && pastYears.every((year) => year <= event.year) && !isBefore(latest, newest);
}
