/**
 * What was shown of articles, which are shown again and again: who goes back, turns a page or mends a filter asks for the same
 * words in the same articles. It is remembered as long as the store remembers the article.
 */

import type { FoundArticle } from '../../store/store.ts';
import { onceEach } from '../../text/once-each.ts';
import { asLookedThrough, type SoughtWords } from './found-words.ts';
import { type Snippets, snippetsOf } from './snippets.ts';

/** Questions of which it is remembered of an article; their snippets take less memory than its text. */
const MOST = 8;

const shownOf = onceEach((_article: FoundArticle): Map<string, Snippets> => new Map());
const lookedThrough = onceEach(({ text }: FoundArticle) => asLookedThrough(text));
const keyOf = onceEach((sought: SoughtWords): string => sought.map(({ key }) => key).join('\n'));

/** Returns the snippets of an article for the words that are looked for. */
export function shownSnippets(article: FoundArticle, sought: SoughtWords): Snippets {
  const shown = shownOf(article);
  const key = keyOf(sought);
  const before = shown.get(key);
  if (before !== undefined) return before;
  const { text, blocks } = article;
  const snippets = snippetsOf({ id: article.article.id, text, blocks }, lookedThrough(article), sought);
  if (shown.size === MOST) shown.clear();
  shown.set(key, snippets);
  return snippets;
}
