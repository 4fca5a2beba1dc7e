/** What people type to search, read as words that are wanted and words that are not. */

import type { SearchQuery } from '../../store/store.ts';
import { wordsOf } from '../../text/words.ts';

/** A phrase in any quotation marks, or a run without blanks; a hyphen before it says that it is not wanted. */
const TERM = /(?<not>-)?(?:["“”„](?<phrase>[^"“”„]*)["“”„]?|(?<word>\S+))/gu;

/**
 * Returns the words of a query: `harbour "pilots' union" -rumour resig*`. All are wanted; one with a hyphen before it must
 * not stand there; the last with a star may go on. Marks that are no words are passed over.
 */
export function readQuery(typed: string): SearchQuery {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let beginning: string | undefined;
  for (const { groups } of typed.matchAll(TERM)) {
    const { not, phrase, word = '' } = groups!;
    const text = wordsOf(phrase ?? word)
      .map((one) => one.text)
      .join(' ');
    if (text === '') continue;
    if (not !== undefined) unwanted.push(text);
    else if (phrase === undefined && word.endsWith('*')) beginning = text;
    else wanted.push(text);
  }
  return { wanted, unwanted, ...(beginning !== undefined && { beginning }) };
}
