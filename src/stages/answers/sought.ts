/** What a question speaks of, in the heap's own names and words, and how much each says there. */

import type { Language } from '../../language/language.ts';
import type { Question, QuestionTerm, TermRole } from '../../language/questions.ts';
import { readQuestion } from '../../language/read-question.ts';
import { type PassageWord, readWord } from '../../language/same-statement/passage-words.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Upos } from '../../model/syntax.ts';
import { foldText } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';
import { foldedWords, nameKey } from './bearers.ts';
import { isParty, type ReadHeap } from './heap.ts';

/** A word, or a name, that an answer speaks of. */
export interface Term {
  readonly form: string;
  readonly role: TermRole;
  readonly word: PassageWord;
  /** Stems of the words by which a text may speak of it. */
  readonly kin: ReadonlySet<string>;
  /** Lemmas of several words by which a text may speak of it: " take part ". */
  readonly phrases: readonly string[];
  /** Stems of words by which a text says that it is not so: "acquit" of "convict". */
  readonly opposites: ReadonlySet<string>;
  /** Whom it names or describes, any of whom will do; empty of a plain word. */
  readonly entities: ReadonlySet<EntityId>;
  /** Stands in the question as a name, so that nothing but the name will do. */
  readonly isName: boolean;
  /** Says more of something: an answer need not repeat it. */
  readonly isDetail: boolean;
  /** How much it says; greater than 0. */
  readonly weight: number;
  /** Share of the articles that speak of it, 0 to 1: what all speak of need not be repeated in a sentence. */
  readonly shared: number;
}

export interface Sought extends Question {
  /** Only one answer can be right, as when somebody won; many may have warned. */
  readonly isUnique: boolean;
  /** What is counted grows from day to day, such as the dead. */
  readonly evolves: boolean;
  readonly sought: readonly Term[];
}

/** Returns the question with its words weighed and its names resolved. */
export function seek(text: string, heap: ReadHeap, language: Language): Sought {
  const question = readQuestion(text, language);
  const named = namesIn(question, heap, language);
  const covered = new Set(named.flatMap(({ terms }) => terms));
  const sought = [
    ...named.map(({ terms, entities }) => termOf(terms, entities, heap, language)),
    ...question.terms
      .filter((term) => !covered.has(term))
      .map((term) => termOf([term], describedBy(term, heap, language), heap, language)),
  ];
  const predicate = question.terms.find(({ role }) => role === 'predicate');
  const isUnique =
    question.asks !== 'who' || (predicate !== undefined && language.questions.unique.has(predicate.lemma));
  const { growing, topics } = language.disputes;
  const isFigure = question.asks === 'count' || question.asks === 'amount';
  const evolves = isFigure && question.terms.some(({ lemma }) => growing.has(topics.get(lemma) ?? lemma));
  return { ...question, sought, isUnique, evolves };
}

interface NamedTerms {
  readonly terms: readonly QuestionTerm[];
  readonly entities: ReadonlySet<EntityId>;
}

/** Names and described persons: the longest run of words that names or describes somebody counts. */
function namesIn(question: Question, heap: ReadHeap, language: Language): NamedTerms[] {
  const found: NamedTerms[] = [];
  const { terms } = question;
  for (let at = 0; at < terms.length; ) {
    const length = [4, 3, 2, 1].find(
      (many) => at + many <= terms.length && isRun(terms.slice(at, at + many)),
    );
    let taken = 1;
    for (let many = Math.min(length ?? 1, 4); many > 0; many--) {
      const run = terms.slice(at, at + many);
      const entities =
        namedBy(run, heap, language) ??
        (isWhole(run, terms, at) ? roleBearers(run, heap, language) : undefined);
      if (entities === undefined) continue;
      found.push({ terms: run, entities });
      taken = many;
      break;
    }
    at += taken;
  }
  return found;
}

/** No word stands right before or behind it: "the lorry driver" is not just any driver. */
function isWhole(run: readonly QuestionTerm[], terms: readonly QuestionTerm[], at: number): boolean {
  const [before, after] = [terms[at - 1], terms[at + run.length]];
  const isNext = (one: QuestionTerm | undefined, other: QuestionTerm | undefined): boolean =>
    one !== undefined && other !== undefined && other.start - one.end <= 1 && other.role === one.role;
  return !isNext(before, run[0]) && !isNext(run.at(-1), after);
}

/** Words of one phrase: side by side but for articles and marks. */
const isRun = (terms: readonly QuestionTerm[]): boolean =>
  terms.every((term, at) => at === 0 || term.start - terms[at - 1]!.end <= 4);

function namedBy(
  run: readonly QuestionTerm[],
  { bearers }: ReadHeap,
  language: Language,
): ReadonlySet<EntityId> | undefined {
  if (!run.some(({ isName, form }) => isName || /^\p{Lu}/u.test(form))) return undefined;
  return bearers.get(nameKey(run.map(({ form }) => form).join(' '), language));
}

/** "The labour minister": persons of whose roles one has all the words. */
function roleBearers(
  run: readonly QuestionTerm[],
  { entities }: ReadHeap,
  language: Language,
): ReadonlySet<EntityId> | undefined {
  if (language.coreference.sortOf(run.at(-1)!.lemma) !== 'person') return undefined;
  const stems = run.map((term) => stemOf(term.lemma, language));
  const bearers = entities.filter(
    ({ type, roles }) =>
      type === 'person' &&
      roles.some(({ exact }) => {
        const there = new Set(foldedWords(exact).map((word) => stemOf(word, language)));
        return stems.every((stem) => there.has(stem));
      }),
  );
  return bearers.length > 0 && bearers.length <= MOST_BEARERS
    ? new Set(bearers.map(({ id }) => id))
    : undefined;
}

