/** Cuts the articles out of a page. */

import type { Language } from '../../language/language.ts';
import type { Article } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import type { PageId, ReadPage, Segment } from '../../model/page.ts';
import { type Composed, composeArticle, composeSegments } from './compose.ts';
import { cutArticles, type KindedLine, type Section } from './cut.ts';
import { layHtml } from './html.ts';
import type { Layout } from './lines.ts';
import { layPlainText } from './plain.ts';
import { signLine } from './signs.ts';

export interface Extraction extends Stamp {
  readonly page: PageId;
  readonly segments: readonly Segment[];
  readonly articles: readonly Article[];
}

/** Returns the page's segments and the articles that they make up, in page order. */
export function extractArticles(page: ReadPage, language: Language): Extraction {
  const { lines, metadata } = layOut(page);
  const { sections, loose } = cutArticles(
    lines.map((line) => signLine(line, language.page)),
    language.page,
  );
  const day = pageDay(loose);
  const main = mainSection(sections);
  const seen = new Map<string, number>();
  const composed = sections.map((section) => {
    const facts = { page, metadata: section === main ? metadata : {}, day };
    return composeArticle(section, facts, seen, language) ?? section;
  });
  return {
    stage: 'extract',
    version: 1,
    page: page.id,
    segments: composeSegments([...loose, ...composed.flatMap(linesOf)]),
    articles: composed.flatMap((made) => ('article' in made ? [made.article] : [])),
  };
}

function layOut(page: ReadPage): Layout {
  return page.mediaType === 'text/html' ? layHtml(page.text) : layPlainText(page.text);
}

/** The page's metadata are about its longest article; the first of equals. */
function mainSection(sections: readonly Section[]): Section | undefined {
  const length = ({ lines }: Section): number => lines.reduce((sum, { line }) => sum + line.text.length, 0);
  return sections.toSorted((a, b) => length(b) - length(a))[0];
}

/** The day that an aggregator prints above its articles, which "5 hours ago" counts from. */
const pageDay = (loose: readonly KindedLine[]) => {
  for (const { line } of loose)
    if (line.sign.kind === 'when' && line.sign.interval && line.sign.basis === 'stated')
      return line.sign.interval;
  return null;
};

function linesOf(made: Composed | Section): (KindedLine & { readonly article?: string })[] {
  if ('article' in made) return made.lines.map((line) => ({ ...line, article: made.article.id }));
  return made.lines.map(({ line }) => ({ line, kind: 'boilerplate', reason: 'no text of an article' }));
}
