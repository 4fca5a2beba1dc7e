/**
 * Sentences as they most likely are, where a careless tree breaks a law of grammar: a sentence has a verb, nothing before
 * "that" belongs to the clause which it opens, and "would open" is joined to no "promised".
 */

import { type Argument, type Clause, phraseOf } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import { childrenOf, type Tree, treeOf, wordsAt } from '../../language/tree.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';

/** Returns the sentence with another tree, or itself where its tree breaks none of the laws. */
export function mendSentence(sentence: ParsedSentence, language: Language): ParsedSentence {
  const changes = new Map<number, Partial<ParsedToken>>();
  const tree = treeOf(sentence);
  for (const [at, { xpos, deprel }] of tree.tokens.entries()) {
    if (deprel === 'mark') freeFromClause(tree, at, language, changes);
    else if (deprel === 'det') openClause(tree, at, language, changes);
    else if (deprel === 'conj' && FINITE.test(xpos ?? '')) joinToFinite(tree, at, changes);
    else if (deprel === 'root' && xpos === 'NNS') makeVerb(tree, at, language, changes);
    else if (deprel === 'expl') makeSubject(tree, at, language, changes);
    else if (FINITE.test(xpos ?? '')) partSubjects(tree, at, changes);
  }
  if (changes.size === 0) return sentence;
  const tokens = sentence.tokens.map((token, at) => ({ ...token, ...changes.get(at) }));
  return { ...sentence, tokens };
}

/** "“What you speak of does not exist,” Ada said": a verb has one subject, and the first of two is of what is said. */
function partSubjects(tree: Tree, verb: number, changes: Changes): void {
  const { tokens } = tree;
  const [first, second, ...more] = childrenOf(tree, verb, 'nsubj').filter((at) => at < verb);
  if (first !== undefined && second === undefined) freeFromWords(tree, first, verb, changes);
  if (first === undefined || second === undefined || more.length > 0 || second !== verb - 1) return;
  const said =
    childrenOf(tree, verb, 'ccomp').find((at) => first < at && at < second) ??
    childrenOf(tree, first, 'acl').findLast((at) => first < at && at < second);
  if (said === undefined || childrenOf(tree, said, 'nsubj').length > 0) return;
  if (tree.children[said]!.some((at) => /^W/.test(tokens[at]!.xpos ?? ''))) return;
  changes.set(first, { head: said });
  changes.set(said, { head: verb, deprel: 'ccomp' });
}

/** "“Everyone who needs one will be given a tent,” the mayor said": who is spoken of in marks does not say it. */
function freeFromWords(tree: Tree, subject: number, verb: number, changes: Changes): void {
  const { tokens } = tree;
  const closing = tokens.findIndex(({ form }, at) => at > subject && at < verb && form === '”');
  const opening = tokens.findLastIndex(({ form }, at) => at < closing && form === '“');
  if (closing < 0 || opening > subject) return;
  const said = childrenOf(tree, subject, 'acl').find(
    (at) =>
      at < closing &&
      childrenOf(tree, at, 'aux', 'cop').length > 0 &&
      tree.children[at]!.every((one) => !/^(?:W|IN)/.test(tokens[one]!.xpos ?? '')) &&
      childrenOf(tree, at, 'nsubj').length === 0,
  );
  if (said === undefined) return;
  const isPassive = childrenOf(tree, said, 'aux:pass').length > 0;
  changes.set(subject, { head: said, deprel: isPassive ? 'nsubj:pass' : 'nsubj' });
  changes.set(said, { head: verb, deprel: 'ccomp' });
}

type Changes = Map<number, Partial<ParsedToken>>;

const FINITE = /^VB[DZP]$/;

/** "The guild, which …, demanded that it be kept": a tree that hangs the guild and "demanded" on "kept". */
function freeFromClause(tree: Tree, mark: number, { grammar }: Language, changes: Changes): void {
  const { tokens, heads } = tree;
  const head = heads[mark]!;
  if (head < mark || !grammar.complementisers.has(wordsAt(tree, mark))) return;
  const before = tree.children[head]!.filter((at) => at < mark && tokens[at]!.upos !== 'PUNCT');
  const verb = before.at(-1);
  if (verb === undefined || verb < mark - 2 || !FINITE.test(tokens[verb]!.xpos ?? '')) return;
  const { deprel } = tokens[head]!;
  changes.set(verb, { head: heads[head]!, deprel });
  changes.set(head, { head: verb, deprel: 'ccomp' });
  for (const [at, { upos }] of tokens.entries())
    if (upos === 'PUNCT' && at > mark && at < head && heads[at]! < mark) changes.set(at, { head });
  for (const at of tree.children[head]!)
    if (at < mark && at !== verb)
      changes.set(at, { head: verb, deprel: tokens[at]!.deprel.replace('nsubj:pass', 'nsubj') });
}

/** "complained that work was slow": "that" right behind a verb opens the clause which it takes. */
function openClause(tree: Tree, at: number, { grammar }: Language, changes: Changes): void {
  const { tokens, heads } = tree;
  const clause = heads[heads[at]!]!;
  const isOpening = clause > at && tokens[clause]!.deprel === 'ccomp' && heads[clause] === at - 1;
  if (!isOpening || !grammar.complementisers.has(wordsAt(tree, at)) || tokens[at - 1]!.upos !== 'VERB')
    return;
  changes.set(at, { upos: 'SCONJ', xpos: 'IN', deprel: 'mark', head: clause });
}

