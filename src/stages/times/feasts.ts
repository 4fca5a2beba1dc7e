/** The day of a feast in a year: fixed, counted from Easter, from weekdays, or kept by another calendar. */

import { Temporal } from 'temporal-polyfill';
import type { CalendarWords, MoveableFeast } from '../../language/calendar.ts';
import { between, type Day, dayOf } from '../../language/days.ts';
import type { Interval } from '../../model/article.ts';

/** Returns the feast of that year; `null` where its words name none, or the year has none. */
export function feastIn(name: string, year: number, { feasts, moveable }: CalendarWords): Interval | null {
  const fixed = feasts.get(name);
  if (fixed) return dayAlone(dayOf(year, ...fixed));
  const feast = moveable.get(name);
  return feast ? moved(feast, year) : null;
}

const dayAlone = (day: Day | null): Interval | null => day && between(day, day.add({ days: 1 }));

function moved(feast: MoveableFeast, year: number): Interval | null {
  switch (feast.from) {
    case 'easter':
      return dayAlone(easter(year).add({ days: feast.days }));
    case 'orthodox easter':
      return dayAlone(orthodoxEaster(year).add({ days: feast.days }));
    case 'weekday':
      return dayAlone(nthWeekday(year, feast.month, feast.weekday, feast.nth).add({ days: feast.days }));
    default:
      return inOtherCalendar(feast, year);
  }
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** The Julian computus of Meeus; from 1900 to 2099 that calendar is 13 days behind. */
function orthodoxEaster(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const days = moon + weekday + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 }).add({
    days: 13,
  });
}

/** Returns the so-manieth such weekday of the month; -1 is its last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const earliest = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  if (nth > 0) return earliest.add({ weeks: nth - 1 });
  const fifth = earliest.add({ weeks: 4 });
  return fifth.month === month ? fifth : earliest.add({ weeks: 3 });
}

const known = new Map<string, Interval | null>();

/** As it is reckoned: where the moon must be seen, it may be kept a day sooner or later. */
function inOtherCalendar(
  feast: Extract<MoveableFeast, { from: 'islamic-umalqura' | 'hebrew' | 'chinese' }>,
  year: number,
): Interval | null {
  const key = `${feast.from} ${feast.month} ${feast.day} ${year}`;
  const found = known.get(key) ?? reckon(feast, year);
  known.set(key, found);
  return found;
}

function reckon(
  { from, month, day }: Extract<MoveableFeast, { from: 'islamic-umalqura' | 'hebrew' | 'chinese' }>,
  year: number,
): Interval | null {
  const calendar = new Intl.DateTimeFormat(`en-u-ca-${from}`, {
    month: typeof month === 'number' ? 'numeric' : 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const isOfFeast = (date: Day): boolean => {
    const parts = calendar.formatToParts(Date.parse(date.toString()));
    const part = (type: string): string | undefined => parts.find((one) => one.type === type)?.value;
    return part('month') === String(month) && (day === undefined || part('day') === String(day));
  };
  let start = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  // One that began in the year before is that year's.
  while (isOfFeast(start) && isOfFeast(start.subtract({ days: 1 }))) start = start.add({ days: 1 });
  while (start.year === year && !isOfFeast(start)) start = start.add({ days: 1 });
  if (start.year !== year) return null;
  let end = start.add({ days: 1 });
  while (isOfFeast(end)) end = end.add({ days: 1 });
  return between(start, end);
}
