/** What a predicate takes: where the words that say what is wanted, refused or warned of begin and end. */

import { below, union } from '../../language/attributed/stretches.ts';
import type { Clause } from '../../language/clauses.ts';
import type { StanceWord } from '../../language/stances.ts';
import { childrenOf, relationOf, wordsAt } from '../../language/tree.ts';
import { overlaps } from '../../text/offsets.ts';
import type { Stretch } from './members.ts';
import { parentOf, type Reader } from './reader.ts';

/** Returns what the predicate takes as its word allows, to where that ends. */
export function contentOf(reader: Reader, clause: Clause, word: StanceWord): Stretch | null {
  const { tree, language } = reader;
  const { head } = clause.predicate;
  const { grammar, stances } = language;
  const own = (...relations: string[]): number[] => childrenOf(tree, head, ...relations);
  const marks = (at: number): string[] =>
    childrenOf(tree, at, 'mark', 'case', 'aux').map((one) => wordsAt(tree, one));
  const isInfinitive = (at: number): boolean => marks(at).includes(grammar.infinitive);
  const isGerund = (at: number): boolean => grammar.verbForms.get(tree.tokens[at]!.xpos) === 'gerund';
  const hasThat = (at: number): boolean => marks(at).some((mark) => grammar.complementisers.has(mark));
  const isAsked = (at: number): boolean =>
    [...[tree.first[at]!, tree.first[at]! - 1].map((one) => wordsAt(tree, one)), ...marks(at)].some(
      (word) => grammar.interrogatives.has(word) || stances.whether.has(word),
    );
  const isAttached = (at: number): boolean => relationOf(tree.tokens[at]!) === 'advcl';
  const after = (ats: readonly number[]): number[] => ats.filter((at) => at > head);
  const given = after(own('obj'));
  const active = given.length > 0 ? given : after(own('iobj'));
  const objects = (clause.kind === 'passive' && clause.agent ? own('nsubj:pass') : active).filter(
    (at) => !isTime(reader, at) && tree.tokens[at]!.xpos !== 'WDT',
  );
  const takes = (frame: string): boolean => word.takes.has(frame);
  const takesOfHearer = (mark: string): boolean => takes('hearer') && takes(mark);
  const clauses = after(own('ccomp', 'xcomp', 'advcl', 'csubj'));
  const purposes = clauses.filter(isInfinitive);
  const isOnly = objects.length === 0;
  const infinitive = purposes.filter((at) => isOnly || !isAttached(at));
  const hearers = isOnly
    ? after(own('obl')).filter((at) => marks(at).some((mark) => stances.hearing.has(mark)))
    : objects;
  const asked = [...purposes, ...hearers.flatMap((at) => childrenOf(tree, at, 'acl')).filter(isInfinitive)];
  const isIdle = infinitive.some((at) => isIdleVerb(reader, at, word));
  const isClause = (at: number): boolean =>
    hasThat(at) ||
    (relationOf(tree.tokens[at]!) === 'ccomp' &&
      !isInfinitive(at) &&
      !isAsked(at) &&
      (!isGerund(at) || childrenOf(tree, at, 'nsubj').length > 0));
  if (takes('itself')) {
    const side = childrenOf(tree, head, 'case', 'mark').at(-1) ?? head - 1;
    return [Math.min(side + 1, head), last(reader, [head])];
  }
  if (takes('object') && isBareThat(reader, head + 1)) return [head + 1, head + 1];
  const antecedent = antecedentOf(reader, clause);
  const isStranded = own('obl', 'obj').some(
    (at) => at < head && tree.tokens[at]!.xpos === 'WDT' && marks(at).some(takes),
  );
  if (
    (takes('object') || isStranded) &&
    objects.length === 0 &&
    antecedent !== undefined &&
    (isPlain(reader, antecedent, head) || clause.agent !== undefined || isStranded)
  )
    return [behindCase(reader, antecedent), antecedent];
  const found = [
    takes('hearer') && hearers.length > 0 && asked.length > 0 ? [...hearers, ...asked] : [],
    takes('infinitive') && infinitive.length > 0 && !isIdle ? [...objects, ...infinitive] : [],
    takes('clause') ? clauses.filter((at) => isClause(at) && below(tree, at).size >= 4) : [],
    takes('due') ? clauses.filter((at) => isClause(at) && isDue(reader, at)) : [],
    takes('due') ? tenselessIn(reader, head) : [],
    takes('contrary') ? clauses.filter((at) => isClause(at) && isContrary(reader, at)) : [],
    takes('subjunctive') ? clauses.filter((at) => isClause(at) && isSubjunctive(reader, at)) : [],
    takes('modal') && clauses.some((at) => isOpen(reader, at))
      ? [...objects, ...clauses.filter((at) => isOpen(reader, at))]
      : [],
    takes('object') && objects.length > 0 && !isBlamed(reader, objects, word)
      ? [...objects, ...after(own('xcomp'))]
      : [],
    takes('ruling') ? objects.filter((at) => stances.rulings.has(tree.tokens[at]!.lemma.toLowerCase())) : [],
    takes('matter') && objects.every((at) => !isSomeone(reader, at)) ? objects : [],
    takes('object') && takes('infinitive') && isOnly
      ? after(own('xcomp')).filter((at) => !isInfinitive(at) && !isGerund(at))
      : [],
    takes('gerund') ? clauses.filter((at) => isGerund(at) && (!isAttached(at) || at === head + 1)) : [],
    after(objects.flatMap((one) => childrenOf(tree, one, 'nmod'))).some((at) => marks(at).some(takesOfHearer))
      ? objects
      : [],
    after(own('obl', 'advcl', 'xcomp', 'ccomp', ...(clause.kind === 'copular' ? ['nmod'] : []))).filter(
      (at) => marks(at).some((mark) => takes(mark)) && !isTime(reader, at) && !isLeft(reader, at, word),
    ),
  ].find((heads) => heads.length > 0);
  return found === undefined || (isIdle && infinitive.length > 0) ? null : stretchFrom(reader, found, clause);
}

