/** What one article plans, forecasts or demands: clauses that look ahead at an event which can be looked for later. */

import { type Argument, type Clause, phraseOf } from '../../language/clauses.ts';
import type { ExpectationWords, Outlook } from '../../language/expectations.ts';
import { withoutDateline } from '../../language/find-credits.ts';
import type { Language } from '../../language/language.ts';
import type { Tree } from '../../language/tree.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { ExpectationKind } from '../../model/timeline.ts';
import type { Amount } from '../../model/value.ts';
import { cite, contains, overlapping, overlaps } from '../../text/offsets.ts';
import { shiftDay } from './days.ts';
import {
  type Act,
  type Content,
  contentIn,
  doerOf,
  doneTo,
  headsOf,
  isNamed,
  nameOf,
  type ReadClause,
  type ReadSentence,
  referredTo,
  type Sources,
} from './read.ts';

/** One statement of an expectation. */
export interface Foreseen {
  readonly sources: Sources;
  readonly kind: ExpectationKind;
  readonly text: string;
  readonly citation: Citation;
  readonly holder: EntityId | null;
  readonly due: Interval | null;
  readonly dueRole: TimeExpression['role'] | null;
  /** Words of the due time. */
  readonly dueAt: Citation | null;
  readonly act: Act;
  readonly negated: boolean;
  /** Of the core, what stands after the verb. */
  readonly after: ReadonlySet<string>;
  /** What is expected is a noun. */
  readonly byNoun: boolean;
  readonly core: ReadonlySet<string>;
  readonly amounts: readonly Amount[];
  /** By whom it is done, and to what: stems of heads and names. */
  readonly subject: ReadonlySet<string>;
  readonly isNamed: boolean;
  readonly object: ReadonlySet<string>;
  /** Of the core, what is not of him who does it. */
  readonly beside: ReadonlySet<string>;
  readonly sentence: ReadSentence;
  /** It can be read without what stands around it. */
  readonly stands: boolean;
}

/** How far before a verb the words that make it look ahead are looked for, in characters. */
const BEFORE = 120;
/** A longer clause is no line; a shorter one says too little. */
const LENGTH = { least: 14, most: 320 };

/** Returns what the sentence looks ahead to. */
export function foreseenIn(sentence: ReadSentence, language: Language): Foreseen[] {
  if (sentence.text.endsWith('?') || sentence.blockKind === 'heading' || sentence.blockKind === 'caption')
    return [];
  return sentence.clauses.flatMap((read) => {
    const frame =
      frameOf(read, sentence, language) ??
      arrangedFrameOf(read, sentence, language) ??
      nounFrameOf(read, sentence, language);
    return (frame && foreseenOf(frame, sentence, language)) ?? [];
  });
}

/** A clause, or a noun with what belongs to it, that looks ahead. */
interface Frame extends Content {
  readonly span: Span;
  readonly clause: Clause;
  readonly outlook: Outlook;
  readonly act: Act;
  readonly negated: boolean;
  /** It is a noun. */
  readonly byNoun?: true;
}

function frameOf(read: ReadClause, sentence: ReadSentence, language: Language): Frame | null {
  const { clause, act, heads } = read;
  const outlook = outlookOf(read, sentence, language);
  if (outlook === null || !isEvent(read, outlook, sentence, language.expectations)) return null;
  const span = spanOf(read, sentence, language);
  const doer = askedOf(clause, outlook, sentence) ?? clause.subject;
  const from = doer && doer.start < clause.predicate.start ? Math.max(doer.start, span.start) : span.start;
  const content = contentIn(sentence.reading, { start: from, end: span.end }, clause, heads);
  const negated = isNegated(read, sentence, language);
  const frame: Frame = { span, clause, outlook, act, negated, ...content };
  if (act.phase === null || act.name !== act.verb || clause.subject) return frame;
  const begun = doerIn(frame, sentence);
  const noun = begun && sentence.tree.tokens[begun.head]!;
  if (noun?.upos !== 'NOUN') return frame;
  return { ...frame, act: { ...actOfNoun(noun.lemma.toLowerCase(), language), phase: act.phase } };
}

