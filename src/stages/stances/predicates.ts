/** Positions by verbs and adjectives of wanting, refusing, offering and warning. */

import { below } from '../../language/attributed/stretches.ts';
import type { Clause } from '../../language/clauses.ts';
import type { StanceWord } from '../../language/stances.ts';
import { childrenOf, relationOf, wordsAt } from '../../language/tree.ts';
import type { EntityId } from '../../model/entity.ts';
import type { StanceLabel } from '../../model/stance.ts';
import { contentOf, isAllegation, stretchFrom } from './contents.ts';
import type { Found } from './found.ts';
import { worthOf } from './judged.ts';
import { cutStretch, type Stretch } from './members.ts';
import {
  clauseAbove,
  cueStart,
  foundOf,
  type Held,
  holdersOf,
  isInfinitive,
  parentOf,
  quotationOf,
  type Reader,
  sourceOf,
  speakerOf,
} from './reader.ts';
import { isDefinite } from './salient.ts';
import { isSomebody } from './who.ts';

/** Returns the positions that the predicates of a sentence take. */
export const byPredicates = (reader: Reader): Found[] =>
  reader.clauses.flatMap((clause) => byPredicate(reader, clause));

function byPredicate(reader: Reader, clause: Clause): Found[] {
  const named = byNaming(reader, clause);
  if (named.length > 0) return named;
  const conditional = byCondition(reader, clause);
  if (conditional.length > 0) return conditional;
  const words = wordsOf(reader, clause);
  if (words === undefined || isSupposed(reader, clause) || isOutdone(reader, clause)) return [];
  const agreeing = byAsClause(reader, clause, words);
  if (agreeing.length > 0) return agreeing;
  for (const word of words) {
    const label = labelOf(reader, clause, word);
    if (label === undefined || !isAllowed(clause, label, word) || isBare(reader, clause, label)) continue;
    const content = contentOf(reader, clause, word) ?? answeredIn(reader, clause, label);
    if (content === null || isEmpty(reader, clause, content)) continue;
    if (isWeighed(clause, word)) continue;
    if (label === 'offers' && (isOfPast(reader, clause) || isPerfect(reader, content))) continue;
    const holders = holdersIn(reader, clause, label).filter((one) => !isTakenFor(reader, clause, one));
    if (holders.length === 0) return [];
    const held: Held = {
      holders,
      label: isNone(reader, clause, content, word)
        ? 'rejects'
        : (resolvedIn(reader, clause) ?? threatOr(reader, clause, label)),
      clause,
      stretch: content,
      cue: isAround(clause, content) ? null : cueOf(reader, clause, content),
      felt: word.felt === true,
      whole: word.takes.has('ruling'),
      speaker: speakerOf(reader, clause),
    };
    const partners = partnersIn(reader, clause, word).filter((one) => !holders.includes(one));
    return [...foundOf(reader, held), ...foundOf(reader, { ...held, holders: partners, cue: null })];
  }
  return [];
}

/** "The mayor was urged by the guild to go": what is wanted stands on both sides. */
const isAround = ({ kind, predicate: { head } }: Clause, [from, to]: Stretch): boolean =>
  kind === 'passive' && from < head && head < to;

/** "voted to reject the offer", "voted not to strike": what is done by the vote. */
function resolvedIn({ tree, language }: Reader, { predicate: { head } }: Clause): StanceLabel | undefined {
  const { verbs, resolving } = language.stances;
  if (!resolving.has(tree.tokens[head]!.lemma.toLowerCase())) return undefined;
  const [done] = childrenOf(tree, head, 'xcomp', 'advcl').filter((at) => at > head);
  if (done === undefined) return undefined;
  if (childrenOf(tree, done, 'advmod').some((at) => language.grammar.negators.has(wordsAt(tree, at))))
    return 'opposes';
  const words = verbs.get(tree.tokens[done]!.lemma.toLowerCase()) ?? [];
  return words.find(({ takes }) => takes.has('object'))?.label;
}

