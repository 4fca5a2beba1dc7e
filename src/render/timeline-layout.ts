/** Where everything of a drawn timeline stands: dots above a broken axis, bars below it, labels on the weightiest. */

import type { Interval } from '../model/article.ts';
import type { Expectation, TimelineEntry } from '../model/timeline.ts';
import { DAY_MS } from '../text/intervals.ts';
import { type Stretch, scaleTimes, type TimeScale } from './time-scale.ts';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly of: TimelineEntry | Expectation;
}

export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** How many more things stand at a place, or at places next to each other, than are drawn. */
export interface More {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** An earlier due time of an expectation, and where it moved to. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

export interface Label {
  readonly x: number;
  /** Where the words are anchored; moved off `x` where they would leave the drawing. */
  readonly anchor: number;
  /** Counted from the lowest. */
  readonly row: number;
  /** Upper edge. */
  readonly y: number;
  readonly dot: Dot;
  readonly lines: readonly string[];
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: number;
  readonly stretches: readonly Stretch[];
  readonly dots: readonly Dot[];
  readonly more: readonly More[];
  readonly bars: readonly Bar[];
  readonly moves: readonly Move[];
  readonly labels: readonly Label[];
}

export const WIDTH = 1000;
export const ROW = 72;
/** Of dots: how far apart they stand, and how many on one another. */
export const STEP = 12;
const HIGHEST = 10;
/** Below the axis. */
const FOOT = 56;
const MOST_LABELS = 9;
const LABEL_WIDTH = 160;
/** Letters of a label's line; 8 units each at most. */
const LABEL_LENGTH = 20;
const LABEL_LINES = 3;
/** A stretch of time that is drawn no wider is a dot only. */
const LEAST_BAR = 10;

/** Returns the layout; `null` where fewer than two dates are there to be drawn. */
export function layOutTimeline(
  entries: readonly TimelineEntry[],
  expectations: readonly Expectation[],
): TimelineLayout | null {
  const things = [...entries, ...expectations.filter(({ due }) => due !== null)];
  const times = things.flatMap((thing) => [middleOf(dateOf(thing)), ...movesOf(thing).map(middleOf)]);
  if (new Set(times).size < 2) return null;
  const scale = scaleTimes(times, WIDTH);
  const columns = columnsOf(things, scale);
  const labels = placeLabels(columns.map(({ x, members }) => ({ x, of: members[0]! })));
  const rows = Math.max(0, ...labels.map(({ row }) => row + 1));
  const levels = Math.min(HIGHEST + 1, Math.max(...columns.map(({ members }) => members.length)));
  const axis = rows * ROW + (levels + 1) * STEP;
  const dots = columns.flatMap(({ x, members }) =>
    members.slice(0, HIGHEST).map((of, level) => ({ x, y: axis - STEP * (level + 1), of })),
  );
  return {
    width: WIDTH,
    height: axis + FOOT,
    axis,
    stretches: scale.stretches,
    dots,
    more: countsAbove(
      columns.filter(({ members }) => members.length > HIGHEST),
      axis - STEP * (HIGHEST + 1) + 4,
    ),
    bars: things.flatMap((thing) => barOf(dateOf(thing), scale, axis)),
    moves: dots.flatMap(({ x, y, of }) =>
      movesOf(of).map((date) => ({ from: scale.at(middleOf(date)), to: x, y })),
    ),
    labels: labels.map(({ of, ...label }) => ({
      ...label,
      y: (rows - 1 - label.row) * ROW,
      dot: dots.find((dot) => dot.of === of)!,
    })),
  };
}

export const isExpectation = (thing: TimelineEntry | Expectation): thing is Expectation => 'outcome' in thing;

const dateOf = (thing: TimelineEntry | Expectation): Interval =>
  isExpectation(thing) ? thing.due! : thing.date;

const movesOf = (thing: TimelineEntry | Expectation): Interval[] =>
  isExpectation(thing) ? thing.moved.map(({ due }) => due) : [];

const middleOf = ({ start, end }: Interval): number => (Date.parse(start) + Date.parse(end)) / 2;

interface Column {
  readonly x: number;
  /** The weightiest first, which stand lowest. */
  readonly members: readonly (TimelineEntry | Expectation)[];
}

function columnsOf(things: readonly (TimelineEntry | Expectation)[], scale: TimeScale): Column[] {
  const columns = Map.groupBy(
    things.toSorted((a, b) => weightOf(b) - weightOf(a)),
    (thing) => Math.round(scale.at(middleOf(dateOf(thing))) / STEP),
  );
  return [...columns].map(([column, members]) => ({
    x: Math.min(WIDTH - 6, Math.max(6, column * STEP)),
    members,
  }));
}

/** Closer than this, two numbers would lie on each other: one tells both. */
const COUNT_WIDTH = 34;

function countsAbove(columns: readonly Column[], y: number): More[] {
  const counts: More[] = [];
  for (const { x, members } of columns.toSorted((a, b) => a.x - b.x)) {
    const count = members.length - HIGHEST;
    const last = counts.at(-1);
    if (last && x - last.x < COUNT_WIDTH)
      counts[counts.length - 1] = { x: (last.x + x) / 2, y, count: last.count + count };
    else counts.push({ x, y, count });
  }
  return counts;
}

/** Expectations stand above what happened. */
const weightOf = (thing: TimelineEntry | Expectation): number => (isExpectation(thing) ? -1 : thing.weight);

function barOf(date: Interval, scale: TimeScale, axis: number): Bar[] {
  const [start, end] = [Date.parse(date.start), Date.parse(date.end)];
  const [from, to] = [scale.at(start), scale.at(end)];
  return end - start <= DAY_MS || to - from < LEAST_BAR ? [] : [{ from, to, y: axis + 8 }];
}

type Placed = Omit<Label, 'y' | 'dot'> & { readonly of: TimelineEntry | Expectation };

/** The weightiest are named, as long as no label meets another or another's line. */
function placeLabels(lowest: readonly { readonly x: number; readonly of: Placed['of'] }[]): Placed[] {
  const labels: Placed[] = [];
  const byWeight = lowest
    .filter(({ of }) => !isExpectation(of) && of.weight > 0 && !of.spunOnly)
    .sort((a, b) => weightOf(b.of) - weightOf(a.of) || a.x - b.x);
  for (const { x, of } of byWeight) {
    if (labels.length === MOST_LABELS) break;
    const anchor = Math.min(WIDTH - LABEL_WIDTH / 2, Math.max(LABEL_WIDTH / 2, x));
    const row = [0, 1, 2].find((each) => labels.every((label) => isClear({ anchor, x, row: each }, label)));
    if (row !== undefined) labels.push({ x, anchor, row, lines: firstLines(of.text), of });
  }
  return labels;
}

/** A label's line runs down through the rows below it. */
function isClear(one: Pick<Placed, 'anchor' | 'x' | 'row'>, other: Placed): boolean {
  if (one.row === other.row) return Math.abs(one.anchor - other.anchor) >= LABEL_WIDTH;
  const [upper, lower] = one.row > other.row ? [one, other] : [other, one];
  return Math.abs(upper.x - lower.anchor) > LABEL_WIDTH / 2;
}

/** The first words, as far as they fit; the whole stands in the list. */
function firstLines(text: string): string[] {
  const words = withoutDate(text)
    .replace(/(?<![.!?…])[.!?…]+$/, '')
    .split(/\s+/)
    .flatMap(broken);
  const lines: string[] = [];
  for (let line = 0; line < LABEL_LINES && words.length > 0; line++) {
    let taken = words.shift()!;
    while (words.length > 0 && `${taken} ${words[0]}`.length <= LABEL_LENGTH) taken += ` ${words.shift()}`;
    lines.push(taken);
  }
  return words.length === 0
    ? lines
    : [...lines.slice(0, -1), `${lines.at(-1)!.replace(/(?<![.,;:–—-])[.,;:–—-]+$/, '')}…`];
}

/** A word that is longer than a line goes on in the next. */
const broken = (word: string): string[] =>
  word.length <= LABEL_LENGTH ? [word] : (word.match(/.{1,19}/gsu) ?? [word]);

/** "On Monday, 3 March," says again what the date below says. */
const DATE_FIRST =
  /^(?:on|in|by|at|since|last|next|early|late)\s[^,.]{0,24}\b(?:\d{1,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year)\b(?:, \d[^,.]{0,16})?,\s+(?=\S)/i;

function withoutDate(text: string): string {
  const rest = text.replace(DATE_FIRST, '');
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