/** "The board expects a joint statement", "wants a pay rise of 9 percent": what is expected is a noun. */
function nounFrameOf(
  { clause, negated }: ReadClause,
  sentence: ReadSentence,
  language: Language,
): Frame | null {
  const { expecting, acts } = language.expectations;
  const lemma = clause.predicate.lemma.toLowerCase();
  const oblique = clause.obliques.find(({ preposition }) => expecting.has(`${lemma} ${preposition}`));
  const object = oblique ?? clause.object;
  const outlook = expecting.get(oblique ? `${lemma} ${oblique.preposition}` : lemma);
  if (!outlook || !object || clause.mood !== 'statement' || clause.complements.length > 0) return null;
  if (clause.tense === 'future' || clause.modality.length > 0 || clause.kind !== 'active' || negated)
    return null;
  // "Had asked for more officers" looks back.
  if (clause.tense === 'past' && clause.perfect) return null;
  const noun = sentence.tree.tokens[object.head]!;
  if (noun.upos !== 'NOUN') return null;
  const act = actOfNoun(noun.lemma.toLowerCase(), language);
  const span = trimmed({ start: clause.subject?.start ?? clause.start, end: clause.end }, sentence);
  const about = contentIn(sentence.reading, { start: object.start, end: clause.end }, clause, [object.head]);
  if (
    about.amounts.length === 0 &&
    !(acts.has(act.name) && (about.times.length > 0 || outlook === 'demanded'))
  )
    return null;
  return { span, clause, outlook, act, negated: false, byNoun: true, ...about };
}

function actOfNoun(lemma: string, { expectations, vocabulary }: Language): Act {
  const verb = vocabulary.stem(lemma);
  const name = expectations.actsOfNouns.get(lemma);
  return { name: name ?? verb, known: name !== undefined, phase: null, verb };
}

/** "A strike, planned for 20 June", "have called a rally for Friday": an act is arranged, for a time to come. */
function arrangedFrameOf(read: ReadClause, sentence: ReadSentence, language: Language): Frame | null {
  const { clause, times, negated } = read;
  const { arranging, actsOfNouns, back } = language.expectations;
  const isPassive = clause.kind === 'passive';
  const noun = isPassive ? clause.subject : clause.object;
  if (noun === undefined || negated || clause.mood !== 'statement' || clause.modality.length > 0) return null;
  if (!arranging.has(clause.predicate.lemma.toLowerCase()) || (isPassive && clause.tense === 'past'))
    return null;
  if (back.test(wordsBefore(clause.predicate.end, sentence))) return null;
  // "Called off a strike planned for Sunday".
  const above = clause.parent === undefined ? undefined : sentence.clauses[clause.parent];
  if (above?.act.phase === 'cancelled') return null;
  const { lemma, upos } = sentence.tree.tokens[noun.head]!;
  if (upos !== 'NOUN' || !actsOfNouns.has(lemma.toLowerCase())) return null;
  const { reference } = sentence.sources.times;
  if (!times.some(({ date }) => date !== null && reference !== null && date.start >= reference.start))
    return null;
  const span = trimmed({ start: Math.min(clause.start, noun.start), end: clause.end }, sentence);
  const content = contentIn(sentence.reading, span, clause, [clause.predicate.head, noun.head]);
  const act = { ...actOfNoun(lemma.toLowerCase(), language), phase: 'held' as const };
  return { span, clause, outlook: 'planned', act, negated: false, ...content };
}

function foreseenOf(frame: Frame, sentence: ReadSentence, language: Language): Foreseen | null {
  const { article, times } = sentence.sources;
  const stated = dueOf(frame, sentence);
  const due = stated?.precision === 'year' && isPast(stated, times.reference) ? null : stated;
  if (isPast(due, times.reference) || isLoose(frame, due, sentence, language.expectations)) return null;
  const { span } = frame;
  if (span.end - span.start < LENGTH.least || span.end - span.start > LENGTH.most) return null;
  return {
    sources: sentence.sources,
    kind: foretells(frame, sentence, language) ? 'forecast' : KINDS[frame.outlook],
    ...wordingOf(span, sentence),
    citation: cite(article, span),
    holder: holderOf(frame, sentence),
    due: due?.date ?? null,
    dueRole: due?.role ?? null,
    dueAt: due === null ? null : cite(article, due),
    act: frame.act,
    negated: frame.negated,
    byNoun: frame.byNoun === true,
    core: frame.core,
    amounts: frame.amounts,
    subject: subjectOf(frame, sentence),
    isNamed: isNamed(doerIn(frame, sentence), sentence.reading),
    object: objectOf(frame, sentence),
    beside: besideDoer(frame, sentence),
    after: afterVerb(frame, sentence),
    sentence,
  };
}

