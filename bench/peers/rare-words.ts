/** Questions that only few articles answer: the three rarest words of a title. */

import { wordsOf } from '../../src/text/words.ts';

interface Titled {
  readonly title: string;
  readonly text: string;
}

export interface Question {
  readonly words: string;
  /** The title that it is made of. Copies of an article have the same. */
  readonly title: string;
}

/** Returns questions for articles that are spread over all. */
export function rareQuestions(articles: readonly Titled[], count: number): Question[] {
  const holders = new Map<string, number>();
  for (const { title, text } of articles)
    for (const word of new Set(wordsIn(`${title} ${text}`))) holders.set(word, (holders.get(word) ?? 0) + 1);
  return Array.from({ length: count }, (_, n) => {
    const { title } = articles[Math.floor((n * articles.length) / count)]!;
    const rarest = [...new Set(wordsIn(title))].sort((a, b) => holders.get(a)! - holders.get(b)!);
    return { words: rarest.slice(0, 3).join(' '), title };
  });
}

/** Of each question whether the title that came first is its own, as a share. */
export const shareFirst = (first: readonly (string | null)[], questions: readonly Question[]): number =>
  questions.filter(({ title }, at) => first[at] === title).length / questions.length;

const wordsIn = (text: string): string[] => wordsOf(text.toLowerCase()).map((word) => word.text);
