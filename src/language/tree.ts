/** The tree of a sentence, ready to be walked. Whatever the heads say, it is a tree: what hangs in a circle is cut loose. */

import type { ParsedSentence, ParsedToken } from '../model/syntax.ts';

export interface Tree {
  readonly tokens: readonly ParsedToken[];
  /** -1 for a root. */
  readonly heads: Int32Array;
  /** In the order of the text. */
  readonly children: readonly (readonly number[])[];
  /** All tokens, each after its head. */
  readonly downward: readonly number[];
  /** The unbroken stretch of words around each token that depends on it, asides left out; the last is included. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const trees = new WeakMap<ParsedSentence, Tree>();

export function treeOf(sentence: ParsedSentence): Tree {
  const known = trees.get(sentence);
  if (known) return known;
  const tree = growTree(sentence.tokens);
  trees.set(sentence, tree);
  return tree;
}

function growTree(tokens: readonly ParsedToken[]): Tree {
  const heads = soundHeads(tokens);
  const children: number[][] = tokens.map(() => []);
  const downward: number[] = [];
  heads.forEach((head, at) => {
    if (head === -1) downward.push(at);
    else children[head]!.push(at);
  });
  for (let i = 0; i < downward.length; i++) for (const child of children[downward[i]!]!) downward.push(child);
  const tree: Tree = {
    tokens,
    heads,
    children,
    downward,
    first: Int32Array.from(tokens.keys()),
    last: Int32Array.from(tokens.keys()),
  };
  for (const at of downward.toReversed()) {
    const [first, last] = stretchOf(tree, at, isAside);
    tree.first[at] = first;
    tree.last[at] = last;
  }
  return tree;
}

const isAside = ({ deprel }: ParsedToken): boolean =>
  deprel.startsWith('parataxis') || deprel === 'vocative' || deprel === 'discourse';

/** Returns the first and last word of the unbroken stretch around a token that depends on it, some children left out. */
export function stretchOf(
  { tokens, children, first, last }: Tree,
  at: number,
  leavesOut: (child: ParsedToken, at: number) => boolean,
): readonly [first: number, last: number] {
  const below = children[at]!;
  let start = at;
  let end = at;
  const right = below.findIndex((child) => child > at);
  const split = right === -1 ? below.length : right;
  for (let i = split - 1; i >= 0; i--) {
    const child = below[i]!;
    if (last[child]! < start - 1 || leavesOut(tokens[child]!, child)) break;
    start = Math.min(start, first[child]!);
  }
  for (let i = split; i < below.length; i++) {
    const child = below[i]!;
    if (first[child]! > end + 1 || leavesOut(tokens[child]!, child)) break;
    end = Math.max(end, last[child]!);
  }
  return [start, end];
}

/** Heads outside the sentence are none, and a circle is cut where it is first met. */
function soundHeads(tokens: readonly ParsedToken[]): Int32Array {
  const heads = Int32Array.from(tokens, ({ head }, at) =>
    Number.isInteger(head) && head >= 0 && head < tokens.length && head !== at ? head : -1,
  );
  const seen = new Int32Array(tokens.length);
  for (let start = 0; start < tokens.length; start++) {
    let at = start;
    while (at !== -1 && seen[at] === 0) {
      seen[at] = start + 1;
      if (heads[at] !== -1 && seen[heads[at]!] === start + 1) heads[at] = -1;
      at = heads[at]!;
    }
  }
  return heads;
}

/** Returns the relation without its subtype. */
export function relationOf({ deprel }: ParsedToken): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** Returns the children that stand in one of the relations, given with or without subtype. */
export function childrenOf(
  { tokens, children }: Tree,
  at: number,
  ...relations: readonly string[]
): number[] {
  return children[at]!.filter(
    (child) => relations.includes(tokens[child]!.deprel) || relations.includes(relationOf(tokens[child]!)),
  );
}

/** Does a word stand behind a preposition, or another mark of case, that fits? "of the nurses" */
export const standsBehind = (tree: Tree, at: number, fits: (mark: string) => boolean): boolean =>
  childrenOf(tree, at, 'case').some((mark) => fits(wordsAt(tree, mark)));

/** Returns a word with those fixed to it, lower case: "because of". */
export function wordsAt(tree: Tree, at: number): string {
  const parts = [at, ...childrenOf(tree, at, 'fixed', 'goeswith')].sort((one, other) => one - other);
  return parts.map((part) => tree.tokens[part]!.form.toLowerCase()).join(' ');
}