/** "rejected that, saying": no clause opens before a comma, whatever a tree makes of it. */
const isBareThat = ({ tree, language }: Reader, at: number): boolean =>
  language.grammar.complementisers.has(tree.tokens[at]?.form.toLowerCase() ?? '') &&
  tree.tokens[at + 1]?.upos === 'PUNCT';

/** "about a referendum, which it calls for": the referendum. */
function behindCase({ tree }: Reader, at: number): number {
  let from = tree.first[at]!;
  while (from < at && /^(?:ADP|SCONJ|CCONJ|ADV)$/.test(tree.tokens[from]!.upos)) from++;
  return from;
}

/** "insisted on Sunday". */
const isTime = ({ tree, telling }: Reader, at: number): boolean =>
  telling.times.expressions.some((time) => overlaps(time, tree.tokens[at]!));

/** "the plan that it rejects", "the plan, which it says it rejects". */
function antecedentOf(reader: Reader, clause: Clause): number | undefined {
  const around = clause.role === 'complement' ? parentOf(reader, clause) : undefined;
  const relative = clause.relative ?? around?.relative;
  const isWhat = relative?.as === 'object' || relative?.as === 'oblique' || clause.agent !== undefined;
  return isWhat ? relative?.antecedent : undefined;
}

/** A noun that a clause behind it is surely about: no "what". */
const isPlain = ({ tree, language }: Reader, noun: number, head: number): boolean =>
  noun < head &&
  !language.grammar.interrogatives.has(tree.tokens[noun]!.form.toLowerCase()) &&
  /^(?:obj|nsubj|root|appos|xcomp)/.test(tree.tokens[noun]!.deprel);

/** "declined to comment", "refused to say", "what the minister wants to hear", and not "wants to see the books". */
const isIdleVerb = ({ tree, language }: Reader, at: number, { label }: StanceWord): boolean => {
  const lemma = tree.tokens[at]!.lemma.toLowerCase();
  const { idle, idleAlone, learning } = language.stances;
  if (idleAlone.has(lemma)) return childrenOf(tree, at, 'obl', 'xcomp', 'obj', 'advcl').length === 0;
  const isLearning = label === 'demands' && learning.has(lemma);
  return idle.has(lemma) && !(isLearning && childrenOf(tree, at, 'obj', 'obl', 'xcomp', 'ccomp').length > 0);
};

export const isSomeone = ({ tree, who, language }: Reader, at: number): boolean =>
  tree.tokens[at]!.upos === 'PRON' ||
  who.named(tree.tokens[at]!).length > 0 ||
  language.coreference.sortOf(tree.tokens[at]!.lemma.toLowerCase()) === 'person';

/** "walked away from her friends". */
const isLeft = (reader: Reader, at: number, { label, takes }: StanceWord): boolean =>
  label === 'rejects' &&
  takes.has('from') &&
  reader.tree.tokens[at]!.upos !== 'PRON' &&
  isSomeone(reader, at);

/** Who criticises somebody takes no position on a matter. */
const isBlamed = (
  { tree, who, language }: Reader,
  objects: readonly number[],
  { label }: StanceWord,
): boolean =>
  label === 'opposes' &&
  objects.every((at) => who.named(tree.tokens[at]!).length > 0 || isAllegation({ tree, language }, at));

/** "insists that it must", "that it be", "that it would", and not that it was. */
const isDue = ({ clauses, tree }: Reader, at: number): boolean =>
  clauses.some(
    ({ predicate, modality, tense }) =>
      predicate.head === at &&
      (tense === 'future' ||
        modality.some(({ kind }) => kind === 'obliged' || kind === 'hypothetical') ||
        isSubjunctive({ tree }, at)),
  );

/** "insists that there was no fault". */
const isContrary = ({ clauses }: Reader, at: number): boolean =>
  clauses.some(
    ({ predicate, modality, tense, negation }) =>
      predicate.head === at &&
      modality.length === 0 &&
      tense !== 'future' &&
      (negation?.by === 'word' || negation?.by === 'argument'),
  );

