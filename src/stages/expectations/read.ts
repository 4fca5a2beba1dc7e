/** The clauses of an article as they are compared: the act that each names, whom and what it involves, when, and how many. */

import { type Clause, clausesOf } from '../../language/clauses.ts';
import type { Phase } from '../../language/expectations.ts';
import type { Language } from '../../language/language.ts';
import { type Tree, treeOf } from '../../language/tree.ts';
import type { Annotation, Sentence, TimeExpression, Times } from '../../model/annotation.ts';
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
  readonly entities: EntityIndex;
}

/** By article, where entities are named. */
export type EntityIndex = ReadonlyMap<string, readonly (Span & { readonly entity: EntityId })[]>;

export interface ReadSentence extends Sentence {
  readonly sources: Sources;
  readonly parsed: ParsedSentence;
  readonly tree: Tree;
  readonly text: string;
  readonly clauses: readonly ReadClause[];
  readonly expressions: readonly TimeExpression[];
}

/** An act that a clause tells of, and how. */
export interface Act {
  readonly name: string;
  /** It is one of the acts that are known by several names. */
  readonly known: boolean;
  readonly phase: Phase | null;
}

export interface ReadClause extends Span {
  readonly clause: Clause;
  readonly act: Act;
  /** What it involves: names as `@` and their entity, else stems. Without the act itself, times and numbers. */
  readonly core: ReadonlySet<string>;
  readonly amounts: readonly Amount[];
  readonly times: readonly TimeExpression[];
  readonly negated: boolean;
}

export function indexEntities(entities: readonly Entity[]): EntityIndex {
  const mentions = entities.flatMap(({ id, mentions: all }) =>
    all.map(({ article, start, end }) => ({ article, start, end, entity: id })),
  );
  const byArticle = Map.groupBy(mentions, ({ article }) => article);
  return new Map(
    [...byArticle].map(([article, all]) => [article, all.toSorted((a, b) => a.start - b.start)]),
  );
}

/** Returns the sentences of an article that were parsed, in text order. */
export function readSentences(sources: Sources, language: Language): ReadSentence[] {
  const { annotation, article, times } = sources;
  const bySentence = Map.groupBy(times.expressions, ({ sentence }) => sentence);
  return annotation.trees.flatMap((parsed) => {
    const index = spanAt(annotation.sentences, parsed.start);
    const sentence = annotation.sentences[index];
    if (sentence === undefined) return [];
    const expressions = bySentence.get(index) ?? [];
    const tree = treeOf(parsed);
    const clauses = clausesOf(parsed, language.grammar);
    const reading: Reading = { sources, tree, clauses, expressions, language };
    return [
      {
        ...sentence,
        sources,
        parsed,
        tree,
        text: article.text.slice(sentence.start, sentence.end),
        clauses: clauses.map((clause) => readClause(clause, reading)),
        expressions,
      },
    ];
  });
}

interface Reading {
  readonly sources: Sources;
  readonly tree: Tree;
  readonly clauses: readonly Clause[];
  readonly expressions: readonly TimeExpression[];
  readonly language: Language;
}

function readClause(clause: Clause, reading: Reading): ReadClause {
  const { clauses, expressions, sources } = reading;
  const own = clauseSpanOf(clause, reading);
  const inner = clauses.filter(
    (other) =>
      other !== clause && own.start <= other.start && other.end <= own.end && other.start > clause.start,
  );
  const isOwn = (span: Span): boolean => overlaps(span, own) && !inner.some((one) => overlaps(one, span));
  const { act, heads } = actOf(clause, reading);
  return {
    ...own,
    clause,
    act,
    core: coreOf(reading, own, inner, heads),
    amounts: overlapping(sources.annotation.values, own).filter(
      (value): value is Amount =>
        'unit' in value && isOwn(value) && !expressions.some((time) => overlaps(time, value)),
    ),
    times: expressions.filter((time) => overlaps(time, own) && !isOwnedByOther(time, clause, inner)),
    negated: clause.negation !== undefined,
  };
}

