/** Most of them are said to have done what only few of them are said to have done elsewhere. */

import type { Language } from '../../../language/language.ts';
import { shareNone } from '../../../text/sets.ts';
import { areOfOneTime } from './compatible.ts';
import { type Contest, contestsAmong, passageOf } from './contest.ts';
import { sharedWords } from './meant.ts';
import { areOfOneText, contentIn, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

interface Shared {
  readonly point: Point;
  readonly isMost: boolean;
  /** Of whom or what: the noun with what tells it from others. */
  readonly whole: string;
  readonly said: ReadonlySet<string>;
}

/** Share of the words of what is said of them that both must say. */
const SHARED = 0.75;

/** Returns the contests over how many of them it was. */
export const sharesIn = (heap: ReadHeap, weightOf: (word: string) => number, language: Language): Contest[] =>
  contestsAmong(
    sharedIn(heap, language),
    (one, other) => exclude(one, other, (a, b) => sharedWords(a, b, heap.alike, weightOf)),
    contestOf,
  );

const contestOf = (one: Shared, other: Shared): Contest => ({
  type: 'value',
  status: 'contradicted',
  how: 'say',
  sides: [one, other].map(({ point, isMost, whole }) => ({
    key: `${isMost ? 'most' : 'few'} ${whole}`,
    passages: [passageOf(point)],
  })),
});

const sharedIn = inEachPoint((point, _, { disputes }): Shared[] => {
  const { clause, sentence, negated } = point;
  if (clause.subject === undefined || negated || clause.tense === 'none') return [];
  const { article } = sentence.telling;
  const words = article.text.slice(clause.subject.start, clause.subject.end);
  const most = disputes.mostOf.exec(words);
  const few = most ? null : disputes.fewOf.exec(words);
  const found = most ?? few;
  if (found === null) return [];
  const at = { start: clause.subject.start + found[0].length, end: clause.subject.end };
  const whole = contentIn(at, sentence);
  if (whole.length === 0) return [];
  const own = new Set(contentIn(clause.subject, sentence));
  const said = new Set([...point.rest.words].filter((word) => !own.has(word)));
  return [{ point, isMost: most !== null, whole: whole.join(' '), said }];
});

/** The same is said of the same whole: "had been identified". What some saw may be another thing than what others saw. */
function exclude(
  one: Shared,
  other: Shared,
  shared: (one: ReadonlySet<string>, other: ReadonlySet<string>) => number,
): boolean {
  const [a, b] = [one.point, other.point];
  if (one.isMost === other.isMost || one.whole !== other.whole || a.act !== b.act || a.act === '')
    return false;
  if (areOfOneText(a.sentence, b.sentence) || !areOfOneTime(a, b)) return false;
  if (a.clause.kind === 'passive' && (a.subject || b.subject)) return false;
  if (a.clause.kind !== b.clause.kind || a.rest.named.size !== b.rest.named.size) return false;
  if (a.rest.named.size > 0 && shareNone(a.rest.named, b.rest.named)) return false;
  return (one.said.size === 0 && other.said.size === 0) || shared(one.said, other.said) >= SHARED;
}
