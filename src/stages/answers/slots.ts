/** What of a sentence is of the kind that is asked for: a time, a place, somebody, a number, a reason. */

import type { Argument, Clause } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import type { Asked } from '../../language/questions.ts';
import type { PassageWord } from '../../language/same-statement/passage-words.ts';
import { likenessOfWords } from '../../language/same-statement/word-likeness.ts';
import { isSayingTime } from '../../language/tense.ts';
import type { Span } from '../../model/span.ts';
import type { Amount, Bound, Value } from '../../model/value.ts';
import { contains, overlaps } from '../../text/offsets.ts';
import type { AnswerValue } from './candidate.ts';
import { isParty, isPlace, type ReadHeap } from './heap.ts';
import { type Fit, isInClause } from './match.ts';
import type { Named, Passage } from './passage.ts';
import { type Sought, stemOf, type Term, wordOf } from './sought.ts';

export interface Slot {
  readonly span: Span;
  /** How well it is of the kind, 0 to 1. */
  readonly worth: number;
  readonly value?: AnswerValue;
}

export interface Around {
  readonly sought: Sought;
  readonly heap: ReadHeap;
  readonly language: Language;
}

type FindSlots = (fit: Fit, around: Around) => Slot[];

/** Kinds that are not listed are answered by whole sentences. */
export const SLOTS: Partial<Record<Asked, FindSlots>> = {
  time: timesIn,
  place: placesIn,
  who: whoIn,
  count: countsIn,
  frequency: frequenciesIn,
  amount: amountsIn,
  duration: durationsIn,
  distance: distancesIn,
  age: agesIn,
  reason: reasonsIn,
};

/** What stands in another clause than the predicate is told of something else more often than not. */
const ELSEWHERE = 0.75;

const nearness = (fit: Fit, span: Span): number =>
  fit.clause === undefined || isInClause(fit, span) ? 1 : ELSEWHERE;

/** A length of time answers "when" in a pinch: "the first in ten years". */
const LASTING = 0.6;

function timesIn(fit: Fit, { language }: Around): Slot[] {
  const { passage } = fit;
  const asked = placesOfTerms(fit);
  return passage.times.flatMap((time): Slot[] => {
    if (asked.some((place) => overlaps(place, time))) return [];
    if (isSayingTime(passage.told.text, time, language.calendar)) return [];
    if (time.date === null && time.clock === undefined) return [];
    const worth = time.role === 'lasting' ? LASTING : 1;
    const value: AnswerValue | undefined =
      time.date === null || time.role === 'lasting'
        ? time.clock === undefined
          ? undefined
          : { kind: 'time', clock: time.clock }
        : { kind: 'time', date: time.date, ...(time.clock !== undefined && { clock: time.clock }) };
    return [{ span: time, worth: worth * nearness(fit, time), ...(value && { value }) }];
  });
}

/** Where the words of the question stand in the sentence: they are no answer to it. */
const placesOfTerms = ({ matches }: Fit): Span[] =>
  matches.flatMap(({ place, strength }) => (place && strength > WORTH ? [place] : []));
const WORTH = 0.8;

function placesIn(fit: Fit, { sought, heap, language }: Around): Slot[] {
  const { questions, coreference } = language;
  const { passage } = fit;
  const asked = new Set(sought.sought.flatMap(({ entities }) => [...entities]));
  const named = passage.names.filter(({ entity }) => !asked.has(entity) && isPlace(entity, heap));
  const placed = passage.clauses.flatMap(({ obliques }) =>
    obliques.filter(({ preposition }) => questions.placing.has(preposition)),
  );
  const obliques = placed.filter(
    (oblique) =>
      named.some((name) => contains(oblique, name)) ||
      coreference.sortOf(passage.tree.tokens[oblique.head]!.lemma.toLowerCase()) === 'place',
  );
  const loose = named.filter(
    (name) =>
      !obliques.some((oblique) => contains(oblique, name)) && isPlaced(passage, name, questions.placing),
  );
  const kind = sought.sought.find(({ role }) => role === 'kind');
  // "In which prison": whoever is at home is in none that is told.
  const isOfKind = (span: Span): boolean =>
    kind === undefined ||
    named.some((name) => contains(span, name)) ||
    passage.words.some(
      (word) => contains(span, word) && (word.stem === kind.word.stem || kind.kin.has(word.stem)),
    );
  return [...obliques, ...loose].map((span) => ({
    span,
    worth: nearness(fit, span) * (isOfKind(span) ? 1 : BESIDE),
    value: namesOf(span, passage),
  }));
}

