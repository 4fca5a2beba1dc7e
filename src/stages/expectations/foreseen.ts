/** What one article plans, forecasts or demands: clauses that look ahead at an event which can be looked for later. */

import { phraseOf } from '../../language/clauses.ts';
import type { ExpectationWords, Outlook } from '../../language/expectations.ts';
import type { Language } from '../../language/language.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { ExpectationKind } from '../../model/timeline.ts';
import { cite, overlapping, overlaps } from '../../text/offsets.ts';
import { type Act, type ReadClause, type ReadSentence, referredTo, type Sources } from './read.ts';

/** One statement of an expectation. */
export interface Foreseen {
  readonly sources: Sources;
  readonly kind: ExpectationKind;
  readonly text: string;
  readonly citation: Citation;
  readonly holder: EntityId | null;
  readonly due: Interval | null;
  /** Words of the due time. */
  readonly dueAt: Citation | null;
  readonly act: Act;
  readonly negated: boolean;
  readonly clause: ReadClause;
  readonly sentence: ReadSentence;
  /** It can be read without what stands around it. */
  readonly stands: boolean;
}

/** How far before a verb the words that make it look ahead are looked for, in characters. */
const BEFORE = 120;
/** A longer clause is no line; a shorter one says too little. */
const LENGTH = { least: 14, most: 320 };

/** Returns what the sentence looks ahead to. */
export function foreseenIn(sentence: ReadSentence, language: Language): Foreseen[] {
  if (sentence.text.endsWith('?') || sentence.blockKind === 'heading' || sentence.blockKind === 'caption')
    return [];
  return sentence.clauses.flatMap((clause) => readForeseen(clause, sentence, language) ?? []);
}

function readForeseen(read: ReadClause, sentence: ReadSentence, language: Language): Foreseen | null {
  const words = language.expectations;
  const outlook = outlookOf(read, sentence, language);
  if (outlook === null || !isEvent(read, sentence, words)) return null;
  const due = dueOf(read, sentence);
  if (isPast(due, sentence) || isLoose(read, outlook, due, sentence, words)) return null;
  const span = spanOf(read, sentence);
  if (span.end - span.start < LENGTH.least || span.end - span.start > LENGTH.most) return null;
  const { article } = sentence.sources;
  return {
    sources: sentence.sources,
    kind: kindOf(outlook),
    ...wordingOf(span, read, sentence),
    citation: cite(article, span),
    holder: holderOf(read, sentence),
    due: due?.date ?? null,
    dueAt: due === null ? null : cite(article, due),
    act: read.act,
    negated: isNegated(read, sentence, language),
    clause: read,
    sentence,
  };
}

const kindOf = (outlook: Outlook): ExpectationKind =>
  outlook === 'possible'
    ? 'forecast'
    : outlook === 'obliged'
      ? 'demanded'
      : outlook === 'hoped'
        ? 'planned'
        : outlook;

/** Returns how the clause looks ahead, `null` where it tells what is or was, or only supposes. */
function outlookOf(read: ReadClause, sentence: ReadSentence, language: Language): Outlook | null {
  const { clause } = read;
  const words = language.expectations;
  if (clause.mood !== 'statement' || clause.conditions.length > 0 || clause.link?.kind === 'condition')
    return null;
  if (clause.modality.some(({ kind }) => kind === 'conditional')) return null;
  const before = wordsBefore(clause.predicate.start, sentence);
  if (words.back.test(before)) return null;
  return (
    outlookOfNoun(read, sentence, words) ??
    outlookOfWords(before, words) ??
    outlookOfReport(read, sentence) ??
    outlookOfTime(read, sentence)
  );
}

function wordsBefore(at: number, { start, sources: { article } }: ReadSentence): string {
  return article.text.slice(Math.max(start, at - BEFORE), at).replace(/[’‘]/g, "'");
}

function outlookOfWords(before: string, words: ExpectationWords): Outlook | null {
  const groups = words.ahead.exec(before)?.groups;
  const found = groups && Object.entries(groups).find(([, match]) => match !== undefined);
  return found ? (found[0] as Outlook) : null;
}

/** "A plan to install", "their demand to be heard". */
function outlookOfNoun(
  { clause }: ReadClause,
  { tree }: ReadSentence,
  words: ExpectationWords,
): Outlook | null {
  if (clause.role !== 'adnominal') return null;
  const modal = clause.modality.at(-1);
  const noun = modal && tree.tokens[modal.token];
  return noun?.upos === 'NOUN' ? (words.aheadNouns.get(noun.lemma.toLowerCase()) ?? null) : null;
}

