/** A predicate with its auxiliaries: its span and lemma, voice, tense, and what negates or hedges it there. */

import type { GrammarWords, VerbForm } from '../grammar.ts';
import { childrenOf, relationOf, type Tree, wordsAt } from '../tree.ts';
import type { Clause, ClauseKind, Modal, Negation, Predicate } from './clause.ts';
import type { Draft } from './draft.ts';
import type { Site } from './predicates.ts';

/** Returns the form of a verb. A past form that describes a noun ("the man arrested") is a participle with a wrong tag. */
export function formAt(tree: Tree, at: number, { verbForms }: GrammarWords): VerbForm | undefined {
  const token = tree.tokens[at]!;
  const form = verbForms.get(token.xpos);
  const describes =
    form === 'past' && token.deprel === 'acl' && childrenOf(tree, at, 'nsubj', 'aux').length === 0;
  return describes ? 'participle' : form;
}

export const among = ({ tokens }: Tree, { children }: Site, ...relations: readonly string[]): number[] =>
  children.filter(
    (child) => relations.includes(tokens[child]!.deprel) || relations.includes(relationOf(tokens[child]!)),
  );

const lower = ({ tokens }: Tree, at: number): string => tokens[at]!.form.toLowerCase();

/** Returns whether one of the words marks an infinitive: "to leave", and not "to leaving". */
export function isInfinitive(tree: Tree, site: Site, words: GrammarWords): boolean {
  if (!among(tree, site, 'mark').some((mark) => lower(tree, mark) === words.infinitive)) return false;
  const [nearest = site.head] = among(tree, site, 'aux', 'cop').slice(-1);
  return formAt(tree, nearest, words) !== 'gerund';
}

/**
 * Returns the auxiliaries of a predicate: its own, or those of the one that it is joined to ("will come and leave"), if
 * its form could follow them.
 */
export function auxiliariesOf(
  tree: Tree,
  site: Site,
  joinedTo: Draft | undefined,
  words: GrammarWords,
): readonly number[] {
  const own = among(tree, site, 'aux', 'cop');
  if (own.length > 0 || joinedTo === undefined || joinedTo.site.layer === 'outer') return own;
  if (among(tree, site, 'expl', 'mark').length > 0) return own;
  const form = formAt(tree, site.head, words);
  const follows = isFiniteForm(form) ? false : form === formAt(tree, joinedTo.site.head, words);
  return follows ? joinedTo.auxiliaries : own;
}

const isFiniteForm = (form: VerbForm | undefined): boolean => form === 'present' || form === 'past';

export function kindOf(
  tree: Tree,
  site: Site,
  auxiliaries: readonly number[],
  words: GrammarWords,
): ClauseKind {
  if (site.layer === 'outer') return 'copular';
  const { tokens } = tree;
  const isThere = among(tree, site, 'expl').some((child) => words.existentials.has(lower(tree, child)));
  if (isThere && tokens[site.head]!.lemma === words.copula) return 'existential';
  const isPassive =
    auxiliaries.some((aux) => tokens[aux]!.deprel === 'aux:pass') ||
    among(tree, site, 'nsubj:pass', 'csubj:pass', 'obl:agent').length > 0;
  if (isPassive) return 'passive';
  if (among(tree, site, 'cop').length > 0) return 'copular';
  const form = formAt(tree, site.head, words);
  if (form === undefined || auxiliaries.some((aux) => tokens[aux]!.deprel === 'cop'))
    return tokens[site.head]!.upos === 'VERB' ? 'active' : 'copular';
  const isBare = form === 'participle' && auxiliaries.length === 0 && among(tree, site, 'nsubj').length === 0;
  return isBare ? 'passive' : 'active';
}

/** Returns tense and aspect, from the first finite word. Bare participles and infinitives have no tense. */
export function tenseOf(
  tree: Tree,
  { head }: Site,
  auxiliaries: readonly number[],
  words: GrammarWords,
): Pick<Clause, 'tense' | 'perfect' | 'progressive'> {
  const form = formAt(tree, head, words);
  const group = auxiliaries.map((aux) => ({
    lemma: tree.tokens[aux]!.lemma,
    form: formAt(tree, aux, words),
  }));
  const finite = group.find((aux) => isFiniteForm(aux.form) || aux.form === 'modal')?.form ?? form;
  const isFuture = auxiliaries.some((aux) => words.modals.get(lower(tree, aux)) === 'future');
  return {
    tense: isFuture
      ? 'future'
      : finite === 'past'
        ? 'past'
        : finite === 'present' || finite === 'modal'
          ? 'present'
          : 'none',
    perfect: group.some((aux) => aux.lemma === words.perfect),
    progressive: form === 'gerund' && group.some((aux) => aux.lemma === words.copula),
  };
}

/** Returns what hedges a predicate by its own words: "may", "is to", "probably". */
export function modalsOf(
  tree: Tree,
  site: Site,
  auxiliaries: readonly number[],
  words: GrammarWords,
): Modal[] {
  const isTo =
    site.layer === 'only' &&
    isInfinitive(tree, site, words) &&
    auxiliaries.find(
      (aux) => tree.tokens[aux]!.lemma === words.copula && isFiniteForm(formAt(tree, aux, words)),
    );
  const planned: Modal[] = typeof isTo === 'number' ? [{ kind: 'planned', token: isTo }] : [];
  const modals = auxiliaries.flatMap((token): Modal[] => {
    const kind = words.modals.get(lower(tree, token)) ?? words.modals.get(tree.tokens[token]!.lemma);
    const isModal =
      formAt(tree, token, words) === 'modal' || words.modals.get(tree.tokens[token]!.lemma) === kind;
    return kind === undefined || kind === 'future' || !isModal ? [] : [{ kind, token }];
  });
  const adverbs = among(tree, site, 'advmod').flatMap((token): Modal[] => {
    const kind = words.modalAdverbs.get(lower(tree, token));
    return kind ? [{ kind, token }] : [];
  });
  return [...planned, ...modals, ...adverbs];
}

