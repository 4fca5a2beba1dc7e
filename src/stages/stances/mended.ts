/**
 * Clauses as they most likely are, where a careless tree gives a sentence no verb: in "the mayor, who was away, called for
 * an inquiry" it takes "called" for a participle that describes the mayor.
 */

import { type Argument, type Clause, phraseOf } from '../../language/clauses.ts';
import { childrenOf, type Tree } from '../../language/tree.ts';
import type { ParsedSentence } from '../../model/syntax.ts';

/** Returns the clauses, one of them as the main clause where none has a tense. */
export function mendClauses(
  sentence: ParsedSentence,
  tree: Tree,
  clauses: readonly Clause[],
): readonly Clause[] {
  const main = clauses.find(({ role }) => role === 'main');
  if (main !== undefined && main.tense !== 'none') return clauses;
  if (main?.kind === 'active' && main.subject !== undefined && isPastForm(tree, main))
    return clauses.map((clause) => (clause === main ? { ...clause, tense: 'past' } : clause));
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
