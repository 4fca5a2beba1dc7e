/** Sets of words of a tree, by index, and the stretches of text that they make. */

import type { Span } from '../../model/span.ts';
import { childrenOf, type Tree } from '../tree.ts';

export type Words = ReadonlySet<number>;

/** Returns a word with all that depends on it. */
export function below(tree: Tree, head: number, leaveOut: (at: number) => boolean = () => false): Words {
  const found = [head];
  for (let i = 0; i < found.length; i++)
    for (const child of tree.children[found[i]!]!) if (!leaveOut(child)) found.push(child);
  return new Set(found);
}

/** Returns a phrase or clause without the preposition that introduces it; "to" of an infinitive stays. */
export function behindPreposition(tree: Tree, head: number, infinitive: string): Words {
  const prepositions = childrenOf(tree, head, 'case', 'mark').filter(
    (at) =>
      at < head && (tree.tokens[at]!.upos !== 'PART' || tree.tokens[at]!.form.toLowerCase() !== infinitive),
  );
  return below(tree, head, (at) => prepositions.includes(at));
}

export const union = (...sets: readonly Words[]): Words => new Set(sets.flatMap((set) => [...set]));

/** Returns the stretches of some words, or none; punctuation between two words is no gap, at an edge it is left out. */
export function stretchesOf({ tokens }: Tree, words: Words): readonly [Span, ...Span[]] | undefined {
  const spans: Span[] = [];
  let run: number[] = [];
  const close = (): void => {
    const from = run.findIndex((at) => !isEdge(tokens[at]!));
    const to = run.findLastIndex((at) => !isEdge(tokens[at]!));
    if (from >= 0) spans.push({ start: tokens[run[from]!]!.start, end: tokens[run[to]!]!.end });
    run = [];
  };
  for (const at of [...words].sort((one, other) => one - other)) {
    const before = run.at(-1) ?? at;
    if (!tokens.slice(before + 1, at).every(({ upos }) => upos === 'PUNCT')) close();
    run.push(at);
  }
  close();
  const [first, ...rest] = spans;
  return first && [first, ...rest];
}

/** Quotation marks and brackets belong to what they stand around. */
const isEdge = ({ form, upos }: Tree['tokens'][number]): boolean =>
  upos === 'PUNCT' && !/^["“”‘’«»()]+$/u.test(form);
