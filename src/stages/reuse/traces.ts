/** Traces that making one text from another leaves in its words, where neither a credit nor a time tells. */

import type { Language } from '../../language/language.ts';
import { nameOf } from '../../text/articles-named.ts';
import { foldMarks, withoutPossessive } from '../../text/normalise.ts';
import type { Compared, OwnText } from './own-text.ts';
import type { Stretch } from './stretches.ts';

/** Two articles with what is aligned, seen from either side. */
export interface Aligned {
  readonly one: Compared;
  readonly other: Compared;
  /** Equal words by their ordinals in the one and the other. */
  readonly equal: ReadonlyMap<number, number>;
}

/** Returns the two as seen from the first, and from the second. */
export function alignedBothWays(
  first: Compared,
  second: Compared,
  stretches: readonly Stretch[],
): [Aligned, Aligned] {
  const pairs = stretches.flatMap(({ tiles }) =>
    tiles.flatMap(({ from, to, length }) =>
      Array.from({ length }, (_, at): [number, number] => [from + at, to + at]),
    ),
  );
  return [
    { one: first, other: second, equal: new Map(pairs) },
    { one: second, other: first, equal: new Map(pairs.map(([from, to]) => [to, from])) },
  ];
}

/**
 * Says where a word of the other text does not suit the one before it, and the word that the one text has there does:
 * "an old" for "an ancient". Who exchanges a word forgets what hangs on it, machines most of all.
 */
export function strandedWord({ one, other, equal }: Aligned, { vocabulary }: Language): string | null {
  const [here, there] = [one.text, other.text];
  for (const [at, otherAt] of equal) {
    const word = printedAt(here, at).toLowerCase();
    if (
      word !== printedAt(there, otherAt).toLowerCase() ||
      !areNeighbours(here, at) ||
      !areNeighbours(there, otherAt)
    )
      continue;
    const [next, instead] = [printedAt(here, at + 1), printedAt(there, otherAt + 1)];
    if (vocabulary.suits(word, next) === true && vocabulary.suits(word, instead) === false)
      return `“${word} ${instead}” in ${nameOf(other.article, one.article)} was “${word} ${next}”, as ${nameOf(one.article, other.article)} has it.`;
  }
  return null;
}

/** As printed: a spun word is compared as what it stands for. */
const printedAt = ({ text, starts, ends }: OwnText, at: number): string =>
  foldMarks(text.slice(starts[at], ends[at]));

const areNeighbours = (text: OwnText, at: number): boolean =>
  at + 1 < text.ids.length && gapBehind(text, at) === ' ';

/** Returns what stands between a word and the next. */
const gapBehind = ({ text, starts, ends }: OwnText, at: number): string =>
  text.slice(ends[at], starts[at + 1]);

/**
 * Says of whom the other text tells without saying who that is, in words that stand in the one text too, which names
 * the person and says who that is in a passage that the other has not: that passage was cut. "Finch said" needs "Orla
 * Finch, a beekeeper".
 */
export function cutName({ one, other, equal }: Aligned, language: Language): string | null {
  const bare = bareNames(other.text, language);
  for (const [at, there] of equal) {
    const id = other.text.ids[there]!;
    if (!bare.has(id)) continue;
    const place = one.text.ids.indexOf(id);
    if (place <= 0 || place >= at || equal.has(place)) continue;
    const full = introduced(one.text, place, language);
    if (full !== null)
      return `${nameOf(other.article, one.article)} tells of ${bare.get(id)} and never says who that is; ${nameOf(one.article, other.article)} has ${full} in a passage that was left out.`;
  }
  return null;
}

/** Returns the single names by their numbers that a text never says more of. */
function bareNames(text: OwnText, language: Language): Map<number, string> {
  const places = new Map<number, number[]>();
  text.ids.forEach((_, at) => {
    if (isCapitalised(text, at)) places.set(text.ids[at]!, [...(places.get(text.ids[at]!) ?? []), at]);
  });
  return new Map(
    [...places].flatMap(([id, all]): [number, string][] => {
      const name = withoutPossessive(printedAt(text, all[0]!));
      return !language.vocabulary.functionWords.has(name.toLowerCase()) &&
        all.every((at) => isBare(text, at, language))
        ? [[id, name]]
        : [];
    }),
  );
}

const isCapitalised = (text: OwnText, at: number): boolean => /^\p{Lu}\p{Ll}/u.test(printedAt(text, at));

/** Stands a name without another, a title or an office beside it? */
function isBare(text: OwnText, at: number, { vocabulary }: Language): boolean {
  const follows = at > 0 && /^[ ]$/.test(gapBehind(text, at - 1));
  if (follows && !vocabulary.functionWords.has(printedAt(text, at - 1))) return false;
  const gap = at + 1 < text.ids.length ? gapBehind(text, at) : '';
  return !gap.startsWith(',') && !(gap === ' ' && isCapitalised(text, at + 1));
}

/** "Orla Finch, 44, …", "Orla Finch, a beekeeper": of nobody whom all readers know is that said. */
function introduced(text: OwnText, at: number, { speech }: Language): string | null {
  if (!areNeighbours(text, at - 1) || !isCapitalised(text, at - 1) || at + 1 >= text.ids.length) return null;
  const next = printedAt(text, at + 1);
  const isSaid = /^\d{1,3}$/.test(next) || speech.indefinite.has(next);
  return isSaid && gapBehind(text, at) === ', ' ? text.text.slice(text.starts[at - 1], text.ends[at]) : null;
}
