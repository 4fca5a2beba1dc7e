/** The words that belong to a word: its noun phrase, or the clause of a predicate. */

import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import { childrenOf, relationOf, stretchOf, type Tree, treeOf } from '../tree.ts';
import type { Argument, ArgumentBasis, Phrase } from './clause.ts';

export interface PhraseParts {
  /** Relative clauses and participles at its end: "the man who left". */
  readonly clauses?: boolean;
  /** "Anna Berg, a teacher". */
  readonly appositions?: boolean;
  /** What is joined to it: "Anna and Bo". */
  readonly conjuncts?: boolean;
}

/**
 * Returns the phrase around a word, without preposition, conjunction, asides and the punctuation at its edges. What is
 * not wanted in it is left out with all that follows.
 */
export function phraseOf(sentence: ParsedSentence, index: number, parts: PhraseParts = {}): Phrase {
  return phraseIn(treeOf(sentence), index, parts);
}

export function phraseIn(tree: Tree, index: number, parts: PhraseParts = {}): Phrase {
  const { clauses = true, appositions = true, conjuncts = true } = parts;
  const head = tree.tokens[index]!;
  const [first, last] = stretchOf(tree, index, (child) => {
    const relation = child.deprel === 'advcl:relcl' ? 'acl' : relationOf(child);
    return (
      OUTSIDE.has(relation) ||
      (relation === 'conj' && (!conjuncts || (isVerb(child) && !isVerb(head)))) ||
      (relation === 'appos' && !appositions) ||
      (relation === 'acl' && !clauses)
    );
  });
  return { head: index, ...spanOf(tree, first, last, index) };
}

const isVerb = ({ upos }: ParsedToken): boolean => upos === 'VERB' || upos === 'AUX';

/** Stand around a phrase and are no part of it. Those of a nominal predicate are parts of its clause. */
const OUTSIDE: ReadonlySet<string> = new Set(
  'case cc mark parataxis vocative discourse dislocated reparandum nsubj csubj cop aux expl advcl list'.split(
    ' ',
  ),
);

/** Returns the span of a stretch of words without punctuation at its edges; marks that close within are kept. */
export function spanOf(
  { tokens }: Tree,
  first: number,
  last: number,
  around: number,
): { start: number; end: number } {
  let from = first;
  let to = last;
  while (from < around && tokens[from]!.upos === 'PUNCT') from++;
  while (to > around && tokens[to]!.upos === 'PUNCT') to--;
  for (let next = to + 1; next <= Math.min(last, to + 2); next++)
    if (isOpenIn(tokens, from, to, tokens[next]!.form)) to = next;
  if (from > first && isClosedIn(tokens, from, to, tokens[from - 1]!.form)) from--;
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
  ['``', "''"],
  ['"', '"'],
];

function countOf(tokens: readonly ParsedToken[], from: number, to: number, form: string): number {
  let count = 0;
  for (let at = from; at <= to; at++) if (tokens[at]!.form === form) count++;
  return count;
}

/** Returns whether a mark closes what is opened within. */
function isOpenIn(tokens: readonly ParsedToken[], from: number, to: number, closer: string): boolean {
  const opener = PAIRS.find(([, close]) => close === closer)?.[0];
  if (opener === undefined) return false;
  const opened = countOf(tokens, from, to, opener);
  return opener === closer ? opened % 2 === 1 : opened > countOf(tokens, from, to, closer);
}

/** Returns whether a mark opens what is closed within. */
function isClosedIn(tokens: readonly ParsedToken[], from: number, to: number, opener: string): boolean {
  const closer = PAIRS.find(([open]) => open === opener)?.[1];
  if (closer === undefined) return false;
  const closed = countOf(tokens, from, to, closer);
  return opener === closer ? closed % 2 === 1 : closed > countOf(tokens, from, to, opener);
}

/** Returns an argument with each of its conjuncts. */
export function argumentIn(tree: Tree, head: number, basis: ArgumentBasis): Argument {
  return argumentOf(tree, head, basis, () => true);
}

/** Returns what a clause describes, without the clause and without what is joined to it after the clause. */
export function antecedentIn(tree: Tree, head: number, clause: number): Argument {
  return argumentOf(tree, head, 'antecedent', (conjunct) => conjunct < clause);
}

function argumentOf(
  tree: Tree,
  head: number,
  basis: ArgumentBasis,
  isWanted: (conjunct: number) => boolean,
): Argument {
  const clauses = basis !== 'antecedent';
  const heads = conjunctsOf(tree, head).filter(isWanted);
  return {
    ...phraseIn(tree, head, { clauses, conjuncts: heads.length > 1 }),
    conjuncts: heads.map((conjunct) => phraseIn(tree, conjunct, { conjuncts: false, clauses })),
    basis,
  };
}

function conjunctsOf(tree: Tree, head: number): number[] {
  const heads = [head];
  for (let i = 0; i < heads.length; i++)
    for (const joined of childrenOf(tree, heads[i]!, 'conj'))
      if (!isVerb(tree.tokens[joined]!) || isVerb(tree.tokens[head]!)) heads.push(joined);
  return heads;
}
