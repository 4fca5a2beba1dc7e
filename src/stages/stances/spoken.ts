/** Positions that somebody states in so many words: what must be, what cannot be, what will not be done. */

import { below } from '../../language/attributed/stretches.ts';
import type { Clause } from '../../language/clauses.ts';
import { childrenOf, standsBehind, wordsAt } from '../../language/tree.ts';
import type { EntityId } from '../../model/entity.ts';
import type { StanceLabel } from '../../model/stance.ts';
import { contains, overlaps, textAt } from '../../text/offsets.ts';
import { isAllegation } from './contents.ts';
import type { Found } from './found.ts';
import { isNoSolution, isOfUs, isPersonal, judgedDeedOf, judgedOf } from './judged.ts';
import { cutStretch, type Stretch } from './members.ts';
import {
  foundOf,
  holdersOf,
  isInfinitive,
  LONGEST,
  parentOf,
  quotationOf,
  type Reader,
  type Speaker,
  sourceOf,
  speakerOf,
} from './reader.ts';

/** Is the party of one entity that of the other? */
export type SameParty = (one: EntityId, other: EntityId) => boolean;

/** Returns the positions stated in the clauses that somebody speaks. */
export function bySpeech(reader: Reader, sameParty: SameParty): Found[] {
  return reader.clauses.flatMap((clause) => {
    const speaker = speakerOf(reader, clause);
    const source = sourceOf(speaker);
    if (source === null || clause.mood === 'question' || clause.link?.kind === 'condition') return [];
    if (isAside(reader, clause)) return [];
    if (isDenied(reader, clause) || isAsked(reader, clause)) return [];
    const label = labelOf(reader, clause, source, sameParty);
    if (label === null) return [];
    const stretch = stretchOf(reader, clause, speaker);
    if (stretch === null || !isToldIn(reader, clause, stretch)) return [];
    return foundOf(reader, {
      holders: [source],
      label,
      clause: null,
      stretch,
      cue: null,
      whole: true,
      speaker,
    });
  });
}

/** What is said by the way is no position, but where it is feared: "a plan that could lead to chaos". */
const isAside = (reader: Reader, clause: Clause): boolean =>
  clause.role === 'adnominal' ||
  (clause.role === 'relative' && !isCleft(reader, clause) && !isFeared(reader, clause));

/** "denied that anything had gone wrong". */
function isDenied(reader: Reader, clause: Clause): boolean {
  const { denying } = reader.language.stances;
  for (let at = parentOf(reader, clause); at !== undefined; at = parentOf(reader, at))
    if (denying.has(at.predicate.lemma.toLowerCase())) return true;
  return false;
}

/** "Do you think that he should have gone?" */
function isAsked(reader: Reader, clause: Clause): boolean {
  for (let at = parentOf(reader, clause); at !== undefined; at = parentOf(reader, at))
    if (at.mood === 'question') return true;
  return false;
}

/** Its verb stands in what is left of the words when what is told by the way is cut off. */
function isToldIn({ tree, language }: Reader, { predicate: { head } }: Clause, stretch: Stretch): boolean {
  const [from, to] = cutStretch(tree, stretch, language.stances);
  return from <= head && head <= to;
}

