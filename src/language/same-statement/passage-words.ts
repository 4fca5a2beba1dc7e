/** Words as passages are compared by them. */

import type { ParsedToken, Upos } from '../../model/syntax.ts';
import { foldText } from '../../text/normalise.ts';
import type { Language } from '../language.ts';

export interface PassageWord {
  /** Equal for words that mean the same to those who compare them. */
  readonly id: number;
  readonly lemma: string;
  readonly stem: string;
  readonly upos: Upos;
  /** Of the lemma, else of the form; unit length. */
  readonly vector: Float32Array | null;
  /** It stands in what is told of anything. */
  readonly isLight: boolean;
}

const CONTENT: ReadonlySet<Upos> = new Set(['ADJ', 'ADV', 'NOUN', 'PROPN', 'VERB', 'NUM', 'X']);

export const isContent = ({ upos, form, lemma }: ParsedToken, { vocabulary }: Language): boolean =>
  CONTENT.has(upos) &&
  /[\p{L}\p{N}]/u.test(form) &&
  !vocabulary.functionWords.has(form.toLowerCase()) &&
  !vocabulary.functionWords.has(lemma.toLowerCase());

export function readWord(
  { form, lemma, upos }: Pick<ParsedToken, 'form' | 'lemma' | 'upos'>,
  language: Language,
): PassageWord {
  const { words, ids } = knownOf(language);
  const key = `${upos} ${lemma} ${form}`;
  const before = words.get(key);
  if (before !== undefined) return before;
  const folded = foldText(lemma);
  const { vocabulary, statements, annotator } = language;
  const stem = vocabulary.stem(vocabulary.oneSpelling(folded));
  const vectors = annotator?.();
  const vector = vectors?.vectorOf(folded) ?? null;
  const meaning = vector === null ? `${folded} ${form.toLowerCase()}` : folded;
  const id = ids.get(meaning) ?? ids.size;
  ids.set(meaning, id);
  const word = {
    id,
    lemma: folded,
    stem,
    upos,
    vector: vector ?? vectors?.vectorOf(form.toLowerCase()) ?? null,
    isLight: statements.light.has(stem),
  };
  words.set(key, word);
  return word;
}

interface Known {
  readonly words: Map<string, PassageWord>;
  readonly ids: Map<string, number>;
}

/** A word takes half a kilobyte; a language has a few hundred thousand. */
const byLanguage = new WeakMap<Language, Known>();

function knownOf(language: Language): Known {
  const known = byLanguage.get(language) ?? { words: new Map(), ids: new Map() };
  byLanguage.set(language, known);
  return known;
}
