/** Positions by the words that take them: verbs, adjectives and nouns of wanting, refusing, offering, warning. */

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
  const { tree, language } = reader;
  const { stances } = language;
  const { head, lemma } = clause.predicate;
  const { upos, lemma: bare, xpos } = tree.tokens[head]!;
  const isAdjective = upos === 'ADJ' || (clause.kind !== 'active' && stances.adjectives.has(bare));
  const words = isAdjective
    ? stances.adjectives.get(bare.toLowerCase())
    : upos === 'VERB'
      ? (stances.verbs.get(lemma.toLowerCase()) ?? stances.verbs.get(withPreposition(reader, clause)))
      : undefined;
  if (words === undefined || isSupposed(reader, clause)) return [];
  for (const word of words) {
    const label = labelOf(clause, word);
    if (label === undefined) continue;
    const content = contentOf(reader, clause, word);
    if (content === null) continue;
    const holders = holdersIn(reader, clause, index, xpos === 'VBG' || xpos === 'VB');
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

/** "call on": a verb with the preposition of its hearer. */
function withPreposition({ tree }: Reader, { predicate }: Clause): string {
  const [hearer] = childrenOf(tree, predicate.head, 'obl').filter((at) => at > predicate.head);
  const [preposition] = hearer === undefined ? [] : childrenOf(tree, hearer, 'case');
  return preposition === undefined ? '' : `${predicate.lemma.toLowerCase()} ${wordsAt(tree, preposition)}`;
}

function labelOf(clause: Clause, { label, denied }: StanceWord): StanceLabel | undefined {
  if (clause.negation === undefined) return label;
  return clause.negation.by === 'word' || clause.negation.by === 'argument' ? denied : undefined;
}

/** What is asked, put as a condition, or only possible, likely or tried is no position that somebody has. */
function isSupposed({ clauses }: Reader, clause: Clause): boolean {
  if (clause.mood === 'question') return true;
  for (
    let at: Clause | undefined = clause;
    at;
    at = at.parent === undefined ? undefined : clauses[at.parent]
  ) {
    if (at.link?.kind === 'condition') return true;
    if (at.role !== 'conjunct') break;
  }
  return clause.modality.some(({ kind }) => kind === 'expected' || kind === 'able' || kind === 'apparent');
}

/** Of an infinitive or participle without a subject, that of the clause around. */
function holdersIn(reader: Reader, clause: Clause, index: number, isFree: boolean): EntityId[] {
  const { clauses } = reader;
  const own = clause.kind === 'passive' && clause.agent ? clause.agent : clause.subject;
  const isPassive = clause.kind === 'passive' && clause.agent === undefined;
  if (own !== undefined)
    return isPassive && reader.tree.tokens[clause.predicate.head]!.upos === 'VERB' && !isState(reader, clause)
      ? []
      : holdersOf(reader, own);
  if (!isFree) return [];
  for (let at = clauses[clauses[index]!.parent ?? -1]; at; at = clauses[at.parent ?? -1])
    if (at.subject !== undefined) return holdersOf(reader, at.subject);
  return [];
}

/** "is opposed to", "is prepared to". */
const isState = ({ tree, language }: Reader, { predicate }: Clause): boolean =>
  language.stances.adjectives.has(tree.tokens[predicate.head]!.form.toLowerCase());

/** Returns what the predicate takes as its word allows, to the end of its clause. */
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
  const after = (ats: number[]): number[] => ats.filter((at) => at > head);
  const objects = clause.kind === 'passive' && clause.agent ? own('nsubj:pass') : after(own('obj'));
  const takes = (frame: string): boolean => word.takes.has(frame);
  const clauses = after(own('ccomp', 'xcomp', 'advcl', 'csubj'));
  const infinitive = clauses.filter((at) => isInfinitive(at) && relationOf(tree.tokens[at]!) !== 'advcl');
  const isClause = (at: number): boolean =>
    (relationOf(tree.tokens[at]!) === 'ccomp' &&
      !isInfinitive(at) &&
      (!isGerund(at) || childrenOf(tree, at, 'nsubj').length > 0)) ||
    hasThat(at);
  const found = [
    takes('hearer') && objects.length > 0 && infinitive.length > 0 ? [...objects, ...infinitive] : [],
    takes('infinitive') && infinitive.length > 0 ? [...objects, ...infinitive] : [],
    takes('clause') ? clauses.filter(isClause) : [],
    takes('modal') ? clauses.filter((at) => isClause(at) && isOpen(reader, at)) : [],
    takes('object') && objects.length > 0 ? [...objects, ...after(own('xcomp'))] : [],
    takes('gerund') ? clauses.filter((at) => isGerund(at) && relationOf(tree.tokens[at]!) !== 'advcl') : [],
    after(own('obl', 'advcl', 'xcomp', 'ccomp')).filter((at) => marks(at).some((mark) => takes(mark))),
  ].find((heads) => heads.length > 0);
  if (found === undefined) return null;
  return stretchFrom(reader, found, clause);
}