/** A clause without a subject of its own begins where that of the clause around it does not. */
const clauseSpanOf = ({ start, end }: Clause, { sources }: Reading): Span => {
  const text = sources.article.text.slice(start, end);
  return { start, end: start + text.trimEnd().length };
};

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
  const { acts, phases, light } = language.expectations;
  const { predicate, subject, object } = clause;
  const lemma = predicate.lemma.toLowerCase();
  const nounOf = (head: number | undefined): { name: string; head: number } | null => {
    const noun = head === undefined ? undefined : tree.tokens[head];
    const name = noun && noun.upos !== 'PRON' ? acts.get(noun.lemma.toLowerCase()) : undefined;
    return name === undefined ? null : { name, head: head! };
  };
  const of = (noun: { name: string; head: number }, phase: Phase | null) => ({
    act: { name: noun.name, known: true, phase },
    heads: [predicate.head, noun.head],
  });
  const phase = phases.get(lemma) ?? null;
  const named =
    nounOf(object?.head) ?? (clause.kind === 'existential' || phase ? nounOf(subject?.head) : null);
  if (phase && named) return of(named, phase);
  if (phase && !acts.has(lemma))
    return {
      act: { name: stemOf(tree, predicate.head, language), known: false, phase },
      heads: [predicate.head],
    };
  const together = tree.tokens.find(
    ({ start, end, lemma: word }) =>
      start > predicate.start && end <= clause.end && acts.has(`${lemma} ${word.toLowerCase()}`),
  );
  if (together)
    return {
      act: { name: acts.get(`${lemma} ${together.lemma.toLowerCase()}`)!, known: true, phase: null },
      heads: [predicate.head, tree.tokens.indexOf(together)],
    };
  const oblique = clause.obliques.find(({ preposition, head }) => preposition === 'at' && nounOf(head));
  if (light.has(lemma)) {
    const noun = nounOf(object?.head) ?? nounOf(oblique?.head);
    if (noun) return of(noun, null);
  }
  if (clause.kind === 'existential' && named) return of(named, 'held');
  const known = acts.get(lemma);
  return {
    act: { name: known ?? stemOf(tree, predicate.head, language), known: known !== undefined, phase: null },
    heads: [predicate.head],
  };
}

const stemOf = ({ tokens }: Tree, head: number, { vocabulary }: Language): string =>
  vocabulary.stem(tokens[head]!.lemma.toLowerCase());

/** Words of other clauses within it do not belong to it, nor those that are light in any news. */
function coreOf(reading: Reading, own: Span, inner: readonly Span[], heads: readonly number[]): Set<string> {
  const { sources, tree, expressions, language } = reading;
  const core = new Set<string>();
  const names = overlapping(sources.entities.get(sources.article.id) ?? [], own);
  for (const [at, token] of tree.tokens.entries()) {
    if (token.start < own.start || token.end > own.end || heads.includes(at)) continue;
    if (inner.some((one) => overlaps(one, token)) || expressions.some((one) => overlaps(one, token)))
      continue;
    const name = names.find((one) => overlaps(one, token));
    if (name) core.add(`@${name.entity}`);
    else {
      const stem = contentStem(token.lemma, token.upos, language);
      if (stem) core.add(stem);
    }
  }
  for (const entity of referredTo(sources, own)) core.add(`@${entity}`);
  return core;
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);

export function contentStem(lemma: string, upos: string, language: Language): string | null {
  const word = lemma.toLowerCase();
  if (!CONTENT.has(upos) || word.length < 3 || language.vocabulary.functionWords.has(word)) return null;
  const act = language.expectations.acts.get(word);
  if (act !== undefined && upos === 'NOUN') return act;
  const stem = language.vocabulary.stem(word);
  return language.statements.light.has(stem) ? null : stem;
}

/** Whom the pronouns and nouns of a stretch mean. */
export function referredTo({ annotation, article, entities }: Sources, span: Span): EntityId[] {
  const named = entities.get(article.id) ?? [];
  const from = firstFrom(annotation.references, span.start);
  const found: EntityId[] = [];
  for (let at = from; at < annotation.references.length; at++) {
    const reference = annotation.references[at]!;
    if (reference.start >= span.end) break;
    for (const index of reference.mentions) {
      const mention = annotation.mentions[index];
      const entity = mention && overlapping(named, mention)[0];
      if (entity) found.push(entity.entity);
    }
  }
  return found;
}
