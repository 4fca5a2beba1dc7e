/** What a clause has from the one around it: its subject where it states none, and what hedges or denies it. */

import type { GrammarWords, ModalKind } from '../grammar.ts';
import { childrenOf, type Tree } from '../tree.ts';
import type { Argument, Modal } from './clause.ts';
import type { Draft } from './draft.ts';
import { antecedentIn, argumentIn } from './phrase.ts';
import { among, formAt, isInfinitive } from './verb-group.ts';

/** Completes a clause from the one that it depends on. A joined clause has what that one has, as far as it goes. */
export function govern(tree: Tree, draft: Draft, above: Draft | undefined, words: GrammarWords): void {
  const noun = draft.role === 'adnominal' ? tree.heads[draft.site.head]! : -1;
  if (noun !== -1) governByNoun(tree, draft, noun, words);
  if (above === undefined) return;
  if (draft.role === 'conjunct') joinTo(tree, draft, above, words);
  else if (isComplement(draft, above)) complement(tree, draft, above, words);
  else if (draft.role === 'adverbial') attach(tree, draft, above, words);
}

export const isComplement = (draft: Draft, above: Draft): boolean =>
  draft.role === 'complement' || (draft.role === 'subject' && above.expletive);

const isNonFinite = (draft: Draft): boolean => draft.tense === 'none';

/** No sentence that is read hedges as often; without a bound, "want to want to want to" takes quadratic time. */
const MOST_MODALS = 8;

function prefix(draft: Draft, modals: readonly Modal[]): void {
  const nearest = modals.slice(-MOST_MODALS);
  draft.modality.unshift(...nearest);
  draft.governed += nearest.length;
}

/** "He came and left", "will come and leave", "wants to come and leave". */
function joinTo(tree: Tree, draft: Draft, above: Draft, words: GrammarWords): void {
  if (tree.heads[draft.site.head] !== above.site.head) return;
  const sharesWords = draft.auxiliaries === above.auxiliaries && draft.auxiliaries.length > 0;
  const sharesForm =
    isNonFinite(draft) && formAt(tree, draft.site.head, words) === formAt(tree, above.site.head, words);
  const own = sharesWords || sharesForm ? above.modality : above.modality.slice(0, above.governed);
  prefix(draft, own);
  draft.governed = above.governed;
  if (draft.link === undefined && above.link && among(tree, draft.site, 'mark').length === 0)
    draft.link = above.link;
  const isFree = draft.subject === undefined && !draft.expletive;
  const isEither = among(tree, above.site, 'cc:preconj').length > 0;
  const isShared =
    sharesWords && !isEither && above.negation?.by === 'word' && above.negation.token < above.site.head;
  if (draft.negation === undefined && isFree && above.negation && (isShared || isOutside(above)))
    draft.negation = above.negation;
  if (!isFree) return;
  if (above.subject && above.kind !== 'existential') {
    draft.subject = {
      ...above.subject,
      basis: above.subject.basis === 'stated' ? 'shared' : above.subject.basis,
    };
    if (
      draft.negation === undefined &&
      above.negation?.by === 'argument' &&
      isWithin(above.negation.token, above.subject, tree)
    )
      draft.negation = above.negation;
  }
  shareObject(draft, above);
}

const isOutside = ({ negation }: Draft): boolean =>
  negation?.by === 'predicate' || negation?.by === 'conjunction';

const isWithin = (token: number, { start, end }: Argument, { tokens }: Tree): boolean =>
  tokens[token]!.start >= start && tokens[token]!.end <= end;

/** "bought and sold cars": one object behind two verbs in a row. */
function shareObject(draft: Draft, above: Draft): void {
  if (draft.kind !== 'active' || above.kind !== 'active') return;
  const [one, other] = [above.object, draft.object];
  if (one && !other && one.basis === 'stated' && one.head > draft.site.head)
    draft.object = { ...one, basis: 'shared' };
  const isRow = draft.site.head - above.site.head <= 2;
  if (!one && other && isRow && above.obliques.length === 0) above.object = { ...other, basis: 'shared' };
}

function complement(tree: Tree, draft: Draft, above: Draft, words: GrammarWords): void {
  const { lemma } = above.predicate;
  const isBound = isNonFinite(draft);
  if (isBound && draft.subject === undefined && !draft.expletive) control(tree, draft, above, words);
  const isFuture = words.goers.has(lemma) && above.progressive && isInfinitive(tree, draft.site, words);
  if (isFuture) draft.tense = 'future';
  const isDescription = draft.kind === 'copular' && draft.auxiliaries.length === 0;
  const known = outlookOf(tree, above, words);
  const outlook = isDescription && known !== 'apparent' ? undefined : known;
  const holds = outlook !== undefined && (isBound || OF_FINITE.has(outlook));
  const own: Modal[] = holds ? [{ kind: outlook, token: above.predicate.head }] : [];
  prefix(draft, isBound ? [...above.modality, ...own] : own);
  const isDenied = words.denying.has(lemma);
  if (isDenied && above.negation === undefined)
    draft.negation ??= { by: 'predicate', token: above.predicate.head };
  const reaches = outlook === undefined || !UNTOUCHED.has(outlook);
  if (isBound && above.negation && !isDenied && !isDescription && reaches) draft.negation ??= above.negation;
}

