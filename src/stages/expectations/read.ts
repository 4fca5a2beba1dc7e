/** The clauses of an article as they are compared: the act that each names, whom and what it involves, when, and how many. */

import { type Argument, type Clause, clausesOf } from '../../language/clauses.ts';
import type { Phase } from '../../language/expectations.ts';
import type { Language } from '../../language/language.ts';
import { type Tree, treeOf } from '../../language/tree.ts';
import type { Annotation, Sentence, TimeExpression, Times } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import type { Amount } from '../../model/value.ts';
import { firstFrom, overlapping, overlaps, spanAt } from '../../text/offsets.ts';

/** What is known of one article. */
export interface Sources {
  readonly article: DossierArticle;
  readonly annotation: Annotation;
  readonly times: Times;
  readonly quotations: readonly Quotation[];
  /** Where entities are named, in text order. */
  readonly names: readonly NamedSpan[];
}

export interface NamedSpan extends Span {
  readonly entity: EntityId;
}

export interface ReadSentence extends Sentence {
  readonly sources: Sources;
  readonly parsed: ParsedSentence;
  readonly tree: Tree;
  readonly text: string;
  readonly clauses: readonly ReadClause[];
  readonly reading: Reading;
  /** The sentence before it in its paragraph. */
  readonly before: string;
  /** Whom the sentence before it is about. */
  readonly topic: ReadonlySet<string>;
}

/** An act that a clause tells of, and how. */
export interface Act {
  readonly name: string;
  /** It is one of the acts that are known by several names. */
  readonly known: boolean;
  readonly phase: Phase | null;
  /** Stem of the verb, or of the noun where there is none. */
  readonly verb: string;
}

export interface ReadClause extends Span, Content {
  readonly clause: Clause;
  readonly act: Act;
  /** Indices of the words that name the act. */
  readonly heads: readonly number[];
  readonly negated: boolean;
}

/** Returns where entities are named, by article. */
export function indexEntities(entities: readonly Entity[]): ReadonlyMap<ArticleId, readonly NamedSpan[]> {
  const mentions = entities.flatMap(({ id, mentions: all }) =>
    all.map(({ article, start, end }) => ({ article, start, end, entity: id })),
  );
  const byArticle = Map.groupBy(mentions, ({ article }) => article);
  return new Map(
    [...byArticle].map(([article, all]) => [article, all.toSorted((a, b) => a.start - b.start)]),
  );
}

const beforeOf = (sentences: readonly Sentence[], index: number, text: string): string => {
  const [before, here] = [sentences[index - 1], sentences[index]!];
  return before?.block === here.block ? text.slice(before.start, before.end) : '';
};

/** Returns the sentences of an article that were parsed, in text order. */
export function readSentences(sources: Sources, language: Language): ReadSentence[] {
  const { annotation, article, times } = sources;
  const bySentence = Map.groupBy(times.expressions, ({ sentence }) => sentence);
  let last: { block: number; topic: ReadonlySet<string> } | undefined;
  return annotation.trees.flatMap((parsed) => {
    const index = spanAt(annotation.sentences, parsed.start);
    const sentence = annotation.sentences[index];
    if (sentence === undefined) return [];
    const expressions = bySentence.get(index) ?? [];
    const tree = treeOf(parsed);
    const clauses = clausesOf(parsed, language.grammar);
    const reading: Reading = { sources, tree, clauses, expressions, language };
    const topic = last?.block === sentence.block ? last.topic : new Set<string>();
    const main = clauses.find(({ role, subject }) => role === 'main' && subject !== undefined);
    last = { block: sentence.block, topic: headsOf(main?.subject, reading) };
    return [
      {
        ...sentence,
        sources,
        parsed,
        tree,
        text: article.text.slice(sentence.start, sentence.end),
        clauses: clauses.map((clause) => readClause(clause, reading)),
        reading,
        before: beforeOf(annotation.sentences, index, article.text),
        topic,
      },
    ];
  });
}

