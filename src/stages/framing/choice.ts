/** Which words for one thing, or one act, are a choice that articles make. */

import type { Reading } from './reading.ts';
import type { Ties } from './ties.ts';
import {
  type Candidate,
  differenceOf,
  FEWEST_USES,
  favouritesOf,
  isDivided,
  isPrinted,
  mostUsedFirst,
  type Use,
  type Variant,
} from './variants.ts';

/** A thing is named at least once in so many words of the whole heap. Set by hand. */
const ONCE_IN = 1200;
/** Or by so many words. */
const MANY = 4;
/**
 * What the most used word leaves to the others: a single other word is chance, unless who says it says no other, or it is
 * several words ("spot kick"), which mean nothing else.
 */
const FEWEST_OTHERS = 2;
/** What one voice says and not most of all, so many times as rarely as the most used word, is for a change. Set by hand. */
const [FEWEST_VOICES, SELDOM] = [2, 5];
/** Below this, in nats, the articles choose alike. Set by hand. */
const LEAST_DIFFERENCE = 0.5;

/** A variant with the word of the list that it comes from. */
export interface Listed extends Variant {
  readonly word: string;
}

/** Returns the concept that the words of one line make, where articles choose among them; `wide` are said of much else, too. */
export function choiceAmong(
  variants: readonly Listed[],
  wide: ReadonlySet<string>,
  readings: readonly Reading[],
  telling: ReadonlySet<string>,
  areTied: Ties,
): Candidate | null {
  return candidateFrom(withTied(variants.filter(isPrinted), wide, areTied), readings, telling);
}

/** A word that is said of much else stays if the articles tie it to another that stays. */
function withTied(variants: readonly Listed[], wide: ReadonlySet<string>, areTied: Ties): Listed[] {
  const kept = variants.filter(({ word }) => !wide.has(word));
  const open = variants.filter(({ word }) => wide.has(word));
  for (let i = 0; i < open.length; )
    if (kept.some(({ uses }) => areTied(uses, open[i]!.uses))) {
      kept.push(...open.splice(i, 1));
      i = 0;
    } else i++;
  return kept;
}

/** A word that takes a view of what it names is no chance, however rarely it is said. */
const takesView = (variants: readonly Variant[], telling: ReadonlySet<string>): boolean =>
  variants.some(({ uses }) =>
    uses.some(({ reading, start }) =>
      reading.tokens.some((token) => token.start === start && telling.has(token.base)),
    ),
  );

function candidateFrom(
  variants: readonly Variant[],
  readings: readonly Reading[],
  telling: ReadonlySet<string>,
): Candidate | null {
  if (variants.length < 2) return null;
  const uses = variants.flatMap((variant) => variant.uses);
  const length = readings.reduce((sum, { atoms }) => sum + atoms.length, 0);
  const isSeldom = uses.length < length / ONCE_IN;
  if (isSeldom && (variants.length < MANY || !isDivided(variants))) return null;
  if (uses.length < FEWEST_USES && !(isDivided(variants) && takesView(variants, telling))) return null;
  const difference = differenceOf(variants);
  if (difference < LEAST_DIFFERENCE) return null;
  if (new Set(uses.map(({ reading }) => reading.voice)).size < 2) return null;
  const sorted = variants.toSorted(mostUsedFirst);
  const others = uses.length - sorted[0]!.uses.length;
  if (others < FEWEST_OTHERS && !isDivided(variants) && wordCount(sorted[1]!.label) < 2) return null;
  if (isForChange(sorted) && !takesView(variants, telling)) return null;
  return {
    concept: { concept: plainOf(sorted[0]!.label), kind: 'word' },
    variants: sorted,
    weight: difference * Math.log(1 + uses.length),
  };
}

