/** Positions by verbs and adjectives of wanting, refusing, offering and warning. */

import type { Clause } from '../../language/clauses.ts';
import type { StanceWord } from '../../language/stances.ts';
import { childrenOf, relationOf, wordsAt } from '../../language/tree.ts';
import type { EntityId } from '../../model/entity.ts';
import type { StanceLabel } from '../../model/stance.ts';
import type { Found } from './found.ts';
import type { Stretch } from './members.ts';
import { foundOf, holdersOf, type Reader, speakerOf } from './reader.ts';

/** Returns the positions that the predicates of a sentence take. */
export const byPredicates = (reader: Reader): Found[] =>
  reader.clauses.flatMap((clause, index) => byPredicate(reader, clause, index));

function byPredicate(reader: Reader, clause: Clause, index: number): Found[] {
  const words = wordsOf(reader, clause);
  if (words === undefined || isSupposed(reader, clause)) return [];
  for (const word of words) {
    const label = labelOf(clause, word);
    if (label === undefined || !isAllowed(clause, label, word)) continue;
    const content = contentOf(reader, clause, word);
    if (content === null) continue;
    const holders = holdersIn(reader, clause, index, label);
    if (holders.length === 0) return [];
    return foundOf(reader, {
      holders,
      label,
      clause,
      stretch: content,
      cue: cueOf(reader, clause, content),
      felt: word.felt === true,
      speaker: speakerOf(reader, clause),
    });
  }
  return [];
}

function wordsOf(reader: Reader, clause: Clause): readonly StanceWord[] | undefined {
  const { tree, language } = reader;
  const { verbs, adjectives } = language.stances;
  const { upos, lemma, form } = tree.tokens[clause.predicate.head]!;
  const isState = upos === 'ADJ' || (clause.kind !== 'active' && adjectives.has(form.toLowerCase()));
  if (isState) return adjectives.get(upos === 'ADJ' ? lemma.toLowerCase() : form.toLowerCase());
  if (upos !== 'VERB') return undefined;
  const isSpun = reader.telling.article.spun.verdict === 'spun';
  if (isSpun && language.stances.needing.has(lemma)) return [...language.stances.verbs.get('want')!];
  const known = [clause.predicate.lemma, withNext(reader, clause), withPreposition(reader, clause), lemma];
  return known.map((one) => verbs.get(one.toLowerCase())).find((words) => words !== undefined);
}

/** "back away", "walk back": a particle that the tree makes an adverb. */
function withNext({ tree }: Reader, { predicate: { head } }: Clause): string {
  const next = tree.tokens[head + 1];
  return next && (next.upos === 'ADV' || next.upos === 'ADP' || next.upos === 'PART')
    ? `${tree.tokens[head]!.lemma} ${next.form}`
    : '';
}

/** "call on": a verb with the preposition of its hearer. */
function withPreposition({ tree }: Reader, { predicate }: Clause): string {
  const [hearer] = childrenOf(tree, predicate.head, 'obl').filter((at) => at > predicate.head);
  const [preposition] = hearer === undefined ? [] : childrenOf(tree, hearer, 'case');
  return preposition === undefined ? '' : `${predicate.lemma} ${wordsAt(tree, preposition)}`;
}

function labelOf(clause: Clause, { label, denied }: StanceWord): StanceLabel | undefined {
  if (clause.negation === undefined) return label;
  return clause.negation.by === 'word' || clause.negation.by === 'argument' ? denied : undefined;
}

/** What is asked or put as a condition is no position that somebody has. */
export function isSupposed({ clauses }: Reader, clause: Clause): boolean {
  if (clause.mood === 'question') return true;
  let at: Clause | undefined = clause;
  while (at) {
    if (at.link?.kind === 'condition') return true;
    if (at.role !== 'conjunct') return false;
    at = at.parent === undefined ? undefined : clauses[at.parent];
  }
  return false;
}

