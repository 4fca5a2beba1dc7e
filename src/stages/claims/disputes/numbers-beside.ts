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
  readonly nounOf: (given: Given) => string;
  readonly isEach: (given: Given) => boolean;
  /** Whom and what is named beside it; and the places among them, which alone part two numbers of one topic. */
  readonly namedBeside: (given: Given) => ReadonlySet<string>;
  readonly placesIn: (given: Given) => ReadonlySet<string>;
  /** The one person whose share it is. */
  readonly personOf: (given: Given) => string | undefined;
}

/** Yields the pairs of several numbers of one kind that can count the same, in their order. */
export function* numbersBeside(all: readonly Given[], beside: Beside): Generator<readonly [Given, Given]> {
  const ordinals = Array.from(all.keys()).filter((at) => !isOpen(all[at]!.point));
  const laid = Map.groupBy(ordinals, (at) => {
    const { point } = all[at]!;
    return `${point.negated} ${isAhead(point)} ${beside.isEach(all[at]!)}`;
  });
  const behind = new Map<number, (at: number) => Int32Array>();
  for (const group of laid.values()) {
    const partners = partnersAmong(group, all, beside);
    for (const at of group) behind.set(at, partners);
  }
  const mayCount = mayCountTheSame(all, beside);
  for (const at of ordinals)
    for (const other of behind.get(at)!(at)) if (mayCount(at, other)) yield [all[at]!, all[other]!];
}

/**
 * Returns what finds, for one of several numbers, those behind it that are not parted from it by whom and what is named
 * beside them, in their order: one of both names nothing, or they name the same, or they are of one person, or of one topic
 * where only places part them.
 */
function partnersAmong(
  group: readonly number[],
  all: readonly Given[],
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
  const whole = Int32Array.from(group);
  const found = new Int32Array(group.length);
  const seen = new Int32Array(all.length).fill(-1);
  return (at) => {
    const one = all[at]!;
    if (namedBeside(one).size === 0) return whole.subarray(group.indexOf(at) + 1);
    let count = 0;
    for (const key of keysOf(one))
      for (const other of postings.get(key) ?? [])
        if (other > at && seen[other] !== at) {
          seen[other] = at;
          found[count++] = other;
        }
    return found.slice(0, count).sort();
  };
}

/**
 * Returns which two of several counts, by their ordinals, can be of the same at all: their units are alike or their nouns
 * in so many words, or they are of one topic, or one is of what the sentence before counts. Of what is no count all can.
 */
function mayCountTheSame(
  all: readonly Given[],
  { alike, sameUnit, nounOf }: Beside,
): (one: number, other: number) => boolean {
  if (all[0]?.amount.kind !== 'count') return () => true;
  const units = [...new Set(all.map(({ unit }) => unit))];
  const ordinals = new Map(units.map((unit, at) => [unit, at]));
  const near = units.map((unit) =>
    Uint8Array.from(units, (other) => (alike(unit, other) >= sameUnit ? 1 : 0)),
  );
  const unitOf = Int32Array.from(all, ({ unit }) => ordinals.get(unit)!);
  const isOfBefore = Uint8Array.from(all, ({ ofBefore }) => (ofBefore ? 1 : 0));
  const nouns = all.map(nounOf);
  return (one, other) =>
    near[unitOf[one]!]![unitOf[other]!] === 1 ||
    isOfBefore[one] === 1 ||
    isOfBefore[other] === 1 ||
    nouns[one] === nouns[other] ||
    meets(all[one]!.topics, all[other]!.topics);
}
