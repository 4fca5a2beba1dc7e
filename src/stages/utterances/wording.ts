/** The words of a quotation as they are compared, and whether two quotations report the same words. */

import { diffArrays } from 'diff';
import type { Language } from '../../language/language.ts';
import type { Swap } from '../../model/article.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Citation } from '../../model/span.ts';
import { foldMarks, foldText } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';

export interface Wording {
  readonly quotation: Quotation;
  /** The content as printed, pieces joined by a blank. */
  readonly text: string;
  /** Folded words; compounds in parts, since their hyphens come and go. */
  readonly words: readonly string[];
  /** Whether each word carries meaning. */
  readonly meaning: readonly boolean[];
  readonly weight: number;
}

/** Returns what is compared of a quotation. Words that a machine swapped are compared as their likely originals. */
export function wordingOf(quotation: Quotation, swaps: readonly Swap[], { vocabulary }: Language): Wording {
  const text = quotation.content.map(({ exact }) => exact).join(' ');
  const restored = quotation.content.map((piece) => restore(piece, swaps)).join(' ');
  const words = wordsOf(foldText(restored).replaceAll('-', ' ')).map((word) => word.text);
  const meaning = words.map((word) => !vocabulary.functionWords.has(word));
  return { quotation, text: foldMarks(text), words, meaning, weight: meaning.filter(Boolean).length };
}

function restore({ start, end, exact }: Citation, swaps: readonly Swap[]): string {
  let [restored, from] = ['', start];
  for (const swap of swaps) {
    if (swap.start < from || swap.end > end) continue;
    restored += exact.slice(from - start, swap.start - start) + swap.restored;
    from = swap.end;
  }
  return restored + exact.slice(from - start);
}

/** Meaningful words from which on the words alone tell an utterance; shorter ones need the same speaker too. */
export const TELLING = 4;
/** Shares of the shorter one's meaningful words. The lower one goes with a long run of the same words. */
const SAME = 0.8;
const OVERLAPPING = 0.5;
const LONG_RUN = 7;
/** Words in a row that any two reports share; fewer are turns of phrase. */
const SHORTEST_RUN = 4;
/** A machine has swapped words, so that fewer are left. */
const SAME_WHERE_SPUN = 0.55;
/** A fragment may be a cut of a longer quotation if it has so many meaningful words, else only of a fragment. */
const FRAGMENT = 2;
/** Edits after which two wordings are surely different; bounds the time of a comparison. */
const MOST_EDITS = 400;

/** Returns whether one reports the same words as the other, or a part of them. */
export function isSameUtterance(one: Wording, other: Wording): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (short.weight >= TELLING) return isSamePassage(short, long);
  if (!isSameSpeaker(short, long)) return false;
  if (isSameFragment(short, long) || isSwappedFragment(short, long)) return true;
  return short.weight === TELLING - 1 && isSamePassage(short, long);
}

const isSameSpeaker = ({ quotation: one }: Wording, { quotation: other }: Wording): boolean =>
  one.source !== null && one.source === other.source;

/** A machine swapped one word of three or more: "very terrible consequences". */
function isSwappedFragment(short: Wording, long: Wording): boolean {
  if (short.quotation.spun === long.quotation.spun || short.words.length < FRAGMENT + 1) return false;
  const different = short.words.filter((word, i) => word !== long.words[i]).length;
  return short.words.length === long.words.length && different === 1;
}

function isSameFragment(short: Wording, long: Wording): boolean {
  if (short.weight === 0 || (short.weight < FRAGMENT && long.weight >= TELLING)) return false;
  return ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `);
}

function isSamePassage(short: Wording, long: Wording): boolean {
  const runs = sharedRuns(short, long);
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  const share = runs.reduce((sum, { weight }) => sum + weight, 0) / short.weight;
  if (longest >= LONG_RUN && share >= OVERLAPPING) return true;
  const swapped = isSwapped(short, long);
  if (longest < Math.min(swapped ? SHORTEST_RUN - 1 : SHORTEST_RUN, short.words.length - 1)) return false;
  const meaningful = runs.filter(({ weight }) => weight > 0);
  const reach = meaningful.length === 0 ? 0 : meaningful.at(-1)!.to - meaningful[0]!.from;
  return reach <= 1.5 * short.words.length + 4 && share >= (swapped ? SAME_WHERE_SPUN : SAME);
}

/** One was printed by a machine that swaps words, and both have the same speaker. */
const isSwapped = (one: Wording, other: Wording): boolean =>
  one.quotation.spun !== other.quotation.spun && isSameSpeaker(one, other);

interface Run {
  /** Indexes of words of the longer one, half open. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly weight: number;
}

/** Returns the runs of words that both have, in order; none where they are surely different. */
function sharedRuns(short: Wording, long: Wording): Run[] {
  const maxEditLength = MOST_EDITS + long.words.length - short.words.length;
  const changes = diffArrays([...long.words], [...short.words], { maxEditLength }) ?? [];
  const runs: Run[] = [];
  let [inLong, inShort] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      const weight = short.meaning.slice(inShort, inShort + count).filter(Boolean).length;
      runs.push({ from: inLong, to: inLong + count, length: count, weight });
    }
    if (!added) inLong += count;
    if (!removed) inShort += count;
  }
  return runs;
}
