/** Citations as a client gets them: with what tells which article they are from. */

import type { Article, Interval } from '../model/article.ts';
import type { Citation, Span } from '../model/span.ts';
import type { ArticleOut, CitationOut, Finding } from './shapes.ts';

type Named = Pick<Article, 'id' | 'uri' | 'title' | 'publisher'>;

/** A finding has so many citations at most; how many there are is said. */
const MOST_CITED = 6;

/** Returns what makes findings of lines with evidence, given the articles that are cited. */
export function findings(articles: readonly Named[]) {
  const known = new Map(articles.map((article) => [article.id, article]));
  return (
    text: string,
    evidence: readonly Citation[],
    about: Finding['about'] = {},
    id?: string,
  ): Finding => ({
    ...(id !== undefined && { id }),
    text,
    about,
    citations: firstOfEach(evidence)
      .slice(0, MOST_CITED)
      .map((one) => citedAs(one, known.get(one.article))),
    cited: evidence.length,
  });
}

/** Returns one citation of each article first, so that as many as can be speak. */
function firstOfEach(evidence: readonly Citation[]): Citation[] {
  const first = new Map(evidence.toReversed().map((one) => [one.article, one]));
  return [...new Set([...evidence.filter((one) => first.get(one.article) === one), ...evidence])];
}

export const citedAs = ({ article, start, end, exact }: Citation, named: Named | undefined): CitationOut => ({
  article,
  publisher: named?.publisher ?? null,
  title: named?.title ?? null,
  uri: named?.uri ?? '',
  start,
  end,
  exact,
});

export const articleOut = ({
  id,
  title,
  publisher,
  uri,
  published,
  language,
}: Named & { readonly published: Interval | null; readonly language?: string }): ArticleOut => ({
  id,
  title,
  publisher,
  uri,
  published,
  ...(language !== undefined && { language }),
});

/** Returns the citation of a stretch of an article. */
export const quoted = ({ id, text }: Pick<Article, 'id' | 'text'>, { start, end }: Span): Citation => ({
  article: id,
  start,
  end,
  exact: text.slice(start, end),
});

/** A part of a list is no longer than this as JSON, unless one item alone is: 60,000 characters are some 15,000 tokens. */
const MOST_CHARACTERS = 60_000;

/** Returns a part of a list as it is given out, and where the next one begins. */
export function partOf<Item, Out>(
  items: readonly Item[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
  out: (item: Item) => Out,
): { readonly part: Out[]; readonly next: number | null } {
  const part: Out[] = [];
  let size = 0;
  for (const item of items.slice(offset, offset + limit)) {
    const given = out(item);
    size += JSON.stringify(given).length;
    if (size > MOST_CHARACTERS && part.length > 0) break;
    part.push(given);
  }
  const next = offset + part.length;
  return { part, next: next < items.length ? next : null };
}
