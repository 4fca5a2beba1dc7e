/** The names in an article: runs of capitals, what each names, and what the article teaches about them. */

import type { AnnotatedSentence } from '../../language/annotator.ts';
import type { Language } from '../../language/language.ts';
import type { Mention, Sentence } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { findCandidates, spanOf } from './candidates.ts';
import { classifyNames } from './classify.ts';
import { type Lists, listsOf } from './lists.ts';
import { type Found, linkNames } from './propagate.ts';
import { findRepeats } from './repeats.ts';
import { roleOf } from './roles.ts';
import { sharedSurnames } from './shared-surnames.ts';
import { casingOf, linesOf } from './tokens.ts';

/** Returns the article's names, in text order; `read` is what is learnt of each sentence, where anything is. */
export function findMentions(
  { text }: Article,
  sentences: readonly Sentence[],
  read: readonly AnnotatedSentence[],
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
  const learnt = read.flatMap(({ names }) => names);
  const trees = new Map(sentences.map((sentence, at) => [sentence, read[at]]));
  const candidates = findCandidates(lines, lists, casing, learnt);
  const names = classifyNames(candidates, { text, lists, casing, learnt, trees });
  const found = linkNames(names, lists);
  const all = [...found, ...findRepeats(found, lines, lists)];
  return mentionsOf(
    all.filter((name) => !isSideOfPicture(text, spanOf(name))),
    text,
    lists,
  );
}

/** "(C-R)", "(L)": where somebody stands in a picture. */
const isSideOfPicture = (text: string, { start, end }: Span): boolean =>
  text[start - 1] === '(' && text[end] === ')' && /^\p{Lu}(?:-\p{Lu})?$/u.test(text.slice(start, end));

/** Returns the mentions of what was found, each with the fullest form that the article prints. */
function mentionsOf(found: readonly Found[], text: string, lists: Lists): Mention[] {
  const printed = new Map<string, string>();
  for (const name of found) {
    const { key, line } = name;
    const { start, end } = spanOf(name);
    const words = text.slice(start, end);
    const before = printed.get(key);
    const isClearer = before === undefined || (isShouted(before) && !isShouted(words));
    if (line.cased && isClearer) printed.set(key, words);
  }
  const shared = sharedSurnames(found, text, lists);
  return found
    .map((name): Mention => {
      const { type, key, fuller } = name;
      const role = roleOf(name, text, lists);
      const span = spanOf(name);
      const words = text.slice(span.start, span.end);
      const fullName =
        (fuller !== undefined ? printed.get(fuller) : undefined) ??
        shared.get(key) ??
        printed.get(key) ??
        words;
      return { ...span, type, text: words, fullName, ...(role && { role }) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention, index, all) => index === 0 || mention.start >= all[index - 1]!.end);
}

const isShouted = (words: string): boolean => words.length > 4 && words === words.toUpperCase();
