/** Which words of a tree are predicates, and how their clauses hang together. */

import type { ParsedToken } from '../../model/syntax.ts';
import type { GrammarWords } from '../grammar.ts';
import { childrenOf, relationOf, type Tree } from '../tree.ts';
import type { ClauseRole } from './clause.ts';

/**
 * A predicate and the words that are its own. "The aim is to win" has two that share a head: the inner "win", and the
 * outer "is" with the subject "the aim".
 */
export interface Site {
  readonly head: number;
  readonly role: ClauseRole;
  readonly layer: 'only' | 'inner' | 'outer';
  /** Its words, without the head: of an outer predicate those up to its copula. */
  readonly children: readonly number[];
  /** Index of the site that it stands in or is joined to. */
  readonly parent: number | undefined;
}

export interface Sites {
  readonly sites: readonly Site[];
  /** Index of the site of each token, -1 where it is no predicate. */
  readonly siteAt: Int32Array;
}

/** Returns the predicates of a tree, each after the one that it stands in. */
export function findPredicates(tree: Tree, words: GrammarWords): Sites {
  const sites: Site[] = [];
  const siteAt = new Int32Array(tree.tokens.length).fill(-1);
  const around = new Int32Array(tree.tokens.length).fill(-1);
  for (const at of tree.downward) {
    const head = tree.heads[at]!;
    if (head !== -1) around[at] = siteAt[head] !== -1 ? siteAt[head]! : around[head]!;
    if (!isPredicate(tree, at, siteAt, words)) continue;
    const parent = around[at] === -1 ? undefined : around[at]!;
    const role = roleOf(tree.tokens[at]!, parent);
    const split = outerEnd(tree, at);
    const [outer, inner] = partition(tree.children[at]!, (child) => child <= split);
    if (split !== -1) sites.push({ head: at, role, layer: 'outer', children: outer, parent });
    sites.push(
      split === -1
        ? { head: at, role, layer: 'only', children: inner, parent }
        : { head: at, role: 'complement', layer: 'inner', children: inner, parent: sites.length - 1 },
    );
    siteAt[at] = sites.length - 1;
  }
  return { sites, siteAt };
}

/** Returns the copula of "the aim is to win"; -1 where no subject is an outer one. */
function outerEnd(tree: Tree, at: number): number {
  const subject = childrenOf(tree, at, 'nsubj:outer', 'csubj:outer')[0];
  return subject === undefined ? -1 : (childrenOf(tree, at, 'cop').find((cop) => cop > subject) ?? -1);
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

const CLAUSAL: ReadonlySet<string> = new Set(
  'root ccomp xcomp advcl acl csubj parataxis conj list dep dislocated appos reparandum orphan'.split(' '),
);

/** Relations in which even a noun or adjective is a predicate: "made him king", "if possible". */
const PREDICATIVE: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'advcl', 'csubj']);

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'csubj', 'cop', 'expl']);

function isPredicate(tree: Tree, at: number, siteAt: Int32Array, words: GrammarWords): boolean {
  const token = tree.tokens[at]!;
  const relation = relationOf(token);
  if (token.upos === 'PUNCT') return false;
  const rules = tree.children[at]!.some((child) => SUBJECTS.has(relationOf(tree.tokens[child]!)));
  if (rules) return true;
  if (token.upos === 'VERB' || token.upos === 'AUX')
    return tree.heads[at] === -1 || (CLAUSAL.has(relation) && !isJoinedNoun(tree, at, siteAt));
  if (PREDICATIVE.has(relation)) {
    const isPhrase = relation === 'advcl' && childrenOf(tree, at, 'case').length > 0;
    const isMarked = childrenOf(tree, at, 'mark').length > 0;
    return token.upos !== 'ADP' && token.upos !== 'SCONJ' && (!isPhrase || isMarked);
  }
  if (token.deprel === 'acl:relcl') return true;
  return relation === 'conj' && isJoinedPredicate(tree, at, siteAt, words);
}

/** A verb joined to a word that is no predicate, and without words of its own, was mistaken for one. */
function isJoinedNoun(tree: Tree, at: number, siteAt: Int32Array): boolean {
  if (relationOf(tree.tokens[at]!) !== 'conj') return false;
  const head = tree.heads[at]!;
  return (
    siteAt[head] === -1 && childrenOf(tree, at, 'nsubj', 'obj', 'aux', 'obl', 'ccomp', 'xcomp').length === 0
  );
}

/** "is rich and famous": joined to a nominal predicate, and of the same kind. */
function isJoinedPredicate(tree: Tree, at: number, siteAt: Int32Array, words: GrammarWords): boolean {
  const head = tree.heads[at]!;
  if (head === -1 || siteAt[head] === -1) return false;
  const [one, other] = [tree.tokens[head]!, tree.tokens[at]!];
  return !words.verbForms.has(one.xpos) && one.upos !== 'VERB' && NOMINAL.has(other.upos);
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'PRON', 'NUM']);

function roleOf(token: ParsedToken, parent: number | undefined): ClauseRole {
  const relation = relationOf(token);
  if (token.deprel.endsWith(':relcl')) return 'relative';
  if (relation === 'conj' && parent !== undefined) return 'conjunct';
  if (relation === 'parataxis' && parent !== undefined) return 'aside';
  return ROLES[relation] ?? 'main';
}

const ROLES: Readonly<Record<string, ClauseRole>> = {
  ccomp: 'complement',
  xcomp: 'complement',
  csubj: 'subject',
  advcl: 'adverbial',
  acl: 'adnominal',
};
