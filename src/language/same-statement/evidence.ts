/** What speaks for and against two passages saying the same, counted. */

import type { SamenessWords } from '../sameness.ts';
import type { Act, Party } from './acts.ts';
import { type Aligned, alignWords, type Rarity } from './align.ts';
import { type Comparison, compareAmounts, compareLengths, compareTimes } from './compare.ts';
import type { ReadPassage } from './passage.ts';
import { likenessOfWords } from './word-likeness.ts';

/** Shares are 0 to 1. */
export interface Evidence {
  /** Weight of the stems that both have, of all that either has. */
  readonly equal: number;
  /** How much of the words of the one that says more, and of the one that says less, is in the other in some words. */
  readonly more: number;
  readonly less: number;
  /** Stems that both have, and names; up to three. */
  readonly stems: number;
  readonly named: number;
  /** How few words the shorter has, as the logarithm of its words and one. */
  readonly short: number;
  /** Words that exclude each other; 1 where they are a third. */
  readonly opposed: number;
  /** Names that both have, of all that either has; and whether both have some and share none. */
  readonly names: number;
  readonly otherNames: number;
  readonly numbers: number;
  readonly otherNumbers: number;
  readonly times: number;
  readonly otherTimes: number;
  /** Likeness of what is done; and whether the outermost verbs are one. */
  readonly deed: number;
  readonly chief: number;
  readonly doer: number;
  readonly otherDoer: number;
  readonly done: number;
  readonly otherDone: number;
  /** Who does it there has it done to them here. */
  readonly swapped: number;
  readonly denied: number;
  readonly otherStanding: number;
}

/** What speaks for one matter; what each is worth is in the language's weights. */
export const FEATURES: readonly (keyof Evidence)[] = [
  'equal',
  'more',
  'less',
  'stems',
  'named',
  'short',
  'names',
  'otherNames',
  'numbers',
  'times',
  'deed',
  'chief',
  'doer',
  'otherDoer',
  'done',
  'otherDone',
];

/** What shows that something else is said of it, 0 to 1; what each takes away is set by hand, since pairs of the kind are rare. */
export const CONFLICTS: readonly (keyof Evidence)[] = [
  'opposed',
  'otherNumbers',
  'otherTimes',
  'swapped',
  'denied',
  'otherStanding',
];

export function weighEvidence(
  a: ReadPassage,
  b: ReadPassage,
  rarity: Rarity,
  words: SamenessWords,
): Evidence {
  const aligned = alignWords(a.words, b.words, rarity, words);
  return { ...wordEvidence(aligned), ...thingEvidence(a, b), ...actEvidence(a.acts, b.acts, words) };
}

function wordEvidence({ one, other, equal, alike, opposed }: Aligned) {
  const [least, most] = one < other ? [one, other] : [other, one];
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    equal: share(2 * equal, one + other),
    more: share(alike, most),
    less: share(alike, least),
    opposed: Math.min(1, OPPOSED * share(2 * opposed, one + other)),
  };
}

/** A third of the words is enough. */
const OPPOSED = 3;

/** More in common only makes surer what is sure. */
const MOST = 3;

function thingEvidence(a: ReadPassage, b: ReadPassage) {
  const common = [...a.names].filter((name) => b.names.has(name)).length;
  const numbers = compareAll(a.amounts, b.amounts, compareAmounts);
  const times = compareAll(a.times, b.times, compareTimes);
  const lengths = compareAll(a.lengths, b.lengths, compareLengths);
  const all = a.names.size + b.names.size;
  return {
    stems: Math.min(MOST, [...a.stems].filter((stem) => b.stems.has(stem)).length),
    named: Math.min(MOST, common),
    short: Math.log1p(Math.min(a.words.length, b.words.length)),
    names: all === 0 ? 0 : (2 * common) / all,
    otherNames: common === 0 && a.names.size > 0 && b.names.size > 0 ? 1 : 0,
    numbers: numbers.same,
    otherNumbers: numbers.other,
    times: Math.max(times.same, lengths.same),
    otherTimes: Math.max(times.other, lengths.other),
  };
}

/** Is any the same, and, if none is, is any another where it should be the same? */
function compareAll<One>(
  a: readonly One[],
  b: readonly One[],
  compare: (a: One, b: One) => Comparison,
): { readonly same: number; readonly other: number } {
  const found = a.flatMap((one) => b.map((other) => compare(one, other)));
  const same = found.includes('same');
  return { same: same ? 1 : 0, other: !same && found.includes('other') ? 1 : 0 };
}

const NO_ACTS = {
  deed: 0,
  chief: 0,
  doer: 0,
  otherDoer: 0,
  done: 0,
  otherDone: 0,
  swapped: 0,
  denied: 0,
  otherStanding: 0,
};

/** The two acts that are most alike are compared; the outer ones first. */
function actEvidence(a: readonly Act[], b: readonly Act[], words: SamenessWords) {
  let best: readonly [Act, Act] | undefined;
  let deed = 0;
  for (const one of a)
    for (const other of b) {
      const likeness =
        likenessOfWords(one.verb, other.verb, words) *
        (one.verb.isLight || other.verb.isLight ? LIGHT_DEED : 1);
      if (likeness > deed) {
        deed = likeness;
        best = [one, other];
      }
    }
  if (best === undefined) return NO_ACTS;
  const [one, other] = best;
  const [doer, done] = [
    compareParties(one.doer, other.doer, words),
    compareParties(one.done, other.done, words),
  ];
  const isSwapped =
    one.verb.stem === other.verb.stem &&
    doer === 'other' &&
    isDoneTo(one, other, words) &&
    isDoneTo(other, one, words);
  return {
    deed,
    chief: likenessOfWords(a[0]!.verb, b[0]!.verb, words) >= SAME_ROOT ? 1 : 0,
    doer: doer === 'same' ? 1 : 0,
    otherDoer: doer === 'other' ? 1 : 0,
    done: done === 'same' ? 1 : 0,
    otherDone: done === 'other' ? 1 : 0,
    swapped: isSwapped ? 1 : 0,
    denied: one.negated === other.negated ? 0 : 1,
    otherStanding: one.standing === other.standing ? 0 : 1,
  };
}

/** Does who does the one thing take another part in the other? */
const isDoneTo = ({ doer }: Act, { done, others }: Act, words: SamenessWords): boolean =>
  [done, ...others].some((party) => compareParties(doer, party, words) === 'same');

/** What verbs of one root are alike at least. */
const SAME_ROOT = 0.9;

const LIGHT_DEED = 0.5;
const SAME_HEAD = 0.6;

function compareParties(a: Party | null, b: Party | null, words: SamenessWords): Comparison {
  if (a === null || b === null) return 'apart';
  if ([...a.names].some((name) => b.names.has(name))) return 'same';
  if (likenessOfWords(a.head, b.head, words) >= SAME_HEAD) return 'same';
  return a.head.upos === 'PRON' || b.head.upos === 'PRON' ? 'apart' : 'other';
}