/** "The road will remain slippery", "the match will cost a million": a thing plans nothing, what it will be is foretold. */
function foretells(
  { clause, outlook, act, byNoun }: Frame,
  { tree }: ReadSentence,
  { expectations, names, speech }: Language,
): boolean {
  if (outlook !== 'planned' || byNoun || act.phase !== null) return false;
  if (clause.tense !== 'future' || clause.kind === 'passive') return false;
  const subject = clause.subject && tree.tokens[clause.subject.head];
  if (subject?.upos !== 'NOUN') return false;
  const isState =
    clause.kind === 'copular' || expectations.unplanned.has(clause.predicate.lemma.toLowerCase());
  const words = [subject.form.toLowerCase(), subject.lemma.toLowerCase()];
  return (
    isState &&
    !words.some(
      (word) =>
        expectations.acts.has(word) ||
        names.roles.has(word) ||
        names.bodies.has(word) ||
        names.heads.get(word) === 'organisation' ||
        speech.speakers.has(word),
    )
  );
}

/** Where the tree has no subject, the names and nouns before the verb. */
function subjectOf(frame: Frame, sentence: ReadSentence): Set<string> {
  const { reading } = sentence;
  const doer = doerIn(frame, sentence);
  const isPronoun = doer !== undefined && reading.tree.tokens[doer.head]!.upos === 'PRON';
  if (isPronoun && headsOf(doer, reading).size === 0) return new Set(sentence.topic);
  return frame.clause.kind === 'passive'
    ? headsOf(doer, reading)
    : withoutAct(headsOf(doer, reading), frame.act);
}

function doerIn({ clause, span, outlook }: Frame, sentence: ReadSentence): Argument | undefined {
  if (clause.kind === 'passive') return doerOf(clause);
  const asked = askedOf(clause, outlook, sentence);
  if (asked) return asked;
  if (clause.subject) return clause.subject;
  const { tree } = sentence;
  const first = tree.tokens.findIndex(
    ({ start, end, upos }) => start >= span.start && end <= clause.predicate.start && NAMING.has(upos),
  );
  if (first < 0) return undefined;
  const isName = (at: number): boolean => tree.tokens[at]?.upos === 'PROPN';
  let last = first;
  while (isName(first) && isName(last + 1)) last++;
  const run = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const head = run.find((at) => !run.includes(tree.heads[at]!)) ?? first;
  const phrase = { head, start: tree.tokens[first]!.start, end: tree.tokens[last]!.end };
  return { ...phrase, conjuncts: [phrase], basis: 'stated' };
}

/** "Called on the mayor to resign", "expects the river to crest": who is asked, or of whom it is expected. */
function askedOf(clause: Clause, outlook: Outlook, { clauses }: ReadSentence): Argument | undefined {
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]!.clause;
  if (above === undefined || clause.tense !== 'none' || !ASKING.has(outlook)) return undefined;
  const isShared = clause.subject === undefined || clause.subject.start === above.subject?.start;
  const asked = above.object ?? above.obliques.find(({ preposition }) => preposition === 'on');
  const isBetween = asked && above.predicate.start < asked.start && asked.start < clause.predicate.start;
  return isShared && isBetween ? asked : undefined;
}

const ASKING: ReadonlySet<Outlook> = new Set<Outlook>(['demanded', 'forecast']);

function withoutAct(heads: Set<string>, { name }: Act): Set<string> {
  heads.delete(name);
  return heads;
}

const afterVerb = ({ clause, span, core }: Frame, { reading }: ReadSentence): ReadonlySet<string> => {
  const { core: after } = contentIn(reading, { start: clause.predicate.end, end: span.end }, clause, []);
  return new Set([...after].filter((stem) => core.has(stem)));
};

function besideDoer(frame: Frame, sentence: ReadSentence): ReadonlySet<string> {
  const doer = doerIn(frame, sentence);
  if (doer === undefined) return frame.core;
  const own = contentIn(sentence.reading, doer, frame.clause, []).core;
  return new Set([...frame.core].filter((stem) => !own.has(stem)));
}

/** What is expected is a noun: it is known by itself. */
function objectOf(frame: Frame, sentence: ReadSentence): ReadonlySet<string> {
  if (frame.byNoun) return new Set([frame.act.name]);
  return isActNoun(frame, sentence) ? new Set() : headsOf(doneTo(frame.clause), sentence.reading);
}

