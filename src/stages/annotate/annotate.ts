/** What one article says by itself: its sentences and the names in it. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Sentence } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { findMentions } from './mentions.ts';

export const stage: Stamp = { stage: 'annotate', version: 3 };

/**
 * Returns the article's sentences, block by block, and its names, in text order. Blocks in another language than the
 * article's are left to those who know it.
 */
export function annotateArticle(article: Article, language: Language): Annotation {
  const sentences = findSentences(article, language);
  return { ...stage, article: article.id, sentences, mentions: findMentions(article, sentences, language) };
}

function findSentences({ text, blocks }: Article, { code, tokenizer }: Language): Sentence[] {
  return blocks.flatMap((block, index) =>
    block.language !== undefined && block.language !== code
      ? []
      : tokenizer.sentencesOf(text, block.start, block.end).map((span) => ({
          ...span,
          block: index,
          blockKind: block.kind,
        })),
  );
}
