/** The wording of one variant of an utterance, with what differs from the first variant in its place. */

import type { Difference } from '../model/quotation.ts';

export interface Run {
  readonly kind: 'same' | 'added' | 'lost';
  readonly text: string;
}

export interface MarkedVariant {
  readonly runs: readonly Run[];
  /** Differences that have no place among the words: another speaker, other punctuation, words not found. */
  readonly elsewhere: readonly Difference[];
}

/**
 * Returns the variant's words in runs. The differences stand in text order; both wordings are walked side by side,
 * so that words which are only missing here appear where they would have stood.
 */
export function markVariant(here: string, first: string, differences: readonly Difference[]): MarkedVariant {
  const runs: Run[] = [];
  const elsewhere: Difference[] = [];
  let at = 0;
  let atFirst = 0;
  for (const difference of differences) {
    const place = placeOf(difference, here, first, at, atFirst);
    if (!place) {
      elsewhere.push(difference);
      continue;
    }
    runs.push(
      { kind: 'same', text: here.slice(at, place.here) },
      { kind: 'lost', text: difference.there },
      { kind: 'added', text: difference.here },
    );
    at = place.here + difference.here.length;
    atFirst = place.there + difference.there.length;
  }
  runs.push({ kind: 'same', text: here.slice(at) });
  return { runs: runs.filter(({ text }) => text !== ''), elsewhere };
}

/**
 * Returns the runs with blanks around words that are only missing here: the text has none at the place where they
 * would have stood.
 */
export function withBlanks(runs: readonly Run[]): Run[] {
  const blank: Run = { kind: 'same', text: ' ' };
  return runs.flatMap((run, index) => {
    if (run.kind !== 'lost') return [run];
    const before = runs[index - 1]?.text ?? ' ';
    const after = runs[index + 1]?.text ?? ' ';
    return [
      ...(/[\s([“‘]$/.test(before) ? [] : [blank]),
      run,
      ...(/^[\p{L}\p{N}“‘]/u.test(after) ? [blank] : []),
    ];
  });
}

/** They concern the whole, or no word. */
const UNPLACED: ReadonlySet<string> = new Set(['speaker', 'indirect', 'translated', 'punctuation']);

function placeOf(
  { kind, here: words, there }: Difference,
  here: string,
  first: string,
  at: number,
  atFirst: number,
): { here: number; there: number } | undefined {
  if (UNPLACED.has(kind) || (!words && !there)) return undefined;
  const inHere = words ? findWords(here, words, at) : -1;
  const inFirst = there ? findWords(first, there, atFirst) : -1;
  if (words && inHere < 0) return undefined;
  if (words) return { here: inHere, there: inFirst < 0 ? atFirst + (inHere - at) : inFirst };
  if (inFirst < 0) return undefined;
  // The same words stand between the last difference and this one, so they are as long here as there.
  return { here: nearestGap(here, Math.min(here.length, at + (inFirst - atFirst))), there: inFirst };
}

const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '');

/** Returns where the words stand as whole words, or -1. */
function findWords(text: string, words: string, from: number): number {
  let at = text.indexOf(words, from);
  while (at >= 0 && isLetter(text[at - 1]) && isLetter(words[0])) at = text.indexOf(words, at + 1);
  return at;
}

/** Returns the nearest place at or before `at` where no word is cut. */
function nearestGap(text: string, at: number): number {
  let gap = at;
  while (gap > 0 && isLetter(text[gap - 1]) && isLetter(text[gap])) gap--;
  return gap;
}
