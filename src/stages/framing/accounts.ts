/** Matters that are told in ways which take a view: occupied or liberated, left out or not invited. */

import type { Account, FramingWords, Way } from '../../language/framing.ts';
import { childrenOf, treeOf } from '../../language/tree.ts';
import { overlapLength } from '../../text/offsets.ts';
import type { Reading, ReadToken } from './reading.ts';
import {
  type Candidate,
  differenceOf,
  isPrinted,
  isUneven,
  mostSaid,
  type Use,
  type Variant,
} from './variants.ts';

/** So many words on either side are close by. */
const CLOSE = 8;

/** A concept for each matter of which the articles choose among the ways to tell it. */
export function findAccounts(readings: readonly Reading[], { accounts }: FramingWords): Candidate[] {
  const places = readings.map(placesNamed);
  return accounts.flatMap(({ concept, about, ways }: Account) => {
    if (!isTold(about, readings)) return [];
    const variants = ways
      .map((way) => variantOf(way, readings, places))
      .filter((variant) => variant !== null && isSaidByPeople(variant)) as Variant[];
    const uses = variants.reduce((sum, variant) => sum + variant.uses.length, 0);
    if (variants.length < 2 || uses < FEWEST_USES || !isUneven(variants)) return [];
    return [
      {
        concept: { concept, kind: 'label' as const },
        variants: variants.sort((a, b) => b.uses.length - a.uses.length),
        weight: differenceOf(variants) * Math.log(1 + uses),
      },
    ];
  });
}

/** What is quoted in a machine-spun text is left alone mostly: it counts where no word of it was swapped. */
const isSaidByPeople = (variant: Variant): boolean =>
  isPrinted(variant) ||
  variant.uses.some(
    ({ reading, ...span }) =>
      reading.quoted.some((quoted) => overlapLength(quoted, reading.toPrint(span)) > 0) &&
      !reading.article.spun.swaps.some((swap) => overlapLength(swap, reading.toPrint(span)) > 0),
  );

/** Words of the matter stand in the heap at least as often, and in two articles at least. */
const OFTEN = 4;
/** What is told less often is no choice of words. */
const FEWEST_USES = 3;

function isTold(about: ReadonlySet<string>, readings: readonly Reading[]): boolean {
  const counts = readings.map(
    ({ words, tokens }) =>
      [...about].flatMap((noun) => words.get(noun) ?? []).filter((i) => tokens[i]!.upos === 'NOUN').length,
  );
  return (
    counts.filter((count) => count > 0).length >= 2 && counts.reduce((sum, count) => sum + count, 0) >= OFTEN
  );
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
  const found = readings.flatMap((reading, r) => {
    const ends = new Map<number, number>();
    for (const phrase of way.phrases)
      for (const at of reading.words.get(wordOf(phrase[0]!)) ?? [])
        if (phrase.every((word, k) => isWord(reading.tokens[at + k], word)))
          ends.set(at, Math.max(ends.get(at) ?? 0, at + phrase.length - 1));
    return [...ends]
      .filter(([at]) => isSaid(way, reading, places[r]!, at))
      .sort(([one], [other]) => one - other)
      .map(([at, end]) => useAt(reading, at, end));
  });
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

const isSaid = (way: Way, reading: Reading, places: ReadonlySet<number>, at: number): boolean =>
  (!way.near || isNear(reading, places, at, way.near)) && (!way.owned || isOwned(reading, at));

/** It is somebody's: "its demands", "the demands of the union". */
function isOwned({ tokens, annotation, named }: Reading, at: number): boolean {
  const { sentence, start } = tokens[at]!;
  const tree = treeOf(annotation.trees[sentence]!);
  const here = tree.tokens.findIndex((token) => token.start === start);
  if (childrenOf(tree, here, 'nmod:poss').length > 0) return true;
  return childrenOf(tree, here, 'nmod').some((child) =>
    annotation.mentions.some(
      (mention, i) =>
        named[i] && mention.start <= tree.tokens[child]!.start && tree.tokens[child]!.end <= mention.end,
    ),
  );
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
