/** Suggests what stood in a spun text: reads it again, now that swaps are expected and the spinner's habits known. */

import type { SpinModel } from '../../language/spin.ts';
import type { Swap } from '../../model/article.ts';
import { type Restoration, surenessOf } from './confidence.ts';
import { type Ease, type Reading, readOriginals, type Token } from './decode.ts';

/** In nats: best restoration of spins made from held-out texts (`training/spin/README.md`); rerun before changing. */
const KNOWN_EASE = 8;
const THESAURUS_EASE = -1.5;
const HABIT_EASE = 1;
const MOST_HABIT_EASE = 2.5;

/** Quotations count as spun too when this share of their words and this many of them look swapped. */
const SPUN_QUOTATIONS = { share: 0.04, swaps: 4 };

/** So sure that words were swapped, and under 1% of the intact ones are harmed (`training/spin/confidence.ts`). */
const LEAST_SWAPPED = 0.75;

/** Returns the swapped words of a spun text, in order. Quotations that the spinner spared are left alone. */
export function findSwaps(
  text: string,
  narrative: readonly (readonly Token[])[],
  quotations: readonly (readonly Token[])[],
  model: SpinModel,
): Swap[] {
  const restorations = readSpun(narrative, quotations, model);
  const sure = surenessOf(restorations, [...narrative, ...quotations]);
  return restorations
    .flatMap(({ reading, tokens }, at): Swap[] => {
      const { swapped, right } = sure[at]!;
      return swapped < LEAST_SWAPPED ? [] : [swapOf(reading, right, tokens, text, model)];
    })
    .sort((a, b) => a.start - b.start);
}

/** Returns what the words of a spun text may stand for. */
export function readSpun(
  narrative: readonly (readonly Token[])[],
  quotations: readonly (readonly Token[])[],
  model: SpinModel,
): Restoration[] {
  const ease = habitsOf(narrative, model);
  const readAll = (sentences: readonly (readonly Token[])[]): Restoration[] =>
    sentences.flatMap((tokens) =>
      readOriginals(tokens, model, ease).flatMap((reading): Restoration[] => {
        const printed = tokens.slice(reading.from, reading.to).map(({ id }) => id);
        const cut = cutToChange(reading, printed);
        return cut === null ? [] : [{ reading: cut, tokens }];
      }),
    );
  const quoted = readAll(quotations);
  const quotedWords = quotations.reduce((sum, tokens) => sum + tokens.length, 0);
  const spared = quoted.length < Math.max(SPUN_QUOTATIONS.swaps, SPUN_QUOTATIONS.share * quotedWords);
  return [...readAll(narrative), ...(spared ? [] : quoted)];
}

/** Returns what to take off costs: any swap is likelier in a spun text, and more so one that the text has elsewhere. */
function habitsOf(sentences: readonly (readonly Token[])[], model: SpinModel): Ease {
  const expected: Ease = (_, { known }) => (known ? KNOWN_EASE : THESAURUS_EASE);
  const times = new Map<string, number>();
  for (const tokens of sentences) {
    for (const { from, to, originals } of readOriginals(tokens, model, expected)) {
      const printed = tokens.slice(from, to).map(({ id }) => id);
      const habit = habitKey(printed, originals);
      times.set(habit, (times.get(habit) ?? 0) + 1);
    }
  }
  return (printed, substitution) => {
    const seen = times.get(habitKey([printed, ...substitution.rest], substitution.originals)) ?? 1;
    return expected(printed, substitution) + Math.min(MOST_HABIT_EASE, HABIT_EASE * Math.log(seen));
  };
}

const habitKey = (printed: readonly number[], originals: readonly number[]): string =>
  `${printed.join(' ')}>${originals.join(' ')}`;

/**
 * Returns the reading without the words that stay as they are at its edges ("on the time": "at"). One word is left
 * where the original has none there, so that a swap never restores nothing. `null` where all stay as they are.
 */
function cutToChange(reading: Reading, printed: readonly number[]): Reading | null {
  const { originals, alternatives } = reading;
  const all = [originals, ...alternatives];
  const least = Math.min(printed.length, ...all.map(({ length }) => length));
  const ahead = countWhile(least - 1, (at) => all.every((ids) => ids[at] === printed[at]));
  const behind = countWhile(least - 1 - ahead, (at) =>
    all.every((ids) => ids.at(-1 - at) === printed.at(-1 - at)),
  );
  const cut = (ids: readonly number[]): readonly number[] => ids.slice(ahead, ids.length - behind);
  if (String(originals) === String(printed)) return null;
  return {
    ...reading,
    from: reading.from + ahead,
    to: reading.to - behind,
    originals: cut(originals),
    alternatives: alternatives.map(cut),
  };
}

function countWhile(most: number, holds: (at: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count++;
  return count;
}

function swapOf(
  { from, to, originals, known, alternatives }: Reading,
  confidence: number,
  tokens: readonly Token[],
  text: string,
  model: SpinModel,
): Swap {
  const { start } = tokens[from]!;
  const { end } = tokens[to - 1]!;
  const printed = text.slice(start, end);
  const write = (ids: readonly number[]): string => casedLike(printed, ids.map(model.wordOf).join(' '));
  return {
    start,
    end,
    text: printed,
    restored: write(originals),
    alternatives: alternatives.map(write),
    confidence: Math.round(confidence * 100) / 100,
    basis: known ? 'habit' : 'thesaurus',
  };
}

/** Returns the words with the printed word's capitals and possessive ending. */
function casedLike(printed: string, words: string): string {
  const possessive = /\p{L}(['’]s)$/u.exec(printed)?.[1] ?? '';
  const restored = /['’]/.test(words) ? words : words + possessive;
  if (/^\p{Lu}{2,}/u.test(printed)) return restored.toUpperCase();
  return /^\p{Lu}/u.test(printed) ? restored.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : restored;
}
