/** What a comparison of single articles cannot tell of them. */

import { english } from '../language/en/index.ts';
import { isForeign } from '../language/foreign.ts';
import type { DossierArticle, Unchecked } from '../model/dossier.ts';
import type { ReadFailure } from '../model/page.ts';
import { nameOfLanguage } from '../text/languages.ts';
import { wordsOf } from '../text/words.ts';

/** In words. Shorter texts are in no measurement of false alarms (training/spin/README.md). */
const ENOUGH_FOR_SPUN = 60;
/** A text of fewer words is never called a copy. */
const ENOUGH_FOR_COPY = 20;

/** Returns what could not be told of an article. */
export function notTold(article: DossierArticle): Unchecked[] {
  const why = [
    aboutLanguage(article) ?? aboutLength(article),
    article.truncated !== undefined && `Only its beginning was read; the rest is ${article.truncated}.`,
  ];
  return why
    .filter((each) => typeof each === 'string')
    .map((each) => ({ what: 'articles', why: each, article: article.id }));
}

function aboutLanguage(article: DossierArticle): string | null {
  if (!isForeign(article, english)) return null;
  const which =
    article.language === 'und'
      ? 'Its language could not be told'
      : `It is in ${nameOfLanguage(article.language)}`;
  return `${which}, so swapped words were not looked for; copies were.`;
}

function aboutLength({ text }: DossierArticle): string | null {
  const words = wordsOf(text).length;
  if (words < ENOUGH_FOR_COPY) return `It has ${words} words: too few to tell anything by.`;
  if (words >= ENOUGH_FOR_SPUN) return null;
  return `It has ${words} words: too few to say that a machine swapped none of them.`;
}

/** Returns an input that could not be read as what was not checked. */
export const notRead = ({ input, cause, remedy }: ReadFailure): Unchecked => ({
  what: input,
  why: `${cause} ${remedy}`,
});
