/** Learns weights by logistic regression: of words' features, which are there or not, and of documents' figures. */

import type { DocumentScale, SpinWeights } from '../../src/language/spin.ts';
import { FEATURES } from '../../src/stages/spun/features.ts';
import { documentFigures, type Figures, shareSwapped, weighOn } from '../../src/stages/spun/judge.ts';
import { randomNumbers, shuffle } from '../random.ts';
import { type Example, NO_WEIGHTS } from './examples.ts';

/** Of the clean documents, so many come above 0 on a scale. */
const CLEAN_ABOVE = 1 / 600;
/**
 * Added to the scales: by the shipped head of misfits, which was learnt of all documents, honest texts come out lower
 * than by those of half of them that these figures are made with.
 */
const HELD_BACK = 2.45;
/** Shares of swapped words that the two scales are learnt from. */
const SCALES = [
  { name: 'few', least: 0, most: 0.1 },
  { name: 'many', least: 0.1, most: 1 },
];

/** Document weights are learnt on documents whose words the weights of words have not seen. */
export function learnWeights(examples: readonly Example[]): SpinWeights {
  const parts = [0, 1].map((part) => examples.filter((_, i) => i % 2 === part));
  const unseen = parts.flatMap((part, i) => {
    const weights = { ...NO_WEIGHTS, ...learnWords(wordsOf(parts[1 - i]!), FEATURES, randomNumbers(1)) };
    return part.map((example) => ({
      example,
      figures: documentFigures(example.measured, weights),
      swapped: example.share > 0 ? 0 : shareSwapped(example.measured, weights),
    }));
  });
  const clean = unseen.filter(({ example }) => example.share === 0);
  const scales = SCALES.map(({ name, least, most }) => {
    const spun = unseen.filter(({ example: { share } }) => share > 0 && share >= least && share <= most);
    const scale = learnScale(
      name,
      [...clean, ...spun].map(({ example, figures }) => ({
        figures,
        spun: example.share > 0,
        worth: worthOf(example),
      })),
    );
    const scores = clean.map(({ figures }) => weighOn(scale, figures)).sort((a, b) => b - a);
    return {
      ...scale,
      bias: rounded(scale.bias - scores[Math.floor(CLEAN_ABOVE * scores.length)]! + HELD_BACK),
    };
  });
  const cleanShare = clean.reduce((sum, { swapped }) => sum + swapped, 0) / clean.length;
  return {
    ...learnWords(wordsOf(examples), FEATURES, randomNumbers(1)),
    scales,
    cleanShare: rounded(cleanShare),
  };
}

/** What a document counts for. Of the rare kinds of honest text there are few. */
function worthOf({ share, rare }: Example): number {
  if (share > 0) return 1.5;
  return rare ? 12 : 4;
}

/** Of the rare kinds there are few, so their words count several times. */
const TIMES_RARE = 30;

const wordsOf = (examples: readonly Example[]) =>
  [
    ...examples,
    ...Array.from({ length: TIMES_RARE - 1 }, () => examples.filter(({ rare }) => rare)).flat(),
  ].flatMap(({ share, measured, swapped }) =>
    measured.narrative.flatMap((word) =>
      share === 0 || swapped.has(word) ? [{ features: word.features, swapped: share > 0 }] : [],
    ),
  );

const rounded = (value: number): number => Number(value.toFixed(4));

interface WordExample {
  readonly features: readonly number[];
  readonly swapped: boolean;
}

const EPOCHS = 4;
const RATE = 0.05;
/** A swapped word counts as much, all in all, as this share of the clean ones. */
const WORTH_OF_SWAPPED = 0.25;

/** Returns what each feature speaks for, in nats (Adagrad, one example at a time in random order). */
function learnWords(
  examples: readonly WordExample[],
  features: number,
  random: () => number,
): Pick<SpinWeights, 'words' | 'bias'> {
  const swapped = examples.reduce((sum, example) => sum + (example.swapped ? 1 : 0), 0);
  const worth = (WORTH_OF_SWAPPED * (examples.length - swapped)) / Math.max(1, swapped);
  const words = new Float64Array(features);
  const steps = new Float64Array(features).fill(0.01);
  let [bias, biasSteps] = [0, 0.01];
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = RATE / (1 + epoch);
    for (const example of order) {
      let sum = bias;
      for (const feature of example.features) sum += words[feature]!;
      const slope = (sigmoid(sum) - (example.swapped ? 1 : 0)) * (example.swapped ? worth : 1);
      for (const feature of example.features) {
        steps[feature]! += slope * slope;
        words[feature]! -= (rate * slope) / Math.sqrt(steps[feature]!);
      }
      biasSteps += slope * slope;
      bias -= (rate * slope) / Math.sqrt(biasSteps);
    }
  }
  const round = (value: number): number => Number(value.toFixed(3));
  return { words: [...words].map(round), bias: round(bias - Math.log(WORTH_OF_SWAPPED)) };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

interface DocumentExample {
  readonly figures: Figures;
  readonly spun: boolean;
  readonly worth: number;
}

const ROUNDS = 1200;
const DOCUMENT_RATE = 0.03;
const SHRINKING = 0.05;

/** Returns what each figure speaks for (Adam, all examples at once). */
function learnScale(name: string, examples: readonly DocumentExample[]): DocumentScale {
  const names = Object.keys(examples[0]!.figures);
  const scales = names.map((name) => scaleOf(examples.map(({ figures }) => figures[name]!)));
  const rows = examples.map(({ figures }) =>
    Float64Array.from([
      ...names.map((name, k) => (figures[name]! - scales[k]!.mean) / scales[k]!.deviation),
      1,
    ]),
  );
  const all = examples.reduce((sum, { worth }) => sum + worth, 0);
  const weights = new Float64Array(names.length + 1);
  const momentum = new Float64Array(weights.length);
  const spread = new Float64Array(weights.length);
  for (let round = 1; round <= ROUNDS; round++) {
    const slopes = weights.map((weight, k) => (k < names.length ? SHRINKING * weight : 0));
    for (const [i, row] of rows.entries()) {
      const { spun, worth } = examples[i]!;
      const miss = ((sigmoid(dot(row, weights)) - (spun ? 1 : 0)) * worth) / all;
      for (let k = 0; k < row.length; k++) slopes[k]! += miss * row[k]!;
    }
    for (let k = 0; k < weights.length; k++) {
      momentum[k] = 0.9 * momentum[k]! + 0.1 * slopes[k]!;
      spread[k] = 0.999 * spread[k]! + 0.001 * slopes[k]! ** 2;
      const size = Math.sqrt(spread[k]! / (1 - 0.999 ** round)) + 1e-8;
      weights[k]! -= (DOCUMENT_RATE * momentum[k]!) / (1 - 0.9 ** round) / size;
    }
  }
  const round = (value: number): number => Number(value.toPrecision(6));
  return {
    name,
    figures: names.map((figure, k) => ({
      name: figure,
      mean: round(scales[k]!.mean),
      deviation: round(scales[k]!.deviation),
      weight: round(weights[k]!),
    })),
    bias: weights[names.length]!,
  };
}

function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
};