/** "Said it would leave", where nothing is supposed. */
function outlookOfReport({ clause }: ReadClause, sentence: ReadSentence): Outlook | null {
  if (clause.tense === 'future') return 'planned';
  const isReported = clause.attributions.length > 0;
  const isWould = clause.modality.at(-1)?.kind === 'hypothetical';
  return isReported && isWould && !/\bif\b/i.test(sentence.text) ? 'planned' : null;
}

/** "Talks begin on Friday": the present, of a day to come. */
function outlookOfTime(read: ReadClause, sentence: ReadSentence): Outlook | null {
  const { clause } = read;
  if (
    clause.tense !== 'present' ||
    clause.perfect ||
    clause.role === 'adverbial' ||
    clause.role === 'relative'
  )
    return null;
  if (clause.modality.length > 0 || clause.kind === 'copular' || !(read.act.known || read.act.phase))
    return null;
  const due = dueOf(read, sentence);
  const { reference } = sentence.sources.times;
  return due !== null && reference !== null && due.date!.start.slice(0, 10) >= reference.end.slice(0, 10)
    ? 'planned'
    : null;
}

/** Something that takes place, told of somebody or something that is named. */
function isEvent(
  { clause, act, times }: ReadClause,
  sentence: ReadSentence,
  words: ExpectationWords,
): boolean {
  const lemma = clause.predicate.lemma.toLowerCase();
  if (clause.kind === 'existential') return act.known || clause.negation !== undefined || times.length > 0;
  if (clause.kind === 'copular') return times.length > 0 && act.known;
  if (words.states.has(lemma) && !act.known) return false;
  const subject = clause.subject && sentence.tree.tokens[clause.subject.head]!.form.toLowerCase();
  return subject === undefined || !words.vague.has(subject);
}

/** Without a time, much that looks ahead cannot be looked for. */
function isLoose(
  read: ReadClause,
  outlook: Outlook,
  due: TimeExpression | null,
  sentence: ReadSentence,
  words: ExpectationWords,
): boolean {
  if (due !== null) return false;
  const { clause, act } = read;
  if (isQuoted(clause.predicate, sentence)) return true;
  if (clause.role === 'relative' || clause.role === 'adverbial') return true;
  if (outlook === 'obliged' || outlook === 'hoped' || outlook === 'demanded') return true;
  if (outlook === 'possible') return !isFurther(read, sentence, words);
  const subject = clause.subject && sentence.tree.tokens[clause.subject.head]!.form.toLowerCase();
  if (subject !== undefined && words.firstPersons.has(subject)) return true;
  return !act.known && read.core.size < 2;
}

/** "Another round could follow". */
function isFurther({ clause }: ReadClause, { tree }: ReadSentence, words: ExpectationWords): boolean {
  const { subject } = clause;
  if (subject === undefined || subject.head < 0) return false;
  return tree.children[subject.head]!.some((child) =>
    words.further.has(tree.tokens[child]!.lemma.toLowerCase()),
  );
}

const isQuoted = (span: Span, { sources }: ReadSentence): boolean =>
  sources.quotations.some(
    ({ kind, content }) =>
      (kind === 'direct' || kind === 'mixed') && content.some((piece) => overlaps(piece, span)),
  );

/** Returns the time by which it should come about: the one of the clause's times that is finest and lies ahead. */
function dueOf(read: ReadClause, sentence: ReadSentence): TimeExpression | null {
  const { reference } = sentence.sources.times;
  const own = read.times.filter(
    ({ date, role }) => date !== null && role !== 'since' && role !== 'lasting' && role !== 'after',
  );
  const ahead = own.filter(({ date }) => reference === null || date!.end > reference.start);
  const candidates = ahead.length > 0 ? ahead : own;
  const { predicate } = read.clause;
  const [nearest] = candidates.toSorted((a, b) => distance(a, predicate) - distance(b, predicate));
  if (nearest === undefined) return null;
  const day = nearest.date!.start.slice(0, 10);
  const finer = candidates.find(
    (one) => one.date!.start.slice(0, 10) === day && lengthOf(one) < lengthOf(nearest),
  );
  return finer ?? nearest;
}

const distance = (time: Span, predicate: Span): number =>
  time.start >= predicate.end ? time.start - predicate.end : 200 + predicate.start - time.end;