/** What is said around a clause: the sentence, as far as it is quoted, or the clause where that is too long. */
function stretchOf(reader: Reader, clause: Clause, speaker: Speaker): Stretch | null {
  const { tree, telling } = reader;
  const { tokens } = tree;
  const { head } = clause.predicate;
  const piece = quotationOf(speaker)?.content.find((one) => contains(one, telling.toPrint(tokens[head]!)));
  const said =
    piece === undefined
      ? []
      : [...tokens.keys()].filter((at) => contains(piece, telling.toPrint(tokens[at]!)));
  const [first, last] = [said[0], said.at(-1)];
  if (clause.role === 'relative' && clause.relative !== undefined && !isCleft(reader, clause))
    return [tree.first[clause.relative.antecedent]!, Math.max(head, tree.last[head]!)];
  const outside = subjectBefore(reader, clause, first);
  if (outside !== undefined && last !== undefined) return [outside, closingAt(tree, Math.max(last, head))];
  if (first !== undefined && last !== undefined && tokens[last]!.end - tokens[first]!.start <= LONGEST)
    return partAround(reader, [first, last], head);
  const whole = isCleft(reader, clause) ? parentOf(reader, clause)! : clause;
  if (whole.subject?.basis !== 'stated' && !whole.expletive) return null;
  const [expletive] = childrenOf(tree, whole.predicate.head, 'expl');
  const begin = tokens.findIndex(({ start }) => start >= whole.start);
  const from = Math.min(begin, expletive ?? begin);
  const to = tokens.findLastIndex(({ end }) => end <= Math.max(whole.end, clause.end));
  let start = Math.max(from, first ?? 0);
  while (start < to && tokens[start]!.upos === 'SCONJ') start++;
  const end = Math.min(to, last ?? to);
  return from < 0 || end - start < 2 ? null : [start, end];
}

/** "The reports were “baseless”": what is said to be so stands before the words in marks. */
function subjectBefore({ tree }: Reader, { subject }: Clause, piece: number | undefined): number | undefined {
  if (subject?.basis !== 'stated' || piece === undefined) return undefined;
  const from = tree.first[subject.head]!;
  const isNear = subject.head < piece && tree.tokens[piece]!.start - tree.tokens[from]!.start <= LONGEST;
  return isNear && tree.tokens[subject.head]!.upos !== 'PRON' ? from : undefined;
}

