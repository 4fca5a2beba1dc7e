/** The days around which most articles of a heap were written: one that tells nothing of its own date was too. */

import type { Interval, Known } from '../../model/article.ts';
import { type Bound, intervalOf, narrowest, type Stretch, stretchOf } from './bounds.ts';
import type { Read } from './day-mentions.ts';

/** An article whose date is known this closely counts. */
const CLOSE_DAYS = 8;
/** Articles of one event are written within so many days of the middle one. */
const CROWD_DAYS = 6;
/** Of dated articles of dated heaps, .91 were written within so many days of the others, and .99 where all others agree. */
const AROUND_DAYS = 15;
const LEAST_ARTICLES = 2;
const LEAST_SHARE = 0.6;

/** Returns the days around which the articles were written that are known closely; `null` where they are too few or lie apart. */
export function daysOfHeap(written: readonly (Stretch | null | undefined)[]): Stretch | null {
  const days = written
    .flatMap((one) => (one && one.to - one.from < CLOSE_DAYS ? [Math.floor((one.from + one.to) / 2)] : []))
    .sort((a, b) => a - b);
  const middle = days[Math.floor(days.length / 2)];
  const near = days.filter((day) => Math.abs(day - middle!) <= CROWD_DAYS);
  if (near.length < LEAST_ARTICLES || near.length < LEAST_SHARE * days.length) return null;
  return { from: near[0]! - AROUND_DAYS, to: near.at(-1)! + AROUND_DAYS };
}

/** So wide a stretch still tells the year of most of what is told. */
const LONGEST_DAYS = 31;

/** Returns the days that what each article says of itself leaves to all of them, which were written within days. */
export function daysTogether(all: readonly (readonly Bound[])[]): Stretch | null {
  const bounds = all.map((own) =>
    own.map((one) => ({ ...one, from: one.from - CROWD_DAYS, to: one.to + CROWD_DAYS })),
  );
  const found = narrowest(bounds.flat());
  const speaking = bounds.filter((own) => own.some((one) => isWithin(found, one)));
  if (!found || found.to - found.from > LONGEST_DAYS || speaking.length < LEAST_ARTICLES) return null;
  const around = AROUND_DAYS - CROWD_DAYS;
  return { from: found.from - around, to: found.to + around };
}

const isWithin = (found: Stretch | null, { from, to }: Stretch): boolean =>
  found !== null && Number.isFinite(from) && Number.isFinite(to) && from <= found.from && found.to <= to;

/** Returns the days on which an article of the heap was likely written, which are not before what it tells of. */
export function writtenAmong({ from, to }: Stretch, { dated }: Read): Known<Interval> | null {
  const told = dated.filter(({ bounds }) => bounds === 'past').map(({ date }) => stretchOf(date).from);
  const first = Math.max(from, ...told);
  return first > to ? null : { value: intervalOf({ from: first, to }), basis: 'inferred', evidence: [] };
}
