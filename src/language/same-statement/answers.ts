/**
 * Which answers to one question say the same. Answers are short, so what counts is how much of each stands in the other,
 * in some words: its words, names, numbers and times, without those that the question gave.
 */

import type { Interval } from '../../model/interval.ts';
import type { Amount } from '../../model/value.ts';
import { groupByLikeness, likenessByCompany } from '../../text/average-link.ts';
import type { Language } from '../language.ts';
import type { SamenessWords } from '../sameness.ts';
import { isSameAmount, isSameLength, isSameTime } from './compare.ts';
import type { ReadPassage } from './passage.ts';
import type { PassageWord } from './passage-words.ts';
import { likenessOfWords } from './word-likeness.ts';

/**
 * Likeness of groups from which they say the same. On four questions of NAnCo, .34 to .42 come within .015 of each other;
 * below .32 all becomes one group.
 */
const SAME = 0.37;

/**
 * Returns the groups of answers that say the same, as indices, the largest first. Takes time by the cube of their number:
 * a second for 300.
 */
export function groupAnswers(
  answers: readonly ReadPassage[],
  question: ReadPassage,
  language: Language,
): number[][] {
  const likeness = likenessOfAnswers(answers, question, language);
  return groupByLikeness(likenessByCompany(likeness), SAME);
}

/** Returns how much alike every two answers are, 0 to 1. */
export function likenessOfAnswers(
  answers: readonly ReadPassage[],
  question: ReadPassage,
  language: Language,
): number[][] {
  const words = language.sameness();
  const told = answers.map((answer) => tellingParts(answer, question, words));
  return told.map((one, at) => told.map((other, to) => (at === to ? 1 : leastCovered(one, other, words))));
}

type Part =
  | { readonly kind: 'word'; readonly word: PassageWord; readonly weight: number }
  | { readonly kind: 'name'; readonly name: string; readonly weight: number }
  | { readonly kind: 'amount'; readonly amount: Amount; readonly weight: number }
  | { readonly kind: 'time'; readonly time: Interval; readonly weight: number }
  | { readonly kind: 'length'; readonly length: number; readonly weight: number };

/** Beside a rare word, which weighs 1.6: what a name weighs, and what a number or time. */
const NAME = 0.6;
const VALUE = 1.2;
/** What a word weighs that the question gave, and of its own weight one that stands in what is told of anything. */
const GIVEN = 0.1;
const LIGHT = 0.4;

function tellingParts(answer: ReadPassage, question: ReadPassage, { weigh }: SamenessWords): Part[] {
  return [
    ...answer.words.map((word): Part => {
      const weight = question.stems.has(word.stem) ? GIVEN : weigh(word.lemma) * (word.isLight ? LIGHT : 1);
      return { kind: 'word', word, weight };
    }),
    ...[...answer.names].flatMap((name): Part[] =>
      question.names.has(name) ? [] : [{ kind: 'name', name, weight: NAME }],
    ),
    ...answer.amounts.map((amount): Part => ({ kind: 'amount', amount, weight: VALUE })),
    ...answer.times.map((time): Part => ({ kind: 'time', time, weight: VALUE })),
    ...answer.lengths.map((length): Part => ({ kind: 'length', length, weight: VALUE })),
  ];
}

function leastCovered(a: readonly Part[], b: readonly Part[], words: SamenessWords): number {
  return Math.min(covered(a, b, words), covered(b, a, words));
}

/** Returns how much of the one stands in the other. */
function covered(a: readonly Part[], b: readonly Part[], words: SamenessWords): number {
  let [part, whole] = [0, 0];
  for (const one of a) {
    let best = 0;
    for (const other of b) best = Math.max(best, likenessOfParts(one, other, words));
    part += best * one.weight;
    whole += one.weight;
  }
  return whole === 0 ? 0 : part / whole;
}

function likenessOfParts(a: Part, b: Part, words: SamenessWords): number {
  if (a.kind === 'word' && b.kind === 'word') return Math.max(0, likenessOfWords(a.word, b.word, words));
  return isSame(a, b) ? 1 : 0;
}

function isSame(a: Part, b: Part): boolean {
  if (a.kind === 'name' && b.kind === 'name') return a.name === b.name;
  if (a.kind === 'amount' && b.kind === 'amount') return isSameAmount(a.amount, b.amount);
  if (a.kind === 'time' && b.kind === 'time') return isSameTime(a.time, b.time);
  return a.kind === 'length' && b.kind === 'length' && isSameLength(a.length, b.length);
}
