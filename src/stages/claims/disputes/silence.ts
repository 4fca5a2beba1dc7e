/** One text says that somebody has said nothing of a matter; another, not later, has what he says of it. */

import type { Language } from '../../../language/language.ts';
import { meets } from '../../../text/sets.ts';
import { isAhead, isOpen } from './compatible.ts';
import { type Contest, passageOf } from './contest.ts';
import { isBefore } from './order.ts';
import { areOfOneText, type Point } from './points.ts';

/** Returns the contests over whether somebody spoke of it. */
export function silenceIn(points: readonly Point[], language: Language): Contest[] {
  const { attributions, disputes } = language;
  const silent = points.filter((point) => isSilent(point, language));
  if (silent.length === 0) return [];
  const said = points.filter(
    ({ clause, negated, subject }) =>
      attributions.verbs.has(clause.predicate.lemma.toLowerCase()) &&
      clause.complements.length > 0 &&
      !negated &&
      subject !== null &&
      subject.named.size > 0,
  );
  return silent.flatMap((one): Contest[] => {
    const matter = new Set([...one.rest.words].filter((word) => !disputes.silence.has(word)));
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
