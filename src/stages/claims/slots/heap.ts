/** The heap of a story as slots are looked for in it: what gives an answer, and how telling what two answers share is. */

import type { Language } from '../../../language/language.ts';
import type { TimeExpression } from '../../../model/annotation.ts';
import type { ArticleId } from '../../../model/article.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Span } from '../../../model/span.ts';
import type { Amount } from '../../../model/value.ts';
import { overlapping, overlaps, shortestAround } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { rarityAmong } from '../../../text/rarity.ts';
import { meets } from '../../../text/sets.ts';
import { canBothBeRight } from '../disputes/amounts.ts';
import { isOpen, timesMeet } from '../disputes/compatible.ts';
import { sharedWords } from '../disputes/meant.ts';
import type { Point } from '../disputes/points.ts';
import { type HeapSentence, inEachSentence, type ReadHeap } from '../disputes/read-heap.ts';
import { markOf } from '../evidence/marks.ts';
import { eachShared, openTermLists, type WeighedTerms } from '../shared-weight.ts';

export interface Heap extends ReadHeap {
  readonly language: Language;
  /** How rare a word is among the sentences, 0 to 1. */
  readonly rarityOfWord: (word: string) => number;
  /** Returns the words of an answer, and whom it names, each with how rare that is among the sentences, 0 to 1. */
  readonly weighed: (answer: Answer) => WeighedAnswer;
  /** Returns what stands for how all that an answer says weighs. */
  readonly markOf: (answer: Answer) => number;
}

interface WeighedAnswer {
  readonly words: WeighedTerms;
  readonly names: WeighedTerms;
}

/** Weighs the words and names of the articles. */
export function weighHeap(heap: ReadHeap, language: Language): Heap {
  const rarityOf = (sets: readonly ReadonlySet<string>[]): ((one: string) => number) => {
    const rarity = rarityAmong(sets);
    return (one) => rarity(one) / rarity.most;
  };
  const [rarityOfWord, rarityOfName] = [rarityOf(wordsIn(heap, language)), rarityOf(namesIn(heap, language))];
  const [words, names] = [openTermLists(), openTermLists()];
  return {
    ...heap,
    language,
    rarityOfWord,
    weighed: onceEach((answer) => ({
      words: words(answer.words, rarityOfWord),
      names: names(answer.named, rarityOfName),
    })),
    markOf: ({ words, named }) =>
      markOf([...Array.from(words, rarityOfWord), ...Array.from(named, rarityOfName)]),
  };
}

const wordsIn = inEachSentence(({ read }) => [new Set(read.words.filter((word) => word !== null))]);
const namesIn = inEachSentence(({ read }) => [read.naming.namedIn(read)]);

/** An answer: the words that give it, and what stands with it in the clause or phrase that states it. */
export interface Answer {
  readonly sentence: HeapSentence;
  readonly point: Point | undefined;
  /** The clause or phrase that states it. */
  readonly stretch: Span;
  readonly heart: Span;
  readonly words: ReadonlySet<string>;
  readonly named: ReadonlySet<EntityId>;
}

export const articleOf = ({ sentence }: Pick<Answer, 'sentence'>): ArticleId =>
  sentence.read.telling.article.id;

/** Returns an answer as the smallest clause around its heart states it; else its whole sentence does. */
export function answerAt(sentence: HeapSentence, heart: Span): Answer {
  const point = shortestAround(sentence.points, heart);
  const stretch = point ?? sentence.read;
  return { sentence, point, heart, ...saidIn(sentence, stretch, heart), stretch };
}

/** Returns what a stretch of a sentence says beside the heart of it. */
export function saidIn({ read }: HeapSentence, stretch: Span, heart: Span): Pick<Answer, 'words' | 'named'> {
  const { tree, words, naming, times } = read;
  const inside = tree.tokens.flatMap((token, at) =>
    overlaps(token, stretch) && !overlaps(token, heart) && !times.some((time) => overlaps(time, token))
      ? [at]
      : [],
  );
  return {
    words: new Set(inside.flatMap((at) => words[at] ?? [])),
    named: naming.namedIn(stretch),
  };
}

/** How much two answers share beside their hearts. */
export interface Shared {
  /** Of the words of the one that says less, by weight, 0 to 1. */
  readonly words: () => number;
  /** Weight of the words that both say, about 1 for each rare one. */
  readonly weight: number;
  /** Rarity of the rarest name in both. */
  readonly name: number;
  /** Both name somebody, and nobody that the other names. */
  readonly apart: boolean;
}

export function sharedBy(one: Answer, other: Answer, heap: Heap): Shared {
  const [a, b] = [heap.weighed(one), heap.weighed(other)];
  let [weight, name, isBoth] = [0, 0, false];
  eachShared(a.names, b.names, (rarity) => {
    isBoth = true;
    name = Math.max(name, rarity);
  });
  eachShared(a.words, b.words, (rarity) => {
    weight += rarity;
  });
  return {
    words: () => sharedWords(one.words, other.words, heap.alike, heap.rarityOfWord),
    weight,
    name,
    apart: !isBoth && one.named.size > 0 && other.named.size > 0,
  };
}

/** How alike the acts are that the clauses of two answers tell; 0 where one tells none. */
export function likenessOfActs({ point: one }: Answer, { point: other }: Answer, { alike }: Heap): number {
  return one && other && one.act !== '' && other.act !== '' ? alike(one.act, other.act) : 0;
}

/** Sentences of one article that have what is rare, at most. */
const MOST_SENTENCES = 2;

/** Returns what stands in few sentences of each article, by article; nothing where just one article has it so. */
export function rareAmong<One extends Pick<Answer, 'sentence'>>(same: readonly One[]): One[] {
  const rare = [...Map.groupBy(same, articleOf).values()].filter(
    (own) => new Set(own.map(({ sentence }) => sentence)).size <= MOST_SENTENCES,
  );
  return rare.length < 2 ? [] : rare.flat();
}

/**
 * Can two answers not be to one question: they count the same things, and differ in all that they count; they tell of days
 * that do not meet; one says that it is so, and the other that it is not, or that it may be; or others do it?
 */
export function areApart(one: Answer, other: Answer): boolean {
  const [a, b] = [one.point, other.point];
  if (a && b && (a.negated !== b.negated || isOpen(a) !== isOpen(b) || doOthers(a, b))) return true;
  return !timesMeet(timesOf(one), timesOf(other)) || countApart(one, other);
}

const doOthers = ({ subject: one }: Point, { subject: other }: Point): boolean =>
  one !== null &&
  other !== null &&
  one.named.size > 0 &&
  other.named.size > 0 &&
  !meets(one.named, other.named);

const timesOf = onceEach(({ sentence, stretch }: Answer): readonly TimeExpression[] =>
  sentence.read.times.filter((time) => overlaps(time, stretch)),
);

/** Have both amounts of one unit, none of which can be right beside one of the other's? */
function countApart(one: Answer, other: Answer): boolean {
  const there = amountsOf(other);
  if (there.length === 0) return false;
  let isAlike = false;
  for (const a of amountsOf(one))
    for (const b of there) {
      if (unitOf(a) !== unitOf(b)) continue;
      if (canBothBeRight(a, b)) return false;
      isAlike = true;
    }
  return isAlike;
}

const amountsOf = onceEach(({ sentence: { read }, stretch }: Answer): readonly Amount[] =>
  overlapping(read.telling.annotation.values, stretch).filter((value) => 'number' in value),
);

const unitOf = (amount: Amount): string | null =>
  amount.kind === 'quantity' ? amount.dimension : amount.unit;
