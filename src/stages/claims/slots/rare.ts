/** What few sentences of the heap speak of at all: a name or a noun that an article has once tells what its clause is about. */

import type { Span } from '../../../model/span.ts';
import { overlapping } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { finiteAround, type Point } from '../disputes/points.ts';
import { type HeapSentence, inEachSentence } from '../disputes/read-heap.ts';
import {
  type Answer,
  answerAt,
  areApart,
  type Heap,
  likenessOfActs,
  rareAmong,
  saidIn,
  sharedBy,
} from './heap.ts';
import { type Filled, slotsAmong } from './slot.ts';

/** A name or a noun in its place. */
interface Named {
  readonly key: string;
  readonly sentence: HeapSentence;
  readonly heart: Span;
}

/** What the score of two clauses must reach; measured on eight annotated stories, 96 of 100 pairs are of one fact. */
const SURE = 1.2;
const WEIGHTS = { names: 0.5, words: 0.8, rarity: 0.4, act: 0.3, apart: -0.4 };

/** Returns the clauses that tell of the same rare name or noun, and share enough beside it. */
export function rareSlots(heap: Heap): Filled[] {
  return [
    ...among('name', namesIn(heap, heap.language), heap),
    ...among('word', nounsIn(heap, heap.language), heap),
  ];
}

function among(kind: 'name' | 'word', all: readonly Named[], heap: Heap): Filled[] {
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap((same) => {
    const told = rareAmong(same)
      .map(clauseAround)
      .filter((one) => !isReporting(one, heap));
    return slotsAmong(kind, told, (one, other) => agree(one, other, heap), heap);
  });
}

/** Who said something is named in every article, and says other things in each. */
const isReporting = ({ point }: Answer, { language }: Heap): boolean =>
  point !== undefined && language.attributions.verbs.has(point.clause.predicate.lemma.toLowerCase());

function agree(one: Answer, other: Answer, heap: Heap): number {
  const shared = sharedBy(one, other, heap);
  const act = WEIGHTS.act * likenessOfActs(one, other, heap);
  const scoreWith = (words: number): number =>
    WEIGHTS.names * shared.name +
    WEIGHTS.words * words +
    WEIGHTS.rarity * Math.min(2, shared.weight) +
    act +
    (shared.apart ? WEIGHTS.apart : 0);
  // Most pairs are too far apart whatever their words are.
  if (scoreWith(MOST_WORDS) < SURE || areApart(one, other)) return 0;
  const score = scoreWith(shared.words());
  return score >= SURE ? score : 0;
}

/** No two answers share more of their words; a little is for rounding. */
const MOST_WORDS = 1.01;

const namesIn = inEachSentence((sentence): Named[] => {
  const { read } = sentence;
  return overlapping(read.telling.annotation.mentions, read).flatMap((heart) =>
    [...read.naming.namedIn(heart)].map((key) => ({ key, sentence, heart })),
  );
});

const nounsIn = inEachSentence((sentence): Named[] => {
  const { tree, words } = sentence.read;
  return tree.tokens.flatMap((heart, at) => {
    const key = words[at];
    return key && heart.upos === 'NOUN' ? [{ key, sentence, heart }] : [];
  });
});

/** Returns the smallest clause with a finite verb that holds a word, or the whole of a line without any. */
const clauseAround = onceEach(({ sentence, heart }: Named): Answer => {
  const answer = answerAt(sentence, heart);
  const point = finiteOf(answer.point, sentence);
  const stretch = point ?? sentence.read;
  return { ...answer, ...saidIn(sentence, stretch, heart), point, stretch };
});

function finiteOf(point: Point | undefined, { points, read }: HeapSentence): Point | undefined {
  const clause = point && finiteAround(point.clause, read);
  return points.find((one) => one.clause === clause);
}
