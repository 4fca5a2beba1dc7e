/** Learns weights by logistic regression: of words' features, which are there or not, and of documents' figures. */

import type { SpinWeights } from '../../src/language/spin.ts';
import type { Figures } from '../../src/stages/spun/judge.ts';
import { shuffle } from '../random.ts';

export interface WordExample {
  readonly features: readonly number[];
  readonly swapped: boolean;
}

const EPOCHS = 4;
const RATE = 0.05;
/** A swapped word counts as much, all in all, as this share of the clean ones. */
const WORTH_OF_SWAPPED = 0.25;

/** Returns what each feature speaks for, in nats (Adagrad, one example at a time in random order). */
export function learnWords(
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

export interface DocumentExample {
  readonly figures: Figures;
  readonly spun: boolean;
  readonly worth: number;
}

const ROUNDS = 1200;
const DOCUMENT_RATE = 0.03;
const SHRINKING = 0.001;

/** Returns what each figure speaks for (Adam, all examples at once). */
export function learnDocuments(
  examples: readonly DocumentExample[],
): Pick<SpinWeights, 'document' | 'documentBias'> {
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
    document: names.map((name, k) => ({
      name,
      mean: round(scales[k]!.mean),
      deviation: round(scales[k]!.deviation),
      weight: round(weights[k]!),
    })),
    documentBias: round(weights[names.length]!),
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
