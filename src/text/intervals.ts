/** Days and minutes as half-open intervals. Times are milliseconds since 1970, as if the clock on the wall were UTC. */

import type { Interval } from '../model/interval.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** Returns as many days as asked, from the day that a time lies in. */
export const daysFrom = (time: number, length = 1): Interval => ({
  start: isoDay(time),
  end: isoDay(time + length * DAY_MS),
});

/** Returns the time as many milliseconds long, by a clock with an offset ("+02:00"). */
export const stretchFrom = (time: number, offset: string, length = MINUTE_MS): Interval => ({
  start: stamp(time, offset),
  end: stamp(time + length, offset),
});

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const stamp = (time: number, offset: string): string =>
  `${new Date(time).toISOString().slice(0, 19)}${offset}`;
