/** A sentence with its clauses, and who is meant in it. */

import { type Clause, clausesOf, phraseOf } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import { childrenOf, type Tree, treeOf, wordsAt } from '../../language/tree.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { StanceLabel } from '../../model/stance.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import type { Telling } from '../../model/telling.ts';
import { overlaps, textAt } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import type { Found } from './found.ts';
import { matterOf } from './matter.ts';
import { cutStretch, type Member, membersOf, type Stretch } from './members.ts';
import { mendClauses, mendSentence } from './mended.ts';
import { isSomebody, type Who } from './who.ts';

export interface Reader {
  readonly telling: Telling;
  readonly sentence: ParsedSentence;
  readonly tree: Tree;
  readonly clauses: readonly Clause[];
  readonly who: Who;
  readonly language: Language;
  /** Whom the pronoun that begins the sentence before means, and who wanted something last. */
  readonly before: Before;
}

export interface Before {
  readonly pronoun: string | null;
  readonly meant: readonly EntityId[];
  /** It was called by a noun, "the union", whose pronoun the next sentence may have. */
  readonly isBody: boolean;
  readonly running: EntityId | null;
  /** Groups of people whom the sentence before names beside its subject. */
  readonly people: readonly EntityId[];
}

export const readerOf = (
  telling: Telling,
  careless: ParsedSentence,
  who: Who,
  before: Before,
  language: Language,
): Reader => ({ telling, ...mended(careless, language), who, language, before });

/** Whoever reads the sentence again has it mended. */
const mended = onceEachWith((careless: ParsedSentence, language: Language) => {
  const sentence = mendSentence(careless, language);
  const tree = treeOf(sentence);
  return {
    sentence,
    tree,
    clauses: mendClauses(sentence, tree, clausesOf(sentence, language.grammar), language),
  };
});

export const spanOf = ({ tokens }: Tree, [first, last]: Stretch): Span => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
});

/** Returns whom a clause's subject means; in the first person who speaks. */
export function holdersOf(reader: Reader, subject: Clause['subject']): EntityId[] {
  const { tree, sentence, who, language, before } = reader;
  if (subject === undefined) return [];
  const head = tree.tokens[subject.head]!;
  if (isGoingOn(reader, subject.head)) {
    if (before.pronoun === head.form.toLowerCase() && before.meant.length > 0) return [...before.meant];
    const isMore = tree.tokens.some(({ form }) => language.stances.also.has(form.toLowerCase()));
    const isPerson = isSomebody(language, head.form);
    const [last] = before.meant;
    if (before.isBody && !isPerson && before.meant.length === 1) return [...before.meant];
    if (isMore && last !== undefined && who.isPerson(last) === isPerson) return [last];
    if (isMore && !isPerson && before.running !== null) return [before.running];
  }
  if (language.stances.firstPersons.has(head.form.toLowerCase())) {
    const speaker = who.speaker(head);
    return speaker ? sourcesOf(reader, speaker) : [];
  }
  const himself = sayerMeant(reader, subject.head);
  if (himself !== null) return himself;
  const people = peopleBefore(reader, subject.head);
  if (people !== null) return [people];
  const meant = who.of(subject, sentence, tree).filter((one) => !isManyForOne(reader, head.form, one));
  if (meant.length > 0 || head.upos !== 'PRON') return meant;
  if (!isGoingOn(reader, subject.head)) return [];
  return isSomebody(language, head.form) ? who.onlyPersonBefore(head) : sameBody(reader, head.form);
}

/** "They" of one person, whom the text calls "she". */
const isManyForOne = ({ who, language }: Reader, form: string, meant: EntityId): boolean => {
  const pronoun = language.coreference.pronouns.get(form.toLowerCase());
  return pronoun?.number === 'many' && pronoun.person === 3 && who.isPerson(meant);
};

/** "She speaks for the mayors. They insist": the people of the sentence before, where its subject is one person. */
function peopleBefore({ tree, who, language, before }: Reader, at: number): EntityId | null {
  const head = tree.tokens[at]!;
  const pronoun = language.coreference.pronouns.get(head.form.toLowerCase());
  if (head.upos !== 'PRON' || pronoun?.number !== 'many' || pronoun.use !== 'personal') return null;
  const isOne = before.meant.length === 1 && who.isPerson(before.meant[0]!);
  return isOne && at === 0 && before.people.length === 1 ? before.people[0]! : null;
}

