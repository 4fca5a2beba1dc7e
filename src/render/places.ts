/** How other formats name an article, and a place in its text. */

import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { siteOf } from '../text/articles-named.ts';

/** Returns a name for an article that is good everywhere. */
export const urnOf = (article: ArticleId): string => `urn:synoptic:article:${article}`;

/** Returns the web address of an article as standards write it; `null` where it has none. */
export function webAddressOf({ uri }: Pick<Article, 'uri'>): string | null {
  return siteOf(uri) !== undefined && URL.canParse(uri) ? new URL(uri).href : null;
}

/** Returns an address for an article that is one: on the web where it has one. */
export const iriOf = (article: Pick<Article, 'id' | 'uri'>): string =>
  webAddressOf(article) ?? urnOf(article.id);

/**
 * Returns a span as other standards count it: in characters of Unicode. Ours are UTF-16 units, of which an emoji takes
 * two.
 */
export function inCharacters(text: string, { start, end }: Span): Span {
  const first = charactersIn(text, 0, start);
  return { start: first, end: first + charactersIn(text, start, end) };
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

const charactersIn = (text: string, from: number, to: number): number =>
  to - from - (text.slice(from, to).match(PAIR)?.length ?? 0);

/** Returns the name of a place in an article's text, by RFC 5147: "urn:synoptic:article:a1#char=10,20". */
export function urnOfPlace({ id, text }: Pick<Article, 'id' | 'text'>, span: Span): string {
  const { start, end } = inCharacters(text, span);
  return `${urnOf(id)}#char=${start},${end}`;
}

/** Characters before and after, by which words are found where they stand more than once. */
const AROUND = 32;

/** Returns what stands before and behind a span, as a TextQuoteSelector has it. */
export const wordsAround = (text: string, { start, end }: Span) => ({
  prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
  suffix: text.slice(end, end + AROUND).toWellFormed(),
});
