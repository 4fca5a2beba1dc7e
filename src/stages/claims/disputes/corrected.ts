/** Figures that an article sets right itself: "An earlier version of this article said that 68,000 were sold. It is 86,000." */

import type { Language } from '../../../language/language.ts';
import type { DossierArticle } from '../../../model/dossier.ts';
import type { Span } from '../../../model/span.ts';
import type { Amount } from '../../../model/value.ts';
import { contains } from '../../../text/offsets.ts';
import { canBothBeRight } from './amounts.ts';
import type { Contest, ContestSide } from './contest.ts';

/** Returns the contests between what was wrong and what is right; the one is no longer told by who printed it. */
export const correctedIn = (articles: readonly DossierArticle[], language: Language): Contest[] =>
  articles.flatMap((article) =>
    article.blocks
      .filter(({ kind }) => kind === 'erratum')
      .flatMap((block): Contest[] => {
        const sentences = language.tokenizer.sentencesOf(article.text, block.start, block.end);
        const figures = language
          .values(article.text, block.start, block.end)
          .filter((value): value is Amount => 'number' in value);
        const [wrong, right, ...more] = figures;
        if (!wrong || !right || more.length > 0 || !areOfOne(wrong, right)) return [];
        const sides = [wrong, right].map((amount) =>
          sideOf(article, amount, sentences.find((sentence) => contains(sentence, amount)) ?? block),
        );
        return [{ type: 'revision', status: 'superseded', how: 'corrected', sides }];
      }),
  );

/** Both count, or are measures of one unit; one of two counts may leave open of what. */
function areOfOne(one: Amount, other: Amount): boolean {
  const isOpen = [one, other].some(({ kind, unit }) => kind === 'count' && unit === null);
  if (one.kind !== other.kind || (one.unit !== other.unit && !isOpen)) return false;
  return !canBothBeRight({ ...one, bound: 'exactly' }, { ...other, bound: 'exactly' });
}

const sideOf = (article: DossierArticle, { start, end, value }: Amount, sentence: Span): ContestSide => {
  const words = (span: Span): string => article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const passage = {
    article,
    start: sentence.start,
    end: sentence.end,
    heart: { start, end },
    value: words({ start, end }),
    told: words(sentence),
    stands: true,
  };
  return { key: JSON.stringify(value), passages: [passage] };
};
