/** An article's words as statements are compared by them: stems, and what a spinner's word likely stands for. */

import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Span } from '../../model/span.ts';
import { foldMarks } from '../../text/normalise.ts';
import { firstFrom, spanAt } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';

export interface ReadWord extends Span {
  /** Lower case, with plain marks. */
  readonly folded: string;
  /** `null` for words that carry grammar only. */
  readonly stem: string | null;
}

/** Returns the words in order, with each swap's likely original in its place. */
export function readWords(article: DossierArticle, { vocabulary }: Language): ReadWord[] {
  const { text, spun } = article;
  const swaps = spun.verdict === 'clean' ? [] : [...spun.swaps].sort((a, b) => a.start - b.start);
  const stems = new Map<string, string | null>();
  const stemOf = (word: string): string | null => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const root = word.replace(/'s$|(?<=s)'$/, '');
    const stem = vocabulary.functionWords.has(word) ? null : vocabulary.stem(root);
    stems.set(word, stem);
    return stem;
  };
  const read = (words: string, at: Span | null): ReadWord[] =>
    wordsOf(words).map(({ start, end, text: word }) => {
      const folded = foldMarks(word).toLowerCase();
      return { ...(at ? { start: at.start, end: at.end } : { start, end }), folded, stem: stemOf(folded) };
    });
  return read(text, null).flatMap((word): ReadWord[] => {
    const swap = swaps[spanAt(swaps, word.start)];
    if (swap === undefined) return [word];
    return word.start > swap.start ? [] : read(swap.restored, swap);
  });
}

/** Returns the range of words that stand in a stretch of text. */
export function wordRange(words: readonly Span[], { start, end }: Span): Span {
  const from = firstFrom(words, start);
  return { start: from, end: firstFrom(words, end) };
}