/** Somebody wants it who would; who might, can, tries or is told to need not. What was felt once is felt no more. */
function isAllowed(
  { modality, tense, perfect, progressive }: Clause,
  label: StanceLabel,
  { felt }: StanceWord,
): boolean {
  if (felt && tense === 'past' && !perfect && !progressive) return false;
  return modality.every(({ kind }) => FREE.has(kind) || (kind === 'possible' && label === 'open to'));
}

const FREE: ReadonlySet<string> = new Set(['hypothetical', 'conditional', 'planned', 'promised']);

/** Of an infinitive or participle without a subject, who has the purpose: the subject of the clause around. */
function holdersIn(reader: Reader, clause: Clause, index: number, label: StanceLabel): EntityId[] {
  const { clauses, tree, who, language } = reader;
  const { head } = clause.predicate;
  const isPassive = clause.kind === 'passive' && tree.tokens[head]!.upos === 'VERB';
  const isState = language.stances.adjectives.has(tree.tokens[head]!.form.toLowerCase());
  const own = isPassive && !isState ? clause.agent : clause.subject;
  if (own !== undefined) {
    const holders = holdersOf(reader, own);
    return holders.length > 0 ? holders : who.byCue(tree, head);
  }
  if (isPassive && !isState) return [];
  const isInfinitive = childrenOf(tree, head, 'mark').some(
    (at) => wordsAt(tree, at) === language.grammar.infinitive,
  );
  if (label !== 'demands' || !isInfinitive) return clause.role === 'adnominal' ? [] : who.byCue(tree, head);
  for (let at = clauses[clauses[index]!.parent ?? -1]; at; at = clauses[at.parent ?? -1])
    if (at.subject !== undefined)
      return holdersOf(reader, at.kind === 'passive' ? undefined : topOf(reader, at).subject);
  return [];
}

/** "Ada sees the talks as a stage to show that it is strong and to push for more": what is joined in a clause that she wants shown. */
function topOf({ clauses }: Reader, clause: Clause): Clause {
  let at = clause;
  while (at.parent !== undefined && at.role !== 'main' && at.role !== 'relative') at = clauses[at.parent]!;
  return at.subject === undefined ? clause : at;
}

/** Returns what the predicate takes as its word allows, to where that ends. */
function contentOf(reader: Reader, clause: Clause, word: StanceWord): Stretch | null {
  const { tree, language } = reader;
  const { head } = clause.predicate;
  const { grammar } = language;
  const own = (...relations: string[]): number[] => childrenOf(tree, head, ...relations);
  const marks = (at: number): string[] =>
    childrenOf(tree, at, 'mark', 'case', 'aux').map((one) => wordsAt(tree, one));
  const isInfinitive = (at: number): boolean => marks(at).includes(grammar.infinitive);
  const isGerund = (at: number): boolean => grammar.verbForms.get(tree.tokens[at]!.xpos) === 'gerund';
  const hasThat = (at: number): boolean => marks(at).some((mark) => grammar.complementisers.has(mark));
  const isAttached = (at: number): boolean => relationOf(tree.tokens[at]!) === 'advcl';
  const after = (ats: readonly number[]): number[] => ats.filter((at) => at > head);
  const objects = clause.kind === 'passive' && clause.agent ? own('nsubj:pass') : after(own('obj'));
  const takes = (frame: string): boolean => word.takes.has(frame);
  const clauses = after(own('ccomp', 'xcomp', 'advcl', 'csubj'));
  const infinitive = clauses.filter((at) => isInfinitive(at) && !isAttached(at));
  const isIdle = infinitive.some((at) => isIdleVerb(reader, at));
  const isClause = (at: number): boolean =>
    hasThat(at) ||
    (relationOf(tree.tokens[at]!) === 'ccomp' &&
      !isInfinitive(at) &&
      (!isGerund(at) || childrenOf(tree, at, 'nsubj').length > 0));
  const found = [
    takes('hearer') && objects.length > 0 && infinitive.length > 0 ? [...objects, ...infinitive] : [],
    takes('infinitive') && infinitive.length > 0 && !isIdle ? [...objects, ...infinitive] : [],
    takes('clause') ? clauses.filter(isClause) : [],
    takes('modal') && clauses.some((at) => isOpen(reader, at))
      ? [...objects, ...clauses.filter((at) => isOpen(reader, at))]
      : [],
    takes('object') && objects.length > 0 && !isBlamed(reader, objects, word)
      ? [...objects, ...after(own('xcomp'))]
      : [],
    takes('gerund') ? clauses.filter((at) => isGerund(at) && !isAttached(at)) : [],
    after(own('obl', 'advcl', 'xcomp', 'ccomp')).filter((at) => marks(at).some((mark) => takes(mark))),
  ].find((heads) => heads.length > 0);
  return found === undefined || (isIdle && infinitive.length > 0) ? null : stretchFrom(reader, found, clause);
}

