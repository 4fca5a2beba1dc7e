/** What a phrase means, so that two phrases can be held against each other: whom it names, and the words that it says it by. */

import type { Language } from '../../../language/language.ts';
import { nearWords } from '../../../language/neural/near-words.ts';
import { product } from '../../../language/same-statement/word-likeness.ts';
import type { EntityType } from '../../../model/annotation.ts';
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

/** Likeness from which two words may stand for each other in what is else the same: "talks" and "negotiation". */
const ALIKE = 0.62;

/** How alike words are by the company that they keep, 0 to 1; words of one act are the same. */
export interface WordLikeness {
  (one: string, other: string): number;
  /** Returns the words that may stand for a word, and how alike each is. */
  readonly standingFor: (word: string) => ReadonlyMap<string, number>;
}

/** Returns how alike words are. `vocabulary` has those that may stand for others: all that the heap says. */
export function likenessOfWords(
  { annotator, expectations: { acts } }: Language,
  vocabulary: Iterable<string>,
): WordLikeness {
  const vectors = annotator?.();
  const known = new Map<string, Float32Array | null>();
  const vectorOf = (word: string): Float32Array | null => {
    const vector = known.get(word);
    if (vector !== undefined) return vector;
    const found = vectors?.vectorOf(word) ?? null;
    known.set(word, found);
    return found;
  };
  const actOf = (word: string): string => acts.get(word) ?? word;
  const alike = (one: string, other: string): number => {
    if (one === other || actOf(one) === actOf(other)) return 1;
    const [here, there] = [vectorOf(one), vectorOf(other)];
    return here && there ? Math.max(0, product(here, there)) : 0;
  };
  const words = [...new Set(vocabulary)];
  const ordinals = new Map(words.map((word, at) => [word, at]));
  const ofOneAct = Map.groupBy(words, actOf);
  const near = nearWords(words.map(vectorOf), ALIKE);
  // A heap has thousands of words and millions of pairs of phrases: whom a word stands for is looked up once.
  const standing = new Map<string, ReadonlyMap<string, number>>();
  const standingFor = (word: string): ReadonlyMap<string, number> => {
    const before = standing.get(word);
    if (before !== undefined) return before;
    const at = ordinals.get(word);
    const others =
      at === undefined
        ? words
        : [...(ofOneAct.get(actOf(word)) ?? []), ...near(at).map((other) => words[other]!)];
    const likely = others.map((other) => [other, alike(word, other)] as const);
    const found = new Map(likely.filter(([, likeness]) => likeness >= ALIKE));
    standing.set(word, found);
    return found;
  };
  return Object.assign(alike, { standingFor });
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

/**
 * Returns the share of the words of the shorter list that the longer says too, in whatever words; 0 where either is empty.
 * Words that are none of the heap's stand for none of the longer list.
 */
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
    shared += weight * (more.has(word) ? 1 : bestAmong(more, alike.standingFor(word)));
  }
  return all === 0 ? 0 : shared / all;
}

/** Returns how near the nearest of some words is to a word, by the words that may stand for it; 0 where none may. */
export function bestAmong(there: ReadonlySet<string>, standing: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [word, likeness] of standing) if (likeness > best && there.has(word)) best = likeness;
  return best;
}

/** Returns those of some entities that are people. */
export const peopleAmong = (
  entities: Iterable<EntityId>,
  typeOf: (entity: EntityId) => EntityType | undefined,
): ReadonlySet<EntityId> => new Set([...entities].filter((id) => typeOf(id) === 'person'));

/** May both mean the same? Names decide where both have some; else their heads do. */
export function areSame(one: Meant, other: Meant, alike: WordLikeness): boolean {
  if (one.named.size > 0 && other.named.size > 0) return meets(one.named, other.named);
  if (one.named.size > 0 || other.named.size > 0) return false;
  return one.head !== '' && alike(one.head, other.head) >= ALIKE;
}
