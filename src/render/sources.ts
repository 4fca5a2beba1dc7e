/** How a rendered dossier names each article's publisher, and the short code its citations carry. */

import type { Dossier, DossierArticle } from '../model/dossier.ts';
import type { ArticleId } from '../model/ids.ts';
import { fileOf, siteOf } from '../text/articles-named.ts';

/** An article as the source of words: what a citation says of it. */
export interface Source {
  readonly article: DossierArticle;
  /** The publisher; without one, the page's site or file; without any of these, "Page 2". */
  readonly name: string;
  /** Two to four letters, the same for all articles of the name and for no other. */
  readonly code: string;
  /** Whether `name` is a publisher. */
  readonly published: boolean;
  /** The number of its page, from 1. */
  readonly page: number;
  readonly spun: boolean;
}

export type Sources = ReadonlyMap<ArticleId, Source>;

/** Returns the sources of a dossier's articles, in its order. */
export function nameSources(dossier: Pick<Dossier, 'pages' | 'articles'>): Sources {
  const pages = new Map(dossier.pages.map((page, index) => [page.id, index + 1]));
  const files = namesOfFiles(dossier.articles.map(({ uri }) => uri));
  const named = dossier.articles.map((article) => {
    const page = pages.get(article.page) ?? 0;
    const name =
      article.publisher?.trim() || siteOf(article.uri) || files.get(article.uri) || `Page ${page || 1}`;
    return { article, page, name, published: Boolean(article.publisher?.trim()) };
  });
  const codes = codesOf(named.map(({ name }) => name));
  return new Map(
    named.map(({ article, page, name, published }) => [
      article.id,
      { article, name, code: codes.get(name) ?? '?', published, page, spun: article.spun.verdict === 'spun' },
    ]),
  );
}

/** Returns names for files; the numbers that only sort them go where the names stay apart without. */
function namesOfFiles(uris: readonly string[]): ReadonlyMap<string, string> {
  const numbered = new Map(uris.map((uri) => [uri, fileOf(uri)]));
  const bare = new Map(
    [...numbered].map(([uri, name]) => [uri, name.replace(/^\d{1,4}[-_. ]+(?=\p{L})/u, '')]),
  );
  const apart = new Set(bare.values()).size === new Set(numbered.values()).size;
  return apart ? bare : numbered;
}

/** Returns a code for every name. Names are taken in their own order, so that the articles' order does not matter. */
function codesOf(names: readonly string[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...new Set(names)].sort()) {
    const code = candidates(name).find((candidate) => !taken.has(candidate))!;
    taken.add(code);
    codes.set(name, code);
  }
  return codes;
}

const SMALL_WORDS = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'for',
  'in',
  'on',
  'de',
  'la',
  'le',
  'der',
  'die',
  'das',
]);

/** Returns codes for a name, best first: its own letters if it is an abbreviation, initials, first letters, numbered. */
function candidates(name: string): string[] {
  const words = wordsOfName(name);
  const first = words[0] ?? 'P';
  const initials = words.map((word) => firstLetters(word, 1)).join('');
  const plain = [
    ...(/^\p{Lu}{2,4}$/u.test(first) ? [first] : []),
    ...(words.length > 1 ? [firstLetters(initials, 4)] : [firstLetters(first, 3)]),
    ...(words.length > 1 ? [firstLetters(first, 2) + firstLetters(words[1]!, 1)] : []),
    firstLetters(first, 4),
  ].map((code) => code.toUpperCase());
  const numbered = Array.from({ length: 1000 }, (_, index) => `${firstLetters(plain[0]!, 3)}${index + 2}`);
  return [...plain, ...numbered];
}

/** Returns the words of a name that tell; of "Page 2" also the number, of "03-harbour.example.html" only "harbour". */
function wordsOfName(name: string): string[] {
  const page = /^Page (\d+)$/.exec(name);
  if (page) return [`P${page[1]}`];
  const bare = name.replace(/(?:\.[a-z]{2,7}){1,2}$/i, '');
  const words = bare.match(/\p{L}[\p{L}\p{M}\p{N}’']*/gu) ?? bare.match(/\p{N}+/gu) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

const firstLetters = (word: string, count: number): string => [...word].slice(0, count).join('');
