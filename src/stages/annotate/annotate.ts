/** What one article says by itself: its sentences, and the names and values in them. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Sentence } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { findMentions } from './mentions.ts';

export const stage: Stamp = { stage: 'annotate', version: 4 };

/**
 * Returns the article's sentences, block by block, and its names and values, in text order. Blocks in another
 * language than the article's are left to those who know it.
 */
export function annotateArticle(article: Article, language: Language): Annotation {
  const sentences = findSentences(article, language);
  const mentions = findMentions(article, sentences, language);
  const values = sentences.flatMap(({ start, end }) => language.values(article.text, start, end));
  return { ...stage, article: article.id, sentences, mentions, values };
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
