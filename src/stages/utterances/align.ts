/** Two wordings side by side: the stretches in which they differ. */

import { diffArrays } from 'diff';
import type { ReportWord } from './report.ts';

export interface Change {
  /** Words of the one and of the other; one of them may be empty. */
  readonly here: readonly ReportWord[];
  readonly there: readonly ReportWord[];
  /** Before the first word that both have, or behind the last. */
  readonly edge: 'start' | 'end' | null;
}

export interface Aligned {
  readonly changes: readonly Change[];
  /** Number of words that both have. */
  readonly same: number;
}

/** A stretch of both, as indexes; half open. */
interface Stretch {
  readonly same: boolean;
  readonly here: readonly [number, number];
  readonly there: readonly [number, number];
}

/** Texts that differ in more words are different as a whole; bounds the time of a comparison. */
const MOST_EDITS = 1000;

/** Returns how the words of one differ from those of the other, in order. */
export function align(here: readonly ReportWord[], there: readonly ReportWord[]): Aligned {
  const slid = slide(stretchesOf(here, there), here, there);
  const stretches = wholeWords(withoutScraps(slid, here), here, there);
  const same = stretches.filter((one) => one.same);
  const [first, last] = [same[0], same.at(-1)];
  return {
    changes: stretches
      .filter((one) => !one.same)
      .map((one) => ({
        here: here.slice(...one.here),
        there: there.slice(...one.there),
        edge: !first || one.here[1] <= first.here[0] ? 'start' : one.here[0] >= last!.here[1] ? 'end' : null,
      })),
    same: same.reduce((sum, { here: [from, to] }) => sum + to - from, 0),
  };
}

function stretchesOf(here: readonly ReportWord[], there: readonly ReportWord[]): Stretch[] {
  const keys = (words: readonly ReportWord[]): string[] => words.map(({ key }) => key);
  const changes = diffArrays(keys(there), keys(here), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [{ same: false, here: [0, here.length], there: [0, there.length] }];
  const stretches: Stretch[] = [];
  let [mine, theirs] = [0, 0];
  for (const { added, removed, count } of changes) {
    const next: [number, number] = [mine + (removed ? 0 : count), theirs + (added ? 0 : count)];
    push(stretches, { same: !added && !removed, here: [mine, next[0]], there: [theirs, next[1]] });
    [mine, theirs] = next;
  }
  return stretches;
}

/** Adds a stretch; one that differs is joined to one before that does. */
function push(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last && last.same === next.same) stretches[stretches.length - 1] = joined(last, next, next.same);
  else stretches.push(next);
}

const joined = (one: Stretch, other: Stretch, same: boolean): Stretch => ({
  same,
  here: [one.here[0], other.here[1]],
  there: [one.there[0], other.there[1]],
});

/**
 * Where one lacks words that begin or end like the words beside them, either may be taken for lacking: the shorter of
 * two stretches that are the same is given up for the longer one.
 */
function slide(
  stretches: readonly Stretch[],
  here: readonly ReportWord[],
  there: readonly ReportWord[],
): Stretch[] {
  const slid: Stretch[] = [];
  for (const stretch of stretches) {
    const [before, gap] = slid.slice(-2);
    const shifted = stretch.same && before && gap ? shift(before, gap, stretch, here, there) : null;
    if (shifted !== null) slid.splice(-2, 2);
    for (const one of shifted ?? [stretch]) push(slid, one);
  }
  return slid;
}

/** Returns the three stretches with the shorter of the outer ones moved to the other, or null where it cannot be. */
function shift(
  before: Stretch,
  gap: Stretch,
  behind: Stretch,
  here: readonly ReportWord[],
  there: readonly ReportWord[],
): Stretch[] | null {
  if (!before.same || gap.same) return null;
  const isHere = gap.there[0] === gap.there[1];
  if (!isHere && gap.here[0] !== gap.here[1]) return null;
  const [words, [from, to]] = isHere ? [here, gap.here] : [there, gap.there];
  const isShorter = lengthOf(before) <= lengthOf(behind);
  const [short, length] = isShorter ? [before, lengthOf(before)] : [behind, lengthOf(behind)];
  const at = isShorter ? to - length : from;
  for (let i = 0; i < length; i++) if (words[at + i]?.key !== here[short.here[0] + i]!.key) return null;
  const [mine, theirs] = isShorter
    ? [gap.here[1] - length, gap.there[1] - length]
    : [before.here[1] + length, before.there[1] + length];
  return isShorter
    ? [
        { same: false, here: [before.here[0], mine], there: [before.there[0], theirs] },
        { same: true, here: [mine, behind.here[1]], there: [theirs, behind.there[1]] },
      ]
    : [
        { same: true, here: [before.here[0], mine], there: [before.there[0], theirs] },
        { same: false, here: [mine, behind.here[1]], there: [theirs, behind.there[1]] },
      ];
}

const lengthOf = ({ here, there }: Stretch): number => Math.max(here[1] - here[0], there[1] - there[0]);

/** Words that are the same by chance, "of" between two stretches that have nothing in common, belong to what differs. */
function withoutScraps(stretches: readonly Stretch[], here: readonly ReportWord[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const [before, next] = [stretches[at - 1], stretches[at + 1]];
    const around = Math.min(before ? lengthOf(before) : Infinity, next ? lengthOf(next) : Infinity);
    const isShort = lengthOf(stretch) <= LONGEST_SCRAP && 2 * lengthOf(stretch) <= around;
    const isScrap = stretch.same && stretches.length > 1 && isShort && here.length > LONGEST_SCRAP + 1;
    push(kept, isScrap ? { ...stretch, same: false } : stretch);
  }
  return kept.some(({ same }) => same) ? kept : [...stretches];
}
const LONGEST_SCRAP = 3;

/** "won't" is two words of one span: what differs in one of them differs in both. */
function wholeWords(
  stretches: readonly Stretch[],
  here: readonly ReportWord[],
  there: readonly ReportWord[],
): Stretch[] {
  const splits = (words: readonly ReportWord[], at: number): boolean =>
    at > 0 && at < words.length && words[at - 1]!.start === words[at]!.start;
  const cuts = (at: Stretch, side: 0 | 1): boolean =>
    splits(here, at.here[side]) || splits(there, at.there[side]);
  const whole: Stretch[] = [];
  for (const stretch of stretches) {
    if (!stretch.same) {
      push(whole, stretch);
      continue;
    }
    const [from, to] = [cuts(stretch, 0) ? 1 : 0, cuts(stretch, 1) ? 1 : 0];
    const [mine, theirs] = [stretch.here, stretch.there];
    if (mine[1] - mine[0] <= from + to && from + to > 0) {
      push(whole, { ...stretch, same: false });
      continue;
    }
    const inner: Stretch = {
      same: true,
      here: [mine[0] + from, mine[1] - to],
      there: [theirs[0] + from, theirs[1] - to],
    };
    if (from > 0)
      push(whole, { same: false, here: [mine[0], inner.here[0]], there: [theirs[0], inner.there[0]] });
    push(whole, inner);
    if (to > 0)
      push(whole, { same: false, here: [inner.here[1], mine[1]], there: [inner.there[1], theirs[1]] });
  }
  return whole;
}
