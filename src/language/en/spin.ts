/**
 * English words that word spinners put in the place of others.
 *
 * `spin.bin` is Brotli, and inside a packed table: how many words the trigram model has, and how many there are with those
 * that only spinners print; these, a text of lines; for each word the originals it may stand for, as gaps times
 * five plus the relation (0 known spinners, 1 the same but old-fashioned writers too, 2 synonym, 3 broader word, 4 similar
 * word of another's entry); for each word two costs (of known pairs, of the others); known phrases,
 * "printed=original" by line, and their costs. Costs are bytes of tenths of a nat. Made by `training/spin/train.ts`,
 * together with `ngrams.bin`, whose ids it takes.
 */

import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { NgramModel } from '../ngrams.ts';
import { PackedTable } from '../packed-table.ts';
import type { SpinKnowledge, SpinModel, SpinWeights, Substitution } from '../spin.ts';
import { meaningsOf } from './meanings.ts';
import { ngramModel } from './ngrams.ts';

let known: SpinKnowledge | undefined;

/** Returns all that is known of spinning, read when first asked for. */
export function spinModel(): SpinKnowledge {
  known ??= openKnowledge();
  return known;
}

function openKnowledge(): SpinKnowledge {
  const model = decodeSpin(readFileSync(new URL('./spin.bin', import.meta.url)), ngramModel());
  const meanings = meaningsOf(model.wordOf);
  let weights: SpinWeights | undefined;
  return {
    ...model,
    meanings,
    get weights() {
      weights ??= readWeights();
      return weights;
    },
  };
}

const readWeights = (): SpinWeights =>
  JSON.parse(readFileSync(new URL('./spin-weights.json', import.meta.url), 'utf8')) as SpinWeights;

const RELATIONS = 5;
const KNOWN = 2;
/** What a relation costs beside the word's own cost, in nats; set on spins made by `training/spin`. */
const RELATION_COST = [0, 0, 0, 0.5, 0.5] as const;
const FREQUENCY_SHARE = 0.6;
/** Words whose substitutions are kept at hand: texts use the same few thousand again and again. */
const REMEMBERED = 8192;

/** Returns the model in the bytes of `spin.bin` and the n-grams that were made with it. */
export function decodeSpin(bytes: Uint8Array, ngrams: NgramModel): SpinModel {
  const table = new PackedTable(brotliDecompressSync(bytes));
  const modelled = table.number();
  const total = table.number();
  const printedOnly = table.lines();
  const { at: firstPair, values: pairs } = table.groups(total);
  const costs = table.bytes(2 * total);

  const printedIds = new Map(printedOnly.map((word, i) => [word, modelled + i]));
  const idOf = (word: string): number => {
    const id = ngrams.idOf(word);
    return id >= 0 ? id : (printedIds.get(word) ?? -1);
  };
  const phraseLines = table.lines();
  const phrases = phrasesOf(phraseLines, table.bytes(phraseLines.length), idOf);

  /** A rare word loses to a common one in any context, so the thesaurus's pairs pay for part of the difference. */
  const rarity = (printed: number, original: number): number =>
    FREQUENCY_SHARE *
    Math.max(0, ngrams.logProbability(-1, -1, original) - ngrams.logProbability(-1, -1, printed));

  const findSubstitutions = (id: number): Substitution[] => {
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

  const remembered = new Map<number, readonly Substitution[]>();
  const substitutionsOf = (id: number): readonly Substitution[] => {
    const known = remembered.get(id);
    if (known !== undefined) return known;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const found = findSubstitutions(id);
    remembered.set(id, found);
    return found;
  };

  return {
    ...ngrams,
    idOf,
    wordOf: (id) => (id < modelled ? ngrams.wordOf(id) : printedOnly[id - modelled]!),
    substitutionsOf,
  };
}

/** Known phrases by the id of their first printed word. Words that the table lacks make a phrase unusable. */
function phrasesOf(
  lines: readonly string[],
  costs: Uint8Array,
  idOf: (word: string) => number,
): Map<number, Substitution[]> {
  const phrases = new Map<number, Substitution[]>();
  for (const [i, line] of lines.entries()) {
    const [printed, originals] = line.split('=').map((side) => side.split(' ').map((word) => idOf(word)));
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