/** "Hold a vote": the object names the act and nothing else. */
const isActNoun = ({ clause, act }: Frame, { reading }: ReadSentence): boolean =>
  clause.object !== undefined && headsOf(clause.object, reading).has(act.name);

const KINDS: Readonly<Record<Outlook, ExpectationKind>> = {
  planned: 'planned',
  hoped: 'planned',
  forecast: 'forecast',
  possible: 'forecast',
  demanded: 'demanded',
  obliged: 'demanded',
};

/** Returns how the clause looks ahead, `null` where it tells what is or was, or only supposes. */
function outlookOf(read: ReadClause, sentence: ReadSentence, language: Language): Outlook | null {
  const { clause } = read;
  const words = language.expectations;
  if (words.openQuestion.test(wordsBefore(sentence.tree.tokens[clause.predicate.head]!.start, sentence)))
    return 'possible';
  if (clause.mood !== 'statement' || clause.link?.kind === 'condition') return null;
  const isSupposed =
    clause.conditions.length > 0 || clause.modality.some(({ kind }) => kind === 'conditional');
  if (isSupposed) return isFurther(clause, sentence, words) ? 'possible' : null;
  const before = wordsBefore(sentence.tree.tokens[clause.predicate.head]!.start, sentence);
  if (words.back.test(before)) return null;
  const modal = clause.modality.find(({ kind }) => kind === 'expected');
  if (modal) return 'forecast';
  return (
    outlookOfNoun(clause, sentence, words) ??
    outlookOfWords(before, words) ??
    outlookOfModal(clause) ??
    outlookOfReport(clause, sentence, words) ??
    outlookOfHeadline(clause, sentence, language) ??
    outlookOfTime(read, sentence)
  );
}

/** Where the words before a verb do not tell, the tree may. */
const MODALS: Readonly<Record<string, Outlook>> = {
  promised: 'planned',
  obliged: 'obliged',
  demanded: 'demanded',
  wanted: 'hoped',
};

/** "Vowed the firm has paid" promises nothing that is to come. */
const outlookOfModal = ({ modality, tense, perfect }: Clause): Outlook | undefined =>
  tense === 'past' || (tense === 'present' && perfect) ? undefined : MODALS[modality.at(-1)?.kind ?? ''];

function wordsBefore(at: number, { start, sources: { article } }: ReadSentence): string {
  return article.text.slice(Math.max(start, at - BEFORE), at).replace(/[’‘]/g, "'");
}

function outlookOfWords(before: string, words: ExpectationWords): Outlook | null {
  const groups = words.ahead.exec(before)?.groups;
  const found = groups && Object.entries(groups).find(([, match]) => match !== undefined);
  return found ? (found[0] as Outlook) : null;
}

/** "A plan to install", "their demand to be heard". */
function outlookOfNoun(clause: Clause, { tree }: ReadSentence, words: ExpectationWords): Outlook | null {
  const noun = nounAhead(clause, tree);
  return noun === null ? null : (words.aheadNouns.get(tree.tokens[noun]!.lemma.toLowerCase()) ?? null);
}

function nounAhead({ role, modality }: Clause, tree: Tree): number | null {
  const modal = role === 'adnominal' ? modality.at(-1) : undefined;
  return modal && tree.tokens[modal.token]?.upos === 'NOUN' ? modal.token : null;
}

/** "Said it would leave", where nothing is supposed; "demanded that he come". */
function outlookOfReport(clause: Clause, sentence: ReadSentence, words: ExpectationWords): Outlook | null {
  if (clause.tense === 'future') return 'planned';
  const above = clause.parent === undefined ? undefined : sentence.clauses[clause.parent]?.clause;
  if (
    clause.role === 'complement' &&
    clause.tense !== 'past' &&
    words.demanding.has(above?.predicate.lemma ?? '')
  )
    return 'demanded';
  const isReported = clause.attributions.length > 0;
  const isWould = clause.modality.at(-1)?.kind === 'hypothetical';
  return isReported && isWould && !words.supposing.test(sentence.text) ? 'planned' : null;
}

/** "Court to rule on Thursday". */
function outlookOfHeadline(
  { role, tense, predicate }: Clause,
  { blockKind, tree }: ReadSentence,
  { grammar }: Language,
): Outlook | null {
  if ((blockKind !== 'headline' && blockKind !== 'dek') || role !== 'main' || tense !== 'none') return null;
  const before = tree.tokens[predicate.head - 1];
  return before?.form.toLowerCase() === grammar.infinitive ? 'planned' : null;
}

