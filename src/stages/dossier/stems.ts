/** The words of a text that tell something, as they are compared. */

import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../text/words.ts';

/** Returns the stems of all words but those that carry grammar. */
export function stemsOf(text: string, { vocabulary }: Language): Set<string> {
  const lower = wordsOf(text).map((word) => word.text.toLowerCase().replace(/['’]s?$/u, ''));
  return new Set(lower.filter((word) => !vocabulary.functionWords.has(word)).map(vocabulary.stem));
}

/** Returns how many of the words are among the others. */
export const countShared = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...some].filter((word) => others.has(word)).length;
