/**
 * What became of an expectation, as later articles tell it. An outcome needs the same act, the same matter, a time that
 * fits and a tense that tells; where one is missing the expectation stays open, since a wrong outcome is worse.
 */

import type { ExpectationWords } from '../../language/expectations.ts';
import type { Language } from '../../language/language.ts';
import type { Interval } from '../../model/article.ts';
import type { Citation } from '../../model/span.ts';
import type { Amount } from '../../model/value.ts';
import { cite } from '../../text/offsets.ts';
import { isoOf } from './days.ts';
import type { Foreseen } from './foreseen.ts';
import type { Group } from './gather.ts';
import { contentStem, doerOf, doneTo, headsOf, type ReadClause, type ReadSentence } from './read.ts';

export interface Verdict {
  readonly outcome: 'met' | 'unmet' | 'open';
  readonly because: string;
  readonly evidence: readonly Citation[];
  /** The due time to which it was put off. */
  readonly newDue?: Interval;
}

/** A clause that tells what was, with what stands around it. */
export interface Told {
  readonly read: ReadClause;
  readonly sentence: ReadSentence;
  /** The sentence after it, of the same paragraph. */
  readonly next: ReadSentence | undefined;
  readonly negated: boolean;
  readonly looksBack: boolean;
  /** Only a noun tells of it: "after the talks". */
  readonly byNoun?: true;
  /** What is told around it, too: its sentence and the headline. */
  readonly context: ReadonlySet<string>;
}

/** Returns the clauses of an article that tell what was, in text order. */
export function toldIn(sentences: readonly ReadSentence[], language: Language): Told[] {
  const headline = sentences.filter(({ blockKind }) => blockKind === 'headline');
  const title = headline.flatMap((sentence) => [...stemsOf(sentence, language)]);
  return sentences.flatMap((sentence, at) => {
    if (sentence.text.endsWith('?')) return [];
    const after = sentences[at + 1];
    const next = after?.block === sentence.block ? after : undefined;
    const context = new Set([...title, ...stemsOf(sentence, language)]);
    return sentence.clauses.flatMap((read) => {
      const looksBack = language.expectations.back.test(wordsBefore(read, sentence));
      if (!looksBack && !tells(read, sentence)) return [];
      const told = { read, sentence, next, negated: read.negated, looksBack, context };
      return [told, ...(looksBack ? [] : heldIn(told, language))];
    });
  });
}

/** "Signed a deal after the talks": they took place. */
function heldIn(told: Told, { expectations }: Language): Told[] {
  const { read, sentence } = told;
  return read.clause.obliques.flatMap(({ preposition, head }) => {
    const name = expectations.acts.get(sentence.tree.tokens[head]!.lemma.toLowerCase());
    if (name === undefined || !expectations.during.has(preposition)) return [];
    const act = { name, known: true, phase: 'held' as const, verb: name };
    const times = sentence.reading.expressions;
    return [
      {
        ...told,
        read: { ...read, act, amounts: [], times: times.length === 1 ? times : read.times },
        negated: false,
        byNoun: true as const,
      },
    ];
  });
}

const wordsBefore = ({ clause }: ReadClause, { start, sources }: ReadSentence): string =>
  sources.article.text
    .slice(Math.max(start, clause.predicate.start - 120), clause.predicate.start)
    .replace(/[’‘]/g, "'");

/** The past, the perfect, or the present of a headline, of what nobody only supposes. */
function tells({ clause, times }: ReadClause, sentence: ReadSentence): boolean {
  const { blockKind, clauses, tree, sources } = sentence;
  if (clause.mood !== 'statement' || clause.modality.length > 0 || clause.conditions.length > 0) return false;
  if (clause.tense === 'past' || (clause.tense === 'present' && clause.perfect)) return true;
  const { xpos } = tree.tokens[clause.predicate.head]!;
  const isFree = clause.role === 'main' || clause.role === 'conjunct' || clause.role === 'aside';
  if (clause.tense === 'none' && isFree && (xpos === 'VBN' || xpos === 'VBD')) return true;
  if (clause.role === 'adverbial' && clause.tense === 'none' && clause.parent !== undefined)
    return clauses[clause.parent]!.clause.tense === 'past';
  if (clause.tense !== 'present' || clause.progressive) return false;
  const { reference } = sources.times;
  if (blockKind === 'headline' || blockKind === 'dek') return true;
  return (
    reference !== null && isFree && times.some(({ date }) => date !== null && date.end <= reference.start)
  );
}

