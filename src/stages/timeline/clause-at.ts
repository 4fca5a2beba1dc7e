/** The clause of a sentence that a time dates, and the stretch of text that tells it. */

import { type Clause, clausesOf, phraseOf } from '../../language/clauses.ts';
import type { GrammarWords, LinkKind } from '../../language/grammar.ts';
import type { Language } from '../../language/language.ts';
import { childrenOf, relationOf, type Tree, treeOf } from '../../language/tree.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence, Upos } from '../../model/syntax.ts';
import { overlaps } from '../../text/offsets.ts';

/** The clauses of a sentence and how they hang together. */
export interface Clauses {
  readonly sentence: ParsedSentence;
  readonly tree: Tree;
  readonly clauses: readonly Clause[];
  /** Index of the clause of each token, -1 for none. */
  readonly clauseOf: Int32Array;
}

export function readClauses(sentence: ParsedSentence, grammar: GrammarWords): Clauses {
  const tree = treeOf(sentence);
  const clauses = clausesOf(sentence, grammar);
  const clauseOf = new Int32Array(tree.tokens.length).fill(-1);
  const own = new Map(clauses.map(({ predicate }, index) => [predicate.head, index]));
  for (const at of tree.downward) {
    const above = tree.heads[at]!;
    clauseOf[at] = own.get(at) ?? (above === -1 ? -1 : clauseOf[above]!);
  }
  return { sentence, tree, clauses, clauseOf };
}

export interface TimePlace {
  /** Index of the clause that the time belongs to. */
  readonly index: number;
  /** It stands before a noun: "the 2022 flood". */
  readonly attributive: boolean;
  /** It hangs on the predicate itself. */
  readonly direct: boolean;
}

/** Returns where a time stands in its sentence, or `null` where it belongs to no clause. */
export function clauseAt({ tree, clauses, clauseOf }: Clauses, time: Span): TimePlace | null {
  const inside = tree.tokens.flatMap((token, at) => (overlaps(token, time) ? [at] : []));
  const head = inside.find((at) => !inside.includes(tree.heads[at]!)) ?? -1;
  if (head === -1 || clauseOf[head] === -1) return null;
  const above = tree.heads[head]!;
  const attributive =
    above > head &&
    tree.tokens[above]!.upos !== 'VERB' &&
    BEFORE_NOUN.has(tree.tokens[head]!.deprel) &&
    !inside.includes(above);
  const index = clauseOf[head]!;
  return { index, attributive, direct: above === clauses[index]!.predicate.head };
}

const BEFORE_NOUN: ReadonlySet<string> = new Set(['compound', 'nmod:poss', 'nmod:tmod', 'amod', 'nummod']);

/**
 * Returns the clause whose words tell the event: the one given, where it can be read alone, else the one around it. A
 * participle or relative clause is read with its noun, what is said with who says it, and what is planned with who plans.
 */
export function tellingClause(read: Clauses, index: number, language: Language): number {
  const clause = read.clauses[index]!;
  if (clause.parent === undefined) return index;
  const isPart =
    (clause.role === 'adverbial' && !UNREAL.has(clause.link?.kind ?? 'manner')) || clause.role === 'conjunct';
  const stands = isDescription(clause)
    ? describesNoun(read, clause, language)
    : isPart && clause.attributions.length === 0 && standsAlone(read.tree, clause);
  return stands ? index : tellingClause(read, clause.parent, language);
}

/** Whether a clause is a part of one around it, be it through others: it describes a noun there, or says when or why. */
export function isPartOf(
  { clauses }: Clauses,
  index: number,
  around: number,
  how: 'described' | 'adverbial',
): boolean {
  for (let at: number | undefined = index; at !== undefined && at !== around; at = clauses[at]!.parent)
    if (how === 'described' ? isDescription(clauses[at]!) : clauses[at]!.role === 'adverbial') return true;
  return false;
}

const isDescription = ({ role }: Clause): boolean => role === 'relative' || role === 'adnominal';

/** Clauses that say nothing of what was so. */
const UNREAL: ReadonlySet<LinkKind> = new Set(['condition', 'purpose', 'manner']);

