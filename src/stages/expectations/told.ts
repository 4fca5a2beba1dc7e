/** What an article tells: acts that took place or did not, by the verb or noun that names them, with what stands around. */

import type { ExpectationWords } from '../../language/expectations.ts';
import type { Language } from '../../language/language.ts';
import type { Tree } from '../../language/tree.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { Amount } from '../../model/value.ts';
import { overlapping } from '../../text/offsets.ts';
import { shiftDay } from './days.ts';
import {
  type Act,
  contentStem,
  doerOf,
  doneTo,
  headsOf,
  isNamed,
  nameStems,
  type ReadClause,
  type ReadSentence,
} from './read.ts';

/** `refused`: somebody says that it will not be; `looks back`: it had been expected. */
export type Status = 'done' | 'not done' | 'refused' | 'looks back';

export interface Told extends Span {
  readonly sentence: ReadSentence;
  /** The sentence after it, of the same paragraph. */
  readonly next: ReadSentence | undefined;
  readonly act: Act;
  readonly by: 'verb' | 'noun';
  readonly status: Status;
  /** Stems of who does it, and to whom or what. */
  readonly doer: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  /** Who does it has a name, in the text or elsewhere in it. */
  readonly isNamed: boolean;
  /** Stems of its sentence and of whom it means. */
  readonly context: ReadonlySet<string>;
  /** Stems of the headline, and of the sentence before. */
  readonly around: readonly ReadonlySet<string>[];
  readonly times: readonly TimeExpression[];
  readonly amounts: readonly Amount[];
  /** What is refused is a demand, whatever it asks for. */
  readonly ofDemand?: true;
}

/** The part of a told act that is the same for all of one sentence. */
type Setting = Pick<Told, 'sentence' | 'next' | 'context' | 'around'>;

/** Returns the acts that an article tells, in text order. */
export function toldIn(sentences: readonly ReadSentence[], language: Language): Told[] {
  const headlines = sentences.filter(({ blockKind }) => blockKind === 'headline');
  const title = new Set(headlines.flatMap((sentence) => [...stemsOf(sentence, language)]));
  const stems = sentences.map((sentence) => stemsOf(sentence, language));
  return sentences.flatMap((sentence, at) => {
    if (sentence.text.endsWith('?')) return [];
    const sameBlock = (other: ReadSentence | undefined) =>
      other?.block === sentence.block ? other : undefined;
    const before = sameBlock(sentences[at - 1]) === undefined ? [] : [stems[at - 1]!];
    const setting: Setting = {
      sentence,
      next: sameBlock(sentences[at + 1]),
      context: stems[at]!,
      around: [title, ...before],
    };
    return [
      ...sentence.clauses.flatMap((read) => toldByVerb(read, setting, language)),
      ...toldByNouns(setting, language),
      ...refusedIn(setting, language),
    ];
  });
}

/** Each expectation is held against every later sentence, so stems are read once. */
const stemsBySentence = new WeakMap<ReadSentence, ReadonlySet<string>>();

/** Returns the stems of what a sentence says, with those of whom it means. */
export function stemsOf(sentence: ReadSentence, language: Language): ReadonlySet<string> {
  const known = stemsBySentence.get(sentence);
  if (known) return known;
  const { tree, reading, start, end } = sentence;
  const stems = new Set([
    ...tree.tokens.flatMap(({ lemma, upos }) => contentStem(lemma, upos, language) ?? []),
    ...nameStems({ start, end }, reading),
  ]);
  stemsBySentence.set(sentence, stems);
  return stems;
}

function toldByVerb(read: ReadClause, setting: Setting, language: Language): Told[] {
  const { sentence } = setting;
  const looksBack = language.expectations.back.test(wordsBefore(read, sentence));
  if (!looksBack && !tells(read, sentence, language)) return [];
  const { clause, act, start, end, amounts, negated } = read;
  const times = read.times.map((time) => backOf(time, sentence));
  return [
    {
      ...setting,
      start,
      end,
      act,
      by: 'verb',
      status: looksBack ? 'looks back' : negated ? 'not done' : 'done',
      doer: headsOf(doerOf(clause), sentence.reading),
      isNamed: isNamed(doerOf(clause), sentence.reading),
      done: headsOf(doneTo(clause), sentence.reading),
      times,
      amounts,
    },
  ];
}

