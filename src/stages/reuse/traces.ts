/** Traces that making one text from another leaves in its words, where neither a credit nor a time tells. */

import type { Language } from '../../language/language.ts';
import { nameOf } from '../../text/articles-named.ts';
import { foldMarks, withoutPossessive } from '../../text/normalise.ts';
import type { OwnText, Stretch } from './own-text.ts';

/** Two texts with what is aligned, seen from either side. */
export interface Aligned {
  readonly one: OwnText;
  readonly other: OwnText;
  /** Equal words by their ordinals in the one and the other. */
  readonly equal: ReadonlyMap<number, number>;
}

/** Returns the two as seen from the first, and from the second. */
export function alignedBothWays(
  first: OwnText,
  second: OwnText,
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
  for (const [at, there] of equal) {
    const word = printedAt(one, at).toLowerCase();
    if (
      word !== printedAt(other, there).toLowerCase() ||
      !areNeighbours(one, at) ||
      !areNeighbours(other, there)
    )
      continue;
    const [next, instead] = [printedAt(one, at + 1), printedAt(other, there + 1)];
    if (vocabulary.suits(word, next) === true && vocabulary.suits(word, instead) === false)
      return `“${word} ${instead}” in ${nameOf(other.article, one.article)} was “${word} ${next}”, as ${nameOf(one.article, other.article)} has it.`;
  }
  return null;
}

/** As printed: a spun word is compared as what it stands for. */
const printedAt = ({ article, words }: OwnText, at: number): string =>
  foldMarks(article.text.slice(words[at]!.start, words[at]!.end));

const areNeighbours = ({ article, words }: OwnText, at: number): boolean => {
  const next = words[at + 1];
  return next !== undefined && article.text.slice(words[at]!.end, next.start) === ' ';
};

/**
 * Says of whom the other text tells without saying who that is, in words that stand in the one text too, which names
 * the person and says who that is in a passage that the other has not: that passage was cut. "Finch said" needs "Orla
 * Finch, a beekeeper".
 */
export function cutName({ one, other, equal }: Aligned, language: Language): string | null {
  const back = new Set(equal.keys());
  const bare = bareNames(other, language);
  for (const [at, there] of equal) {
    const id = other.ids[there]!;
    if (!bare.has(id)) continue;
    const place = one.ids.indexOf(id);
    if (place <= 0 || place >= at || back.has(place)) continue;
    const full = introduced(one, place, language);
    if (full !== null)
      return `${nameOf(other.article, one.article)} tells of ${bare.get(id)} and never says who that is; ${nameOf(one.article, other.article)} has ${full} in a passage that was left out.`;
  }
  return null;
}

/** Returns the single names by their numbers that a text never says more of. */
function bareNames(text: OwnText, language: Language): Map<number, string> {
  const places = new Map<number, number[]>();
  text.words.forEach((_, at) => {
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
  const { article, words } = text;
  const [before, after] = [words[at - 1], words[at + 1]];
  const follows = before !== undefined && /^[ ]$/.test(article.text.slice(before.end, words[at]!.start));
  if (follows && !vocabulary.functionWords.has(printedAt(text, at - 1))) return false;
  const gap = after === undefined ? '' : article.text.slice(words[at]!.end, after.start);
  return !gap.startsWith(',') && !(gap === ' ' && isCapitalised(text, at + 1));
}

/** "Orla Finch, 44, …", "Orla Finch, a beekeeper": of nobody whom all readers know is that said. */
function introduced(text: OwnText, at: number, { speech }: Language): string | null {
  const { article, words } = text;
  const [given, surname, next] = [words[at - 1]!, words[at]!, words[at + 1]];
  if (!areNeighbours(text, at - 1) || !isCapitalised(text, at - 1) || next === undefined) return null;
  const isSaid = /^\d{1,3}$/.test(next.text) || speech.indefinite.has(next.text);
  return isSaid && article.text.slice(surname.end, next.start) === ', '
    ? article.text.slice(given.start, surname.end)
    : null;
}
