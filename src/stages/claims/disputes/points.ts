/**
 * What each clause of the heap says, in a form in which clauses of different wording can be held against each other: who
 * is said to do what, to whom, and whether it is so.
 */

import { type Argument, type Clause, clausesOf, type Phrase } from '../../../language/clauses.ts';
import type { Language } from '../../../language/language.ts';
import { childrenOf, type Tree, treeOf } from '../../../language/tree.ts';
import type { TimeExpression } from '../../../model/annotation.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Span } from '../../../model/span.ts';
import type { ParsedToken } from '../../../model/syntax.ts';
import { contains, overlaps, spanAt } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { contentWord, type Meant } from './meant.ts';
import type { Naming } from './naming.ts';
import type { Telling } from './telling.ts';

/** One sentence of an article with what its clauses say. */
export interface ReadSentence extends Span {
  readonly telling: Telling;
  readonly index: number;
  readonly block: number;
  /** As printed, of a machine-spun text its likely words. */
  readonly text: string;
  readonly tree: Tree;
  /** Of each token its word of content; `null` of names and of what has none. */
  readonly words: readonly (string | null)[];
  readonly clauses: readonly Clause[];
  readonly times: readonly TimeExpression[];
  readonly naming: Naming;
  /** Whom or what the sentence before it in its paragraph is about. */
  readonly topic: ReadonlySet<EntityId>;
  /** The sentence before it in its paragraph. */
  readonly before?: ReadSentence | undefined;
  /** Lemmas of its paragraph. */
  readonly paragraph: () => readonly string[];
}

/** What one clause says. */
export interface Point extends Span {
  readonly sentence: ReadSentence;
  readonly clause: Clause;
  /** The act or state that it tells, by the name that acts of several names go by. */
  readonly act: string;
  readonly subject: Meant | null;
  readonly object: Meant | null;
  /** What else it says, subject, predicate and times left out. */
  readonly rest: Meant;
  readonly negated: boolean;
  readonly times: readonly TimeExpression[];
}

/** Returns a clause or, of one that has no verb of its own, the clause around it that has. */
export function finiteAround(clause: Clause, { clauses }: ReadSentence): Clause {
  let finite = clause;
  while (finite.tense === 'none' && finite.parent !== undefined) finite = clauses[finite.parent]!;
  return finite;
}

export const areOfOneText = (one: ReadSentence, other: ReadSentence): boolean =>
  one.telling.article === other.telling.article;

const TELLING: ReadonlySet<string> = new Set(['body', 'dek', 'list', 'headline', 'heading']);

/** Returns the sentences of an article that tell something, in the order of the text. */
export function readSentences(telling: Telling, naming: Naming, language: Language): ReadSentence[] {
  const { article, annotation, times } = telling;
  const isSpun = article.spun.verdict === 'spun';
  const bySentence = Map.groupBy(times.expressions, ({ sentence }) => sentence);
  const trees = Map.groupBy(
    annotation.trees,
    ({ start }) => annotation.sentences[spanAt(annotation.sentences, start)]?.block,
  );
  const paragraph = (block: number): string[] =>
    (trees.get(block) ?? []).flatMap(({ tokens }) => tokens.map(({ lemma }) => lemma.toLowerCase()));
  let last: { readonly block: number; readonly topic: ReadonlySet<EntityId> } | undefined;
  let before: ReadSentence | undefined;
  return annotation.trees.flatMap((parsed): ReadSentence[] => {
    const at = spanAt(annotation.sentences, parsed.start);
    const sentence = annotation.sentences[at];
    if (sentence === undefined || !TELLING.has(sentence.blockKind)) return [];
    const tree = treeOf(parsed);
    const clauses = clausesOf(parsed, language.grammar);
    const topic = last?.block === sentence.block ? last.topic : new Set<EntityId>();
    const main = clauses.find(({ role, subject }) => role === 'main' && subject !== undefined);
    last = { block: sentence.block, topic: main ? naming.namedIn(main.subject!) : new Set() };
    before = {
      start: sentence.start,
      end: sentence.end,
      before: before?.block === sentence.block ? before : undefined,
      telling,
      index: at,
      block: sentence.block,
      text: isSpun
        ? parsed.tokens.map(({ form }) => form).join(' ')
        : article.text.slice(sentence.start, sentence.end),
      tree,
      words: tree.tokens.map((token) => (naming.isNamed(token) ? null : contentWord(token, language))),
      clauses,
      times: bySentence.get(at) ?? [],
      naming,
      topic,
      paragraph: () => paragraph(sentence.block),
    };
    return [before];
  });
}

