/** Cuts the articles out of a page. */

import type { Language } from '../../language/language.ts';
import type { Article, Block, Part } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import type { PageId, ReadPage, Segment } from '../../model/page.ts';
import { sha256, shortHash } from '../../text/hashes.ts';
import { trimSpan } from '../../text/offsets.ts';

export interface Extraction extends Stamp {
  readonly page: PageId;
  readonly segments: readonly Segment[];
  readonly articles: readonly Article[];
}

/** Returns the page's segments and the articles that they make up. */
export function extractArticles(page: ReadPage, language: Language): Extraction {
  const blocks: Block[] = [];
  const parts: Part[] = [];
  const segments: Segment[] = [];
  let text = '';
  for (const match of page.text.matchAll(/[^\r\n]+/g)) {
    const line = trimSpan(page.text, { start: match.index, end: match.index + match[0].length });
    if (line.end === line.start) continue;
    if (text) text += '\n';
    const start = text.length;
    text += page.text.slice(line.start, line.end);
    blocks.push({ kind: 'body', start, end: text.length });
    parts.push({ start, end: text.length, pageStart: line.start });
    segments.push({ kind: 'body', ...line });
  }
  const stamp = { stage: 'extract', version: 1, page: page.id };
  if (!/\p{L}/u.test(text)) return { ...stamp, segments, articles: [] };
  const id = `a${sha256(text).slice(0, 12)}-${shortHash([page.uri, '0'], 6)}`;
  const article: Article = {
    id,
    page: page.id,
    uri: page.uri,
    title: null,
    publisher: null,
    byline: null,
    published: null,
    language: language.code,
    text,
    blocks,
    parts,
  };
  return {
    ...stamp,
    segments: segments.map((segment) => ({ ...segment, article: id })),
    articles: [article],
  };
}
