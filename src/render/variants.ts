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
  const opening = words
    .slice(0, 3)
    .join(' ')
    .replace(/[,;:.]$/, '');
  return { ...run, text: `${opening} … ${words.slice(-3).join(' ')}` };
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

/**
 * Returns where a difference stands. Of several places the first is taken at which the words between the last
 * difference and this one, and the word after it, are the same in both texts.
 */
function placeOf(
  { here, there }: Difference,
  words: readonly Word[],
  others: readonly Word[],
  next: number,
  nextOther: number,
): { here: Place; nextOther: number } | undefined {
  const [added, lost] = [wordsIn(here), wordsIn(there)];
  const places = alignmentsOf(added, lost, words, others, next, nextOther);
  const place = places.find(([first, firstOther]) => {
    const [after, afterOther] = [first + added.length, firstOther + lost.length];
    const between = words.slice(next, first).every(({ key }, i) => isSame(key, others[nextOther + i]?.key));
    return between && isSame(words[after]?.key, others[afterOther]?.key);
  });
  const [first, firstOther] = place ?? places[0] ?? [];
  if (first === undefined || firstOther === undefined) return undefined;
  const start = added.length > 0 ? words[first]!.start : (words[first - 1]?.end ?? 0);
  const end = added.length > 0 ? words[first + added.length - 1]!.end : start;
  return { here: { start, end, next: first + added.length }, nextOther: firstOther + lost.length };
}

const isSame = (key: string | undefined, other: string | undefined): boolean =>
  key?.toLowerCase() === other?.toLowerCase();

/** Returns the numbers of the first words of a difference, in both texts, for every place where it may stand. */
function alignmentsOf(
  added: readonly Word[],
  lost: readonly Word[],
  words: readonly Word[],
  others: readonly Word[],
  next: number,
  nextOther: number,
): [first: number, firstOther: number][] {
  const places = findWords(words, added, next);
  const otherPlaces = findWords(others, lost, nextOther);
  if (added.length === 0)
    return otherPlaces.map((place) => [Math.min(words.length, next + place - nextOther), place]);
  const alike = (place: number): number => nextOther + place - next;
  return places.map((place) => [
    place,
    otherPlaces.includes(alike(place)) || lost.length === 0 ? alike(place) : (otherPlaces[0] ?? alike(place)),
  ]);
}

/** So many places are tried. */
const MOST_PLACES = 20;

/** Returns the numbers of the words with which the wanted words begin, from the word with a number. */
function findWords(words: readonly Word[], wanted: readonly Word[], from: number): number[] {
  const found: number[] = [];
  if (wanted.length === 0) return found;
  for (let first = from; first + wanted.length <= words.length && found.length < MOST_PLACES; first++)
    if (wanted.every(({ key }, i) => words[first + i]!.key === key)) found.push(first);
  return found;
}