const stemsOf = ({ tree }: ReadSentence, language: Language): Set<string> => {
  const stems = new Set(tree.tokens.flatMap(({ lemma, upos }) => contentStem(lemma, upos, language) ?? []));
  return stems;
};

/** Returns what became of it. */
export function outcomeOf(group: Group, told: readonly Told[], lastDay: string, language: Language): Verdict {
  const words = language.expectations;
  const own = new Set(group.members.map(({ sources }) => sources.article.id));
  const from = group.members.map(dayOf).filter(Boolean).sort()[0] ?? '';
  const findings = told
    .filter((one) => !own.has(one.sentence.sources.article.id) && isLater(one, from, group.due))
    .flatMap((one) => judge(group, one, words) ?? []);
  const delayed = findings.find(({ newDue }) => newDue !== undefined);
  if (delayed?.newDue && group.due) {
    const again = outcomeOf(
      { ...group, due: delayed.newDue },
      told.filter(({ sentence }) => dayOf(sentence) > delayed.day),
      lastDay,
      language,
    );
    const late = again.outcome === 'open' ? delayed : again;
    return { outcome: late.outcome, because: late.because, evidence: late.evidence, newDue: delayed.newDue };
  }
  const outcomes = new Set(findings.map(({ outcome }) => outcome));
  if (outcomes.size === 0)
    return open(
      group.due !== null && lastDay !== '' && isoOf(group.due) > lastDay
        ? words.outcome.ahead
        : words.outcome.untold,
    );
  if (outcomes.size > 1) return open(words.outcome.differ);
  const [best] = findings.toSorted((a, b) => b.strength - a.strength);
  return {
    outcome: best!.outcome,
    because: best!.because,
    evidence: findings.filter(({ because }) => because === best!.because).flatMap(({ evidence }) => evidence),
  };
}

const open = (because: string): Verdict => ({ outcome: 'open', because, evidence: [] });

/** Returns the day of an article, as far as it is known. */
const dayOf = ({ sources: { article, times } }: Pick<Foreseen, 'sources'>): string =>
  (article.published?.value ?? times.reference)?.start.slice(0, 10) ?? '';

/** It was published after the expectation was; on one day, it has to tell of that day or of the one that was due. */
function isLater({ sentence, read }: Told, from: string, due: Interval | null): boolean {
  const day = dayOf(sentence);
  if (day === '' || from === '') return false;
  if (day !== from) return day > from;
  if (due !== null && isoOf(due) < from) return true;
  return read.times.some(
    ({ date, role }) => date !== null && role === 'at' && isoOf(date) === (due ? isoOf(due) : day),
  );
}

interface Finding {
  readonly outcome: 'met' | 'unmet';
  readonly because: string;
  readonly strength: number;
  /** Of the article that tells it. */
  readonly day: string;
  readonly newDue?: Interval;
  readonly evidence: readonly Citation[];
}

function judge(group: Group, told: Told, words: ExpectationWords): Finding | null {
  for (const one of group.members) {
    const finding = judgeOne(one, group, told, words);
    if (finding) return finding;
  }
  return null;
}

