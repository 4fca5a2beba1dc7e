/**
 * Who does what to whom: the clauses of a parsed sentence, over the relations of Universal Dependencies. The algorithm
 * knows no language; its words are data. A tree that is wrong gives clauses that are wrong, and never an error.
 */

import type { ParsedSentence } from '../model/syntax.ts';
import { addArguments, linkOf } from './clauses/arguments.ts';
import { attribute } from './clauses/attribution.ts';
import type { Clause, Complement, ComplementKind } from './clauses/clause.ts';
import { clauseSpan } from './clauses/clause-span.ts';
import { type Draft, fillGap, inTextOrder } from './clauses/draft.ts';
import { govern, isComplement } from './clauses/governing.ts';
import { antecedentIn, phraseIn } from './clauses/phrase.ts';
import { findPredicates, type Site } from './clauses/predicates.ts';
import {
  among,
  auxiliariesOf,
  formAt,
  isInfinitive,
  kindOf,
  modalsOf,
  negationOf,
  predicateOf,
  tenseOf,
} from './clauses/verb-group.ts';
import type { GrammarWords } from './grammar.ts';
import { type Tree, treeOf } from './tree.ts';

export type {
  Argument,
  Clause,
  Phrase,
} from './clauses/clause.ts';
export { phraseOf } from './clauses/phrase.ts';

const known = new WeakMap<GrammarWords, WeakMap<ParsedSentence, readonly Clause[]>>();

/**
 * Returns the clauses of a sentence in the order of their predicates. Takes time in proportion to its length, once for
 * each sentence that is still held.
 */
export function clausesOf(sentence: ParsedSentence, words: GrammarWords): readonly Clause[] {
  const read = known.get(words) ?? new WeakMap<ParsedSentence, readonly Clause[]>();
  known.set(words, read);
  const clauses = read.get(sentence) ?? readClauses(sentence, words);
  read.set(sentence, clauses);
  return clauses;
}

function readClauses(sentence: ParsedSentence, words: GrammarWords): Clause[] {
  const tree = treeOf(sentence);
  const drafts: Draft[] = [];
  for (const site of findPredicates(tree, words).sites) {
    const above = site.parent === undefined ? undefined : drafts[site.parent]!;
    const draft = readClause(tree, site, above, words);
    drafts.push(draft);
    govern(tree, draft, above, words);
    if (above && isComplement(draft, above)) addComplement(tree, drafts.length - 1, draft, above, words);
    if (above && isFreeQuestion(tree, draft, above, words))
      addQuestion(tree, drafts.length - 1, draft, above);
  }
  for (const [index, draft] of drafts.entries()) turnCondition(tree, drafts, index, draft, words);
  for (const draft of drafts) fillZeroRelative(tree, drafts, draft, words);
  attribute(tree, drafts, words);
  addConditions(drafts);
  return inTextOrder(drafts);
}

/** Reads what stands in a clause itself. */
function readClause(tree: Tree, site: Site, above: Draft | undefined, words: GrammarWords): Draft {
  const joinedTo = site.role === 'conjunct' && tree.heads[site.head] === above?.site.head ? above : undefined;
  const auxiliaries = auxiliariesOf(tree, site, joinedTo, words);
  const negation = negationOf(tree, site, words);
  const draft: Draft = {
    site,
    auxiliaries,
    governed: 0,
    kind: kindOf(tree, site, auxiliaries, words),
    role: site.role,
    ...(site.parent !== undefined && { parent: site.parent }),
    ...clauseSpan(tree, site, words, false),
    predicate: predicateOf(tree, site),
    obliques: [],
    complements: [],
    expletive: false,
    ...(negation && { negation }),
    modality: modalsOf(tree, site, auxiliaries === joinedTo?.auxiliaries ? [] : auxiliaries, words),
    ...tenseOf(tree, site, auxiliaries, words),
    mood: 'statement',
    conditions: [],
    attributions: [],
  };
  openGap(tree, draft, above);
  addArguments(tree, draft, words);
  const link = site.role === 'adverbial' ? linkOf(tree, draft, words) : undefined;
  if (link) draft.link = link;
  draft.mood = moodOf(tree, draft, above, words);
  return draft;
}