/** The mark that ends the words in marks, past a full stop. */
const closingAt = ({ tokens }: Reader['tree'], at: number): number =>
  [at + 1, at + 2].find((one) => /^["”]$/.test(tokens[one]?.form ?? '')) ?? at;

/** Of what is said in two parts the one that the clause is in: "we will sit there, but we will not sign". */
function partAround({ tree, language }: Reader, [first, last]: Stretch, head: number): Stretch | null {
  const { tokens } = tree;
  const isTurn = (at: number): boolean =>
    tokens[at]!.form === ';' ||
    (tokens[at]!.form === ',' && language.stances.turns.has(tokens[at + 1]?.form.toLowerCase() ?? ''));
  let [from, to] = [first, last];
  for (let at = first; at < last; at++) {
    if (!isTurn(at)) continue;
    if (at < head) from = tokens[at]!.form === ';' ? at + 1 : at + 2;
    else {
      to = at - 1;
      break;
    }
  }
  while (from < to && isIntroduced(tree, from, language)) from++;
  return to > from || last === first ? [from, to] : null;
}

const isIntroduced = ({ tokens }: Reader['tree'], at: number, { grammar }: Reader['language']): boolean =>
  tokens[at]!.upos === 'SCONJ' && grammar.complementisers.has(tokens[at]!.form.toLowerCase());

/** "It is the mayor who must go". */
function isCleft(reader: Reader, clause: Clause): boolean {
  const above = parentOf(reader, clause);
  return clause.role === 'relative' && above?.kind === 'copular' && above.expletive;
}

function labelOf(reader: Reader, clause: Clause, source: EntityId, sameParty: SameParty): StanceLabel | null {
  const { tree, language } = reader;
  const words = language.stances;
  const { head, lemma } = clause.predicate;
  const lower = tree.tokens[head]!.lemma.toLowerCase();
  const isIdle = words.idle.has(lower) || words.idle.has(lemma.toLowerCase());
  if (isIdle && !isState(reader, clause)) return null;
  if (words.idleAlone.has(lower) && childrenOf(tree, head, 'obl', 'xcomp', 'obj').length === 0) return null;
  const auxiliaries = childrenOf(tree, head, 'aux').map((at) => wordsAt(tree, at));
  const has = (set: ReadonlySet<string>): boolean => auxiliaries.some((word) => set.has(word));
  const by = clause.negation?.by;
  const negated = by === 'word' || by === 'argument';
  if (by === 'predicate' || by === 'conjunction') return null;
  if (clause.kind === 'copular' && words.excluding.test(textAt(reader.telling, clause))) return 'rejects';
  if (isUntrue(reader, clause)) return 'rejects';
  if (isNoSolution(reader, clause)) return 'opposes';
  if (clause.subject !== undefined && isAllegation(reader, clause.subject.head)) return null;
  if (clause.kind === 'copular' && clause.predicate.preposition === undefined && !has(words.may)) {
    const judged = judgedOf(reader, clause);
    if (judged !== undefined) return judged;
  }
  const deed = judgedDeedOf(reader, clause);
  if (deed !== null) return deed;
  const isOwn = holdersOf(reader, clause.subject).some((one) => one === source || sameParty(one, source));
  const reproach = isOwn || isPersonal(reader, clause) ? null : reproachOf(reader, clause, auxiliaries);
  if (reproach !== null) return reproach;
  if (isGroundless(reader, clause)) return 'rejects';
  const due = isPersonal(reader, clause) ? null : rightOf(reader, clause);
  if (due !== null) return due;
  if (clause.perfect) return null;
  const isSpun = reader.telling.article.spun.verdict === 'spun';
  if (isForecast(reader, clause, auxiliaries)) return null;
  if (has(words.obliging) || (isObliged(reader, clause) && !(isSpun && words.needing.has(lower))))
    return isPersonal(reader, clause) || isForeseen(reader, clause) || isDone(reader, clause)
      ? null
      : negated
        ? 'rejects'
        : 'demands';
  if (!negated && isRather(reader, clause)) return 'demands';
  if (!negated && has(words.may) && isOnly(reader, clause)) return 'demands';
  if (isNeeded(reader, clause)) return negated ? 'rejects' : 'demands';
  if (!negated && isBidding(reader, clause)) return 'demands';
  if (by === 'argument' && has(words.assuring) && isHarm(reader, clause)) return 'offers';
  if (by === 'argument' && isFate(reader, clause)) return null;
  if (negated && has(words.refusing) && (isOwn || isGeneral(reader, clause) || isRuledOut(reader, clause)))
    return 'rejects';
  if (!negated && isOwn && words.yielding.has(lower) && has(words.refusing) && !has(words.future))
    return 'open to';
  if (negated && (isMeaning(reader, clause) || isForbidden(reader, clause))) return 'rejects';
  if (!negated && clause.conditions.some((index) => isUnless(reader, index))) return 'warns';
  if (!negated && isFeared(reader, clause)) return 'warns';
  if (negated && !isOwn && isInVain(reader, clause)) return 'opposes';
  if (negated && !isOwn && has(words.future) && clause.conditions.length > 0) return 'warns';
  if (!negated && isOfUs(reader, clause) && clause.tense === 'present' && isThreat(reader, clause))
    return 'warns';
  if (!negated && isFailing(reader, clause)) return 'opposes';
  if (negated || !(has(words.future) || clause.tense === 'future')) return null;
  if (warnsOf(reader, clause, isOwn) || isThreat(reader, clause)) return 'warns';
  if (!isOwn) return null;
  if (isConditional(reader, clause)) {
    if (words.cooperating.has(lower)) return 'open to';
    if (words.fighting.has(lower)) return 'warns';
  }
  if (words.retaining.has(lower) && isOwnThing(reader, clause)) return 'rejects';
  return words.pledging.has(lower) && isGoverning(reader, head) ? 'offers' : null;
}

/** "She has failed to act", "it undermines the law", "they should have asked", "they did not have to". */
function reproachOf(reader: Reader, clause: Clause, auxiliaries: readonly string[]): StanceLabel | null {
  const { tree, language } = reader;
  const { lapsing, expecting, sufficing } = language.stances;
  const { predicate, negation, tense, perfect, kind } = clause;
  const lemma = tree.tokens[predicate.head]!.lemma.toLowerCase();
  if (perfect && auxiliaries.some((word) => expecting.has(word))) return 'opposes';
  const isDenied = negation?.by === 'word';
  if (isDenied && tense === 'past' && isObliged(reader, clause)) return 'opposes';
  if (isDenied && kind === 'copular' && sufficing.has(lemma) && clause.modality.length === 0)
    return 'opposes';
  if (negation !== undefined || clause.modality.some(({ kind }) => MOODS.has(kind))) return null;
  if (lapsing.has(lemma) && childrenOf(tree, predicate.head, 'xcomp').length > 0 && tense !== 'future')
    return 'opposes';
  return isUndermining(reader, clause) && (perfect || tense === 'present') ? 'opposes' : null;
}

const MOODS: ReadonlySet<string> = new Set([
  'possible',
  'hypothetical',
  'conditional',
  'obliged',
  'promised',
]);

const isUndermining = (
  { tree, language }: Pick<Reader, 'tree' | 'language'>,
  { kind, predicate, object }: Pick<Clause, 'kind' | 'predicate' | 'object'>,
): boolean =>
  kind === 'active' &&
  object !== undefined &&
  tree.tokens[object.head]!.upos === 'NOUN' &&
  language.stances.undermining.has(tree.tokens[predicate.head]!.lemma.toLowerCase());

/** "There is no need for it." */
const isGroundless = ({ tree, language }: Reader, { kind, subject, negation, modality }: Clause): boolean =>
  kind === 'existential' &&
  subject !== undefined &&
  modality.length === 0 &&
  (negation?.by === 'argument' || negation?.by === 'word') &&
  language.stances.grounds.has(tree.tokens[subject.head]!.lemma.toLowerCase()) &&
  childrenOf(tree, subject.head, 'nmod', 'acl', 'acl:relcl', 'ccomp').length > 0;

/** "The families have a right to know", "nobody has the right to". */
function rightOf({ tree, language }: Reader, { kind, predicate, object, negation, modality }: Clause) {
  const { having, rights } = language.stances;
  const isHad = kind === 'active' && having.has(tree.tokens[predicate.head]!.lemma.toLowerCase());
  if (!isHad || object === undefined || !rights.has(tree.tokens[object.head]!.lemma.toLowerCase()))
    return null;
  if (modality.length > 0 || childrenOf(tree, object.head, 'acl', 'nmod').length === 0) return null;
  return negation === undefined ? 'supports' : 'rejects';
}

/** "The town needs a bridge", "we need tents"; what one person needs is his own matter. */
function isNeeded(
  reader: Reader,
  { kind, predicate, object, subject, tense, modality, progressive }: Clause,
) {
  const { tree, language } = reader;
  const lemma = tree.tokens[predicate.head]!.lemma.toLowerCase();
  const isPlain =
    kind === 'active' && tense === 'present' && modality.every(({ kind }) => kind === 'obliged');
  if (!isPlain || progressive || subject === undefined || object === undefined) return false;
  if (reader.telling.article.spun.verdict === 'spun' || !language.stances.obligingVerbs.has(lemma))
    return false;
  if (language.stances.having.has(lemma) || tree.tokens[object.head]!.upos !== 'NOUN') return false;
  const { form } = tree.tokens[subject.head]!;
  const pronoun = language.coreference.pronouns.get(form.toLowerCase());
  if (language.stances.anybody.has(form.toLowerCase())) return false;
  return pronoun === undefined || (pronoun.person === 1 && pronoun.number === 'many');
}

/** "Please go home", "do not vote for it", "stop the strike". */
function isBidding(reader: Reader, clause: Clause): boolean {
  const { tree, language } = reader;
  const { please, cooperating } = language.stances;
  const { predicate, negation } = clause;
  if (!isCommand(reader, clause)) return false;
  const isAsked = [tree.first[predicate.head]! - 1, ...tree.children[predicate.head]!].some(
    (at) => tree.tokens[at]?.form.toLowerCase() === please,
  );
  const isMatter = childrenOf(tree, predicate.head, 'obj', 'obl', 'xcomp', 'advmod').length > 0;
  return (
    isMatter &&
    (isAsked || negation !== undefined || cooperating.has(tree.tokens[predicate.head]!.lemma.toLowerCase()))
  );
}

/** "“Leave the harbour,” she said": of what is quoted a careless tree makes a clause whose subject she is. */
const isCommand = (
  { tree, who }: Reader,
  { mood, role, kind, tense, predicate: { head } }: Clause,
): boolean =>
  mood === 'command' ||
  (role === 'complement' &&
    kind === 'active' &&
    tense === 'none' &&
    tree.tokens[head]!.xpos === 'VB' &&
    who.speaker(tree.tokens[head]!)?.kind === 'direct' &&
    childrenOf(tree, head, 'mark', 'aux', 'nsubj').length === 0);

/** "It could cause chaos", "it would be used against us". */
const isFeared = (reader: Reader, clause: Clause): boolean =>
  childrenOf(reader.tree, clause.predicate.head, 'aux').some((at) =>
    reader.language.stances.fearing.has(wordsAt(reader.tree, at)),
  ) && isHarming(reader, clause);

/** "The report is baseless", "what you speak of does not exist". */
function isUntrue({ tree, language }: Reader, { predicate, subject, negation, modality }: Clause): boolean {
  const { untrue, mistaken, real } = language.stances;
  const lemma = tree.tokens[predicate.head]!.lemma.toLowerCase();
  if (modality.length > 0) return false;
  if (negation !== undefined) return negation.by === 'word' && real.has(lemma);
  const isAlleged = subject !== undefined && isAllegation({ tree, language }, subject.head);
  return untrue.has(lemma) || (isAlleged && mistaken.has(lemma));
}

/** "The fine will not solve the problem". */
const isInVain = ({ tree, language }: Reader, { predicate: { head }, tense }: Clause): boolean =>
  tense !== 'past' && language.stances.solving.has(tree.tokens[head]!.lemma.toLowerCase());

/** "There is a lapse in safety". */
const isFailing = ({ tree, language }: Reader, { kind, subject }: Clause): boolean =>
  kind === 'existential' &&
  subject !== undefined &&
  language.stances.failings.has(tree.tokens[subject.head]!.lemma.toLowerCase());

/** "Women should feel safe", and not "should feel the wind". */
const isState = ({ tree }: Reader, { predicate: { head } }: Clause): boolean =>
  childrenOf(tree, head, 'xcomp').some((at) => tree.tokens[at]!.upos === 'ADJ');

/** "The count will begin on Monday and should be finished within a week", "it will not come until Monday": what is likely, and not what ought to be. */
function isForecast(reader: Reader, clause: Clause, auxiliaries: readonly string[]): boolean {
  const { tree, language, telling } = reader;
  const { expecting, settled, until } = language.stances;
  const { head } = clause.predicate;
  const isUntil = childrenOf(tree, head, 'obl', 'advmod').some(
    (at) =>
      standsBehind(tree, at, (mark) => mark === until) &&
      telling.times.expressions.some((time) => overlaps(time, tree.tokens[at]!)),
  );
  if (isUntil && clause.negation !== undefined) return true;
  if (!auxiliaries.some((word) => expecting.has(word))) return false;
  const isState = [head, ...childrenOf(tree, head, 'xcomp', 'advmod', 'conj')].some((at) =>
    settled.has(tree.tokens[at]!.form.toLowerCase()),
  );
  const isDated = telling.times.expressions.some((time) => overlaps(time, reader.sentence));
  const isFuture = clause.role === 'conjunct' && parentOf(reader, clause)?.tense === 'future';
  return isFuture || (isState && isDated);
}

/** "No job would be cut", "nobody will be dismissed": who says so promises it. */
function isHarm(reader: Reader, { subject, predicate }: Clause): boolean {
  const { tree, language } = reader;
  const { undoing, lessening } = language.sameness();
  const { harms, none } = language.stances;
  const isNone =
    subject !== undefined &&
    (isAnybody(reader, subject.head) ||
      childrenOf(tree, subject.head, 'det').some((at) => none.has(wordsAt(tree, at))));
  const lemma = tree.tokens[predicate.head]!.lemma.toLowerCase();
  return isNone && [undoing, lessening, harms].some((verbs) => verbs.has(lemma));
}

/** "Falk will come, he says, if": a condition anywhere behind. */
const isConditional = ({ tree, language }: Reader, { predicate, conditions }: Clause): boolean =>
  conditions.length > 0 ||
  tree.tokens.some(
    ({ form, upos }, at) =>
      at > predicate.head && upos === 'SCONJ' && language.stances.provided.has(form.toLowerCase()),
  );

/** "We will keep our weapons". */
const isOwnThing = ({ tree }: Reader, { object }: Clause): boolean =>
  object !== undefined &&
  childrenOf(tree, object.head, 'nmod:poss').some((at) => tree.tokens[at]!.upos === 'PRON');

/** "will fight on" says nothing of what for. */
const isGoverning = ({ tree }: Reader, head: number): boolean =>
  childrenOf(tree, head, 'obj', 'obl', 'xcomp', 'ccomp').length > 0;

/** "The country cannot be held up", and not "it could not be ruled out". */
const isRuledOut = ({ tree, language }: Reader, { kind, expletive, predicate, subject }: Clause): boolean =>
  kind === 'passive' &&
  !expletive &&
  subject !== undefined &&
  tree.tokens[subject.head]!.upos !== 'PRON' &&
  childrenOf(tree, predicate.head, 'aux').some((at) => language.stances.ruling.has(wordsAt(tree, at)));

/** "We will have to live here": what is in store for who speaks. */
const isForeseen = (reader: Reader, clause: Clause): boolean =>
  clause.tense === 'future' && isOfUs(reader, clause);

/** "“We had to leave,” she said", "should they burn": what was, and what is supposed. */
const isDone = (reader: Reader, clause: Clause): boolean => {
  const { tree, who } = reader;
  const { subject, tense, predicate, kind } = clause;
  const [first] = childrenOf(tree, predicate.head, 'aux', 'cop');
  const isTurned =
    kind !== 'existential' && subject?.basis === 'stated' && first !== undefined && first < subject.head;
  return isTurned || (tense === 'past' && who.speaker(tree.tokens[predicate.head]!)?.kind === 'direct');
};

/** "would rather have them back". */
const isRather = ({ tree, language }: Reader, { predicate: { head } }: Clause): boolean =>
  childrenOf(tree, head, 'advmod').some((at) => wordsAt(tree, at) === language.stances.rather);

const isUnless = ({ clauses, language }: Reader, index: number): boolean =>
  language.stances.unless.has(clauses[index]!.link?.word ?? '');

/** "need to be restored", "have to get involved". */
function isObliged(reader: Reader, { predicate: { head }, progressive }: Clause): boolean {
  const { tree, language } = reader;
  const { lemma } = tree.tokens[head]!;
  return (
    !progressive &&
    language.stances.obligingVerbs.has(lemma.toLowerCase()) &&
    childrenOf(tree, head, 'xcomp').some((at) => isInfinitive(reader, at))
  );
}

/** "Only the council can decide". */
const isOnly = ({ tree, language }: Reader, { subject }: Clause): boolean =>
  subject !== undefined &&
  [...tree.children[subject.head]!, tree.first[subject.head]! - 1].some(
    (at) => tree.tokens[at]?.form.toLowerCase() === language.stances.only,
  );

/** "Nobody will be put out by a crane": what is not done to anybody is refused to nobody. */
const isFate = (reader: Reader, { kind, subject }: Clause): boolean =>
  kind === 'passive' && subject !== undefined && isAnybody(reader, subject.head);

const isAnybody = ({ tree, language }: Reader, at: number): boolean =>
  language.stances.anybody.has(tree.tokens[at]!.form.toLowerCase());

/** "Nobody", "no deal". */
function isGeneral(reader: Reader, { subject, negation }: Clause): boolean {
  if (subject === undefined) return false;
  const { tree, language } = reader;
  const isNone = childrenOf(tree, subject.head, 'det').some((at) =>
    language.stances.none.has(wordsAt(tree, at)),
  );
  return isAnybody(reader, subject.head) || (isNone && negation?.by === 'argument');
}

/** "There will be consequences", "the war will go on", "they will lead to a bad deal". */
function warnsOf(reader: Reader, clause: Clause, isOwn: boolean): boolean {
  const { tree, language } = reader;
  const { kind, subject, object, predicate } = clause;
  const { feared, blaming } = language.stances;
  const lemma = (at: number): string => tree.tokens[at]!.lemma.toLowerCase();
  if (
    subject !== undefined &&
    feared.has(lemma(subject.head)) &&
    (kind === 'existential' || object === undefined)
  )
    return true;
  if (isHarming(reader, clause)) return true;
  return (
    !isOwn &&
    [...below(tree, predicate.head)].some((at) => tree.tokens[at]!.upos === 'ADJ' && blaming.has(lemma(at)))
  );
}

/** "could cause chaos", "could result in the end of the club". */
function isHarming(reader: Reader, clause: Clause): boolean {
  const { tree, language } = reader;
  const { object, obliques, predicate } = clause;
  const { feared, harming, causing, ending, having, effects, grave } = language.stances;
  const lemma = (at: number): string => tree.tokens[at]!.lemma.toLowerCase();
  if (isTurnedAgainst({ tree, language }, predicate.head)) return true;
  if (isUndermining({ tree, language }, clause) && !isOfUs(reader, clause)) return true;
  if (!causing.has(lemma(predicate.head)) && !having.has(lemma(predicate.head))) return false;
  const isGrave = (at: number): boolean =>
    effects.has(lemma(at)) && childrenOf(tree, at, 'amod').some((one) => grave.has(lemma(one)));
  const isFeared = (at: number): boolean =>
    isGrave(at) || (feared.has(lemma(at)) && !having.has(lemma(predicate.head)));
  const isLost = (at: number): boolean =>
    ending.has(lemma(at)) &&
    childrenOf(tree, at, 'nmod').some((of) => !isFeared(of) && !harming.has(lemma(of)));
  return [...(object === undefined ? [] : [object]), ...obliques].some(
    ({ head }) => isFeared(head) || isLost(head),
  );
}

/** "could be used against us". */
const isTurnedAgainst = ({ tree, language }: Pick<Reader, 'tree' | 'language'>, head: number): boolean =>
  language.stances.turning.has(tree.tokens[head]!.lemma.toLowerCase()) &&
  childrenOf(tree, head, 'obl').some((at) =>
    standsBehind(tree, at, (mark) => language.stances.sides.get(mark) === 'opposes'),
  );

/** "This does not mean the end of the strike". */
const isMeaning = ({ tree, language }: Reader, { object, predicate }: Clause): boolean =>
  object !== undefined &&
  language.stances.meaning.has(tree.tokens[predicate.head]!.lemma.toLowerCase()) &&
  language.stances.ending.has(tree.tokens[object.head]!.lemma.toLowerCase());

/** "We never allow anybody to". */
const isForbidden = (reader: Reader, clause: Clause): boolean =>
  isOfUs(reader, clause) &&
  clause.tense === 'present' &&
  clause.modality.length === 0 &&
  reader.language.stances.allowing.has(reader.tree.tokens[clause.predicate.head]!.lemma.toLowerCase());

/** "If they do not sign, we will": what follows from what somebody does not do. */
function isThreat(reader: Reader, clause: Clause): boolean {
  return conditionsOf(reader, clause).some(
    ({ negation, predicate }) =>
      negation !== undefined || reader.language.grammar.denying.has(predicate.lemma),
  );
}

/** "“If they do not sign, we will,” she said": a careless tree makes it a condition of the saying. */
function conditionsOf(reader: Reader, clause: Clause): Clause[] {
  const { clauses, tree, who } = reader;
  const words = who.speaker(tree.tokens[clause.predicate.head]!);
  const above = clause.role === 'complement' ? parentOf(reader, clause) : undefined;
  const spoken = (above?.conditions ?? []).filter(
    (index) => words !== undefined && who.speaker(tree.tokens[clauses[index]!.predicate.head]!) === words,
  );
  return [...clause.conditions, ...spoken].map((index) => clauses[index]!);
}
