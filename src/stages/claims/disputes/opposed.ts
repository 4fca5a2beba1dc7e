/** One text says of somebody what another says the opposite of: accepts and rejects, rises and falls, does and does not. */

import type { Language } from '../../../language/language.ts';
import { onceEach } from '../../../text/once-each.ts';
import { meets, shareNone } from '../../../text/sets.ts';
import { markOf } from '../evidence/marks.ts';
import { keepLists } from '../known-lists.ts';
import { isAhead, isOpen, timesMeet } from './compatible.ts';
import { type Contest, contestsOfPoints, passageOf } from './contest.ts';
import { areSame, type Meant, sharedWords, type WordLikeness } from './meant.ts';
import { areApart } from './order.ts';
import { type Point, saysTheSame, tellsRecord } from './points.ts';
import { articlesOf, inEachPoint, type ReadHeap } from './read-heap.ts';

interface Sided {
  readonly point: Point;
  /** Axis of opposites, or the act itself. */
  readonly about: string;
  readonly side: 1 | -1;
  /** It says what it says by a word that has an opposite. */
  readonly byWord: boolean;
  readonly isAhead: boolean;
  /** Its subject and predicate are all that it says, but for a degree: "is surprisingly common". */
  readonly saysNoMore: boolean;
}

/** Share of what is said beside subject and act that both must say: of opposites, and of what is merely negated. */
const SHARED = { opposite: 0.34, negated: 0.6, nameless: 0.75 };

/** Two who are described by other words are two, whomever else the words name: "the president's meeting", "the president". */
const SAME_HEAD = 0.4;

/** Returns pairs of clauses that exclude each other. */
export function opposedIn(heap: ReadHeap, weightOf: (word: string) => number, language: Language): Contest[] {
  const { alike, typeOf } = heap;
  const isSomebodys = onceEach((point: Point) => isOfPerson(point, typeOf, language));
  const known = openLists(articlesOf(heap));
  return [...Map.groupBy(sidedIn(heap, language), ({ about }) => about).values()].flatMap((all) => {
    const isOneSided = all.every(({ side }) => side === all[0]!.side);
    if (isOneSided) return [];
    return contestsOfPoints(
      all,
      (one, other) =>
        one.side !== other.side &&
        one.isAhead === other.isAhead &&
        isSomebodys(one.point) === isSomebodys(other.point) &&
        exclude(one, other, alike, weightOf),
      contestOf,
      ({ point }) => markOf([Number(isSomebodys(point)), ...Array.from(point.rest.words, weightOf)]),
      known,
    );
  });
}

const openLists = keepLists();

const contestOf = (one: Sided, other: Sided): Contest => ({
  ...verdictOn(one, other),
  sides: [one, other].map(({ point, about, side }) => ({
    key: `${about} ${side}`,
    passages: [passageOf(point)],
  })),
});

/** What was to be and, as a later text has it, is not to be, was revised. */
function verdictOn(one: Sided, other: Sided): Pick<Contest, 'type' | 'status' | 'how'> {
  const [a, b] = [one.point, other.point];
  if (isAhead(a) && isAhead(b) && areApart(a.sentence, b.sentence))
    return { type: 'revision', status: 'superseded', how: 'newer' };
  return {
    type: a.clause.predicate.lemma === b.clause.predicate.lemma ? 'negation' : 'value',
    status: 'contradicted',
    how: 'say',
  };
}

/** What is open, a record, or only the aim of what is told, excludes nothing. */
const sidedIn = inEachPoint((point, { typeOf }, language) => {
  if (isOpen(point) || tellsRecord(point, language) || isAim(point, language)) return [];
  return sidesOf(point, language).filter(
    ({ about }) => !language.disputes.ofThings.has(about.slice(1)) || !isOfSomebody(point, typeOf, language),
  );
});

/** "Was negotiating to buy it", "fit to stand trial": what begins or goes on is told, what follows on other words is not. */
const isAim = ({ clause, sentence }: Point, { expectations }: Language): boolean =>
  clause.role === 'complement' &&
  clause.tense === 'none' &&
  clause.parent !== undefined &&
  !expectations.phases.has(sentence.clauses[clause.parent]!.predicate.lemma.toLowerCase());

/** "A hiker fell": of people it says something else than of prices. */
function isOfSomebody(
  { clause, sentence: { tree, naming } }: Point,
  typeOf: ReadHeap['typeOf'],
  { coreference }: Language,
): boolean {
  if (clause.subject === undefined) return false;
  const { upos, lemma } = tree.tokens[clause.subject.head]!;
  if (upos === 'NOUN') return coreference.sortOf(lemma.toLowerCase()) === 'person';
  return [...naming.namedIn(tree.tokens[clause.subject.head]!)].some((id) => typeOf(id) === 'person');
}

function sidesOf(
  point: Point,
  { disputes: { degrees, poles }, expectations, statements, vocabulary }: Language,
): Sided[] {
  const lemma = point.clause.predicate.lemma.toLowerCase();
  const [first] = point.clause.obliques;
  const { upos } = point.sentence.tree.tokens[point.clause.predicate.head]!;
  // Whoever "was back" backed nobody.
  const pole =
    upos === 'ADV' ? undefined : (poles.get(`${lemma} ${first?.preposition ?? ''}`) ?? poles.get(lemma));
  const turn = point.negated ? -1 : 1;
  const saysNoMore = [...point.rest.words].every((word) => degrees.has(word));
  const told = { point, isAhead: isAhead(point), saysNoMore };
  if (pole) return [{ ...told, about: `/${pole.axis}`, side: (pole.side * turn) as 1 | -1, byWord: true }];
  if (point.act === '' || expectations.vague.has(point.act)) return [];
  if (statements.light.has(vocabulary.stem(point.act))) return [];
  return [{ ...told, about: point.act, side: turn, byWord: false }];
}

