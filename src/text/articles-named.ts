/** How articles are called in a sentence that says who copied whom. */

import type { Article } from '../model/article.ts';

export type Nameable = Pick<Article, 'publisher' | 'uri' | 'title' | 'text'>;

/**
 * Returns how the article is called: by its publisher, else its site, its title, its file, or how it begins. What one
 * of the others is called too has its title beside it.
 */
export function nameOf(article: Nameable, ...others: readonly Nameable[]): string {
  const name = firstNameOf(article);
  const isShared = others.some((other) => other !== article && firstNameOf(other) === name);
  if (!isShared || name === ownNameOf(article)) return name;
  return `${name} (${article.title === null ? `“${beginningOf(article.text)}”` : quoted(article.title)})`;
}

/** Returns what names each of the articles so that no two are called the same, unless they are titled the same. */
export function nameApart(articles: readonly Nameable[]): (article: Nameable) => string {
  const same = Map.groupBy(articles, firstNameOf);
  return (article) => nameOf(article, ...(same.get(firstNameOf(article)) ?? []));
}

const firstNameOf = (article: Nameable): string =>
  article.publisher?.trim() || siteOf(article.uri) || ownNameOf(article);

/** Returns what only this article is called. */
function ownNameOf({ title, uri, text }: Nameable): string {
  if (title !== null) return quoted(title);
  const file = fileOf(uri);
  return file === '' ? `the text that begins “${beginningOf(text)}”` : `the text “${file}”`;
}

/** Titles that begin with a quotation have marks enough. */
export const quoted = (title: string): string => (/^[“"]/.test(title) ? title : `“${title}”`);

/** Characters by which a reader finds a text again. */
const BEGINNING = 40;

/** Returns the first words of a text. */
export function beginningOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]!.trim();
  if (line.length <= BEGINNING) return line;
  return `${line.slice(0, line.lastIndexOf(' ', BEGINNING) + 1 || BEGINNING).trimEnd()} …`;
}

/** Returns the host of a web address. */
export const siteOf = (uri: string): string | undefined =>
  /^https?:\/\/(?:www\.)?([^/?#:@]+)/i.exec(uri)?.[1];

/** Returns a file's name without its ending; nothing for standard input, and for digests, which nobody can read. */
export function fileOf(uri: string): string {
  const file =
    uri
      .replace(/[?#].*$/s, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const name = decoded(file).replace(/(?<=.)(?:\.[a-z]{2,7}){1,2}$/i, '');
  return /[\p{L}\p{N}]/u.test(name) && !name.includes(':') && !/^[\da-f_-]{12,}$/i.test(name) ? name : '';
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** So many names tell who they are; more are counted. */
const MOST_NAMES = 4;

/** Returns the names, each once: "A, B, C and 2 others". */
export function listNames(names: readonly string[]): string {
  const all = [...new Set(names)];
  const named = all.length > MOST_NAMES ? all.slice(0, MOST_NAMES - 1) : all;
  const left = all.length - named.length;
  const listed = left > 0 ? [...named, `${left} others`] : [...named];
  const last = listed.pop()!;
  return listed.length > 0 ? `${listed.join(', ')} and ${last}` : last;
}

/** Returns the text with a capital at its beginning; a site keeps its small letter. */
export const capital = (text: string): string =>
  /^[\p{Ll}\d-]+\.\p{Ll}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
