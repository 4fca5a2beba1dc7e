/** What the tagger learns from: sentences of treebanks, and running text as the annotator tags it. */

import { join } from 'node:path';
import type { Language } from '../../src/language/language.ts';
import { parse } from '../../src/language/read-text.ts';
import { readTreebank } from '../conllu.ts';
import { readTexts } from '../texts.ts';

export interface Lesson {
  readonly forms: readonly string[];
  /** `UPOS|XPOS`. */
  readonly tags: readonly string[];
}

/** Longer sentences are lists and tables. */
const LONGEST = 120;

export function readTreebankLessons(corpus: string, name: string): Lesson[] {
  return readTreebank(join(corpus, 'data/treebanks', `${name}.conllu.gz`))
    .filter(isPrinted)
    .map(({ words }) => lessonOf(words));
}

/** GUM gives the texts of one genre as blanks. */
const isPrinted = ({ text }: { readonly text: string }): boolean => !/_{2,}/.test(text);

/** Returns the sentences of texts with the tags that the annotator gives them. */
export function tagTexts(file: string, language: Language): Lesson[] {
  return readTexts(file)
    .flatMap((text) => parse(text, language))
    .filter(({ tokens }) => tokens.length > 0 && tokens.length <= LONGEST)
    .map(({ tokens }) => lessonOf(tokens));
}

const lessonOf = (words: readonly { form: string; upos: string; xpos: string }[]): Lesson => ({
  forms: words.map(({ form }) => form),
  tags: words.map(({ upos, xpos }) => `${upos}|${xpos}`),
});
