/** Which texts a language's knowledge says nothing about. */

import type { Article, Block } from '../model/article.ts';
import { baseLanguage } from '../text/languages.ts';
import { wordsOf } from '../text/words.ts';
import type { Language } from './language.ts';

/** In words. A shorter text whose language cannot be told is read as the language that is expected. */
const TELLING = 20;

/** Is the article in another language? So is a text long enough to tell that could not be told. */
export const isForeign = (
  { language, text }: Pick<Article, 'language' | 'text'>,
  { code }: Language,
): boolean => (language === 'und' ? wordsOf(text).length >= TELLING : baseLanguage(language) !== code);

/** Returns the blocks of an article that are in another language than the one given. */
export function foreignBlocks(
  article: Pick<Article, 'language' | 'text' | 'blocks'>,
  language: Language,
): readonly Block[] {
  return isForeign(article, language)
    ? article.blocks
    : article.blocks.filter((block) => block.language !== undefined && block.language !== language.code);
}
