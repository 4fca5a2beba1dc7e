/** What an article states, one assertion at a time: whose it is, how sure, as of when, and what it is compared by. */

import { datelineOf } from '../../language/find-credits.ts';
import type { Language } from '../../language/language.ts';
import { type Act, actsOf } from '../../language/same-statement/acts.ts';
import type { Annotation, Sentence, TimeExpression, Times } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { Modality } from '../../model/claim.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { OriginId } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { foldMarks } from '../../text/normalise.ts';
import {
  contains,
  overlapLength,
  overlapping,
  overlaps,
  shortestAround,
  spanAt,
} from '../../text/offsets.ts';
import { onceAt } from '../../text/once-each.ts';
import { partSentence } from './parts.ts';
import { type PlacedTime, withPlaceless } from './placeless.ts';
import { unitAt, withPassages } from './positions.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { readSaid, type Said } from './said.ts';
import { statedIn } from './stated.ts';
import type { Unit } from './units.ts';
import type { Meaning } from './who.ts';
import { type ReadWord, readWords, wordRange } from './words.ts';

/** A day that a statement names, with the stem of the verb or noun it is told of, where that stands beside it. */
export interface NamedDay {
  readonly day: string;
  /** The hour or minute, where that is named. */
  readonly hour: string | null;
  readonly of: string | null;
  readonly span: Span;
}

export interface ReadStatement extends Span {
  readonly article: DossierArticle;
  readonly sentence: Sentence;
  readonly attributedTo: readonly string[];
  /** The quotations that it is, or is for the most part, with the words that say whose. */
  readonly told: readonly Quotation[];
  /** Who spoke it, where it stands in quotation marks. */
  readonly speaker: EntityId | null;
  readonly modality: Modality;
  readonly asOf: Interval | null;
  /** Absent in a machine-spun text. */
  readonly origin?: OriginId;
  /** It can be read without what stands around it. */
  readonly stands: boolean;
  /** It is all that its sentence says. */
  readonly whole: boolean;
  /** An event or description that is only named: it may join a claim, and makes none. */
  readonly named: boolean;
  /** Of a member of a list: what it shares with the others, as the text begins it. */
  readonly lead?: Span;
  /** Whom it means, by name or otherwise. */
  readonly who: ReadonlySet<EntityId>;
  /** What it is compared by. */
  readonly said: Said;
  /** Stems of what its sentence and the one before it in the paragraph say by their trees. */
  readonly around: ReadonlySet<string>;
  /** What is done in it, the outermost first. */
  readonly acts: readonly Act[];
  /** Stems of what it says, numbers and times left out. */
  readonly stems: ReadonlySet<string>;
  /** Of those the ones that stand in names. */
  readonly names: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly days: readonly NamedDay[];
  /** All the times that it names, days among them. */
  readonly times: readonly Interval[];
  /** A later look back at what was to be: "had been due to end". */
  readonly overtaken: boolean;
  readonly negated: boolean;
  /** Stems that follow its negations: what is said not to be. */
  readonly denies: ReadonlySet<string>;
  /** Stems of its sentence and the ones beside it in the paragraph. */
  readonly context: ReadonlySet<string>;
}

/** By article, then by place. */
export const inTextOrder = (a: ReadStatement, b: ReadStatement): number =>
  (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0) || a.start - b.start;

export interface Sources {
  /** Of a machine-spun text, with the trees that it likely had, in places of the printed words. */
  readonly annotation: Annotation;
  readonly quotations: readonly Quotation[];
  /** By what names whoever they are of is known, in their order. */
  readonly names: readonly (string | undefined)[];
  readonly times: Times | undefined;
  /** Whom its words mean. */
  readonly meant: readonly Meaning[];
  /** Stretches that are a statement each, whatever else their sentences say. */
  readonly passages: readonly Span[];
}

/** Returns the statements of the sentence around a place of their text, and the shortest that holds it. */
export function statementsAround(
  statements: readonly ReadStatement[],
  place: Span,
): { readonly near: readonly ReadStatement[]; readonly shortest: ReadStatement | undefined } {
  const near = statements.filter(({ sentence }) => contains(sentence, place));
  return { near, shortest: shortestAround(near, place) };
}

const TELLING: ReadonlySet<Sentence['blockKind']> = new Set(['body', 'dek', 'list']);
/** Stems, names, numbers or times without which nothing is said. */
const LEAST_CONTENT = 3;
/** A longer stretch is a list, a table or several sentences whose stops were lost. */
const LONGEST = 600;

