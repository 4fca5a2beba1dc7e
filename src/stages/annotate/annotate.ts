/** What one article says by itself: its sentences and the names in it. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Sentence } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { findMentions } from './mentions.ts';

export const stage: Stamp = { stage: 'annotate', version: 2 };

/** Returns the article's sentences, block by block, and its names, in text order. */
export function annotateArticle(article: Article, language: Language): Annotation {
  const sentences = findSentences(article, language);
  return { ...stage, article: article.id, sentences, mentions: findMentions(article, sentences, language) };
}

function findSentences({ text, blocks }: Article, { vocabulary }: Language): Sentence[] {
  return blocks.flatMap((block, index) =>
    sentencesOf(text, vocabulary.abbreviations, block.start, block.end, vocabulary.functionWords).map(
      (span) => ({
        ...span,
        block: index,
        blockKind: block.kind,
      }),
    ),
  );
}
