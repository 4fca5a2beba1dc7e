/** Times of day: placed on their day by their zone, or by a second time in brackets that has one. */

import { Temporal } from 'temporal-polyfill';
import { dayFrom, unitAround } from '../../language/days.ts';
import type { Clock } from '../../language/time-forms.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';

type Placed = Pick<TimeExpression, 'date' | 'precision' | 'zone'>;

/**
 * Returns the minute or hour of the day. A time without a zone takes the offset that makes it the same moment as
 * `twin`, which has one ("11:30 local time (19:30 GMT)"), else the zone of the place that is `near`. Where no zone can be
 * told the whole day is what is known.
 */
export function placeClock(clock: Clock, day: Interval, twin: Clock | null, near: string | null): Placed {
  const local = dayFrom(day.start).toPlainDateTime({
    hour: Math.floor(clock.minutes / 60),
    minute: clock.minutes % 60,
  });
  const zone =
    clock.zone ?? (twin?.zone === undefined ? null : sharedOffset(local, twin as ZonedClock)) ?? near;
  if (zone === null) return { date: day, precision: 'day' };
  const start = local.toZonedDateTime(zone);
  const end = start.add(clock.precision === 'minute' ? { minutes: 1 } : { hours: 1 });
  return { date: { start: stamp(start), end: stamp(end) }, precision: clock.precision, zone };
}

/** Returns the moment that was named before, where this clock shows the same: whatever day it is there. */
export function sameMoment(clock: Clock, { date, precision }: TimeExpression): Placed | undefined {
  if (date === null || precision === 'day' || clock.zone === undefined) return undefined;
  const there = Temporal.Instant.from(date.start).toZonedDateTimeISO(clock.zone);
  const shown = 60 * there.hour + there.minute;
  return shown === clock.minutes ? { date, precision, zone: clock.zone } : undefined;
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

/** Returns the day that it is where the clock hangs, of a moment whose day is told where its twin does. */
export function dayHere(clock: Clock, twin: Clock, day: Interval): Interval {
  const ahead = clock.minutes - twin.minutes;
  return ahead > HALF_A_DAY ? dayBeside(day, -1) : ahead < -HALF_A_DAY ? nextDay(day) : day;
}

const HALF_A_DAY = 12 * 60;

const dayBeside = ({ start }: Interval, days: number): Interval =>
  unitAround(dayFrom(start).add({ days }), 'day');

export const nextDay = (day: Interval): Interval => dayBeside(day, 1);

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const stamp = (moment: Temporal.ZonedDateTime): string =>
  moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
