/** Candidates: runs of words that may be names, cut where titles, owners and nationalities stand among them. */

import type { NameSpan } from '../../language/annotator.ts';
import type { Span } from '../../model/span.ts';
import { overlapping } from '../../text/offsets.ts';
import { cutRun } from './cut.ts';
import type { Lists } from './lists.ts';
import type { Reading } from './reading.ts';
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

/** Returns where it stands in the article. */
export const spanOf = ({ line, from, to }: Pick<Candidate, 'line' | 'from' | 'to'>): Span => ({
  start: line.tokens[from]!.start,
  end: line.tokens[to - 1]!.end,
});

export const tokensOf = ({ line, from, to }: Candidate): readonly Token[] => line.tokens.slice(from, to);

/** Confidence from which a learnt name is a candidate where capitals show none. Set on WNUT17 and UNER EWT (`eval/names.ts`). */
const SURE = 0.9;

/** Returns the runs of capitals, cut into names, and where capitals tell nothing what is learnt to be a name. */
export function findCandidates(
  lines: readonly Line[],
  lists: Lists,
  casing: Casing,
  learnt: readonly NameSpan[],
): Candidate[] {
  const sure = learnt.filter(({ type, confidence }) => type !== 'other' && confidence >= SURE);
  return lines.flatMap((line) => {
    const reading = { tokens: line.tokens, lists, casing, asks: line.asks };
    const runs = line.cased
      ? findRuns(reading).flatMap((run) => cutRun(reading, run).map((piece) => ({ line, ...piece })))
      : [];
    return withLearnt(reading, line, runs, sure);
  });
}

function withLearnt(
  reading: Reading,
  line: Line,
  runs: readonly Candidate[],
  sure: readonly NameSpan[],
): Candidate[] {
  const more = overlapping(sure, line.sentence).flatMap((name) => {
    const from = line.tokens.findIndex(({ end }) => end > name.start);
    const to = line.tokens.findLastIndex(({ start }) => start < name.end) + 1;
    const isFree = from >= 0 && from < to && runs.every((run) => run.to <= from || to <= run.from);
    return isFree && !isDescription(reading, line.tokens.slice(from, to)) ? [{ line, from, to }] : [];
  });
  return more.length === 0 ? [...runs] : [...runs, ...more].sort((a, b) => a.from - b.from);
}

/** "Superintendent", and "Baker" at the start of a sentence where the article says "the baker": who somebody is. */
function isDescription({ lists, casing }: Reading, tokens: readonly Token[]): boolean {
  const { titles, roles, honorifics, sentenceOpeners } = lists.names;
  if (tokens.every(({ lower }) => titles.has(lower) || roles.has(lower) || honorifics.has(lower)))
    return true;
  const [only] = tokens;
  const isOpening = casing.lower.has(only!.lower) || sentenceOpeners.has(only!.lower);
  return tokens.length === 1 && only!.opens && isOpening;
}