function judgeOne(one: Foreseen, group: Group, told: Told, words: ExpectationWords): Finding | null {
  const relation = relationOf(one, told, words);
  if (relation === null || !isSameMatter(one, told, relation)) return null;
  const { outcome: say } = words;
  const finding = (outcome: Finding['outcome'], because: string, strength: number): Finding => ({
    outcome,
    because,
    strength,
    day: dayOf(told.sentence),
    evidence: citationsOf(told, words),
  });
  if (!one.act.known && one.act.phase === null && words.light.has(one.act.verb) && one.due === null)
    return null;
  if (told.looksBack) return relation === 'same' ? finding('unmet', say.overtaken, 3) : null;
  if (relation === 'cancelled') return finding('unmet', say.cancelled, 3);
  if (relation === 'delayed') return delayedTo(told, group.due, finding, words);
  const day = told.read.times.find(
    ({ date, precision, role }) => date !== null && role === 'at' && FINE.has(precision),
  );
  if (words.earlier.test(told.sentence.text) && day === undefined) return null;
  const isDay = group.due !== null && isoOf(group.due) === group.due.start.slice(0, 10);
  const other = day && isDay && isoOf(day.date!) !== isoOf(group.due!) ? isoOf(day.date!) : null;
  if (other !== null && other < (dayOf(one) || other)) return null;
  if (relation === 'contrary') return other === null ? finding('unmet', say.contrary, 2) : null;
  if (told.negated !== one.negated) return other === null ? finding('unmet', say.notDone, 2) : null;
  if (other !== null) return finding('unmet', say.otherDay(other), 2);
  const amount = otherAmount(one, told.read.amounts);
  if (amount === 'untold') return null;
  if (amount !== null) return finding('unmet', say.otherNumber(...amount), 2);
  return finding('met', say.met(one.kind, day ? isoOf(day.date!) : null), 1);
}

const FINE: ReadonlySet<string> = new Set(['day', 'hour', 'minute']);

/** "Postponed the vote from Friday to Monday": the last of its times that is later than the due time. */
function delayedTo(
  { read, sentence }: Told,
  due: Interval | null,
  finding: (outcome: 'unmet', because: string, strength: number) => Finding,
  { outcome }: ExpectationWords,
): Finding {
  const later = sentence.reading.expressions.findLast(
    ({ start, date }) =>
      start > read.clause.predicate.end && date !== null && (due === null || isoOf(date) > isoOf(due)),
  );
  const newDue = later?.date;
  return {
    ...finding('unmet', outcome.delayed(newDue ? isoOf(newDue) : null), 3),
    ...(newDue && { newDue }),
  };
}

type Relation = 'same' | 'contrary' | 'cancelled' | 'delayed';

/** Returns what the act that is told is to the one that was expected. */
function relationOf(
  { act, subject }: Foreseen,
  { read, sentence }: Told,
  words: ExpectationWords,
): Relation | null {
  const told = read.act;
  const isSame =
    told.name === act.name ||
    (told.verb === act.verb && told.phase === act.phase && !(told.known && act.known));
  if (isSame && told.phase === 'cancelled' && act.phase !== 'cancelled') return 'cancelled';
  if (isSame && told.phase === 'delayed') return 'delayed';
  if (
    isSame &&
    words.contests.has(act.name) &&
    meets(subject, headsOf(doneTo(read.clause), sentence.reading))
  )
    return 'contrary';
  if (isSame) return samePhase(act.phase, told.phase) ? 'same' : null;
  if (words.opposites.get(act.name) === told.name) return 'contrary';
  return words.implied.get(told.name)?.includes(act.name) && act.phase !== 'end' ? 'same' : null;
}

/** What has ended took place; what has begun need not have ended. */
const samePhase = (expected: Foreseen['act']['phase'], told: Foreseen['act']['phase']): boolean =>
  expected === told || (expected !== 'end' && expected !== 'cancelled' && told !== 'cancelled');

/** Words beside those who do it, of which this much has to be told where the act alone says little. */
const SHARED = 0.5;

/**
 * Somebody who was to do it does it, to what it was to be done. Where the noun names the act ("the talks began"), the
 * matter has to stand around it.
 */