/** A relative clause has a place for what it describes; so has a complement of it, until one is found. */
function openGap(tree: Tree, draft: Draft, above: Draft | undefined): void {
  const { role, site } = draft;
  if (role === 'relative') {
    const antecedent = tree.heads[site.head]!;
    if (antecedent === -1) return;
    draft.relative = { antecedent, as: 'unknown' };
    draft.gap = { antecedent, owner: draft, filled: false };
  } else if (above?.gap && role === 'conjunct')
    draft.gap = { antecedent: above.gap.antecedent, owner: draft, filled: false };
  else if (above?.gap && role === 'complement') draft.gap = above.gap;
}

/** "the house he bought", "the man he said had left", "the house he wanted to buy": no pronoun stands for the noun. */
function fillZeroRelative(tree: Tree, drafts: readonly Draft[], draft: Draft, words: GrammarWords): void {
  const { gap, role, site } = draft;
  if ((role !== 'relative' && role !== 'conjunct') || gap === undefined || gap.filled) return;
  const noun = tree.tokens[gap.antecedent]!;
  const lemma = noun.lemma.toLowerCase();
  if (role === 'relative' && words.reportNouns.has(lemma)) {
    asNounClause(draft);
    return;
  }
  if (noun.upos === 'VERB' || noun.upos === 'ADV' || words.adverbialNouns.has(lemma)) return;
  if (site.children.some((child) => words.interrogatives.has(tree.tokens[child]!.lemma))) return;
  const inner = draft.subject === undefined ? draft : innermost(drafts, draft);
  if (role === 'conjunct' && inner === draft) return;
  const argument = antecedentIn(tree, gap.antecedent, site.head);
  if (inner.subject === undefined && inner.tense !== 'none' && !inner.expletive) {
    fillGap(gap, 'subject');
    inner.subject = argument;
  } else if (role === 'relative' && inner.kind === 'active' && inner.object === undefined) {
    fillGap(gap, 'object');
    inner.object = argument;
  }
}

/** "the fear they would leave" is no relative clause, whatever the tree says. */
function asNounClause(draft: Draft): void {
  draft.role = 'adnominal';
  delete draft.relative;
  delete draft.gap;
}

function innermost(drafts: readonly Draft[], draft: Draft): Draft {
  let inner = draft;
  for (let next = inner.complements.at(-1); next !== undefined; next = inner.complements.at(-1))
    inner = drafts[next.clause]!;
  return inner;
}

function addComplement(tree: Tree, index: number, draft: Draft, above: Draft, words: GrammarWords): void {
  const kind = complementKindOf(tree, draft, words);
  if (kind === 'question') draft.mood = 'question';
  above.complements.push({ clause: index, kind, content: clauseSpan(tree, draft.site, words, true) });
}

/** "said why he left", "know what he did": the question word is what the tree makes the object. */
function isFreeQuestion(tree: Tree, { role, relative }: Draft, above: Draft, words: GrammarWords): boolean {
  if (role !== 'relative' || relative === undefined) return false;
  const { form } = tree.tokens[relative.antecedent]!;
  return above.object?.head === relative.antecedent && words.interrogatives.has(form.toLowerCase());
}

function addQuestion(tree: Tree, index: number, draft: Draft, above: Draft): void {
  draft.mood = 'question';
  const { start, end } = phraseIn(tree, draft.relative!.antecedent);
  above.complements.push({ clause: index, kind: 'question', content: { start, end } });
}

