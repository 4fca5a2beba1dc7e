/** What a language knows about values. */

import type { Bound, Dimension } from '../../model/value.ts';

export interface Unit {
  readonly dimension: Dimension;
  /** The base unit that it is converted to. */
  readonly unit: string;
  /** How many base units it is; before them, `offset` is taken off ("86°F"). */
  readonly factor: number;
  readonly offset?: number;
}

/** Words are lower case; patterns are tested against text with plain marks. */
export interface ValueWords {
  /** Numbers below a hundred: "nine", "twenty". */
  readonly numbers: ReadonlyMap<string, number>;
  /** What the number before it is multiplied with: "dozen", "million". */
  readonly scales: ReadonlyMap<string, number>;
  /** The same as letters that stand at the digits: "bn". */
  readonly letterScales: ReadonlyMap<string, number>;
  /** "a" of "a million". */
  readonly articles: ReadonlySet<string>;
  /** "and" of "three hundred and forty". */
  readonly and: string;
  /** "and a half", sticky. */
  readonly andHalf: RegExp;
  /** "thirds"; those that are also something else count only before `fractionOf`. */
  readonly fractions: ReadonlyMap<string, number>;
  /** What follows a fraction of something, sticky: " of", " the". */
  readonly fractionOf: RegExp;
  /** Between a fraction and the unit or scale that it is a fraction of, sticky: " of an ". */
  readonly fractionUnit: RegExp;
  /** "Hundreds", "several thousand", "a couple of": how many at least, or about. */
  readonly vague: ReadonlyMap<string, readonly [value: number, bound: Bound]>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** What makes an ordinal of digits, sticky: "st". */
  readonly ordinalEnding: RegExp;
  /** "Minus ", before a number. */
  readonly minus: RegExp;
  /** Before and after a number; the groups `about`, `least`, `most`, `more`, `less`, `exact` say which bound. */
  readonly boundBefore: RegExp;
  readonly boundAfter: RegExp;
  /** Between the ends of a range, sticky; `and` only after `between`. */
  readonly to: RegExp;
  readonly between: RegExp;
  /** Before a number that another one follows on: "rose from" 5 to 7. */
  readonly changing: RegExp;
  /** "Nine out of ten", sticky, from the end of the first number; "one in ten" with the second, for 1 only. */
  readonly outOf: RegExp;
  readonly oneIn: RegExp;
  /** After a number, sticky; the group `points` is there for percentage points, `basis` for hundredths of them. */
  readonly percent: RegExp;
  /** Printed before or at the amount, by currency: "US$". */
  readonly signs: ReadonlyMap<string, string>;
  /** Names of currencies, with the country where papers tell it; a share of one as "pence": [code, 0.01]. */
  readonly currencies: ReadonlyMap<string, readonly [unit: string, factor: number]>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Abbreviated, in their own case: "km", "MW". */
  readonly symbols: ReadonlyMap<string, Unit>;
  /** Only after a larger unit: "in" of "6ft 2in". */
  readonly compoundSymbols: ReadonlyMap<string, Unit>;
  /** What joins "6ft" and "2in", sticky. */
  readonly compound: RegExp;
  /** Around a word that is both money and a mass: "lost 12 pounds", "12 pounds of". */
  readonly massBefore: RegExp;
  readonly massAfter: RegExp;
  /** After "100m" where that is a length. */
  readonly lengthAfter: RegExp;
  /** Between a number and what it counts, sticky: " of its", " more". */
  readonly counted: RegExp;
  /** Returns what a word after a number counts, in the singular; `null` where it is no noun in the plural. */
  readonly noun: (word: string) => string | null;
  /** Words that no counted noun stands behind. */
  readonly stops: ReadonlySet<string>;
  /** Of "10-member" and the like those that count nothing: "two-way". */
  readonly noAttributes: ReadonlySet<string>;
  /** What "one" counts: "person". */
  readonly single: ReadonlySet<string>;
  /** Before a number that names: "page", "aged". */
  readonly label: RegExp;
  /** Words of a sentence whose "54-46" is a vote, or whose "1-2" is a score. */
  readonly voting: RegExp;
  readonly playing: RegExp;
  /** "54 votes to 46", sticky, from the end of the first number. */
  readonly votesTo: RegExp;
}
