/** How much of one text another says, in the same words or in words that keep the same company. */

import type { Language } from '../../language/language.ts';
import { type PassageWord, readWord } from '../../language/same-statement/passage-words.ts';
import { likenessOfWords } from '../../language/same-statement/word-likeness.ts';
import { wordsOf } from '../../text/words.ts';

/** The words of a text that tell something, each stem once. */
export type Meaning = readonly MeantWord[];

interface MeantWord extends PassageWord {
  /** A name or a figure: nothing is like it but itself. */
  readonly isExact: boolean;
}

export function meaningOf(text: string, language: Language): Meaning {
  const read = new Map<string, MeantWord>();
  for (const word of wordsOf(text)) {
    const form = word.text.replace(/['’]s?$/u, '');
    const lower = form.toLowerCase();
    if (language.vocabulary.functionWords.has(lower)) continue;
    const meant = readWord({ form, lemma: lower, upos: 'X' }, language);
    if (!read.has(meant.stem)) read.set(meant.stem, { ...meant, isExact: /^\p{Lu}|\d/u.test(form) });
  }
  return [...read.values()];
}

/** Returns how many of the words another text says, likeness by likeness; 0 where it has the opposite of one. */
export function countMeant(some: Meaning, others: Meaning, { sameness }: Language): number {
  const stems = new Set(others.map(({ stem }) => stem));
  const like = others.filter(({ isExact }) => !isExact);
  let sum = 0;
  for (const one of some) {
    if (stems.has(one.stem)) sum++;
    else if (!one.isExact) {
      const likenesses = like.map((other) => likenessOfWords(one, other, sameness()));
      if (likenesses.some((likeness) => likeness < 0)) return 0;
      sum += Math.max(0, ...likenesses);
    }
  }
  return sum;
}