function isSameMatter(one: Foreseen, told: Told, relation: Relation): boolean {
  const { subject, object, after, act } = one;
  const { read, sentence, context } = told;
  const doer = headsOf(doerOf(read.clause), sentence.reading);
  const done = headsOf(doneTo(read.clause), sentence.reading);
  if (
    told.looksBack &&
    one.due !== null &&
    read.times.some(({ date }) => date !== null && isoOf(date) === isoOf(one.due!))
  )
    return true;
  const isTold = (stem: string): boolean => read.core.has(stem) || context.has(stem);
  const rest = [...one.core].filter((stem) => !subject.has(stem));
  const isAround = rest.filter(isTold).length >= SHARED * rest.length;
  if (relation === 'contrary' && meets(subject, done)) return true;
  if (told.byNoun && one.due !== null && isSoonAfter(one.due, dayOf(sentence)))
    return meets(subject, doer) || rest.some(isTold) || rest.length === 0;
  if (told.byNoun && one.due === null) return subject.size > 0 && rest.length > 1 && isAround;
  if (
    told.byNoun ||
    relation === 'cancelled' ||
    relation === 'delayed' ||
    (read.heads.length > 1 && doer.has(read.act.name))
  )
    return meets(subject, doer) || isAround;
  const isDoer = doer.size === 0 ? [...subject].some(isTold) : meets(subject, doer);
  if (subject.size > 0 && !isDoer) return false;
  if (object.size > 0) return meets(object, done) || (act.known && isAround);
  if (act.known) return subject.size > 0 || isAround;
  return after.size === 0
    ? act.phase !== null && subject.size > 0
    : [...after].filter(isTold).length >= SHARED * after.size;
}

/** News of an event are printed within these days of it. */
const SOON = 3;

const isSoonAfter = (due: Interval, day: string): boolean =>
  day >= isoOf(due) && Date.parse(day) - Date.parse(isoOf(due)) <= SOON * 86_400_000;

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/**
 * Returns a number that came out otherwise, as told and as expected; `untold` where the verb's own number is not told;
 * `null` where all came out as expected.
 */
function otherAmount(
  { amounts, sentence }: Foreseen,
  told: readonly Amount[],
): readonly [told: string, expected: string] | 'untold' | null {
  for (const amount of amounts) {
    const counterparts = told.filter(({ kind, unit }) => kind === amount.kind && unit === amount.unit);
    if (counterparts.length === 0 && isOwn(amount, sentence)) return 'untold';
    if (counterparts.length > 0 && !counterparts.some((one) => agree(amount, one)))
      return [wordsOf(counterparts[0]!), wordsOf(amount)];
  }
  return null;
}

/** It is counted by the verb itself, not within "an offer of 42 crowns". */
function isOwn(amount: Amount, { tree }: ReadSentence): boolean {
  const at = tree.tokens.findIndex(
    ({ start, end }) => start <= amount.number.start && amount.number.start < end,
  );
  let head = at;
  for (let steps = 0; head >= 0 && steps < 3; steps++) {
    if (tree.tokens[head]!.deprel.startsWith('nmod')) return false;
    head = tree.heads[head]!;
    if (head >= 0 && tree.tokens[head]!.upos === 'VERB') return true;
  }
  return true;
}

const AT_LEAST: ReadonlySet<Amount['bound']> = new Set(['at least', 'more than']);
const AT_MOST: ReadonlySet<Amount['bound']> = new Set(['at most', 'less than']);
/** "About 60" holds for numbers this near. */
const ABOUT = 0.05;

function agree(expected: Amount, told: Amount): boolean {
  const [low, high] = rangeOf(expected);
  const [least, most] = rangeOf(told);
  if (AT_LEAST.has(expected.bound)) return most >= low;
  if (AT_MOST.has(expected.bound)) return least <= high;
  const slack = expected.bound === 'about' || told.bound === 'about' ? ABOUT * high : 0;
  return least <= high + slack && most >= low - slack;
}

const rangeOf = ({ value }: Amount): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : [value.min, value.max];

const wordsOf = ({ value, unit, kind }: Amount): string => {
  const [low, high] = rangeOf({ value } as Amount);
  const number = low === high ? String(low) : `${low} to ${high}`;
  return kind === 'percent' ? `${number} percent` : unit === null ? number : `${number} ${unit}`;
};

function citationsOf({ read, sentence, next, looksBack, byNoun }: Told, words: ExpectationWords): Citation[] {
  const { article } = sentence.sources;
  const shown = [cite(article, trim(article.text, looksBack || byNoun ? sentence : read))];
  if (next && words.instead.test(next.text)) shown.push(cite(article, next));
  return shown;
}

function trim(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = /^[\s“"‘'(,;:–—-]*/u.exec(words)![0].length;
  return { start: start + lead, end: end - /[\s(,;:–—-]*$/u.exec(words)![0].length };
}