/** "The league said it would": the pronoun with which a body's words begin is the body. */
function sayerMeant(reader: Reader, at: number): EntityId[] | null {
  const { tree, clauses, who, language } = reader;
  const { form, upos } = tree.tokens[at]!;
  if (upos !== 'PRON' || isSomebody(language, form)) return null;
  if (!language.coreference.pronouns.has(form.toLowerCase())) return null;
  const own = clauses.find(({ subject, role }) => role === 'complement' && subject?.head === at);
  const said = own && parentOf(reader, own);
  const isSaid =
    said !== undefined && language.attributions.verbs.get(said.predicate.lemma)?.attitude === false;
  const between = isSaid ? at - said.predicate.head : Infinity;
  if (!isSaid || said.subject === undefined || between < 1 || between > CLOSE) return null;
  const isPhrase = tree.tokens[said.subject.head]!.upos === 'NOUN';
  const meant = holdersOf(reader, said.subject);
  return isPhrase || meant.some((one) => !who.isPerson(one)) ? meant : null;
}

/** Words from a verb of saying to a pronoun that stands for who says it: "said that it". */
const CLOSE = 2;

const sourcesOf = (reader: Reader, speaker: Quotation): EntityId[] =>
  [speaker.source ?? unnamedSource(reader, speaker)].filter((one) => one !== null);

/** "They" of a sentence behind one about a body without a name. */
function sameBody({ before, who, language }: Reader, form: string): EntityId[] {
  return before.meant.length === 1 && !isSomebody(language, form) && who.isBody(before.meant[0]!)
    ? [...before.meant]
    : [];
}

/** A pronoun that begins its sentence, outside of what somebody says. */
const isGoingOn = (reader: Reader, at: number): boolean => {
  const { tree, who } = reader;
  const head = tree.tokens[at]!;
  const before = tree.tokens.slice(0, at);
  return (
    head.upos === 'PRON' &&
    before.every(
      ({ upos }) =>
        upos === 'PUNCT' || upos === 'ADV' || upos === 'CCONJ' || upos === 'ADP' || upos === 'SCONJ',
    ) &&
    (who.speaker(head) === undefined || isAsAsked(reader, who.speaker(head)!))
  );
};

/** "It will pay, as the council asked": the words are nobody's. */
const isAsAsked = ({ clauses, tree, telling }: Reader, { cue }: Quotation): boolean =>
  cue !== null &&
  clauses.some(
    ({ link, predicate }) =>
      link?.word === 'as' && overlaps(telling.toPrint(tree.tokens[predicate.head]!), cue),
  );

/** "to go". */
export const isInfinitive = ({ tree, language }: Reader, at: number): boolean =>
  childrenOf(tree, at, 'mark').some((mark) => wordsAt(tree, mark) === language.grammar.infinitive);

/** Returns the first of a word and those with which its predicate begins. */
export function cueStart({ tree }: Reader, { predicate }: Clause, at: number): number {
  const first = tree.tokens.findIndex(({ start }) => start >= predicate.start);
  return first < 0 ? at : Math.min(first, at);
}

export const parentOf = ({ clauses }: Reader, { parent }: Clause): Clause | undefined =>
  parent === undefined ? undefined : clauses[parent];

/** Returns the nearest clause around that has a subject: whose a clause without one is. */
export function clauseAbove(reader: Reader, clause: Clause): Clause | undefined {
  let above = parentOf(reader, clause);
  while (above && above.subject === undefined) above = parentOf(reader, above);
  return above;
}

/** A quotation, or only whom a clause names as its source. */
export type Speaker = Quotation | EntityId | null;

/** Returns who speaks the words of a clause, where they are not the writer's. */
export function speakerOf(reader: Reader, clause: Clause): Speaker {
  const { who, sentence, tree } = reader;
  const quotation = who.speaker(tree.tokens[clause.predicate.head]!);
  if (quotation?.source === null) return { ...quotation, source: unnamedSource(reader, quotation) };
  if (quotation) return quotation;
  const source = clause.attributions.find((one) => one.source !== undefined)?.source;
  return source === undefined ? null : (who.at(source.head, sentence, tree)[0] ?? null);
}

