/** How two stretches of text differ, word by word. */

import { diffArrays } from 'diff';
import type { WordDifference } from '../model/comparison.ts';
import type { Span } from '../model/span.ts';
import { wordsIn } from './languages.ts';
import { foldText } from './normalise.ts';
import type { Word } from './words.ts';

/** A stretch of a text, and the language that says what its words are. */
export interface Side extends Span {
  readonly text: string;
  readonly language: string;
}

export interface Differing {
  readonly differences: readonly WordDifference[];
  /** The number of words that are the same, and of all on either side. */
  readonly same: number;
  readonly words: { readonly first: number; readonly second: number };
}

/** Texts that differ in more words are told apart as a whole: the work grows with the length times this. */
const MOST_EDITS = 1000;

/** Runs of words, as ordinals: half open, `first` and `second` of equal length where they are the same. */
interface Run {
  readonly same: boolean;
  readonly first: Span;
  readonly second: Span;
}

/** Returns which words differ; case, accents and punctuation do not count. */
export function wordDifferences(first: Side, second: Side): Differing {
  const [here, there] = [wordsOfSide(first), wordsOfSide(second)];
  const runs = withoutScraps(runsOf(here, there));
  const same = runs.reduce((sum, run) => sum + (run.same ? run.first.end - run.first.start : 0), 0);
  return {
    differences: runs
      .filter((run) => !run.same)
      .map((run) => ({
        first: placeOf(here, run.first, first),
        second: placeOf(there, run.second, second),
      })),
    same,
    words: { first: here.length, second: there.length },
  };
}

const wordsOfSide = ({ text, language, start, end }: Side): Word[] => wordsIn(text, language, start, end);

function runsOf(here: readonly Word[], there: readonly Word[]): Run[] {
  const folded = (words: readonly Word[]): string[] => words.map(({ text }) => foldText(text));
  const changes = diffArrays(folded(here), folded(there), { maxEditLength: MOST_EDITS });
  const all = { first: { start: 0, end: here.length }, second: { start: 0, end: there.length } };
  if (changes === undefined) return [{ same: false, ...all }];
  const runs: Run[] = [];
  let [first, second] = [0, 0];
  for (const { added, removed, count } of changes) {
    const next = { first: added ? 0 : count, second: removed ? 0 : count };
    const run: Run = {
      same: !added && !removed,
      first: { start: first, end: first + next.first },
      second: { start: second, end: second + next.second },
    };
    first = run.first.end;
    second = run.second.end;
    const last = runs.at(-1);
    if (last && !last.same && !run.same) runs[runs.length - 1] = joined(last, run);
    else runs.push(run);
  }
  return runs;
}

const joined = (one: Run, other: Run): Run => ({
  same: false,
  first: { start: one.first.start, end: other.first.end },
  second: { start: one.second.start, end: other.second.end },
});

/**
 * Returns the runs with those that are the same by chance taken for different: a lone "of" between two sentences that
 * have nothing in common helps nobody to read. It is one of a word or two, and shorter than half of what differs on
 * either side.
 */
function withoutScraps(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const [at, run] of runs.entries()) {
    const [before, next] = [kept.at(-1), runs[at + 1]];
    if (before && !before.same && (!run.same || (next && isScrap(run, before, next))))
      kept[kept.length - 1] = joined(before, run);
    else kept.push(run);
  }
  return kept;
}

const isScrap = (run: Run, before: Run, next: Run): boolean =>
  lengthOf(run) <= LONGEST_SCRAP && 2 * lengthOf(run) <= Math.min(lengthOf(before), lengthOf(next));

const LONGEST_SCRAP = 2;

const lengthOf = ({ first, second }: Run): number =>
  Math.max(first.end - first.start, second.end - second.start);

/** Returns where a run of words stands, and of an empty one, where it would: behind the word before it. */
function placeOf(words: readonly Word[], { start, end }: Span, side: Span): Span {
  if (start < end) return { start: words[start]!.start, end: words[end - 1]!.end };
  const at = words[start - 1]?.end ?? side.start;
  return { start: at, end: at };
}
