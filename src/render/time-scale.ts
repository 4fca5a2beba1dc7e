/**
 * A time axis in stretches, each to its own scale, with breaks between them: centuries, years and hours of one story
 * fit on one line that way. The breaks stand where they leave most room between things that happened close together.
 */

import { scaleUtc } from 'd3-scale';
import { DAY_MS } from '../text/intervals.ts';

/** A stretch of the axis: its first and last time in ms since 1970, `left` and `right` in units of the drawing. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly Tick[];
  /** What it spans: "2014–2024", "August 2025". */
  readonly caption: string;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface TimeScale {
  readonly stretches: readonly Stretch[];
  /** Returns where a time stands; times in a break stand in the stretch that they are nearer to, at its edge. */
  readonly at: (time: number) => number;
}

/** Room between two stretches, and at each end of one, in units of the drawing. */
const BREAK = 36;
const PADDING = 14;
const MOST_STRETCHES = 4;
/** A stretch has at least this room, however little stands in it. */
const LEAST_WIDTH = 74;
/** Closer than this, two dots touch. */
const TOUCHING = 13;
/** A break must save so many touching pairs. By eye, on stories of 10 to 60 entries. */
const PRICE_OF_BREAK = 1.2;
/** More times than this are thinned before the breaks are chosen. */
const MOST_TIMES = 150;

/** Returns the axis, `width` units wide, for times in ms since 1970; at least one. */
export function scaleTimes(times: readonly number[], width: number): TimeScale {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const groups = cutTimes(thinned(sorted), width);
  const widths = widthsOf(groups, width);
  let left = 0;
  const stretches = groups.map((group, i) => {
    const stretch = stretchOf(group, left, left + widths[i]!);
    left += widths[i]! + BREAK;
    return stretch;
  });
  return { stretches, at: (time) => placeIn(stretches, time) };
}

const thinned = (times: readonly number[]): readonly number[] => {
  const step = Math.ceil(times.length / MOST_TIMES);
  return step <= 1 ? times : times.filter((_, i) => i % step === 0 || i === times.length - 1);
};

/** Parts sorted times into stretches so that the fewest stand too close (dynamic programming over the last break). */
function cutTimes(times: readonly number[], width: number): number[][] {
  const costs = times.map((_, from) =>
    times.map((_, to) => (to < from ? 0 : crowding(times, from, to, width))),
  );
  let best = times.map((_, to) => ({ cost: costs[0]![to]!, cuts: [0] }));
  let least = best.at(-1)!;
  for (let stretches = 2; stretches <= Math.min(MOST_STRETCHES, times.length); stretches++) {
    best = times.map((_, to) => {
      let found = { cost: Number.POSITIVE_INFINITY, cuts: [0] };
      for (let from = 1; from <= to; from++) {
        const cost = best[from - 1]!.cost + costs[from]![to]! + PRICE_OF_BREAK;
        if (cost < found.cost) found = { cost, cuts: [...best[from - 1]!.cuts, from] };
      }
      return found;
    });
    if (best.at(-1)!.cost < least.cost) least = best.at(-1)!;
  }
  return least.cuts.map((from, i) => times.slice(from, least.cuts[i + 1]));
}

/** Returns how many neighbours would touch, in a stretch with a share of the width as large as its share of the times. */
function crowding(times: readonly number[], from: number, to: number, width: number): number {
  const room = (width * (to - from + 1)) / times.length;
  const span = times[to]! - times[from]!;
  let cost = 0;
  for (let i = from; i < to; i++)
    cost += Math.max(0, 1 - ((times[i + 1]! - times[i]!) / span) * (room / TOUCHING));
  return cost;
}

/** Returns the widths of stretches: by what stands in them, none too narrow to be labelled. */
function widthsOf(groups: readonly (readonly number[])[], width: number): number[] {
  const room = width - BREAK * (groups.length - 1);
  const spare = Math.max(0, room - LEAST_WIDTH * groups.length);
  const all = groups.reduce((sum, { length }) => sum + length, 0);
  return groups.map(({ length }) => Math.min(LEAST_WIDTH, room / groups.length) + (spare * length) / all);
}

const YEAR = 365.25 * DAY_MS;

function stretchOf(times: readonly number[], left: number, right: number): Stretch {
  const [first, last] = [times[0]!, times.at(-1)!];
  const ends = endsOf(first, last, left, right);
  const scale = scaleUtc().domain(ends).range([left, right]);
  const ticks = first === last ? [] : scale.ticks(Math.max(2, (right - left) / 62));
  const step = ticks.length < 2 ? DAY_MS : ticks[1]!.getTime() - ticks[0]!.getTime();
  return {
    first,
    last,
    left,
    right,
    ticks: ticks.map((time) => ({ at: scale(time), label: tickWords(time, step) })),
    caption: captionOf(new Date(first), new Date(last)),
  };
}

/** Returns the times at the edges of a stretch, which are a padding away from what stands in it. */
function endsOf(first: number, last: number, left: number, right: number): [from: number, to: number] {
  const margin = first === last ? DAY_MS / 2 : ((last - first) * PADDING) / (right - left - 2 * PADDING);
  return [first - margin, last + margin];
}

function placeIn(stretches: readonly Stretch[], time: number): number {
  const distance = ({ first, last }: Stretch): number => Math.max(first - time, time - last, 0);
  const { first, last, left, right } = stretches.reduce((best, stretch) =>
    distance(stretch) < distance(best) ? stretch : best,
  );
  const [from, to] = endsOf(first, last, left, right);
  return left + Math.min(1, Math.max(0, (time - from) / (to - from))) * (right - left);
}

const wordsWith = (options: Intl.DateTimeFormatOptions): ((time: Date) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (time) => format.format(time);
};
const month = wordsWith({ month: 'short' });
const monthAndYear = wordsWith({ month: 'long', year: 'numeric' });
const day = wordsWith({ day: 'numeric' });
const dayAndMonth = wordsWith({ day: 'numeric', month: 'short' });
const fullDay = wordsWith({ day: 'numeric', month: 'long', year: 'numeric' });
const clock = wordsWith({ hour: '2-digit', minute: '2-digit' });

/** Returns what stands at a tick, by how far the next one is. */
function tickWords(time: Date, step: number): string {
  if (step >= 0.9 * YEAR) return String(time.getUTCFullYear());
  if (step >= 27 * DAY_MS) return time.getUTCMonth() === 0 ? String(time.getUTCFullYear()) : month(time);
  if (step >= DAY_MS) return step > 6 * DAY_MS || time.getUTCDate() === 1 ? dayAndMonth(time) : day(time);
  return time.getTime() % DAY_MS === 0 ? dayAndMonth(time) : clock(time);
}

function captionOf(first: Date, last: Date): string {
  const [years, span] = [
    [first, last].map((time) => time.getUTCFullYear()),
    last.getTime() - first.getTime(),
  ];
  if (span > 3 * YEAR) return `${years[0]}–${years[1]}`;
  if (span > 62 * DAY_MS)
    return years[0] === years[1]
      ? `${wordsWith({ month: 'long' })(first)} to ${monthAndYear(last)}`
      : `${monthAndYear(first)} to ${monthAndYear(last)}`;
  if (monthAndYear(first) === monthAndYear(last)) return monthAndYear(first);
  return `${fullDay(first)} to ${fullDay(last)}`;
}
