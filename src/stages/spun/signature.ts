/**
 * The habits of one spinner: which words it printed for which, counted in the texts that went through it. A signature
 * is plain JSON, grows by merging, and joins the lattice by which further texts are read.
 */

import type { SpinModel, Substitution } from '../../language/spin.ts';
import type { Swap } from '../../model/article.ts';
import type { Signature } from '../../model/signature.ts';
import { foldMarks, withoutPossessive } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';

export const NO_SIGNATURE: Signature = {};

/** Swaps less sure teach nothing: what is learnt wrong is found wherever it is looked for. */
const LEAST_SURE = 0.9;

/** Returns what the swaps of a text tell of its spinner. */
export function signatureOf(swaps: readonly Swap[]): Signature {
  const sure = swaps.filter(({ confidence }) => confidence >= LEAST_SURE);
  return count(sure.map(({ text, restored }) => [plainOf(text), plainOf(restored), 1]));
}

/** Returns what several signatures tell together; `NO_SIGNATURE` where they tell nothing. */
export function mergeSignatures(signatures: readonly Signature[]): Signature {
  const pairs = signatures.flatMap((signature) =>
    Object.entries(signature).flatMap(([printed, originals]) =>
      Object.entries(originals).map(([original, times]): Counted => [printed, original, times]),
    ),
  );
  return pairs.length === 0 ? NO_SIGNATURE : count(pairs);
}

type Counted = readonly [printed: string, original: string, times: number];

function count(pairs: readonly Counted[]): Signature {
  const counts = new Map<string, Map<string, number>>();
  for (const [printed, original, times] of pairs) {
    if (printed === '' || original === '' || printed === original) continue;
    const originals = counts.get(printed) ?? new Map<string, number>();
    counts.set(printed, originals.set(original, (originals.get(original) ?? 0) + times));
  }
  return inOrder([...counts].map(([printed, originals]) => [printed, inOrder([...originals])]));
}

/** Entries, and not keys that are set: no word is taken for a property that every object has. */
const inOrder = <T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const plainOf = (words: string): string =>
  wordsOf(foldMarks(words).toLowerCase())
    .map(({ text }) => withoutPossessive(text))
    .join(' ');

/** Returns how often a signature has the words for the originals. */
export const timesIn = (signature: Signature, printed: string, original: string): number =>
  Object.hasOwn(signature, printed) && Object.hasOwn(signature[printed]!, original)
    ? signature[printed]![original]!
    : 0;

/** What a known spinner's pair costs at least (`training/spin/costs.ts`); in a spun text little of it is left. */
const COST = 1;

/** Returns the model with the signature's pairs among what words may stand for. It knows their words, too. */
export function withSignature(model: SpinModel, signature: Signature): SpinModel {
  const entries = Object.entries(signature);
  if (entries.length === 0) return model;
  const added = new Map<string, number>();
  const words: string[] = [];
  const idOf = (word: string): number => {
    const id = model.idOf(word);
    return id >= 0 ? id : (added.get(word) ?? -1);
  };
  const numberOf = (word: string): number => {
    const id = idOf(word);
    if (id >= 0) return id;
    words.push(word);
    added.set(word, FIRST_ADDED + words.length - 1);
    return added.get(word)!;
  };
  const numbersOf = (phrase: string): number[] => phrase.split(' ').map(numberOf);
  const pairs = new Map<number, Substitution[]>();
  for (const [printed, originals] of entries) {
    const [first, ...rest] = numbersOf(printed);
    const known = Object.keys(originals).map(
      (original): Substitution => ({
        rest,
        originals: numbersOf(original),
        cost: COST,
        known: true,
        telling: true,
      }),
    );
    pairs.set(first!, [...(pairs.get(first!) ?? []), ...known]);
  }
  const { begin, end, logProbability } = model;
  return {
    begin,
    end,
    logProbability,
    idOf,
    wordOf: (id) => (id >= FIRST_ADDED ? words[id - FIRST_ADDED]! : model.wordOf(id)),
    substitutionsOf: (id) => {
      const known = pairs.get(id) ?? [];
      const others = id >= FIRST_ADDED ? [] : model.substitutionsOf(id);
      if (known.length === 0) return others;
      const keys = new Set(known.map(keyOf));
      return [...known, ...others.filter((other) => !keys.has(keyOf(other)))];
    },
  };
}

/** Ids beyond those of any model. */
const FIRST_ADDED = 2 ** 24;

const keyOf = ({ rest, originals }: Substitution): string => `${rest.join(' ')}>${originals.join(' ')}`;
