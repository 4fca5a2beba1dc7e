/**
 * Learns how sure a restoration is, from clean documents spun in several ways, and prints the weights that
 * `src/stages/spun/confidence.ts` holds, with what they come to on the documents that were kept apart.
 *
 *     node training/spin/confidence.ts LEXICONS CLEAN...
 *
 * CLEAN are files as `documents.ts` reads them. Of each the documents at odd places are used, from which the head of
 * misfits was not learnt; every other one of these is learnt from, the rest measured. The
 * spinners print dialect words and synonyms in different shares, so that neither is sure in itself.
 */

import { join } from 'node:path';
import { english } from '../../src/language/en/index.ts';
import { type Restoration, type Signs, signsOf } from '../../src/stages/spun/confidence.ts';
import type { Token } from '../../src/stages/spun/decode.ts';
import { misfitsIn } from '../../src/stages/spun/features.ts';
import { made } from '../../src/stages/spun/made.ts';
import { partText } from '../../src/stages/spun/narrative.ts';
import { readSpun } from '../../src/stages/spun/restore.ts';
import { tokensOf } from '../../src/stages/spun/tokens.ts';
import { shortHash } from '../../src/text/hashes.ts';
import { type Word, wordsOf } from '../../src/text/words.ts';
import { readDocuments } from './documents.ts';
import { dialectPairs, type Pair, thesaurusPairs } from './pairs.ts';

/** Share of what can be swapped that is, by dialect and by thesaurus. */
const SPINNERS: readonly (readonly [dialect: 'senses' | 'translations' | null, number, number])[] = [
  ['senses', 0.7, 0.1],
  ['senses', 0.35, 0.05],
  ['translations', 0.8, 0.15],
  ['translations', 0.7, 0.05],
  [null, 0, 0.35],
  [null, 0, 0.15],
];

/** One restoration with what is known of it. */
interface Case {
  readonly signs: Signs;
  readonly swapped: boolean;
  readonly right: boolean;
  /** Words that it covers. */
  readonly words: number;
}

/** What came of a spun document. */
interface Outcome {
  readonly spinner: string;
  readonly cases: readonly Case[];
  readonly swaps: number;
  readonly intact: number;
}

interface Swapped {
  readonly start: number;
  readonly end: number;
  readonly original: string;
}

type Options = ReadonlyMap<string, readonly string[]>;

function main(): void {
  const [lexicons, ...files] = process.argv.slice(2);
  if (lexicons === undefined || files.length === 0) throw new Error('usage: confidence.ts LEXICONS CLEAN...');
  const documents = files.flatMap((file) => readDocuments(file).filter((_, i) => i % 2 === 1));
  const synonyms = optionsOf(
    thesaurusPairs(join(lexicons, 'th_en_US_v2.dat.gz')).filter(({ relation }) => relation === 'synonym'),
  );
  const outcomes = SPINNERS.map(([dialect, often, seldom]) => {
    const words = dialect ? dialectPairs(new URL(`dialect-${dialect}.txt`, import.meta.url).pathname) : [];
    const options = optionsOf(words);
    return documents.map((text) =>
      restore(
        `${dialect ?? 'thesaurus'} ${dialect ? often : seldom}`,
        spin(text, options, often, synonyms, seldom),
      ),
    );
  });
  const learnt = outcomes
    .flatMap((each) => each.filter((_, at) => at % 2 === 0))
    .flatMap(({ cases }) => cases);
  const swapped = fit(
    learnt.map(({ signs }) => signs.swapped),
    learnt.map((one) => one.swapped),
  );
  const there = learnt.filter((one) => one.swapped);
  const right = fit(
    there.map(({ signs }) => signs.right),
    there.map((one) => one.right),
  );
  console.log(`swapped: ${JSON.stringify(swapped)},\nright: ${JSON.stringify(right)},`);
  const apart = outcomes.flatMap((each) => each.filter((_, at) => at % 2 === 1));
  reportThresholds(apart, swapped);
  reportCalibration(
    apart.flatMap(({ cases }) => cases),
    swapped,
    right,
  );
}

const optionsOf = (pairs: readonly Pair[]): Options =>
  new Map(
    [...Map.groupBy(pairs, ({ original }) => original)].map(([original, group]) => [
      original,
      group.map(({ printed }) => printed),
    ]),
  );

/** A spinner's phrases are tried before its words. Which words it swaps hangs on their hash, and mostly for the same. */
function spin(
  text: string,
  dialect: Options,
  often: number,
  synonyms: Options,
  seldom: number,
): { text: string; swaps: Swapped[] } {
  const words = wordsOf(text);
  const swaps: Swapped[] = [];
  let spun = '';
  let at = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const chance = hashOf(word.text, String(index)) / 2 ** 32;
    const phrase = [3, 2, 1].find(
      (length) => index + length <= words.length && dialect.has(phraseAt(words, index, length)),
    );
    const original = phraseAt(words, index, phrase ?? 1);
    const choices =
      chance < (phrase ? often : seldom) ? (phrase ? dialect : synonyms).get(original) : undefined;
    const printed = choices?.[hashOf(original, phrase ? '' : String(index % 7)) % choices.length];
    if (printed === undefined) continue;
    const last = words[index + (phrase ?? 1) - 1]!;
    spun += text.slice(at, word.start);
    const cased = /^\p{Lu}/u.test(word.text)
      ? printed.replace(/^\p{Ll}/u, (first) => first.toUpperCase())
      : printed;
    swaps.push({ start: spun.length, end: spun.length + cased.length, original });
    spun += cased;
    at = last.end;
    index += (phrase ?? 1) - 1;
  }
  return { text: spun + text.slice(at), swaps };
}

