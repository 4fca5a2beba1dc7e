/**
 * Tells machine-spun text: articles in which a program swapped words for synonyms of a wrong sense.
 * First version: counts telltale words in the narrative, and restores nothing.
 */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article, Spun } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { wordsOf } from '../../text/words.ts';

export const stage: Stamp = { stage: 'spun', version: 1 };

/** Returns how much of the article's narrative looks swapped, and the verdict. */
export function detectSpun(article: Article, annotation: Annotation, language: Language): Spun {
  const clean: Spun = { share: 0, verdict: 'clean', swaps: [] };
  if (article.language.split('-')[0] !== language.code) return clean;
  const { telltales } = language.spin();
  const words = annotation.sentences.flatMap(({ start, end }) => wordsOf(article.text, start, end));
  const told = words.map(({ text }) => text.toLowerCase()).filter((word) => telltales.has(word));
  const kinds = new Set(told).size;
  const share = words.length === 0 ? 0 : told.length / words.length;
  if (kinds >= 8 && share > 0.03) return { share, verdict: 'spun', swaps: [] };
  if (kinds >= 6 && share > 0.02) return { share, verdict: 'suspect', swaps: [] };
  return { ...clean, share };
}