export interface Reading {
  readonly sources: Sources;
  readonly tree: Tree;
  readonly clauses: readonly Clause[];
  readonly expressions: readonly TimeExpression[];
  readonly language: Language;
}

function readClause(clause: Clause, reading: Reading): ReadClause {
  const { act, heads } = actOf(clause, reading);
  const span = { start: clause.start, end: endOf(clause, reading) };
  return {
    ...span,
    clause,
    act,
    heads,
    ...contentIn(reading, span, clause, heads),
    negated: clause.negation !== undefined,
  };
}

/** A time that follows at once belongs to it, though the tree leaves it out: "sit for the first time on 4 November". */
function endOf({ start, end }: Clause, { clauses, expressions, sources, language }: Reading): number {
  const next = expressions.find((one) => one.start >= end && one.start - end <= BETWEEN);
  if (!next) return end;
  const between = sources.article.text.slice(end, next.start);
  const isOthers = clauses.some((other) => other.start > start && overlaps(other, next));
  return !isOthers && language.expectations.toTime.test(between) ? next.end : end;
}

const BETWEEN = 12;

export interface Content {
  /** Stems of what it involves, without the act itself, times and numbers. */
  readonly core: ReadonlySet<string>;
  readonly amounts: readonly Amount[];
  readonly times: readonly TimeExpression[];
}

/** Returns what a stretch involves that a clause is the heart of; other clauses within it have their own. */
export function contentIn(reading: Reading, span: Span, clause: Clause, heads: readonly number[]): Content {
  const { clauses, expressions, sources } = reading;
  const inner = clauses.filter(
    (other) =>
      other !== clause &&
      span.start <= other.start &&
      other.end <= span.end &&
      !(other.start <= clause.predicate.start && clause.predicate.end <= other.end),
  );
  const isOwn = (one: Span): boolean => overlaps(one, span) && !inner.some((other) => overlaps(other, one));
  return {
    core: coreOf(reading, span, inner, heads),
    amounts: withUnits(
      overlapping(sources.annotation.values, span).filter(
        (value): value is Amount =>
          'unit' in value && isOwn(value) && !expressions.some((time) => overlaps(time, value)),
      ),
      reading,
    ),
    times: expressions.filter((time) => overlaps(time, span) && !isOwnedByOther(time, clause, inner)),
  };
}

/** "64 of the 150 seats" counts seats. */
function withUnits(amounts: readonly Amount[], { sources, language }: Reading): Amount[] {
  const whole = new Set<Amount>();
  const read = amounts.map((amount, at) => {
    const next = amounts[at + 1];
    const between = next && sources.article.text.slice(amount.end, next.start + 1);
    if (!next || amount.unit !== null || amount.kind !== 'count' || !between) return amount;
    if (
      !language.statements.countedOf.test(`${between.slice(0, -1)} `) &&
      !/^ of (?:the|its|their) $/.test(between.slice(0, -1))
    )
      return amount;
    whole.add(next);
    return { ...amount, unit: next.unit, normal: `${amount.normal} ${next.unit}` } as Amount;
  });
  return read.filter((_, at) => !whole.has(amounts[at]!));
}

/** A time belongs to the inner clause that has it as its oblique, or whose verb is nearest before it. */
function isOwnedByOther(time: Span, clause: Clause, inner: readonly Clause[]): boolean {
  if (clause.obliques.some((oblique) => oblique.start <= time.start && oblique.end <= time.end + 3))
    return false;
  return inner.some(
    (other) =>
      other.obliques.some(
        (oblique) => overlaps(oblique, time) && oblique.end - oblique.start <= time.end - time.start + 6,
      ) ||
      (other.start <= time.start &&
        time.end <= other.end &&
        other.predicate.start < time.start &&
        other.predicate.end > other.start),
  );
}