const lengthOf = ({ date }: TimeExpression): number => Date.parse(date!.end) - Date.parse(date!.start);

/** What is told of a day before the article looks back, whatever the verb. */
function isPast(due: TimeExpression | null, { sources }: ReadSentence): boolean {
  const { reference } = sources.times;
  return due !== null && reference !== null && due.date!.end <= reference.start;
}

/** "No plan to". */
function isNegated(read: ReadClause, { tree, text, start }: ReadSentence, { vocabulary }: Language): boolean {
  if (read.negated) return true;
  const modal = read.clause.modality.at(-1);
  const noun = modal && tree.tokens[modal.token]?.upos === 'NOUN' ? modal.token : null;
  const negates = (word: string): boolean => vocabulary.negations.has(word.toLowerCase());
  if (noun !== null && tree.children[noun]!.some((child) => negates(tree.tokens[child]!.form))) return true;
  const subject = read.clause.subject;
  return subject !== undefined && /^(?:no|neither|none|nobody)\b/i.test(text.slice(subject.start - start));
}

/** A clause without a subject of its own begins with the one that it shares, where that stands before it. */
function spanOf(read: ReadClause, sentence: ReadSentence): Span {
  const { clause } = read;
  const modal = clause.modality.at(-1);
  const noun = modal && sentence.tree.tokens[modal.token];
  if (clause.role === 'adnominal' && noun?.upos === 'NOUN')
    return trimmed(phraseOf(sentence.parsed, modal!.token), sentence);
  const starts = [read.start, clause.subject?.start ?? read.start].filter((at) => at >= sentence.start);
  return trimmed({ start: Math.min(...starts), end: read.end }, sentence);
}

/** Without a dateline, and without the marks of a quotation that is cut. */
function trimmed({ start, end }: Span, { sources }: ReadSentence): Span {
  const text = sources.article.text.slice(start, end);
  const dateline = /^[\p{Lu}][^\n–—-]{0,60}\(\p{Lu}+\)\s[–—-]\s/u.exec(text)?.[0] ?? '';
  const opening = /^[\s“"‘'(,;:–—-]*/u.exec(text.slice(dateline.length))?.[0] ?? '';
  const closing = /[\s”"’'(,;:–—-]*$/u.exec(text)?.[0] ?? '';
  return { start: start + dateline.length + opening.length, end: end - closing.length };
}

/** Returns the words, with a name in the place of the pronoun that they begin with. */
function wordingOf(
  span: Span,
  read: ReadClause,
  { sources, tree }: ReadSentence,
): { text: string; stands: boolean } {
  const exact = sources.article.text.slice(span.start, span.end);
  const { subject } = read.clause;
  const token = subject && tree.tokens[subject.head]!;
  const text = sentenceOf(exact);
  if (token?.upos !== 'PRON' || token.start !== span.start) return { text, stands: subject !== undefined };
  const [entity, ...others] = referredTo(sources, token);
  const name = entity && others.length === 0 ? nameNear(entity, sources) : undefined;
  if (name === undefined) return { text, stands: false };
  return { text: sentenceOf(`[${name}]${exact.slice(token.form.length)}`), stands: true };
}

/** Returns the longest form of a name in the article. */
function nameNear(entity: EntityId, { entities, article }: Sources): string | undefined {
  const forms = (entities.get(article.id) ?? []).filter((one) => one.entity === entity);
  return forms.map(({ start, end }) => article.text.slice(start, end)).sort((a, b) => b.length - a.length)[0];
}

function sentenceOf(words: string): string {
  const opened = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]["'”’)\]]*$/u.test(opened) ? opened : `${opened}.`;
}

/** Who says it, else who is to do it where the words tell whose plan it is. */
function holderOf({ clause }: ReadClause, { sources, clauses }: ReadSentence): EntityId | null {
  for (const { source } of clause.attributions) {
    const entity = source && entityAt(source, sources);
    if (entity) return entity;
  }
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]?.clause;
  const planner =
    clause.role === 'complement' ? above?.subject : clause.role === 'adnominal' ? clause.subject : undefined;
  return planner ? entityAt(planner, sources) : null;
}

function entityAt(span: Span, sources: Sources): EntityId | null {
  const named = overlapping(sources.entities.get(sources.article.id) ?? [], span);
  return named[0]?.entity ?? referredTo(sources, span)[0] ?? null;
}
