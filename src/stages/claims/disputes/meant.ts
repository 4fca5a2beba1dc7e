/** What a phrase means, so that two phrases can be held against each other: whom it names, and the words that it says it by. */

import type { Language } from '../../../language/language.ts';
import { product } from '../../../language/same-statement/word-likeness.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Span } from '../../../model/span.ts';
import type { ParsedToken } from '../../../model/syntax.ts';
import { meets } from '../../../text/sets.ts';

export interface Meant extends Span {
  /** Whom it names or refers to, with the party that a capital or an office speaks for. */
  readonly named: ReadonlySet<EntityId>;
  /** The act or thing that its head word names, in small letters. */
  readonly head: string;
  /** Its words of content, in small letters as dictionaries have them; names and numbers are left out. */
  readonly words: ReadonlySet<string>;
}

/** How alike two words are, 0 to 1. */
export type WordLikeness = (one: string, other: string) => number;

/** Returns how alike words are by the company that they keep; words of one act are the same. */
export function likenessOfWords({ annotator, expectations: { acts } }: Language): WordLikeness {
  const vectors = annotator?.();
  const known = new Map<string, Float32Array | null>();
  const vectorOf = (word: string): Float32Array | null => {
    const vector = known.get(word);
    if (vector !== undefined) return vector;
    const found = vectors?.vectorOf(word) ?? null;
    known.set(word, found);
    return found;
  };
  return (one, other) => {
    if (one === other || (acts.get(one) ?? one) === (acts.get(other) ?? other)) return 1;
    const [here, there] = [vectorOf(one), vectorOf(other)];
    return here && there ? Math.max(0, product(here, there)) : 0;
  };
}

const CONTENT: ReadonlySet<ParsedToken['upos']> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);

/** Returns a word as its content is compared; `null` of a name, a number, and a word that carries grammar. */
export function contentWord(
  { lemma, upos, form }: ParsedToken,
  { vocabulary: { functionWords } }: Language,
): string | null {
  const word = lemma.toLowerCase();
  if (!CONTENT.has(upos) || functionWords.has(word) || functionWords.has(form.toLowerCase())) return null;
  return /^\p{L}[\p{L}'-]+$/u.test(word) ? word : null;
}

/** Likeness from which two words may stand for each other in what is else the same: "talks" and "negotiation". */
const ALIKE = 0.62;

/** Returns the share of the words of the shorter list that the longer says too, in whatever words; 0 where either is empty. */
export function sharedWords(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  alike: WordLikeness,
  weightOf: (word: string) => number,
): number {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one];
  let [shared, all] = [0, 0];
  for (const word of less) {
    const weight = weightOf(word);
    all += weight;
    if (more.has(word)) shared += weight;
    else {
      let best = 0;
      for (const there of more) best = Math.max(best, alike(word, there));
      if (best >= ALIKE) shared += weight * best;
    }
  }
  return all === 0 ? 0 : shared / all;
}

/** May both mean the same? Names decide where both have some; else their heads do. */
export function areSame(one: Meant, other: Meant, alike: WordLikeness): boolean {
  if (one.named.size > 0 && other.named.size > 0) return meets(one.named, other.named);
  if (one.named.size > 0 || other.named.size > 0) return false;
  return one.head !== '' && alike(one.head, other.head) >= ALIKE;
}
