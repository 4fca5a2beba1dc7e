/** What few sentences of the heap speak of at all: a name or a noun that an article has once tells what its clause is about. */

import type { Span } from '../../../model/span.ts';
import { contains } from '../../../text/offsets.ts';
import type { Point } from '../disputes/points.ts';
import { type Answer, answerAt, type Heap, type HeapSentence, sharedBy } from './heap.ts';
import { type Slot, slotsAmong } from './slot.ts';

/** A clause with a name or a noun by which it is found. */
interface Told extends Answer {
  readonly key: string;
}

/** Sentences of one article that have what is rare, at most. */
const MOST_SENTENCES = 2;
/** What the score of two clauses must reach; measured on eight annotated stories, 96 of 100 pairs are of one fact. */
const SURE = 1.2;
const WEIGHTS = { names: 0.5, words: 0.8, rarity: 0.4, act: 0.3, apart: -0.4 };

/** Returns the clauses that tell of the same rare name or noun, and share enough beside it. */
export function rareSlots(heap: Heap): Slot[] {
  return [
    ...among('name', heap.sentences.flatMap(namesOf), heap),
    ...among('word', heap.sentences.flatMap(nounsOf), heap),
  ];
}

function among(kind: 'name' | 'word', all: readonly Told[], heap: Heap): Slot[] {
  const told = all.filter((one) => !isReporting(one, heap));
  return [...Map.groupBy(told, ({ key }) => key).values()].flatMap((answers) => {
    const byArticle = Map.groupBy(answers, ({ sentence }) => sentence.read.telling.article.id);
    const rare = [...byArticle.values()].filter(
      (own) => new Set(own.map(({ sentence }) => sentence)).size <= MOST_SENTENCES,
    );
    return slotsAmong(kind, rare.flat(), (one, other) => agree(one, other, heap));
  });
}

/** Who said something is named in every article, and says other things in each. */
const isReporting = ({ point }: Told, { language }: Heap): boolean =>
  point !== undefined && language.attributions.verbs.has(point.clause.predicate.lemma.toLowerCase());

function agree(one: Told, other: Told, heap: Heap): number {
  const [a, b] = [one.point, other.point];
  if (a && b && a.negated !== b.negated) return 0;
  const shared = sharedBy(one, other, heap);
  if (shared.clash) return 0;
  const act = a && b && a.act !== '' && b.act !== '' ? heap.alike(a.act, b.act) : 0;
  const score =
    WEIGHTS.names * shared.name +
    WEIGHTS.words * shared.words +
    WEIGHTS.rarity * Math.min(2, shared.weight) +
    WEIGHTS.act * act +
    (shared.apart ? WEIGHTS.apart : 0);
  return score >= SURE ? score : 0;
}

function namesOf(sentence: HeapSentence): Told[] {
  const { read } = sentence;
  return read.telling.annotation.mentions
    .filter((mention) => contains(read, mention))
    .flatMap((mention) =>
      [...read.naming.namedIn(mention)].map((key) => ({ ...clauseAround(mention, sentence), key })),
    );
}

function nounsOf(sentence: HeapSentence): Told[] {
  const { tree, words } = sentence.read;
  return tree.tokens.flatMap((token, at) => {
    const word = words[at];
    return word && token.upos === 'NOUN' ? [{ ...clauseAround(token, sentence), key: word }] : [];
  });
}

/** Returns the smallest clause with a finite verb that holds a word, or the whole of a line without any. */
function clauseAround(heart: Span, sentence: HeapSentence): Answer {
  const answer = answerAt(sentence, heart);
  const point = finiteOf(answer.point, sentence);
  return { ...answer, point, stretch: point ?? sentence.read };
}

function finiteOf(point: Point | undefined, { points, read }: HeapSentence): Point | undefined {
  let clause = point?.clause;
  while (clause && clause.tense === 'none' && clause.parent !== undefined)
    clause = read.clauses[clause.parent];
  return points.find((one) => one.clause === clause);
}
