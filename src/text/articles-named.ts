/** How articles are called in a sentence that says who copied whom. */

import type { Article } from '../model/article.ts';

const UNTITLED = 'an untitled text';

/** Returns how the article is called: by its publisher, else its host, else its title. */
export function nameOf({ publisher, uri, title }: Pick<Article, 'publisher' | 'uri' | 'title'>): string {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(uri)?.[1];
  if (publisher ?? host) return `the text of ${publisher ?? host}`;
  return title === null ? UNTITLED : `“${title}”`;
}

/** So many names tell who they are; more are counted. */
const MOST_NAMES = 3;

/** Returns the articles' names: "the text of A, the text of B, the text of C and 2 others". */
export function listNames(articles: readonly Pick<Article, 'publisher' | 'uri' | 'title'>[]): string {
  const names = withUntitledCounted(articles.map(nameOf));
  const named = names.slice(0, MOST_NAMES);
  const left = names.length - named.length;
  const listed = left > 0 ? [...named, left === 1 ? 'one other' : `${left} others`] : named;
  const last = listed.pop()!;
  return listed.length > 0 ? `${listed.join(', ')} and ${last}` : last;
}

function withUntitledCounted(names: readonly string[]): string[] {
  const told = names.filter((name) => name !== UNTITLED);
  const untitled = names.length - told.length;
  return untitled > 1 ? [...told, `${untitled} untitled texts`] : [...names];
}

/** Returns the text with a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
