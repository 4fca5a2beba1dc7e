/** Finds sentences of two texts that are nearly the same, whoever wrote them. */

import type { Span } from '../model/span.ts';
import { sentencesIn, wordsIn } from './languages.ts';
import { foldText } from './normalise.ts';
import { overlapping } from './offsets.ts';

export interface BlockedText {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** In text order. */
  readonly blocks: readonly Span[];
}

export interface SpanPair {
  readonly first: Span;
  readonly second: Span;
}

/** Share of the pairs of neighbouring words (Dice) from which sentences are shown beside each other. */
const ALIKE = 0.4;
/** In words. "He said no." is found everywhere; as a paragraph of its own it counts if it is found once. */
const SHORTEST = 4;
/** Of the sentences that have two words in a row, so many are looked at. */
const MOST_POSTINGS = 16;

/** Returns pairs of paragraphs that are equal and of sentences that are alike, none twice; what `taken` covers is left out. */
export function alikeSentences(
  first: BlockedText,
  second: BlockedText,
  taken: { readonly first: readonly Span[]; readonly second: readonly Span[] },
): SpanPair[] {
  const equal = equalBlocks(first, second, taken);
  const left = (text: BlockedText, side: 'first' | 'second'): Sentence[] =>
    sentencesLeft(text, [...taken[side], ...equal.map((pair) => pair[side])].sort(inTextOrder));
  const [here, there] = [left(first, 'first'), left(second, 'second')];
  const used = { here: new Set<number>(), there: new Set<number>() };
  const alike = candidates(here, there)
    .sort((a, b) => b.share - a.share || a.one - b.one || a.other - b.other)
    .flatMap(({ one, other }) => {
      if (used.here.has(one) || used.there.has(other)) return [];
      used.here.add(one);
      used.there.add(other);
      return [{ first: here[one]!.span, second: there[other]!.span }];
    });
  return [...equal, ...alike];
}

const inTextOrder = (a: Span, b: Span): number => a.start - b.start;

/** Returns paragraphs, headings and titles that are equal and stand in each text once, however short they are. */
function equalBlocks(
  first: BlockedText,
  second: BlockedText,
  taken: { readonly first: readonly Span[]; readonly second: readonly Span[] },
): SpanPair[] {
  const [here, there] = [onlyBlocks(first, taken.first), onlyBlocks(second, taken.second)];
  return [...here].flatMap(([words, block]) => {
    const other = there.get(words);
    return block && other ? [{ first: block, second: other }] : [];
  });
}

/** Blocks by their words; `null` where several have the same. */
function onlyBlocks({ text, blocks }: BlockedText, taken: readonly Span[]): Map<string, Span | null> {
  const found = new Map<string, Span | null>();
  for (const { start, end } of blocks) {
    const words = foldText(text.slice(start, end));
    if (words === '' || overlapping(taken, { start, end }).length > 0) continue;
    found.set(words, found.has(words) ? null : { start, end });
  }
  return found;
}

interface Sentence {
  readonly span: Span;
  readonly pairs: ReadonlySet<string>;
}

const sentencesLeft = ({ text, language, blocks }: BlockedText, taken: readonly Span[]): Sentence[] =>
  blocks
    .flatMap(({ start, end }) => sentencesIn(text, language, start, end))
    .filter((span) => overlapping(taken, span).length === 0)
    .map((span) => {
      const words = wordsIn(text, language, span.start, span.end).map((word) => foldText(word.text));
      return { span, pairs: new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`)) };
    })
    .filter(({ pairs }) => pairs.size >= SHORTEST - 1);

function candidates(here: readonly Sentence[], there: readonly Sentence[]) {
  const postings = new Map<string, number[]>();
  for (const [other, { pairs }] of there.entries())
    for (const pair of pairs) {
      const known = postings.get(pair);
      if (known === undefined) postings.set(pair, [other]);
      else if (known.length < MOST_POSTINGS) known.push(other);
    }
  return here.flatMap(({ pairs }, one) => {
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const other of postings.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .map(([other, count]) => ({ one, other, share: (2 * count) / (pairs.size + there[other]!.pairs.size) }))
      .filter(({ share }) => share >= ALIKE);
  });
}