/** It has a tense and a subject of its own that is no pronoun. */
const standsAlone = ({ tokens }: Tree, { subject, tense }: Clause): boolean =>
  tense !== 'none' && subject?.basis === 'stated' && tokens[subject.head]!.upos !== 'PRON';

/**
 * A relative clause or past participle whose noun says what is meant ("the group" alone does not), and is no time and not
 * itself what is said of something.
 */
function describesNoun({ tree, clauses }: Clauses, clause: Clause, language: Language): boolean {
  const at = clause.relative?.antecedent ?? -1;
  const noun = tree.tokens[at];
  const isName = (head: number | undefined): boolean =>
    head !== undefined && tree.tokens[head]!.upos === 'PROPN';
  return (
    (noun?.upos === 'NOUN' || noun?.upos === 'PROPN') &&
    (clause.role === 'relative' || clause.kind === 'passive') &&
    !language.grammar.times.has(noun.lemma.toLowerCase()) &&
    (!isDefinite(tree, at, language) ||
      [at, ...tree.children[at]!, clause.subject?.head, clause.agent?.head].some(isName)) &&
    !clauses.some(({ predicate }) => predicate.head === at)
  );
}

const isDefinite = (tree: Tree, noun: number, { coreference }: Language): boolean =>
  childrenOf(tree, noun, 'det', 'nmod:poss').some((at) =>
    coreference.definite.has(tree.tokens[at]!.form.toLowerCase()),
  );

/**
 * Returns the stretch of a clause that can be read alone: with the noun that it describes, without the word that links it
 * to another clause; the sentence where that is no clean cut of it.
 */
export function stretchOfClause(read: Clauses, index: number, { grammar, names }: Language): Span {
  const { sentence, tree, clauses } = read;
  const clause = clauses[index]!;
  if (isDescription(clause) && clause.relative) {
    const noun = phraseOf(sentence, nounOf(tree, clause, names.relatives), {
      conjuncts: false,
    });
    return { start: Math.min(noun.start, clause.start), end: Math.max(noun.end, clause.end) };
  }
  const hasPart = clauses.some(({ role, parent }) => role === 'conjunct' && parent === index);
  const cuts = (clause.role !== 'main' || hasPart) && !grammar.speech.has(clause.predicate.lemma);
  const stretch = { start: clause.link ? afterLink(tree, clause) : clause.start, end: clause.end };
  const isWhole = clause.subject?.basis === 'stated' && clause.subject.start >= stretch.start;
  return cuts && isWhole && isCleanCut(tree, stretch)
    ? stretch
    : { start: sentence.start, end: sentence.end };
}

/** "A fisherman from the coast who fell ill": a clause about a person may be drawn at the noun right before it. */
function nounOf(tree: Tree, clause: Clause, personal: ReadonlySet<string>): number {
  const opens = tree.tokens.find(({ start }) => start >= clause.start)?.form.toLowerCase() ?? '';
  let noun = clause.relative!.antecedent;
  while (personal.has(opens) && relationOf(tree.tokens[noun]!) === 'nmod' && tree.heads[noun]! < noun)
    noun = tree.heads[noun]!;
  return noun;
}

/** Around it there are but marks and conjunctions. */
function isCleanCut({ tokens }: Tree, { start, end }: Span): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  const after = tokens.find((token) => token.start >= end);
  return (before === undefined || JOINS.has(before.upos)) && (after === undefined || JOINS.has(after.upos));
}

const JOINS: ReadonlySet<Upos> = new Set(['PUNCT', 'CCONJ', 'SCONJ']);

function afterLink({ tokens, heads }: Tree, { start, predicate, link }: Clause): number {
  const first = tokens.findIndex((token) => token.start >= start);
  const isLink =
    heads[first] === predicate.head &&
    relationOf(tokens[first]!) === 'mark' &&
    link!.word.toLowerCase().startsWith(tokens[first]!.form.toLowerCase());
  return isLink ? (tokens[first + 1]?.start ?? start) : start;
}
