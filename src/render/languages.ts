/** The languages of what is shown. The pages themselves are written in English. */

import type { DossierArticle } from '../model/dossier.ts';
import type { Citation, Span } from '../model/span.ts';
import { baseLanguage, directionOf, nameOfLanguage } from '../text/languages.ts';
import { spanAt } from '../text/offsets.ts';
import { type Edition, sourceOf } from './edition.ts';

const OWN = 'en';

/** Returns the language of a place in an article: that of its block, else the article's. */
export const languageAt = ({ language, blocks }: DossierArticle, { start }: Pick<Span, 'start'>): string =>
  blocks[spanAt(blocks, start)]?.language ?? language;

/** Returns the English name of a language other than the page's, for a label; `null` for the page's and an unknown one. */
export const otherLanguage = (tag: string): string | null =>
  tag === '' || tag === 'und' || baseLanguage(tag) === OWN ? null : nameOfLanguage(tag);

/** Returns the attributes of an element that shows words in a language. */
export const written = (tag: string): { lang: string | undefined; dir: 'rtl' | 'auto' } => ({
  lang: tag && tag !== 'und' ? tag : undefined,
  dir: directionOf(tag),
});

/** Returns " (in French)" for words in another language, nothing for the page's. */
export function languageNote(edition: Edition, citation: Citation): string {
  const { article } = sourceOf(edition, citation);
  const language = otherLanguage(languageAt(article, citation));
  return language === null ? '' : ` (in ${language})`;
}
