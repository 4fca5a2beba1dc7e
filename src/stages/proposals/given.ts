/** What of an article is given to a language model: its own words, without paragraphs that give orders to machines. */

import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';

/** Characters of an article: more than most have. */
const LONGEST = 16_000;

/** Returns the paragraphs that are given. Those addressed to machines are left out. */
export const blocksOf = (article: DossierArticle, language: Language): string[] =>
  article.text
    .slice(0, LONGEST)
    .split('\n')
    .filter((block) => block.trim() !== '' && !language.proposals.addressesMachine.test(block));

/** Does any paragraph give orders to machines? */
export const addressesMachines = (article: DossierArticle, { proposals }: Language): boolean =>
  article.text.split('\n').some((block) => proposals.addressesMachine.test(block));
