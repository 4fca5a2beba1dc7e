/** What the trees themselves say of who is who: appositions, definitions, relative clauses, titles. */

import { childrenOf, relationOf, type Tree } from '../tree.ts';
import type { ParsedArticle, Phrase } from './phrases.ts';
import { lemmaOf, plain } from './phrases.ts';
import { ancestorsOf } from './trees.ts';

/** What somebody is called beside a name: "transport minister". */
export interface Role {
  readonly noun: string;
  readonly modifiers: readonly string[];
}

export interface Identities {
  /** Phrases that name the same one as another does. */
  readonly partners: ReadonlyMap<Phrase, readonly Phrase[]>;
  /** By key of a name. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
  /** By noun of a role, the first mention of each who has it. */
  readonly holders: ReadonlyMap<string, readonly Phrase[]>;
}

export function findIdentities(article: ParsedArticle): Identities {
  const partners = new Map<Phrase, Phrase[]>();
  const roles = new Map<string, Role[]>();
  const keyOf = ({ name }: Phrase): string | undefined =>
    name === undefined ? undefined : article.input.names[name]!.key;
  const addRole = (phrase: Phrase, role: Role): void => {
    const key = keyOf(phrase);
    if (key === undefined) return;
    const known = roles.get(key) ?? [];
    if (known.length < MOST_ROLES) roles.set(key, [...known, role]);
  };
  const join = (one: Phrase, other: Phrase): void => {
    partners.set(one, [...(partners.get(one) ?? []), other]);
    partners.set(other, [...(partners.get(other) ?? []), one]);
    for (const [named, called] of [
      [one, other],
      [other, one],
    ] as const)
      if (called.kind === 'nominal') addRole(named, called);
  };
  for (const [sentence, phrases] of article.phrases.entries()) {
    const tree = article.trees[sentence]!;
    const byHead = new Map(
      phrases.filter(({ kind }) => kind !== 'together').map((phrase) => [phrase.head, phrase]),
    );
    for (const phrase of byHead.values()) {
      for (const title of titlesOf(tree, phrase)) addRole(phrase, title);
      const other = byHead.get(partnerOf(tree, phrase));
      if (other !== undefined && agree(phrase, other) && keysAgree(keyOf(phrase), keyOf(other)))
        join(phrase, other);
    }
  }
  return { partners, roles, holders: holdersOf(article, roles) };
}

/** Nobody has more; a bound for hostile pages. */
const MOST_ROLES = 50;

function holdersOf(
  article: ParsedArticle,
  roles: ReadonlyMap<string, readonly Role[]>,
): Map<string, Phrase[]> {
  const holders = new Map<string, Phrase[]>();
  const seen = new Set<string>();
  for (const phrase of article.phrases.flat()) {
    const key = phrase.name === undefined ? undefined : article.input.names[phrase.name]!.key;
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    for (const noun of new Set(roles.get(key)?.map((role) => role.noun)))
      holders.set(noun, [...(holders.get(noun) ?? []), phrase]);
  }
  return holders;
}

const keysAgree = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** Returns the head of the phrase that this one is in apposition to, defines, or takes up. -1 for none. */
function partnerOf(tree: Tree, { head, pronoun, kind }: Phrase): number {
  const token = tree.tokens[head]!;
  if (pronoun?.use === 'relative') {
    const clause = [head, ...ancestorsOf(tree, head)].find((at) => tree.tokens[at]!.deprel === 'acl:relcl');
    return clause === undefined ? -1 : tree.tokens[clause]!.head;
  }
  if (pronoun !== undefined) return -1;
  if (relationOf(token) === 'appos' || (kind === 'name' && token.deprel === 'flat')) return token.head;
  const isDefined = kind !== 'pronoun' && childrenOf(tree, head, 'cop').length > 0;
  const isPreposed = childrenOf(tree, head, 'case').length > 0;
  const isDoubtful = tree.children[head]!.some((child) => DOUBTS.has(plain(tree.tokens[child]!.form)));
  if (!isDefined || isPreposed || isDoubtful) return -1;
  return childrenOf(tree, head, 'nsubj')[0] ?? -1;
}

/** "is not the mayor", "would be the mayor", "may be". */
const DOUBTS = new Set(['not', "n't", 'never', 'no', 'would', 'could', 'may', 'might', 'if', 'whether']);

function agree(one: Phrase, other: Phrase): boolean {
  const relative = one.pronoun?.use === 'relative' || other.pronoun?.use === 'relative';
  if (relative) return true;
  if (one.plural !== other.plural) return false;
  if (one.kind === 'pronoun' || other.kind === 'pronoun')
    return (one.sort === 'person') === (other.sort === 'person');
  return one.sort === other.sort && one.sort !== 'thing';
}

/** "President Lee", "the palace aide Kim Lee": nouns that hang on a person's name from outside, on whichever word. */
function titlesOf(tree: Tree, { kind, sort, head, first, last }: Phrase): Role[] {
  if (kind !== 'name') return [];
  const words = sort === 'person' ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [head];
  return words
    .flatMap((word) => tree.children[word]!)
    .filter((child) => child < first || child > last)
    .filter((child) => /^(?:nmod:desc|compound|flat)$/.test(tree.tokens[child]!.deprel))
    .filter((child) => /^(?:NOUN|PROPN)$/.test(tree.tokens[child]!.upos))
    .map((child) => ({
      noun: lemmaOf(tree.tokens[child]!),
      modifiers: childrenOf(tree, child, 'compound', 'amod', 'nmod').map((at) => lemmaOf(tree.tokens[at]!)),
    }));
}
