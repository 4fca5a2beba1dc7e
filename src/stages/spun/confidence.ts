/**
 * How sure a restoration is: whether the words were swapped at all, and whether the suggested words stood there. What
 * counts, besides the gain of the reading, is how the whole text was spun: the more words of a kind are surely
 * swapped, the likelier are faint ones; an original that the text has elsewhere is one of its words; and how badly the
 * printed words fit, as the annotator sees it.
 */

import type { Reading, Token } from './decode.ts';
import type { Misfits } from './features.ts';

/** A reading of a text that is known to be spun, cut to the words that change. */
export interface Restoration {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
}

export interface Sureness {
  /** Probability that other words stood there. */
  readonly swapped: number;
  /** Probability that they were the suggested ones. */
  readonly right: number;
}

/** What speaks for and against a restoration, as numbers that `WEIGHTS` weighs, in its order. */
export interface Signs {
  readonly swapped: readonly number[];
  readonly right: readonly number[];
}

/** Made by `training/spin/confidence.ts`, which says what they come to on other documents. */
const WEIGHTS: Signs = {
  swapped: [
    -2.11, 0.4, 5.32, -2.56, 0.2, -0.49, 0.35, 0.26, -1.02, 0.3, -4.04, 11.02, 0.04, -1.49, 1.55, 0.51,
  ],
  right: [-0.96, -0.47, 0.88, 0.12, 0.13],
};

/** In nats: no reading is surer for gaining more. */
const MOST_GAIN = 12;
/** A reading that gains so much is nearly always a swap. */
const SURE_GAIN = 6;

/** In nats: what a pair is taken to have gained wherever other texts of the spinner had it. */
const ELSEWHERE_GAIN = 9;

/** Returns how sure each restoration of a text is. `seenElsewhere`: how often other texts of the spinner have it. */
export function surenessOf(
  restorations: readonly Restoration[],
  sentences: readonly (readonly Token[])[],
  misfits: Misfits,
  seenElsewhere: (restoration: Restoration) => number,
): Sureness[] {
  return signsOf(restorations, sentences, misfits, seenElsewhere).map((signs) => {
    const swapped = logistic(signs.swapped, WEIGHTS.swapped);
    return { swapped, right: swapped * logistic(signs.right, WEIGHTS.right) };
  });
}

const logistic = (signs: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * weights[at]!, 0)));

/** Returns what speaks for and against each restoration of a text. */
export function signsOf(
  restorations: readonly Restoration[],
  sentences: readonly (readonly Token[])[],
  misfits: Misfits,
  seenElsewhere: (restoration: Restoration) => number = () => 0,
): Signs[] {
  const words = sentences.reduce((sum, tokens) => sum + tokens.length, 0);
  const runs = countRuns(sentences, Math.max(1, ...restorations.map(lengthOf)));
  const habits = Map.groupBy(restorations, habitOf);
  const sureOf = (known: boolean): number => {
    const sure = restorations.filter(({ reading }) => reading.known === known && reading.gain >= SURE_GAIN);
    return Math.sqrt(sure.length / Math.max(1, words));
  };
  const sure = { known: sureOf(true), thesaurus: sureOf(false) };
  return restorations.map((one) => {
    const gain = gainOf(one);
    const elsewhere = seenElsewhere(one);
    const others = (runs.get(runOf(printedOf(one))) ?? 1) - 1 + elsewhere;
    const inText = habits.get(habitOf(one))!.reduce((sum, other) => sum + gainOf(other), 0) - gain;
    const inOthers = inText + elsewhere * ELSEWHERE_GAIN;
    const mean = others > 0 ? inOthers / others : 0;
    const intact = Math.log1p(runs.get(runOf(one.reading.originals)) ?? 0);
    const { known, lead } = one.reading;
    const side = [
      1,
      gain,
      sure.known,
      sure.thesaurus,
      mean,
      Math.min(1, others),
      intact,
      misfitOf(one, misfits),
    ];
    const nothing = side.map(() => 0);
    return {
      swapped: known ? [...side, ...nothing] : [...nothing, ...side],
      right: [1, known ? 1 : 0, lead, gain, mean],
    };
  });
}

const gainOf = ({ reading }: Restoration): number => Math.min(MOST_GAIN, Math.max(0, reading.gain));

/** Of several words the one that fits worst; 0 where the annotator tells nothing. */
function misfitOf({ reading, tokens }: Restoration, misfits: Misfits): number {
  const known = tokens.slice(reading.from, reading.to).flatMap(({ start }) => misfits.get(start) ?? []);
  return known.length === 0 ? 0 : Math.max(...known);
}

const lengthOf = ({ reading }: Restoration): number =>
  Math.max(reading.to - reading.from, reading.originals.length);

const printedOf = ({ reading, tokens }: Restoration): number[] =>
  tokens.slice(reading.from, reading.to).map(({ id }) => id);

const runOf = (ids: readonly number[]): string => ids.join(' ');

const habitOf = (one: Restoration): string => `${runOf(printedOf(one))}>${runOf(one.reading.originals)}`;

/** Returns how often each run of up to `longest` words is printed. */
function countRuns(sentences: readonly (readonly Token[])[], longest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tokens of sentences)
    for (let from = 0; from < tokens.length; from++)
      for (let to = from + 1; to <= Math.min(tokens.length, from + longest); to++) {
        const run = runOf(tokens.slice(from, to).map(({ id }) => id));
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
  return counts;
}