/** "insists that a room stay open": a clause without a tense, since its verb was taken for a noun. */
function tenselessIn({ tree, clauses, language }: Reader, head: number): number[] {
  const next = tree.tokens[head + 1];
  if (next === undefined || !language.grammar.complementisers.has(next.form.toLowerCase())) return [];
  const [first] = childrenOf(tree, head, 'ccomp').filter((at) => at > head);
  const clause = clauses.find(({ predicate }) => predicate.head === first);
  return clause?.kind === 'copular' && clause.tense === 'none' && clause.subject?.basis !== 'stated'
    ? [clause.predicate.head]
    : [];
}

/** "that it be moved", "that he go". */
function isSubjunctive({ tree }: Pick<Reader, 'tree'>, at: number): boolean {
  const [auxiliary] = childrenOf(tree, at, 'aux', 'cop');
  return tree.tokens[auxiliary ?? at]!.xpos === 'VB';
}

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
export function stretchFrom(reader: Reader, heads: readonly number[], clause: Clause): Stretch {
  const { tree, clauses, language } = reader;
  const { first, tokens } = tree;
  const { head } = clause.predicate;
  let from = Math.min(...heads.map((at) => first[at]!));
  const introduces = (at: number): boolean =>
    (tokens[at]!.upos === 'ADP' && tokens[at]!.form.toLowerCase() !== language.grammar.infinitive) ||
    (tokens[at]!.upos !== 'DET' && language.grammar.complementisers.has(tokens[at]!.form.toLowerCase()));
  if (from < head) return [from, Math.max(...heads.map((at) => tree.last[at]!))];
  while (introduces(from) && from < Math.max(...heads)) from++;
  let to = last(reader, heads);
  for (let next = following(reader, head, to); next !== undefined; next = following(reader, head, to))
    to = last(reader, [next]);
  to = withInfinitive(reader, clause, from, to);
  for (const one of clauses) {
    if (one.role !== 'conjunct' || parentOf(reader, one) !== clause) continue;
    if (one.tense === 'none' && one.start > tokens[to]!.start)
      to = Math.max(to, tree.last[one.predicate.head]!);
  }
  return [from, to];
}

/** "wants all trains to stop until": what they are to do stands right behind, and a careless tree hangs it elsewhere. */
function withInfinitive(
  { tree, language }: Reader,
  { predicate, object }: Clause,
  from: number,
  to: number,
): number {
  const behind = to + (isInserted(tree, from, to) ? 2 : 1);
  const [mark, verb] = [tree.tokens[behind], tree.tokens[behind + 1]];
  if (mark?.upos !== 'PART' || mark.form.toLowerCase() !== language.grammar.infinitive) return to;
  const asks = [predicate.head, ...(object === undefined ? [] : [object.head])];
  if (
    (verb?.upos !== 'VERB' && verb?.upos !== 'AUX') ||
    !asks.some((at) => takesInfinitive(tree, at, language))
  )
    return to;
  const end = tree.tokens.findIndex(({ upos }, at) => at > behind + 1 && upos === 'PUNCT');
  return (end < 0 ? tree.tokens.length : end) - 1;
}

/** "wants the director, Ada Vel, to resign": a name between commas. */
const isInserted = ({ tokens }: Reader['tree'], from: number, to: number): boolean =>
  tokens[to + 1]?.form === ',' &&
  tokens[to]!.upos === 'PROPN' &&
  tokens.slice(from, to).some(({ form }) => form === ',');

/** "wants them to", "calls for them to". */
const takesInfinitive = (
  { tokens }: Reader['tree'],
  at: number,
  { stances }: Reader['language'],
): boolean => {
  const lemma = tokens[at]!.lemma.toLowerCase();
  const known = [
    ...(stances.verbs.get(lemma) ?? []).filter(({ takes }) => takes.has('object')),
    ...(stances.nouns.get(lemma) ?? []).filter(({ takes }) => takes.has('for')),
  ];
  return known.some(({ label, takes }) => label === 'demands' && takes.has('infinitive'));
};

const FOLLOWING: ReadonlySet<string> = new Set([
  'obl',
  'xcomp',
  'ccomp',
  'acl',
  'nmod',
  'advmod',
  'compound',
]);

/** What stands right behind and hangs on the predicate: a careless tree parts "a cap on the army". */
const following = ({ tree }: Reader, head: number, to: number): number | undefined =>
  tree.children[head]!.find(
    (at) => tree.first[at] === to + 1 && tree.last[at]! > to && FOLLOWING.has(relationOf(tree.tokens[at]!)),
  );

/** The end of some words with what depends on them, past commas; a careless tree leaves none of its words out. */
function last({ tree }: Reader, heads: readonly number[]): number {
  const words = union(...heads.map((at) => below(tree, at)));
  let end = Math.max(...heads.map((at) => tree.last[at]!));
  for (let at = end + 1; at < tree.tokens.length; at++) {
    if (words.has(at)) end = at;
    else if (tree.tokens[at]!.upos !== 'PUNCT') break;
  }
  return end;
}

/** "rejected the reproach": what is said against somebody. */
export const isAllegation = ({ tree, language }: Pick<Reader, 'tree' | 'language'>, at: number): boolean =>
  language.stances.allegations.has(tree.tokens[at]!.lemma.toLowerCase());
