/**
 * Which numbers of a heap can count the same at all, found without holding each against every other: a heap of hundreds of
 * articles has millions of pairs that tell of two times, of two places, or of things that have nothing in common.
 */

import { meets } from '../../../text/sets.ts';
import type { Given } from './amounts.ts';
import { isAhead, isOpen } from './compatible.ts';
import type { WordLikeness } from './meant.ts';

/** What is asked of a number to know beside which others it is laid. */
export interface Beside {
  readonly alike: WordLikeness;
  /** Likeness of two units from which they count the same. */
  readonly sameUnit: number;
  /** The larger of two numbers of the same is at most so many times the smaller, unless they are of one topic. */
  readonly apart: number;
  readonly nounOf: (given: Given) => string;
  readonly isEach: (given: Given) => boolean;
  /** Whom and what is named beside it; and the places among them, which alone part two numbers of one topic. */
  readonly namedBeside: (given: Given) => ReadonlySet<string>;
  readonly placesIn: (given: Given) => ReadonlySet<string>;
  /** The one person whose share it is. */
  readonly personOf: (given: Given) => string | undefined;
}

/**
 * Returns what finds, for one of several numbers of one kind, by their ordinals, which of some of them that stand behind it
 * can count the same, in their order.
 */
export function numbersBeside(
  all: readonly Given[],
  beside: Beside,
): (among: readonly number[]) => (at: number) => Int32Array {
  const mayCount = mayCountTheSame(all, beside);
  const laidBy = (at: number): string => {
    const { point } = all[at]!;
    return `${point.negated} ${isAhead(point)} ${beside.isEach(all[at]!)}`;
  };
  return (among) => {
    const asked = among.filter((at) => !isOpen(all[at]!.point));
    const partners = new Map(
      [...Map.groupBy(asked, laidBy)].map(
        ([laid, group]) => [laid, partnersAmong(group, all, mayCount, beside)] as const,
      ),
    );
    return (at) => (isOpen(all[at]!.point) ? undefined : partners.get(laidBy(at))?.(at)) ?? NONE;
  };
}

const NONE = new Int32Array(0);

/**
 * Returns what finds, for one of several numbers, those behind it that are not parted from it by whom and what is named
 * beside them, in their order: one of both names nothing, or they name the same, or they are of one person, or of one topic
 * where only places part them.
 */
function partnersAmong(
  group: readonly number[],
  all: readonly Given[],
  mayCount: (one: number, other: number) => boolean,
  { namedBeside, placesIn, personOf }: Beside,
): (at: number) => Int32Array {
  const postings = new Map<string, number[]>();
  const enter = (key: string, at: number): void => {
    const known = postings.get(key);
    if (known) known.push(at);
    else postings.set(key, [at]);
  };
  for (const at of group) {
    const one = all[at]!;
    const named = namedBeside(one);
    if (named.size === 0) enter('nothing', at);
    for (const id of named) enter(`named ${id}`, at);
    for (const topic of one.topics) {
      enter(`topic ${topic}`, at);
      if (placesIn(one).size === 0) enter(`topic without place ${topic}`, at);
    }
    const person = personOf(one);
    if (person !== undefined) enter(`person ${person}`, at);
  }
  const keysOf = (one: Given): string[] => {
    const ofTopic = placesIn(one).size === 0 ? 'topic' : 'topic without place';
    return [
      'nothing',
      ...[...namedBeside(one)].map((id) => `named ${id}`),
      ...[...one.topics].map((topic) => `${ofTopic} ${topic}`),
      `person ${personOf(one)}`,
    ];
  };
  const found = new Int32Array(group.length);
  const seen = new Int32Array(all.length).fill(-1);
  return (at) => {
    const isOfAll = namedBeside(all[at]!).size === 0;
    const lists = isOfAll ? [group] : keysOf(all[at]!).map((key) => postings.get(key) ?? []);
    let count = 0;
    for (const list of lists)
      for (let next = list.length - 1; next >= 0 && list[next]! > at; next--) {
        const other = list[next]!;
        if (seen[other] === at) continue;
        seen[other] = at;
        if (mayCount(at, other)) found[count++] = other;
      }
    return found.slice(0, count).sort();
  };
}

/**
 * Returns which two of several numbers of one kind, by their ordinals, can be of the same at all: they are of one topic or
 * one person; or their units are alike, or their nouns in so many words, or one is of what the sentence before counts, and
 * they lie no farther apart than numbers of the same do, if one thing is not said to be measured by both.
 */
function mayCountTheSame(
  all: readonly Given[],
  { alike, sameUnit, apart, nounOf, personOf }: Beside,
): (one: number, other: number) => boolean {
  const units = [...new Set(all.map(({ unit }) => unit))];
  const ordinalOf = ordinals(units);
  const near = units.map((unit) =>
    Uint8Array.from(units, (other) => (alike(unit, other) >= sameUnit ? 1 : 0)),
  );
  const unitOf = Int32Array.from(all, ({ unit }) => ordinalOf(unit));
  const isOfBefore = Uint8Array.from(all, ({ ofBefore }) => (ofBefore ? 1 : 0));
  const [nouns, measured] = [all.map(nounOf), all.map((one) => one.measured)];
  const [noun, thing] = [nouns, measured].map((words) => Int32Array.from(words, ordinals(words)));
  const who = all.map(personOf);
  const isInTopic = Uint8Array.from(all, ({ topics }) => (topics.size > 0 ? 1 : 0));
  const isOfOneTopic = (one: number, other: number): boolean =>
    isInTopic[one] === 1 && isInTopic[other] === 1 && meets(all[one]!.topics, all[other]!.topics);
  // Not a number where it is a range or a tally, which is not told apart from any.
  const values = Float64Array.from(all, ({ amount: { value } }) =>
    typeof value === 'number' ? value : Number.NaN,
  );
  const areNear = (one: number, other: number): boolean =>
    (thing![one] === thing![other] && measured[one] !== '') ||
    !(Math.max(values[one]!, values[other]!) > apart * Math.min(values[one]!, values[other]!));
  return (one, other) =>
    ((near[unitOf[one]!]![unitOf[other]!] === 1 ||
      isOfBefore[one] === 1 ||
      isOfBefore[other] === 1 ||
      noun![one] === noun![other]) &&
      areNear(one, other)) ||
    isOfOneTopic(one, other) ||
    (who[one] !== undefined && who[one] === who[other]);
}

/** Returns what numbers words, equal ones alike. */
function ordinals(words: readonly string[]): (word: string) => number {
  const known = new Map<string, number>();
  for (const word of words) if (!known.has(word)) known.set(word, known.size);
  return (word) => known.get(word)!;
}
