/** What the learnt reader of names says of candidates. */

import type { NameSpan } from '../../language/annotator.ts';
import type { Span } from '../../model/span.ts';
import type { Candidate } from './candidates.ts';
import { overlapping } from './learnt.ts';
import { TYPES, type Votes } from './votes.ts';

/** Weight of a sure learnt name that is just the candidate. Set on wikigold and UNER EWT (`eval/names.ts`). */
const WEIGHT = 2.5;
/** Weight against all types where nothing is learnt to be a name. */
const AGAINST = 1.5;

/** Share of the weight that a name of something else has against all types. */
const OTHER = 0.7;

/** Returns the mean of what is learnt of the candidates of one name; `learnt` is in text order, without overlaps. */
export function votesOfLearnt(candidates: readonly Candidate[], learnt: readonly NameSpan[]): Votes {
  const votes: Votes = {};
  for (const candidate of candidates) {
    const span = spanOf(candidate);
    const names = overlapping(span, learnt);
    for (const name of names) {
      const weight = (WEIGHT * name.confidence * shareOf(span, name)) / candidates.length;
      if (name.type === 'other') for (const type of TYPES) votes[type] = (votes[type] ?? 0) - weight * OTHER;
      else votes[name.type] = (votes[name.type] ?? 0) + weight;
    }
    if (names.length > 0) continue;
    for (const type of TYPES) votes[type] = (votes[type] ?? 0) - AGAINST / candidates.length;
  }
  return votes;
}

const spanOf = ({ line, from, to }: Candidate): Span => ({
  start: line.tokens[from]!.start,
  end: line.tokens[to - 1]!.end,
});

/** What both cover of what either covers. */
function shareOf(one: Span, other: Span): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