/** "considered the plan at a meeting": what came of it is not told. */
const isWeighed = (
  { kind, tense, perfect, progressive, modality }: Clause,
  { label, takes }: StanceWord,
): boolean =>
  label === 'open to' &&
  takes.has('gerund') &&
  kind === 'active' &&
  tense === 'past' &&
  !perfect &&
  !progressive &&
  modality.length === 0;

/** "agreed with the union to pay": the union has agreed too. */
function partnersIn(
  reader: Reader,
  { obliques, kind, negation }: Clause,
  { label, takes }: StanceWord,
): EntityId[] {
  const { who, sentence, tree, language } = reader;
  const isJoint = label === 'supports' && takes.has('to') && takes.has('infinitive');
  if (!isJoint || kind !== 'active' || negation !== undefined) return [];
  return obliques
    .filter(({ preposition }) => preposition === language.stances.together)
    .flatMap(({ head }) => who.at(head, sentence, tree));
}

/** "would rather leave than accept it". */
const isOutdone = ({ tree, language }: Reader, { predicate: { head } }: Clause): boolean =>
  childrenOf(tree, head, 'mark').some((at) => wordsAt(tree, at) === language.stances.than);

/** "“They will not forget that,” warns the mayor": who says so, and not whom he warns. */
const isTakenFor = ({ tree, who }: Reader, { object, predicate }: Clause, holder: EntityId): boolean =>
  object !== undefined &&
  object.head > predicate.head &&
  who.named(tree.tokens[object.head]!).includes(holder);

/** "insisted that there would be no layoffs". */
const isNone = (reader: Reader, clause: Clause, [from, to]: Stretch, { label, takes }: StanceWord): boolean =>
  label === 'demands' &&
  takes.has('due') &&
  reader.clauses.some(
    (one) =>
      parentOf(reader, one) === clause &&
      one.negation !== undefined &&
      one.predicate.head >= from &&
      one.predicate.head <= to,
  );

/** "laying up the ship, as the guild wants": what stands before it is what is wanted. */
function byAsClause(reader: Reader, clause: Clause, words: readonly StanceWord[]): Found[] {
  const { tree } = reader;
  const { link, object, complements, start } = clause;
  const around = parentOf(reader, clause);
  const word = words.find(({ label, felt }) => !felt && (label === 'demands' || label === 'offers'));
  if (link?.word !== AS || around === undefined || word === undefined || clause.negation) return [];
  if (isFailed(reader, around)) return [];
  if (object !== undefined || complements.length > 0) return [];
  const pause = tree.tokens.findLastIndex((token) => token.form === ',' && token.start < start);
  const first = tree.tokens.findIndex((token) => token.start >= around.start);
  if (pause <= first || tree.tokens[pause + 1]!.start !== start) return [];
  const [inner] = (wordsOf(reader, around) ?? []).flatMap((one) => contentOf(reader, around, one) ?? [null]);
  const stretch: Stretch = inner != null ? [inner, pause - 1] : [first, pause - 1];
  if (stretch[0] >= stretch[1] || (inner == null && word.label === 'offers')) return [];
  const holders = holdersIn(reader, clause, word.label);
  const speaker = speakerOf(reader, clause);
  return foundOf(reader, {
    holders,
    label: word.label,
    clause: null,
    stretch,
    cue: null,
    speaker,
    whole: true,
  });
}

/** "has failed to, as she had promised to". */
const isFailed = ({ language }: Reader, { negation, predicate }: Clause): boolean =>
  negation !== undefined || language.grammar.denying.has(predicate.lemma);

/** The link of such a clause. */
const AS = 'as';

/** "pledged allegiance"; "warned that the government", where the rest of a clause was cut off. */
function isEmpty({ tree, language }: Reader, { object, predicate }: Clause, stretch: Stretch): boolean {
  const { idleObjects } = language.stances;
  if (object !== undefined && idleObjects.has(tree.tokens[object.head]!.lemma.toLowerCase())) return true;
  if (isRated({ tree, language }, predicate.head)) return true;
  const [from, to] = cutStretch(tree, stretch, language.stances);
  const isClause =
    from > predicate.head && language.grammar.complementisers.has(wordsAt(tree, Math.max(0, from - 1)));
  return isClause && !tree.tokens.slice(from, to + 1).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
}