/** One word is said by all nearly always, another by a few now and then: "planes", and "jets" once. */
function isForChange(sorted: readonly Variant[]): boolean {
  const [first, ...others] = sorted;
  const uses = others.flatMap((variant) => variant.uses);
  const voices = new Set(uses.map(({ reading }) => reading.voice));
  return (
    voices.size < FEWEST_VOICES &&
    uses.length * SELDOM < first!.uses.length &&
    favouritesOf(sorted).every((one) => one === first)
  );
}

/** Returns the choices that differ most first, each word in one of them. */
export const choicesApart = (
  found: readonly Candidate[],
  readings: readonly Reading[],
  telling: ReadonlySet<string>,
): Candidate[] =>
  withoutRepeats(
    found.toSorted((a, b) =>
      Math.abs(a.weight - b.weight) > EQUAL ? b.weight - a.weight : mostWords(b) - mostWords(a),
    ),
    readings,
    telling,
  );

/** Weights that differ by less, in nats, are equal. */
const EQUAL = 1e-6;

/** A thing that is called by several words is told more surely than one that is called by one. */
const mostWords = ({ variants }: Candidate): number =>
  Math.max(...variants.map(({ label }) => wordCount(label)));

export const wordCount = (label: string): number => plainOf(label).split(/[ -]/).length;

const plainOf = (label: string): string => (label.endsWith(')') ? label.split(' (', 1)[0]! : label);

/**
 * A word stands in one concept where it stands: the one in which the articles differ most. Others do with what is left to them,
 * and are no concept of their own where that is less than half.
 */
function withoutRepeats(
  candidates: readonly Candidate[],
  readings: readonly Reading[],
  telling: ReadonlySet<string>,
): Candidate[] {
  const taken = new Map<Reading, Set<number>>();
  const isLeft = ({ reading, end }: Use): boolean => !taken.get(reading)?.has(end);
  return candidates.flatMap((candidate) => {
    const left = candidate.variants
      .map((variant) => ({ ...variant, uses: variant.uses.filter(isLeft) }))
      .filter(({ uses }) => uses.length > 0);
    const [before, now] = [countOf(candidate.variants), countOf(left)];
    if (2 * now < before) return [];
    const kept = now === before ? candidate : candidateFrom(left, readings, telling);
    for (const { uses } of kept?.variants ?? [])
      for (const { reading, end } of uses) taken.set(reading, (taken.get(reading) ?? new Set()).add(end));
    return kept ?? [];
  });
}

const countOf = (variants: readonly Variant[]): number =>
  variants.reduce((sum, { uses }) => sum + uses.length, 0);

/**
 * Returns the choices with the phrases of each told beside its words: assaults are "sexual assaults" here and "sex attacks" there,
 * and count as assaults and attacks, too.
 */
export function withPhrases(choices: readonly Candidate[], phrases: readonly Candidate[]): Candidate[] {
  const left = new Set(phrases);
  const joined = choices.map((choice): Candidate => {
    const isOfIt = mostlyIn(choice.variants);
    const own = phrases.filter((one) => left.has(one) && isOfIt(one));
    for (const one of own) left.delete(one);
    const labels = new Set(choice.variants.map(({ label }) => label));
    const more = own.flatMap(({ variants }) => variants.filter(({ label }) => !labels.has(label)));
    return { ...choice, variants: [...choice.variants, ...more] };
  });
  return [...joined, ...[...left].filter(({ variants }) => isDivided(variants))];
}

/** Tells whether most places of a concept are, by where they end, places of some words. */
export function mostlyIn(words: readonly Variant[]): (one: Candidate) => boolean {
  const places = new Map<Reading, Set<number>>();
  for (const { reading, end } of words.flatMap(({ uses }) => uses))
    places.set(reading, (places.get(reading) ?? new Set()).add(end));
  return ({ variants }) => {
    const uses = variants.flatMap((variant) => variant.uses);
    return 2 * uses.filter(({ reading, end }) => places.get(reading)?.has(end)).length > uses.length;
  };
}
