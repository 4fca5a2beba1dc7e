/** Modifiers that take a view of what they stand with: those that the language lists, and those that mean the like. */

import type { Language } from '../../language/language.ts';
import { readWord } from '../../language/same-statement/passage-words.ts';
import { product } from '../../language/same-statement/word-likeness.ts';
import { onceEach } from '../../text/once-each.ts';

/**
 * A modifier is nearer by so much, in cosines, to those that take a view than to those that are said of anything. Set by hand on
 * the adjectives of eleven heaps: of about a hundred above, most take one ("outrageous", "frightening", "inattentive").
 */
const NEARER = 0.1;

/** Tells whether a modifier, in lower case, takes a view by itself. */
export const isLoaded = (word: string, { framing: { loaded, loadedForm } }: Language): boolean =>
  loaded.has(word) || loadedForm.test(word);

/** Tells whether an adjective that no list has means the like of those that take a view. */
export function isLikeLoaded(word: string, language: Language): boolean {
  const { asked, axis } = viewsOf(language);
  const known = asked.get(word);
  if (known !== undefined) return known;
  const vector = vectorOf(word, language);
  const isLike = vector !== null && product(vector, axis) >= NEARER;
  asked.set(word, isLike);
  return isLike;
}

interface Views {
  /** From words that are said of anything to those that take a view. */
  readonly axis: Float32Array;
  /** What was asked before. Those that are said of anything take none. */
  readonly asked: Map<string, boolean>;
}

const viewsOf = onceEach((language: Language): Views => {
  const { framing, coreference } = language;
  const [from, to] = [coreference.lightModifiers, framing.loaded].map((words) => middleOf(words, language));
  return {
    axis: to!.map((number, i) => number - from![i]!),
    asked: new Map([...coreference.lightModifiers].map((word) => [word, false])),
  };
});

/** Returns the direction, of unit length, in which words lie. */
function middleOf(words: ReadonlySet<string>, language: Language): Float32Array {
  const vectors = [...words].flatMap((word) => vectorOf(word, language) ?? []);
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (const [i, number] of vector.entries()) sum[i]! += number;
  const length = Math.sqrt(product(sum, sum)) || 1;
  return sum.map((number) => number / length);
}

const vectorOf = (word: string, language: Language): Float32Array | null =>
  readWord({ form: word, lemma: word, upos: 'ADJ' }, language).vector;