/** "Talks begin on Friday": the present, of a day to come. */
function outlookOfTime(read: ReadClause, sentence: ReadSentence): Outlook | null {
  const { clause, act } = read;
  if (
    clause.tense !== 'present' ||
    clause.perfect ||
    clause.role === 'adverbial' ||
    clause.role === 'relative'
  )
    return null;
  if (clause.modality.length > 0 || clause.kind === 'copular' || !(act.known || act.phase)) return null;
  const { form, lemma } = sentence.tree.tokens[clause.predicate.head]!;
  if (form === lemma && sentence.reading.language.expectations.sameInPast.has(lemma)) return null;
  const due = dueOf(read, sentence, false);
  const { reference } = sentence.sources.times;
  return due !== null && reference !== null && due.date!.start.slice(0, 10) >= reference.end.slice(0, 10)
    ? 'planned'
    : null;
}

/** Something that takes place, told of somebody or something that is named. */
function isEvent(
  { clause, act, times }: ReadClause,
  outlook: Outlook,
  sentence: ReadSentence,
  words: ExpectationWords,
): boolean {
  const lemma = clause.predicate.lemma.toLowerCase();
  if (clause.kind === 'existential') return act.known || clause.negation !== undefined || times.length > 0;
  if (clause.kind === 'copular' && !act.known && times.length === 0) return outlook === 'demanded';
  if (words.states.has(lemma) && !act.known) return false;
  const subject = clause.subject && sentence.tree.tokens[clause.subject.head]!.form.toLowerCase();
  return subject === undefined || !words.vague.has(subject);
}

/** Without a time, much that looks ahead cannot be looked for. */
function isLoose(
  frame: Frame,
  due: TimeExpression | null,
  sentence: ReadSentence,
  words: ExpectationWords,
): boolean {
  const { clause, act, outlook, core, amounts } = frame;
  if (due !== null) return false;
  if (words.openQuestion.test(wordsBefore(sentence.tree.tokens[clause.predicate.head]!.start, sentence)))
    return !act.known;
  const above = clause.parent === undefined ? undefined : sentence.clauses[clause.parent]!.clause;
  if (nounAhead(clause, sentence.tree) !== null && !clause.subject && !above?.subject) return true;
  if (isQuoted(clause.predicate, sentence) || clause.role === 'relative') return true;
  if (clause.role === 'adverbial' && outlook !== 'demanded') return true;
  if (outlook === 'obliged' || outlook === 'hoped' || outlook === 'demanded')
    return outlook !== 'demanded' || (amounts.length === 0 && !askedOf(clause, outlook, sentence));
  if (outlook === 'possible') return !isFurther(clause, sentence, words);
  const subject = clause.subject && sentence.tree.tokens[clause.subject.head]!.form.toLowerCase();
  if (subject !== undefined && words.firstPersons.has(subject)) return true;
  return (
    !act.known &&
    core.size < 2 &&
    amounts.length === 0 &&
    (core.size === 0 || clause.attributions.length === 0)
  );
}

/** "Another round could follow". */
function isFurther({ subject }: Clause, { tree }: ReadSentence, words: ExpectationWords): boolean {
  if (subject === undefined) return false;
  return tree.children[subject.head]!.some((child) =>
    words.further.has(tree.tokens[child]!.lemma.toLowerCase()),
  );
}

const isQuoted = (span: Span, { sources }: ReadSentence): boolean =>
  sources.quotations.some(
    ({ kind, content }) =>
      (kind === 'direct' || kind === 'mixed') && content.some((piece) => overlaps(piece, span)),
  );

