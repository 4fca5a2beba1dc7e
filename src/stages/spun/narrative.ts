/** Parts the article's own words from what stands inside quotation marks, which spinners often spare. */

import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';

/** A run of words without a quotation mark in it; `opens` where it begins its sentence. */
export interface Stretch extends Span {
  readonly opens: boolean;
}

/** Marks that open a quotation, and those that close it. Single marks are left alone: they are mostly apostrophes. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“' };

/** Returns the stretches of the article's sentences outside and inside quotation marks, each in text order. */
export function partText(
  article: Article,
  annotation: Annotation,
): { narrative: Stretch[]; quotations: Stretch[] } {
  const quoted = quotedSpans(article);
  const narrative: Stretch[] = [];
  const quotations: Stretch[] = [];
  let at = 0;
  for (const sentence of [...annotation.sentences].sort((a, b) => a.start - b.start)) {
    if (sentence.blockKind === 'quote') {
      quotations.push({ ...sentence, opens: true });
      continue;
    }
    while (at < quoted.length && quoted[at]!.end <= sentence.start) at++;
    let from = sentence.start;
    for (let i = at; i < quoted.length && quoted[i]!.start < sentence.end; i++) {
      const { start, end } = quoted[i]!;
      push(narrative, sentence, from, start);
      push(quotations, sentence, Math.max(start, sentence.start), Math.min(end, sentence.end));
      from = Math.max(from, end);
    }
    push(narrative, sentence, from, sentence.end);
  }
  return { narrative, quotations };
}

function push(stretches: Stretch[], sentence: Span, start: number, end: number): void {
  if (start < end) stretches.push({ start, end, opens: start === sentence.start });
}

/** Returns what stands in quotation marks. A quotation that its block does not close reaches to the block's end. */
function quotedSpans({ text, blocks }: Article): Span[] {
  const spans: Span[] = [];
  for (const block of blocks.length > 0 ? blocks : [{ start: 0, end: text.length }]) {
    const line = text.slice(block.start, block.end);
    for (let at = 0; at < line.length; at++) {
      const closing = CLOSING[line[at]!];
      if (closing === undefined || isInchMark(line, at)) continue;
      const close = line.indexOf(closing, at + 1);
      const end = close < 0 ? line.length : close + 1;
      spans.push({ start: block.start + at, end: block.start + end });
      at = end - 1;
    }
  }
  return spans;
}

const isInchMark = (text: string, at: number): boolean => text[at] === '"' && /\d/.test(text[at - 1] ?? '');
