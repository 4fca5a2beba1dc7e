/** What two quotations print alike: the words, whatever their case, marks and hyphens. */

import { foldText } from './normalise.ts';
import { wordsOf } from './words.ts';

/** Returns the same for pieces of text with the same words. */
export const printedAlike = (pieces: readonly { readonly exact: string }[]): string =>
  pieces
    .flatMap(({ exact }) => wordsOf(foldText(exact).replaceAll('-', ' ')))
    .map(({ text }) => text)
    .join(' ');
