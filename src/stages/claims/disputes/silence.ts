/** One text says that somebody has said nothing of a matter; another, not later, has what he says of it. */

import type { Language } from '../../../language/language.ts';
import { meets } from '../../../text/sets.ts';
import { isAhead, isOpen } from './compatible.ts';
import { type Contest, passageOf } from './contest.ts';
import { isBefore } from './order.ts';
import { areOfOneText, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

/** Returns the contests over whether somebody spoke of it. */
export function silenceIn(heap: ReadHeap, language: Language): Contest[] {
  const said = saidIn(heap, language);
  return silentIn(heap, language).flatMap((one): Contest[] => {
    const matter = new Set([...one.rest.words].filter((word) => !language.disputes.silence.has(word)));
    const told = said.filter((other) => speaksOf(other, one, matter));
    const [first, ...rest] = told.map(passageOf);
    if (first === undefined) return [];
    return [
      {
        type: 'negation',
        status: 'contradicted',
        how: 'say',
        sides: [
          { key: 'silent', passages: [passageOf(one)] },
          { key: 'spoke', passages: [first, ...rest] },
        ],
      },
    ];
  });
}

const saidIn = inEachPoint((point, _, { attributions }): Point[] => {
  const { clause, negated, subject } = point;
  const isSaid =
    attributions.verbs.has(clause.predicate.lemma.toLowerCase()) &&
    clause.complements.length > 0 &&
    !negated &&
    subject !== null &&
    subject.named.size > 0;
  return isSaid ? [point] : [];
});

const silentIn = inEachPoint((point, _, language) => (isSilent(point, language) ? [point] : []));

/** "Has said nothing about it": a silence of which the matter is told. */
function isSilent(point: Point, { attributions, disputes }: Language): boolean {
  const { clause, sentence, subject } = point;
  if (subject === null || subject.named.size === 0 || isOpen(point) || isAhead(point)) return false;
  if (!attributions.verbs.has(clause.predicate.lemma.toLowerCase())) return false;
  const thing = clause.object && sentence.tree.tokens[clause.object.head]!.lemma.toLowerCase();
  return thing !== undefined && disputes.nothing.has(thing);
}

/** Does the same party speak of all of the matter, in a text that is not later than the silence? */
function speaksOf(other: Point, silent: Point, matter: ReadonlySet<string>): boolean {
  const [here, there] = [silent.sentence, other.sentence];
  if (areOfOneText(here, there) || isBefore(here, there) || matter.size === 0) return false;
  if (!meets(silent.subject!.named, other.subject!.named)) return false;
  return [...matter].every((word) => other.rest.words.has(word));
}
