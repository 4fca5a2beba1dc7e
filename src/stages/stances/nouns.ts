/** Positions that nouns name: "its demand that", "their refusal to", "the conditions include". */

import type { Clause } from '../../language/clauses.ts';
import type { StanceWord } from '../../language/stances.ts';
import { childrenOf, relationOf, standsBehind, type Tree, wordsAt } from '../../language/tree.ts';
import type { EntityId } from '../../model/entity.ts';
import { isSomeone } from './contents.ts';
import type { Found } from './found.ts';
import type { Stretch } from './members.ts';
import { isSupposed } from './predicates.ts';
import {
  clauseAbove,
  cueStart,
  foundOf,
  holdersOf,
  isInfinitive,
  type Reader,
  sourceOf,
  speakerOf,
} from './reader.ts';

/** Returns the positions that the nouns of a sentence name. */
export function byNouns(reader: Reader, running: EntityId | null): Found[] {
  const { tree, language } = reader;
  return tree.tokens.flatMap((token, at) => {
    const lemma = token.lemma.toLowerCase();
    const known = language.stances.nouns.get(lemma);
    const isKnown = known !== undefined || language.stances.intentions.has(lemma);
    const words = token.upos === 'NOUN' && isKnown ? (known ?? []) : undefined;
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
  const token = tree.tokens[noun]!;
  const clause = clauses.find(({ start, end }) => start <= token.start && token.end <= end);
  if (clause !== undefined && isSupposed(reader, clause)) return [];
  if (isLacking(reader, noun)) return [];
  const owner = ownersOf(reader, noun, words);
  if (isIntention(reader, noun)) {
    const denied = byNoIntention(reader, noun, clause, owner);
    if (denied.length > 0 || isNone(reader, noun)) return denied;
  }
  const speaker = clause ? speakerOf(reader, clause) : null;
  for (const word of words) {
    const listed =
      word.label === 'demands' || word.label === 'offers' ? listedBehind(reader, noun, owner) : null;
    const met = metIn(reader, noun, word, owner);
    const content = listed ?? complementOf(reader, noun, word, owner) ?? met;
    if (content === null || isOfSomebody(reader, content, word)) continue;
    const isTold = listed !== null || !isPhrase(reader, content[0]);
    const last = isTold ? running : null;
    const holders = holdersFor(reader, noun, word, owner, last, sourceOf(speaker));
    if (holders.length === 0) continue;
    const { stretch, cue } = shownOf(reader, noun, content, owner);
    const { verbal } = owner;
    const whole = content === met;
    return foundOf(reader, { holders, label: word.label, clause: verbal, stretch, cue, speaker, whole });
  }
  return [];
}

/** "without fear of any club". */
const isLacking = ({ tree, language }: Reader, noun: number): boolean =>
  standsBehind(tree, noun, (mark) => language.grammar.without.has(mark));

/** "his criticism of the mayor" is about no matter. */
const isOfSomebody = ({ tree, who }: Reader, [from, to]: Stretch, { label }: StanceWord): boolean =>
  label === 'opposes' &&
  tree.tokens.slice(from, to + 1).every(({ upos }) => upos === 'PROPN') &&
  who.named(tree.tokens[to]!).length > 0;

/** "the request for the operation" is anybody's. */
const isPhrase = ({ tree }: Reader, at: number): boolean =>
  tree.tokens[at - 1]?.deprel === 'case' && tree.tokens[at - 1]?.upos === 'ADP';

const isIntention = ({ tree, language }: Reader, noun: number): boolean =>
  language.stances.intentions.has(tree.tokens[noun]!.lemma.toLowerCase());

/** "no plans". */
const isNone = ({ tree, language }: Reader, noun: number): boolean =>
  childrenOf(tree, noun, 'det').some((at) => language.grammar.negatives.has(wordsAt(tree, at)));

/** "has no plans to use it". */
function byNoIntention(reader: Reader, noun: number, clause: Clause | undefined, owner: Owner): Found[] {
  const { tree } = reader;
  const { verbal, holders } = owner;
  const isDenied = isNone(reader, noun) || verbal?.negation?.by === 'word';
  const content = [
    ...childrenOf(tree, noun, 'acl', 'nmod'),
    ...(verbal ? childrenOf(tree, verbal.predicate.head, 'advcl') : []),
  ].filter((at) => at > noun);
  if (!isDenied || verbal === null || content.length === 0) return [];
  const stretch: Stretch = [tree.first[content[0]!]!, Math.max(...content.map((at) => tree.last[at]!))];
  const cue: Stretch = [cueStart(reader, verbal, noun), stretch[0] - 1];
  const speaker = clause ? speakerOf(reader, clause) : null;
  return foundOf(reader, { holders, label: 'rejects', clause: verbal, stretch, cue, speaker });
}

/** "expressed a readiness to help"; without a verb the content by itself, or with the noun: "objections to the plan". */
function shownOf(
  reader: Reader,
  noun: number,
  [from, to]: Stretch,
  { verbal }: Owner,
): { stretch: Stretch; cue: Stretch | null } {
  const { tree } = reader;
  if (verbal !== null && verbal.kind !== 'passive' && from > noun) {
    const copula = childrenOf(tree, noun, 'aux', 'cop').filter((at) => at < noun);
    return { stretch: [from, to], cue: [Math.min(cueStart(reader, verbal, noun), ...copula), from - 1] };
  }
  const isShort =
    from > noun &&
    from - noun <= 3 &&
    !tree.tokens.slice(noun, from).some(({ upos }) => upos === 'PUNCT' || upos === 'VERB');
  return {
    stretch: isShort && /^(?:ADP|SCONJ)$/.test(tree.tokens[from - 1]!.upos) ? [noun, to] : [from, to],
    cue: null,
  };
}

interface Owner {
  readonly at: number | null;
  readonly holders: readonly EntityId[];
  /** By a verb: "made an offer", "was a supporter". */
  readonly verbal: Clause | null;
}

const NOBODY: Owner = { at: null, holders: [], verbal: null };

/** What nobody is said to have is a condition of whoever wanted something last; a worry that of who speaks. */
function holdersFor(
  reader: Reader,
  noun: number,
  { label, takes }: StanceWord,
  owner: Owner,
  running: EntityId | null,
  speaker: EntityId | null,
): readonly EntityId[] {
  const { tree, language } = reader;
  if (owner.at !== null) {
    // "the council's supporters", which take nothing but whose they are.
    const isOther = takes.has('of') && takes.size === 1;
    return isOther && !owner.verbal ? [] : owner.holders;
  }
  if (isNone(reader, noun)) return [];
  if (label === 'demands' && running !== null && language.stances.conditions.has(tree.tokens[noun]!.lemma))
    return [running];
  return label === 'warns' && speaker !== null ? [speaker] : [];
}

/** Whose a noun is: "the mayor's demand", "a demand by the mayor", "the mayor made a demand". */
function ownersOf(reader: Reader, noun: number, words: readonly StanceWord[]): Owner {
  const { tree, sentence, who, language } = reader;
  const { stances } = language;
  const [possessor] = childrenOf(tree, noun, 'nmod:poss');
  const isOwning = (mark: string): boolean =>
    stances.owners.has(mark) ||
    (mark === stances.genitive && words.length > 0 && words.every(({ takes }) => !takes.has(mark)));
  const around = isFacing(reader, noun) ? childrenOf(tree, tree.heads[noun]!, 'obl') : [];
  const by = [...childrenOf(tree, noun, 'nmod', 'obl'), ...around].find(
    (at) => at > noun && standsBehind(tree, at, isOwning),
  );
  const at = possessor ?? by;
  if (at === undefined) return byLightVerb(reader, noun);
  const isOurs = stances.firstPossessives.has(tree.tokens[at]!.form.toLowerCase());
  if (!isOurs) return { at, holders: who.at(at, sentence, tree), verbal: null };
  const ours = who.speaker(tree.tokens[at]!)?.source;
  return { at, holders: ours ? [ours] : [], verbal: null };
}

function byLightVerb(reader: Reader, noun: number): Owner {
  const { tree, language, clauses } = reader;
  const copular = clauses.find(({ kind, predicate }) => kind === 'copular' && predicate.head === noun);
  if (copular?.subject?.basis === 'stated' && !copular.negation)
    return { at: copular.subject.head, holders: holdersOf(reader, copular.subject), verbal: copular };
  const verb = tree.heads[noun]!;
  const light = clauses.find(
    ({ predicate }) =>
      predicate.head === verb && language.stances.lightVerbs.has(tree.tokens[verb]!.lemma.toLowerCase()),
  );
  if (light === undefined || (light.negation && !isIntention(reader, noun))) return NOBODY;
  if (light.kind === 'passive') {
    const isSubject = light.subject?.head === noun;
    return light.agent && isSubject
      ? { at: light.agent.head, holders: holdersOf(reader, light.agent), verbal: light }
      : NOBODY;
  }
  const subject = light.subject ?? clauseAbove(reader, light)?.subject;
  return relationOf(tree.tokens[noun]!) === 'obj' && subject
    ? { at: subject.head, holders: holdersOf(reader, subject), verbal: light }
    : NOBODY;
}

/** "its demand: …", "the conditions include …", "conditions, which included …", "its demand is that …". */
function listedBehind(reader: Reader, noun: number, owner: Owner): Stretch | null {
  const { tree, language, clauses } = reader;
  const { stances } = language;
  const { tokens, last } = tree;
  const end = tokens.length - 1;
  const lists = (at: number): boolean => stances.listing.has(tokens[at]!.lemma.toLowerCase());
  const colon = tokens.findIndex(({ form }, at) => at > noun && form === ':');
  if (colon > 0 && colon < end - 2 && owner.at !== null) return [colon + 1, end];
  const copula = clauses.find(({ subject, kind }) => subject?.head === noun && kind !== 'passive');
  if (copula && lists(copula.predicate.head) && copula.kind === 'active')
    return [behindPreposition(reader, copula.predicate.head + 1), end];
  const [complement] = copula?.kind === 'copular' ? copula.complements : [];
  if (copula && complement) {
    const from = tokens.findIndex(({ start }) => start >= complement.content.start);
    if (from > noun) return [from, last[copula.predicate.head]!];
  }
  const which = tokens.findIndex(
    ({ form, upos }, at) =>
      at > noun && at <= noun + 3 && upos !== 'NOUN' && form.toLowerCase() === stances.which,
  );
  if (which > 0 && which + 2 < end && lists(which + 1)) return [which + 2, end];
  const including = tokens.findIndex(
    ({ form }, at) =>
      at > noun && at <= noun + 2 && (stances.including.has(form.toLowerCase()) || isSuchAs(reader, at)),
  );
  const from = including + (isSuchAs(reader, including) ? 2 : 1);
  return including > 0 && from + 1 < end ? [from, end] : null;
}

/** "demands, such as". */
const isSuchAs = ({ tree, language }: Reader, at: number): boolean =>
  at > 0 &&
  language.stances.vague.has(tree.tokens[at]!.form.toLowerCase()) &&
  tree.tokens[at + 1]?.upos === 'ADP';

/** "stands at". */
const behindPreposition = ({ tree }: Reader, at: number): number =>
  tree.tokens[at]?.upos === 'ADP' && at + 2 < tree.tokens.length ? at + 1 : at;

/** "a demand that", "a call for", "the refusal to". */
function complementOf(reader: Reader, noun: number, word: StanceWord, owner: Owner): Stretch | null {
  const { tree, language } = reader;
  const { grammar } = language;
  const { tokens, last, first } = tree;
  const marks = (at: number): string[] =>
    childrenOf(tree, at, 'mark', 'case').map((one) => wordsAt(tree, one));
  const below = [
    ...childrenOf(tree, noun, 'acl', 'ccomp', 'nmod', 'advcl'),
    ...childrenOf(tree, noun, 'nmod').flatMap((at) =>
      childrenOf(tree, at, 'acl').filter((one) => isInfinitive(reader, one)),
    ),
    ...((owner.verbal || isFacing(reader, noun)) && tree.heads[noun]! >= 0
      ? childrenOf(tree, tree.heads[noun]!, 'ccomp', 'obl', 'advcl', 'xcomp')
      : []),
    ...behindOwner(reader, noun, owner),
  ].filter((at) => at > noun && at !== owner.at);
  const fits = below.filter((at) => {
    const own = marks(at);
    const isPhrase = /^(?:nmod|obl)$/.test(relationOf(tokens[at]!));
    if (own.includes(grammar.infinitive) && !isPhrase) return word.takes.has('infinitive');
    if (own.some((mark) => grammar.complementisers.has(mark))) return word.takes.has('clause');
    return own.some((mark) => word.takes.has(mark));
  });
  if (fits.length === 0) return null;
  let from = first[fits[0]!]!;
  while (from < fits[0]! && introduces(reader, from)) from++;
  return [from, Math.max(...fits.map((at) => last[at]!))];
}

/** "a demand by the nurses for an allowance", "warnings from pilots that": a careless tree hangs on whose it is what it is. */
const behindOwner = ({ tree, clauses }: Reader, noun: number, { at, verbal }: Owner): number[] =>
  at === null || at < noun || verbal !== null
    ? []
    : [
        ...childrenOf(tree, at, 'nmod', 'acl', 'ccomp', 'advcl'),
        ...childrenOf(tree, noun, 'acl:relcl'),
      ].filter((one) => isWhole(tree, one) && !isPast(clauses, one));

/** "the request of the guild, which said that it had worked": nobody asks for what was. */
const isPast = (clauses: readonly Clause[], head: number): boolean =>
  clauses.some(({ predicate, tense }) => predicate.head === head && tense === 'past');

/** No word stands between it and where it begins that belongs to something else. */
const isWhole = ({ children, first }: Tree, head: number): boolean =>
  children[head]!.every((at) => at >= first[head]!);

/** "The toll drew opposition from hauliers", where that is told of a matter. */
function metIn(reader: Reader, noun: number, { label }: StanceWord, owner: Owner): Stretch | null {
  const { tree, clauses } = reader;
  if (label !== 'opposes' && label !== 'supports') return null;
  if (owner.at === null || owner.at < noun || !isFacing(reader, noun)) return null;
  const met = clauses.find(({ predicate }) => predicate.head === tree.heads[noun]);
  const matter = met?.subject;
  if (matter === undefined || matter.basis !== 'stated' || met?.negation || isSomeone(reader, matter.head))
    return null;
  return [tree.first[matter.head]!, Math.max(tree.last[noun]!, tree.last[owner.at]!)];
}

/** "faced criticism", "was met with anger". */
const isFacing = ({ tree, language }: Reader, noun: number): boolean => {
  const verb = tree.tokens[tree.heads[noun]!];
  return (
    verb !== undefined &&
    /^(?:obj|obl)/.test(tree.tokens[noun]!.deprel) &&
    language.stances.facing.has(verb.lemma.toLowerCase())
  );
};

const introduces = ({ tree, language }: Reader, at: number): boolean =>
  tree.tokens[at]!.upos === 'ADP' ||
  tree.tokens[at]!.upos === 'SCONJ' ||
  language.grammar.complementisers.has(tree.tokens[at]!.form.toLowerCase());
