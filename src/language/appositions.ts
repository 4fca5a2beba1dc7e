/** Who is called what: "Ada Lisk, an associate fellow", "analyst Ada Lisk", "Lisk, who is a fellow". */

import type { ParsedSentence } from '../model/syntax.ts';
import type { Phrase } from './clauses/clause.ts';
import { phraseIn, spanOf } from './clauses/phrase.ts';
import { childrenOf, relationOf, type Tree, treeOf } from './tree.ts';

/**
 * `apposition`: beside it ("Ada Lisk, an analyst"); `title`: before it ("analyst Ada Lisk"); `relative`: "who is an
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
  const appositions: Apposition[] = [];
  for (const at of tree.tokens.keys()) {
    const beside = childrenOf(tree, at, 'appos').map((other) => besideOf(tree, at, other));
    const found = [...beside, ...titlesOf(tree, at), relativeOf(tree, at)];
    appositions.push(...found.filter((one) => one !== undefined));
  }
  return appositions.sort((one, other) => one.name.start - other.name.start);
}

const BARE = { clauses: false, appositions: false, conjuncts: false };

const isName = (tree: Tree, at: number): boolean => tree.tokens[at]!.upos === 'PROPN';

function besideOf(tree: Tree, at: number, other: number): Apposition | undefined {
  const [one, two] = [phraseIn(tree, at, BARE), phraseIn(tree, other, { conjuncts: false })];
  const areNames = isName(tree, at) && isName(tree, other);
  if (tree.tokens[other]!.upos === 'NUM') return undefined;
  const marks = tree.children[other]!.filter((child) => child < other).map((child) => tree.tokens[child]!);
  if (areNames && !marks.some(({ upos }) => upos === 'PUNCT')) return undefined;
  if (areNames && marks.some(({ form }) => form === '('))
    return { kind: 'alias', name: one, description: two };
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
    const head = described.at(-1)!;
    const from = nameStart(tree, at, head);
    return from - 1 < head ? [] : [titled(tree, [tree.first[described[0]!]!, from - 1, head], [from, at])];
  }
  const flat = childrenOf(tree, at, 'flat').filter((part) => part > at);
  const [given] = flat;
  const isCommon = tree.tokens[at]!.upos === 'NOUN' && given !== undefined && isName(tree, given);
  if (isCommon) return [titled(tree, [firstOf(tree, at), at, at], [given, given])];
  if (!isName(tree, at)) return [];
  if (isTwin(tree, at)) return [titled(tree, [firstOf(tree, at - 1), at - 1, at - 1], [at, at])];
  const before = childrenOf(tree, at, 'compound').filter((part) => part < at);
  const common = before.findLast((part) => tree.tokens[part]!.upos === 'NOUN' && isLower(tree, part));
  if (common === undefined || common + 1 > at) return [];
  return [titled(tree, [firstOf(tree, at), common, common], [common + 1, at])];
}

/** Of "analyst Anna Berg said" a careless tree makes two subjects. */
function isTwin({ tokens, heads }: Tree, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.upos !== 'NOUN' || heads[at] === -1) return false;
  return heads[at] === heads[at - 1] && tokens[at]!.deprel === before.deprel && ARGUMENTS.has(before.deprel);
}

const ARGUMENTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl:agent']);

/** Returns the first of the name's own words before its head. */
function nameStart(tree: Tree, at: number, after: number): number {
  let from = at;
  while (from - 1 > after && tree.heads[from - 1] === at && isName(tree, from - 1)) from--;
  return from;
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

/** "Lisk, who is a fellow at the institute". */
function relativeOf(tree: Tree, at: number): Apposition | undefined {
  if (!isName(tree, at)) return undefined;
  const clause = childrenOf(tree, at, 'acl:relcl').find((clause) => tellsWhat(tree, clause));
  if (clause === undefined) return undefined;
  return { kind: 'relative', name: phraseIn(tree, at, BARE), description: phraseIn(tree, clause) };
}

/** The subject is a pronoun that begins it, and the predicate a noun without preposition. */
function tellsWhat(tree: Tree, clause: number): boolean {
  const first = tree.children[clause]!.find((child) => tree.tokens[child]!.upos !== 'PUNCT');
  const begins =
    first !== undefined && tree.tokens[first]!.upos === 'PRON' && tree.tokens[first]!.deprel === 'nsubj';
  const isNoun = tree.tokens[clause]!.upos === 'NOUN' && childrenOf(tree, clause, 'case').length === 0;
  const isDenied = childrenOf(tree, clause, 'advmod').some((child) => tree.tokens[child]!.upos === 'PART');
  return begins && isNoun && !isDenied && childrenOf(tree, clause, 'cop').length > 0;
}
