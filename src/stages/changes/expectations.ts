/** What was expected and came about or did not, whose time was moved, and whose time went by in silence. */

import type { Expectation } from '../../model/timeline.ts';
import { type Both, changed, daysOf, quotedBriefly, type Weighed } from './found.ts';
import { pairByWords } from './pair-by-words.ts';

/** `since` and `until`, ISO 8601: what was due after the one and no later than the other is overdue. */
export interface DueBetween {
  readonly since: string | null;
  readonly until: string | null;
}

export function expectationChanges(both: Both, between: DueBetween): Weighed[] {
  const pairs = pairByWords(
    both.before.expectations,
    both.after.expectations,
    ({ evidence }) => evidence,
    both.places,
  );
  return [
    ...pairs.flatMap(({ before, after }) => outcome(both, before, after)),
    ...both.after.expectations.flatMap((expectation) => overdue(both, expectation, between)),
  ];
}

const OUTCOMES: Record<Expectation['outcome'], string> = {
  met: 'Came about',
  unmet: 'Did not come about as expected',
  open: 'Open again',
};

function outcome(both: Both, was: Expectation, is: Expectation): Weighed[] {
  if (was.outcome !== is.outcome)
    return [
      changed(
        {
          kind: 'expectation',
          text: `${OUTCOMES[is.outcome]}: ${quotedBriefly(is.text)}`,
          because: is.because,
          before: [...was.evidence, ...was.outcomeEvidence],
          after: is.outcome === 'open' ? is.evidence : is.outcomeEvidence,
        },
        is.evidence.length,
      ),
    ];
  if (is.moved.length <= was.moved.length || is.due === null) return [];
  const last = is.moved.at(-1)!;
  return [
    changed(
      {
        kind: 'postponed',
        text: `Moved from ${daysOf(both, last.due)} to ${daysOf(both, is.due)}: ${quotedBriefly(is.text)}`,
        before: was.evidence,
        after: [last.evidence, ...is.evidence],
      },
      is.evidence.length,
    ),
  ];
}

function overdue(both: Both, expectation: Expectation, { since, until }: DueBetween): Weighed[] {
  const { outcome: told, due, evidence, text } = expectation;
  if (told !== 'open' || due === null || since === null || until === null) return [];
  const end = Date.parse(due.end);
  if (!(end > Date.parse(since) && end <= Date.parse(until))) return [];
  return [
    changed(
      {
        kind: 'overdue',
        text: `Overdue, and no article tells what came of it: ${quotedBriefly(text)}`,
        because: `It was due ${daysOf(both, due)}.`,
        before: [],
        after: evidence,
      },
      evidence.length,
    ),
  ];
}
