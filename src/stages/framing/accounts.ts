/** Matters that are told in ways which take a view: occupied or liberated, left out or not invited. */

import type { Account, FramingWords, Way, WayWord } from '../../language/framing.ts';
import { childrenOf, treeOf } from '../../language/tree.ts';
import type { Annotation } from '../../model/annotation.ts';
import { contains, overlapLength } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import type { Reading, ReadToken } from './reading.ts';
import {
  type Candidate,
  FEWEST_USES,
  isDivided,
  isPrinted,
  labelled,
  mostSaid,
  printedAt,
  type Use,
  type Variant,
} from './variants.ts';

/** So many words on either side are close by. Set by hand. */
const CLOSE = 8;

/** A concept for each matter of which the articles choose among the ways to tell it. */
export function findAccounts(readings: readonly Reading[], { accounts }: FramingWords): Candidate[] {
  const places = readings.map(placesNamed);
  return accounts.flatMap(({ concept, about, ways }: Account) => {
    if (!isTold(about, readings)) return [];
    const variants = ways.flatMap((way) => variantOf(way, readings, places) ?? []).filter(isSaidByPeople);
    const uses = variants.reduce((sum, variant) => sum + variant.uses.length, 0);
    if (variants.length < 2 || uses < FEWEST_USES || !isDivided(variants)) return [];
    return [labelled(concept, variants, uses)];
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

/** Words of the matter stand in the heap at least as often, and in two articles at least. Set by hand. */
const OFTEN = 4;

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
const placesNamed = ({ annotation, tokens }: Reading): ReadonlySet<number> => placesAmong(annotation, tokens);

const placesAmong = onceEachWith(({ mentions }: Annotation, tokens: readonly ReadToken[]) => {
  const starts = new Set(mentions.filter(({ type }) => type === 'place').map(({ start }) => start));
  return new Set([...tokens.keys()].filter((i) => starts.has(tokens[i]!.start)));
});

function variantOf(
  way: Way,
  readings: readonly Reading[],
  places: readonly ReadonlySet<number>[],
): Variant | null {
  const uses = readings.flatMap((reading, r) => {
    const { tokens } = reading;
    const ends = new Map<number, number>();
    for (const phrase of way.phrases)
      for (const at of reading.words.get(phrase[0]!.letters) ?? [])
        if (phrase.every((word, k) => isWord(tokens[at + k], word)))
          ends.set(at, Math.max(ends.get(at) ?? 0, at + phrase.length - 1));
    return [...ends]
      .filter(([at]) => isSaid(way, reading, places[r]!, at))
      .sort(([one], [other]) => one - other)
      .map(([at, end]): Use => ({ reading, start: tokens[at]!.start, end: tokens[end]!.end }));
  });
  return uses.length === 0 ? null : { label: labelOf(uses), uses };
}

/** The two or three wordings that are used most. */
function labelOf(uses: readonly Use[]): string {
  const clean = uses.filter(({ reading }) => !reading.isSpun);
  const words: string[] = [];
  let left = (clean.length > 0 ? clean : uses).map((use) => printedAt(use).toLowerCase());
  while (left.length > 0 && words.length < 3) {
    const word = mostSaid(left);
    words.push(word);
    left = left.filter((one) => one !== word);
  }
  return words.join(', ');
}

const isWord = (token: ReadToken | undefined, { letters, upos }: WayWord): boolean =>
  token !== undefined &&
  (upos === undefined || token.upos === upos) &&
  (token.base === letters || token.letters === letters);

const isSaid = (way: Way, reading: Reading, places: ReadonlySet<number>, at: number): boolean =>
  (!way.near || isNear(reading, places, at, way.near)) && (!way.owned || isOwned(reading, at));

/** It is somebody's: "its demands", "the demands of the union". */
function isOwned({ tokens, annotation, named }: Reading, at: number): boolean {
  const { sentence, start } = tokens[at]!;
  const tree = treeOf(annotation.trees[sentence]!);
  const here = tree.tokens.findIndex((token) => token.start === start);
  if (childrenOf(tree, here, 'nmod:poss').length > 0) return true;
  return childrenOf(tree, here, 'nmod').some((child) =>
    annotation.mentions.some((mention, i) => named[i] && contains(mention, tree.tokens[child]!)),
  );
}

function isNear(
  { tokens }: Reading,
  places: ReadonlySet<number>,
  at: number,
  near: ReadonlySet<string>,
): boolean {
  for (let i = Math.max(0, at - CLOSE); i <= Math.min(tokens.length - 1, at + CLOSE); i++)
    if (tokens[i]!.sentence === tokens[at]!.sentence && (places.has(i) || near.has(tokens[i]!.base)))
      return true;
  return false;
}
