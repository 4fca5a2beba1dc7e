/** One text says that there was no such thing; another tells what it did, or what was done with it. */

import type { Language } from '../../../language/language.ts';
import type { EntityType } from '../../../model/annotation.ts';
import { overlaps } from '../../../text/offsets.ts';
import { shareNone } from '../../../text/sets.ts';
import { isAhead, isOpen, timesMeet } from './compatible.ts';
import { type Contest, passageAt, passageOf } from './contest.ts';
import type { Meant } from './meant.ts';
import { isBefore } from './order.ts';
import { areOfOneText, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

/** A thing that more clauses tell of is many things: "no talks" is said of one meeting, and there were others. */
const MOST_TOLD = 8;

/** Returns the contests over whether there was such a thing. */
export function nothingIn(heap: ReadHeap, language: Language): Contest[] {
  const denials = deniedIn(heap, language);
  const heads = new Set(denials.map(({ thing }) => thing.head));
  const told = Map.groupBy(
    toldIn(heap, language).filter(({ head }) => heads.has(head)),
    ({ head }) => head,
  );
  return denials.flatMap(({ denied, thing }): Contest[] => {
    const all = (told.get(thing.head) ?? []).map(({ point }) => point);
    const there = all.filter((point) => isThere(point, denied, thing, heap.typeOf));
    const [first, ...rest] = there.map(passageOf);
    if (first === undefined || all.length > MOST_TOLD) return [];
    return [
      {
        type: 'negation',
        status: 'contradicted',
        how: 'say',
        sides: [
          { key: `no ${thing.head}`, passages: [passageAt(denied.sentence, denied, thing)] },
          { key: thing.head, passages: [first, ...rest] },
        ],
      },
    ];
  });
}

/** What a clause tells of as there. */
interface ToldOf {
  readonly point: Point;
  readonly head: string;
}

const toldIn = inEachPoint((point): ToldOf[] =>
  [...new Set([point.subject?.head, point.object?.head, point.act])].flatMap((head) =>
    head ? [{ point, head }] : [],
  ),
);

const deniedIn = inEachPoint((denied, _, language) => {
  const thing = thingDenied(denied, language);
  return thing === null ? [] : [{ denied, thing }];
});

/** "There was no storm", "no shot was fired": the storm, the shot. */
function thingDenied(
  { clause, sentence, subject, object, negated }: Point,
  language: Language,
): Meant | null {
  const isPassive = clause.kind === 'passive' && clause.negation?.by === 'argument';
  const thing = isPassive ? object : subject;
  if (clause.kind !== 'existential' && !isPassive) return null;
  if (!negated || clause.tense !== 'past' || thing === null) return null;
  const { functionWords } = language.vocabulary;
  if (clause.subject === undefined || thing.head === '' || functionWords.has(thing.head)) return null;
  const noun = sentence.tree.tokens[clause.subject.head]!;
  if (noun.upos !== 'NOUN' || clause.modality.length > 0) return null;
  // "No talks were scheduled": they may have been held all the same.
  if (language.expectations.arranging.has(clause.predicate.lemma.toLowerCase())) return null;
  // "No fighters were released": there are fighters all the same.
  if (isPassive && !language.expectations.acts.has(noun.lemma.toLowerCase())) return null;
  return language.disputes.noThing.has(noun.lemma.toLowerCase()) ? null : thing;
}

const PLACES: ReadonlySet<EntityType | undefined> = new Set<EntityType | undefined>(['place', 'facility']);

const namedIn = ({ sentence, clause }: Point): ReadonlySet<string> => sentence.naming.namedIn(clause);

/** Is it told as a fact of the same time and place, before or in the days of the text that denies it? */
function isThere(point: Point, denied: Point, thing: Meant, typeOf: ReadHeap['typeOf']): boolean {
  const { clause, sentence } = point;
  if (sentence === denied.sentence || point.negated || isOpen(point) || isAhead(point)) return false;
  if (clause.tense !== 'past' || !timesMeet(point.times, denied.times)) return false;
  const held = [point.subject, point.object].find((one) => one?.head === thing.head);
  if (held && shareNone(held.named, thing.named)) return false;
  const where = [...namedIn(denied)].filter((id) => PLACES.has(typeOf(id)));
  if (where.length > 0 && !where.some((id) => namedIn(point).has(id))) return false;
  if (areOfOneText(sentence, denied.sentence) && overlaps(sentence, denied.sentence)) return false;
  return !isBefore(denied.sentence, sentence) || wasBefore(point, denied);
}

/** Is a later text's act of a day on which the earlier one was written already, or before? */
function wasBefore({ times }: Point, { sentence }: Point): boolean {
  const written = sentence.telling.article.published?.value;
  return times.some(({ date }) => date !== null && written !== undefined && date.start < written.end);
}