export interface ReadArticle {
  /** What it states, in text order. */
  readonly statements: readonly ReadStatement[];
  /** Returns a stretch of one of its sentences as a statement, which does not read alone. */
  readonly at: (stretch: Span) => ReadStatement | undefined;
}

export function readArticle(article: DossierArticle, sources: Sources, language: Language): ReadArticle {
  const text = foldMarks(article.text);
  const words = readWords(article, language);
  const { annotation, times } = sources;
  const placed = (times?.expressions ?? []).map((time) => withPlaceless(time, text, language));
  const bySentence = Map.groupBy(placed, ({ sentence }) => sentence);
  const roles = rolesIn(annotation);
  const nameOf = new Map(sources.quotations.map((quotation, at) => [quotation, sources.names[at]]));
  const reading: Reading = { article, text, words, language, nameOf, roles, ...sources };
  const stemsIn = stemsBySentence(reading);
  const place = (index: number): Place => {
    const sentence = annotation.sentences[index]!;
    const quotations = sources.quotations.filter(({ content }) =>
      content.some((piece) => overlaps(piece, sentence)),
    );
    return {
      reading: { ...reading, quotations },
      sentence,
      tree: treeFor(annotation.trees, sentence, index),
      times: bySentence.get(index) ?? [],
      context: contextOf(annotation.sentences, index, words),
      around: aroundOf(annotation.sentences, index, stemsIn),
    };
  };
  const statements = annotation.sentences.flatMap((sentence, index) =>
    isTelling(text, sentence, language) ? statementsIn(place(index)) : [],
  );
  return {
    statements: statements.map((statement, at) => countAgain(statement, statements[at - 1])),
    at: onceAt((stretch) => {
      const index = spanAt(annotation.sentences, stretch.start);
      if (index < 0) return undefined;
      const found = place(index);
      return found.tree && readUnit(found, unitAt(stretch, found.tree), false);
    }),
  };
}

