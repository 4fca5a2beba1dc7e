/** Different people or bodies said to have done what only one did: asked for the talks, won, ordered it, broke them off. */

import type { Language } from '../../../language/language.ts';
import type { EntityType } from '../../../model/annotation.ts';
import { hashOfText } from '../../../text/hashed-words.ts';
import { contains } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { meets } from '../../../text/sets.ts';
import { markOf } from '../evidence/marks.ts';
import { keepLists } from '../known-lists.ts';
import { areOfOneTime } from './compatible.ts';
import { type Contest, type ContestSide, contestsOfPoints, passageOf } from './contest.ts';
import { areSame, sharedWords, type WordLikeness } from './meant.ts';
import { type Point, saysTheSame, tellsRecord } from './points.ts';
import { articlesOf, inEachPoint, type ReadHeap } from './read-heap.ts';

interface Done {
  readonly point: Point;
  readonly deed: string;
  readonly doers: ReadonlySet<string>;
}

/** Share of what is said beside the deed that both must say, where not the same is named. */
const SHARED = 0.45;

/** Returns the contests over who did it. */
export function doersIn(
  heap: ReadHeap,
  named: (word: string) => ReadonlySet<string>,
  weightOf: (word: string) => number,
  language: Language,
): Contest[] {
  const { alike, typeOf } = heap;
  const deeds = deedsIn(heap, language).flatMap(({ point, deed }): Done[] => {
    const doers = doersOf(point, named);
    return doers.size === 0 ? [] : [{ point, deed, doers }];
  });
  const exclude = (one: Done, other: Done): boolean => {
    const [a, b] = [one.point, other.point];
    if (one.deed !== other.deed || meets(one.doers, other.doers) || saysTheSame(a, b)) return false;
    if (areCalledAlike(a, b)) return false;
    if (!areOfOneTime(a, b) || !sameKind(one.doers, other.doers, typeOf)) return false;
    return onTheSame(a, b, alike, weightOf) || areTurned(a, b) || areOnce(one.deed, a, b, language);
  };
  const markIn = ({ point, doers }: Done): number =>
    markOf([
      ...Array.from(point.rest.words, weightOf),
      ...Array.from(doers, (id) => hashOfText(`${id} ${typeOf(id)}`)),
    ]);
  return contestsOfPoints(deeds, exclude, contestOf, markIn, openLists(articlesOf(heap)));
}

const openLists = keepLists();

const deedsIn = inEachPoint((point, _, language) => {
  const deed = deedOf(point, language);
  const isTold =
    deed !== undefined && !point.negated && !tellsRecord(point, language) && !isSaid(point, language);
  return isTold ? [{ point, deed }] : [];
});

/** "“It works,” wrote the engineer": who says something in writing has not written what others have. */
const isSaid = ({ clause }: Point, { attributions, disputes }: Language): boolean => {
  const lemma = clause.predicate.lemma.toLowerCase();
  return clause.object === undefined && attributions.verbs.has(lemma) && disputes.uniqueDeeds.has(lemma);
};

const contestOf = (...both: readonly Done[]): Contest => ({
  type: 'value',
  status: 'contradicted',
  sides: both.map(sideOf),
  how: 'say',
});

const sideOf = onceEach(
  ({ point, doers, deed }: Done): ContestSide => ({
    key: `${deed} ${[...doers].sort().join(' ')}`,
    passages: [passageOf(point)],
  }),
);

/** Returns the deed of a clause, by its verb, with its particle, its preposition or its object: "leave the table". */
export function deedOf({ clause, sentence: { tree } }: Point, language: Language): string | undefined {
  const { uniqueDeeds } = language.disputes;
  const lemma = clause.predicate.lemma.toLowerCase();
  const [first] = clause.obliques;
  const object = clause.object && tree.tokens[clause.object.head]!.lemma.toLowerCase();
  return (
    uniqueDeeds.get(`${lemma} ${first?.preposition ?? ''}`.trim()) ??
    uniqueDeeds.get(`${lemma} ${object ?? ''}`.trim()) ??
    uniqueDeeds.get(lemma)
  );
}

/** Whoever is named as the subject, or by the one noun of a name: "the federation". */
function doersOf({ subject }: Point, named: (word: string) => ReadonlySet<string>): ReadonlySet<string> {
  if (subject === null || subject.named.size > 0) return subject?.named ?? new Set();
  return named(subject.head);
}

function sameKind(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  typeOf: (entity: string) => EntityType | undefined,
): boolean {
  const kinds = new Set([...one].map(typeOf));
  return [...other].some((id) => kinds.has(typeOf(id)));
}

/** Where one text prints nothing but the last word of the other's name, they mean one bearer, whomever it was read as. */
const areCalledAlike = (one: Point, other: Point): boolean => {
  const [here, there] = [one, other].map(({ clause: { subject }, sentence: { tree } }) =>
    subject === undefined ? undefined : { subject, name: tree.tokens[subject.head]! },
  );
  if (here?.name.upos !== 'PROPN' || here.name.form !== there?.name.form) return false;
  return [here, there].some(({ subject, name }) => subject.start === name.start && subject.end === name.end);
};

/** Something is done, not said or suggested to be so. */
const hasThing = ({ clause }: Point): boolean =>
  (clause.kind === 'passive' ? clause.subject : clause.object) !== undefined;

function onTheSame(
  one: Point,
  other: Point,
  alike: WordLikeness,
  weightOf: (word: string) => number,
): boolean {
  if (isCounted(one) || isCounted(other)) return false;
  if (one.object && other.object && areSame(one.object, other.object, alike)) return true;
  const [here, there] = [one.rest.words, other.rest.words];
  if (hasThing(one) && hasThing(other)) return sharedWords(here, there, alike, weightOf) >= SHARED;
  const heads = ({ sentence, clause, object }: Point): string[] => [
    ...(object && object.head !== '' ? [object.head] : []),
    ...clause.obliques.map(({ head }) => sentence.tree.tokens[head]!.lemma.toLowerCase()),
  ];
  return heads(one).some((head) => heads(other).some((there) => alike(head, there) === 1));
}

/** "Won nine titles", "won 18 matches": of what is counted others can have some, too. */
const isCounted = ({ object, sentence: { tree } }: Point): boolean =>
  object !== null && tree.tokens.some((token) => token.upos === 'NUM' && contains(object, token));

/** Each is said to have done it to the other. */
const areTurned = (one: Point, other: Point): boolean =>
  [
    [one, other],
    [other, one],
  ].every(([a, b]) => meets(a!.subject?.named ?? new Set(), b!.object?.named ?? new Set()));

/** Of a deed that a story tells once; both paragraphs must tell of that which it is done to. */
export function areOnce(
  deed: string,
  one: Point,
  other: Point,
  { disputes, expectations }: Language,
): boolean {
  const act = disputes.doneOnce.get(deed);
  return (
    act !== undefined &&
    [one, other].every(({ sentence }) =>
      sentence.paragraph().some((word) => expectations.acts.get(word) === act),
    )
  );
}
