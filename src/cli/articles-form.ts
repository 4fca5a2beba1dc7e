/** How articles are printed one after the other, so that none has to wait for the last. */

import type { ExtractedArticle } from '../model/extracted.ts';
import type { Page, ReadFailure } from '../model/page.ts';
import { extractedMarkdown, extractedText } from '../render/extracted.ts';

export type ArticlesFormat = 'text' | 'md' | 'json' | 'jsonl';

interface ArticlesForm {
  /** The article, and what stands before it; the first has index 0. */
  readonly article: (article: ExtractedArticle, index: number) => string;
  /** What stands behind the last. */
  readonly end: (failures: readonly ReadFailure[], pages: readonly Page[] | undefined) => string;
}

/** Between two texts: longer than any rule that an article has. */
const PARTED = `\n${'─'.repeat(72)}\n\n`;

export const FORMS: Readonly<Record<ArticlesFormat, ArticlesForm>> = {
  text: {
    article: (article, index) => (index ? PARTED : '') + extractedText(article),
    end: () => '',
  },
  md: {
    article: (article, index) => (index ? '\n---\n\n' : '') + extractedMarkdown(article),
    end: () => '',
  },
  json: {
    article: (article, index) =>
      (index ? ',\n' : '{\n  "format": "synoptic/articles",\n  "version": 1,\n  "articles": [\n') +
      indented(article),
    end: (failures, pages) =>
      `\n  ],\n${pages ? `  "pages": ${listed(pages)},\n` : ''}  "failures": ${listed(failures)}\n}\n`,
  },
  jsonl: {
    article: (article) => `${JSON.stringify(article)}\n`,
    end: () => '',
  },
};

const indented = (item: object): string => JSON.stringify(item, null, 2).replace(/^/gm, '    ');

const listed = (items: readonly object[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map(indented).join(',\n')}\n  ]`;