/** "could be part of it". */
const isOpen = ({ clauses }: Reader, at: number): boolean =>
  clauses.some(
    ({ predicate, modality }) =>
      predicate.head === at && modality.some(({ kind }) => kind === 'possible' || kind === 'hypothetical'),
  );

/** From the first of some words with all below it, to where the clause ends, with what is joined to it without a subject of its own. */
function stretchFrom({ tree, clauses, language }: Reader, heads: readonly number[], clause: Clause): Stretch {
  const { first, last, tokens } = tree;
  const { head } = clause.predicate;
  let from = Math.min(...heads.map((at) => first[at]!));
  const introduces = (at: number): boolean =>
    tokens[at]!.upos === 'ADP' || language.grammar.complementisers.has(tokens[at]!.form.toLowerCase());
  if (from > head) while (introduces(from) && from < Math.max(...heads)) from++;
  if (from < head) return [from, Math.max(...heads.map((at) => last[at]!))];
  let to = Math.max(...heads.map((at) => last[at]!));
  for (const other of clauses) {
    const { predicate, role, parent, tense, start } = other;
    if (role !== 'conjunct' || parent === undefined || clauses[parent] !== clause) continue;
    if (tense === 'none' && start > tokens[to]!.start) to = Math.max(to, last[predicate.head]!);
  }
  return [from, to];
}

function cueOf({ tree }: Reader, { predicate }: Clause, [from]: Stretch): Stretch {
  const first = tree.tokens.findIndex(({ start }) => start >= predicate.start);
  const begin = Math.min(first < 0 ? predicate.head : first, predicate.head);
  return from > predicate.head ? [begin, from - 1] : [begin, predicate.head];
}

/** Returns the positions that nouns name: "its demand that", "their refusal to". */
export function byNouns(reader: Reader, running: EntityId | null): Found[] {
  const { tree, language } = reader;
  return tree.tokens.flatMap((token, at) => {
    const words = token.upos === 'NOUN' ? language.stances.nouns.get(token.lemma.toLowerCase()) : undefined;
    return words === undefined ? [] : byNoun(reader, at, words, running);
  });
}

function byNoun(
  reader: Reader,
  noun: number,
  words: readonly StanceWord[],
  running: EntityId | null,
): Found[] {
  const { tree, clauses } = reader;
  const owner = ownersOf(reader, noun);
  const clause = clauses.find(
    ({ start, end }) => start <= tree.tokens[noun]!.start && tree.tokens[noun]!.end <= end,
  );
  if (clause !== undefined && (clause.mood === 'question' || isSupposed(reader, clause))) return [];
  for (const word of words) {
    const content = contentOfNoun(reader, noun, word, owner);
    if (content === null) continue;
    const own = owner.holders;
    const holders =
      own.length > 0
        ? own
        : word.label === 'demands' && owner.at === null && running !== null
          ? [running]
          : [];
    if (holders.length === 0) return [];
    const [from] = content;
    return foundOf(reader, {
      holders,
      label: word.label,
      clause: null,
      stretch: content,
      cue: from > noun ? [noun, from - 1] : [noun, noun],
      speaker: clause ? speakerOf(reader, clause) : null,
    });
  }
  return [];
}

interface Owner {
  readonly at: number | null;
  readonly holders: readonly EntityId[];
}

