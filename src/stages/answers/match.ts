/** How far a sentence speaks of what a question speaks of: by the same words, their kin, or what stands around it. */

import type { Clause } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import { likenessOfWords } from '../../language/same-statement/word-likeness.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import { contains, overlaps } from '../../text/offsets.ts';
import { isPlace, type ReadHeap } from './heap.ts';
import type { Passage, Word } from './passage.ts';
import type { Sought, Term } from './sought.ts';

export interface Match {
  readonly term: Term;
  /** 0 to 1. */
  readonly strength: number;
  /** Where in the sentence; absent where what stands around it speaks of it. */
  readonly place?: Span;
}

export interface Fit {
  readonly passage: Passage;
  readonly matches: readonly Match[];
  /** Share of what the question says that the sentence speaks of, 0 to 1. */
  readonly coverage: number;
  readonly predicate?: Match;
  /** The clause of the matched predicate, or, where the question has none, of a verb that tells what it asks about. */
  readonly clause?: Clause;
}

/** What kin, words of like company, and words around the sentence are worth beside the word itself. */
const KIN = 0.9;
const LEAST_LIKE = 0.5;
const LIKE = 0.85;
const REFERS = 0.95;
const STANDS_FOR = 0.85;
const BEFORE = 0.45;
const EARLIER = 0.4;
const HEADING = 0.6;
const HEADLINE = 0.35;
/** Of what all articles speak of, where the sentence does not. */
const SHARED = 0.4;

/** Returns how a sentence fits the terms; those of the roles left out do not count. */
export function fitOf(passage: Passage, terms: readonly Term[], heap: ReadHeap, language: Language): Fit {
  return fitWith(
    passage,
    terms.map((term) => matchOf(term, passage, heap, language)),
  );
}

/** Returns how a sentence fits whose words were matched already. */
export function fitWith(passage: Passage, matches: readonly Match[]): Fit {
  const terms = matches.map(({ term }) => term);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  const met = matches.reduce((sum, { term, strength }) => sum + term.weight * strength, 0);
  const predicate = matches.find(({ term }) => term.role === 'predicate');
  const anchor = predicate?.place ?? deedAmong(passage, matches);
  const clause = anchor && clauseAt(passage, anchor);
  return {
    passage,
    matches,
    coverage: all === 0 ? 0 : met / all,
    ...(predicate && { predicate }),
    ...(clause && { clause }),
  };
}

/** "The stake" that "she holds": where the sentence tells by a verb what the question has as a noun. */
function deedAmong({ words, tree }: Passage, matches: readonly Match[]): Span | undefined {
  if (matches.some(({ term }) => term.role === 'predicate')) return undefined;
  const isVerb = (place: Span): boolean =>
    words.some((word) => tree.tokens[word.at]!.upos === 'VERB' && overlaps(word, place));
  return matches.find(({ place, strength }) => strength >= KIN && place && isVerb(place))?.place;
}

/** Returns the smallest clause around a place. */
export const clauseAt = ({ clauses }: Passage, place: Span): Clause | undefined =>
  clauses
    .filter((clause) => contains(clause, place))
    .reduce<Clause | undefined>(
      (best, clause) => (best && best.end - best.start <= clause.end - clause.start ? best : clause),
      undefined,
    );

function matchOf(term: Term, passage: Passage, heap: ReadHeap, language: Language): Match {
  const here = matchHere(term, passage, heap, language);
  if (here.strength >= BEFORE) return here;
  const around = matchAround(term, passage, heap, language);
  return around > here.strength ? { term, strength: around } : here;
}

function matchHere(term: Term, passage: Passage, heap: ReadHeap, language: Language): Match {
  const named = term.entities.size > 0 ? nameIn(term, passage, heap) : undefined;
  if (named) return named;
  const word = wordIn(term, passage, language);
  if (word.strength >= KIN) return word;
  const phrase = term.phrases.find((words) => passage.lemmas.includes(words));
  return phrase === undefined ? word : { term, strength: KIN, place: placeOfPhrase(phrase, passage) };
}

/** Returns the place of the first word of a phrase. */
function placeOfPhrase(phrase: string, { lemmas, tree }: Passage): Span {
  const at = lemmas.slice(0, lemmas.indexOf(phrase) + 1).split(' ').length - 2;
  return tree.tokens[at]!;
}