const wordsBefore = ({ clause }: ReadClause, { start, sources }: ReadSentence): string =>
  sources.article.text
    .slice(Math.max(start, clause.predicate.start - 120), clause.predicate.start)
    .replace(/[’‘]/g, "'");

/** The past, the perfect, or the present of a headline, of what nobody only supposes. */
function tells({ clause, times }: ReadClause, sentence: ReadSentence, language: Language): boolean {
  const { blockKind, clauses, tree, sources } = sentence;
  const first = tree.tokens.find(({ start }) => start >= clause.start)?.form.toLowerCase() ?? '';
  const isWhen = clause.mood === 'question' && language.expectations.when.has(first);
  if ((clause.mood !== 'statement' && !isWhen) || clause.conditions.length > 0) return false;
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]!;
  if (clause.negation?.by === 'predicate' && clause.role === 'complement' && clause.tense === 'none')
    return above !== undefined && tells(above, sentence, language);
  if (clause.modality.length > 0) return false;
  if (clause.tense === 'past' || (clause.tense === 'present' && clause.perfect)) return true;
  const { xpos } = tree.tokens[clause.predicate.head]!;
  const isFree = clause.role === 'main' || clause.role === 'conjunct' || clause.role === 'aside';
  if (clause.tense === 'none' && isFree && (xpos === 'VBN' || xpos === 'VBD')) return true;
  const isParticiple = clause.role === 'relative' || clause.role === 'adnominal';
  if (clause.tense === 'none' && isParticiple && (xpos === 'VBN' || xpos === 'VBD')) return true;
  if (clause.role === 'adverbial' && clause.tense === 'none' && above !== undefined)
    return above.clause.tense === 'past';
  if (clause.tense !== 'present' || clause.progressive) return false;
  const { form, lemma } = tree.tokens[clause.predicate.head]!;
  if (isFree && form === lemma && language.expectations.sameInPast.has(lemma)) return true;
  const { reference } = sources.times;
  if (blockKind === 'headline' || blockKind === 'dek') return true;
  return (
    reference !== null && isFree && times.some(({ date }) => date !== null && date.end <= reference.start)
  );
}

/** "Signed a deal after the talks", "the walkout grounded": they took place. */
function toldByNouns(setting: Setting, language: Language): Told[] {
  const { sentence } = setting;
  const { tree, reading } = sentence;
  const words = language.expectations;
  return tree.tokens.flatMap((token, at) => {
    if (token.upos !== 'NOUN') return [];
    const lemma = token.lemma.toLowerCase();
    const name = words.actsOfNouns.get(lemma);
    const clause = innermost(token, sentence);
    const isBare = clause === undefined && sentence.clauses.length === 0;
    if (clause ? clause.heads.includes(at) || !tells(clause, sentence, language) : !isBare) return [];
    const status = statusOfNoun(at, clause, sentence, words);
    if (status === null) return [];
    const stem = language.vocabulary.stem(lemma);
    const times = timesOfNoun(at, clause, sentence, words);
    return [
      {
        ...setting,
        start: sentence.start,
        end: sentence.end,
        act: { name: name ?? stem, known: name !== undefined, phase: 'held' as const, verb: stem },
        by: 'noun' as const,
        status,
        doer: headsOf(clause && doerOf(clause.clause), reading),
        isNamed: isNamed(clause && doerOf(clause.clause), reading),
        done: headsOf(clause && doneTo(clause.clause), reading),
        times,
        amounts: [],
      },
    ];
  });
}

