/** One text says that those who decided were of one mind, another that they were not. */

import type { Language } from '../../../language/language.ts';
import { contains, lengthOf } from '../../../text/offsets.ts';
import { meets } from '../../../text/sets.ts';
import { type Contest, passageOf } from './contest.ts';
import { areOfOneText, type Point, type ReadSentence } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

interface Decided {
  readonly point: Point;
  /** Kinds of bodies that may have decided, "board" of its directors; the empty one of a bare decision. */
  readonly bodies: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** Returns the contests over how a body voted. */
export function votesIn(heap: ReadHeap, language: Language): Contest[] {
  const split = decidedApart(heap, language);
  return decidedAsOne(heap, language).flatMap((one) =>
    split.filter((other) => areOfOneBody(one, other)).map((other) => contestOf(one, other)),
  );
}

const decidedApart = inEachPoint((point, _, language) =>
  isOfIts(point, language.disputes.divided) ? decisionIn(point, language) : [],
);

const decidedAsOne = inEachPoint((point, _, language) =>
  isOfIts(point, language.disputes.ofOneMind) ? decisionIn(point, language) : [],
);

/** Stand the words in the clause, and in no clause within it? */
function isOfIts({ sentence, clause, negated }: Point, words: RegExp): boolean {
  const { text } = sentence.telling.article;
  const found = words.exec(text.slice(clause.start, clause.end));
  if (found === null || negated || clause.modality.length > 0) return false;
  const at = { start: clause.start + found.index, end: clause.start + found.index + found[0].length };
  return !sentence.clauses.some(
    (inner) => contains(clause, inner) && contains(inner, at) && lengthOf(inner) < lengthOf(clause),
  );
}

function decisionIn(point: Point, { disputes }: Language): Decided[] {
  const { sentence } = point;
  const words = bodyWordsIn(sentence);
  const own = new Set(words.flatMap((word) => disputes.deciders.get(word) ?? []));
  const { before } = sentence;
  const bodies =
    own.size > 0 || !before
      ? own
      : new Set(bodyWordsIn(before).flatMap((word) => disputes.deciders.get(word) ?? []));
  return bodies.size === 0 ? [] : [{ point, bodies, named: sentence.naming.namedIn(sentence) }];
}

const bodyWordsIn = ({ tree }: ReadSentence): string[] =>
  tree.tokens.filter(({ upos }) => upos === 'NOUN').map(({ lemma }) => lemma.toLowerCase());

const areOfOneBody = (one: Decided, other: Decided): boolean =>
  !areOfOneText(one.point.sentence, other.point.sentence) &&
  meets(one.bodies, other.bodies) &&
  (one.named.size === 0 || other.named.size === 0 || meets(one.named, other.named));

const contestOf = (...[one, other]: readonly [Decided, Decided]): Contest => ({
  type: 'value',
  status: 'contradicted',
  how: 'say',
  sides: [one, other].map(({ point }, at) => ({
    key: at === 0 ? 'of one mind' : 'divided',
    passages: [passageOf(point)],
  })),
});
