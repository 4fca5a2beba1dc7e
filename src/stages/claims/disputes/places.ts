/** Different places of the same act: held at the town hall, held at the stadium. */

import type { Language } from '../../../language/language.ts';
import { onceEach } from '../../../text/once-each.ts';
import { meets } from '../../../text/sets.ts';
import { isAhead, isOpen, timesMeet } from './compatible.ts';
import { type Contest, contestsAmong, passageOf } from './contest.ts';
import { areSame, type Meant, type WordLikeness } from './meant.ts';
import { areApart } from './order.ts';
import { areOfOneText, meaningOf, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

interface Placed {
  readonly point: Point;
  readonly place: Meant;
}

/** Returns the contests over where something was done. */
export const placesIn = (heap: ReadHeap, language: Language): Contest[] =>
  contestsAmong(placedIn(heap, language), (one, other) => exclude(one, other, heap.alike), contestOf);

const placedIn = inEachPoint((point, { typeOf }, language): Placed[] => {
  const isAct = actsKnown(language).has(point.act);
  if (!isAct || isOpen(point) || point.negated || point.clause.tense === 'none') return [];
  const places = point.clause.obliques
    .filter(({ preposition }) => language.disputes.placing.has(preposition))
    .map((oblique) => meaningOf(oblique, point.sentence, language))
    .filter(({ named }) => [...named].some((id) => typeOf(id) === 'facility'));
  return places.length === 1 ? [{ point, place: places[0]! }] : [];
});

const actsKnown = onceEach(({ expectations }: Language) => new Set(expectations.acts.values()));

function exclude(one: Placed, other: Placed, alike: WordLikeness): boolean {
  const [a, b] = [one.point, other.point];
  if (a.act !== b.act || meets(one.place.named, other.place.named) || isAhead(a) !== isAhead(b)) return false;
  if (areOfOneText(a.sentence, b.sentence)) return false;
  return timesMeet(a.sentence.times, b.sentence.times) && areOfOneParty(a, b, alike);
}

/** A later text that has another place for what is still to come has it moved. */
function contestOf(one: Placed, other: Placed): Contest {
  const moved = isAhead(one.point) && areApart(one.point.sentence, other.point.sentence);
  return {
    ...(moved
      ? { type: 'revision', status: 'superseded', how: 'newer' }
      : { type: 'value', status: 'contradicted', how: 'say' }),
    sides: [one, other].map(({ point, place }) => ({
      key: `${point.act} ${[...place.named].sort().join(' ')}`,
      passages: [passageOf(point)],
    })),
  };
}

/** Who did it, or to whom it was done, is the same; of one it may be left open: "the meeting was held". */
function areOfOneParty(one: Point, other: Point, alike: WordLikeness): boolean {
  const [a, b] = [one, other].map(({ subject, object }) => subject ?? object);
  if (!a || !b) return true;
  return areSame(a, b, alike) || [a, b].some(({ named, head }) => named.size === 0 && head === one.act);
}