/** Does a preposition of place stand before it, but for an article or a word or two? */
function isPlaced({ told }: Passage, { start }: Span, placing: ReadonlySet<string>): boolean {
  const words = told.text
    .slice(Math.max(0, start - 30), start)
    .toLowerCase()
    .split(/\s+/)
    .slice(-4);
  return words.some((word) => placing.has(word));
}

/** Who is named in a stretch; of those whom nobody names the words. */
function namesOf(span: Span, { names, told }: Passage): AnswerValue {
  const inside = names.filter((name) => contains(span, name)).map(({ entity }) => entity);
  const words = told.text.slice(span.start, span.end).toLowerCase();
  return { kind: 'names', names: new Set(inside.length > 0 ? inside : [words]) };
}

/** Who is meant by a party, not who else is named in it: "the rebels, driven from Korum". */
function headNames(party: Argument, passage: Passage, { calledOf }: ReadHeap): AnswerValue {
  const { names, words, tree } = passage;
  const meant = party.conjuncts.flatMap(({ head }) => {
    const token = tree.tokens[head]!;
    const named = names.filter((name) => overlaps(name, token)).map(({ entity }) => entity);
    const stem = words.find((word) => word.at === head)?.stem ?? token.form.toLowerCase();
    return named.length > 0 ? named : [calledOf(stem) ?? stem];
  });
  return { kind: 'names', names: new Set(meant) };
}

function whoIn(fit: Fit, { sought, heap, language }: Around): Slot[] {
  const { passage, predicate } = fit;
  const asked = new Set(sought.sought.flatMap(({ entities }) => [...entities]));
  const isOther = (span: Span): boolean =>
    !passage.names.some(({ entity, start, end }) => asked.has(entity) && contains(span, { start, end }));
  const clauses = passage.clauses.filter(({ predicate: { head } }) => {
    const token = passage.tree.tokens[head]!;
    return predicate?.place !== undefined && overlaps(predicate.place, token);
  });
  const found = clauses
    .flatMap((clause) => partiesOf(clause, sought.asksSubject))
    .filter((party) => isSomebody(party, passage, heap, language) && isOther(party));
  // Who chairs something else chairs it somewhere else in the sentence, or not at all.
  const isOf = fit.matches.every(
    ({ term, place, strength }) => term.role === 'predicate' || (place !== undefined && strength >= STATED),
  );
  if (found.length > 0)
    return found.map((span) => ({ span, worth: isOf ? 1 : BESIDE, value: headNames(span, passage, heap) }));
  const others = passage.names.filter(
    (name) => !asked.has(name.entity) && isActor(name, heap) && !name.refers,
  );
  const isList = predicate === undefined;
  return others.length === 0
    ? []
    : isList
      ? [
          {
            span: { start: others[0]!.start, end: others.at(-1)!.end },
            worth: listed(others, heap),
            value: setOf(others),
          },
        ]
      : others.map((name) => ({ span: name, worth: BESIDE, value: setOf([name]) }));
}

/** Who belongs to it is a list of persons more likely than one. */
const listed = (names: readonly Named[], { entityById }: ReadHeap): number =>
  names.filter(({ entity }) => entityById.get(entity)?.type === 'person').length >= LIST ? 1 : BESIDE;
const LIST = 3;

/** A likeness of company from which the word is as good as said. */
const STATED = 0.6;

/** Somebody in the sentence who is not told to have done it. */
const BESIDE = 0.7;

const setOf = (names: readonly Named[]): AnswerValue => ({
  kind: 'names',
  names: new Set(names.map(({ entity }) => entity)),
});

