/**
 * What one article says by itself: its sentences and their trees, the names and values in them, and whom its pronouns
 * mean.
 */

import { resolveReferences } from '../../language/coreference.ts';
import type { Language } from '../../language/language.ts';
import type { Annotation, Mention, Reference, Sentence } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { findMentions } from './mentions.ts';

export const stage: Stamp = { stage: 'annotate', version: 13 };

/**
 * Returns the article's sentences, block by block, with their trees, and its names, values and references, in text
 * order. Blocks in another language than the article's are left to those who know it.
 */
export function annotateArticle(article: Article, language: Language): Annotation {
  const sentences = readable(findSentences(article, language));
  const tokens = sentences.map(({ start, end }) => language.tokenizer.tokensOf(article.text, start, end));
  const read = language.annotator?.().parse(tokens) ?? [];
  const mentions = findMentions(article, sentences, read, language);
  const values = sentences.flatMap(({ start, end }) => language.values(article.text, start, end));
  const trees = read.map(({ names, ...tree }) => tree);
  const references = findReferences(article, trees, mentions, language);
  return { ...stage, article: article.id, sentences, mentions, values, references, trees };
}

/** More than anybody writes, and so little that nobody waits long for what a machine wrote. */
const MOST_SENTENCES = 2000;
const LONGEST_SENTENCE = 5000;

const readable = (sentences: readonly Sentence[]): Sentence[] =>
  sentences.filter(({ start, end }) => end - start <= LONGEST_SENTENCE).slice(0, MOST_SENTENCES);

/** Returns how many sentences of an article are not read, since there are too many or they do not end. */
export function countUnread(article: Article, language: Language): number {
  if (article.text.length <= LONGEST_SENTENCE) return 0;
  const sentences = findSentences(article, language);
  return sentences.length - readable(sentences).length;
}

/** Returns whom the pronouns and the like of an article mean, by its trees and names. */
export function findReferences(
  { blocks }: Pick<Article, 'blocks'>,
  trees: readonly ParsedSentence[],
  mentions: readonly Mention[],
  { coreference }: Language,
): Reference[] {
  const names = mentions.map(({ start, end, type, fullName }) => ({ start, end, type, key: fullName }));
  return resolveReferences({ sentences: trees, names, blocks }, coreference).map(
    ({ start, end, kind, names, confidence }) => ({ start, end, kind, mentions: names, confidence }),
  );
}

function findSentences({ text, blocks }: Article, { code, tokenizer }: Language): Sentence[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'erratum' || (block.language !== undefined && block.language !== code)
      ? []
      : tokenizer.sentencesOf(text, block.start, block.end).map((span) => ({
          ...span,
          block: index,
          blockKind: block.kind,
        })),
  );
}