/** "considered the plan a trick": what it is taken for. */
const isRated = ({ tree: { tokens, children }, language }: Pick<Reader, 'tree' | 'language'>, head: number) =>
  (language.stances.verbs.get(tokens[head]!.lemma.toLowerCase()) ?? []).some(
    ({ label }) => label === 'open to',
  ) &&
  children[head]!.some((at) => tokens[at]!.deprel === 'xcomp' && /^(?:NOUN|ADJ)$/.test(tokens[at]!.upos));

/** "vowed to retaliate". */
function threatOr(reader: Reader, clause: Clause, label: StanceLabel): StanceLabel {
  const { tree, clauses, language } = reader;
  const isThreat = clauses.some(
    (one) =>
      one.role === 'complement' &&
      parentOf(reader, one) === clause &&
      language.stances.revenging.has(tree.tokens[one.predicate.head]!.lemma.toLowerCase()),
  );
  return label === 'offers' && isThreat ? 'warns' : label;
}

/** "vowed the club has paid": what was or has been, and nothing that is to come. */
const isOfPast = (reader: Reader, clause: Clause): boolean =>
  reader.clauses.some(
    (one) =>
      one.role === 'complement' &&
      parentOf(reader, one) === clause &&
      one.modality.every(({ kind }) => kind === 'promised') &&
      (one.tense === 'past' || (one.tense === 'present' && one.perfect)),
  );

/** "the club has “been paying all along”", whose tree the quotation mark may have parted. */
const isPerfect = ({ tree: { tokens }, language }: Reader, [from, to]: Stretch): boolean => {
  const verb = tokens.slice(from, to + 1).find(({ upos }) => upos === 'VERB' || upos === 'AUX');
  return verb !== undefined && verb.xpos !== 'VB' && language.stances.having.has(verb.lemma.toLowerCase());
};

/** "The minister refuses": what was asked of him just before. */
function answeredIn({ tree, clauses, language }: Reader, clause: Clause, label: StanceLabel): Stretch | null {
  const { head } = clause.predicate;
  const isAlone =
    clauses.length === 1 &&
    clause.kind === 'active' &&
    tree.children[head]!.every((at) => ALONE.has(relationOf(tree.tokens[at]!)));
  const isAnswer = language.stances.answering.has(tree.tokens[head]!.lemma.toLowerCase());
  return isAlone && isAnswer && label === 'rejects' ? [head, head] : null;
}

const ALONE: ReadonlySet<string> = new Set(['nsubj', 'aux', 'advmod', 'punct', 'cc']);

/** "made its support conditional on a second bridge", "our support is conditional on". */
function byCondition(reader: Reader, clause: Clause): Found[] {
  const { tree, language, who, sentence } = reader;
  const { head } = clause.predicate;
  if (!language.stances.conditional.has(tree.tokens[head]!.lemma.toLowerCase()) || clause.negation) return [];
  const above = clauseAbove(reader, clause);
  const on = [head, above?.predicate.head ?? head]
    .flatMap((at) => childrenOf(tree, at, 'obl', 'advcl'))
    .find(
      (at) =>
        at > head &&
        childrenOf(tree, at, 'case', 'mark').some((mark) =>
          language.stances.hearing.has(wordsAt(tree, mark)),
        ),
    );
  if (on === undefined || isSupposed(reader, above ?? clause)) return [];
  const [owner] = clause.subject ? childrenOf(tree, clause.subject.head, 'nmod:poss') : [];
  const holders =
    clause.role === 'complement' && above !== undefined && above.negation === undefined
      ? holdersOf(reader, above.subject)
      : owner === undefined
        ? []
        : who.at(owner, sentence, tree);
  const stretch = stretchFrom(reader, [on], clause);
  const cue: Stretch = [cueStart(reader, above ?? clause, head), stretch[0] - 1];
  const speaker = speakerOf(reader, clause);
  return foundOf(reader, { holders, label: 'demands', clause: above ?? clause, stretch, cue, speaker });
}

