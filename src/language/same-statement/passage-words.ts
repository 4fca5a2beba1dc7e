/** Words as passages are compared by them. */

import type { ParsedToken, Upos } from '../../model/syntax.ts';
import { foldText } from '../../text/normalise.ts';
import type { Language } from '../language.ts';

export interface PassageWord {
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

export function readWord({ form, lemma, upos }: ParsedToken, language: Language): PassageWord {
  const known = wordsOf(language);
  const key = `${upos} ${lemma} ${form}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const folded = foldText(lemma);
  const { vocabulary, statements, annotator } = language;
  const stem = vocabulary.stem(vocabulary.oneSpelling(folded));
  const vectors = annotator?.();
  const word = {
    lemma: folded,
    stem,
    upos,
    vector: vectors?.vectorOf(folded) ?? vectors?.vectorOf(form.toLowerCase()) ?? null,
    isLight: statements.light.has(stem),
  };
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, word);
  return word;
}

/** Words that are remembered; beyond, all are forgotten and it starts anew. */
const REMEMBERED = 30_000;

const byLanguage = new WeakMap<Language, Map<string, PassageWord>>();

function wordsOf(language: Language): Map<string, PassageWord> {
  const known = byLanguage.get(language) ?? new Map<string, PassageWord>();
  byLanguage.set(language, known);
  return known;
}
