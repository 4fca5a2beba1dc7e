/** Different days, or times of day, of the same act. */

import type { Language } from '../../../language/language.ts';
import type { TimeExpression } from '../../../model/annotation.ts';
import { isAhead, isOpen } from './compatible.ts';
import { type Contest, passageAt } from './contest.ts';
import { areSame, type Meant, meets, sharedWords, type WordLikeness } from './meant.ts';
import { areApart, isBefore } from './order.ts';
import type { Point } from './points.ts';

interface Dated {
  readonly point: Point;
  readonly time: TimeExpression;
}

/** Share of what is said beside act and time that both must say, and of that of acts that no list of acts has. */
const SHARED = { known: 0.34, other: 0.7 };
const LEAST_WORDS = 2;

/** Returns the contests over when something was done. */
export function daysIn(
  points: readonly Point[],
  alike: WordLikeness,
  weightOf: (word: string) => number,
  language: Language,
): Contest[] {
  const { attributions, expectations } = language;
  const known = new Set(expectations.acts.values());
  const dated = points.flatMap((point): Dated[] => {
    const lemma = point.clause.predicate.lemma.toLowerCase();
    if (point.act === '' || attributions.verbs.has(lemma) || isOpen(point) || point.negated) return [];
    const times = point.times.filter(isMoment);
    return times.length === 1 ? [{ point, time: times[0]! }] : [];
  });
  const contests: Contest[] = [];
  for (const [act, all] of Map.groupBy(dated, ({ point }) => point.act))
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) {
        const least = known.has(act) ? SHARED.known : SHARED.other;
        if (differ(one.time, other.time) && areOneAct(one.point, other.point, least, alike, weightOf))
          contests.push(contestOf(one, other));
      }
  return contests;
}

const isMoment = ({ date, role, precision }: TimeExpression): boolean =>
  date !== null && (role === 'at' || role === 'since') && /^(?:minute|hour|day)$/.test(precision);

/** Days differ where they do not meet; times of day where both are told to the hour, by one clock. */
function differ(one: TimeExpression, other: TimeExpression): boolean {
  const isClock = (time: TimeExpression): boolean => time.clock !== undefined;
  if (isClock(one) && isClock(other) && one.zone === undefined && other.zone === undefined)
    return one.date!.start.slice(0, 10) === other.date!.start.slice(0, 10) && one.clock !== other.clock;
  return one.date!.end <= other.date!.start || other.date!.end <= one.date!.start;
}

function areOneAct(
  one: Point,
  other: Point,
  least: number,
  alike: WordLikeness,
  weightOf: (word: string) => number,
): boolean {
  if (isAhead(one) !== isAhead(other)) return false;
  const [a, b] = [one.subject ?? one.object, other.subject ?? other.object];
  if (
    !a ||
    !b ||
    !(areSame(a, b, alike) || [a, b].some((who) => who.named.size === 0 && isOfAct(who, one.act)))
  )
    return false;
  const [here, there] = [one.rest, other.rest];
  if (here.named.size > 0 && there.named.size > 0 && !meets(here.named, there.named)) return false;
  if (least === SHARED.known && here.words.size === 0 && there.words.size === 0) return true;
  if (least !== SHARED.known && Math.min(here.words.size, there.words.size) < LEAST_WORDS) return false;
  return sharedWords(here.words, there.words, alike, weightOf) >= least;
}

/** "They" and "the strike" are whoever walked out. */
const isOfAct = ({ head }: Meant, act: string): boolean => head === '' || head === act;

/** A later text that has another day for what is still to come has it put off. */
function contestOf(one: Dated, other: Dated): Contest {
  const [a, b] = [one.point, other.point];
  const moved = isAhead(a) && areApart(a.sentence, b.sentence);
  const inOrder = isBefore(b.sentence, a.sentence) ? [other, one] : [one, other];
  return {
    ...(moved
      ? { type: 'revision', status: 'superseded', how: 'settled' }
      : { type: 'value', status: 'contradicted', how: 'say' }),
    sides: inOrder.map(({ point, time }) => ({
      key: `${point.act} ${time.date!.start} ${time.clock ?? ''}`,
      passages: [passageAt(point.sentence, point, { start: time.start, end: time.end })],
    })),
  };
}
