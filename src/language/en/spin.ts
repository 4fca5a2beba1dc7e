/**
 * English words that word spinners put in the place of others, and a trigram model of what reads naturally.
 *
 * `spin.bin` is Brotli. Inside, one after the other: two counts (words of the model, all words); the model's words
 * and the words that are only ever printed by spinners, each a text of lines; a probability and a back-off
 * weight for each word of the model; bigrams by first word (counts, gaps of second words, probabilities), their
 * counts of trigrams, the back-off weights of those that have some; trigrams (gaps, probabilities); for each word
 * the originals it may stand for, as gaps times five plus the relation (0 known spinners, 1 the same but
 * old-fashioned writers too, 2 synonym, 3 broader word, 4 similar word of another's entry); for each word two costs (of known pairs, of the others); known phrases, "printed=original" by line, and their costs.
 * Numbers have seven bits a byte, the lowest first; a text is its length and its bytes; probabilities, weights
 * and costs are bytes of tenths of a nat. Made by `training/spin/train.ts`.
 */

import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { SpinModel, Substitution } from '../spin.ts';

let model: SpinModel | undefined;

/** Returns the model, read when first asked for. */
export function spinModel(): SpinModel {
  model ??= decodeModel(brotliDecompressSync(readFileSync(new URL('./spin.bin', import.meta.url))));
  return model;
}

const RELATIONS = 5;
const KNOWN = 2;
/** What a relation costs beside the word's own cost, in nats; set on spins made by `training/spin`. */
const RELATION_COST = [0, 0, 0, 0.5, 0.5] as const;
const FREQUENCY_SHARE = 0.6;
/** Stands for the probability of a word that the model lacks. */
const UNKNOWN = -16;

/** Returns the model in the bytes of a table. */
export function decodeModel(bytes: Uint8Array): SpinModel {
  const table = new Reader(bytes);
  const modelled = table.number();
  const total = table.number();
  const words = [...table.lines(), ...table.lines()];
  const ids = new Map(words.map((word, id) => [word, id]));
  const unigramP = table.bytes(modelled);
  const unigramBackoff = table.bytes(modelled);

  const firstBigram = table.sums(modelled);
  const bigrams = table.number();
  const second = table.gaps(firstBigram, bigrams);
  const bigramP = table.bytes(bigrams);
  const firstTrigram = table.sums(bigrams);
  const bigramBackoff = table.bytesWhere(firstTrigram, 128);
  const trigrams = table.number();
  const third = table.gaps(firstTrigram, trigrams);
  const trigramP = table.bytes(trigrams);

  const { at: firstPair, values: pairs } = table.groups(total);
  const costs = table.bytes(2 * total);
  const phraseLines = table.lines();
  const phrases = phrasesOf(phraseLines, table.bytes(phraseLines.length), ids);

  const bigramAt = (a: number, b: number): number =>
    a < 0 || a >= modelled || b < 0 || b >= modelled
      ? -1
      : indexOf(second, firstBigram[a]!, firstBigram[a + 1]!, b);
  let [lastA, lastB, lastAt] = [-1, -1, -1];
  const logProbability = (a: number, b: number, c: number): number => {
    if (c < 0 || c >= modelled) return UNKNOWN;
    if (a !== lastA || b !== lastB) [lastA, lastB, lastAt] = [a, b, bigramAt(a, b)];
    let backedOff = 0;
    if (lastAt >= 0) {
      const at = indexOf(third, firstTrigram[lastAt]!, firstTrigram[lastAt + 1]!, c);
      if (at >= 0) return trigramP[at]! / -10;
      backedOff = (bigramBackoff[lastAt]! - 128) / 10;
    }
    const at = bigramAt(b, c);
    if (at >= 0) return backedOff + bigramP[at]! / -10;
    if (b >= 0 && b < modelled) backedOff += (unigramBackoff[b]! - 128) / 10;
    return backedOff + unigramP[c]! / -10;
  };

  /** A rare word loses to a common one in any context, so the thesaurus's pairs pay for part of the difference. */
  const rarity = (printed: number, original: number): number => {
    const printedP = printed < modelled ? unigramP[printed]! / -10 : UNKNOWN;
    return FREQUENCY_SHARE * Math.max(0, unigramP[original]! / -10 - printedP);
  };

  const substitutionsOf = (id: number): Substitution[] => {
    const found = [...(phrases.get(id) ?? [])];
    let original = 0;
    for (let i = firstPair[id]!; i < firstPair[id + 1]!; i++) {
      original += Math.floor(pairs[i]! / RELATIONS);
      const relation = pairs[i]! % RELATIONS;
      const known = relation < KNOWN;
      const cost = costs[2 * id + (known ? 0 : 1)]! / 10 + RELATION_COST[relation]!;
      found.push({
        rest: [],
        originals: [original],
        cost: known ? cost : cost + rarity(id, original),
        known,
        telling: relation === 0,
      });
    }
    return found;
  };

  return {
    begin: ids.get('<s>')!,
    end: ids.get('</s>')!,
    idOf: (word) => ids.get(word) ?? -1,
    wordOf: (id) => words[id]!,
    logProbability,
    substitutionsOf,
  };
}