/** Returns the act with the indices of the words that name it. */
function actOf(clause: Clause, { tree, language }: Reading): { act: Act; heads: number[] } {
  const { acts, actsOfNouns, phases, light } = language.expectations;
  const { predicate, subject } = clause;
  const split = splitVerb(clause, tree, phases);
  const lemma = split?.lemma ?? predicate.lemma.toLowerCase();
  const verb = stemOf(tree, predicate.head, language);
  const phase = phases.get(lemma) ?? null;
  const object = clause.object ?? split?.object;
  const nounAt = (head: number | undefined): { name: string; head: number } | null => {
    const noun = head === undefined ? undefined : tree.tokens[head];
    const name = noun && noun.upos !== 'PRON' ? actsOfNouns.get(noun.lemma.toLowerCase()) : undefined;
    return name === undefined ? null : { name, head: head! };
  };
  const told =
    nounAt(object?.head ?? (phase ? bareObject(clause, tree) : undefined)) ??
    (phase || clause.kind === 'existential' ? nounAt(subject?.head) : null);
  const at = clause.obliques.find(
    ({ preposition, head }) => (preposition === 'at' || preposition === 'in') && nounAt(head),
  );
  const noun =
    phase || clause.kind === 'existential'
      ? told
      : light.has(lemma)
        ? (told ?? (clause.kind === 'passive' ? nounAt(subject?.head) : null) ?? nounAt(at?.head))
        : null;
  if (noun) return { act: { name: noun.name, known: true, phase, verb }, heads: [predicate.head, noun.head] };
  const thing = phase === null ? undefined : (object ?? subject)?.head;
  if (thing !== undefined && tree.tokens[thing]!.upos === 'NOUN' && !acts.has(lemma)) {
    const name = stemOf(tree, thing, language);
    return { act: { name, known: false, phase, verb }, heads: [predicate.head, thing] };
  }
  const particle = tree.tokens.findIndex(
    ({ start, end, lemma: word, upos }) =>
      start > predicate.start &&
      (upos === 'NOUN' ? end <= clause.end : start - predicate.end <= 1) &&
      acts.has(`${lemma} ${word.toLowerCase()}`),
  );
  if (particle >= 0) {
    const name = acts.get(`${lemma} ${tree.tokens[particle]!.lemma.toLowerCase()}`)!;
    return { act: { name, known: true, phase: null, verb }, heads: [predicate.head, particle] };
  }
  const name = acts.get(lemma);
  return {
    act: { name: name ?? verb, known: name !== undefined, phase: name === undefined ? phase : null, verb },
    heads: [predicate.head],
  };
}

/** "Called off the strike", where the tree takes "off" for a preposition. */
function splitVerb(
  { predicate, obliques }: Clause,
  { tokens }: Tree,
  phases: ReadonlyMap<string, Phase>,
): { readonly lemma: string; readonly object: Argument | undefined } | null {
  const next = tokens.find(({ start }) => start > predicate.end - 1);
  const lemma = `${predicate.lemma} ${next?.form ?? ''}`.toLowerCase();
  if (next === undefined || !phases.has(lemma)) return null;
  return { lemma, object: obliques.find(({ preposition }) => preposition === next.form.toLowerCase()) };
}

/** "Called off a strike planned for Sunday", where the tree takes the object for an adverbial without preposition. */
function bareObject({ predicate: { head } }: Clause, { tokens, children }: Tree): number | undefined {
  const next = children[head]!.find((at) => at > head && /^obl/.test(tokens[at]!.deprel));
  const isBare = next !== undefined && !children[next]!.some((at) => tokens[at]!.deprel === 'case');
  return isBare ? next : undefined;
}

const stemOf = ({ tokens }: Tree, head: number, { vocabulary }: Language): string =>
  vocabulary.stem(tokens[head]!.lemma.toLowerCase());

