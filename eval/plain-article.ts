/** Texts of public sets as the stages take them. */

import type { DossierArticle } from '../src/model/dossier.ts';

/** Returns a clean English article of which each line is a paragraph. */
export function articleOf(text: string): DossierArticle {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    kind: 'body' as const,
    start: index,
    end: index + line.length,
  }));
  return {
    id: 'a',
    page: 'p',
    uri: 'a.txt',
    title: null,
    publisher: null,
    byline: null,
    published: null,
    language: 'en',
    text,
    blocks,
    parts: [],
    spun: { share: 0, verdict: 'clean', swaps: [] },
  };
}
