/** What few sentences of the heap speak of at all: a name or a noun that an article has once tells what its clause is about. */

import type { Span } from '../../../model/span.ts';
import { overlapping } from '../../../text/offsets.ts';
import type { Point } from '../disputes/points.ts';
import type { HeapSentence } from '../disputes/read-heap.ts';
import { type Answer, answerAt, areApart, type Heap, saidIn, sharedBy } from './heap.ts';
import { type Filled, slotsAmong } from './slot.ts';

/** A name or a noun in its place. */
interface Named {
  readonly key: string;
  readonly sentence: HeapSentence;
  readonly heart: Span;
}

/** Sentences of one article that have what is rare, at most. */
const MOST_SENTENCES = 2;
/** What the score of two clauses must reach; measured on eight annotated stories, 96 of 100 pairs are of one fact. */
const SURE = 1.2;
const WEIGHTS = { names: 0.5, words: 0.8, rarity: 0.4, act: 0.3, apart: -0.4 };

/** Returns the clauses that tell of the same rare name or noun, and share enough beside it. */
export function rareSlots(heap: Heap): Filled[] {
  return [
    ...among('name', heap.sentences.flatMap(namesOf), heap),
    ...among('word', heap.sentences.flatMap(nounsOf), heap),
  ];
}

function among(kind: 'name' | 'word', all: readonly Named[], heap: Heap): Filled[] {
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap((same) => {
    const byArticle = Map.groupBy(same, ({ sentence }) => sentence.read.telling.article.id);
    const rare = [...byArticle.values()].filter(
      (own) => new Set(own.map(({ sentence }) => sentence)).size <= MOST_SENTENCES,
    );
    if (rare.length < 2) return [];
    const told = rare
      .flat()
      .map(clauseAround)
      .filter((one) => !isReporting(one, heap));
    return slotsAmong(kind, told, (one, other) => agree(one, other, heap));
  });
}

/** Who said something is named in every article, and says other things in each. */
const isReporting = ({ point }: Answer, { language }: Heap): boolean =>
  point !== undefined && language.attributions.verbs.has(point.clause.predicate.lemma.toLowerCase());

function agree(one: Answer, other: Answer, heap: Heap): number {
  if (areApart(one, other)) return 0;
  const [a, b] = [one.point, other.point];
  const shared = sharedBy(one, other, heap);
  const act = a && b && a.act !== '' && b.act !== '' ? heap.alike(a.act, b.act) : 0;
  const score =
    WEIGHTS.names * shared.name +
    WEIGHTS.words * shared.words +
    WEIGHTS.rarity * Math.min(2, shared.weight) +
    WEIGHTS.act * act +
    (shared.apart ? WEIGHTS.apart : 0);
  return score >= SURE ? score : 0;
}

function namesOf(sentence: HeapSentence): Named[] {
  const { read } = sentence;
  return overlapping(read.telling.annotation.mentions, read).flatMap((heart) =>
    [...read.naming.namedIn(heart)].map((key) => ({ key, sentence, heart })),
  );
}

function nounsOf(sentence: HeapSentence): Named[] {
  const { tree, words } = sentence.read;
  return tree.tokens.flatMap((heart, at) => {
    const key = words[at];
    return key && heart.upos === 'NOUN' ? [{ key, sentence, heart }] : [];
  });
}

/** Returns the smallest clause with a finite verb that holds a word, or the whole of a line without any. */
function clauseAround({ sentence, heart }: Named): Answer {
  const answer = answerAt(sentence, heart);
  const point = finiteOf(answer.point, sentence);
  const stretch = point ?? sentence.read;
  return { ...answer, ...saidIn(sentence, stretch, heart), point, stretch };
}

function finiteOf(point: Point | undefined, { points, read }: HeapSentence): Point | undefined {
  let clause = point?.clause;
  while (clause && clause.tense === 'none' && clause.parent !== undefined)
    clause = read.clauses[clause.parent];
  return points.find((one) => one.clause === clause);
}