/** "Exporters said", where the words are nobody's who has a name. An "I" before the verb is in the words themselves. */
function unnamedSource(reader: Reader, { cue }: Quotation): EntityId | null {
  if (cue === null) return null;
  const saying = readerAt(reader, cue);
  if (saying === null) return null;
  const { tree, telling, clauses, language } = saying;
  const said = clauses.find(({ predicate }) => overlaps(telling.toPrint(tree.tokens[predicate.head]!), cue));
  const subject = said?.subject && tree.tokens[said.subject.head]!.form.toLowerCase();
  if (subject !== undefined && language.stances.firstPersons.has(subject)) return null;
  const [source] = said === undefined ? [] : sayersOf(saying, said);
  return source ?? null;
}

/** "critics claiming it is unfair": of a participle the noun that it is said of. */
function sayersOf(reader: Reader, { subject, role, predicate }: Clause): EntityId[] {
  const { tree, sentence, who } = reader;
  if (subject !== undefined || role !== 'adnominal') return holdersOf(reader, subject);
  const noun = tree.heads[predicate.head]!;
  return noun < 0 || noun > predicate.head ? [] : who.at(noun, sentence, tree);
}

/** The sentence where words of several are said to be somebody's; whom its pronouns mean is not known there. */
function readerAt(reader: Reader, cue: Span): Reader | null {
  const { telling, who, language } = reader;
  if (overlaps(telling.toPrint(reader.sentence), cue)) return reader;
  const sentence = telling.annotation.trees.find((one) => overlaps(telling.toPrint(one), cue));
  return sentence === undefined ? null : readerOf(telling, sentence, who, NOTHING, language);
}

const NOTHING: Before = { pronoun: null, meant: [], isBody: false, running: null, people: [] };

export const quotationOf = (speaker: Speaker): Quotation | null =>
  typeof speaker === 'string' ? null : speaker;

export const sourceOf = (speaker: Speaker): EntityId | null =>
  typeof speaker === 'string' ? speaker : (speaker?.source ?? null);

export interface Held {
  readonly holders: readonly EntityId[];
  readonly label: StanceLabel;
  readonly clause: Clause | null;
  /** What it is about. */
  readonly stretch: Stretch;
  /** From the word that shows it. */
  readonly cue: Stretch | null;
  readonly speaker: Speaker;
  readonly felt?: boolean;
  /** It is one sentence, whatever it lists. */
  readonly whole?: boolean;
}

/** Lists of what is welcomed or feared are one position. */
const SPLIT: ReadonlySet<StanceLabel> = new Set(['demands', 'rejects', 'offers']);

/** A longer sentence is no position, but a clause of it. In characters, set by hand. */
export const LONGEST = 170;

/** A longer clause is shown from its cue, a longer content by itself. In characters, set by hand on news stories. */
const LONGEST_SHOWN = 250;

/** Returns a position for each holder and each member of what it is about. */
export function foundOf(reader: Reader, held: Held): Found[] {
  const { tree, telling, language } = reader;
  const { holders, label, clause, cue, speaker } = held;
  const words = language.stances;
  const stretch = cutStretch(tree, held.stretch, words);
  const members =
    SPLIT.has(label) && !held.whole ? membersOf(tree, stretch, language) : [{ stretch, lead: null }];
  const source = sourceOf(speaker);
  const quotation = quotationOf(speaker);
  // "“I support the mayor's proposal to close it,” Ada said": what is told in another's words is hers.
  const isOthers = cue === null && quotation?.kind === 'direct';
  const own = isOthers ? holders.filter((holder) => holder === source) : holders;
  return members.flatMap((member, index) => {
    if (source === null && isAccusation(reader, clause, member.stretch)) return [];
    const content = spanOf(tree, member.stretch);
    const shown = index === 0 ? fullSpan(reader, clause, cue, content) : content;
    const lead = leadIn(reader, members, index);
    const { terms, phrases, measured } = matterOf(reader, member.stretch);
    return own.map((holder): Found => {
      const subject = subjectOf(reader, clause, holder) ?? calledBy(reader, cue, quotation, holder);
      const words =
        cue === null ? null : cueWords(reader, cue, clause, isOneHolder(reader, clause, subject, holder));
      return {
        telling,
        holder,
        label,
        content,
        shown,
        subject,
        named: isNamed(reader, clause),
        past: clause?.tense === 'past',
        cue: words === null ? null : [words, ...(lead === '' ? [] : [lead])].join(' ').trim(),
        quoted: quotation?.kind === 'direct',
        inFirstPerson: quotation?.kind === 'direct' && isFirstPerson(reader, member.stretch),
        felt: held.felt === true,
        vague: isVague(reader, member.stretch),
        follows: null,
        sentence: -1,
        terms,
        phrases,
        measured,
        reporter: source === holder ? null : source,
        said: quotation?.said ?? null,
      };
    });
  });
}