/** Returns the time by which it should come about: the one of the clause's times that is finest and lies ahead. */
function dueOf(
  frame: Pick<Frame, 'times' | 'clause'>,
  sentence: ReadSentence,
  isAhead = true,
): TimeExpression | null {
  const { clause } = frame;
  const { reference } = sentence.sources.times;
  const found = frame.times.length > 0 ? frame.times : onlyTimeIn(sentence, clause);
  const lasts = found.filter(({ role }) => role === 'lasting');
  const times = found.length > lasts.length ? found.filter((one) => !lasts.includes(one)) : lasts;
  const own = times
    .filter((time) => !isGenitiveOfPast(time, sentence))
    .map((time) => (isAhead && !isOfPastVerb(time, clause, sentence) ? aheadOf(time, sentence) : time))
    .filter(
      ({ date, role }) =>
        date !== null &&
        role !== 'since' &&
        role !== 'after' &&
        (role !== 'lasting' || (reference !== null && date.start >= reference.start)),
    );
  const ahead = own.filter(({ date }) => reference === null || date!.end > reference.start);
  const candidates = ahead.length > 0 ? ahead : own;
  const [nearest] = candidates.toSorted(
    (a, b) => distance(a, clause.predicate) - distance(b, clause.predicate),
  );
  if (nearest === undefined) return null;
  const day = nearest.date!.start.slice(0, 10);
  const finer = candidates.find(
    (one) => one.date!.start.slice(0, 10) === day && lengthOf(one) < lengthOf(nearest),
  );
  return finer ?? nearest;
}

/** "Will appeal against Monday's decision": the day is that of the decision. */
function isGenitiveOfPast({ date, end }: TimeExpression, { sources, reading }: ReadSentence): boolean {
  const { reference } = sources.times;
  const { after } = reading.language.calendar.attributive;
  const behind = sources.article.text.slice(end, end + 3).replace(/[’‘]/g, "'");
  return date !== null && reference !== null && date.end <= reference.start && after.test(behind);
}

/** "Will be counted by hand after both sides agreed to it on Thursday": the day is that of the agreement. */
const isOfPastVerb = (time: Span, { predicate }: Clause, { clauses }: ReadSentence): boolean =>
  clauses.some(
    ({ clause: { role, tense, start, end } }) =>
      role === 'adverbial' && tense === 'past' && start >= predicate.end && overlaps({ start, end }, time),
  );

/** A weekday that was taken for the last one is the next one where something is expected. */
function aheadOf(time: TimeExpression, { sources }: ReadSentence): TimeExpression {
  const { reference } = sources.times;
  const words = sources.article.text.slice(time.start, time.end);
  const { date } = time;
  if (date === null || reference === null || date.end > reference.start || /\d/.test(words)) return time;
  const next = { start: shiftDay(date.start, WEEK), end: shiftDay(date.end, WEEK) };
  return FINE.has(time.precision) && next.end > reference.start ? { ...time, date: next } : time;
}

const WEEK = 7;
const FINE: ReadonlySet<string> = new Set(['day', 'hour', 'minute']);

/** The one time in the clause that no verb of saying has, whatever the tree makes of it. */
function onlyTimeIn({ reading, clauses }: ReadSentence, clause: Clause): readonly TimeExpression[] {
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]!.clause;
  const from = clause.tense === 'none' && above ? above.predicate.end : clause.predicate.end;
  const within = reading.expressions.filter(({ start, end }) => from <= start && end <= clause.end);
  const isOthers = (time: Span): boolean =>
    clauses.some(
      ({ clause: other }) =>
        other.tense !== 'none' && other !== clause && other.start > clause.start && overlaps(other, time),
    );
  const free = within.filter((time) => !isOthers(time));
  return free.length === 1 ? free : [];
}

/** What stands after the verb belongs to it rather than what stands before. */
const distance = (time: Span, predicate: Span): number =>
  time.start >= predicate.end ? time.start - predicate.end : 200 + predicate.start - time.end;

const lengthOf = ({ date }: TimeExpression): number => Date.parse(date!.end) - Date.parse(date!.start);

/** What is told of a day before the article looks back, whatever the verb. */
const isPast = (due: TimeExpression | null, reference: Interval | null): boolean =>
  due !== null && reference !== null && due.date!.end <= reference.start;

/** "No plan to". */
function isNegated(read: ReadClause, { tree, text, start }: ReadSentence, { vocabulary }: Language): boolean {
  if (read.negated) return true;
  const noun = nounAhead(read.clause, tree);
  const negates = (word: string): boolean => vocabulary.negations.has(word.toLowerCase());
  if (noun !== null && tree.children[noun]!.some((child) => negates(tree.tokens[child]!.form))) return true;
  const subject = read.clause.subject;
  return subject !== undefined && /^(?:no|neither|none|nobody)\b/i.test(text.slice(subject.start - start));
}

