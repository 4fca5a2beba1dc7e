/** Learns the ranker's weights from annotated documents. */

import { classOf, wideClassOf } from '../../src/language/coreference/features.ts';
import type { Phrase } from '../../src/language/coreference/phrases.ts';
import { softmax } from '../../src/language/coreference/ranker.ts';
import type { CoreferenceWords } from '../../src/language/coreference/words.ts';
import { resolveWith } from '../../src/language/coreference.ts';
import { shuffle } from '../random.ts';
import { type AnnotatedDocument, byHead, goldInput, goldMentionOf } from './annotated.ts';

/** One decision: the features of each option, and which of them are right. */
interface Decision {
  readonly options: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

const ROUNDS = 12;
/**
 * Step of AdaGrad, and the pull to zero, which grows with how often a feature is seen: the rarer ones tell more. With an
 * even pull, precision on news in folds was .03 lower at the same recall.
 */
const STEP = 0.15;
const PULL = 0.00002;
/** A feature that is seen less often is left out. */
const SELDOM = 8;
/** Weights are written with two decimals, those nearer to zero not at all. */
const DECIMALS = 100;
const SLIGHT = 0.05;

export function learnWeights(
  documents: readonly AnnotatedDocument[],
  words: CoreferenceWords,
): Map<string, number> {
  const names = new Map<string, number>();
  const counts: number[] = [];
  const decisions = documents.flatMap((document) =>
    decisionsIn(document, words).map(
      ({ options, right }): Decision => ({
        right,
        options: options.map((features) =>
          features.map((feature) => {
            if (!names.has(feature)) names.set(feature, names.size);
            const index = names.get(feature)!;
            counts[index] = (counts[index] ?? 0) + 1;
            return index;
          }),
        ),
      }),
    ),
  );
  const weights = descend(decisions, counts);
  return new Map(
    [...names]
      .map(([name, index]): [string, number] => [name, Math.round(weights[index]! * DECIMALS) / DECIMALS])
      .filter(([, weight]) => Math.abs(weight) >= SLIGHT)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

interface NamedDecision {
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

/** Reads a document with the right choices, and notes what there was to choose from. */
function decisionsIn(document: AnnotatedDocument, words: CoreferenceWords): NamedDecision[] {
  const mentions = byHead(document.mentions);
  const decisions: NamedDecision[] = [];
  resolveWith(goldInput(document), words, (phrase, options) => {
    const chain = goldMentionOf(mentions, phrase)?.chain;
    const isRight = options.map(({ referent, ahead }) =>
      [...(referent?.phrases ?? []), ...(ahead ? [ahead] : [])].some(
        (other) => chain !== undefined && goldMentionOf(mentions, other)?.chain === chain,
      ),
    );
    const none = !isRight.includes(true);
    const right = [...isRight.slice(0, -1), none];
    if (options.length > 1)
      decisions.push({ options: options.map(({ features }) => twice(phrase, features)), right });
    return { option: none ? options.length - 1 : isRight.lastIndexOf(true), confidence: 1 };
  });
  return decisions;
}

/** Returns the features as they are weighed: for the class of the phrase and for that at large. */
function twice(phrase: Phrase, features: readonly string[]): string[] {
  const [own, wide] = [classOf(phrase), wideClassOf(phrase)];
  return features.flatMap((feature) => [`${own} ${feature}`, `${wide} ${feature}`]);
}

/** AdaGrad on the likelihood of the right options together. */
function descend(decisions: readonly Decision[], counts: readonly number[]): Float64Array {
  const weights = new Float64Array(counts.length);
  const squares = new Float64Array(counts.length).fill(1);
  const sums = new Float64Array(counts.length);
  const isSeldom = counts.map((count) => count < SELDOM);
  const order = decisions.map((_, index) => index);
  const random = createRandom();
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const index of order) {
      const { options, right } = decisions[index]!;
      const chances = softmax(
        options.map((features) => features.reduce((sum, feature) => sum + weights[feature]!, 0)),
      );
      const rightly = chances.reduce((sum, chance, i) => (right[i] ? sum + chance : sum), 0);
      for (const [i, features] of options.entries()) {
        const slope = chances[i]! - (right[i] ? chances[i]! / rightly : 0);
        if (Math.abs(slope) < 1e-6) continue;
        for (const feature of features) {
          if (isSeldom[feature]) continue;
          const gradient = slope + PULL * counts[feature]! * weights[feature]!;
          squares[feature]! += gradient * gradient;
          weights[feature]! -= (STEP * gradient) / Math.sqrt(squares[feature]!);
        }
      }
    }
    if (round >= ROUNDS / 2) for (const [feature, weight] of weights.entries()) sums[feature]! += weight;
  }
  return sums.map((sum) => sum / (ROUNDS - Math.ceil(ROUNDS / 2)));
}

/** A linear congruential generator (Numerical Recipes), the same each time. */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
