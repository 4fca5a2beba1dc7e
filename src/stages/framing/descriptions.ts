/** What somebody or something named is called beside the name, or in its place: "the president", "strongman", "the firm". */

import type { Language } from '../../language/language.ts';
import { childrenOf, type Tree, treeOf } from '../../language/tree.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Entity } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import { contains } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import type { Reading } from './reading.ts';
import {
  type Candidate,
  isDivided,
  isPrinted,
  labelled,
  mostSaid,
  type Use,
  type Variant,
} from './variants.ts';
import { isLikeLoaded, isLoaded } from './views.ts';

/** A reference that is less sure is not taken. */
const SURE = 0.5;

interface Description {
  readonly entity: string;
  /** The noun with what it is made of: "prime minister", "union boss". */
  readonly words: string;
  /** Its lemma: "minister", "boss". */
  readonly noun: string;
  /** It stands beside the name; else in its place. */
  readonly beside: boolean;
  readonly use: Use;
}

/** Returns a concept for each entity that some articles describe in words that others do not use of it. */
export function findDescriptions(
  readings: readonly Reading[],
  entities: readonly Entity[],
  language: Language,
): Candidate[] {
  const byEntity = Map.groupBy(
    readings.flatMap((reading) => descriptionsIn(reading, language)),
    ({ entity }) => entity,
  );
  return entities.flatMap((entity) => {
    const found = entity.spunOnly ? [] : (byEntity.get(entity.id) ?? []);
    const printed = variantsOf(found, entity, language).filter(isPrinted);
    if (printed.length < 2 || !isDivided(printed)) return [];
    return [labelled(entity.name, printed, found.length, entity.id)];
  });
}

/**
 * One for each noun that suits the entity: "aide" and "presidential aide" are one. Offices and professions alone are no
 * choice of words: some article has to take a view.
 */
function variantsOf(found: readonly Description[], { type }: Entity, language: Language): Variant[] {
  const { coreference, framing } = language;
  const hasView = ({ words, noun }: Description): boolean =>
    framing.telling.has(noun) || words.split(' ').some((word) => isLoaded(word, language));
  const suiting = found.filter(
    (one) => coreference.sortOf(one.noun) === type || framing.telling.has(one.noun),
  );
  if (!suiting.some((one) => hasView(one) && !one.use.reading.isSpun)) return [];
  const isSure = (said: readonly Description[]): boolean =>
    said.length > 1 || said.some((one) => one.beside || hasView(one));
  return [...Map.groupBy(suiting, ({ noun }) => noun).values()].filter(isSure).map((said) => ({
    label: mostSaid(said.map(({ words }) => words)),
    uses: said.map(({ use }) => use),
  }));
}

function descriptionsIn(reading: Reading, language: Language): Description[] {
  const { annotation, named } = reading;
  const roles = annotation.mentions.flatMap(({ role }, i) =>
    role && named[i] ? [{ span: role, entity: named[i], beside: true }] : [],
  );
  const nominals = annotation.references.flatMap(({ kind, mentions, confidence, start, end }) => {
    const entity = mentions.length === 1 ? named[mentions[0]!] : null;
    return kind === 'nominal' && entity && confidence >= SURE
      ? [{ span: { start, end }, entity, beside: false }]
      : [];
  });
  return [...roles, ...nominals].flatMap(({ span, entity, beside }) => {
    const words = nounIn(reading, span, language);
    return words === null ? [] : [{ entity, beside, ...words, use: { reading, ...span } }];
  });
}

/** Returns the noun of a phrase, with the common nouns and adjectives it is made of; `null` if it tells of anybody. */
function nounIn(
  { annotation }: Reading,
  span: Span,
  { framing, coreference }: Language,
): Pick<Description, 'words' | 'noun'> | null {
  const sentence = annotation.trees.find((tree) => contains(tree, span));
  if (!sentence) return null;
  const tree = treeOf(sentence);
  const head = headIn(tree, sentence, span);
  if (head === -1) return null;
  const { lemma, upos } = sentence.tokens[head]!;
  if (upos !== 'NOUN' && upos !== 'PROPN') return null;
  const isNamed = (at: number): boolean =>
    annotation.mentions.some((mention) => contains(mention, sentence.tokens[at]!));
  if (isNamed(head) || framing.plain.has(lemma.toLowerCase())) return null;
  const parts = childrenOf(tree, head, 'amod', 'compound', 'nmod:desc')
    .filter((at) => at < head && sentence.tokens[at]!.start >= span.start && !isNamed(at))
    .filter((at) => !coreference.lightModifiers.has(sentence.tokens[at]!.lemma.toLowerCase()));
  const words = [...parts, head].map((at) => sentence.tokens[at]!.form.toLowerCase()).join(' ');
  return { words, noun: lemma.toLowerCase() };
}

/** The word of the phrase whose head stands outside of it. */
function headIn({ heads }: Tree, { tokens }: ParsedSentence, span: Span): number {
  const isIn = (at: number): boolean => at >= 0 && contains(span, tokens[at]!);
  return tokens.findIndex((_, at) => isIn(at) && !isIn(heads[at]!));
}

/** Modifiers that take a view, of the same thing: "driverless cranes" in one article, "robot cranes" in another. */
export function findQualities(readings: readonly Reading[], language: Language): Candidate[] {
  const found = readings.flatMap((reading) =>
    qualitiesIn(reading.annotation, language).map((one) => ({ ...one, use: { reading, ...one.span } })),
  );
  return [...Map.groupBy(found, ({ noun }) => noun).values()].flatMap((said) => {
    const variants = [...Map.groupBy(said, ({ quality }) => quality)]
      .map(([label, uses]): Variant => ({ label, uses: uses.map(({ use }) => use) }))
      .filter(isPrinted);
    if (variants.length < 2 || !isDivided(variants)) return [];
    return [labelled(mostSaid(said.map(({ form }) => form)), variants, said.length)];
  });
}

interface Quality {
  readonly noun: string;
  readonly form: string;
  readonly quality: string;
  readonly span: Span;
}

/** What an article says so, which others do not change: who reads it again has it. */
const qualitiesIn = onceEachWith(({ trees }: Annotation, language: Language) =>
  trees.flatMap((sentence) => qualitiesAt(sentence, language)),
);

function qualitiesAt(sentence: ParsedSentence, language: Language): Quality[] {
  const tree = treeOf(sentence);
  return sentence.tokens.flatMap(({ upos, lemma, form, end }, at) => {
    if (upos !== 'NOUN') return [];
    return childrenOf(tree, at, 'amod', 'compound')
      .map((child) => sentence.tokens[child]!)
      .filter((one) => one.start < end && takesView(one, language))
      .map((one) => ({
        noun: lemma.toLowerCase(),
        form: form.toLowerCase(),
        quality: one.form.toLowerCase(),
        span: { start: one.start, end },
      }));
  });
}

/** What is written as a name tells where somebody comes from, or what they believe. */
const takesView = ({ form, upos }: ParsedToken, language: Language): boolean =>
  isLoaded(form.toLowerCase(), language) ||
  (upos === 'ADJ' && /^\p{Ll}/u.test(form) && isLikeLoaded(form, language));