/** A clause without a subject of its own begins where what is said of its subject begins. */
function spanOf(
  { clause, start, end }: ReadClause,
  sentence: ReadSentence,
  { expectations }: Language,
): Span {
  const { tree } = sentence;
  const noun = nounAhead(clause, tree);
  const { subject, predicate } = clause;
  const above = clause.parent === undefined ? undefined : sentence.clauses[clause.parent]!.clause;
  if (
    noun !== null &&
    above?.subject &&
    above.object?.head === noun &&
    above.subject.end <= tree.tokens[noun]!.start
  )
    return trimmed({ start: above.subject.start, end }, sentence);
  if (
    clause.role === 'complement' &&
    clause.tense === 'none' &&
    above?.subject &&
    above.subject.start < predicate.start
  )
    return trimmed(
      {
        start: startOfApposed(above.subject, sentence),
        end: Math.max(end, ...endsAfter(above, predicate.end)),
      },
      sentence,
    );
  if (noun !== null && tree.children[noun]!.some((child) => tree.tokens[child]!.deprel === 'det'))
    return trimmed(phraseOf(sentence.parsed, noun), sentence);
  if (subject && subject.end <= predicate.start)
    return trimmed({ start: Math.min(start, startOfApposed(subject, sentence)), end }, sentence);
  return trimmed({ start: openingOf(predicate.start, sentence, expectations), end }, sentence);
}

/** "Its president, Kim Lee, is expected to": a name in apposition has the noun before it. */
function startOfApposed(subject: Span, { start, text }: ReadSentence): number {
  const before = text.slice(0, subject.start - start);
  if (!before.endsWith(', ') || text[subject.end - start] !== ',') return subject.start;
  return start + before.slice(0, -2).lastIndexOf(', ') + 1;
}

/** "Expects the river to crest on Sunday": a careless tree gives the day to the outer verb. */
const endsAfter = ({ obliques }: Clause, verb: number): number[] =>
  obliques.filter(({ start }) => start >= verb).map(({ end }) => end);

/** Returns where the part of the sentence begins that names somebody or something before a verb. */
function openingOf(
  verb: number,
  { start, text, tree }: ReadSentence,
  { openings }: ExpectationWords,
): number {
  const before = text.slice(0, verb - start);
  for (const { index, 0: words } of [...before.matchAll(openings)].toReversed()) {
    const from = start + index + words.length;
    if (ENDS_RELATIVE.test(text.slice(from - start, verb - start))) continue;
    const named = tree.tokens.filter((token) => token.start >= from && token.start < verb);
    if (named[0]?.upos !== 'PRON' || !/^wh|^that$/i.test(named[0].form))
      if (named.some(({ upos, form }) => NAMING.has(upos) && form.length > 1)) return from;
  }
  return start;
}

/** "(Shares in the firm, which makes kettles and) night lights, are likely to": a comma parts subject and verb. */
const ENDS_RELATIVE = /^[^,]+,\s(?:\p{L}+\s){1,3}$/u;

