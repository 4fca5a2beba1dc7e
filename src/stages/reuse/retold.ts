/**
 * Finds single sentences that retell one another, in whatever order their words stand. Two independent reports have
 * such sentences too: they tell something only where it is known that one text draws on the other.
 */

import type { Span } from '../../model/span.ts';
import type { Taken } from '../../text/alignment.ts';
import { chainInOrder, type Link } from '../../text/in-order.ts';
import type { OwnText } from './own-text.ts';
import type { Stretch } from './stretches.ts';
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
  const gone = { here: new Set<FreeSentence>(), there: new Set<FreeSentence>() };
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

interface FreeSentence {
  readonly words: Span;
  /** What each stem weighs; those that a machine may have put another word for are among them. */
  readonly stems: ReadonlyMap<number, number>;
  readonly maybe: ReadonlyMap<number, number>;
  readonly weight: number;
}

function freeSentences(text: OwnText, taken: Uint8Array, weigh: Weigh): FreeSentence[] {
  const { content, own } = text;
  let at = 0;
  return text.sentences.flatMap((words) => {
    const stems = new Map<number, number>();
    const maybe = new Map<number, number>();
    while (at < content.at.length && content.at[at]! < words.start) at++;
    for (; at < content.at.length && content.at[at]! < words.end; at++) {
      const worth = text.fixed[content.at[at]!] === 1 ? NAME : 1;
      const weight = worth * weigh(content.stems[at]!);
      stems.set(content.stems[at]!, weight);
      for (const original of content.originals[at]!) maybe.set(original, worth * weigh(original));
    }
    const part = (marks: Uint8Array): number =>
      marks.subarray(words.start, words.end).reduce((sum, mark) => sum + mark, 0) / (words.end - words.start);
    if (part(own) < 0.5 || part(taken) > 0 || stems.size < LEAST_STEMS) return [];
    return [{ words, stems, maybe, weight: sum(stems.values()) }];
  });
}

/** Sentences of fewer different words are alike too easily. */
const LEAST_STEMS = 4;

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

interface AlikePair {
  readonly one: FreeSentence;
  readonly other: FreeSentence;
  readonly share: number;
  readonly weight: number;
}

/** Returns pairs of alike sentences, the most alike first. */
function alikePairs(here: readonly FreeSentence[], there: readonly FreeSentence[]): AlikePair[] {
  const places = new Map<number, number[]>();
  there.forEach(({ stems, maybe }, at) => {
    for (const stem of new Set([...stems.keys(), ...maybe.keys()]))
      places.set(stem, [...(places.get(stem) ?? []), at]);
  });
  return here
    .flatMap((one) => {
      const found = new Set(
        [...one.stems.keys(), ...one.maybe.keys()].flatMap((stem) => {
          const at = places.get(stem) ?? [];
          return at.length > MOST_SENTENCES ? [] : at;
        }),
      );
      return [...found].flatMap((at): AlikePair[] => {
        const other = there[at]!;
        const shared = sharedStems(one, other);
        const weight = sum(shared.values());
        const share = (2 * weight) / (one.weight + other.weight);
        return share >= ALIKE.share && weight >= ALIKE.weight && shared.size >= ALIKE.stems
          ? [{ one, other, share, weight }]
          : [];
      });
    })
    .sort(
      (a, b) =>
        b.share - a.share ||
        a.one.words.start - b.one.words.start ||
        a.other.words.start - b.other.words.start,
    );
}

/** Returns the stems that both have, or that one has and a machine may have swapped in the other. */
function sharedStems(one: FreeSentence, other: FreeSentence): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [stem, weight] of one.stems)
    if (other.stems.has(stem)) shared.set(stem, weight);
    else if (other.maybe.has(stem)) shared.set(stem, MAYBE * weight);
  for (const [stem, weight] of other.stems)
    if (!shared.has(stem) && one.maybe.has(stem)) shared.set(stem, MAYBE * weight);
  return shared;
}
