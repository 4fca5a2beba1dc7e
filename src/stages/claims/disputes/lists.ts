/** Different lists of what the same party wants, holds or names. */

import type { Language } from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import { overlapping } from '../../../text/offsets.ts';
import { meets } from '../../../text/sets.ts';
import { timesMeet } from './compatible.ts';
import { type Contest, contestsAmong, passageAt } from './contest.ts';
import type { WordLikeness } from './meant.ts';
import { areOfOneText, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

interface Listed {
  readonly point: Point;
  readonly list: Span;
  readonly members: ReadonlySet<string>;
  /** The kind of act: wanting, holding, naming. */
  readonly act: string;
}

/** A shorter list is an example. */
const LEAST = 2;

/** Returns the contests between lists that neither hold the same nor are parts of each other by their own words. */
export function listsIn(heap: ReadHeap, language: Language): Contest[] {
  const exclude = (one: Listed, other: Listed): boolean =>
    !areOfOneText(one.point.sentence, other.point.sentence) &&
    areOfOneMatter(one, other, heap.alike) &&
    differ(one, other);
  return contestsAmong(listedIn(heap, language), exclude, contestOf);
}

const contestOf = (...both: readonly Listed[]): Contest => ({
  type: 'scope',
  status: 'contradicted',
  sides: both.map(({ point, list, members }) => ({
    key: [...members].sort().join(' '),
    passages: [
      passageAt(point.sentence, { start: Math.min(point.start, list.start), end: list.end }, list, list),
    ],
  })),
  how: 'lists',
});

const listedIn = inEachPoint((point, { typeOf }, { disputes }): Listed[] => {
  const { sentence, subject } = point;
  const act = disputes.listing.get(point.clause.predicate.lemma.toLowerCase());
  if (act === undefined || point.negated || subject === null) return [];
  const { article } = sentence.telling;
  return namesInRow(point, disputes.listed).flatMap((list): Listed[] => {
    const named = [...sentence.naming.namedIn(list)].filter((id) => !subject.named.has(id));
    if (named.length < LEAST || new Set(named.map(typeOf)).size > 1) return [];
    const before = article.text.slice(Math.max(sentence.start, list.start - BEFORE), list.start);
    return disputes.forExample.test(before) ? [] : [{ point, list, members: new Set(named), act }];
  });
});

/** Characters before a list in which "such as" stands. */
const BEFORE = 16;

/** Returns the rows of names behind the verb that nothing parts but commas and "and". */
function namesInRow({ sentence, clause: { predicate } }: Point, between: RegExp): Span[] {
  const { article, annotation } = sentence.telling;
  const names = overlapping(annotation.mentions, { start: predicate.end, end: sentence.end });
  const rows: { start: number; end: number; count: number }[] = [];
  for (const { start, end } of names) {
    const row = rows.at(-1);
    if (row && between.test(article.text.slice(row.end, start))) {
      row.end = end;
      row.count++;
    } else rows.push({ start, end, count: 1 });
  }
  return rows.filter(({ count }) => count >= LEAST).map(({ start, end }) => ({ start, end }));
}

function areOfOneMatter(one: Listed, other: Listed, alike: WordLikeness): boolean {
  const [a, b] = [one.point.subject, other.point.subject];
  if (one.act !== other.act || !a || !b || !timesMeet(one.point.times, other.point.times)) return false;
  if (a.named.size > 0 || b.named.size > 0) return meets(a.named, b.named);
  return a.head !== '' && alike(a.head, b.head) === 1;
}

/** At least two members are in both, and one has others. */
function differ(one: Listed, other: Listed): boolean {
  const shared = [...one.members].filter((id) => other.members.has(id)).length;
  return shared >= LEAST && (shared < one.members.size || shared < other.members.size);
}
