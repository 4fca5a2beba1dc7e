/** Matters that are told in ways which take a view: occupied or liberated, left out or not invited. */

import type { Account, FramingWords, Way } from '../../language/framing.ts';
import type { Reading, ReadToken } from './reading.ts';
import {
  type Candidate,
  differenceOf,
  isDivided,
  isPrinted,
  mostSaid,
  type Use,
  type Variant,
} from './variants.ts';

/** So many words on either side are close by. */
const CLOSE = 8;

/** A concept for each matter of which the articles choose among the ways to tell it. */
export function findAccounts(readings: readonly Reading[], { accounts }: FramingWords): Candidate[] {
  const places = readings.map(placesNamed);
  return accounts.flatMap(({ concept, ways }: Account) => {
    const variants = ways
      .map((way) => variantOf(way, readings, places))
      .filter((variant) => variant !== null && isPrinted(variant)) as Variant[];
    if (variants.length < 2 || !isDivided(variants.filter(isPrinted))) return [];
    const uses = variants.reduce((sum, variant) => sum + variant.uses.length, 0);
    return [
      {
        concept: { concept, kind: 'label' as const },
        variants: variants.sort((a, b) => b.uses.length - a.uses.length),
        weight: differenceOf(variants) * Math.log(1 + uses),
      },
    ];
  });
}

/** Returns where tokens name a place. */
const placesNamed = ({ annotation, tokens }: Reading): ReadonlySet<number> => {
  const starts = new Set(
    annotation.mentions.filter(({ type }) => type === 'place').map(({ start }) => start),
  );
  return new Set([...tokens.keys()].filter((i) => starts.has(tokens[i]!.start)));
};

function variantOf(
  way: Way,
  readings: readonly Reading[],
  places: readonly ReadonlySet<number>[],
): Variant | null {
  const first = Map.groupBy(way.phrases, (phrase) => wordOf(phrase[0]!));
  const found = readings.flatMap((reading, r) =>
    reading.tokens.flatMap((token, i) => {
      const phrases = [
        ...(first.get(token.lemma.toLowerCase()) ?? []),
        ...(first.get(token.form.toLowerCase()) ?? []),
      ];
      const phrase = phrases.find((phrase) => phrase.every((word, k) => isWord(reading.tokens[i + k], word)));
      if (!phrase || (way.near && !isNear(reading, places[r]!, i, way.near))) return [];
      return [useAt(reading, i, i + phrase.length - 1)];
    }),
  );
  if (found.length === 0) return null;
  return { label: labelOf(found), uses: found.map(({ use }) => use) };
}

interface Found {
  readonly use: Use;
  readonly words: string;
}

/** The two or three wordings that are used most. */
function labelOf(found: readonly Found[]): string {
  const rest = found.filter(({ use }) => !use.reading.isSpun);
  const words: string[] = [];
  let left = (rest.length > 0 ? rest : found).map((one) => one.words);
  while (left.length > 0 && words.length < 3) {
    const word = mostSaid(left);
    words.push(word);
    left = left.filter((one) => one !== word);
  }
  return words.join(', ');
}

const wordOf = (word: string): string => word.split('/')[0]!;

function isWord(token: ReadToken | undefined, word: string): boolean {
  const [letters, upos] = word.split('/');
  if (!token || (upos !== undefined && token.upos !== upos)) return false;
  return token.lemma.toLowerCase() === letters || token.form.toLowerCase() === letters;
}

function isNear(
  { tokens }: Reading,
  places: ReadonlySet<number>,
  at: number,
  near: ReadonlySet<string>,
): boolean {
  for (let i = Math.max(0, at - CLOSE); i <= Math.min(tokens.length - 1, at + CLOSE); i++)
    if (
      tokens[i]!.sentence === tokens[at]!.sentence &&
      (places.has(i) || near.has(tokens[i]!.lemma.toLowerCase()))
    )
      return true;
  return false;
}

/** The words with what they say it of, as far as that stands beside them. */
function useAt(reading: Reading, from: number, to: number): Found {
  const { tokens, text } = reading;
  const [first, last] = [tokens[from]!, tokens[to]!];
  return {
    words: text.slice(first.start, last.end).toLowerCase(),
    use: { reading, start: first.start, end: last.end },
  };
}
