/** Whose reports an article names as its source: "as the Courier first reported", "told Example News". */

import type { Article } from '../model/article.ts';
import { isSameName, nameKey } from './article-credit.ts';
import type { CreditWords } from './credits.ts';

interface Naming {
  readonly said: string;
  readonly name: string;
}

const namings = new WeakMap<Article, readonly Naming[]>();

/** Returns the words by which an article says that it has something from a publisher's report, or `null`. */
export function reportOf(article: Article, publisher: string, words: CreditWords): string | null {
  const all = namings.get(article) ?? namingsIn(article.text, words);
  namings.set(article, all);
  return all.find(({ name }) => isIn(name, publisher, words))?.said ?? null;
}

const namingsIn = (text: string, words: CreditWords): Naming[] =>
  words.reportOf.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: said, groups }) => ({ said, name: groups!.name! })),
  );

/** A name as found may go on with others' ("told Example News Ministers …"), or begin with a sentence's first word. */
function isIn(name: string, publisher: string, words: CreditWords): boolean {
  const parts = name.split(' ');
  const squeezed = nameKey(publisher, words).replaceAll(' ', '');
  return parts.some((_, end) => {
    const start = parts.slice(0, end + 1).join(' ');
    const key = nameKey(start, words).replaceAll(' ', '');
    return isSameName(start, publisher, words) || key === squeezed || `the${key}` === squeezed;
  });
}
