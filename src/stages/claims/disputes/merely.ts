/** One act told stronger and weaker: "the board demanded it", "the board merely suggested it". */

import type { Language } from '../../../language/language.ts';
import { childrenOf } from '../../../language/tree.ts';
import { meets } from '../../../text/sets.ts';
import { isAhead, isOpen, timesMeet } from './compatible.ts';
import { type Contest, passageOf } from './contest.ts';
import { areSame, type Meant, type WordLikeness } from './meant.ts';
import { areOfOneText, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

interface Asked {
  readonly point: Point;
  readonly strength: number;
  readonly isMerely: boolean;
}

/** Sentences before "it merely suggested that" in which what it contradicts stands. */
const NEAR = 2;

/** Returns the contests over how strongly somebody wanted it. */
export function merelyIn(heap: ReadHeap, language: Language): Contest[] {
  const all = askedIn(heap, language);
  return all
    .filter(({ isMerely }) => isMerely)
    .flatMap((weak): Contest[] => {
      const stronger = all.filter(({ strength }) => strength > weak.strength);
      const near = stronger.filter((strong) => isNear(strong.point, weak.point, heap.alike));
      const parties = [weak, ...near].map(({ point }) => point);
      const told = stronger.filter(
        (strong) =>
          near.includes(strong) || parties.some((party) => isOfSame(strong.point, party, heap.alike)),
      );
      const [first, ...rest] = told.map(({ point }) => passageOf(point));
      return first === undefined ? [] : [contestOf(weak.point, [first, ...rest])];
    });
}

const contestOf = (weak: Point, passages: Contest['sides'][number]['passages']): Contest => ({
  type: 'value',
  status: 'contradicted',
  how: 'say',
  sides: [
    { key: 'stronger', passages },
    { key: 'weaker', passages: [passageOf(weak)] },
  ],
});

const askedIn = inEachPoint((point, _, { disputes }): Asked[] => {
  const { clause, sentence, negated } = point;
  const [first] = clause.obliques;
  const lemma = clause.predicate.lemma.toLowerCase();
  const strength = disputes.asking.get(`${lemma} ${first?.preposition ?? ''}`) ?? disputes.asking.get(lemma);
  if (strength === undefined || negated || isOpen(point) || isAhead(point) || clause.tense !== 'past')
    return [];
  const before = childrenOf(sentence.tree, clause.predicate.head, 'advmod').find(
    (child) => child === clause.predicate.head - 1,
  );
  const isMerely =
    before !== undefined && disputes.merely.has(sentence.tree.tokens[before]!.lemma.toLowerCase());
  return [{ point, strength, isMerely }];
});

/** "It was demanded by the board. The board says that it merely suggested it": the next words set it right. */
function isNear(strong: Point, weak: Point, alike: WordLikeness): boolean {
  const distance = weak.sentence.index - strong.sentence.index;
  if (!areOfOneText(strong.sentence, weak.sentence) || distance < 1 || distance > NEAR) return false;
  if (strong.subject === null || strong.object === null) return false;
  if (!isPronoun(weak) && !areOneParty(strong, weak)) return false;
  // What stands only as a name, or as "it", may be meant by whatever words come next.
  const isNamed = strong.object.words.size === 0;
  return weak.object !== null && (isNamed || areOneMatter(strong.object, weak.object, alike));
}

const isPronoun = ({ clause: { subject }, sentence: { tree } }: Point): boolean =>
  subject !== undefined && tree.tokens[subject.head]!.upos === 'PRON';

/** Did the same party want the same, at a time that may be the same? */
const isOfSame = (strong: Point, party: Point, alike: WordLikeness): boolean =>
  strong !== party &&
  areOneParty(strong, party) &&
  strong.object !== null &&
  party.object !== null &&
  areOneMatter(strong.object, party.object, alike) &&
  timesMeet(strong.times, party.times);

/** Names decide where both have some; else "the Korvat police" and "the police" are one. */
function areOneParty(one: Point, other: Point): boolean {
  if (one.subject === null || other.subject === null) return false;
  const [here, there] = [one.subject.named, other.subject.named];
  if (here.size > 0 && there.size > 0) return meets(here, there);
  return !isPronoun(one) && !isPronoun(other) && headOf(one) === headOf(other);
}

const headOf = ({ clause, sentence: { tree } }: Point): string | undefined => {
  const doer = clause.kind === 'passive' ? clause.agent : clause.subject;
  return doer && tree.tokens[doer.head]!.lemma.toLowerCase();
};

const areOneMatter = (one: Meant, other: Meant, alike: WordLikeness): boolean =>
  areSame(one, other, alike) || meets(one.words, other.words);
