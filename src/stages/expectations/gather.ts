/** Statements of one expectation, of one article or several, brought together; and due times that were moved. */

import type { Language } from '../../language/language.ts';
import type { Interval } from '../../model/article.ts';
import { contains } from '../../text/offsets.ts';
import { lastDayOf } from './days.ts';
import type { Foreseen } from './foreseen.ts';
import { shareOf } from './overlap.ts';

/** Statements of one expectation. The later due time counts, where several were stated one after the other. */
export interface Group {
  readonly members: readonly Foreseen[];
  readonly due: Interval | null;
  readonly moved: readonly Foreseen[];
}

/** Returns the expectations that are stated, each once. */
export function gatherForeseen(foreseen: readonly Foreseen[], language: Language): Group[] {
  const groups: Foreseen[][] = [];
  for (const one of foreseen) {
    const same = groups.find((group) => group.some((other) => isSame(one, other)));
    if (same) same.push(one);
    else groups.push([one]);
  }
  return joinMoved(groups, language.expectations.revises);
}

/** Of known acts less has to be shared than of others: that they are told of one day is much. */
const SHARED = { known: 0.25, other: 0.5 };

function isSame(a: Foreseen, b: Foreseen): boolean {
  if (isWithin(a, b) || isWithin(b, a) || isSameStart(a, b) || isReprint(a, b)) return true;
  if (!isSameAct(a, b)) return false;
  const dated = a.due !== null && b.due !== null;
  if (dated && !touch(a.due!, b.due!)) return false;
  if (!sameAmounts(a, b)) return false;
  const share = shareOf(a.core, b.core);
  const apart = a.subject.size > 0 && b.subject.size > 0 && shareOf(a.subject, b.subject) === 0;
  if (a.act.known && dated && lastDayOf(a.due!) === lastDayOf(b.due!)) return !apart || share >= SHARED.known;
  if (apart) return false;
  return share >= SHARED.other;
}

/** In the words of the other, and due at the same time. */
const isReprint = (a: Foreseen, b: Foreseen): boolean =>
  a.sentence !== b.sentence &&
  a.text === b.text &&
  (a.due === null) === (b.due === null) &&
  (a.due === null || b.due === null || touch(a.due, b.due));

/** "The match, due to be played on Sunday, will take place behind closed doors": one line says both. */
const isWithin = (inner: Foreseen, outer: Foreseen): boolean =>
  inner.sentence === outer.sentence &&
  contains(outer.citation, inner.citation) &&
  (contains(inner.citation, outer.citation) ||
    (inner.kind === outer.kind && meets(partiesOf(inner), partiesOf(outer))));

const partiesOf = ({ subject, object }: Foreseen): ReadonlySet<string> => new Set([...subject, ...object]);

/** "Vaccination will begin on Monday", "a vaccination campaign will start on 9 March": one thing begins, or ends, then. */
const isSameStart = (a: Foreseen, b: Foreseen): boolean =>
  (a.act.phase === 'begin' || a.act.phase === 'end') &&
  a.act.phase === b.act.phase &&
  a.negated === b.negated &&
  a.due !== null &&
  b.due !== null &&
  touch(a.due, b.due) &&
  meets(thingOf(a), thingOf(b)) &&
  sameAmounts(a, b);

/** What stands before the verb. */
const thingOf = ({ act, subject, core, after }: Foreseen): ReadonlySet<string> =>
  new Set([act.name, ...subject, ...[...core].filter((stem) => !after.has(stem))]);

const phaseOf = ({ act }: Foreseen): string =>
  act.phase === 'end' ? 'end' : act.phase === 'cancelled' ? 'cancelled' : 'whole';

const isSameAct = (a: Foreseen, b: Foreseen): boolean =>
  a.act.name === b.act.name && a.negated === b.negated && phaseOf(a) === phaseOf(b);

/** What both count comes to the same. */
const sameAmounts = (a: Foreseen, b: Foreseen): boolean =>
  a.amounts.every((amount) =>
    b.amounts.every((other) => other.unit !== amount.unit || other.normal === amount.normal),
  );

const touch = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** One publisher, or one holder, states another due time later. */
function joinMoved(groups: readonly Foreseen[][], revises: RegExp): Group[] {
  const firstDays = new Map(groups.map((group) => [group, firstDay(group)]));
  const oldestFirst = groups.toSorted((a, b) => compare(firstDays.get(a)!, firstDays.get(b)!));
  const joined: { members: Foreseen[]; moved: Foreseen[]; due: Interval | null }[] = [];
  for (const group of oldestFirst) {
    const due = bestDue(group);
    const before = joined.find(
      ({ members, due: old }) =>
        old !== null && due !== null && !touch(old, due) && isMoved(members, group, revises),
    );
    if (before === undefined) {
      joined.push({ members: [...group], moved: [], due });
      continue;
    }
    before.moved.push(before.members.findLast((one) => one.due !== null && touch(one.due, before.due!))!);
    before.members.push(...group);
    before.due = due;
  }
  return joined;
}

function isMoved(before: readonly Foreseen[], after: readonly Foreseen[], revises: RegExp): boolean {
  return after.some((late) =>
    before.some(
      (early) =>
        isSameAct(early, late) &&
        dayOf(early) !== '' &&
        dayOf(early) < dayOf(late) &&
        (sameVoice(early, late) ||
          (revises.test(late.sentence.text) && meets(early.subject, late.subject))) &&
        (shareOf(early.core, late.core) >= SHARED.other || early.core.size === 0 || late.core.size === 0),
    ),
  );
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

const sameVoice = (a: Foreseen, b: Foreseen): boolean =>
  (a.holder !== null && a.holder === b.holder) ||
  (a.sources.article.publisher !== null && a.sources.article.publisher === b.sources.article.publisher);

const dayOf = ({ sources }: Foreseen): string => sources.article.published?.value.start.slice(0, 10) ?? '';
const firstDay = (group: readonly Foreseen[]): string => group.map(dayOf).sort()[0] ?? '';

/** Returns the finest due time that most statements have. */
function bestDue(group: readonly Foreseen[]): Interval | null {
  const dues = group.flatMap(({ due }) => due ?? []);
  const votes = Map.groupBy(dues, lastDayOf);
  const [most] = [...votes].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]));
  if (most === undefined) return null;
  return most[1].toSorted((a, b) => lengthOf(a) - lengthOf(b) || compare(a.start, b.start))[0]!;
}

const lengthOf = ({ start, end }: Interval): number => Date.parse(end) - Date.parse(start);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
