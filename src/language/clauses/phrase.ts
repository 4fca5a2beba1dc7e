/** The words that belong to a word: its noun phrase, or the clause of a predicate. */

import type { ParsedSentence, ParsedToken } from '../syntax.ts';
import type { Argument, ArgumentBasis, Phrase } from './clause.ts';
import { childrenOf, relationOf, stretchOf, type Tree, treeOf } from './tree.ts';

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
    const relation = relationOf(child);
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
  const next = tokens[to + 1]?.form;
  const closes = to < last && next !== undefined && isOpenIn(tokens.slice(from, to + 1), next);
  return { start: tokens[from]!.start, end: tokens[closes ? to + 1 : to]!.end };
}

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '»': '«' };

function isOpenIn(words: readonly ParsedToken[], closer: string): boolean {
  const count = (form: string): number => words.reduce((sum, word) => sum + Number(word.form === form), 0);
  const opener = OPENERS[closer];
  if (opener !== undefined) return count(opener) > count(closer);
  return (closer === '"' || closer === "''" || closer === '’’') && count(closer) % 2 === 1;
}

/** Returns an argument with each of its conjuncts. */
export function argumentIn(tree: Tree, head: number, basis: ArgumentBasis): Argument {
  const clauses = basis !== 'antecedent';
  const heads = conjunctsOf(tree, head);
  return {
    ...phraseIn(tree, head, { clauses }),
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
