/** One text says that those who decided were of one mind, another that they were not. */

import type { Language } from '../../../language/language.ts';
import { contains, lengthOf } from '../../../text/offsets.ts';
import { meets } from '../../../text/sets.ts';
import { type Contest, passageOf } from './contest.ts';
import { areOfOneText, type Point, type ReadSentence } from './points.ts';

interface Decided {
  readonly point: Point;
  /** Kinds of bodies that may have decided, "board" of its directors; the empty one of a bare decision. */
  readonly bodies: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** Returns the contests over how a body voted. */
export function votesIn(points: readonly Point[], language: Language): Contest[] {
  const { ofOneMind, divided } = language.disputes;
  const decided = (words: RegExp): Decided[] => {
    const own = points.filter((point) => isOfIts(point, words));
    return own.flatMap((point) => decisionIn(point, language) ?? []);
  };
  const split = decided(divided);
  return decided(ofOneMind).flatMap((one) =>
    split.filter((other) => areOfOneBody(one, other)).map((other) => contestOf(one, other)),
  );
}

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

function decisionIn(point: Point, { disputes }: Language): Decided | null {
  const { sentence } = point;
  const words = bodyWordsIn(sentence);
  const own = new Set(words.flatMap((word) => disputes.deciders.get(word) ?? []));
  const { before } = sentence;
  const bodies =
    own.size > 0 || !before
      ? own
      : new Set(bodyWordsIn(before).flatMap((word) => disputes.deciders.get(word) ?? []));
  if (bodies.size === 0) return null;
  return { point, bodies, named: sentence.naming.namedIn(sentence) };
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
