/** Different numbers of the same thing, in whatever wording. */

import type { Language } from '../../../language/language.ts';
import { canBothBeRight, type Given, givenIn } from './amounts.ts';
import { isOpen, timesMeet } from './compatible.ts';
import { type Contest, passageAt } from './contest.ts';
import { meets, sharedWords, type WordLikeness } from './meant.ts';
import { areApart } from './order.ts';
import type { Point } from './points.ts';

/** Returns the contests over numbers; `points` are those of each sentence. */
export function numbersIn(
  points: readonly (readonly Point[])[],
  alike: WordLikeness,
  weightOf: (word: string) => number,
  language: Language,
): Contest[] {
  const paragraphs = wordsOfParagraphs(points);
  const given = points.flatMap((ofSentence) => givenIn(ofSentence, paragraphs(ofSentence[0]), language));
  const both = articlesGivingBoth(given);
  const contests: Contest[] = [];
  for (const all of Map.groupBy(given, ({ amount }) => amount.kind).values())
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) {
        if (canBothBeRight(one.amount, other.amount) || both(one, other)) continue;
        if (!countTheSame(one, other, alike, weightOf)) continue;
        contests.push(contestOf(one, other));
      }
  return contests;
}

/** Returns what the paragraph of a clause says. */
function wordsOfParagraphs(
  points: readonly (readonly Point[])[],
): (point: Point | undefined) => ReadonlySet<string> {
  const keyOf = ({ sentence }: Point): string => `${sentence.telling.article.id} ${sentence.block}`;
  const words = new Map<string, Set<string>>();
  for (const point of points.flat()) {
    const all = words.get(keyOf(point)) ?? new Set();
    for (const word of [...point.rest.words, point.act]) if (word !== '') all.add(word);
    words.set(keyOf(point), all);
  }
  return (point) => (point && words.get(keyOf(point))) ?? new Set();
}

/** An article that gives two numbers of a kind means two things by them, and whoever gives either may mean either. */
function articlesGivingBoth(given: readonly Given[]): (one: Given, other: Given) => boolean {
  const values = new Map<string, Set<string>>();
  for (const { unit, topics, amount, point } of given)
    for (const kind of [unit, ...topics]) {
      const key = `${point.sentence.telling.article.id} ${kind}`;
      values.set(key, (values.get(key) ?? new Set()).add(printedValue(amount)));
    }
  const articles = new Set(given.map(({ point }) => point.sentence.telling.article.id));
  const kindsOf = (one: Given, other: Given): string[] =>
    [one.unit, ...one.topics].filter((kind) => kind === other.unit || other.topics.has(kind));
  return (one, other) =>
    [...articles].some((article) =>
      kindsOf(one, other).some((kind) => {
        const all = values.get(`${article} ${kind}`);
        return all?.has(printedValue(one.amount)) === true && all.has(printedValue(other.amount));
      }),
    );
}

const printedValue = ({ value }: Given['amount']): string => JSON.stringify(value);

/** From what is alike in two clauses, how sure it is that they count the same; tuned by reading real stories. */
const WEIGHTS = { topic: 0.3, act: 0.25, words: 0.5, subject: 0.2, lead: 0.25, around: 0.4 };
const SURE = { rare: 0.45, common: 0.7 };
/** Likeness of two units from which they count the same: "workers" and "employees"; of one topic less will do. */
const SAME_UNIT = { any: 0.72, topic: 0.4 };
/** Sentences at the beginning of an article that tell what it is about. */
const LEAD = 4;
/** Of the dead and hurt told further down, by which two clauses are of one event. */
const SHARED_FAR = 0.6;
const LEAST_WORDS = 3;
/** Of what any story counts, words that both must say. */
const SHARED_ANY = 0.5;
/** One or two of a kind are seldom all that there are. */
const FEW = 2;

const isFew = ({ kind, value }: Given['amount']): boolean =>
  kind === 'count' && typeof value === 'number' && value <= FEW;

function countTheSame(
  one: Given,
  other: Given,
  alike: WordLikeness,
  weightOf: (word: string) => number,
): boolean {
  const [a, b] = [one.point, other.point];
  const sameTopic = meets(one.topics, other.topics);
  if (one.topics.size + other.topics.size > 0 && !sameTopic) return false;
  if (alike(one.unit, other.unit) < (sameTopic ? SAME_UNIT.topic : SAME_UNIT.any)) return false;
  if (a.negated !== b.negated || isOpen(a) || isOpen(b)) return false;
  if (!timesMeet(a.sentence.times, b.sentence.times)) return false;
  const [here, there] = [namedIn(a), namedIn(b)];
  if (here.size > 0 && there.size > 0 && !meets(here, there)) return false;
  const sameSubject = a.subject && b.subject && meets(a.subject.named, b.subject.named);
  const isLead = [a, b].every(({ sentence }) => sentence.index < LEAD);
  const isAny = one.isCommon && other.isCommon && !sameTopic;
  const sameAct = a.act !== '' && a.act === b.act;
  const shared = sharedWords(one.words, other.words, alike, weightOf);
  if (isAny && (!sameAct || one.unit !== other.unit || shared < SHARED_ANY)) return false;
  const isLong = Math.min(one.words.size, other.words.size) >= LEAST_WORDS;
  if (sameTopic && !isLead && (!isLong || shared < SHARED_FAR)) return false;
  if (!sameTopic && [one, other].some(({ amount }) => isFew(amount))) return false;
  if (one.isPart !== other.isPart && !sameAct) return false;
  if (isAny && areApart(a.sentence, b.sentence)) return false;
  const score =
    (sameTopic ? WEIGHTS.topic : 0) +
    (sameAct ? WEIGHTS.act : 0) +
    WEIGHTS.words * shared +
    (sameSubject ? WEIGHTS.subject : 0) +
    (isLead ? WEIGHTS.lead : 0) +
    WEIGHTS.around * sharedWords(one.around, other.around, alike, weightOf);
  return score >= (isAny ? SURE.common : SURE.rare);
}

const namedIn = ({ subject, rest }: Point): ReadonlySet<string> =>
  new Set([...(subject?.named ?? []), ...rest.named]);

function contestOf(one: Given, other: Given): Contest {
  const apart = areApart(one.point.sentence, other.point.sentence);
  return {
    type: apart ? 'as-of' : 'value',
    status: apart ? 'superseded' : 'contradicted',
    sides: [one, other].map(({ point, amount, unit }) => ({
      key: `${unit} ${printedValue(amount)}`,
      passages: [passageAt(point.sentence, point, amount, { start: amount.start, end: amount.end })],
    })),
    how: apart ? 'settled' : 'say',
  };
}