function partiesOf(clause: Clause, asksSubject: boolean): Argument[] {
  const { subject, object, indirectObject, agent, obliques, kind } = clause;
  const parties = asksSubject
    ? kind === 'passive'
      ? [agent]
      : [subject]
    : kind === 'passive'
      ? [subject]
      : [object, indirectObject, ...obliques];
  return parties.filter((party) => party !== undefined);
}

function isSomebody(party: Argument, passage: Passage, heap: ReadHeap, { coreference }: Language): boolean {
  const sort = coreference.sortOf(passage.tree.tokens[party.head]!.lemma.toLowerCase());
  return (
    passage.names.some((name) => contains(party, name) && isActor(name, heap)) ||
    sort === 'person' ||
    sort === 'organisation'
  );
}

const isActor = ({ entity }: Named, heap: ReadHeap): boolean =>
  isParty(entity, heap) || heap.entityById.get(entity)?.type === 'place';

const isAmount = (value: Value): value is Amount => 'number' in value;

/** Of what is of another unit nothing is said; `unit` is that of all, where they are of one. */
function numbered(
  fit: Fit,
  values: readonly Value[],
  worthOf: (value: Value) => number,
  unit?: string,
): Slot[] {
  const asked = placesOfTerms(fit);
  return values.flatMap((value): Slot[] => {
    const worth = worthOf(value);
    if (worth === 0 || asked.some((place) => 'number' in value && contains(place, value.number))) return [];
    return [
      {
        span: value,
        worth: worth * nearness(fit, value),
        ...(isAmount(value) && { value: numberOf(value, unit) }),
      },
    ];
  });
}

function numberOf(value: Amount, unit = `${value.kind} ${value.unit ?? ''}`): AnswerValue {
  const { min, max } = typeof value.value === 'number' ? { min: value.value, max: value.value } : value.value;
  return {
    kind: 'number',
    unit,
    min: BELOW.has(value.bound) ? 0 : min,
    max: ABOVE.has(value.bound) ? Number.POSITIVE_INFINITY : max,
    about: value.bound !== 'exactly',
  };
}

const ABOVE: ReadonlySet<Bound> = new Set(['at least', 'more than']);
const BELOW: ReadonlySet<Bound> = new Set(['at most', 'less than']);

/** A number that counts nothing by itself, or people at large. */
const BARE = 0.8;
/** Other people than those that are asked for: "members" of "workers". */
const PEOPLE = 0.85;
/** Share of the articles from which it goes without saying of whom they speak. */
const WIDELY = 0.6;

/** How many of the noun that is asked for. */
function countsIn(fit: Fit, { sought: { sought }, language }: Around): Slot[] {
  const kind = sought.find(({ role }) => role === 'kind');
  const worthOf = (value: Value): number => {
    if (value.kind !== 'count') return 0;
    if (kind === undefined) return BARE;
    if (value.unit === null) return isOwnArgument(fit, value) ? 1 : BARE;
    return countsActs(value.unit, fit, language) ? 1 : counts(value.unit, kind, language);
  };
  return numbered(fit, fit.passage.values, worthOf, 'count');
}

/** "They detained 17": what is counted is what the verb takes. */
function isOwnArgument({ passage: { clauses, tree }, predicate }: Fit, value: Value): boolean {
  return clauses.some(({ predicate: { head }, subject, object, kind }) => {
    if (predicate?.place === undefined || !overlaps(tree.tokens[head]!, predicate.place)) return false;
    const counted = kind === 'active' ? (object ?? subject) : subject;
    return counted !== undefined && overlaps(tree.tokens[counted.head]!, value);
  });
}

/** "40 arrests" are of forty who were arrested. */
const countsActs = (unit: string, { predicate }: Fit, language: Language): boolean => {
  const stem = stemOf(unit.split(' ').at(-1)!, language);
  return predicate !== undefined && (predicate.term.word.stem === stem || predicate.term.kin.has(stem));
};