const phraseAt = (words: readonly Word[], at: number, length: number): string =>
  words
    .slice(at, at + length)
    .map(({ text }) => text.toLowerCase())
    .join(' ');

const hashOf = (...parts: string[]): number => Number.parseInt(shortHash(parts, 8), 16);

/** Reads a spun document again, its verdict aside: what is learnt here is what to do once it is known to be spun. */
function restore(spinner: string, { text, swaps }: { text: string; swaps: Swapped[] }): Outcome {
  const model = english.spin();
  const { article, annotation } = made(text, 'en', english.annotator?.());
  const sentences = partText(article, annotation).narrative.map((stretch) => tokensOf(text, stretch, model));
  const found = readSpun(sentences, [], model);
  const signs = signsOf(found, sentences, misfitsIn(annotation));
  const inside = sentences.flat();
  const swapsInside = swaps.filter((swap) =>
    inside.some((word) => word.start >= swap.start && word.end <= swap.end),
  );
  return {
    spinner,
    cases: found.map((one, at) => ({ ...judge(one, text, swaps), signs: signs[at]! })),
    swaps: swapsInside.length,
    intact: inside.filter((word) => !swaps.some((swap) => word.start < swap.end && word.end > swap.start))
      .length,
  };
}

/** A restoration is right if the words around both the swap and itself read as they did. */
function judge(
  { reading, tokens }: Restoration,
  text: string,
  swaps: readonly Swapped[],
): Omit<Case, 'signs'> {
  const span = spanOf(reading.from, reading.to, tokens);
  const met = swaps.filter((swap) => swap.start < span.end && swap.end > span.start);
  const words = reading.to - reading.from;
  if (met.length === 0) return { swapped: false, right: false, words };
  const start = Math.min(span.start, met[0]!.start);
  const end = Math.max(span.end, met.at(-1)!.end);
  const restored = reading.originals.map(english.spin().wordOf).join(' ');
  const mine = text.slice(start, span.start) + restored + text.slice(span.end, end);
  let [original, at] = ['', start];
  for (const swap of met) {
    original += text.slice(at, swap.start) + swap.original;
    at = swap.end;
  }
  original += text.slice(at, end);
  return { swapped: true, right: mine.toLowerCase() === original.toLowerCase(), words };
}

const spanOf = (from: number, to: number, tokens: readonly Token[]): { start: number; end: number } => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** Logistic regression by Newton's steps, a little ridge for signs that never vary. */
function fit(signs: readonly (readonly number[])[], truths: readonly boolean[]): number[] {
  const size = signs[0]!.length;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 25; step++) {
    const slope = weights.map((weight) => RIDGE * weight);
    const bend = weights.map((_, i) => weights.map((_, j) => (i === j ? RIDGE : 0)));
    signs.forEach((row, at) => {
      const p = chanceOf(row, weights);
      for (let i = 0; i < size; i++) {
        if (row[i] === 0) continue;
        slope[i]! += (p - Number(truths[at])) * row[i]!;
        for (let j = 0; j < size; j++) bend[i]![j]! += p * (1 - p) * row[i]! * row[j]!;
      }
    });
    solve(bend, slope).forEach((change, i) => {
      weights[i]! -= change;
    });
  }
  return weights.map((weight) => Math.round(weight * 100) / 100);
}

const RIDGE = 0.1;

const chanceOf = (signs: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * weights[at]!, 0)));

/** Gauss's elimination, for a matrix with a heavy diagonal. */
function solve(matrix: number[][], values: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i]!]);
  rows.forEach((row, i) => {
    for (const [j, other] of rows.entries()) {
      if (j === i) continue;
      const times = other[i]! / row[i]!;
      for (let k = i; k < other.length; k++) other[k]! -= times * row[k]!;
    }
  });
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}

function reportThresholds(outcomes: readonly Outcome[], weights: readonly number[]): void {
  for (const least of [0, 0.5, 0.6, 0.7, 0.75, 0.8])
    for (const [spinner, group] of Map.groupBy(outcomes, (outcome) => outcome.spinner)) {
      const kept = group.flatMap(({ cases }) =>
        cases.filter(({ signs }) => chanceOf(signs.swapped, weights) >= least),
      );
      const sum = (of: (outcome: Outcome) => number): number =>
        group.reduce((total, one) => total + of(one), 0);
      const harmed = kept.filter((one) => !one.swapped).reduce((total, { words }) => total + words, 0);
      console.log(
        `least ${least}, ${spinner}: found ${percent(
          kept.filter((one) => one.swapped).length,
          sum(({ swaps }) => swaps),
        )}, ` +
          `restored ${percent(
            kept.filter((one) => one.right).length,
            sum(({ swaps }) => swaps),
          )}, ` +
          `intact words harmed ${percent(
            harmed,
            sum(({ intact }) => intact),
          )}`,
      );
    }
}

/** Of restorations that are so sure, so many are right. */
function reportCalibration(
  cases: readonly Case[],
  swapped: readonly number[],
  right: readonly number[],
): void {
  const sure = cases.map(({ signs, ...one }) => ({
    ...one,
    confidence: chanceOf(signs.swapped, swapped) * chanceOf(signs.right, right),
  }));
  for (const [tenth, group] of [...Map.groupBy(sure, ({ confidence }) => Math.floor(confidence * 10))].sort(
    ([a], [b]) => a - b,
  ))
    console.log(
      `confidence ${tenth / 10} to ${(tenth + 1) / 10}: ${percent(group.filter((one) => one.right).length, group.length)} of ${group.length} right`,
    );
}

const percent = (of: number, all: number): string => `${((100 * of) / Math.max(1, all)).toFixed(1)}%`;

main();