/** A sentence with what stands in it and around it. */
interface Place {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly tree: ParsedSentence | undefined;
  readonly times: readonly PlacedTime[];
  readonly context: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

function statementsIn(place: Place): ReadStatement[] {
  const { reading, sentence, tree, times } = place;
  const { text, article, quotations, meant, passages, language } = reading;
  const dateline = datelineOf(article);
  const units = partSentence(text, sentence, tree, { quotations, times, names: meant }, language);
  return withPassages(units, passages, sentence, tree)
    .filter((unit) => dateline === null || unit.end > dateline.end)
    .map((unit) => readUnit(place, unit, units.length === 1))
    .filter(
      ({ stems, quantities, times, who }) =>
        stems.size + quantities.length + times.length >= LEAST_CONTENT && stems.size + who.size > 1,
    );
}

function rolesIn({ mentions }: Annotation): Span[] {
  const sorted = mentions.flatMap(({ role }) => role ?? []).sort((a, b) => a.start - b.start);
  return sorted.filter(({ start }, at) => at === 0 || start >= sorted[at - 1]!.end);
}

function treeFor(
  trees: readonly ParsedSentence[],
  sentence: Span,
  index: number,
): ParsedSentence | undefined {
  const near = trees[index];
  return near && overlaps(near, sentence) ? near : trees.find((tree) => overlaps(tree, sentence));
}

/** "The authority puts the figure at 1,900" says 1,900 of whatever was counted just before. */
function countAgain(statement: ReadStatement, before: ReadStatement | undefined): ReadStatement {
  const counted = before?.quantities[0];
  const [quantity] = statement.quantities;
  if (!before || !counted || !quantity?.again || statement.quantities.length > 1) return statement;
  if (before.sentence.block !== statement.sentence.block) return statement;
  return {
    ...statement,
    stems: new Set([...statement.stems, ...before.stems]),
    quantities: [{ ...quantity, units: counted.units }],
  };
}

function isTelling(
  text: string,
  { start, end, blockKind }: Sentence,
  { page, credits, calendar }: Language,
): boolean {
  const line = text.slice(start, end);
  return (
    TELLING.has(blockKind) &&
    end - start <= LONGEST &&
    !/\?["')\]]*$/.test(line) &&
    (blockKind !== 'body' || /[.!:;…]["')\]]*$/.test(line)) &&
    !page.credit.test(line) &&
    !credits.compiledFrom.test(line) &&
    !page.caption.test(line) &&
    !calendar.pictured.test(line) &&
    !page.reporters.test(line)
  );
}

/** Returns the stems of a sentence and its neighbours in the paragraph. */
function contextOf(
  sentences: readonly Sentence[],
  index: number,
  words: readonly ReadWord[],
): ReadonlySet<string> {
  const near = [index - 1, index, index + 1].flatMap((at) => sentences[at] ?? []);
  const beside = near.filter(({ block }) => block === sentences[index]!.block);
  return new Set(
    beside.flatMap((sentence) => {
      const { start, end } = wordRange(words, sentence);
      return words.slice(start, end).flatMap(({ stem }) => stem ?? []);
    }),
  );
}

interface Reading extends Sources {
  readonly article: DossierArticle;
  readonly text: string;
  readonly words: readonly ReadWord[];
  readonly nameOf: ReadonlyMap<Quotation, string | undefined>;
  /** Sorted. */
  readonly roles: readonly Span[];
  readonly language: Language;
}

/** Returns what tells the stems that a sentence says; each is read once. */
function stemsBySentence({ annotation, times, meant, roles, language }: Reading) {
  const known: ReadonlySet<string>[] = [];
  return (index: number): ReadonlySet<string> => {
    const sentence = annotation.sentences[index]!;
    known[index] ??= readSaid(
      annotation.trees.filter((tree) => overlaps(tree, sentence)).flatMap(({ tokens }) => tokens),
      {
        meant,
        times: (times?.expressions ?? []).filter((one) => overlaps(one, sentence)),
        values: annotation.values,
        roles,
        quantities: [],
        amounts: [],
      },
      language,
    ).stems;
    return known[index];
  };
}

/** Returns what the sentence and the one before it in the paragraph say. */
function aroundOf(
  sentences: readonly Sentence[],
  index: number,
  stemsIn: (index: number) => ReadonlySet<string>,
): ReadonlySet<string> {
  const isBeside = sentences[index - 1]?.block === sentences[index]!.block;
  return new Set([...(isBeside ? stemsIn(index - 1) : []), ...stemsIn(index)]);
}

function readUnit(
  { reading, sentence, tree, times: inSentence, context, around }: Place,
  unit: Unit,
  whole: boolean,
): ReadStatement {
  const { article, text, words, annotation, times, language, meant } = reading;
  const range = wordRange(words, unit);
  const here = words.slice(range.start, range.end);
  const tokens = tree
    ? [...unit.says, ...unit.shares].sort((a, b) => a - b).map((at) => tree.tokens[at]!)
    : [];
  const isHeld = (one: Span): boolean =>
    tree ? unit.says.some((at) => overlaps(tree.tokens[at]!, one)) : overlaps(one, unit);
  const expressions = inSentence.filter((one) => overlaps(one, unit) && isHeld(one));
  const dated = expressions.filter(({ role }) => role !== 'lasting');
  const quantities = findQuantities(text, words, unit, annotation.values, dated, language).filter(
    ({ span }) => isHeld(span),
  );
  const amounts = overlapping(annotation.values, unit).flatMap((value) =>
    'number' in value && isHeld(value) ? [value] : [],
  );
  const said = here.filter(
    (word) =>
      word.stem !== null &&
      isHeld(word) &&
      !/^\p{N}/u.test(word.folded) &&
      !language.statements.numbers.has(word.folded) &&
      !dated.some((one) => overlaps(one, word)),
  );
  const named = said.filter(
    (word) => spanAt(annotation.mentions, word.start) >= 0 || spanAt(reading.roles, word.start) >= 0,
  );
  const shown = text.slice(unit.start, unit.end);
  const told = quotationsIn(unit, sentence, reading);
  const quotation = reading.quotations.length === 0 ? null : innermostOf(unit, reading.quotations);
  const read = readSaid(
    tokens,
    { meant, times: expressions, values: annotation.values, roles: reading.roles, quantities, amounts },
    language,
  );
  return {
    start: unit.start,
    end: unit.end,
    article,
    sentence,
    attributedTo: chainOf(quotation, reading),
    told: [...new Set([...(quotation ? [quotation] : []), ...told])],
    speaker: quotation?.kind === 'direct' ? quotation.source : null,
    modality: modalityOf(shown, dated, times?.reference ?? null, language),
    asOf: dayOf(article) ?? times?.reference ?? null,
    stands: unit.stands && !language.calendar.leaning.subject.test(shown),
    whole,
    named: unit.named,
    ...(unit.lead && { lead: unit.lead }),
    stems: new Set(said.map(({ stem }) => stem!)),
    names: new Set(named.map(({ stem }) => stem!)),
    who: read.who,
    said: read,
    acts: tree ? actsOf(tree, unit, meant, language) : [],
    around,
    quantities,
    days: daysOf(dated, words, range),
    times: dated.flatMap(({ date }) => date ?? []),
    overtaken: [...shown.matchAll(language.calendar.tenses)].some(
      ({ groups }) => groups?.before !== undefined,
    ),
    negated: isNegated(here, language),
    denies: deniedIn(here, language),
    context,
  };
}

/** Returns the narrowest quotation whose words a unit is for the most part. */
function innermostOf(unit: Span, quotations: readonly Quotation[]): Quotation | null {
  const lengthIn = ({ content }: Quotation): number =>
    content.reduce((sum, piece) => sum + overlapLength(piece, unit), 0);
  const lengthOf = ({ content }: Quotation): number =>
    content.reduce((sum, { start, end }) => sum + end - start, 0);
  const holding = quotations.filter((one) => lengthIn(one) >= MOSTLY * (unit.end - unit.start));
  return holding.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null;
}

/** Returns who is said to have said it, outermost first: by their names where these are known, else in the text's words. */
function chainOf(quotation: Quotation | null, { quotations, nameOf }: Reading): string[] {
  const chain: string[] = [];
  const seen = new Set<string>();
  for (let at = quotation; at !== null && !seen.has(at.id); ) {
    seen.add(at.id);
    const words = nameOf.get(at) ?? at.sourceText;
    if (words) chain.unshift(words);
    const outer: string | undefined = at.within;
    at = quotations.find(({ id }) => id === outer) ?? null;
  }
  return chain;
}

/** Share of a statement that a quotation must cover, with the words that say whose it is, to be all of it. */
const MOSTLY = 0.6;

/** Returns the quotations that a part of a sentence is, the one that it is cut by first. */
function quotationsIn(part: Span, sentence: Span, { article, quotations }: Reading): Quotation[] {
  return quotations.filter((quotation) => {
    const pieces = [...quotation.content, statedIn(article, quotation)].filter((piece) =>
      overlaps(piece, sentence),
    );
    const start = Math.min(...pieces.map((piece) => piece.start));
    const end = Math.max(...pieces.map((piece) => piece.end));
    return overlapLength({ start, end }, part) >= MOSTLY * (part.end - part.start);
  });
}

/** An inferred stretch of days is no day from which something holds. */
const dayOf = ({ published }: DossierArticle): Interval | null =>
  published && published.basis !== 'inferred' ? published.value : null;

/** What is dated after the article is expected, whatever the verb. */
function modalityOf(
  shown: string,
  times: readonly TimeExpression[],
  reference: Interval | null,
  { vocabulary, calendar }: Language,
): Modality {
  const { expected, proposed, denied } = vocabulary.modality;
  const lies = (later: boolean): boolean =>
    reference !== null &&
    times.some(({ date }) =>
      date === null ? false : later ? date.start >= reference.end : date.end <= reference.start,
    );
  if (calendar.unsure.test(shown)) return 'conditional';
  if (denied.test(shown)) return 'denied';
  if (proposed.test(shown)) return 'proposed';
  if (lies(true) && !lies(false)) return 'expected';
  return expected.test(shown) ? 'expected' : 'asserted';
}

const isNegated = (words: readonly ReadWord[], { statements }: Language): boolean =>
  words.some(({ folded }) => statements.negating.has(folded));

/** Words after a negation in which what it negates stands: "did not always warn". */
const NEGATION_REACH = 4;

const deniedIn = (words: readonly ReadWord[], { statements }: Language): ReadonlySet<string> =>
  new Set(
    words.flatMap(({ folded }, at) => {
      if (!statements.negating.has(folded)) return [];
      return words.slice(at + 1, at + 1 + NEGATION_REACH).find(({ stem }) => stem !== null)?.stem ?? [];
    }),
  );

/** Words between a verb and its day: "walked out on Monday", "began early on Monday". */
const VERB_REACH = 3;

function daysOf(times: readonly TimeExpression[], words: readonly ReadWord[], range: Span): NamedDay[] {
  return times.flatMap((time): NamedDay[] => {
    if (time.date === null || !/^(?:day|hour|minute)$/.test(time.precision)) return [];
    const at = wordRange(words, time).start;
    const before = words.slice(Math.max(range.start, at - VERB_REACH), at);
    const of = before.findLast(({ stem }) => stem !== null)?.stem ?? null;
    const day = time.date.start.slice(0, 10);
    const hour = time.clock === undefined ? null : `${day}T${time.clock}`;
    return [{ day, hour, of, span: { start: time.start, end: time.end } }];
  });
}