/** Whose a noun is: "the mayor's demand", "a demand by the mayor", "the mayor made a demand". */
function ownersOf(reader: Reader, noun: number): Owner {
  const { tree, sentence, who, language, clauses } = reader;
  const { stances } = language;
  const [possessor] = childrenOf(tree, noun, 'nmod:poss');
  const by = childrenOf(tree, noun, 'nmod').find((at) =>
    childrenOf(tree, at, 'case').some(
      (mark) => stances.owners.has(wordsAt(tree, mark)) && wordsAt(tree, mark) !== language.names.of,
    ),
  );
  const at = possessor ?? by;
  if (at !== undefined) {
    const isOurs = stances.firstPossessives.has(tree.tokens[at]!.form.toLowerCase());
    const speaker = isOurs ? who.speaker(tree.tokens[at]!) : undefined;
    const holders = isOurs
      ? [speaker ? speaker.source : reader.writer].filter((one) => one !== null)
      : who.at(at, sentence, tree);
    return { at, holders };
  }
  const verb = tree.heads[noun]!;
  const light = clauses.find(
    ({ predicate }) =>
      predicate.head === verb && stances.lightVerbs.has(tree.tokens[verb]!.lemma.toLowerCase()),
  );
  if (light === undefined || light.negation) return { at: null, holders: [] };
  if (light.kind === 'passive')
    return { at: light.agent?.head ?? null, holders: holdersOf(reader, light.agent) };
  return relationOf(tree.tokens[noun]!) === 'obj'
    ? { at: light.subject?.head ?? null, holders: holdersOf(reader, light.subject) }
    : { at: null, holders: [] };
}

function contentOfNoun(reader: Reader, noun: number, word: StanceWord, owner: Owner): Stretch | null {
  const { tree, language, clauses } = reader;
  const { grammar, stances } = language;
  const { tokens, last } = tree;
  const colon = tokens.findIndex(({ form }, at) => at > noun && form === ':');
  if (colon > 0 && colon < tokens.length - 2 && owner.at !== null && word.label === 'demands')
    return [colon + 1, tokens.length - 1];
  const marks = (at: number): string[] =>
    childrenOf(tree, at, 'mark', 'case').map((one) => wordsAt(tree, one));
  const copula = clauses.find(({ subject, kind }) => subject?.head === noun && kind !== 'passive');
  if (copula && word.label === 'demands') {
    const isListing = stances.listing.has(tokens[copula.predicate.head]!.lemma.toLowerCase());
    const isCopular = copula.kind === 'copular';
    const start = isListing ? copula.predicate.head + 1 : tree.first[copula.predicate.head]!;
    if (isListing || (isCopular && copula.complements.length > 0)) {
      const from = isListing
        ? start
        : tokens.findIndex((token) => token.start >= copula.complements[0]!.content.start);
      if (from > noun && from < tokens.length) return [from, last[copula.predicate.head]!];
    }
  }
  const relative = clauses.find(
    ({ relative, predicate }) =>
      relative?.antecedent === noun && stances.listing.has(tokens[predicate.head]!.lemma.toLowerCase()),
  );
  if (relative && word.label === 'demands')
    return [
      relative.predicate.head + 1,
      Math.max(last[relative.predicate.head]!, lastOfSentence(tree, noun)),
    ];
  const including = tokens.findIndex(
    ({ form }, at) =>
      at > noun &&
      at <= noun + 3 &&
      stances.including.has(form.toLowerCase()) &&
      form.toLowerCase() !== 'among',
  );
  if (including > 0 && word.label === 'demands' && including + 2 < tokens.length)
    return [including + 1, lastOfSentence(tree, noun)];
  const below = childrenOf(tree, noun, 'acl', 'ccomp', 'nmod', 'advcl').filter(
    (at) => at > noun && at !== owner.at,
  );
  const fits = below.filter((at) => {
    const own = marks(at);
    const isPhrase = relationOf(tokens[at]!) === 'nmod';
    if (own.includes(grammar.infinitive) && !isPhrase) return word.takes.has('infinitive');
    if (own.some((mark) => grammar.complementisers.has(mark))) return word.takes.has('clause');
    return own.some((mark) => word.takes.has(mark));
  });
  if (fits.length === 0) return null;
  let from = tree.first[fits[0]!]!;
  while (
    from < fits[0]! &&
    (tokens[from]!.upos === 'ADP' || grammar.complementisers.has(tokens[from]!.form.toLowerCase()))
  )
    from++;
  return [from, Math.max(...fits.map((at) => last[at]!))];
}

const lastOfSentence = ({ tokens }: Reader['tree'], _noun: number): number => tokens.length - 1;
