/** Amounts, shares, counts, scores and times in a stretch of text, each with what it comes to. */

import type { Value } from '../model/value.ts';
import { foldMarks } from '../text/normalise.ts';
import type { CalendarWords } from './calendar.ts';
import { amountReader } from './values/amounts.ts';
import { numberReader } from './values/numbers.ts';
import { tallyReader } from './values/tallies.ts';
import { timesIn } from './values/times.ts';
import type { ValueWords } from './values/words.ts';

/** Returns the values in `text.slice(start, end)`, one sentence or block, in order; they never overlap. */
export type FindValues = (text: string, start: number, end: number) => Value[];

/** Returns what finds the values of a language. */
export function valueFinder(words: ValueWords, calendar: CalendarWords): FindValues {
  const numbers = numberReader(words);
  const readTally = tallyReader(words);
  const readAmount = amountReader(words, numbers);
  return (whole, from, to) => {
    const text = foldMarks(whole.slice(from, to));
    const times = timesIn(text, calendar);
    const found: Value[] = [];
    let time = 0;
    for (let at = numbers.next(text, 0); at >= 0; ) {
      while (times[time] && times[time]!.end <= at) time++;
      const inside = times[time] && times[time]!.start <= at ? times[time] : undefined;
      const value = inside ? null : (readTally(text, at) ?? readAmount(text, at, times[time - 1]?.end));
      const meets = value !== null && times[time] !== undefined && value.end > times[time]!.start;
      if (value && !meets) found.push(value);
      at = numbers.next(text, inside?.end ?? (value && !meets ? value.end : afterWord(text, at)));
    }
    return [...times, ...found].sort((a, b) => a.start - b.start).map((value) => shifted(value, from));
  };
}

/** A word with all that is glued to it: "555-0123", "747s". */
const GLUED = /[\p{L}\p{N}]+(?:[-.:/,][\p{N}]+)*/uy;

function afterWord(text: string, at: number): number {
  GLUED.lastIndex = at;
  return at + (GLUED.exec(text)?.[0].length ?? 1);
}

function shifted(value: Value, by: number): Value {
  const moved = { ...value, start: value.start + by, end: value.end + by };
  return 'number' in moved
    ? { ...moved, number: { start: moved.number.start + by, end: moved.number.end + by } }
    : moved;
}
