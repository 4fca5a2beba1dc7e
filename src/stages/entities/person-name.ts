/** The parts of a person's name, and whether two may be one person's. Words are folded. */

import type { Language } from '../../language/language.ts';
import { type SameName, sameName } from '../../language/same-name.ts';
import { sameGivenName, sameSpelling } from './spelling.ts';

export interface PersonName {
  /** Without the generation. */
  readonly words: readonly string[];
  /** `undefined` of a bare surname. */
  readonly given: string | undefined;
  readonly middles: readonly string[];
  readonly surname: string;
  /** "jr", "iii": another than the one without. */
  readonly generation: string | undefined;
}

export function personNameOf(words: readonly string[], { names }: Language): PersonName {
  const last = words.at(-1)!;
  const generation = words.length > 1 && names.personSuffixes.has(last) ? last : undefined;
  const bare = generation === undefined ? words : words.slice(0, -1);
  return {
    words: bare,
    given: bare.length > 1 ? bare[0]! : undefined,
    middles: bare.slice(1, -1),
    surname: bare.at(-1)!,
    generation,
  };
}

/** Whether they are spelt as one person's: the same surname, the same given name; a middle name may be left out. */
export function isSpeltAlike(one: PersonName, other: PersonName): boolean {
  if (one.generation !== other.generation || !middlesAgree(one, other)) return false;
  if (one.given === undefined || other.given === undefined)
    return one.given === other.given && one.surname.length > 5 && sameSpelling(one.surname, other.surname);
  return sameSpelling(one.surname, other.surname) && sameGivenName(one.given, other.given);
}

/** Middle names of both must be the same, or one the other's initial. */
export function middlesAgree({ middles: one }: PersonName, { middles: other }: PersonName): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return one.length === other.length && one.every((middle, at) => sameGivenName(middle, other[at]!));
}

/** Surnames that are joined by a hyphen count each: "Stroud-Hale" is also "Stroud". */
export const surnamesOf = ({ surname }: PersonName): string[] =>
  surname.includes('-') ? [surname, ...surname.split('-').filter((part) => part.length > 2)] : [surname];

/** What may be said of two full names by themselves: `maybe` of one spelling apart, a nickname, a name left out. */
export function compareFullNames(one: PersonName, other: PersonName): SameName {
  if (one.generation === other.generation && !middlesAgree(one, other)) return DIFFERENT;
  if (isSpeltAlike(one, other)) return { score: 1, verdict: 'same', because: [] };
  const judged = sameName(printed(one), printed(other), 'person');
  return one.generation !== other.generation && judged.verdict === 'same'
    ? { ...judged, verdict: 'maybe' }
    : judged;
}

const DIFFERENT: SameName = { score: 0, verdict: 'different', because: [] };

const printed = ({ words, generation }: PersonName): string => [...words, generation ?? ''].join(' ').trim();

/** Whether both have all that a name needs, and it cannot be one person's. A part of the other may be. */
export function areDifferent(one: PersonName, other: PersonName): boolean {
  if (one.given === undefined || other.given === undefined) return false;
  if (one.generation !== other.generation) return true;
  if (isPartOf(one.words, other.words) || isPartOf(other.words, one.words)) return false;
  return compareFullNames(one, other).verdict === 'different';
}

/** "Amina Tal" stands in "Amina Tal Reeve", at its beginning or end. */
export const isPartOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length &&
  (short.every((word, at) => word === long[at]) ||
    short.every((word, at) => word === long[long.length - short.length + at]));
