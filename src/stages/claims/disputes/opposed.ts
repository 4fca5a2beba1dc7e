/** One text says of somebody what another says the opposite of: accepts and rejects, rises and falls, does and does not. */

import type { Language } from '../../../language/language.ts';
import { areOfOneTime, isAhead } from './compatible.ts';
import { type Contest, passageOf } from './contest.ts';
import { areSame, type Meant, meets, sharedWords, type WordLikeness } from './meant.ts';
import { areApart } from './order.ts';
import type { Point } from './points.ts';

interface Sided {
  readonly point: Point;
  /** Axis of opposites, or the act itself. */
  readonly about: string;
  readonly side: 1 | -1;
  /** It says what it says by a word that has an opposite. */
  readonly byWord: boolean;
}

/** Share of what is said beside subject and act that both must say: of opposites, and of what is merely negated. */
const SHARED = { opposite: 0.34, negated: 0.6, nameless: 0.75 };

/** Two who are described by other words are two, whomever else the words name: "the president's meeting", "the president". */
const SAME_HEAD = 0.4;

/** Returns pairs of clauses that exclude each other. */
export function opposedIn(
  points: readonly Point[],
  alike: WordLikeness,
  weightOf: (word: string) => number,
  language: Language,
): Contest[] {
  const sided = points.flatMap((point) => sidesOf(point, language));
  const contests: Contest[] = [];
  for (const all of Map.groupBy(sided, ({ about }) => about).values())
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1))
        if (one.side !== other.side && exclude(one, other, alike, weightOf))
          contests.push({
            ...verdictOn(one, other),
            sides: [one, other].map(({ point, about, side }) => ({
              key: `${about} ${side}`,
              passages: [passageOf(point)],
            })),
          });
  return contests;
}

/** What was to be and, as a later text has it, is not to be, was revised. */
function verdictOn(one: Sided, other: Sided): Pick<Contest, 'type' | 'status' | 'how'> {
  const [a, b] = [one.point, other.point];
  if (isAhead(a) && isAhead(b) && areApart(a.sentence, b.sentence))
    return { type: 'revision', status: 'superseded', how: 'settled' };
  return {
    type: a.clause.predicate.lemma === b.clause.predicate.lemma ? 'negation' : 'value',
    status: 'contradicted',
    how: 'say',
  };
}

function sidesOf(point: Point, { disputes: { poles }, expectations }: Language): Sided[] {
  const lemma = point.clause.predicate.lemma.toLowerCase();
  const [first] = point.clause.obliques;
  const pole = poles.get(`${lemma} ${first?.preposition ?? ''}`) ?? poles.get(lemma);
  const turn = point.negated ? -1 : 1;
  if (pole) return [{ point, about: `/${pole.axis}`, side: (pole.side * turn) as 1 | -1, byWord: true }];
  if (point.act === '' || expectations.vague.has(point.act)) return [];
  return [{ point, about: point.act, side: turn, byWord: false }];
}

function exclude(one: Sided, other: Sided, alike: WordLikeness, weightOf: (word: string) => number): boolean {
  const [a, b] = [one.point, other.point];
  if (a.sentence === b.sentence) return false;
  if (!a.subject || !b.subject || !areSame(a.subject, b.subject, alike)) return false;
  if (a.subject.head !== '' && b.subject.head !== '' && alike(a.subject.head, b.subject.head) < SAME_HEAD)
    return false;
  if (!areOfOneTime(a, b)) return false;
  if (!one.byWord && a.object && b.object && !areSame(a.object, b.object, alike)) return false;
  const shared = sharedWords(a.rest.words, b.rest.words, alike, weightOf);
  const [here, there] = [without(a.rest, a.subject, b.subject), without(b.rest, a.subject, b.subject)];
  if (here.size > 0 && there.size > 0) {
    if (!meets(here, there)) return false;
    return shared >= (one.byWord ? SHARED.opposite : SHARED.negated);
  }
  if (here.size > 0 || there.size > 0) return false;
  if (a.rest.words.size === 0 && b.rest.words.size === 0) return one.byWord;
  return shared >= SHARED.nameless;
}

/** Returns whom it names beside the subjects. */
const without = ({ named }: Meant, ...subjects: readonly Meant[]): ReadonlySet<string> =>
  new Set([...named].filter((id) => !subjects.some((subject) => subject.named.has(id))));