function complementKindOf(tree: Tree, draft: Draft, words: GrammarWords): ComplementKind {
  const { site, auxiliaries } = draft;
  const marks = among(tree, site, 'mark').map((mark) => tree.tokens[mark]!.form.toLowerCase());
  if (marks.some((mark) => words.questionMarks.has(mark)) || asksWith(tree, site, words)) return 'question';
  if (isInfinitive(tree, site, words)) return 'infinitive';
  if (draft.kind === 'copular' && auxiliaries.length === 0) return 'description';
  if (draft.tense !== 'none') return isQuoted(tree, site) ? 'quotation' : 'finite';
  return formAt(tree, site.head, words) === 'gerund' ? 'gerund' : 'infinitive';
}

/** "asked who had left", "knows how many left". */
function asksWith(tree: Tree, site: Site, words: GrammarWords): boolean {
  const inner = site.children.find((child) => tree.tokens[child]!.upos !== 'PUNCT') ?? site.head;
  const first = tree.tokens[Math.min(tree.first[inner]!, site.head)]!;
  const isRelative = tree.tokens[site.head]!.deprel.endsWith(':relcl');
  return !isRelative && words.interrogatives.has(first.form.toLowerCase());
}

const isQuoted = (tree: Tree, { children, head }: Site): boolean =>
  children.some((child) => child < head && /^(?:["“‘«„]|``|'')$/u.test(tree.tokens[child]!.form));

function moodOf(tree: Tree, draft: Draft, above: Draft | undefined, words: GrammarWords): Clause['mood'] {
  const { site, role, subject } = draft;
  const isFree = role === 'main' || role === 'aside' || (role === 'conjunct' && above?.role === 'main');
  const asks = site.children.some((child) => tree.tokens[child]!.form.startsWith('?'));
  if (asks) return 'question';
  if (!isFree) return 'statement';
  if (role === 'conjunct' && above?.mood !== 'statement' && subject === undefined) return above!.mood;
  const form = formAt(tree, site.head, words);
  const isBase =
    form === 'base' ||
    (form === 'present' && tree.tokens[site.head]!.form.toLowerCase() === tree.tokens[site.head]!.lemma);
  const isBare = !draft.auxiliaries.some((aux) => formAt(tree, aux, words) === 'modal');
  const commands =
    isBase && isBare && subject === undefined && !draft.expletive && !isInfinitive(tree, site, words);
  return commands && (role === 'main' || form === 'base') && !(role === 'conjunct' && above?.subject)
    ? 'command'
    : 'statement';
}

/** "If it rains they stay": a careless tree makes the condition the main clause and the rest its complement. */
function turnCondition(
  tree: Tree,
  drafts: readonly Draft[],
  index: number,
  draft: Draft,
  words: GrammarWords,
): void {
  if (draft.role !== 'main' || among(tree, draft.site, 'mark').length === 0) return;
  const link = linkOf(tree, draft, words);
  const isStated = ({ clause, kind }: Complement): boolean =>
    kind === 'finite' && clause > index && drafts[clause]!.subject !== undefined;
  const [rest] = draft.complements.filter(isStated);
  if (link?.kind !== 'condition' || rest === undefined) return;
  const main = drafts[rest.clause]!;
  draft.complements = draft.complements.filter((complement) => complement !== rest);
  draft.link = link;
  draft.role = 'adverbial';
  draft.parent = rest.clause;
  main.role = 'main';
  delete main.parent;
}

/** A clause is conditional on each condition attached to it; so is what is joined to it, and so are the conditions. */
function addConditions(drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.link?.kind !== 'condition') continue;
    draft.modality.unshift({ kind: 'conditional', token: draft.predicate.head });
    const above = draft.parent === undefined ? undefined : drafts[draft.parent]!;
    if (draft.role === 'adverbial' && above) above.conditions.push(index);
  }
  for (const draft of drafts) {
    const [condition] = draft.conditions;
    if (condition !== undefined)
      draft.modality.unshift({ kind: 'conditional', token: drafts[condition]!.predicate.head });
  }
}
