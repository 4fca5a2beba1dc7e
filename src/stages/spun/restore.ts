/** Suggests what stood in a spun text: reads it again, now that swaps are expected and the spinner's habits known. */

import type { Language } from '../../language/language.ts';
import type { SpinModel } from '../../language/spin.ts';
import type { Swap } from '../../model/article.ts';
import type { Signature } from '../../model/signature.ts';
import { overlaps } from '../../text/offsets.ts';
import { type Restoration, surenessOf } from './confidence.ts';
import { restoreDates } from './dates.ts';
import { type Ease, type Reading, readOriginals, type Token } from './decode.ts';
import type { Misfits } from './features.ts';
import { type KnownNames, restoreBodies, restoreNames } from './names.ts';
import { timesIn } from './signature.ts';

/** In nats: best restoration of spins made from held-out texts (`training/spin/README.md`); rerun before changing. */
const KNOWN_EASE = 8;
const THESAURUS_EASE = -1.5;
const HABIT_EASE = 1;
const MOST_HABIT_EASE = 2.5;

/** Quotations count as spun too when this share of their words and this many of them look swapped. */
const SPUN_QUOTATIONS = { share: 0.04, swaps: 4 };

/** So sure that words were swapped, and under 1% of the intact ones are harmed (`training/spin/confidence.ts`). */
const LEAST_SWAPPED = 0.75;

/** The words of a text by sentence, as a model knows them. */
export interface SpunWords {
  readonly narrative: readonly (readonly Token[])[];
  readonly quotations: readonly (readonly Token[])[];
  readonly misfits: Misfits;
}

/** What helps to read a spun text: the model that its words were read with, and what is known of its spinner. */
export interface Knowledge {
  readonly language: Language;
  readonly model: SpinModel;
  readonly signature: Signature;
  /** Names that the text may mean, the likeliest lists first. */
  readonly names: readonly KnownNames[];
}

/** Returns the swapped words of a spun text, in order. Quotations that the spinner spared are left alone. */
export function findSwaps(text: string, words: SpunWords, knowledge: Knowledge): Swap[] {
  const { language, model, signature, names } = knowledge;
  const restorations = readSpun(words.narrative, words.quotations, model);
  const sentences = [...words.narrative, ...words.quotations];
  const seenElsewhere = ({ reading, tokens }: Restoration): number =>
    timesIn(signature, ...pairOf(reading, tokens, model));
  const sure = surenessOf(restorations, sentences, words.misfits, seenElsewhere);
  const read = restorations.flatMap((one, at): Swap[] => {
    const { swapped, right } = sure[at]!;
    if (swapped < LEAST_SWAPPED) return [];
    const basis = seenElsewhere(one) > 0 ? 'signature' : one.reading.known ? 'habit' : 'thesaurus';
    return [swapOf(one, right, basis, text, model)];
  });
  const named = restoreNames(words.narrative, model, names);
  const dated = restoreDates(text, words.narrative, model, language.calendar);
  const bodies = restoreBodies(words.narrative, model, language);
  return [bodies, named, dated].reduce(layOver, read);
}

/** Returns both, in order, of those that overlap the better. */
export const layOver = (swaps: readonly Swap[], better: readonly Swap[]): Swap[] =>
  [...swaps.filter((swap) => !better.some((other) => overlaps(swap, other))), ...better].sort(
    (a, b) => a.start - b.start,
  );

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
  /** By the first printed word, since most words have no habit. */
  const habits = new Map<number, Map<string, number>>();
  for (const tokens of sentences) {
    for (const { from, to, originals } of readOriginals(tokens, model, expected)) {
      const printed = tokens.slice(from, to).map(({ id }) => id);
      const times = habits.get(printed[0]!) ?? new Map<string, number>();
      const habit = habitKey(printed, originals);
      habits.set(printed[0]!, times.set(habit, (times.get(habit) ?? 0) + 1));
    }
  }
  return (printed, substitution) => {
    const times = habits.get(printed);
    const seen = times?.get(habitKey([printed, ...substitution.rest], substitution.originals)) ?? 1;
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
  if (String(originals) === String(printed)) return null;
  const least = Math.min(printed.length, originals.length) - 1;
  const ahead = countWhile(least, (at) => originals[at] === printed[at]);
  const behind = countWhile(least - ahead, (at) => originals.at(-1 - at) === printed.at(-1 - at));
  const cut = (ids: readonly number[]): readonly number[] => ids.slice(ahead, ids.length - behind);
  const around = (ids: readonly number[]): string =>
    `${ids.slice(0, ahead)}|${behind === 0 ? '' : ids.slice(-behind)}`;
  const alike = alternatives.filter(
    (ids) => ids.length > ahead + behind && around(ids) === around(originals),
  );
  return {
    ...reading,
    from: reading.from + ahead,
    to: reading.to - behind,
    originals: cut(originals),
    alternatives: alike.map(cut),
  };
}

function countWhile(most: number, holds: (at: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count++;
  return count;
}

/** Returns what is printed and its original, as signatures have them. */
function pairOf(
  { from, to, originals }: Reading,
  tokens: readonly Token[],
  model: SpinModel,
): [string, string] {
  const wordsOf = (ids: readonly number[]): string => ids.map(model.wordOf).join(' ');
  return [wordsOf(tokens.slice(from, to).map(({ id }) => id)), wordsOf(originals)];
}

function swapOf(
  { reading: { from, to, originals, alternatives }, tokens }: Restoration,
  confidence: number,
  basis: Swap['basis'],
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
    basis,
  };
}

/** Returns the words with the printed word's capitals and possessive ending. */
export function casedLike(printed: string, words: string): string {
  const possessive = /\p{L}(['’]s)$/u.exec(printed)?.[1] ?? '';
  const restored = /['’]/.test(words) ? words : words + possessive;
  if (/^\p{Lu}{2,}/u.test(printed)) return restored.toUpperCase();
  return /^\p{Lu}/u.test(printed) ? restored.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : restored;
}
