/** Different causes given for what befell: the storm felled the line, the generator was at fault. */

import type { Argument } from '../../../language/clauses.ts';
import type { Language } from '../../../language/language.ts';
import { meets } from '../../../text/sets.ts';
import { type Contest, contestsAmong, passageOf } from './contest.ts';
import type { Meant, WordLikeness } from './meant.ts';
import { areOfOneText, meaningOf, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

interface Caused {
  readonly point: Point;
  readonly cause: Meant;
  readonly effect: Meant;
}

/** Likeness from which two nouns name the same mishap, "outage" and "interruption", and below which two causes differ. */
const SAME_EFFECT = 0.55;
const OTHER_CAUSE = 0.5;

/** Returns the contests over what caused it. */
export function causesIn(heap: ReadHeap, language: Language): Contest[] {
  const { alike } = heap;
  const exclude = (one: Caused, other: Caused): boolean =>
    !areOfOneText(one.point.sentence, other.point.sentence) &&
    areOneEffect(one.effect, other.effect, alike) &&
    alike(one.cause.head, other.cause.head) < OTHER_CAUSE &&
    !meets(one.cause.named, other.cause.named);
  return contestsAmong(causedIn(heap, language), exclude, contestOf);
}

const contestOf = (...both: readonly Caused[]): Contest => ({
  type: 'value',
  status: 'contradicted',
  how: 'reasons',
  sides: both.map(({ point, cause }) => ({
    key: `because ${cause.head}`,
    passages: [passageOf(point)],
  })),
});

function areOneEffect(one: Meant, other: Meant, alike: WordLikeness): boolean {
  if (one.named.size > 0 && other.named.size > 0 && !meets(one.named, other.named)) return false;
  return alike(one.head, other.head) >= SAME_EFFECT;
}

const causedIn = inEachPoint((point, _, language) => causeIn(point, language));

function causeIn(
  { clause, sentence, subject, object, negated, ...rest }: Point,
  language: Language,
): Caused[] {
  const place = language.disputes.causing.get(clause.predicate.lemma.toLowerCase());
  if (place === undefined || negated || object === null) return [];
  const at = (argument: Argument | undefined) =>
    argument === undefined ? null : meaningOf(argument, sentence, language);
  const oblique = at(
    clause.obliques.find(({ preposition }) => preposition === (place === 'object' ? 'for' : place)),
  );
  const [cause, effect] =
    place === 'subject' ? [subject, object] : place === 'object' ? [object, oblique] : [oblique, object];
  if (!cause || !effect || isVague(cause, language) || effect.head === '') return [];
  return [{ point: { clause, sentence, subject, object, negated, ...rest }, cause, effect }];
}

/** "The situation", "the move", "it". */
const isVague = ({ head }: Meant, { disputes, expectations }: Language): boolean =>
  head === '' || disputes.noThing.has(head) || expectations.vague.has(head);
