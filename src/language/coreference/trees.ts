/** Questions to a tree: who governs whom, and which clause a word stands in. */

import { relationOf, type Tree } from '../tree.ts';

/** The first of a coordination that a word is a later part of. */
export function firstConjunct({ tokens }: Tree, index: number): number {
  let first = index;
  while (relationOf(tokens[first]!) === 'conj' && tokens[first]!.head >= 0) first = tokens[first]!.head;
  return first;
}

/** Returns the word that governs a noun phrase, past coordination. */
export const governorOf = (tree: Tree, index: number): number =>
  tree.tokens[firstConjunct(tree, index)]!.head;

const ARGUMENTS = new Set(['nsubj', 'obj', 'iobj', 'obl']);

/** Is it subject, object or oblique of its governor? */
export const isArgument = (tree: Tree, index: number): boolean =>
  ARGUMENTS.has(relationOf(tree.tokens[firstConjunct(tree, index)]!));

/** Clauses without a subject of their own take that of the clause around or before them. */
const SHARING = new Set(['xcomp', 'conj', 'advcl', 'acl']);

/** Returns the subject of a predicate, its own or the one that it shares. -1 where there is none. */
export function subjectOf(tree: Tree, predicate: number): number {
  for (let at = predicate, steps = 0; at >= 0 && steps < 6; steps++) {
    const own = tree.children[at]!.find((child) => relationOf(tree.tokens[child]!) === 'nsubj');
    if (own !== undefined) return own;
    const { head } = tree.tokens[at]!;
    if (!SHARING.has(relationOf(tree.tokens[at]!))) return -1;
    if (tree.tokens[at]!.deprel.startsWith('acl')) return head;
    at = head;
  }
  return -1;
}

/** Words from a word's governor to the root. */
export function ancestorsOf({ tokens }: Tree, index: number): number[] {
  const above: number[] = [];
  for (let at = tokens[index]!.head; at >= 0 && above.length <= tokens.length; at = tokens[at]!.head)
    above.push(at);
  return above;
}

const CLAUSES = new Set(['ccomp', 'advcl', 'acl', 'parataxis', 'appos', 'csubj', 'conj', 'root', 'xcomp']);

/** Does a phrase hold a word within its own clause? "his wife" holds "his"; "the man who lost his job" does not. */
export function holdsInClause({ tokens }: Tree, holder: number, index: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps <= tokens.length; at = tokens[at]!.head, steps++) {
    if (at === holder) return index !== holder;
    if (CLAUSES.has(relationOf(tokens[at]!))) return false;
  }
  return false;
}
