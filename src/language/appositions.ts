/** Who is called what: "John Lough, an associate fellow", "analyst John Lough", "Lough, who is a fellow". */

import type { Phrase } from './clauses/clause.ts';
import { phraseIn, spanOf } from './clauses/phrase.ts';
import { childrenOf, relationOf, type Tree, treeOf } from './clauses/tree.ts';
import type { ParsedSentence } from './syntax.ts';

/**
 * `apposition`: beside it ("John Lough, an analyst"); `title`: before it ("analyst John Lough"); `relative`: "who is an
 * analyst"; `alias`: another name ("the World Bank (WB)").
 */
export interface Apposition {
  readonly kind: 'apposition' | 'title' | 'relative' | 'alias';
  /** The name; of two descriptions ("his brother, a doctor") the first, of two names the first as well. */
  readonly name: Phrase;
  readonly description: Phrase;
}

/** Returns the names of a sentence with what they are called, in the order of the text. */
export function appositionsOf(sentence: ParsedSentence): Apposition[] {
  const tree = treeOf(sentence);
  const found: Apposition[] = [];
  for (const at of tree.tokens.keys()) {
    for (const other of childrenOf(tree, at, 'appos')) found.push(besideOf(tree, at, other));
    found.push(...titlesOf(tree, at));
    const told = relativeOf(tree, at);
    if (told) found.push(told);
  }
  return found.sort((one, other) => one.name.start - other.name.start);
}

const BARE = { clauses: false, appositions: false, conjuncts: false };

const isName = (tree: Tree, at: number): boolean => tree.tokens[at]!.upos === 'PROPN';

function besideOf(tree: Tree, at: number, other: number): Apposition {
  const [one, two] = [phraseIn(tree, at, BARE), phraseIn(tree, other, { conjuncts: false })];
  if (isName(tree, at) && isName(tree, other)) return { kind: 'alias', name: one, description: two };
  const isSecond = isName(tree, other) && !isName(tree, at);
  return isSecond
    ? { kind: 'apposition', name: phraseIn(tree, other, BARE), description: one }
    : { kind: 'apposition', name: one, description: two };
}

/** Titles are parts of the name's phrase or the name is part of theirs, as treebanks have it. */
function titlesOf(tree: Tree, at: number): Apposition[] {
  const described = childrenOf(tree, at, 'nmod:desc').filter(
    (title) => title < at && !isAbbreviation(tree, title),
  );
  if (described.length > 0) {
    const start = tree.last[described.at(-1)!]! + 1;
    return [titled(tree, [tree.first[described[0]!]!, start - 1, described.at(-1)!], [start, at])];
  }
  const flat = childrenOf(tree, at, 'flat').filter((part) => part > at);
  const [given] = flat;
  const isCommon = tree.tokens[at]!.upos === 'NOUN' && given !== undefined && isName(tree, given);
  if (isCommon) return [titled(tree, [firstOf(tree, at), at, at], [given, given])];
  if (!isName(tree, at)) return [];
  const before = childrenOf(tree, at, 'compound').filter((part) => part < at);
  const common = before.findLast((part) => tree.tokens[part]!.upos === 'NOUN' && isLower(tree, part));
  if (common === undefined || common + 1 > at) return [];
  return [titled(tree, [firstOf(tree, at), common, common], [common + 1, at])];
}

const isLower = ({ tokens }: Tree, at: number): boolean => /^\p{Ll}/u.test(tokens[at]!.form);

/** "Mr.", "St.": says nothing of anybody. */
const isAbbreviation = ({ tokens }: Tree, at: number): boolean =>
  /^\p{Lu}\p{Ll}{0,2}\.?$/u.test(tokens[at]!.form);

/** Returns the first word of the phrase up to its head: article, adjectives and nouns before it. */
function firstOf(tree: Tree, at: number): number {
  let first = at;
  for (const child of tree.children[at]!.filter((child) => child < at).toReversed()) {
    if (tree.last[child] !== first - 1 || !BEFORE.has(relationOf(tree.tokens[child]!))) break;
    first = tree.first[child]!;
  }
  return first;
}

const BEFORE: ReadonlySet<string> = new Set('det amod compound nmod nummod advmod punct'.split(' '));

function titled(
  tree: Tree,
  [first, last, head]: readonly [number, number, number],
  [from, name]: readonly [number, number],
): Apposition {
  const end = tree.children[name]!.reduce(
    (end, child) => (isPartOfName(tree, child, end) ? tree.last[child]! : end),
    name,
  );
  const flatEnd = extendFlat(tree, name, end);
  return {
    kind: 'title',
    name: { head: name, ...spanOf(tree, from, flatEnd, name) },
    description: { head, ...spanOf(tree, first, last, head) },
  };
}

const isPartOfName = (tree: Tree, child: number, end: number): boolean =>
  relationOf(tree.tokens[child]!) === 'flat' && tree.first[child] === end + 1;

/** Of "team member Anna Berg" both names hang on "member". */
function extendFlat(tree: Tree, name: number, end: number): number {
  const head = tree.heads[name]!;
  if (relationOf(tree.tokens[name]!) !== 'flat' || head === -1) return end;
  return tree.children[head]!.reduce(
    (end, child) => (isPartOfName(tree, child, end) ? tree.last[child]! : end),
    end,
  );
}

/** "Lough, who is a fellow at the institute". */
function relativeOf(tree: Tree, at: number): Apposition | undefined {
  if (!isName(tree, at)) return undefined;
  const noun = childrenOf(tree, at, 'acl:relcl').find((clause) => {
    const isNoun = tree.tokens[clause]!.upos === 'NOUN';
    const subject = childrenOf(tree, clause, 'nsubj')[0];
    const isRelative =
      subject !== undefined && /^(?:W|PR)/.test(tree.tokens[subject]!.xpos) && subject === tree.first[clause];
    return (
      isNoun &&
      isRelative &&
      childrenOf(tree, clause, 'cop').length > 0 &&
      childrenOf(tree, clause, 'case').length === 0
    );
  });
  if (noun === undefined) return undefined;
  return { kind: 'relative', name: phraseIn(tree, at, BARE), description: phraseIn(tree, noun) };
}