function exclude(one: Sided, other: Sided, alike: WordLikeness, weightOf: (word: string) => number): boolean {
  const [a, b] = [one.point, other.point];
  if (a.sentence === b.sentence || !timesMeet(a.times, b.times)) return false;
  if (areOfOtherNumbers(a, b) || saysTheSame(a, b)) return false;
  const isMixed = one.byWord && !(a.subject && b.subject) && !(a.object && b.object);
  const [doer, otherDoer] = isMixed ? [a.subject ?? a.object, b.subject ?? b.object] : [a.subject, b.subject];
  const byDoer = doer && otherDoer ? [doer, otherDoer] : null;
  if (byDoer && !areOne(byDoer[0]!, byDoer[1]!, alike)) return false;
  const things = a.object && b.object ? [a.object, b.object] : null;
  const isThing = things !== null && areSame(things[0]!, things[1]!, alike);
  if (!one.byWord && things && !isThing) return false;
  // The one tells who did it, the other only what was done: the thing has to be the same. So has what "it is rare" to do.
  const isAct = a.act === b.act || (one.byWord && a.clause.expletive && b.clause.expletive);
  if (!byDoer && !(isThing && isAct)) return false;
  const parts = [a.subject, b.subject, ...(byDoer ? [] : [a.object, b.object])].filter(
    (part) => part !== null,
  );
  const shared = (): number => sharedWords(a.rest.words, b.rest.words, alike, weightOf);
  const [here, there] = [without(a.rest, parts), without(b.rest, parts)];
  if (here.size > 0 && there.size > 0) {
    if (!meets(here, there)) return false;
    if (one.byWord && isBare(a, b)) return true;
    return shared() >= (one.byWord ? SHARED.opposite : SHARED.negated);
  }
  if (!byDoer) {
    if (!areToldAsDone(a, b)) return false;
    return shared() >= SHARED.negated || (things![0]!.named.size > 0 && isBareDenial(a, b));
  }
  // "Was arrested at the airport", "was not arrested": the bare denial holds for wherever it was.
  const isNamed = byDoer?.every(({ named }) => named.size > 0) ?? false;
  if (isNamed && isBareDenial(a, b) && here.size + there.size === 0) return true;
  if (here.size > 0 || there.size > 0) return false;
  if (one.byWord && isNamed && isBare(a, b) && a.times.length > 0 && b.times.length > 0) return true;
  if (one.byWord && one.saysNoMore && other.saysNoMore) return true;
  if (a.rest.words.size === 0 && b.rest.words.size === 0) return isNamed && areOneState(a, b);
  return shared() >= SHARED.nameless;
}

/** "Won nine of the matches", "lost four": whoever won some has lost others. */
const areOfOtherNumbers = (one: Point, other: Point): boolean => shareNone(numbersIn(one), numbersIn(other));

const numbersIn = onceEach(
  ({ object, sentence: { tree } }: Point): ReadonlySet<string> =>
    new Set(
      tree.tokens.flatMap(({ upos, lemma, start, end }) =>
        object !== null && upos === 'NUM' && start >= object.start && end <= object.end
          ? [lemma.toLowerCase()]
          : [],
      ),
    ),
);

/** "Brelt's parents" are not Brelt; his spokesman speaks for him. */
function isOfPerson(
  { clause, sentence: { tree, naming } }: Point,
  typeOf: ReadHeap['typeOf'],
  { speech }: Language,
): boolean {
  const subject = clause.kind === 'passive' ? clause.agent : clause.subject;
  if (subject === undefined) return false;
  const { lemma, upos } = tree.tokens[subject.head]!;
  if (upos !== 'NOUN' || speech.representing.has(lemma.toLowerCase())) return false;
  const owners = tree.children[subject.head]!.filter((child) =>
    tree.tokens[child]!.deprel.startsWith('nmod'),
  );
  return owners.some((owner) =>
    [...naming.namedIn(tree.tokens[owner]!)].some((id) => typeOf(id) === 'person'),
  );
}

function areOne(one: Meant, other: Meant, alike: WordLikeness): boolean {
  if (!areSame(one, other, alike)) return false;
  return one.head === '' || other.head === '' || alike(one.head, other.head) >= SAME_HEAD;
}

/** "Was on the bridge", "was not on the bridge": the predicate says all. */
const areOneState = ({ clause: one }: Point, { clause: other }: Point): boolean =>
  one.kind === 'copular' &&
  other.kind === 'copular' &&
  one.tense === other.tense &&
  one.predicate.preposition === other.predicate.preposition;

const areToldAsDone = (one: Point, other: Point): boolean =>
  [one, other].every(({ clause }) => clause.tense === 'past' || clause.tense === 'present');

const isBare = (one: Point, other: Point): boolean =>
  one.rest.words.size === 0 || other.rest.words.size === 0;

/** The one that is negated says nothing but the act. */
const isBareDenial = (one: Point, other: Point): boolean =>
  [one, other].some(
    (point) => point.negated && point.rest.words.size <= (point.object ? 1 : 0) && point.object === null,
  ) ||
  [one, other].some(
    (point) => point.negated && point.clause.kind === 'passive' && point.clause.obliques.length === 0,
  );

/** Returns whom it names beside the subjects. */
const without = ({ named }: Meant, subjects: readonly Meant[]): ReadonlySet<string> =>
  new Set([...named].filter((id) => !subjects.some((subject) => subject.named.has(id))));
