/** Finds the words that say whose words something is: "Ilsa Vennick told reporters on Thursday". */

import type { Article } from '../../model/article.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Citation, Span } from '../../model/span.ts';
import { cite, trimSpan } from '../../text/offsets.ts';

/** Characters before and after the cue in which its source, hearer and medium stand. */
const AROUND = 120;

/** Returns the words from the source to the cue with what stands beside it; without a cue the quoted words. */
export function statedIn(
  article: Article,
  { cue, content, sourceText, addressee, medium }: Quotation,
): Citation {
  if (cue === null) return content[0];
  const line = lineAround(article.text, cue);
  const found = [sourceText, addressee, medium]
    .flatMap((words) => nearest(article.text, words, cue, line) ?? [])
    .filter((span) => !content.some((piece) => span.start < piece.end && piece.start < span.end));
  const start = Math.min(cue.start, ...found.map((span) => span.start));
  const end = Math.max(cue.end, ...found.map((span) => span.end));
  const over = content.some((piece) => piece.start < end && start < piece.end);
  return cite(article, trimSpan(article.text, over ? cue : { start, end }));
}

/** Returns what stands around the cue in its line. */
function lineAround(text: string, cue: Span): Span {
  const before = text.lastIndexOf('\n', cue.start - 1) + 1;
  const after = text.indexOf('\n', cue.end);
  return {
    start: Math.max(before, cue.start - AROUND),
    end: Math.min(after < 0 ? text.length : after, cue.end + AROUND),
  };
}

function nearest(text: string, words: string | null, cue: Span, { start, end }: Span): Span | null {
  if (words === null || words === '') return null;
  const before = text.lastIndexOf(words, cue.start - words.length);
  const after = text.indexOf(words, cue.end);
  const places = [before, after].filter((at) => at >= start && at + words.length <= end);
  const [best] = places.sort((a, b) => Math.abs(a - cue.start) - Math.abs(b - cue.start));
  return best === undefined ? null : { start: best, end: best + words.length };
}