function nameIn(term: Term, { names }: Passage, { entityById }: ReadHeap): Match | undefined {
  const meant = names.filter(({ entity }) => term.entities.has(entity));
  const stated = meant.find(({ refers }) => !refers) ?? meant[0];
  if (stated) return { term, strength: stated.refers ? REFERS : 1, place: stated };
  const for_ = names.find(({ entity }) => isFor(entity, term.entities, entityById));
  return for_ && { term, strength: STANDS_FOR, place: for_ };
}

/** Does it stand for one of them, as a capital for its government? */
export function isFor(
  id: EntityId,
  parties: ReadonlySet<EntityId>,
  entityById: ReadHeap['entityById'],
): boolean {
  const party = entityById.get(id)?.standsFor?.party;
  return party !== undefined && party !== null && parties.has(party);
}

function wordIn(term: Term, { words, tree }: Passage, language: Language): Match {
  let best: Match = { term, strength: 0 };
  for (const word of words) {
    if (term.role === 'predicate' && isNoDeed(tree.tokens[word.at]!, language)) continue;
    const strength = likeness(term, word, language);
    if (strength > best.strength) best = { term, strength, place: word };
    if (strength === 1) break;
  }
  return best;
}

/** "The last bus" tells of nothing that lasts. */
const isNoDeed = ({ upos, form, lemma }: ParsedToken, { questions }: Language): boolean => {
  const low = form.toLowerCase();
  return (
    upos === 'ADV' || (upos === 'ADJ' && low === lemma.toLowerCase() && !questions.participial.test(low))
  );
};

function likeness(term: Term, word: Word, language: Language): number {
  if (term.word.stem === word.stem) return 1;
  if (term.kin.has(word.stem)) return KIN;
  // Nobody is like anybody else.
  if (term.isName || word.upos === 'PROPN') return isPeopleOf(term.word.lemma, word.lemma) ? KIN : 0;
  const like = likenessOfWords(term.word, word, language.sameness());
  return like < LEAST_LIKE ? 0 : like * LIKE;
}

/** "Russia" and "Russian": the shorter and what follows it. */
const isPeopleOf = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.length - short.length <= 4 && long.startsWith(short.slice(0, -1));
};

function matchAround(term: Term, passage: Passage, heap: ReadHeap, language: Language): number {
  const shared = SHARED * impliedShare(term, heap);
  const beside = (other: Passage | undefined, worth: number): number =>
    other === undefined ? 0 : worth * matchHere(term, other, heap, language).strength;
  const before = besideIn(passage).map((other, at) => beside(other, at === 0 ? BEFORE : EARLIER));
  const headings = passage.headings.map((heading) =>
    beside(heading, heading.sentence.blockKind === 'headline' ? HEADLINE : HEADING),
  );
  return Math.max(shared, ...before, ...headings);
}

/** How far a word goes without saying: where a story is laid soonest, nobody's name. */
function impliedShare({ isName, entities, shared }: Term, heap: ReadHeap): number {
  if ([...entities].some((id) => isPlace(id, heap))) return Math.min(1, Math.max(0, 2.5 * shared - 1));
  return isName ? 0 : Math.max(0, 2 * shared - 1);
}

/** Returns the sentence before, and those before it in the same paragraph, nearest first. */
function besideIn({ before, sentence }: Passage): Passage[] {
  const found: Passage[] = [];
  for (let other = before; other && found.length < MOST_BESIDE; other = other.before) {
    const apart = sentence.block - other.sentence.block;
    if (apart > 1 || (apart === 1 && found.length > 0)) break;
    found.push(other);
  }
  return found;
}
const MOST_BESIDE = 4;

/** Are the two in one clause, as its predicate's clause has it? */
export const isInClause = ({ clause }: Fit, span: Span): boolean =>
  clause !== undefined && overlaps(clause, span);

/** Terms without which a sentence speaks of something else. */
export const isMissing = ({ term, strength }: Match): boolean =>
  !term.isDetail &&
  strength < (term.role === 'predicate' ? LEAST_PREDICATE : term.word.isLight ? 0 : LEAST_WORD);

const LEAST_PREDICATE = 0.55;
const LEAST_WORD = 0.39;

export const termsFor = ({ sought }: Sought, ...without: readonly Term['role'][]): readonly Term[] => {
  const rest = sought.filter(({ role }) => !without.includes(role));
  return rest.length > 0 ? rest : sought;
};
