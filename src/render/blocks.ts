/** An article's text as paragraphs to show. */

import type { Block } from '../model/article.ts';
import type { DossierArticle } from '../model/dossier.ts';

/** Returns the article's blocks in order, and every line that none of them covers as a body block. */
export function blocksOf({ text, blocks }: DossierArticle): Block[] {
  const covering: Block[] = [];
  let at = 0;
  for (const block of blocks.toSorted((a, b) => a.start - b.start)) {
    if (block.start < at) continue;
    covering.push(...linesOf(text, at, block.start), block);
    at = block.end;
  }
  return [...covering, ...linesOf(text, at, text.length)];
}

function linesOf(text: string, start: number, end: number): Block[] {
  const lines: Block[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line.trim()) lines.push({ kind: 'body', start: at, end: at + line.length });
    at += line.length + 1;
  }
  return lines;
}
