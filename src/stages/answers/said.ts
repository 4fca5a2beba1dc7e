/** What somebody says of something, and what somebody wants: quotations, stances, and clauses that say so. */

import type { Language } from '../../language/language.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import { overlaps } from '../../text/offsets.ts';
import type { AnswerValue, Candidate } from './candidate.ts';
import { passagesAt, type ReadHeap } from './heap.ts';
import { fitOf, isMissing } from './match.ts';
import type { Passage } from './passage.ts';
import type { Sought, Term } from './sought.ts';
import { worthOf } from './stated.ts';
import { voicesOf } from './voices.ts';

/** Of what is said without the topic's words, where no topic is asked for. */
const ANY = 0.75;
/** The source is meant by a word of the same kind only. */
const LEAST_TOPIC = 0.45;
/** Words that are told and not quoted. */
const INDIRECT = 0.95;

/** Returns what the one who is asked about is quoted with, on the topic that is asked about, best first. */
export function findSaid(sought: Sought, heap: ReadHeap, language: Language): Candidate[] {
  const speaker = speakerOf(sought);
  if (speaker === undefined) return [];
  const voices = voicesOf(speaker, heap, language);
  const topic = sought.sought.filter(
    (term) => term !== speaker && term.role !== 'predicate' && term.role !== 'kind',
  );
  return heap.quotations
    .filter((quotation) => isBy(quotation, voices, speaker, language))
    .flatMap(({ content, kind }) => passagesAt(content, heap).map((passage) => ({ passage, kind })))
    .flatMap(({ passage, kind }): Candidate[] => {
      const score = topicFit(passage, topic, heap, language) * (kind === 'indirect' ? INDIRECT : 1);
      return score < LEAST_TOPIC ? [] : [{ passage, span: passage, score: score * worthOf(passage) }];
    })
    .sort((a, b) => b.score - a.score);
}

function topicFit(passage: Passage, topic: readonly Term[], heap: ReadHeap, language: Language): number {
  if (topic.length === 0) return ANY;
  const fit = fitOf(passage, topic, heap, language);
  return fit.coverage * (fit.matches.every(isMissing) ? 0 : 1);
}

/** The subject: whom the question names before its verb, else the first that it names. */
const speakerOf = ({ sought }: Sought): Term | undefined =>
  sought.find(({ role, entities }) => role === 'subject' && entities.size > 0) ??
  sought.find(({ entities }) => entities.size > 0) ??
  sought.findLast(({ role }) => role === 'subject');

/** Whom a quotation is by: the entity, or, where none is known, the words that name the source. */
function isBy(
  { source, sourceText }: Quotation,
  voices: ReadonlySet<EntityId>,
  speaker: Term,
  language: Language,
): boolean {
  if (source !== null) return voices.has(source);
  if (sourceText === null || speaker.entities.size > 0) return false;
  const words = sourceText.toLowerCase().split(/[^\p{L}]+/u);
  return words.some((word) => isCalled(language.vocabulary.stem(word), speaker));
}

const isCalled = (stem: string, { word, kin }: Term): boolean => stem === word.stem || kin.has(stem);

/** Stances are what is asked for; words of wanting are nearly so. */
const OF_STANCE = 1;
const OF_ATTITUDE = 0.9;
const OF_CLAUSE = 0.95;
const NO_TOPIC = 0.8;
const OF_MORE = 0.02;

/** Returns what the one who is asked about wants, of the kind that is asked for, best first. */
export function findWanted(sought: Sought, heap: ReadHeap, language: Language): Candidate[] {
  const party = speakerOf(sought);
  if (party === undefined) return [];
  const voices = voicesOf(party, heap, language);
  const topic = sought.sought.filter((term) => term !== party && term.role !== 'predicate');
  const best = new Map<Passage, number>();
  /** How many of their positions stand in a passage: one that lists them tells more. */
  const told = new Map<Passage, number>();
  const add = (passage: Passage, worth: number): void => {
    const fit = topic.length === 0 ? NO_TOPIC : wantedFit(passage, topic, heap, language);
    const score = fit * worth * worthOf(passage);
    if (score >= LEAST_TOPIC && score > (best.get(passage) ?? 0)) best.set(passage, score);
  };
  for (const stance of heap.stances)
    if (voices.has(stance.holder) || (stance.party !== undefined && voices.has(stance.party)))
      for (const passage of passagesAt(stance.evidence, heap)) {
        add(passage, OF_STANCE);
        told.set(passage, (told.get(passage) ?? 0) + 1);
      }
  for (const passage of heap.passages) if (wants(passage, voices, party, language)) add(passage, OF_CLAUSE);
  for (const quotation of heap.quotations)
    if (quotation.attitude && isBy(quotation, voices, party, language))
      for (const passage of passagesAt(quotation.content, heap)) add(passage, OF_ATTITUDE);
  return [...best]
    .map(([passage, score]): Candidate => {
      const value = placesWanted(passage, sought, heap, language);
      const more = OF_MORE * Math.max(0, (told.get(passage) ?? 1) - 1);
      return { passage, span: passage, score: score + more, isExact: true, ...(value && { value }) };
    })
    .sort((a, b) => b.score - a.score);
}

/** Returns the places that are wanted, where places are asked for, but for those that all articles name. */
function placesWanted(
  { names }: Passage,
  { sought }: Sought,
  { entityById, tellings }: ReadHeap,
  { coreference }: Language,
): AnswerValue | undefined {
  const kind = sought.find(({ role }) => role === 'kind');
  if (kind === undefined || coreference.sortOf(kind.word.lemma) !== 'place') return undefined;
  const places = names.filter(({ entity, refers }) => {
    const known = entityById.get(entity);
    if (refers || known?.type !== 'place' || known.standsFor) return false;
    return new Set(known.mentions.map(({ article }) => article)).size < EVERYWHERE * tellings.length;
  });
  return places.length === 0
    ? undefined
    : { kind: 'names', names: new Set(places.map(({ entity }) => entity)) };
}

const EVERYWHERE = 0.8;

function wantedFit(passage: Passage, topic: readonly Term[], heap: ReadHeap, language: Language): number {
  const fit = fitOf(passage, topic, heap, language);
  return fit.matches.some(isMissing) ? 0 : fit.coverage;
}

/** Does a clause say that one of them wants something? */
function wants(
  passage: Passage,
  voices: ReadonlySet<EntityId>,
  party: Term,
  { questions }: Language,
): boolean {
  return passage.clauses.some(({ predicate, subject }) => {
    if (!questions.wanting.has(predicate.lemma) && !questions.wanting.has(predicate.lemma.split(' ')[0]!))
      return false;
    if (subject === undefined) return false;
    const named = passage.names.filter((name) => overlaps(subject, name));
    if (named.length > 0) return named.some(({ entity }) => voices.has(entity));
    return passage.words.some((word) => word.at === subject.head && isCalled(word.stem, party));
  });
}