/** "said the board would open it and promised that": what has a tense is joined to what has one. */
function joinToFinite(tree: Tree, at: number, changes: Changes): void {
  const { tokens, heads } = tree;
  const joined = tokens[heads[at]!];
  if (joined?.xpos !== 'VB') return;
  if (childrenOf(tree, at, 'nsubj', 'expl').length > 0) return;
  let above = heads[heads[at]!]!;
  while (above >= 0 && !FINITE.test(tokens[above]!.xpos ?? '')) above = heads[above]!;
  if (above >= 0) changes.set(at, { head: above });
}

/** "The company promises to": taken for a noun, where the sentence has no verb. */
function makeVerb(tree: Tree, root: number, language: Language, changes: Changes): void {
  const { tokens } = tree;
  const { lemma } = tokens[root]!;
  const isVerb = language.stances.verbs.has(lemma) || language.attributions.verbs.has(lemma);
  const hasVerb = tokens.some(({ upos, xpos }) => upos === 'AUX' || FINITE.test(xpos ?? ''));
  const before = tree.children[root]!.filter((at) => at < root && tokens[at]!.upos !== 'PUNCT');
  const subject = before.findLast((at) => /^(?:nsubj|compound|nmod)/.test(tokens[at]!.deprel));
  if (!isVerb || hasVerb || subject !== root - 1) return;
  changes.set(root, { upos: 'VERB', xpos: 'VBZ' });
  changes.set(subject, { deprel: 'nsubj' });
  for (const at of before) if (/^(?:det|amod)$/.test(tokens[at]!.deprel)) changes.set(at, { head: subject });
  for (const at of tree.children[root]!) {
    if (at < root) continue;
    if (tokens[at]!.deprel === 'nmod') changes.set(at, { deprel: 'obl' });
    if (tokens[at]!.deprel === 'acl') changes.set(at, { deprel: 'xcomp' });
  }
}

/** "It is willing to pay": nothing that could be said of no one. */
function makeSubject(tree: Tree, at: number, { stances }: Language, changes: Changes): void {
  const head = tree.tokens[tree.heads[at]!];
  const words = head?.upos === 'ADJ' ? (stances.adjectives.get(head.lemma.toLowerCase()) ?? []) : [];
  if (words.some(({ takes }) => takes.has('infinitive'))) changes.set(at, { deprel: 'nsubj' });
}

/** Returns the clauses, one of them as the main clause where none has a tense. */
export function mendClauses(
  sentence: ParsedSentence,
  tree: Tree,
  clauses: readonly Clause[],
  language: Language,
): readonly Clause[] {
  const main = clauses.find(({ role }) => role === 'main');
  if (main !== undefined && main.tense !== 'none') return clauses;
  if (main?.kind === 'active' && main.subject !== undefined && isPastForm(tree, main))
    return clauses.map((clause) => (clause === main ? { ...clause, tense: 'past' } : clause));
  if (main !== undefined && isVowed(tree, main, language))
    return clauses.map((clause) => (clause === main ? { ...clause, kind: 'active', tense: 'past' } : clause));
  const verb = clauses.findLast((clause) => isLikeVerb(tree, clause));
  const subject = verb && subjectOf(sentence, tree, verb);
  if (verb === undefined || subject === undefined) return clauses;
  return clauses.map((clause) => (clause === verb ? asMain(clause, subject) : clause));
}

function asMain({ relative: _, agent: __, parent: ___, ...clause }: Clause, subject: Argument): Clause {
  return { ...clause, kind: 'active', role: 'main', tense: 'past', subject };
}

const isPastForm = ({ tokens }: Tree, { predicate }: Clause): boolean =>
  /^VB[ND]$/.test(tokens[predicate.head]!.xpos ?? '');

/** "The council promised on Friday to": nobody is promised to, as one is asked to. */
function isVowed(
  tree: Tree,
  { kind, subject, agent, predicate: { head } }: Clause,
  { stances, grammar }: Language,
): boolean {
  const words = stances.verbs.get(tree.tokens[head]!.lemma.toLowerCase()) ?? [];
  return (
    kind === 'passive' &&
    subject?.basis === 'stated' &&
    agent === undefined &&
    childrenOf(tree, head, 'aux', 'aux:pass').length === 0 &&
    words.some(({ takes }) => takes.has('infinitive')) &&
    !words.some(({ takes }) => takes.has('hearer')) &&
    childrenOf(tree, head, 'advcl', 'xcomp').some(
      (at) =>
        at > head && childrenOf(tree, at, 'mark').some((mark) => wordsAt(tree, mark) === grammar.infinitive),
    )
  );
}

/** A form that is of the past tense too, behind the comma that ends what is said of its subject, with something to govern. */
function isLikeVerb(tree: Tree, { role, kind, tense, agent, predicate: { head } }: Clause): boolean {
  const { tokens } = tree;
  return (
    (role === 'adnominal' || role === 'main' || role === 'conjunct') &&
    kind === 'passive' &&
    tense === 'none' &&
    agent === undefined &&
    /^VB[ND]$/.test(tokens[head]!.xpos ?? '') &&
    tokens[head - 1]?.form === ',' &&
    childrenOf(tree, head, 'aux', 'mark').length === 0 &&
    childrenOf(tree, head, 'obj', 'obl', 'xcomp', 'ccomp').some((at) => at > head)
  );
}

/** The noun that the tree makes the root, or the one beside it where that belongs to a time or place before it. */
function subjectOf(sentence: ParsedSentence, tree: Tree, { predicate }: Clause): Argument | undefined {
  const root = tree.heads.indexOf(-1);
  const isBeside = childrenOf(tree, root, 'case').length > 0;
  const head = isBeside ? childrenOf(tree, root, 'appos')[0] : root;
  if (head === undefined || head >= predicate.head || tree.tokens[head]!.upos === 'VERB') return undefined;
  const phrase = phraseOf(sentence, head, { clauses: false, conjuncts: false });
  return { ...phrase, conjuncts: [phrase], basis: 'stated' };
}
