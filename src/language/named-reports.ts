/** Whose reports an article names as its source: "as the Courier first reported", "told Example News". */

import type { Article } from '../model/article.ts';
import { sha256 } from '../text/hashes.ts';
import { onceEach, onceEachWith } from '../text/once-each.ts';
import { isSameName, nameKey } from './article-credit.ts';
import type { CreditWords } from './credits.ts';

interface Naming {
  readonly said: string;
  readonly name: string;
}

/** Returns the words by which an article says that it has something from a publisher's report, or `null`. */
export function reportOf(article: Article, publisher: string, words: CreditWords): string | null {
  const namings = namingsOf(article, words);
  return namings.find(({ name }) => isIn(name, publisher, words))?.said ?? null;
}

const namingsOf = onceEachWith((article: Article, words: CreditWords): readonly Naming[] => {
  const known = rememberedBy(words);
  const hash = sha256(article.text);
  const namings = known.get(hash) ?? namingsIn(article.text, words);
  if (known.size >= REMEMBERED) known.clear();
  known.set(hash, namings);
  return namings;
});

/** Texts of which it is remembered, since their articles are taken from a library again and again. */
const REMEMBERED = 2000;

/** By the hash of the text. */
const rememberedBy = onceEach((_words: CreditWords) => new Map<string, readonly Naming[]>());

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
