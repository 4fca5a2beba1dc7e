/** A line as runs are found in it and cut: its tokens, the lists, and where the article prints capitals. */

import type { Span } from '../../model/span.ts';
import type { Lists } from './lists.ts';
import type { Casing, Token } from './tokens.ts';

/** A line with what is known of its words. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly lists: Lists;
  readonly casing: Casing;
  /** The sentence is a question. */
  readonly asks: boolean;
}

/** Tokens of a line that may be a name. */
export interface Run {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
  /** A title in capitals before it. */
  readonly title?: Span;
}

export function isLink(reading: Reading, at: number): boolean {
  return (
    reading.tokens[at] !== undefined &&
    !reading.tokens[at]!.capital &&
    reading.lists.names.headLinks.has(reading.tokens[at]!.lower)
  );
}

export function nextIsCapital(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  return next?.capital === true && next.gap === ' ' && !isNoName(reading, next);
}

export function isPlainWord(reading: Reading, token: Token): boolean {
  const { names } = reading.lists;
  return (
    reading.lists.isOrdinary(token) &&
    !names.titles.has(token.lower) &&
    reading.lists.known([token]) === undefined
  );
}

export const isNoName = ({ lists }: Reading, token: Token): boolean => lists.names.notNames.has(token.lower);
