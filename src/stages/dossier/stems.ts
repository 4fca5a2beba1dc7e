/** The words of a text that tell something, as they are compared. */

import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../text/words.ts';
import { readInArticles } from './in-article.ts';

/** Returns the stems of all words but those that carry grammar. */
export function stemsOf(text: string, { vocabulary }: Language): Set<string> {
  const lower = wordsOf(text).map((word) => word.text.toLowerCase().replace(/['’]s?$/u, ''));
  return new Set(lower.filter((word) => !vocabulary.functionWords.has(word)).map(vocabulary.stem));
}

export const stemsInArticles = readInArticles(stemsOf);

/** Returns the figures of a text, as they are printed. */
export const figuresOf = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