function counts(unit: string, kind: Term, language: Language): number {
  const stem = stemOf(unit.split(' ').at(-1)!, language);
  if (stem === kind.word.stem) return 1;
  if (kind.kin.has(stem)) return 1;
  const word = wordOf(unit, 'NOUN', language);
  const like = likenessOfWords(kind.word, word, language.sameness());
  const isPeople = ({ lemma }: PassageWord): boolean => language.coreference.sortOf(lemma) === 'person';
  const isAnybody = language.statements.anyCount.has(kind.word.stem);
  // Of all the people some are soldiers; how many is not said.
  const isMeant = isPeople(kind.word) && isPeople(word) && (isAnybody || kind.shared >= WIDELY);
  return Math.max(like > 0.5 ? like : 0, isMeant ? (isAnybody ? 1 : PEOPLE) : 0);
}

/** How often: "four times", "twice". */
function frequenciesIn(fit: Fit, { language: { questions } }: Around): Slot[] {
  const { passage } = fit;
  const counted = numbered(
    fit,
    passage.values,
    (value) => (value.kind === 'count' && questions.occasions.has(value.unit ?? '') ? 1 : 0),
    'times',
  );
  const said = passage.tree.tokens.flatMap((token): Slot[] => {
    const times = questions.frequencies.get(token.form.toLowerCase());
    if (times === undefined) return [];
    const value = { kind: 'number', unit: 'times', min: times, max: times, about: false } as const;
    return [{ span: token, worth: nearness(fit, token), value }];
  });
  return [...counted, ...said];
}

function amountsIn(fit: Fit, { sought: { sought }, language }: Around): Slot[] {
  const { amounts } = language.questions;
  const kind = sought.find(({ role }) => role === 'kind');
  // "How large is the stake": what is asked for is what it is an amount of.
  const isBare = kind === undefined && !sought.some(({ role }) => role === 'predicate');
  const asked = kind ?? (isBare ? sought.find(({ word }) => amounts.has(word.lemma)) : undefined);
  const only = amounts.get(asked?.word.lemma ?? '');
  return numbered(fit, fit.passage.values, (value) => {
    if (value.kind === 'date' || value.kind === 'clock' || value.kind === 'ordinal') return 0;
    if (only !== undefined) return value.kind === only ? 1 : 0;
    return value.kind === 'count'
      ? BARE
      : value.kind === 'quantity' && value.dimension === 'duration'
        ? 0.5
        : 1;
  });
}

function durationsIn(fit: Fit): Slot[] {
  const lengths = fit.passage.times
    .filter(({ length, role }) => length !== undefined || role === 'lasting')
    .map((time): Slot => ({ span: time, worth: nearness(fit, time) }));
  const values = numbered(fit, fit.passage.values, (value) =>
    value.kind === 'quantity' && value.dimension === 'duration' ? 1 : 0,
  );
  return [...values, ...lengths.filter(({ span }) => !values.some((value) => overlaps(value.span, span)))];
}

function distancesIn(fit: Fit): Slot[] {
  return numbered(fit, fit.passage.values, (value) =>
    value.kind === 'quantity' && value.dimension === 'distance' ? 1 : value.kind === 'percent' ? FAR : 0,
  );
}

/** How far prices fell. */
const FAR = 0.9;

function agesIn({ passage }: Fit, { language }: Around): Slot[] {
  const text = passage.told.text.slice(passage.start, passage.end);
  return [...text.matchAll(language.questions.age)].map((match) => {
    const start = passage.start + match.index;
    const years = Number(match[0]);
    return {
      span: { start, end: start + match[0].length },
      worth: 1,
      value: { kind: 'number', unit: 'years', min: years, max: years, about: false },
    };
  });
}

/** A sentence that says no reason in so many words may still be one. */
const UNSAID = 0.6;

function reasonsIn({ passage }: Fit, { language }: Around): Slot[] {
  const text = passage.told.text.slice(passage.start, passage.end);
  const links = passage.clauses.some(({ link }) => link?.kind === 'reason' || link?.kind === 'purpose');
  return [{ span: passage, worth: links || language.questions.reasons.test(text) ? 1 : UNSAID }];
}
