/**
 * Looks through heaps of any size for what may be a copy of a few articles. The few are indexed and the many go by,
 * one page in memory at a time; of these only the likeliest are kept.
 */

import { resolve } from 'node:path';
import { english } from '../language/en/index.ts';
import { languageFor } from '../language/languages.ts';
import type { Article, ArticleId } from '../model/article.ts';
import type { Page, ReadFailure } from '../model/page.ts';
import { fingerprintOf } from '../stages/reuse/fingerprint.ts';
import { CopyIndex } from '../text/copy-index.ts';
import type { CutPage } from './extract.ts';
import type { Gathered } from './gather-articles.ts';

export interface Found {
  readonly articles: readonly Article[];
  /** Those that they stand on. */
  readonly pages: readonly Page[];
  readonly failures: readonly ReadFailure[];
  /** The number of articles that were looked at. */
  readonly seen: number;
}

/** A text is compared with so many others at most; with fewer where there are very many texts. */
const PARTNERS = { most: 40, least: 4, inAll: 2000 };
/**
 * Runs of five words, or of three names or numbers, that two texts must share to be compared, each weighed by how few
 * of the given texts have it. A copied sentence has a dozen; reports of one event share two or three by chance.
 */
const LEAST_SHARED = 4;
/** More inputs that fail are counted only. */
const MOST_FAILURES = 1000;

interface Kept {
  readonly article: Article;
  readonly page: Page;
}

/** A candidate of one given article. */
interface Rated {
  readonly id: ArticleId;
  readonly weight: number;
}

/** Returns the articles of the pages that may share text with the given ones. What was given is not found again. */
export async function seekCandidates(
  given: Gathered,
  pages: AsyncIterable<CutPage | ReadFailure>,
  onSeen: (articles: number) => void,
): Promise<Found> {
  const index = new CopyIndex();
  for (const article of given.articles) index.add(hashesOf(article));
  const partners = Math.max(
    PARTNERS.least,
    Math.min(PARTNERS.most, Math.floor(PARTNERS.inAll / given.articles.length)),
  );
  const known = new Set([...given.pages.map(keyOf), ...given.articles.map(({ id }) => id)]);
  const kept = new Map<ArticleId, Kept>();
  const rated = given.articles.map((): Rated[] => []);
  const failures: ReadFailure[] = [];
  let seen = 0;
  for await (const read of pages) {
    if ('cause' in read) {
      if (failures.length < MOST_FAILURES) failures.push(read);
      continue;
    }
    if (failures.length < MOST_FAILURES) failures.push(...read.lacking);
    if (known.has(keyOf(read.page))) continue;
    for (const article of read.articles) {
      onSeen(++seen);
      if (known.has(article.id)) continue;
      for (const { ordinal, weight } of index.candidates(hashesOf(article), {
        least: LEAST_SHARED,
        most: 1000,
      })) {
        kept.set(article.id, { article, page: read.page });
        insert(rated[ordinal]!, { id: article.id, weight });
      }
    }
    if (kept.size > 2 * partners * given.articles.length) forget(kept, rated, partners);
  }
  forget(kept, rated, partners);
  const found = [...kept.values()];
  return {
    articles: found.map(({ article }) => article),
    pages: [...new Map(found.map(({ page }) => [page.id, page])).values()],
    failures,
    seen,
  };
}

function hashesOf(article: Article): Uint32Array {
  const { words, names } = fingerprintOf(article, languageFor(article.language) ?? english);
  const hashes = new Uint32Array(words.length + names.length);
  hashes.set(words);
  hashes.set(names, words.length);
  return hashes;
}

/** What makes a page the same one, by whatever path it was named. */
const keyOf = ({ uri, sha256 }: Page): string => `${/^\w+:/.test(uri) ? uri : resolve(uri)} ${sha256}`;

/** The likeliest first; of equals the order of reading. */
function insert(list: Rated[], one: Rated): void {
  const at = list.findLastIndex(({ weight }) => weight >= one.weight);
  list.splice(at + 1, 0, one);
}

/** Forgets what is among the likeliest of none of the given articles. */
function forget(kept: Map<ArticleId, Kept>, rated: readonly Rated[][], partners: number): void {
  const wanted = new Set<ArticleId>();
  for (const list of rated) {
    list.length = Math.min(list.length, partners);
    for (const { id } of list) wanted.add(id);
  }
  for (const id of kept.keys()) if (!wanted.has(id)) kept.delete(id);
}
