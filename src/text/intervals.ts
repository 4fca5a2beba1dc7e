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

/** Days as they are written: pages name the same few again and again. */
const written = new Map<number, string>();
const MOST_WRITTEN = 10_000;

function isoDay(time: number): string {
  const day = Math.floor(time / DAY_MS);
  const known = written.get(day);
  if (known !== undefined) return known;
  if (written.size >= MOST_WRITTEN) written.clear();
  const date = new Date(time).toISOString().slice(0, 10);
  written.set(day, date);
  return date;
}

const stamp = (time: number, offset: string): string =>
  `${new Date(time).toISOString().slice(0, 19)}${offset}`;
