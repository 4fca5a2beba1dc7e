/** What people type to search, read as words that are wanted, words that are not, and whose words are meant. */

import type { SearchQuery } from '../../store/store.ts';
import { wordsOf } from '../../text/words.ts';

export interface TypedQuery extends SearchQuery {
  /** `said:Vennick`: only what somebody of this name is quoted with. */
  readonly speaker?: string;
}

/** A phrase in any quotation marks, or a run without blanks; a hyphen before it says that it is not wanted. */
const TERM = /(?<not>-)?(?<said>said:)?(?:["“”„](?<phrase>[^"“”„]*)["“”„]?|(?<word>\S+))/giu;

/** A beginning of one letter is that of every tenth word. */
const SHORTEST_BEGINNING = 2;

/**
 * Returns the words of a query: `harbour "pilots' union" -rumour resig*`. All are wanted; one with a hyphen before it must
 * not stand there; the last with a star may go on, and so may the last where somebody is still `typing`. Marks that are no
 * words are passed over.
 */
export function readQuery(typed: string, { typing = false } = {}): TypedQuery {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const speakers: string[] = [];
  let beginning: string | undefined;
  for (const { 0: term, index, groups } of typed.matchAll(TERM)) {
    const { not, said, phrase, word = '' } = groups!;
    const text = wordsOf(phrase ?? word)
      .map((one) => one.text)
      .join(' ');
    const goesOn = word.endsWith('*') || (typing && index + term.length === typed.length);
    if (text === '') continue;
    if (said !== undefined) speakers.push(text);
    else if (not !== undefined) unwanted.push(text);
    else if (phrase === undefined && goesOn && mayGoOn(text)) beginning = text;
    else wanted.push(text);
  }
  return {
    wanted,
    unwanted,
    ...(beginning !== undefined && { beginning }),
    ...(speakers.length > 0 && { speaker: speakers.join(' ') }),
  };
}

const mayGoOn = (text: string): boolean =>
  (text.split(/[^\p{L}\p{M}\p{N}]+/u).at(-1) ?? '').length >= SHORTEST_BEGINNING;
