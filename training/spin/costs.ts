/** How much better another word would often read in ordinary text: what a reading must gain before it is believed. */

import type { SpinModel } from '../../src/language/spin.ts';
import { foldMarks } from '../../src/text/normalise.ts';
import { wordsOf } from '../../src/text/words.ts';

/** Of the places where ordinary text holds a word, this share may be misread at its cost. */
const MISREAD = 0.004;
/** Least and usual costs in nats: of a known pair, of the thesaurus. Words seen seldom lean on these. */
const LEAST = [1, 3] as const;
const USUAL = [2.5, 5.5] as const;
const MARGIN = 0.3;

/** Returns for each word or phrase seen in the text what reading it otherwise costs: by a known pair, by the thesaurus. */
export function measureCosts(
  model: SpinModel,
  lines: readonly string[],
): Map<string, readonly [number, number]> {
  const gains = new Map<string, readonly [number[], number[]]>();
  for (const line of lines) {
    const ids = wordsOf(foldMarks(line).toLowerCase()).map(({ text }) => model.idOf(text));
    const sentence = [model.begin, model.begin, ...ids, model.end, model.end];
    for (let at = 2; at < sentence.length - 2; at++) {
      for (const [printed, known, thesaurus] of bestGains(model, sentence, at)) {
        const seen = gains.get(printed) ?? [[], []];
        gains.set(printed, seen);
        seen[0].push(known);
        seen[1].push(thesaurus);
      }
    }
  }
  return new Map(
    [...gains].map(([printed, [known, thesaurus]]) => [printed, [costOf(known, 0), costOf(thesaurus, 1)]]),
  );
}

/** Returns how much the best known pair and the best pair of the thesaurus would gain at a place, alone or as a phrase. */
function bestGains(
  model: SpinModel,
  sentence: readonly number[],
  at: number,
): Iterable<[string, number, number]> {
  const best = new Map<string, [string, number, number]>();
  if (sentence[at]! < 0) return [];
  const word = model.wordOf(sentence[at]!);
  best.set(word, [word, NEVER, NEVER]);
  for (const { rest, originals, known, cost } of model.substitutionsOf(sentence[at]!)) {
    if (rest.some((id, i) => sentence[at + 1 + i] !== id)) continue;
    const printed = [sentence[at]!, ...rest];
    const gain =
      readAs(model, sentence, at, printed.length, originals) -
      readAs(model, sentence, at, printed.length, printed);
    const phrase = printed.map(model.wordOf).join(' ');
    const entry = best.get(phrase) ?? [phrase, NEVER, NEVER];
    best.set(phrase, entry);
    const group = known ? 1 : 2;
    entry[group] = Math.max(entry[group], gain - cost);
  }
  return best.values();
}

const NEVER = -20;

/** Returns the score of the sentence around a place where some words stand in the place of `length` others. */
function readAs(
  model: SpinModel,
  s: readonly number[],
  at: number,
  length: number,
  words: readonly number[],
): number {
  const all = [s[at - 2]!, s[at - 1]!, ...words, ...s.slice(at + length, at + length + 2)];
  let score = 0;
  for (let i = 2; i < all.length; i++) score += model.logProbability(all[i - 2]!, all[i - 1]!, all[i]!);
  return score;
}

/** The cost leaves the allowed share above it. A word seen a few times may still be misread: it leans on the usual. */
function costOf(gains: number[], group: 0 | 1): number {
  gains.sort((x, y) => y - x);
  const allowed = Math.floor(gains.length * MISREAD);
  const measured = Math.max(LEAST[group], gains[allowed]! + MARGIN);
  const trust = gains.length / (gains.length + 8);
  return trust * measured + (1 - trust) * Math.max(measured, USUAL[group]);
}