/** Returns where a sorted stretch holds a value, or -1. */
function indexOf(values: Uint16Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = values[middle]!;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Known phrases by the id of their first printed word. Words that the table lacks make a phrase unusable. */
function phrasesOf(
  lines: readonly string[],
  costs: Uint8Array,
  ids: ReadonlyMap<string, number>,
): Map<number, Substitution[]> {
  const phrases = new Map<number, Substitution[]>();
  for (const [i, line] of lines.entries()) {
    const [printed, originals] = line
      .split('=')
      .map((side) => side.split(' ').map((word) => ids.get(word) ?? -1));
    if (printed === undefined || originals === undefined || [...printed, ...originals].includes(-1)) continue;
    const [first, ...rest] = printed;
    const cost = costs[i]! / 10;
    phrases.set(first!, [
      ...(phrases.get(first!) ?? []),
      { rest, originals, cost, known: true, telling: true },
    ]);
  }
  return phrases;
}

class Reader {
  private at = 0;
  private readonly table: Uint8Array;

  constructor(table: Uint8Array) {
    this.table = table;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.table[this.at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  bytes(length: number): Uint8Array {
    this.at += length;
    return this.table.subarray(this.at - length, this.at);
  }

  lines(): string[] {
    const text = new TextDecoder().decode(this.bytes(this.number()));
    return text === '' ? [] : text.split('\n');
  }

  /** Returns where each group of a list of counts begins, and where the last ends. */
  sums(length: number): Uint32Array {
    const sums = new Uint32Array(length + 1);
    for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + this.number();
    return sums;
  }

  /** Returns sorted ids that are written as gaps within their groups. */
  gaps(starts: Uint32Array, length: number): Uint16Array {
    const ids = new Uint16Array(length);
    for (let group = 0; group + 1 < starts.length; group++) {
      let id = 0;
      for (let i = starts[group]!; i < starts[group + 1]!; i++) ids[i] = id += this.number();
    }
    return ids;
  }

  /** Returns a byte for each group that is not empty, and the given one for the others. */
  bytesWhere(starts: Uint32Array, otherwise: number): Uint8Array {
    const values = new Uint8Array(starts.length - 1).fill(otherwise);
    for (let i = 0; i < values.length; i++)
      if (starts[i + 1]! > starts[i]!) values[i] = this.table[this.at++]!;
    return values;
  }

  /** Returns groups that are each written as a count and its numbers. */
  groups(length: number): { at: Uint32Array; values: Uint32Array } {
    const at = new Uint32Array(length + 1);
    const values: number[] = [];
    for (let i = 0; i < length; i++) {
      for (let left = this.number(); left > 0; left--) values.push(this.number());
      at[i + 1] = values.length;
    }
    return { at, values: Uint32Array.from(values) };
  }
}
