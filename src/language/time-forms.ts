/** Words that name a time, as the language's forms describe them, and the time of day that they name. */

import type { Span } from '../model/span.ts';
import type { CalendarWords } from './calendar.ts';

export interface Form extends Span {
  /** The named groups of the pattern, lower case, without stops. */
  readonly parts: Readonly<Record<string, string | undefined>>;
}

/** Returns the forms in a stretch of text with plain marks, in order; of those that overlap, the longest. */
export function findForms(text: string, { start, end }: Span, calendar: CalendarWords): Form[] {
  const stretch = text.slice(start, end);
  if (!calendar.hint.test(stretch)) return [];
  return formsOf(stretch, calendar).map((form) => ({
    ...form,
    start: start + form.start,
    end: start + form.end,
  }));
}

/** Stretches whose forms are remembered, as a sentence is read for its values, its days and its times in turn. */
const MOST_KNOWN = 5_000;
const known = new WeakMap<CalendarWords, Map<string, readonly Form[]>>();

function formsOf(stretch: string, calendar: CalendarWords): readonly Form[] {
  const read = known.get(calendar) ?? new Map<string, readonly Form[]>();
  known.set(calendar, read);
  const before = read.get(stretch);
  if (before) return before;
  const forms = readForms(stretch, calendar);
  if (read.size >= MOST_KNOWN) read.clear();
  read.set(stretch, forms);
  return forms;
}

function readForms(stretch: string, calendar: CalendarWords): Form[] {
  const found: Form[] = [];
  const has = new Map<RegExp, boolean>();
  const isThere = (needs: RegExp): boolean => {
    const tested = has.get(needs) ?? needs.test(stretch);
    has.set(needs, tested);
    return tested;
  };
  for (const { pattern, needs } of calendar.forms)
    for (const match of needs === null || isThere(needs) ? matchesOf(pattern, stretch) : []) {
      const lead = match[0].length - match[0].trimStart().length;
      found.push({
        start: match.index + lead,
        end: match.index + match[0].trimEnd().length,
        parts: plainParts(match.groups ?? {}),
      });
    }
  return longestFirst(found);
}

/** As `matchAll`, which makes a new expression each time: that takes longer than most of them take to find nothing. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** Returns the number that digits or a word stand for, such as "3", "3rd", "three" and "third". */
export const numberIn = (words: string | undefined, { numbers }: CalendarWords): number =>
  numbers.get(words ?? '') ?? Number.parseInt(words ?? '', 10);

function longestFirst(found: readonly Form[]): Form[] {
  const byStart = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Form[] = [];
  for (const form of byStart) {
    const last = kept.at(-1);
    if (last === undefined || form.start >= last.end) kept.push(form);
    else if (form.end - form.start > last.end - last.start) kept[kept.length - 1] = form;
  }
  return kept;
}

const plainParts = (groups: Record<string, string | undefined>): Form['parts'] =>
  Object.fromEntries(
    Object.entries(groups).map(([name, words]) => [
      name,
      words?.toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim(),
    ]),
  );

export interface Clock {
  /** Minutes after midnight. */
  readonly minutes: number;
  readonly precision: 'minute' | 'hour';
  /** IANA name or offset; absent for "local time" and where none is printed. */
  readonly zone?: string;
}

/** In minutes. */
const DAY = 24 * 60;

/** Returns the time of day that a form names, `null` where it names none. */
export function clockOf({ parts }: Form, calendar: CalendarWords): Clock | null {
  const hour =
    parts.clock === undefined
      ? numberIn(parts.hour, calendar)
      : (calendar.clocks.get(parts.clock) ?? Number.NaN);
  if (Number.isNaN(hour)) return null;
  const onTwelve =
    parts.half === undefined ? hour : (hour % 12) + (calendar.afternoon.test(parts.half) ? 12 : 0);
  const past = parts.past === undefined ? undefined : calendar.pastHour.get(parts.past);
  const zone = zoneOf(parts, calendar);
  return {
    minutes: (60 * onTwelve + Number(parts.minute ?? past ?? 0) + DAY) % DAY,
    precision: (parts.minute ?? past) === undefined ? 'hour' : 'minute',
    ...(zone === null ? {} : { zone }),
  };
}

/** "GMT+2" and "UTC-05:30" are their offsets. */
function zoneOf({ zone, zonePlace }: Form['parts'], calendar: CalendarWords): string | null {
  const offset = /^(?:gmt|utc)\s?(?<sign>[+\u2212-])\s?(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/u.exec(
    zone ?? '',
  )?.groups;
  if (offset) {
    const { sign, hours = '', minutes = '00' } = offset;
    return Number(hours) > 14 ? null : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
  }
  const named = calendar.zones.get(zone?.toUpperCase() ?? zonePlace ?? '');
  return named ?? (zonePlace === undefined ? null : zoneOfPlace(zonePlace, calendar));
}

let byPlace: ReadonlyMap<string, string> | undefined;

/** Returns the IANA zone by which a place lives, where it has one: those zones bear the names of their largest towns. */
export function zoneOfPlace(place: string, { zonesOfPlaces }: CalendarWords): string | null {
  byPlace ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(),
      zone,
    ]),
  );
  const name = place.toLowerCase();
  return zonesOfPlaces.get(name) ?? byPlace.get(name) ?? null;
}
