/** One text says that something is not known; another, or the same one, knows it. */

import type { Slot } from '../../../language/disputes.ts';
import type { Language } from '../../../language/language.ts';
import { meets } from '../../../text/sets.ts';
import { type Contest, passageAt } from './contest.ts';
import { isBefore } from './order.ts';
import type { Point, ReadSentence } from './points.ts';
import { inEachPoint, inEachSentence, type ReadHeap } from './read-heap.ts';

interface Unknown {
  readonly sentence: ReadSentence;
  readonly slot: Slot;
  readonly about: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** Returns the contests between what is said not to be known and what is told. */
export function unknownIn(heap: ReadHeap, language: Language): Contest[] {
  const placed = placedIn(heap, language);
  return unknownsIn(heap, language).flatMap((unknown): Contest[] => {
    const known = placed.filter((one) => answers(one, unknown, language)).map(({ point }) => point);
    const passages = known.map((point) => passageAt(point.sentence, point, point.clause.predicate));
    const [first, ...rest] = passages;
    if (first === undefined) return [];
    const open = passageAt(unknown.sentence, unknown.sentence, heartOf(unknown));
    const settled = known.every((point) => isBefore(unknown.sentence, point.sentence));
    return [
      {
        ...(settled
          ? { type: 'as-of', status: 'superseded', how: 'known' }
          : { type: 'negation', status: 'contradicted', how: 'unknown' }),
        sides: [
          { key: 'unknown', passages: [open] },
          { key: 'known', passages: [first, ...rest] },
        ],
      },
    ];
  });
}

const heartOf = ({ sentence }: Unknown): { start: number; end: number } => {
  const [clause] = sentence.clauses.filter(({ negation }) => negation !== undefined);
  const { start, end } = (clause ?? sentence.clauses[0])?.predicate ?? sentence;
  return { start, end };
};

const unknownsIn = inEachSentence(({ read: sentence }, _, { disputes, expectations }): Unknown[] => {
  const found = disputes.unknown.exec(sentence.text);
  const slot = found && disputes.slots.get((found.groups?.slot ?? '').toLowerCase().replace(/\s+/g, ' '));
  if (!slot) return [];
  const words = sentence.tree.tokens.map(({ lemma }) => lemma.toLowerCase());
  const about = new Set(words.flatMap((word) => expectations.acts.get(word) ?? []));
  return [{ sentence, slot, about, named: sentence.naming.namedIn(sentence) }];
});

/** What a clause says of a facility. */
interface PlacedPoint {
  readonly point: Point;
  readonly facilities: readonly string[];
}

const placedIn = inEachPoint((point, { typeOf }): PlacedPoint[] => {
  const facilities = [...(point.subject?.named ?? []), ...point.rest.named].filter(
    (id) => typeOf(id) === 'facility',
  );
  return facilities.length === 0 || point.negated ? [] : [{ point, facilities }];
});

/** Where: a facility that the sentence itself does not name, where the same act takes place. */
function answers(
  { point, facilities }: PlacedPoint,
  { sentence, slot, about, named }: Unknown,
  { disputes }: Language,
): boolean {
  if (point.sentence === sentence || slot !== 'where') return false;
  const places = facilities.filter((id) => !named.has(id));
  if (places.length === 0) return false;
  const { clause } = point;
  const isVenue =
    clause.kind === 'copular' && disputes.slots.get(clause.predicate.lemma.toLowerCase()) === 'where';
  if (isVenue && point.subject !== null && places.some((id) => point.subject!.named.has(id))) return true;
  const acts = new Set([point.act, point.subject?.head ?? '', point.object?.head ?? '']);
  const at = clause.obliques.some(({ preposition }) => disputes.placing.has(preposition));
  return at && meets(acts, about);
}
