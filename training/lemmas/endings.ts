/** Learns from examples what endings call for: the fewest rules of which the longest that fits a word is right. */

import { actionFor, LONGEST_ENDING } from '../../src/language/lemmatizer.ts';

/** A lower-case word and what is right for it. A word seen in text outweighs one that was worked out from a list. */
export interface Example<Action extends string> {
  readonly word: string;
  readonly action: Action;
  readonly weight: number;
}

interface Node<Action> {
  readonly votes: Map<Action, number>;
  readonly next: Map<string, Node<Action>>;
}

/** An ending must be right this much more often than the rule it overrides: twice 2 words, say, against none. */
const LEAST_GAIN = 2;

/**
 * Returns actions by ending, `^` before a whole word, '' for all words. Each word votes once for each ending that it
 * has, however often it stands in text: what is learnt is for words not seen.
 */
export function learnEndings<Action extends string>(
  examples: readonly Example<Action>[],
): Map<string, Action> {
  const words = settle(examples);
  const root: Node<Action> = { votes: new Map(), next: new Map() };
  for (const [word, action] of words) {
    let node = root;
    vote(node, action);
    for (let taken = 1; taken <= Math.min(word.length, LONGEST_ENDING); taken++) {
      const letter = word.at(-taken)!;
      const next: Node<Action> = node.next.get(letter) ?? { votes: new Map(), next: new Map() };
      node.next.set(letter, next);
      node = next;
      vote(node, action);
    }
  }
  const rules = new Map<string, Action>();
  const [first] = winner(root.votes);
  rules.set('', first);
  descend(root, '', first, rules);
  for (const [word, action] of words) if (actionFor(word, rules) !== action) rules.set(`^${word}`, action);
  return rules;
}

/** Returns for each word the action that weighs most; ties go to the first in the alphabet. */
function settle<Action extends string>(examples: readonly Example<Action>[]): Map<string, Action> {
  const votes = new Map<string, Map<Action, number>>();
  for (const { word, action, weight } of examples) {
    const of = votes.get(word) ?? new Map<Action, number>();
    votes.set(word, of.set(action, (of.get(action) ?? 0) + weight));
  }
  return new Map([...votes].map(([word, of]) => [word, winner(of)[0]]));
}

function winner<Action extends string>(votes: ReadonlyMap<Action, number>): [Action, number] {
  return [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]!;
}

const vote = <Action>({ votes }: Node<Action>, action: Action): unknown =>
  votes.set(action, (votes.get(action) ?? 0) + 1);

function descend<Action extends string>(
  node: Node<Action>,
  ending: string,
  inherited: Action,
  rules: Map<string, Action>,
): void {
  for (const [letter, next] of node.next) {
    const longer = letter + ending;
    const [action, votes] = winner(next.votes);
    const better = action !== inherited && votes - (next.votes.get(inherited) ?? 0) >= LEAST_GAIN;
    if (better) rules.set(longer, action);
    descend(next, longer, better ? action : inherited, rules);
  }
}