const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/** Without a dateline or the number of a list's item, without the marks of a quotation that is cut, and with all of a name. */
function trimmed(span: Span, { sources: { article, names }, tree: { tokens } }: ReadSentence): Span {
  const { start, end } = withoutDateline(article, span);
  const text = article.text.slice(start, end);
  const opening = /^(?:\d{1,2}[.)]\s+(?=\p{Lu}))?[\s“"‘'(,;:–—-]*/u.exec(text)?.[0] ?? '';
  const closing = /(?<![\s”"’'(,;:–—-])[\s”"’'(,;:–—-]*$/u.exec(text)?.[0] ?? '';
  const from = start + opening.length;
  const to = end - closing.length;
  const whole = overlapping(names, { start: from, end: from + 1 })[0];
  return {
    start: Math.min(from, whole?.start ?? from, startOfNamed(from, tokens)),
    end: isOpenQuotation(article.text.slice(from, to)) && /^[”"]/.test(closing) ? to + 1 : to,
  };
}

/** "The river Marrow": a name has the noun before it that says what it is. */
function startOfNamed(start: number, tokens: Tree['tokens']): number {
  const at = tokens.findIndex((token) => token.start === start);
  const [determiner, noun] = [tokens[at - 2], tokens[at - 1]];
  const isNamed =
    tokens[at]?.upos === 'PROPN' &&
    noun?.upos === 'NOUN' &&
    determiner?.upos === 'DET' &&
    noun.end === start - 1;
  return isNamed ? determiner.start : start;
}

/** A mark opens that does not close: "would be done “by next winter". */
const isOpenQuotation = (words: string): boolean =>
  words.lastIndexOf('“') > words.lastIndexOf('”') || words.split('"').length % 2 === 0;

/** Returns the words, with a name in the place of the pronoun that they begin with, or the sentence before them. */
function wordingOf(
  span: Span,
  { sources, tree, reading, before, start, end }: ReadSentence,
): { text: string; stands: boolean } {
  const { article } = sources;
  const exact = article.text.slice(span.start, span.end);
  const first = tree.tokens.find(({ start }) => start >= span.start)!;
  if (first.upos !== 'PRON') return { text: sentenceOf(exact), stands: true };
  const [entity, ...others] = referredTo(sources, first);
  const isNoName = first.xpos === 'PRP$' || isOfMany(first.form, reading);
  const name = entity && others.length === 0 && !isNoName ? nameOf(entity, sources) : '';
  if (name) return { text: sentenceOf(`[${name}]${exact.slice(first.form.length)}`), stands: true };
  const whole = isOpening(tree.tokens[0], first)
    ? `${before} ${sentenceOf(exact)}`
    : wholeSentence({ start, end }, article);
  const reads =
    (before !== '' || !isOpening(tree.tokens[0], first)) &&
    whole.length <= LENGTH.most &&
    !/["“”]/.test(whole);
  return { text: reads ? whole : sentenceOf(exact), stands: reads };
}

/** "They" are more than the one who may be meant. */
const isOfMany = (pronoun: string, { language }: ReadSentence['reading']): boolean =>
  (language.speech.pronouns.get(pronoun.toLowerCase())?.number ?? 'one') !== 'one';

function wholeSentence(sentence: Span, article: Sources['article']): string {
  const { start, end } = withoutDateline(article, sentence);
  return article.text.slice(start, end);
}

const isOpening = (opening: { readonly upos: string } | undefined, first: object): boolean =>
  opening === first || opening?.upos === 'PRON';

function sentenceOf(words: string): string {
  const opened = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]["'”’)\]]*$/u.test(opened) ? opened : `${opened}.`;
}

/** Who demands or expects a thing that is named, else who says it, else who is to do it. */
function holderOf(frame: Frame, sentence: ReadSentence): EntityId | null {
  const { sources } = sentence;
  const planner = plannerOf(frame, sentence);
  const named = planner && entityAt(ownPart(planner, sentence), sources);
  if (named && frame.byNoun) return named;
  const sayers = frame.clause.attributions.map(({ source }) => source && entityAt(source, sources));
  return reporterOf(frame.clause, sources) ?? sayers.find((sayer) => sayer) ?? named ?? null;
}

/** "The union demands a raise", "that the mill close"; not "the river is expected to crest": others expect it. */
function plannerOf({ clause, outlook, byNoun }: Frame, { clauses }: ReadSentence): Argument | undefined {
  if (byNoun) return clause.subject;
  if (outlook === 'obliged' || outlook === 'possible' || clause.role === 'main') return undefined;
  const above = clause.parent === undefined ? undefined : clauses[clause.parent]?.clause;
  const isOthers = outlook === 'forecast' && (above?.kind === 'copular' || above?.kind === 'passive');
  if (isOthers) return undefined;
  return clause.role === 'complement' ? above?.subject : clause.subject;
}

/** Of "the ferry to Orle" the ferry: where it goes has no plan. */
function ownPart(
  { head, start, end }: Argument,
  { tree: { tokens }, reading: { language } }: ReadSentence,
): Span {
  const next = tokens[head + 1];
  const isApart =
    next !== undefined &&
    next.start < end &&
    next.upos === 'ADP' &&
    !language.names.headLinks.has(next.form.toLowerCase());
  return { start, end: isApart ? tokens[head]!.end : end };
}

/** Returns the source of the shortest quotation that holds the clause's verb: "Tarn's lawyer, Ida Moss, said she was sure …". */
function reporterOf({ predicate }: Clause, { quotations }: Sources): EntityId | null {
  const holding = quotations.flatMap(({ source, content }) =>
    content
      .filter((piece) => source !== null && contains(piece, predicate))
      .map((piece) => ({ source, piece })),
  );
  const lengthOf = ({ piece }: (typeof holding)[number]): number => piece.end - piece.start;
  return holding.sort((a, b) => lengthOf(a) - lengthOf(b))[0]?.source ?? null;
}

function entityAt(span: Span, sources: Sources): EntityId | null {
  const named = overlapping(sources.names, span);
  return named[0]?.entity ?? referredTo(sources, span)[0] ?? null;
}