/** Words of other clauses within it do not belong to it, nor those that are light in any news. */
function coreOf(reading: Reading, own: Span, inner: readonly Span[], heads: readonly number[]): Set<string> {
  const { tree, expressions, language, sources } = reading;
  const core = new Set<string>();
  const amounts = overlapping(sources.annotation.values, own).filter((value) => value.kind !== 'count');
  for (const [at, token] of tree.tokens.entries()) {
    if (token.start < own.start || token.end > own.end || heads.includes(at)) continue;
    if ([...inner, ...expressions, ...amounts].some((one) => overlaps(one, token))) continue;
    const stem = contentStem(token.lemma, token.upos, language);
    if (stem) core.add(stem);
  }
  return core;
}

/** Who does it, whatever the voice. */
export const doerOf = ({ kind, subject, agent }: Clause): Argument | undefined =>
  kind === 'passive' ? agent : subject;

/** To whom or what it is done, whatever the voice. */
export const doneTo = ({ kind, subject, object }: Clause): Argument | undefined =>
  kind === 'passive' ? subject : object;

/** Returns the stems by which an argument is known: its head, or the name that it is, and what is joined to it. */
export function headsOf(argument: Argument | undefined, reading: Reading): Set<string> {
  const { tree, language } = reading;
  const found = new Set<string>();
  if (argument === undefined) return found;
  for (const { head } of [argument, ...argument.conjuncts]) {
    const token = tree.tokens[head]!;
    if (token.upos !== 'PROPN') for (const stem of nameStems(token, reading)) found.add(stem);
    if (token.upos !== 'PRON')
      for (const at of [head, ...nameParts(tree, head)]) addStems(found, tree.tokens[at]!.lemma, language);
  }
  return found;
}

/** It is a name, or means somebody or something that has one. */
export function isNamed(argument: Argument | undefined, { tree, sources }: Reading): boolean {
  if (argument === undefined) return false;
  const head = tree.tokens[argument.head]!;
  return head.upos === 'PROPN' || referredTo(sources, head).length > 0;
}

/** Returns the stems of the names of those whom pronouns and nouns of a stretch mean. */
export function nameStems(span: Span, { sources, language }: Reading): Set<string> {
  const found = new Set<string>();
  for (const entity of referredTo(sources, span)) addStems(found, nameOf(entity, sources), language);
  return found;
}

const nameParts = (tree: Tree, head: number): number[] =>
  tree.children[head]!.filter(
    (child) =>
      tree.tokens[child]!.upos === 'PROPN' && /^(?:flat|compound|appos)/.test(tree.tokens[child]!.deprel),
  );

function addStems(to: Set<string>, words: string, { vocabulary, expectations }: Language): void {
  for (const word of words.toLowerCase().split(/[^\p{L}]+/u))
    if (word.length > 2) to.add(expectations.acts.get(word) ?? vocabulary.stem(word));
}

/** Returns the longest form of a name in the article. */
export function nameOf(entity: EntityId, { names, article }: Sources): string {
  const forms = names.filter((one) => one.entity === entity);
  return (
    forms.map(({ start, end }) => article.text.slice(start, end)).sort((a, b) => b.length - a.length)[0] ?? ''
  );
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);

export function contentStem(lemma: string, upos: string, language: Language): string | null {
  const word = lemma.toLowerCase();
  if (!CONTENT.has(upos) || word.length < 3 || language.vocabulary.functionWords.has(word)) return null;
  const act = language.expectations.acts.get(word);
  if (act !== undefined && upos === 'NOUN') return act;
  const stem = language.vocabulary.stem(word);
  return language.statements.light.has(stem) || language.expectations.aheadWords.has(word) ? null : stem;
}

/** Whom the pronouns and nouns of a stretch mean. */
export function referredTo({ annotation, names }: Sources, span: Span): EntityId[] {
  const from = firstFrom(annotation.references, span.start);
  const found: EntityId[] = [];
  for (let at = from; at < annotation.references.length; at++) {
    const reference = annotation.references[at]!;
    if (reference.start >= span.end) break;
    for (const index of reference.mentions) {
      const mention = annotation.mentions[index];
      const entity = mention && overlapping(names, mention)[0];
      if (entity) found.push(entity.entity);
    }
  }
  return found;
}
