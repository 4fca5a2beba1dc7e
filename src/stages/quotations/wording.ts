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
const SAME = 0.75;
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
  return short.weight < TELLING ? isSameFragment(short, long) : isSamePassage(short, long);
}

function isSameFragment(short: Wording, long: Wording): boolean {
  const { source } = short.quotation;
  if (source === null || source !== long.quotation.source || short.words.length < 2 || short.weight === 0)
    return false;
  if (short.weight < FRAGMENT && long.weight >= TELLING) return false;
  return ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `);
}

function isSamePassage(short: Wording, long: Wording): boolean {
  const changes = diffArrays([...long.words], [...short.words], {
    maxEditLength: MOST_EDITS + long.words.length - short.words.length,
  });
  if (changes === undefined) return false;
  let [inLong, inShort, first, last, kept, run] = [0, 0, -1, 0, 0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      const meaningful = short.meaning.slice(inShort, inShort + count).filter(Boolean).length;
      if (meaningful > 0) {
        if (first < 0) first = inLong;
        last = inLong + count;
      }
      kept += meaningful;
      run = Math.max(run, count);
    }
    if (!added) inLong += count;
    if (!removed) inShort += count;
  }
  const share = kept / short.weight;
  if (run < Math.min(SHORTEST_RUN, short.words.length - 1)) return false;
  if (run >= LONG_RUN && share >= OVERLAPPING) return true;
  const together = last - first <= 1.5 * short.words.length + 4;
  const swapped =
    short.quotation.spun !== long.quotation.spun && short.quotation.source === long.quotation.source;
  return together && share >= (swapped ? SAME_WHERE_SPUN : SAME);
}