/** "called the offer an insult". */
function byNaming(reader: Reader, clause: Clause): Found[] {
  const { tree, language, who } = reader;
  const { naming, blaming, praising } = language.stances;
  const { head } = clause.predicate;
  const { object } = clause;
  if (object === undefined || clause.negation || isSupposed(reader, clause)) return [];
  if (!naming.has(tree.tokens[head]!.lemma.toLowerCase()) || object.head < head) return [];
  const saidOf = (words: ReadonlySet<string>): number | undefined =>
    [...below(tree, head)].find((at) => at > object.head && words.has(tree.tokens[at]!.lemma.toLowerCase()));
  const { harming } = language.stances;
  const worth = [...below(tree, head)].find((at) => at > object.head && worthOf(reader, at) !== undefined);
  const blame = saidOf(blaming) ?? (isQuotedAfter(tree, object.head) ? saidOf(harming) : undefined);
  const isBlame = blame !== undefined;
  const said = blame ?? worth ?? saidOf(praising);
  if (said === undefined) return [];
  if (who.named(tree.tokens[object.head]!).length > 0) return [];
  const isAlleged = isAllegation(reader, object.head);
  if (isAlleged && !isBlame) return [];
  const label = !isBlame ? 'supports' : isAlleged ? 'rejects' : 'opposes';
  const [from, to] = stretchFrom(reader, [object.head], clause);
  const stretch: Stretch = [from, withClosing(tree, [from, Math.max(to, said)])];
  return foundOf(reader, {
    holders: holdersIn(reader, clause, label),
    label,
    clause,
    stretch,
    cue: cueOf(reader, clause, stretch),
    speaker: speakerOf(reader, clause),
  });
}