/** Returns what negates a predicate by its own words or its arguments'. */
export function negationOf(tree: Tree, site: Site, words: GrammarWords): Negation | undefined {
  const word = negatorAmong(tree, site.children, words);
  if (word !== undefined) return { by: 'word', token: word };
  for (const argument of among(tree, site, 'nsubj', 'obj', 'iobj', 'obl')) {
    const token = negativeIn(tree, argument, words);
    if (token !== undefined && !isBeside(tree, argument, token, words)) return { by: 'argument', token };
  }
  const isNominal = tree.tokens[site.head]!.upos !== 'VERB';
  const determiner = isNominal ? negativeIn(tree, site.head, words) : undefined;
  if (determiner !== undefined) return { by: 'argument', token: determiner };
  const without = among(tree, site, 'mark').find((mark) => words.without.has(lower(tree, mark)));
  return without === undefined ? undefined : { by: 'conjunction', token: without };
}

function negatorAmong(tree: Tree, children: readonly number[], words: GrammarWords): number | undefined {
  return children.find((child) => {
    const form = lower(tree, child);
    const relation = relationOf(tree.tokens[child]!);
    if (relation === 'cc') return words.negatives.has(form) && form !== 'no';
    if (relation !== 'advmod' && relation !== 'discourse' && relation !== 'aux' && relation !== 'det')
      return false;
    if (words.negators.has(form)) return !isLimited(tree, child, words);
    const isNegated = words.negatedAdverbs.has(form);
    return isNegated && tree.children[child]!.some((below) => words.negatives.has(lower(tree, below)));
  });
}

/** "Left with no money": what he has none of, and not that he left. */
const isBeside = (tree: Tree, argument: number, negative: number, { besides }: GrammarWords): boolean =>
  negative !== argument &&
  childrenOf(tree, argument, 'case').some((child) => besides.has(lower(tree, child)));

/** "not only", "not just". */
const isLimited = (tree: Tree, at: number, words: GrammarWords): boolean =>
  at + 1 < tree.tokens.length && words.limiters.has(lower(tree, at + 1));

/** Returns the word that makes a noun phrase negative: "no evidence", "nobody", "none of them", "not all". */
function negativeIn(tree: Tree, head: number, words: GrammarWords): number | undefined {
  if (words.negatives.has(lower(tree, head))) return head;
  return childrenOf(tree, head, 'det', 'advmod', 'cc:preconj').find(
    (child) =>
      words.negatives.has(lower(tree, child)) ||
      (words.negators.has(lower(tree, child)) && !isLimited(tree, child, words)),
  );
}

/** Returns a predicate with its particle, and its span: from the first auxiliary in a row with it. */
export function predicateOf(tree: Tree, site: Site): Predicate {
  const { tokens } = tree;
  const { head, layer } = site;
  if (layer === 'outer') {
    const cop = site.children.findLast((child) => tokens[child]!.deprel === 'cop')!;
    return { head: cop, lemma: tokens[cop]!.lemma, start: tokens[cop]!.start, end: tokens[cop]!.end };
  }
  const particles = among(tree, site, 'compound:prt');
  const lemma = [head, ...particles.filter((child) => child > head)].map((at) => tokens[at]!.lemma).join(' ');
  const start = groupStart(tree, site);
  const adjacent = particles.filter((child, i) => child === head + 1 + i);
  const prepositions = NOMINAL_HEAD.has(tokens[head]!.upos) ? among(tree, site, 'case') : [];
  return {
    head,
    lemma,
    start: tokens[start]!.start,
    end: tokens[adjacent.at(-1) ?? head]!.end,
    ...(prepositions.length > 0 && { preposition: prepositions.map((at) => wordsAt(tree, at)).join(' ') }),
  };
}

const NOMINAL_HEAD: ReadonlySet<string> = new Set([
  'NOUN',
  'PROPN',
  'PRON',
  'NUM',
  'ADJ',
  'ADV',
  'DET',
  'SYM',
  'X',
]);

/** Stand between the first auxiliary and the predicate. */
const WITHIN: ReadonlySet<string> = new Set(
  'aux cop advmod det amod compound nummod nmod case flat mark'.split(' '),
);

/** An adverb alone begins no predicate, unless it negates; nor does the mark of an infinitive ("is to leave"). */
function groupStart(tree: Tree, { head, children }: Site): number {
  const { tokens, first, last } = tree;
  let reached = head;
  let start = head;
  for (const child of children.filter((child) => child < head).toReversed()) {
    const relation = relationOf(tokens[child]!);
    if (last[child]! !== reached - 1 || !WITHIN.has(relation)) break;
    reached = first[child]!;
    if (relation !== 'mark' && (relation !== 'advmod' || tokens[child]!.upos === 'PART')) start = reached;
  }
  return start;
}
