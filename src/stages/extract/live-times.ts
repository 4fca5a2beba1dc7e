/** When the entries of a live blog were written: they print a time of day, and the blog prints its day once. */

import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../language/language.ts';
import type { Interval } from '../../model/article.ts';
import type { Metadata } from '../../model/page.ts';
import { type Clock, placeClock } from './clock.ts';
import type { Cutting, Section } from './cut.ts';
import type { EntryFacts } from './lines.ts';
import type { SignedLine } from './signs.ts';

export interface TimedEntry {
  readonly lines: readonly SignedLine[];
  readonly facts: EntryFacts;
}

type Published = Section['head']['published'];

/** What an entry says of its time by itself. */
interface Said {
  /** With its offset. */
  readonly moment: Interval | null;
  readonly day: string | null;
  readonly clock: Clock | null;
}

/** Returns when each entry was published. */
export function timeEntries(
  entries: readonly TimedEntry[],
  head: Cutting,
  metadata: Metadata,
  language: Language,
): Published[] {
  const said = entries.map((entry) => saidOf(entry));
  const days = daysOf(said, dayOfBlog(head, metadata));
  const zone = commonZone(said, head, metadata, language);
  return said.map(({ moment, clock }, index) => {
    if (moment) return { interval: moment, basis: 'metadata' };
    const day = days[index] ?? null;
    if (day === null) return null;
    if (clock === null) return { interval: dayFrom(day), basis: 'stated' };
    const offset = offsetOn(day, clock, language.calendar.zones.get(clock.zone ?? '') ?? zone);
    return { interval: placeClock(clock, day, offset), basis: 'stated' };
  });
}

function saidOf({ lines, facts }: TimedEntry): Said {
  const whens = lines.flatMap(({ sign }) => (sign.kind === 'when' ? [sign] : []));
  const machine = [facts.published, ...lines.map(({ time }) => time)].filter((time) => time !== undefined);
  const when = whens.find(({ clock }) => clock !== undefined);
  const moment = machine.find(({ start }) => start.includes('T')) ?? null;
  const day = (moment ?? machine[0] ?? when?.interval)?.start.slice(0, 10) ?? null;
  return { moment, day, clock: when?.clock ?? (moment ? clockOf(moment) : null) };
}

const clockOf = ({ start }: Interval): Clock => ({
  minutes: 60 * Number(start.slice(11, 13)) + Number(start.slice(14, 16)),
});

/** In minutes: a clock that goes back so far, or on so far in a blog with the newest on top, has passed midnight. */
const MIDNIGHT_STEP = 8 * 60;
/** The first entry may be an older one that is pinned. */
const PINNED_STEP = 12 * 60;
/** Share of neighbours that must stand in one order of time: single entries are pinned, or put in late. */
const ORDERED_SHARE = 0.8;

/** Returns the order that times of day stand in, in minutes; past midnight it begins anew. */
export function orderOf(minutes: readonly number[]): 'newest first' | 'oldest first' | null {
  const steps = minutes.slice(1).map((each, index) => each - minutes[index]!);
  if (steps.length === 0 || steps.every((step) => step === 0)) return null;
  const share = (isRight: (step: number) => boolean): number => steps.filter(isRight).length / steps.length;
  const descending = share((step) => step <= 0 || step > MIDNIGHT_STEP);
  const ascending = share((step) => step >= 0 || step < -MIDNIGHT_STEP);
  if (Math.max(descending, ascending) < ORDERED_SHARE) return null;
  return descending >= ascending ? 'newest first' : 'oldest first';
}

interface BlogDay {
  readonly day: string;
  /** Which end of the blog it dates. */
  readonly of: 'oldest' | 'newest';
}

/** The day on which a blog was begun dates its oldest entries, one that is printed above them its newest. */
function dayOfBlog({ sections, loose }: Cutting, { published, modified }: Metadata): BlogDay | null {
  if (modified) return { day: modified.start.slice(0, 10), of: 'newest' };
  if (published) return { day: published.start.slice(0, 10), of: 'oldest' };
  const lines = [...(sections[0]?.lines ?? []), ...loose];
  const printed = lines.flatMap(({ line }) => (line.sign.kind === 'when' && line.sign.interval) || [])[0];
  return printed ? { day: printed.start.slice(0, 10), of: 'newest' } : null;
}

/** Returns the day of each entry, told by the days that some print and by where the clock passes midnight. */
function daysOf(said: readonly Said[], blog: BlogDay | null): (string | null)[] {
  const order = orderOf(said.flatMap(({ clock }) => clock?.minutes ?? [])) ?? 'newest first';
  const passed = midnightsPassed(said, order);
  const newest = order === 'newest first' ? 0 : said.length - 1;
  const anchor = blog && { day: blog.day, at: blog.of === 'newest' ? newest : said.length - 1 - newest };
  let known: { day: string; at: number } | null = null;
  return said.map(({ day }, index) => {
    if (day !== null) known = { day, at: index };
    const from = known ?? nextKnown(said, index) ?? anchor;
    return from && addDays(from.day, passed[index]! - passed[from.at]!);
  });
}

function nextKnown(said: readonly Said[], from: number): { day: string; at: number } | null {
  const at = said.findIndex(({ day }, index) => index > from && day !== null);
  return at < 0 ? null : { day: said[at]!.day!, at };
}

/** Returns for each entry how many days it is after the first, which may be less than none. */
function midnightsPassed(said: readonly Said[], order: 'newest first' | 'oldest first'): number[] {
  let days = 0;
  let last: number | null = null;
  return said.map(({ clock }, index) => {
    const step = clock === null || last === null ? 0 : clock.minutes - last;
    const threshold = index === 1 ? PINNED_STEP : MIDNIGHT_STEP;
    if (order === 'newest first' && step > threshold) days--;
    if (order === 'oldest first' && step < -threshold) days++;
    last = clock?.minutes ?? last;
    return days;
  });
}

function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

const dayFrom = (day: string): Interval => ({ start: day, end: addDays(day, 1) });

/**
 * Returns the zone of times that print none: the one that the head names ("All times GMT"), that other entries
 * print, or that the blog's own date has. Machines write UTC wherever they stand, so that is no sign.
 */
function commonZone(
  said: readonly Said[],
  { sections, loose }: Cutting,
  { published, modified }: Metadata,
  { page, calendar }: Language,
): string | null {
  const head = [...sections.flatMap(({ lines }) => lines), ...loose].map(({ line }) => line);
  const named = head.map(({ text }) => page.timesIn.exec(text)?.groups?.zone).find(Boolean);
  const printed = new Set(said.flatMap(({ clock }) => clock?.zone ?? []));
  const [only] = printed.size === 1 ? printed : [];
  const own = /[+-]\d{2}:\d{2}$/.exec(modified?.start ?? published?.start ?? '')?.[0];
  return calendar.zones.get(named ?? only ?? '') ?? (own === '+00:00' ? null : (own ?? null));
}

/** Returns the offset of a zone, an offset or an IANA name, at a time. */
function offsetOn(day: string, { minutes }: Clock, zone: string | null): string | null {
  if (zone === null || /^[+-]/.test(zone)) return zone;
  const local = Temporal.PlainDate.from(day).toPlainDateTime({
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  });
  return local.toZonedDateTime(zone).offset;
}
