/** Amounts, shares, counts, scores and times as a text prints them, with what they come to. */

import type { Span } from './span.ts';

/** How the words around a number bound it: "some 120" is about, "no fewer than 120" at least. */
export type Bound = 'exactly' | 'about' | 'at least' | 'at most' | 'more than' | 'less than';

/** "5 to 7 million": both ends belong to it. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

export type Dimension =
  | 'distance'
  | 'area'
  | 'mass'
  | 'volume'
  | 'temperature'
  | 'angle'
  | 'speed'
  | 'power'
  | 'energy'
  | 'data'
  | 'duration';

interface Printed extends Span {
  /** The same for all ways of printing it: "at least 12 person", "5000000-7000000 EUR", "about 8046.72 m". */
  readonly normal: string;
}

/** A number with what it is a number of. The span holds the words that bound it and those of the unit. */
interface Numbered extends Printed {
  readonly value: number | ValueRange;
  readonly bound: Bound;
  /** The number with its sign, both ends of a range: "$5 to 7 million" of "at least $5 to 7 million a year". */
  readonly number: Span;
}

/** The unit is a code of ISO 4217, or the noun in the singular where no country is told ("peso"). */
export interface Money extends Numbered {
  readonly kind: 'money';
  readonly unit: string;
}

/** A share of a hundred ("7.5%", "two-thirds of"), or the difference of two shares, in percentage points. */
export interface Percentage extends Numbered {
  readonly kind: 'percent';
  readonly unit: '%' | 'pp';
}

/** Converted to the base unit of its dimension: m, m2, kg, l, °C, °, km/h, W, J, B, s. */
export interface Quantity extends Numbered {
  readonly kind: 'quantity';
  readonly dimension: Dimension;
  readonly unit: string;
}

/** How many, with the noun that is counted, in the singular; `null` where none stands beside the number. */
export interface Count extends Numbered {
  readonly kind: 'count';
  readonly unit: string | null;
}

/** "Third", "21st". */
export interface Ordinal extends Printed {
  readonly kind: 'ordinal';
  readonly value: number;
}

/** "2-1" of a match, "54-46" of a vote: two sides, in the order of the text. */
export interface Tally extends Printed {
  readonly kind: 'score' | 'votes';
  readonly value: readonly [number, number];
}

/**
 * A date or a time of day. The value is what the words tell by themselves, as ISO 8601-2 writes it ("2031-03-14",
 * "XXXX-03-14" without a year, "2031-03-02/2031-03-05", "203X", "T11:30"); `null` for "yesterday" and all else that
 * needs the article's date, which the stage of times resolves.
 */
export interface TimeValue extends Printed {
  readonly kind: 'date' | 'clock';
  readonly value: string | null;
}

export type Amount = Money | Percentage | Quantity | Count;
export type Value = Amount | Ordinal | Tally | TimeValue;