/** "hopes that", "seems that"; what is told, asked or decided in a finite clause is not hedged by that. */
const OF_FINITE: ReadonlySet<ModalKind> = new Set<ModalKind>([
  'expected',
  'wanted',
  'apparent',
  'possible',
  'promised',
]);

/** Of "the aim is to win" it is that of the aim. */
function outlookOf(
  tree: Tree,
  { site, kind, subject, object, predicate }: Draft,
  words: GrammarWords,
): ModalKind | undefined {
  if (site.layer === 'outer')
    return subject && words.outlooks.get(tree.tokens[subject.head]!.lemma.toLowerCase());
  if (kind === 'existential' || (object && predicate.lemma === words.perfect)) return undefined;
  return (
    words.outlooks.get(predicate.lemma) ??
    (kind === 'passive' ? words.passiveOutlooks.get(predicate.lemma) : undefined)
  );
}

/** "did not ask her to leave" says nothing of her leaving; "did not want to leave" does. */
const UNTOUCHED: ReadonlySet<ModalKind> = new Set<ModalKind>(['demanded', 'promised', 'obliged']);

/** "wants to leave", "told her to leave", "promised her to leave", "easy to please". */
function control(tree: Tree, draft: Draft, above: Draft, words: GrammarWords): void {
  const { lemma } = above.predicate;
  const [own, other] = [above.subject, above.object ?? above.indirectObject];
  if (own && above.kind === 'copular' && words.objectRaising.has(lemma) && draft.object === undefined) {
    draft.object = { ...own, basis: 'control' };
    return;
  }
  if (own && isNounOf(tree, above, own.head, words)) {
    const owner = childrenOf(tree, own.head, 'nmod:poss')[0];
    if (owner !== undefined) draft.subject = argumentIn(tree, owner, 'control');
    return;
  }
  const controller = other && !words.subjectControl.has(lemma) ? other : own;
  if (controller && !above.expletive) draft.subject = { ...controller, basis: 'control' };
}

/** "her plan is to leave": the plan does not leave. */
function isNounOf(tree: Tree, { site, predicate }: Draft, subject: number, words: GrammarWords): boolean {
  if (site.layer === 'outer') return true;
  return predicate.lemma === words.copula && words.outlooks.has(tree.tokens[subject]!.lemma.toLowerCase());
}

/** "He left, saying so": a participle's subject is that of the clause around it. */
function attach(tree: Tree, draft: Draft, above: Draft, words: GrammarWords): void {
  if (
    draft.subject ||
    draft.expletive ||
    !isNonFinite(draft) ||
    above.expletive ||
    above.subject === undefined
  )
    return;
  const form = formAt(tree, draft.site.head, words);
  const isPurpose = isInfinitive(tree, draft.site, words);
  if ((form === undefined && draft.auxiliaries.length === 0) || (isPurpose && above.kind === 'passive'))
    return;
  if (form === 'participle' && draft.auxiliaries.length === 0 && among(tree, draft.site, 'mark').length > 0)
    return;
  draft.subject = { ...above.subject, basis: 'control' };
}

/** "the man arrested on Friday", "the man standing there", "his plan to leave". */
function governByNoun(tree: Tree, draft: Draft, noun: number, words: GrammarWords): void {
  const { tokens } = tree;
  const { site } = draft;
  const form = formAt(tree, site.head, words);
  const isFree = draft.subject === undefined && !draft.expletive;
  const isMarked = among(tree, site, 'mark').length > 0;
  if (isFree && !isMarked && isNonFinite(draft) && (form === 'participle' || form === 'gerund')) {
    draft.subject = antecedentIn(tree, noun, site.head);
    draft.relative = { antecedent: noun, as: 'subject' };
    return;
  }
  const lemma = tokens[noun]!.lemma.toLowerCase();
  const outlook = words.outlooks.get(lemma);
  const isBound = isInfinitive(tree, site, words);
  if (isBound && outlook) prefix(draft, [{ kind: outlook, token: noun }]);
  if (words.denying.has(lemma)) draft.negation ??= { by: 'predicate', token: noun };
  const owner = childrenOf(tree, noun, 'nmod:poss')[0];
  if (isFree && isBound && owner !== undefined) draft.subject = argumentIn(tree, owner, 'control');
}