function innermost(span: Span, { clauses }: ReadSentence): ReadClause | undefined {
  return clauses
    .filter(({ start, end }) => start <= span.start && span.end <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Returns what the place of a noun tells of its act: whether it took place or did not; `null` where neither. */
function statusOfNoun(
  at: number,
  read: ReadClause | undefined,
  sentence: ReadSentence,
  words: ExpectationWords,
): 'done' | 'not done' | null {
  const { tree } = sentence;
  const children = tree.children[at]!.map((child) => tree.tokens[child]!);
  if (children.some(({ lemma }) => isAhead(lemma.toLowerCase(), words))) return null;
  const { deprel } = tree.tokens[at]!;
  const preposition = children.find((child) => child.deprel === 'case')?.lemma.toLowerCase();
  if (preposition !== undefined) {
    if (words.without.has(preposition)) return 'not done';
    if (words.during.has(preposition)) return 'done';
    const above = tree.heads[at]!;
    return preposition === 'of' && deprel === 'nmod' && above >= 0
      ? statusOfNoun(above, read, sentence, words)
      : null;
  }
  if (deprel === 'conj') return statusOfNoun(tree.heads[at]!, read, sentence, words);
  if (read === undefined) return null;
  const { clause, negated } = read;
  const isArgument = deprel.startsWith('nsubj') || deprel === 'obj';
  const isOwn = isArgument && tree.heads[at] === clause.predicate.head;
  const verb = clause.predicate.lemma.toLowerCase();
  const isReal = !words.unrealised.has(verb) && !words.phases.has(verb) && !words.refusing.has(verb);
  return isOwn && isReal && !negated ? 'done' : null;
}

const isAhead = (word: string, words: ExpectationWords): boolean =>
  words.attributes.has(word) || words.further.has(word) || words.supposed.has(word);

/** Its own; what is told to be after it has another. */
function timesOfNoun(
  at: number,
  read: ReadClause | undefined,
  { tree, reading }: ReadSentence,
  { during }: ExpectationWords,
): readonly TimeExpression[] {
  const children = tree.children[at]!.map((child) => tree.tokens[child]!);
  const own = children.flatMap(({ start, end }) =>
    reading.expressions.filter((one) => one.start < end && start < one.end),
  );
  if (own.length > 0) return own;
  const preposition = prepositionOf(at, tree);
  return preposition !== undefined && during.get(preposition) === 'before' ? [] : (read?.times ?? []);
}

/** "After two days of talks": what is of something stands where that does. */
function prepositionOf(at: number, tree: Tree): string | undefined {
  const token = tree.children[at]!.find((child) => tree.tokens[child]!.deprel === 'case');
  const preposition = token === undefined ? undefined : tree.tokens[token]!.lemma.toLowerCase();
  const above = tree.heads[at]!;
  return preposition === 'of' && above >= 0 ? prepositionOf(above, tree) : preposition;
}

/** "Ruled out a step", "has no intention of resigning", "rejected the demand". */
function refusedIn(setting: Setting, language: Language): Told[] {
  const { sentence } = setting;
  const { tree, reading, clauses } = sentence;
  const words = language.expectations;
  const refuse = (at: number, doer: ReadonlySet<string>, span: Span): Told => {
    const lemma = tree.tokens[at]!.lemma.toLowerCase();
    const verb = language.vocabulary.stem(lemma);
    return {
      ...setting,
      start: span.start,
      end: span.end,
      act: { name: words.acts.get(lemma) ?? verb, known: words.acts.has(lemma), phase: null, verb },
      by: 'noun',
      status: 'refused',
      doer,
      isNamed: false,
      done: new Set(),
      times: [],
      amounts: [],
      ...(words.aheadNouns.get(lemma) === 'demanded' && { ofDemand: true as const }),
    };
  };
  const byVerb = clauses.flatMap((read) => {
    const { clause, start, end } = read;
    const { object } = clause;
    if (!object || !words.refusing.has(clause.predicate.lemma.toLowerCase())) return [];
    if (clause.negation || !tells(read, sentence, language)) return [];
    return [refuse(object.head, headsOf(clause.subject, reading), { start, end })];
  });
  const match = words.refusals.exec(sentence.text);
  if (!match) return byVerb;
  const from = sentence.start + match.index + match[0].length;
  const at = tree.tokens.findIndex(({ start, upos }) => start >= from && upos === 'VERB');
  if (at < 0) return byVerb;
  const holder = clauses.find(({ start, end }) => start <= from && from <= end)?.clause.subject;
  return [...byVerb, refuse(at, headsOf(holder, reading), sentence)];
}

/** A weekday that was taken for the next one is the last one, where it is told what was. */
function backOf(time: TimeExpression, { sources }: ReadSentence): TimeExpression {
  const { reference } = sources.times;
  const { date } = time;
  const isExact = /\d/.test(sources.article.text.slice(time.start, time.end));
  if (isExact || date === null || reference === null || date.start <= reference.end) return time;
  if (time.precision !== 'day' && time.precision !== 'hour') return time;
  const last = { start: shiftDay(date.start, -WEEK), end: shiftDay(date.end, -WEEK) };
  return last.start <= reference.end ? { ...time, date: last } : time;
}

const WEEK = 7;

/** Returns the amounts that a sentence has, whatever the verb. */
export const amountsIn = ({ sources, start, end }: ReadSentence): Amount[] =>
  overlapping(sources.annotation.values, { start, end }).filter((value): value is Amount => 'unit' in value);
