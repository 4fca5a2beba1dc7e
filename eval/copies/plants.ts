/** Copies of known kinds and degrees: how a text is changed that another takes it from. */

import type { SpinModel } from '../../src/language/spin.ts';
import { randomNumbers } from '../../training/random.ts';
import { type Draft, mixed, type Newsroom, pick, type Random, type Sentence } from './articles.ts';

export type Change = (draft: Draft, random: Random) => Draft;

/** Words of the one who copies, who writes no names into them. */
export type OtherWord = (word: string, random: Random) => string;

const onSentences =
  (change: (sentence: Sentence, random: Random) => Sentence): Change =>
  (draft, random) =>
    draft.map((sentences) =>
      sentences.map((sentence) => (sentence.quoted ? sentence : change(sentence, random))),
    );

/** Exchanges, drops and adds words by chance, names too, so that two texts of that Jaccard are left. */
export function edited(jaccard: number, other: OtherWord): Change {
  const kept = ((2 * jaccard) / (1 + jaccard)) ** (1 / 5);
  return onSentences(({ words, quoted }, random) => ({
    quoted,
    words: words.flatMap((word) => {
      if (random() < kept) return [word];
      const what = random();
      return what < 0.6 ? [other(word, random)] : what < 0.8 ? [] : [word, other(word, random)];
    }),
  }));
}

/** Exchanges that share of the ordinary words, and leaves names and numbers. */
export const reworded = (share: number, other: OtherWord): Change =>
  onSentences(({ words, quoted }, random) => ({
    quoted,
    words: words.map((word) => (isFixed(word) || random() >= share ? word : other(word, random))),
  }));

/** Exchanges that share of the words that a spinner knows, the more of them the less it knows. */
export const spun = (share: number, other: SpinnersWord): Change =>
  onSentences(({ words, quoted }, random) => ({
    quoted,
    words: words.map((word) => (isFixed(word) || random() >= share ? word : (other(word, random) ?? word))),
  }));

type SpinnersWord = (word: string, random: Random) => string | undefined;

/** Puts another name for some, each time the same: what a spinner does that takes names for words. */
export const renamed =
  (share: number, names: readonly string[]): Change =>
  (draft, random) => {
    const seed = Math.floor(random() * 2 ** 31);
    const of = (word: string): string => {
      const chance = randomNumbers(mixed(seed, hashOf(word)));
      return /^\p{Lu}/u.test(word) && chance() < share ? pick(names, chance) : word;
    };
    return onSentences(({ words, quoted }) => ({ quoted, words: words.map(of) }))(draft, random);
  };

/** Keeps the beginning, as an editor cuts. */
export const cut =
  (share: number): Change =>
  (draft) => {
    const total = draft.flat().reduce((sum, { words }) => sum + words.length, 0);
    let left = Math.round(share * total);
    return draft
      .map((sentences) =>
        sentences.filter(({ words }) => {
          left -= words.length;
          return left + words.length / 2 > 0;
        }),
      )
      .filter((sentences) => sentences.length > 0);
  };

export const reordered: Change = (draft, random) =>
  draft
    .map((sentences) => ({ sentences, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ sentences }) => sentences);

/** Puts so many paragraphs in a row into a report of something else. */
export const lifted =
  (paragraphs: number, newsroom: Newsroom): Change =>
  (draft, random) => {
    const whole = newsroom.report(Math.floor(random() * 2 ** 30), 3);
    const from = Math.floor(random() * Math.max(1, draft.length - paragraphs));
    const at = Math.floor(random() * whole.length);
    return [...whole.slice(0, at), ...draft.slice(from, from + paragraphs), ...whole.slice(at)];
  };

export const both =
  (first: Change, second: Change): Change =>
  (draft, random) =>
    second(first(draft, random), random);

const isFixed = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);

const hashOf = (word: string): number =>
  Array.from(word).reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 0x01000193), 0x811c9dc5);

/** Returns what a spinner prints for a word: the language's own tables the other way round. */
export function spinnersWords(model: SpinModel): SpinnersWord {
  const prints = new Map<string, string[]>();
  for (let id = 0; model.wordOf(id) !== undefined; id++)
    for (const { rest, originals } of model.substitutionsOf(id)) {
      if (rest.length > 0 || originals.length !== 1) continue;
      const original = model.wordOf(originals[0]!);
      prints.set(original, [...(prints.get(original) ?? []), model.wordOf(id)]);
    }
  return (word, random) => {
    const known = prints.get(word);
    return known && pick(known, random);
  };
}