/** "The company wants us out": what the writer, whom it would hit, says that somebody wants. */
const isAccusation = (
  { tree: { tokens }, language }: Reader,
  clause: Clause | null,
  [first, last]: Stretch,
): boolean =>
  clause !== null &&
  language.attributions.verbs.get(clause.predicate.lemma)?.attitude === true &&
  tokens
    .slice(first, last + 1)
    .some(({ upos, lemma }) => upos === 'PRON' && language.stances.firstPersons.has(lemma.toLowerCase()));

/** "my name back": in the words of who speaks. */
const isFirstPerson = ({ tree: { tokens }, language }: Reader, [first, last]: Stretch): boolean =>
  tokens.slice(first, last + 1).some(({ form }) => {
    const { firstPersons, firstPossessives } = language.stances;
    return firstPersons.has(form.toLowerCase()) || firstPossessives.has(form.toLowerCase());
  });

/** Is what the line begins with one name or noun? */
const isOneHolder = (
  { tree, who }: Reader,
  clause: Clause | null,
  subject: string | null,
  holder: EntityId,
): boolean =>
  subject === null ? !who.isMany(holder) : tree.tokens[doerOf(clause)?.head ?? -1]?.xpos === 'NN';

/** Whose the deed is, also of a passive. */
const doerOf = (clause: Clause | null): Clause['subject'] =>
  clause?.kind === 'passive' ? clause.agent : clause?.subject;

/** The words from subject to content, as they go with the name of one holder. */
function cueWords(reader: Reader, [first, last]: Stretch, clause: Clause | null, isName: boolean): string {
  const { tree, language } = reader;
  const words = language.stances;
  const isPassive = clause?.kind === 'passive' && clause.agent !== undefined;
  const from = isPassive ? clause.predicate.head : first;
  const hasParticle = isPassive && tree.tokens[last + 1]?.deprel === 'compound:prt';
  const text = paired(
    textAt(reader.telling, spanOf(tree, [Math.min(from, last), hasParticle ? last + 1 : last])),
  );
  if (isPassive) return `${isName ? words.been : words.beenMany} ${text}`;
  if (isName && isBareState(reader, [first, last])) return `${words.going} ${text}`;
  const verb = tree.tokens.findIndex(
    ({ upos }, at) => at >= first && at <= last && (upos === 'VERB' || upos === 'AUX'),
  );
  const token = tree.tokens[verb];
  if (!isName || token === undefined) return text;
  const before = text.slice(0, token.start - tree.tokens[first]!.start);
  const after = text.slice(before.length + token.form.length);
  const isPlain = token.xpos === 'VBP' || token.xpos === 'VB';
  if (isPlain && !(verb > 0 && tree.tokens[verb - 1]!.upos === 'PART' && verb > first))
    return `${before}${words.agreeing(token.form)}${after}`;
  return token.xpos === 'VBG' && verb === first ? `${words.going} ${text}` : text;
}

/** "worried about", where the copula stands elsewhere or nowhere. */
const isBareState = ({ tree: { tokens }, language }: Reader, [first, last]: Stretch): boolean =>
  !tokens.slice(first, last + 1).some(({ upos, xpos }) => upos === 'AUX' || /^VB(?:[DZP])?$/.test(xpos)) &&
  tokens.slice(first, last + 1).some(({ form }) => language.stances.adjectives.has(form.toLowerCase()));

