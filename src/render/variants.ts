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
 * word by word, so that words which are only missing here appear where they would have stood.
 */
export function markVariant(here: string, first: string, differences: readonly Difference[]): MarkedVariant {
  const runs: Run[] = [];
  const elsewhere: Difference[] = [];
  const [words, others] = [wordsIn(here), wordsIn(first)];
  let at: Place = { start: 0, end: 0, next: 0 };
  let nextOther = 0;
  for (const difference of differences) {
    const place = UNPLACED.has(difference.kind)
      ? undefined
      : placeOf(difference, words, others, at.next, nextOther);
    if (!place) {
      elsewhere.push(difference);
      continue;
    }
    const start = Math.max(at.end, place.here.start);
    runs.push(
      { kind: 'same', text: here.slice(at.end, start) },
      { kind: 'lost', text: difference.there },
      { kind: 'added', text: here.slice(start, place.here.end) },
    );
    at = { ...place.here, end: Math.max(start, place.here.end) };
    nextOther = place.nextOther;
  }
  runs.push({ kind: 'same', text: here.slice(at.end) });
  return { runs: runs.filter(({ text }) => text !== ''), elsewhere };
}

/**
 * Returns the runs to show: with blanks around words that are only missing here, since the text has none at the place
 * where they would have stood, and of many such words the first and the last: they all stand in the first wording.
 */
export function withBlanks(runs: readonly Run[]): Run[] {
  const blank: Run = { kind: 'same', text: ' ' };
  return runs.map(shortened).flatMap((run, index) => {
    if (run.kind !== 'lost') return [run];
    const before = runs[index - 1]?.text ?? ' ';
    const after = runs[index + 1]?.text ?? ' ';
    return [
      ...(/[\s([“‘]$/.test(before) || /^[,.;:!?]/.test(run.text) ? [] : [blank]),
      run,
      ...(/^[\p{L}\p{N}“‘]/u.test(after) ? [blank] : []),
    ];
  });
}

/** Missing words beyond this are shortened. */
const MOST_LOST = 10;

function shortened(run: Run): Run {
  const words = run.text.split(/\s+/);
  if (run.kind !== 'lost' || words.length <= MOST_LOST) return run;
  return { ...run, text: `${words.slice(0, 3).join(' ')} … ${words.slice(-3).join(' ')}` };
}

/** They concern the whole, or no word. */
const UNPLACED: ReadonlySet<string> = new Set(['speaker', 'indirect', 'translated', 'punctuation']);

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Where words stand, in characters, and the number of the word after them. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Returns the words without what stands between them: two texts may set other marks there. */
const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: key, index }) => ({
    key,
    start: index,
    end: index + key.length,
  }));

function placeOf(
  { here, there }: Difference,
  words: readonly Word[],
  others: readonly Word[],
  next: number,
  nextOther: number,
): { here: Place; nextOther: number } | undefined {
  const lost = findWords(others, there, nextOther);
  if (here) {
    const found = findWords(words, here, next);
    if (!found) return undefined;
    // The same words stand between the last difference and this one.
    return { here: found, nextOther: lost?.next ?? nextOther + found.first - next };
  }
  if (!lost) return undefined;
  const index = Math.min(words.length, next + lost.first - nextOther);
  const at = words[index - 1]?.end ?? 0;
  return { here: { start: at, end: at, next: index }, nextOther: lost.next };
}

/** Returns where the words first stand, from the word with a number. */
function findWords(
  words: readonly Word[],
  wanted: string,
  from: number,
): (Place & { readonly first: number }) | undefined {
  const keys = wordsIn(wanted).map(({ key }) => key);
  if (keys.length === 0) return undefined;
  for (let first = from; first + keys.length <= words.length; first++)
    if (keys.every((key, i) => words[first + i]!.key === key))
      return {
        first,
        start: words[first]!.start,
        end: words[first + keys.length - 1]!.end,
        next: first + keys.length,
      };
  return undefined;
}
