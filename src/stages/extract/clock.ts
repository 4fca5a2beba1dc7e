/** Times of day as pages print them beside or above a text: "14:05", "2.05pm BST", "Posted at 14.05 GMT". */

import type { PageWords } from '../../language/page-words.ts';
import type { Interval } from '../../model/article.ts';
import { daysFrom, MINUTE_MS, stretchFrom } from '../../text/intervals.ts';

export interface Clock {
  /** Minutes after midnight, 0 to 1439. */
  readonly minutes: number;
  /** As printed: "GMT". */
  readonly zone?: string;
}

/** Returns the time of day that a text begins with, and where what follows it begins; `null` without one. */
export function readClock(text: string, words: PageWords): { clock: Clock; end: number } | null {
  const match = words.clock.exec(text.slice(0, 60));
  const { hour, minute, half, zone } = match?.groups ?? {};
  if (!match || hour === undefined || (minute === undefined && half === undefined)) return null;
  const onTwelve =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (words.afternoon.test(half) ? 12 : 0);
  if (onTwelve > 23 || Number(hour) > (half === undefined ? 23 : 12) || Number(minute ?? 0) > 59) return null;
  const separator = /^[\s\p{Pd}:|·•,)\]]*/u.exec(text.slice(match[0].length))![0].length;
  return {
    clock: { minutes: 60 * onTwelve + Number(minute ?? 0), ...(zone !== undefined && { zone }) },
    end: match[0].length + separator,
  };
}

/** Returns the minute of a day with its offset ("+02:00"); the day itself where the offset is not known. */
export function placeClock({ minutes }: Clock, day: string, offset: string | null): Interval {
  const midnight = Date.parse(day);
  return offset === null ? daysFrom(midnight) : stretchFrom(midnight + minutes * MINUTE_MS, offset);
}