/** Up to the quotation mark that ends what one began. */
function withClosing({ tokens }: Reader['tree'], [from, to]: Stretch): number {
  const marks = tokens.slice(from, to + 1).filter(({ form }) => /^["“”]$/.test(form));
  return marks.length % 2 === 1 && /^["”]$/.test(tokens[to + 1]?.form ?? '') ? to + 1 : to;
}

/** Called a bad name, and not found to be something bad. */
const isQuotedAfter = ({ tokens }: Reader['tree'], at: number): boolean =>
  tokens.slice(at + 1, at + 4).some(({ form }) => /^[“"‘]/.test(form));

function wordsOf(reader: Reader, clause: Clause): readonly StanceWord[] | undefined {
  const { tree, language } = reader;
  const { stances } = language;
  const { verbs, adjectives } = stances;
  const { upos, lemma, form } = tree.tokens[clause.predicate.head]!;
  const isWish = clause.modality.some(({ kind }) => kind === 'hypothetical');
  if (isWish && clause.kind === 'copular' && stances.contented.has(lemma.toLowerCase())) return CONTENTED;
  const isState = upos === 'ADJ' || (clause.kind !== 'active' && adjectives.has(form.toLowerCase()));
  if (isState) return adjectives.get(upos === 'ADJ' ? lemma.toLowerCase() : form.toLowerCase());
  const side = sideOf(reader, clause);
  if (side !== undefined) return [sided(side, SIDED)];
  const favour = favourOf(reader, clause);
  if (favour !== undefined) return [sided(favour, OF_IT)];
  if (upos !== 'VERB') return undefined;
  if (stances.wished.has(lemma) && isWish) return WISHED;
  const isPossible = clause.modality.some(({ kind }) => kind === 'possible');
  if (stances.bearing.has(lemma) && (isWish || isPossible) && !clause.negation) return BORNE;
  if (isUnendured(reader, clause)) return UNENDURED;
  if (stances.regretting.has(lemma)) return clause.negation?.by === 'word' ? UNREGRETTED : undefined;
  if (isTabled(reader, clause)) return TABLED;
  const isSpun = reader.telling.article.spun.verdict === 'spun';
  const swapped = isSpun ? stances.needing.get(lemma) : undefined;
  if (swapped !== undefined) return verbs.get(swapped);
  const known = [withNext(reader, clause), clause.predicate.lemma, withPreposition(reader, clause), lemma];
  return known.map((one) => verbs.get(one.toLowerCase())).find((words) => words !== undefined);
}

/** "will not tolerate it", "cannot put up with", "will not have it". */
const UNENDURED: readonly StanceWord[] = [
  { label: 'rejects', denied: 'rejects', takes: new Set(['object', 'gerund', 'for', 'of', 'with']) },
];

function isUnendured(
  { tree, language }: Reader,
  { predicate: { head }, negation, object, ...clause }: Clause,
) {
  const { enduring, having, vague } = language.stances;
  if (negation?.by !== 'word') return false;
  const isFirm = clause.tense === 'future' || clause.modality.some(({ kind }) => MODAL.has(kind));
  const lemma = tree.tokens[head]!.lemma.toLowerCase();
  const isHad = having.has(lemma) && object !== undefined && vague.has(wordsAt(tree, object.head));
  return isFirm && (enduring.has(lemma) || isHad);
}

/** "did not apologise for closing it". */
const UNREGRETTED: readonly StanceWord[] = [
  { label: 'supports', denied: 'supports', takes: new Set(['for']) },
];

const MODAL: ReadonlySet<string> = new Set(['possible', 'hypothetical']);

/** "is against the plan", "is against paying". */
function sideOf({ tree, language }: Reader, { kind, predicate }: Clause): StanceLabel | undefined {
  const { sides } = language.stances;
  if (kind === 'copular') return sides.get(predicate.preposition ?? '');
  if (childrenOf(tree, predicate.head, 'cop', 'aux').length === 0) return undefined;
  return childrenOf(tree, predicate.head, 'mark')
    .map((at) => sides.get(wordsAt(tree, at)))
    .find((side) => side);
}

const sided = (label: StanceLabel, takes: ReadonlySet<string>): StanceWord => ({
  label,
  denied: label === 'opposes' ? 'open to' : 'opposes',
  takes,
});

/** "is in favour of the plan", where each word was parsed by itself. */
function favourOf(
  { tree, language }: Reader,
  { kind, predicate: { head, preposition } }: Clause,
): StanceLabel | undefined {
  if (kind !== 'copular' || preposition === undefined) return undefined;
  const [of] = childrenOf(tree, head, 'nmod').flatMap((at) => childrenOf(tree, at, 'case'));
  if (of === undefined) return undefined;
  return language.stances.sides.get(`${preposition} ${wordsAt(tree, head)} ${wordsAt(tree, of)}`);
}

const OF_IT: ReadonlySet<string> = new Set(['of']);

/** "would like to", "would prefer a settlement". */
const WISHED: readonly StanceWord[] = [{ label: 'demands', takes: new Set(['infinitive', 'object']) }];

/** "could live with", "could imagine paying". */
const BORNE: readonly StanceWord[] = [{ label: 'open to', takes: new Set(['with', 'gerund']) }];

/** "would be content with". */
const CONTENTED: readonly StanceWord[] = [{ label: 'open to', takes: new Set(['with', 'infinitive', 'if']) }];

/** "put a new price on the table". */
const TABLED: readonly StanceWord[] = [{ label: 'offers', takes: new Set(['object']) }];

const isTabled = ({ tree, language }: Reader, { predicate: { head }, object }: Clause): boolean =>
  object !== undefined &&
  language.stances.putting.has(tree.tokens[head]!.lemma.toLowerCase()) &&
  [head, object.head].some((at) =>
    childrenOf(tree, at, 'obl', 'nmod').some((one) =>
      language.stances.tables.has(tree.tokens[one]!.lemma.toLowerCase()),
    ),
  );

/** Of "is against the plan" the plan is the predicate itself. */
const SIDED: ReadonlySet<string> = new Set(['itself']);

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

function labelOf({ tree }: Reader, clause: Clause, { label, denied }: StanceWord): StanceLabel | undefined {
  if (clause.negation === undefined || isSetAgainst(tree, clause)) return label;
  // "had never refused to" says what was not so.
  if (denied === 'open to' && clause.perfect && clause.tense === 'past') return undefined;
  return clause.negation.by === 'word' || clause.negation.by === 'argument' ? denied : undefined;
}

/** "wants it in law, not in a brochure". */
const isSetAgainst = ({ tokens }: Reader['tree'], { predicate, negation }: Clause): boolean =>
  negation !== undefined && negation.token > predicate.head && tokens[negation.token - 1]?.form === ',';

/** What is asked or put as a condition is no position that somebody has. */
export function isSupposed(reader: Reader, clause: Clause): boolean {
  if (clause.mood === 'question') return true;
  let at: Clause | undefined = clause;
  while (at) {
    if (at.link?.kind === 'condition' || isWanted(reader, at)) return true;
    if (at.role !== 'conjunct') return false;
    at = parentOf(reader, at);
  }
  return false;
}

/** "recommended that shareholders reject the bid". */
function isWanted(reader: Reader, clause: Clause): boolean {
  const { role, tense, modality } = clause;
  const around = role === 'complement' ? parentOf(reader, clause) : undefined;
  const words = reader.language.stances.verbs.get(around?.predicate.lemma.toLowerCase() ?? '') ?? [];
  return (
    tense === 'present' &&
    modality.every(({ kind }) => kind === 'demanded' || kind === 'wanted') &&
    words.some(({ label, takes }) => label === 'demands' && takes.has('clause'))
  );
}

/** Somebody wants it who would; who might, can, tries or is told to need not. What was felt once is felt no more. */
function isAllowed(
  { modality, tense, perfect, progressive, attributions, negation }: Clause,
  label: StanceLabel,
  { felt }: StanceWord,
): boolean {
  if (felt && tense === 'past' && !perfect && !progressive && attributions.length === 0) return false;
  const isDenied = label === 'rejects' && negation?.by === 'word';
  return modality.every(
    ({ kind }) => FREE.has(kind) || (kind === 'possible' && (label === 'open to' || isDenied)),
  );
}

const FREE: ReadonlySet<string> = new Set(['hypothetical', 'conditional', 'planned', 'promised']);

/** Of an infinitive or participle without a subject, who has the purpose: the subject of the clause around. */
function holdersIn(reader: Reader, clause: Clause, label: StanceLabel): EntityId[] {
  const { tree, who, language } = reader;
  const { head } = clause.predicate;
  const isPassive =
    clause.kind === 'passive' && tree.tokens[head]!.upos === 'VERB' && !isJoined(reader, clause);
  const isState = language.stances.adjectives.has(tree.tokens[head]!.form.toLowerCase());
  const own = isPassive && !isState ? clause.agent : clause.subject;
  if (isOfHearer(reader, clause)) return holdersOf(reader, clauseAround(reader, clause)?.subject);
  if (own !== undefined) {
    const holders = holdersOf(reader, own);
    const told = holders.length > 0 ? holders : who.byCue(tree, head);
    if (told.length > 0 && !told.every((one) => who.isVague(one))) return told;
    const speaker = isOwnBody(reader, own, clause) ? sourceOf(speakerOf(reader, clause)) : null;
    if (speaker !== null) return [speaker];
    return told.length === 0 && isMisjoined(clause) ? holdersAbove(reader, clause) : told;
  }
  if (isPassive && !isState) return [];
  if (clause.tense !== 'none') return who.byCue(tree, head);
  if (!isPurpose(reader, clause, label)) return [];
  const above = clauseAbove(reader, clause);
  return above === undefined || above.kind === 'passive'
    ? []
    : holdersOf(reader, topOf(reader, above).subject);
}

/** "wrote to the companies urging them to stop": nobody urges them who are urged. */
const isOfHearer = ({ tree, language }: Reader, { role, object, predicate }: Clause): boolean => {
  const pronoun = object && language.coreference.pronouns.get(tree.tokens[object.head]!.form.toLowerCase());
  return (
    role === 'adnominal' &&
    tree.tokens[predicate.head]!.xpos === 'VBG' &&
    pronoun?.use === 'personal' &&
    pronoun.person === 3
  );
};

/** Returns the clause in which the noun stands that a clause is said of. */
const clauseAround = ({ clauses, tree }: Reader, clause: Clause): Clause | undefined => {
  const noun = tree.tokens[tree.heads[clause.predicate.head]!];
  return clauses.find((one) => one !== clause && noun && one.start <= noun.start && noun.end <= one.end);
};

/** "said that it was well run and recommended that": joined to the inner verb by a careless tree. */
const isMisjoined = ({ role, tense, subject }: Clause): boolean =>
  role === 'conjunct' && tense !== 'none' && subject?.basis !== 'stated';

/** Returns whom the nearest clause around names that can want something. */
function holdersAbove(reader: Reader, clause: Clause): EntityId[] {
  for (let at = clauseAbove(reader, clause); at !== undefined; at = clauseAbove(reader, at)) {
    const holders = holdersOf(reader, at.subject);
    if (holders.length > 0) return holders;
  }
  return [];
}

/** "came and promised every household money": a past tense that a careless tree makes a participle. */
const isJoined = (reader: Reader, clause: Clause): boolean => {
  const { head } = clause.predicate;
  return (
    clause.role === 'conjunct' &&
    parentOf(reader, clause)?.kind === 'active' &&
    childrenOf(reader.tree, head, 'aux:pass').length === 0 &&
    childrenOf(reader.tree, head, 'obj').some((at) => at > head)
  );
};

/** "the board", by whom speaks for it, and "it" where they are not quoted: whose own words these are says "we". */
function isOwnBody(reader: Reader, { head }: NonNullable<Clause['subject']>, clause: Clause): boolean {
  const { tree, language } = reader;
  const { upos, lemma, form } = tree.tokens[head]!;
  const { sortOf, pronouns } = language.coreference;
  if (upos === 'PRON')
    return (
      pronouns.get(form.toLowerCase())?.use === 'personal' &&
      !isSomebody(language, form) &&
      quotationOf(speakerOf(reader, clause))?.kind !== 'direct'
    );
  const isDemonstrated = childrenOf(tree, head, 'det').some((at) =>
    language.stances.vague.has(wordsAt(tree, at)),
  );
  return (
    isDefinite(tree, head, language) &&
    sortOf(lemma.toLowerCase()) === 'organisation' &&
    !(isDemonstrated && quotationOf(speakerOf(reader, clause))?.kind === 'direct')
  );
}

/** "a stage to push for more", "stood up to thank them". */
const isPurpose = (reader: Reader, { predicate, role }: Clause, label: StanceLabel): boolean =>
  isInfinitive(reader, predicate.head) &&
  (label === 'demands' || (label === 'offers' && role === 'adverbial'));

/** "a deadline to agree", "hints about wanting it", "accused of having told them to": who would agree, or wants it, is left open. */
function isBare(reader: Reader, clause: Clause, label: StanceLabel): boolean {
  const { tree } = reader;
  const { head } = clause.predicate;
  const isGerund = childrenOf(tree, head, 'mark', 'case').some(
    (at) => tree.tokens[at]!.upos === 'ADP' || tree.tokens[at]!.upos === 'SCONJ',
  );
  if (clause.tense !== 'none') return false;
  const isIng = [head, ...childrenOf(tree, head, 'aux')].some((at) => tree.tokens[at]!.xpos === 'VBG');
  if (isIng && isGerund) return true;
  if (label === 'open to' && tree.tokens[head]!.xpos === 'VBG' && clause.role === 'adverbial') return true;
  const isPlanned = clause.modality.some(({ kind }) => kind === 'planned' || kind === 'promised');
  return isInfinitive(reader, head) && !isPlanned && !isPurpose(reader, clause, label);
}

/** "Ada sees the talks as a place to prove that it is strong and to push for more": what is joined in a clause that she wants shown. */
function topOf({ clauses }: Reader, clause: Clause): Clause {
  let at = clause;
  while (at.parent !== undefined && at.role !== 'main' && at.role !== 'relative') at = clauses[at.parent]!;
  return at.subject === undefined ? clause : at;
}

function cueOf(reader: Reader, clause: Clause, [from, to]: Stretch): Stretch {
  const { head } = clause.predicate;
  const { tokens } = reader.tree;
  const isStranded =
    from < head &&
    tokens[head + 1]?.deprel === 'case' &&
    tokens[head + 1]?.upos === 'ADP' &&
    tokens[head + 2]?.upos === 'PUNCT';
  const isSide = from <= head && head <= to && /^(?:ADP|SCONJ)$/.test(tokens[from - 1]?.upos ?? '');
  return [cueStart(reader, clause, head), from > head || isSide ? from - 1 : isStranded ? head + 1 : head];
}
