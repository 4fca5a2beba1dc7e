/** The names in an article: runs of capitals, what each names, and what the article teaches about them. */

import type { Language } from '../../language/language.ts';
import type { Mention, Sentence } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import { findCandidates } from './candidates.ts';
import { classifyNames } from './classify.ts';
import { listsOf } from './lists.ts';
import { findRepeats, linkNames, mentionsOf } from './propagate.ts';
import { casingOf, linesOf } from './tokens.ts';

/** Returns the article's names, in text order. */
export function findMentions(
  { text }: Article,
  sentences: readonly Sentence[],
  language: Language,
): Mention[] {
  const lists = listsOf(language);
  const lines = linesOf(
    text,
    sentences,
    language.names,
    lists.isOrdinaryWord,
    language.vocabulary.functionWords,
  );
  const casing = casingOf(lines);
  const candidates = findCandidates(lines, lists, casing);
  const names = classifyNames(candidates, text, lists, casing);
  const found = linkNames(names, lists);
  return mentionsOf([...found, ...findRepeats(found, lines, lists)], text, lists);
}
