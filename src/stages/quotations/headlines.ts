/** Quotations in headlines, whose speaker the text below names. */

import type { DossierArticle } from '../../model/dossier.ts';
import type { Quotation } from '../../model/quotation.ts';
import { foldText } from '../../text/normalise.ts';
import { spanAt } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';
import { FRAGMENT_WORDS } from './drafts.ts';

/**
 * Returns the quotations, those of headlines with the speaker who says the same words in the text. Fragments in
 * headlines that the text does not repeat are the editor's distance.
 */
export function borrowFromBody(article: DossierArticle, quotations: readonly Quotation[]): Quotation[] {
  const inHeadline = ({ content }: Quotation): boolean => {
    const kind = article.blocks[spanAt(article.blocks, content[0].start)]?.kind;
    return kind === 'headline' || kind === 'dek' || kind === 'heading';
  };
  const body = quotations
    .filter((quotation) => quotation.sourceText !== null && !inHeadline(quotation))
    .map((quotation) => ({ quotation, words: wordsIn(quotation) }));
  return quotations.map((quotation): Quotation => {
    const { kind, sourceText } = quotation;
    if (kind === 'scare' || sourceText !== null || !inHeadline(quotation)) return quotation;
    const words = wordsIn(quotation);
    const same = body.find((other) => isSaidIn(words, other.words))?.quotation;
    if (same === undefined)
      return words.length < FRAGMENT_WORDS ? { ...quotation, kind: 'scare' } : quotation;
    return { ...quotation, source: same.source, sourceText: same.sourceText };
  });
}

const wordsIn = ({ content }: Quotation): string[] =>
  content.flatMap(({ exact }) => wordsOf(foldText(exact)).map(({ text }) => text));

/** Headlines shorten: one word in three may differ. */
const isSaidIn = (words: readonly string[], others: readonly string[]): boolean =>
  words.length > 0 && words.filter((word) => others.includes(word)).length >= (words.length * 2) / 3;
