/** Articles made for the tests, with one sentence after each stop. */

import { english } from '../../language/en/index.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';

/** Returns an article of one block for each line. */
export function madeArticle(id: string, text: string, published: Interval | null = null): DossierArticle {
  const starts = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return {
    id,
    page: `p-${id}`,
    uri: `${id}.txt`,
    title: null,
    publisher: null,
    byline: null,
    published: published && { value: published, basis: 'metadata', evidence: [] },
    language: 'en',
    text,
    blocks: starts.map((span) => ({ ...span, kind: 'body' })),
    parts: [],
    spun: { share: 0, verdict: 'clean', swaps: [] },
  };
}

export function madeAnnotation({ id, text, blocks }: DossierArticle): Annotation {
  const sentences = blocks.flatMap(({ start, end, kind }, block) =>
    english.tokenizer.sentencesOf(text, start, end).map((span) => ({
      ...span,
      block,
      blockKind: kind,
    })),
  );
  return {
    stage: 'annotate',
    version: 1,
    article: id,
    sentences,
    mentions: [],
    values: [],
    references: [],
    trees: [],
  };
}

/** Returns the interval of a day. */
export function onDay(iso: string): Interval {
  const end = new Date(Date.parse(iso) + 86_400_000);
  return { start: iso, end: end.toISOString().slice(0, 10) };
}
