/** Candidates: runs of words that may be names, cut where titles, owners and nationalities stand among them. */

import type { Span } from '../../model/span.ts';
import { cutRun } from './cut.ts';
import type { Lists } from './lists.ts';
import { findRuns } from './runs.ts';
import type { Casing, Line, Token } from './tokens.ts';

export interface Candidate {
  readonly line: Line;
  /** Index of the first token in its line, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** A title in capitals before it. */
  readonly title?: Span;
}

export const tokensOf = ({ line, from, to }: Candidate): readonly Token[] => line.tokens.slice(from, to);

export function findCandidates(lines: readonly Line[], lists: Lists, casing: Casing): Candidate[] {
  return lines
    .filter(({ cased }) => cased)
    .flatMap((line) => {
      const reading = { tokens: line.tokens, lists, casing, asks: line.asks };
      return findRuns(reading).flatMap((run) => cutRun(reading, run).map((piece) => ({ line, ...piece })));
    });
}