/** A description that fits more people picks out nobody. */
const MOST_BEARERS = 3;

/** "The union" is the one body in whose name the word stands, or the one that the articles call so. */
function describedBy(term: QuestionTerm, heap: ReadHeap, language: Language): ReadonlySet<EntityId> {
  const sort = language.coreference.sortOf(term.lemma);
  if (term.isName || term.role === 'kind' || term.role === 'predicate') return new Set();
  const called = heap.calledOf(stemOf(term.lemma, language));
  if (called !== undefined && (sort !== undefined || isParty(called, heap))) return new Set([called]);
  if (sort !== 'organisation') return new Set();
  const { entities } = heap;
  const stem = stemOf(term.lemma, language);
  const namedBy = (stems: ReadonlySet<string>): Entity[] =>
    entities.filter(
      ({ type, name, aliases }) =>
        type === 'organisation' &&
        [name, ...aliases].some((form) =>
          wordsOf(form).some(({ text }) => stems.has(stemOf(text.toLowerCase(), language))),
        ),
    );
  const kin = new Set([...term.kin].flatMap((other) => stemsOf(other, language)));
  const [one, ...others] = [namedBy(new Set([stem])), namedBy(kin)].find((found) => found.length > 0) ?? [];
  return new Set(one && others.length === 0 ? [one.id] : []);
}

export const stemOf = (word: string, { vocabulary }: Language): string =>
  vocabulary.stem(vocabulary.oneSpelling(foldText(word)));

function termOf(
  terms: readonly QuestionTerm[],
  entities: ReadonlySet<EntityId>,
  heap: ReadHeap,
  language: Language,
): Term {
  const head = terms.at(-1)!;
  const isName = terms.some((term) => term.isName);
  const upos = isName ? 'PROPN' : head.role === 'predicate' ? 'VERB' : 'NOUN';
  const word = wordOf(head.lemma, upos, language);
  // "Held" says no more of talks than that there are any.
  const isHeld = head.role === 'predicate' && language.expectations.phases.get(head.lemma) === 'held';
  const isLight = isHeld || (word.isLight && head.role !== 'predicate' && head.role !== 'kind');
  const kin = new Set(terms.length > 1 ? [] : [...head.kin].flatMap((other) => stemsOf(other, language)));
  const has = (stems: ReadonlySet<string>): boolean =>
    stems.has(word.stem) || [...kin].some((stem) => stems.has(stem));
  const stated = [...heap.stemsOf.values()].filter(has).length;
  const naming = [...entities].map(
    (id) => new Set(heap.entityById.get(id)?.mentions.map(({ article }) => article)).size,
  );
  const articles = Math.max(1, heap.stemsOf.size);
  return {
    form: terms.map(({ form }) => form).join(' '),
    role: isHeld ? 'other' : head.role,
    word,
    kin,
    opposites: head.role === 'predicate' ? oppositesOf(head, language) : new Set(),
    phrases: terms.length > 1 ? [] : [...head.kin].filter(isPhrase).map(phraseOf),
    entities,
    isName,
    isDetail: head.isDetail && !isName,
    weight:
      Math.max(LEAST_WEIGHT, heap.rarity(word.stem) * (isLight ? LIGHT : 1)) * (head.isDetail ? DETAIL : 1),
    shared: Math.max(stated, ...naming) / articles,
  };
}

/** What cannot be said of the same, with its kin. */
function oppositesOf({ lemma, kin }: QuestionTerm, language: Language): ReadonlySet<string> {
  const { poles } = language.disputes;
  const known = poles.get(lemma);
  const own = known ? [known] : [...kin].flatMap((word) => poles.get(word) ?? []);
  // What has words of both ends among its kin, such as to attend or not, is no end.
  if (own.some((one) => own.some(({ axis, side }) => one.axis === axis && one.side !== side)))
    return new Set();
  const against = [...poles].filter(([, pole]) =>
    own.some(({ axis, side }) => axis === pole.axis && side !== pole.side),
  );
  const words = against.map(([word]) => word).filter((word) => !kin.has(word));
  const alike = language.questions.kin.filter((set) => words.filter((word) => set.has(word)).length > 1);
  const stems = [...words, ...alike.flatMap((set) => [...set])].flatMap((word) => stemsOf(word, language));
  return new Set(stems);
}

const LEAST_WEIGHT = 0.5;
const DETAIL = 0.25;
/** What a word weighs that stands in what is told of anything. */
const LIGHT = 0.4;

const isPhrase = (words: string): boolean => /[ _]/.test(words);

const phraseOf = (words: string): string => ` ${words.replaceAll('_', ' ')} `;

/** Returns the stem of a word; nothing of several that belong together. */
const stemsOf = (words: string, language: Language): string[] =>
  isPhrase(words) ? [] : [stemOf(words, language)];

/** Returns a word by itself, as those of sentences are read. */
export const wordOf = (lemma: string, upos: Upos, language: Language): PassageWord =>
  readWord({ form: lemma, lemma, upos }, language);