/** "declined to comment", "refused to say". */
const isIdleVerb = ({ tree, language }: Reader, at: number): boolean =>
  language.stances.idle.has(tree.tokens[at]!.lemma.toLowerCase());

/** Who criticises somebody takes no position on a matter. */
const isBlamed = ({ tree, who }: Reader, objects: readonly number[], { label }: StanceWord): boolean =>
  label === 'opposes' && objects.every((at) => who.named(tree.tokens[at]!).length > 0);

/** "could be part of it". */
const isOpen = ({ clauses }: Reader, at: number): boolean =>
  clauses.some(
    ({ predicate, modality }) =>
      predicate.head === at && modality.some(({ kind }) => kind === 'possible' || kind === 'hypothetical'),
  );

/**
 * From the first of some words to where they end, with what follows without a pause, and with what is joined to the
 * clause and has no tense of its own.
 */
function stretchFrom(reader: Reader, heads: readonly number[], clause: Clause): Stretch {
  const { tree, clauses, language } = reader;
  const { first, last, tokens } = tree;
  const { head } = clause.predicate;
  let from = Math.min(...heads.map((at) => first[at]!));
  const introduces = (at: number): boolean =>
    (tokens[at]!.upos === 'ADP' && tokens[at]!.form.toLowerCase() !== language.grammar.infinitive) ||
    language.grammar.complementisers.has(tokens[at]!.form.toLowerCase());
  if (from < head) return [from, Math.max(...heads.map((at) => last[at]!))];
  while (introduces(from) && from < Math.max(...heads)) from++;
  let to = Math.max(...heads.map((at) => last[at]!));
  for (let next = following(reader, head, to); next !== undefined; next = following(reader, head, to))
    to = last[next]!;
  for (const { predicate, role, parent, tense, start } of clauses) {
    if (role !== 'conjunct' || parent === undefined || clauses[parent] !== clause) continue;
    if (tense === 'none' && start > tokens[to]!.start) to = Math.max(to, last[predicate.head]!);
  }
  return [from, to];
}

const FOLLOWING: ReadonlySet<string> = new Set(['obl', 'xcomp', 'ccomp', 'acl', 'nmod', 'advmod']);

/** What stands right behind and hangs on the predicate: a careless tree parts "a cap on the army". */
const following = ({ tree }: Reader, head: number, to: number): number | undefined =>
  tree.children[head]!.find(
    (at) => tree.first[at] === to + 1 && tree.last[at]! > to && FOLLOWING.has(relationOf(tree.tokens[at]!)),
  );

function cueOf({ tree }: Reader, { predicate }: Clause, [from]: Stretch): Stretch {
  const first = tree.tokens.findIndex(({ start }) => start >= predicate.start);
  const begin = Math.min(first < 0 ? predicate.head : first, predicate.head);
  return from > predicate.head ? [begin, from - 1] : [begin, predicate.head];
}
