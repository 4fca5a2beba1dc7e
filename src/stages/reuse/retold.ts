/**
 * Finds single sentences that retell one another, in whatever order their words stand. Two independent reports have
 * such sentences too: they tell something only where it is known that one text draws on the other.
 */

import type { Span } from '../../model/span.ts';
import type { Taken } from '../../text/alignment.ts';
import { chainInOrder, type Link } from '../../text/in-order.ts';
import { onceEachWith } from '../../text/once-each.ts';
import type { OwnText } from './own-text.ts';
import { countOwn, type Stretch } from './stretches.ts';
import type { Weigh } from './weights.ts';

/**
 * Least likeness (Dice, of weighted stems), and least that the shared stems weigh: of sentences that come in the order
 * of others, and of those that do not. Names weigh less here too.
 */
const ALIKE = { share: 0.24, weight: 0.9, stems: 3 };
const APART = { share: 0.45, weight: 2 };
const ORDER = { both: 0.06, one: 0.01, most: 1 };
const NAME = 0.5;
/** What a word that may have been swapped counts for. */
const MAYBE = 0.7;
/** A stem that stands in more sentences finds none. */
const MOST_SENTENCES = 40;

/** A pair of sentences that are known to belong together, by the words of each. */
type Mates = Pick<Stretch, 'first' | 'second'>;

/**
 * Returns the sentences that retell one another, apart from those that are taken; each has one mate. `known` are the
 * stretches that are aligned already, beside which the order is judged.
 */
export function alignSentences(
  first: OwnText,
  second: OwnText,
  taken: Taken,
  known: readonly Mates[],
  weigh: Weigh,
): Stretch[] {
  const here = freeSentences(first, taken.from, weigh);
  const there = freeSentences(second, taken.to, weigh);
  const pairs = alikePairs(here, there);
  const inOrder = new Set(pairsInOrder(pairs, known));
  const kind = first.isSpun || second.isSpun ? 'spun' : 'rewritten';
  const gone = { here: new Set<Sentence>(), there: new Set<Sentence>() };
  return pairs
    .filter((pair) => inOrder.has(pair) || (pair.share >= APART.share && pair.weight >= APART.weight))
    .flatMap(({ one, other }): Stretch[] => {
      if (gone.here.has(one) || gone.there.has(other)) return [];
      gone.here.add(one);
      gone.there.add(other);
      const tile = { from: one.words.start, to: other.words.start, length: 1 };
      return [{ first: one.words, second: other.words, kind, tiles: [tile] }];
    });
}

/** Returns the pairs that come in one order with the most of the others and of what is known. */
function pairsInOrder(pairs: readonly AlikePair[], known: readonly Mates[]): AlikePair[] {
  const links = [
    ...known.map((mates) => linkOf(mates, ORDER.most, null)),
    ...pairs.map((pair) => linkOf({ first: pair.one.words, second: pair.other.words }, pair.share, pair)),
  ];
  return chainInOrder(links, ORDER).flatMap(({ pair }) => pair ?? []);
}

function linkOf(
  { first, second }: Mates,
  total: number,
  pair: AlikePair | null,
): Link & { readonly pair: AlikePair | null } {
  const place = { from: first.start / WORDS, to: second.start / WORDS };
  return { first: place, last: place, total, pair };
}

/** In a sentence, about: what is skipped is counted in sentences. */
const WORDS = 20;

interface Sentence {
  readonly words: Span;
  /** What each stem weighs; those that a machine may have put another word for are among them. */
  readonly stems: ReadonlyMap<number, number>;
  readonly maybe: ReadonlyMap<number, number>;
  readonly weight: number;
}

/** Returns the sentences of which no word is taken. */
const freeSentences = (text: OwnText, taken: Uint8Array, weigh: Weigh): Sentence[] =>
  sentencesOf(text, weigh).filter(({ words: { start, end } }) => !taken.subarray(start, end).includes(1));

/** Returns the sentences that are a text's own and tell enough. A text is aligned with many others, so they are weighed once. */
const sentencesOf = onceEachWith((text: OwnText, weigh: Weigh): Sentence[] => {
  const { content } = text;
  let at = 0;
  return text.sentences.flatMap((words) => {
    const stems = new Map<number, number>();
    const maybe = new Map<number, number>();
    while (at < content.at.length && content.at[at]! < words.start) at++;
    for (; at < content.at.length && content.at[at]! < words.end; at++) {
      const worth = text.fixed[content.at[at]!] === 1 ? NAME : 1;
      stems.set(content.stems[at]!, worth * weigh(content.stems[at]!));
      for (const original of content.originals[at]!) maybe.set(original, worth * weigh(original));
    }
    const isOwn = countOwn(text, words.start, words.end) >= LEAST_OWN * (words.end - words.start);
    if (!isOwn || stems.size < LEAST_STEMS) return [];
    return [{ words, stems, maybe, weight: [...stems.values()].reduce((sum, weight) => sum + weight, 0) }];
  });
});

const LEAST_OWN = 0.5;
/** Sentences of fewer different words are alike too easily. */
const LEAST_STEMS = 4;

interface AlikePair {
  readonly one: Sentence;
  readonly other: Sentence;
  readonly share: number;
  readonly weight: number;
}

/** Returns pairs of alike sentences, the most alike first. */
function alikePairs(here: readonly Sentence[], there: readonly Sentence[]): AlikePair[] {
  const places = placesOf(there);
  return here
    .flatMap((one) => {
      const found = new Set<number>();
      for (const stem of stemsIn(one)) {
        const at = places.get(stem) ?? [];
        if (at.length <= MOST_SENTENCES) for (const other of at) found.add(other);
      }
      return [...found].flatMap((at) => pairOf(one, there[at]!) ?? []);
    })
    .sort(
      (a, b) =>
        b.share - a.share ||
        a.one.words.start - b.one.words.start ||
        a.other.words.start - b.other.words.start,
    );
}

/** Returns in which of the sentences each stem stands. */
function placesOf(sentences: readonly Sentence[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, sentence] of sentences.entries())
    for (const stem of stemsIn(sentence)) {
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [at]);
      else known.push(at);
    }
  return places;
}

const stemsIn = ({ stems, maybe }: Sentence): Iterable<number> =>
  maybe.size === 0 ? stems.keys() : new Set([...stems.keys(), ...maybe.keys()]);

/** Returns the two if they share enough: stems that both have, or that one has and a machine may have swapped in the other. */
function pairOf(one: Sentence, other: Sentence): AlikePair | null {
  let count = 0;
  let shared = 0;
  const add = (weight: number): void => {
    count++;
    shared += weight;
  };
  for (const [stem, weight] of one.stems)
    if (other.stems.has(stem)) add(weight);
    else if (other.maybe.has(stem)) add(MAYBE * weight);
  if (one.maybe.size > 0)
    for (const [stem, weight] of other.stems)
      if (!one.stems.has(stem) && one.maybe.has(stem)) add(MAYBE * weight);
  const share = (2 * shared) / (one.weight + other.weight);
  const isAlike = share >= ALIKE.share && shared >= ALIKE.weight && count >= ALIKE.stems;
  return isAlike ? { one, other, share, weight: shared } : null;
}
