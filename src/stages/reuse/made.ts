/** Invented articles, and annotations of them, for tests. */

import { english } from '../../language/en/index.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';

/** Returns an article of such paragraphs, in English and clean if nothing else is said. */
export function articleOf(
  id: string,
  paragraphs: readonly string[],
  more: Partial<DossierArticle> = {},
): DossierArticle {
  const text = paragraphs.join('\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'body' as const, start, end: start + paragraph.length };
    start = block.end + 1;
    return block;
  });
  return {
    id,
    page: `p${id}`,
    uri: `${id}.txt`,
    title: null,
    publisher: null,
    byline: null,
    published: null,
    language: 'en',
    text,
    blocks,
    parts: [],
    spun: { share: 0, verdict: 'clean', swaps: [] },
    ...more,
  };
}

/** Returns an annotation with the sentences only. */
export function annotated(article: DossierArticle): Annotation {
  const sentences = article.blocks.flatMap(({ start, end, kind }, block) =>
    english.tokenizer
      .sentencesOf(article.text, start, end)
      .map((sentence) => ({ ...sentence, block, blockKind: kind })),
  );
  return {
    stage: 'annotate',
    version: 0,
    article: article.id,
    sentences,
    mentions: [],
    values: [],
    references: [],
    trees: [],
  };
}
