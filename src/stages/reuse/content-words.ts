/** The words of a text that carry more than grammar, and where each stands: what a rewriter keeps of a text. */

import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { foldMarks } from '../../text/normalise.ts';
import { spanAt } from '../../text/offsets.ts';
import { type Word, wordsOf } from '../../text/words.ts';

/** A text's own content words in order; ordinals are places in it. */
export interface ContentWords {
  /** Per ordinal, the word's ordinal among all words. */
  readonly at: readonly number[];
  readonly stems: readonly number[];
  /** The ordinals at which a stem stands. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** The ordinals at which a stem may have stood before a machine swapped words. */
  readonly before: ReadonlyMap<number, readonly number[]>;
  /** Per ordinal, the stems that may have stood there. */
  readonly originals: readonly (readonly number[])[];
}

/** Returns the content words. `stems` has -1 for words of grammar, `own` 1 for the text's own. */
export function contentOf(
  stems: Int32Array,
  own: Uint8Array,
  originalsAt: (word: number) => Iterable<number>,
): ContentWords {
  const at: number[] = [];
  const places = new Map<number, number[]>();
  const before = new Map<number, number[]>();
  const originals: (readonly number[])[] = [];
  for (let word = 0; word < stems.length; word++) {
    const stem = stems[word]!;
    if (own[word] === 0 || stem === -1) continue;
    push(places, stem, at.length);
    const others = [...originalsAt(word)].filter((original) => original !== stem);
    for (const original of others) push(before, original, at.length);
    originals.push(others.length === 0 ? NONE : others);
    at.push(word);
  }
  return { at, stems: at.map((word) => stems[word]!), places, before, originals };
}

/** Of nearly all texts no word may have been another: one list of none is enough. */
const NONE: readonly number[] = [];

function push(places: Map<number, number[]>, stem: number, ordinal: number): void {
  const known = places.get(stem);
  if (known === undefined) places.set(stem, [ordinal]);
  else known.push(ordinal);
}

/** More are a word of no meaning of its own. */
const MOST_ORIGINALS = 12;

/**
 * Returns what gives the stems of the words that may stand behind a word of a machine-spun text: the other readings
 * of a swap, the printed word itself, and what spinners are known to put it for.
 */
export function originalsOf(
  { text, spun }: DossierArticle,
  words: readonly Word[],
  stemOf: (word: string) => number,
  language: Language,
): (word: number) => Iterable<number> {
  if (spun.verdict === 'clean') return () => [];
  const model = language.spin();
  const swaps = [...spun.swaps].sort((a, b) => a.start - b.start);
  const stemsOf = (some: string): number[] =>
    wordsOf(some).flatMap((word) => {
      const stem = stemOf(word.text);
      return stem === -1 ? [] : [stem];
    });
  return (at) => {
    const { start, end } = words[at]!;
    const printed = text.slice(start, end);
    const swap = swaps[spanAt(swaps, start)];
    const known = swap === undefined ? [] : [swap.text, ...swap.alternatives];
    const habitual = model
      .substitutionsOf(model.idOf(foldMarks(printed).toLowerCase()))
      .filter(({ known: isHabit, rest, originals }) => isHabit && rest.length === 0 && originals.length === 1)
      .toSorted((a, b) => a.cost - b.cost)
      .map(({ originals }) => model.wordOf(originals[0]!));
    return new Set([...known, ...habitual].slice(0, MOST_ORIGINALS).flatMap(stemsOf));
  };
}