/** Returns the words of content of a stretch of a sentence. */
export const contentIn = (stretch: Span, { tree, words }: ReadSentence): string[] =>
  tree.tokens.flatMap((token, at) => (contains(stretch, token) ? (words[at] ?? []) : []));

/** Returns what a phrase of a sentence means. */
export function meaningOf(
  { head, start, end }: Phrase,
  { tree, naming, words }: ReadSentence,
  language: Language,
): Meant {
  const inside = tree.tokens.flatMap((token, at) => (contains({ start, end }, token) ? [at] : []));
  const token = tree.tokens[head]!;
  return {
    start,
    end,
    named: naming.namedIn({ start, end }),
    head: naming.isNamed(token) ? '' : headWord(token, language),
    words: new Set(inside.flatMap((at) => words[at] ?? [])),
  };
}

function headWord(
  { lemma, upos }: ParsedToken,
  { expectations: { acts, actsOfNouns }, vocabulary }: Language,
): string {
  const word = lemma.toLowerCase();
  const act = (upos === 'NOUN' ? actsOfNouns : acts).get(word);
  return act ?? (vocabulary.functionWords.has(word) ? '' : word);
}

/** Returns what the clauses of a sentence say. Questions, commands and what is only supposed say nothing. */
export function pointsOf(sentence: ReadSentence, language: Language): Point[] {
  if (/\?["'”’]*$/.test(sentence.text)) return [];
  return sentence.clauses
    .filter((clause) => clause.mood === 'statement' && !isSupposed(clause, sentence.clauses))
    .filter(
      (clause) => !isUnsaid(clause, sentence.clauses, language) && !isJoinedAmiss(clause, sentence.clauses),
    )
    .map((clause) => pointOf(clause, sentence, language));
}

/** "You can't play as I played and win": an infinitive that the tree has joined to what has a time. */
const isJoinedAmiss = ({ role, tense, parent }: Clause, clauses: readonly Clause[]): boolean =>
  role === 'conjunct' && tense === 'none' && parent !== undefined && clauses[parent]!.tense !== 'none';

/** Is it a condition, conditional, or part of what is? */
function isSupposed(clause: Clause, clauses: readonly Clause[]): boolean {
  if (clause.conditions.length > 0 || clause.link?.kind === 'condition') return true;
  return clause.parent !== undefined && isSupposed(clauses[clause.parent]!, clauses);
}

/** "It is not to say that", "never claimed that": what is not said is not told. */
function isUnsaid(clause: Clause, clauses: readonly Clause[], { attributions }: Language): boolean {
  const saying = clause.parent === undefined ? undefined : clauses[clause.parent]!;
  if (
    clause.role !== 'complement' ||
    !saying ||
    !attributions.verbs.has(saying.predicate.lemma.toLowerCase())
  )
    return false;
  const around = saying.tense === 'none' && saying.parent !== undefined ? clauses[saying.parent]! : saying;
  return saying.negation?.by === 'word' || around.negation?.by === 'word';
}

function pointOf(clause: Clause, sentence: ReadSentence, language: Language): Point {
  const { act, heads } = actOf(clause, sentence, language);
  const subject = clause.kind === 'passive' ? clause.agent : clause.subject;
  const object = clause.kind === 'passive' ? clause.subject : clause.object;
  const meant = (argument: Argument | undefined): Meant | null =>
    argument === undefined ? null : meaningOf(argument, sentence, language);
  return {
    start: clause.start,
    end: clause.end,
    sentence,
    clause,
    act,
    subject: ofTopic(meant(subject), subject, sentence),
    object: meant(object) ?? complementOf(clause, sentence, language),
    rest: restOf(clause, sentence, heads, subject),
    negated: (clause.negation !== undefined) !== isDenied(clause, sentence, language),
    times: sentence.times.filter((time) => overlaps(time, clause)),
  };
}

/** "The only clubs to win ten matches", "became the first who refused": a record, which tells of no one time. */
export const tellsRecord = ({ clause, sentence }: Point, { disputes: { singling } }: Language): boolean =>
  [clause, ...clausesAround(clause, sentence)].some((one) => {
    const { tokens, children } = sentence.tree;
    return describedBy(one, sentence).some((noun) =>
      children[noun]!.some((child) => singling.has(tokens[child]!.form.toLowerCase())),
    );
  });

/** Do both stand in sentences of the same words? What is read out of these differs by how they were read. */
export const saysTheSame = (one: Point, other: Point): boolean =>
  lettersOf(one.sentence) === lettersOf(other.sentence);

const lettersOf = onceEach(({ text }: ReadSentence): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''),
);

/** Returns the clauses that a clause stands in, or is joined to, the innermost first. */
export function clausesAround({ parent }: Clause, { clauses }: ReadSentence): Clause[] {
  const around: Clause[] = [];
  for (let at = parent; at !== undefined; at = clauses[at]!.parent) around.push(clauses[at]!);
  return around;
}

/** Returns the nouns that a clause may describe: of an infinitive that before it, and what this says more of. */
function describedBy(clause: Clause, { tree }: ReadSentence): number[] {
  const { tokens, heads } = tree;
  const nouns: number[] = [];
  let at = firstDescribed(clause, tree);
  while (at >= 0 && /^(?:NOUN|PROPN)$/.test(tokens[at]!.upos) && !nouns.includes(at)) {
    nouns.push(at);
    at = tokens[at]!.deprel === 'nmod' ? heads[at]! : -1;
  }
  return nouns;
}

function firstDescribed(
  { role, tense, start, relative, predicate }: Clause,
  { tokens, heads }: Tree,
): number {
  if (relative !== undefined) return relative.antecedent;
  if (role === 'adnominal') return heads[predicate.head]!;
  return tense === 'none' ? tokens.findLastIndex(({ end }) => end <= start) : -1;
}

const SUBORDINATE: ReadonlySet<Clause['role']> = new Set(['complement', 'adnominal', 'subject']);

/** Is it what somebody denies: "denied that", "rejected accusations that"? Or has it nothing as its object? */
function isDenied(clause: Clause, { clauses, tree }: ReadSentence, { disputes }: Language): boolean {
  const { parent, object, negation } = clause;
  // "Denied that" negates what it denies already.
  if (negation?.by === 'predicate') return false;
  if (object && disputes.nothing.has(tree.tokens[object.head]!.lemma.toLowerCase()))
    return clause.negation === undefined;
  if (parent === undefined || !SUBORDINATE.has(clause.role)) return false;
  const above = clauses[parent]!;
  if (above.kind === 'copular') {
    const lemma = above.predicate.lemma.toLowerCase();
    return above.negation === undefined ? disputes.untrue.has(lemma) : disputes.isTrue.has(lemma);
  }
  return disputes.denying.has(above.predicate.lemma.toLowerCase()) && above.negation === undefined;
}

/** A pronoun that nothing is known of may mean whom the sentence before is about. */
function ofTopic(
  meant: Meant | null,
  phrase: Argument | undefined,
  { tree, topic }: ReadSentence,
): Meant | null {
  const isPronoun = phrase !== undefined && tree.tokens[phrase.head]!.upos === 'PRON';
  return meant !== null && isPronoun && meant.named.size === 0 ? { ...meant, named: topic } : meant;
}

/** What is "opposed to seeing him", and what somebody "did not rule out doing". */
function complementOf({ complements }: Clause, sentence: ReadSentence, language: Language): Meant | null {
  const [complement] = complements;
  if (complement === undefined) return null;
  const { predicate } = sentence.clauses[complement.clause]!;
  return meaningOf({ ...complement.content, head: predicate.head }, sentence, language);
}

/** Returns the act with the indices of the words that name it: of "reach a deal" the verb says less than its object. */
export function actOf(
  { predicate, object, kind, subject }: Clause,
  { tree }: ReadSentence,
  language: Language,
): { act: string; heads: number[] } {
  const { acts, actsOfNouns, light, phases } = language.expectations;
  const { functionWords } = language.vocabulary;
  const lemma = predicate.lemma.toLowerCase();
  const particle = tree.tokens[predicate.head + 1]?.lemma.toLowerCase() ?? '';
  const split = acts.get(`${lemma} ${particle}`);
  if (split !== undefined) return { act: split, heads: [predicate.head, predicate.head + 1] };
  // "The walkout began": the act is that of the noun.
  const begun =
    phases.get(lemma) === 'begin' && subject
      ? actsOfNouns.get(tree.tokens[subject.head]!.lemma.toLowerCase())
      : undefined;
  if (begun !== undefined) return { act: begun, heads: [predicate.head] };
  const noun = kind === 'passive' || kind === 'existential' ? subject : object;
  const told =
    noun && light.has(lemma) ? actsOfNouns.get(tree.tokens[noun.head]!.lemma.toLowerCase()) : undefined;
  if (told !== undefined) return { act: told, heads: [predicate.head, noun!.head] };
  const act = isDoneToThing(predicate.head, tree, language) ? lemma : (acts.get(lemma) ?? lemma);
  return { act: functionWords.has(act) ? '' : act, heads: [predicate.head] };
}

/** "Fired warning shots": an act that befalls people is another where it befalls a thing. */
export function isDoneToThing(at: number, tree: Tree, { expectations, coreference }: Language): boolean {
  const act = expectations.acts.get(tree.tokens[at]!.lemma.toLowerCase());
  return (
    act !== undefined &&
    expectations.actsOnPeople.has(act) &&
    childrenOf(tree, at, 'obj', 'nsubj:pass').some((child) => {
      const { upos, lemma } = tree.tokens[child]!;
      return upos === 'NOUN' && coreference.sortOf(lemma.toLowerCase()) === 'thing';
    })
  );
}

/** What a clause says beside its subject, its act and its times. */
function restOf(
  clause: Clause,
  sentence: ReadSentence,
  heads: readonly number[],
  subject: Argument | undefined,
): Meant {
  const { tree, times, naming, words } = sentence;
  const sources = clause.attributions.flatMap(({ by, cue, source }): Span[] =>
    by === 'frame' && source
      ? [{ start: Math.min(tree.tokens[cue]!.start, source.start), end: source.end }]
      : [],
  );
  const outside = (token: Span): boolean =>
    sources.some((source) => overlaps(source, token)) ||
    (subject !== undefined && overlaps(token, subject)) ||
    times.some((time) => overlaps(time, token));
  const inside = tree.tokens.flatMap((token, at) =>
    contains(clause, token) && !heads.includes(at) && !outside(token) ? [at] : [],
  );
  return {
    start: clause.start,
    end: clause.end,
    named: new Set(inside.flatMap((at) => [...naming.namedIn(tree.tokens[at]!)])),
    head: '',
    words: new Set(inside.flatMap((at) => words[at] ?? [])),
  };
}