/** Without the one mark that opens or closes what stands outside. */
const paired = (text: string): string => {
  const marks = text.match(/["“”]/gu) ?? [];
  return marks.length === 1 ? text.replace(/["“”]/u, '') : text;
};

/** "that", "these plans". */
function isVague({ tree, language }: Reader, [start, last]: Stretch): boolean {
  const isAll = tree.tokens[start]!.deprel === 'det:predet' && start < last;
  const first = isAll ? start + 1 : start;
  const { form, upos } = tree.tokens[first]!;
  if (isDoneSo({ tree, language }, [first, last])) return true;
  if (isAnswer({ tree, language }, [first, last]) || isYes(tree, last)) return true;
  if (!language.stances.vague.has(form.toLowerCase())) return false;
  // "them to close the bridge" says what they are to do.
  if (tree.tokens.slice(first, last).some(({ form }) => form.toLowerCase() === language.grammar.infinitive))
    return false;
  // A careless tree takes a "that" which stands alone for one that opens a clause.
  return (upos === 'PRON' || upos === 'DET' || first === last) && last - first <= 4;
}

/** "to do so". */
const isDoneSo = (
  { tree: { tokens }, language: { grammar, stances } }: Pick<Reader, 'tree' | 'language'>,
  [first, last]: Stretch,
): boolean =>
  last === first + 2 &&
  tokens[first]!.form.toLowerCase() === grammar.infinitive &&
  stances.light.has(tokens[first + 1]!.lemma) &&
  stances.vague.has(tokens[last]!.form.toLowerCase());

/** "The minister refuses". */
const isAnswer = (
  { tree: { tokens }, language: { stances } }: Pick<Reader, 'tree' | 'language'>,
  [first, last]: Stretch,
): boolean => first === last && stances.answering.has(tokens[first]!.lemma.toLowerCase());

/** "recommends a yes": to what was put just before. */
const isYes = ({ tokens }: Tree, at: number): boolean =>
  tokens[at]!.upos === 'INTJ' && tokens[at]!.deprel === 'obj';

/** A pronoun may mean a place that nobody would say wants something. */
export const isNamed = ({ tree }: Reader, clause: Clause | null): boolean =>
  clause?.subject === undefined || tree.tokens[clause.subject.head]!.upos !== 'PRON';

/** "Sarrovian officials", where nobody is named. */
const calledBy = (
  { who }: Reader,
  cue: Stretch | null,
  quotation: Quotation | null,
  holder: EntityId,
): string | null =>
  cue === null && quotation?.source === holder && who.isGroup(holder) ? quotation.sourceText : null;

/** How the text calls the holder, where it does so by more than a pronoun. */
function subjectOf(reader: Reader, clause: Clause | null, holder: EntityId): string | null {
  const { telling, tree, sentence, who } = reader;
  const subject = doerOf(clause);
  if (subject === undefined || subject.conjuncts.length > 1) return null;
  const head = tree.tokens[subject.head]!;
  const isPeople = head.xpos === 'NNPS' && who.isGroup(holder);
  if ((head.upos !== 'NOUN' && !isPeople) || !holdersOf(reader, subject).includes(holder)) return null;
  const words = textAt(telling, phraseOf(sentence, subject.head, { clauses: false, appositions: false }));
  return / [-–—] /.test(words) ? null : words;
}

function leadIn(reader: Reader, members: readonly Member[], index: number): string {
  const { lead } = members[index]!;
  const { tokens } = reader.tree;
  const words = lead === null ? '' : textAt(reader.telling, spanOf(reader.tree, lead));
  const first = tokens[members[0]!.stretch[0]]!;
  const own = tokens[members[index]!.stretch[0]]!;
  const isThere = lead !== null && tokens[lead[1]] === first;
  const particle = index > 0 && !isThere && first.upos === 'PART' && own.xpos === 'VB' ? first.form : '';
  return [words, particle].filter((word) => word !== '').join(' ');
}

/** From the subject, where the clause is short enough; else from the cue. */
function fullSpan({ tree, sentence }: Reader, clause: Clause | null, cue: Stretch | null, own: Span): Span {
  const cueStart = cue === null ? own.start : tree.tokens[cue[0]]!.start;
  const subject = clause?.subject?.basis === 'stated' ? clause.subject.start : cueStart;
  const starts = [Math.min(subject, own.start, cueStart), Math.min(cueStart, own.start), own.start];
  const by = clause?.kind === 'passive' && cue !== null ? clause.agent : undefined;
  const agent = by && phraseOf(sentence, by.head, { clauses: false, appositions: false });
  const end = Math.max(own.end, agent?.end ?? own.end, cue === null ? own.end : tree.tokens[cue[1]]!.end);
  const start = starts.find((one) => end - one <= LONGEST_SHOWN) ?? own.start;
  return { start, end };
}
