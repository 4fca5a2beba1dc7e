/**
 * What somebody denies and others tell of him: "accused the port of carrying arms", "the port denied that its ships carried
 * arms". Most news of wrongs is of this kind, and its two sides seldom stand in one sentence or use the same words.
 */

import type { Clause } from '../../../language/clauses.ts';
import type { Language } from '../../../language/language.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Span } from '../../../model/span.ts';
import { contains } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { meets } from '../../../text/sets.ts';
import { isOpen, timesMeet } from './compatible.ts';
import type { Contest } from './contest.ts';
import { contestOf, isDenial } from './denied.ts';
import { bestAmong, type WordLikeness } from './meant.ts';
import { actOf, clausesAround, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

/** A denial, with the words and names by which it says what is denied; none where it says no more than "the charge". */
interface Denial {
  readonly point: Point;
  readonly words: ReadonlySet<string>;
  readonly named: ReadonlySet<EntityId>;
  /** The act that is denied, where it is told by a verb. */
  readonly act: string | undefined;
  /** Who denies it. */
  readonly by: ReadonlySet<EntityId>;
}

/** Share of the words of what is denied, by their weight, that whoever tells it says too; less where it is of the same act. */
const TOLD = 0.6;
const TOLD_OF_ACT = 0.5;
/** With fewer words in common two clauses are of one thing by chance. */
const LEAST_WORDS = 2;

/** Returns the contests between who tells something and who denies it. */
export function accusedIn(heap: ReadHeap, weightOf: (word: string) => number, language: Language): Contest[] {
  const denials = denialsIn(heap, language);
  if (denials.length === 0) return [];
  const telling = indexByWord(assertionsIn(heap, language));
  const accusations = Map.groupBy(accusationsIn(heap, language), ({ point }) => articleOf(point));
  return denials.flatMap((denial) => {
    const told = toldOf(denial, telling, heap.alike, weightOf);
    const accused = lastAgainst(denial, accusations.get(articleOf(denial.point)) ?? []);
    return [...told, ...accused].map((point) => contestOf(point, denial.point));
  });
}

const articleOf = ({ sentence }: Point) => sentence.telling.article;

/** Returns who tells what is denied, of each article the clause that tells most of it. */
function toldOf(
  denial: Denial,
  telling: ReadonlyMap<string, readonly Point[]>,
  alike: WordLikeness,
  weightOf: (word: string) => number,
): Point[] {
  if (denial.words.size < LEAST_WORDS) return [];
  const near = new Set([...denial.words].flatMap((word) => telling.get(word) ?? []));
  const shares = [...near]
    .filter((told) => mayBeOf(told, denial))
    .map((told) => ({ told, share: shareTold(denial.words, told, alike, weightOf) }))
    .filter(({ told, share }) => share >= (told.act === denial.act ? TOLD_OF_ACT : TOLD));
  return [...Map.groupBy(shares, ({ told }) => articleOf(told)).values()].map(
    (same) => same.reduce((best, one) => (one.share > best.share ? one : best)).told,
  );
}

/** Somebody accuses another of something. */
interface Accusation {
  readonly point: Point;
  readonly accused: ReadonlySet<EntityId>;
}

/** "Accused the port of", "the port was accused of", "blamed the port". */
const accusationsIn = inEachPoint((point, _, language): Accusation[] => {
  const { clause, sentence, negated } = point;
  if (negated || isOpen(point) || !language.disputes.accusing.has(clause.predicate.lemma.toLowerCase()))
    return [];
  const whom = clause.kind === 'passive' ? clause.subject : clause.object;
  const accused = whom ? sentence.naming.namedIn(whom) : new Set<EntityId>();
  return accused.size === 0 ? [] : [{ point, accused }];
});

/** Sentences before a denial in which stands of what somebody is accused. */
const REACH = 5;

/** Returns the last accusation before a denial of those who deny. */
function lastAgainst({ point, by }: Denial, accusations: readonly Accusation[]): Point[] {
  const before = accusations.filter(
    ({ point: { sentence, start }, accused }) =>
      start < point.clause.predicate.start &&
      point.sentence.index - sentence.index <= REACH &&
      meets(accused, by),
  );
  return before.slice(-1).map((one) => one.point);
}

const denialsIn = inEachPoint((point, _, language): Denial[] => {
  const { clause, sentence } = point;
  if (!isDenial(clause, language.disputes) || point.negated || isOpen(point)) return [];
  const content = contentOf(point, language);
  if (content === null) return [];
  const words = wordsIn(content, point, language);
  const by = clause.subject ? sentence.naming.namedIn(clause.subject) : new Set<EntityId>();
  return [{ point, words, act: actDenied(point, language), named: sentence.naming.namedIn(content), by }];
});

function actDenied({ clause, sentence }: Point, language: Language): string | undefined {
  const [said] = clause.complements;
  const deed = said ? sentence.clauses[said.clause] : deedBehind(clause, sentence);
  return deed && (actOf(deed, sentence, language).act || undefined);
}

/** Returns the words of what is denied: "that its ships carried arms", "reports of arms", not "access" nor "bail". */
function contentOf({ clause, sentence }: Point, { disputes }: Language): Span | null {
  const { complements, object, kind, end } = clause;
  const [said] = complements;
  if (said && said.kind !== 'quotation' && said.kind !== 'description') return said.content;
  if (kind !== 'active') return null;
  if (object === undefined) return deedBehind(clause, sentence) ?? null;
  const { tokens } = sentence.tree;
  const noun = tokens[object.head]!.lemma.toLowerCase();
  if (!disputes.whatIsDenied.has(noun) && !disputes.whatWasSaid.has(noun)) return null;
  const comma = tokens.find(({ form, start }) => form === ',' && start >= object.end);
  return { start: object.start, end: Math.min(end, comma?.start ?? end) };
}

/** "Denied breaking any rule", where the tree has it as what was done meanwhile. */
const deedBehind = (clause: Clause, { clauses }: Point['sentence']): Clause | undefined =>
  clauses.find(
    ({ parent, tense, start }) =>
      parent !== undefined &&
      clauses[parent] === clause &&
      tense === 'none' &&
      start >= clause.predicate.end &&
      start <= clause.predicate.end + 1,
  );

/** Its words of content; those that only say that something was said, or is light, are left out. */
function wordsIn(content: Span, { sentence }: Point, { disputes, statements, vocabulary }: Language) {
  const { tree, words, times } = sentence;
  return new Set(
    tree.tokens.flatMap((token, at) => {
      const word = words[at];
      if (!word || !contains(content, token) || times.some((time) => contains(time, token))) return [];
      if (disputes.whatIsDenied.has(word) || statements.light.has(vocabulary.stem(word))) return [];
      return [word];
    }),
  );
}

/** What is told as a fact or alleged, by whomever. */
const assertionsIn = inEachPoint((point, _, language): Point[] => {
  const { clause, sentence } = point;
  if (clause.tense === 'none' && clause.role !== 'conjunct' && clause.role !== 'adverbial') return [];
  const isGainsaid = [clause, ...clausesAround(clause, sentence)].some((one) =>
    isDenial(one, language.disputes),
  );
  return point.negated || isGainsaid || isOpen(point) ? [] : [point];
});

function indexByWord(points: readonly Point[]): ReadonlyMap<string, readonly Point[]> {
  const index = new Map<string, Point[]>();
  for (const point of points)
    for (const word of wordsOf(point)) {
      const known = index.get(word);
      if (known) known.push(point);
      else index.set(word, [point]);
    }
  return index;
}

const wordsOf = onceEach(
  ({ rest, subject, object, act }: Point): ReadonlySet<string> =>
    new Set([
      ...rest.words,
      ...(subject?.words ?? []),
      ...(object?.words ?? []),
      ...(act === '' ? [] : [act]),
    ]),
);

const namedInAll = onceEach((sentence: Point['sentence']) => sentence.naming.namedIn(sentence));

/** Of those whom the denial names, or who deny, some are named; and it is not they who tell it. */
function mayBeOf(told: Point, { point, named, by }: Denial): boolean {
  const { sentence, clause } = told;
  if (sentence === point.sentence || !timesMeet(told.times, point.times)) return false;
  const there = namedInAll(sentence);
  if (named.size + by.size > 0 && !meets(named, there) && !meets(by, there)) return false;
  return !clause.attributions.some(({ source }) => source && meets(sentence.naming.namedIn(source), by));
}

function shareTold(
  denied: ReadonlySet<string>,
  told: Point,
  alike: WordLikeness,
  weightOf: (word: string) => number,
): number {
  const there = wordsOf(told);
  let [shared, all, count] = [0, 0, 0];
  for (const word of denied) {
    const likeness = there.has(word) ? 1 : bestAmong(there, alike.standingFor(word));
    all += weightOf(word);
    shared += likeness * weightOf(word);
    if (likeness > 0) count++;
  }
  return count < LEAST_WORDS || all === 0 ? 0 : shared / all;
}
