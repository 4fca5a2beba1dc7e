/** Times of day: joined to their day, and placed by their zone, or by a second time in brackets that has one. */

import type { Temporal } from 'temporal-polyfill';
import type { CalendarWords } from '../../language/calendar.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import { dayFrom } from './days.ts';
import { type Form, numberIn } from './forms.ts';

export interface Clock {
  /** Minutes after midnight. */
  readonly minutes: number;
  readonly precision: 'minute' | 'hour';
  /** IANA name or offset; absent for "local time" and where none is printed. */
  readonly zone?: string;
}

export function clockOf({ parts }: Form, calendar: CalendarWords): Clock | null {
  const hour =
    parts.clock === undefined
      ? numberIn(parts.hour, calendar)
      : (calendar.clocks.get(parts.clock) ?? Number.NaN);
  if (Number.isNaN(hour)) return null;
  const onTwelve =
    parts.half === undefined ? hour : (hour % 12) + (calendar.afternoon.test(parts.half) ? 12 : 0);
  const zone = zoneOf(parts, calendar);
  return {
    minutes: 60 * onTwelve + Number(parts.minute ?? 0),
    precision: parts.minute === undefined ? 'hour' : 'minute',
    ...(zone === null ? {} : { zone }),
  };
}

function zoneOf({ zone, zonePlace }: Form['parts'], calendar: CalendarWords): string | null {
  const named = calendar.zones.get(zone?.toUpperCase() ?? zonePlace ?? '');
  return named ?? (zonePlace === undefined ? null : (zonesByPlace().get(zonePlace) ?? null));
}

let byPlace: ReadonlyMap<string, string> | undefined;

/** "Lisbon time": zones of the IANA database bear the names of their largest towns. */
function zonesByPlace(): ReadonlyMap<string, string> {
  byPlace ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(),
      zone,
    ]),
  );
  return byPlace;
}

export interface Placed {
  readonly date: Interval;
  readonly precision: TimeExpression['precision'];
}

/**
 * Returns the minute or hour of the day. A time without a zone takes the offset that makes it the same moment as
 * `twin`, which has one ("11:30 local time (19:30 GMT)"). Where no zone can be told the whole day is what is known.
 */
export function placeClock(clock: Clock, day: Interval, twin: Clock | null): Placed {
  const local = dayFrom(day.start).toPlainDateTime({
    hour: Math.floor(clock.minutes / 60),
    minute: clock.minutes % 60,
  });
  const zone = clock.zone ?? (twin?.zone === undefined ? null : sharedOffset(local, twin as ZonedClock));
  if (zone === null) return { date: day, precision: 'day' };
  const start = local.toZonedDateTime(zone);
  const end = start.add(clock.precision === 'minute' ? { minutes: 1 } : { hours: 1 });
  return { date: { start: stamp(start), end: stamp(end) }, precision: clock.precision };
}

type ZonedClock = Clock & { readonly zone: string };

/** Offsets of the world's zones, in minutes. */
const WEST = -12 * 60;
const EAST = 14 * 60;

/** Returns the offset of a place whose local time is the same moment as the other, on that day or one beside it. */
function sharedOffset(local: Temporal.PlainDateTime, { minutes, zone }: ZonedClock): string | null {
  const offsets = [-1, 0, 1]
    .map((days) =>
      local
        .toPlainDate()
        .add({ days })
        .toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
        .toZonedDateTime(zone),
    )
    .map(
      (moment) =>
        moment.withTimeZone('UTC').toPlainDateTime().until(local, { largestUnit: 'minutes' }).minutes,
    )
    .filter((offset) => offset >= WEST && offset <= EAST && offset % 15 === 0)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  return offsets[0] === undefined ? null : formatOffset(offsets[0]);
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const stamp = (moment: Temporal.ZonedDateTime): string =>
  moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
