/**
 * What became of an expectation, as later articles tell it. An outcome needs the same act, the same matter, a time that
 * fits and a tense that tells; where one is missing the expectation stays open, since a wrong outcome is worse.
 */

import type { ExpectationWords } from '../../language/expectations.ts';
import type { Language } from '../../language/language.ts';
import type { Interval } from '../../model/article.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { Amount } from '../../model/value.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { cite } from '../../text/offsets.ts';
import { onceEach } from '../../text/once-each.ts';
import { meets } from '../../text/sets.ts';
import { lastDayOf, shiftDay } from './days.ts';
import type { Foreseen } from './foreseen.ts';
import type { Group } from './gather.ts';
import type { ReadSentence } from './read.ts';
import { amountsIn, stemsOf, type Told } from './told.ts';
import { sharedWeight, shareOf, type Weights } from './weights.ts';

export interface Verdict {
  readonly outcome: 'met' | 'unmet' | 'open';
  readonly because: string;
  readonly evidence: readonly Citation[];
  /** The due time to which it was put off. */
  readonly newDue?: Interval;
}

/** What later articles tell, and how much each word says. */
export interface Telling {
  readonly told: readonly Told[];
  readonly sentences: readonly ReadSentence[];
  readonly foreseen: readonly Foreseen[];
  readonly weights: Weights;
  /** Day of the last article; empty where none is known. */
  readonly lastDay: string;
  readonly language: Language;
}

/** Returns what tells what became of an expectation. */
export function outcomesBy(telling: Telling): (group: Group) => Verdict {
  const found: Found = {
    ...telling,
    toldOf: toldByAct(telling.told, telling.language.expectations),
    reversing: reversingBy(telling.foreseen, telling.language.expectations),
    settling: telling.sentences.filter(
      (one) => replacementsIn(one, telling).length > 0 || maySettle(one, telling),
    ),
  };
  const { night } = telling.language.expectations;
  return (group) => {
    const isNight = group.members.some(({ dueAt }) => dueAt !== null && night.test(dueAt.exact));
    return outcomeOf({ ...group, unlike: unlikeAmong(group.members), isNight }, found, '');
  };
}

/** An expectation with those of its statements that may be judged differently, and whether it is due at night. */
interface Judged extends Group {
  readonly unlike: readonly Foreseen[];
  readonly isNight: boolean;
}

/** Copies of one text state an expectation in the same words. */
const unlikeAmong = (members: readonly Foreseen[]): Foreseen[] =>
  [...new Map(members.toReversed().map((one) => [judgedBy(one), one])).values()].reverse();

const judgedBy = onceEach((one: Foreseen): string => {
  const { kind, act, negated, due, dueRole, byNoun, isNamed, amounts, sentence } = one;
  const words = [one.core, one.after, one.beside, one.subject, one.object].map((stems) => [...stems]);
  const counted = amounts.map((amount) => [
    { ...amount, start: 0, end: 0, number: null },
    wordsOf(amount, one),
    isOwn(amount, sentence),
  ]);
  return JSON.stringify([kind, act, negated, due, dueRole, byNoun, isNamed, words, counted]);
});

interface Found extends Telling {
  readonly toldOf: (group: Group) => readonly Told[];
  readonly reversing: (group: Group) => readonly Foreseen[];
  /** Sentences that may say that a number is another, or of what was agreed. */
  readonly settling: readonly ReadSentence[];
}

/** Returns what became of it, as it is told after a day. */
function outcomeOf(group: Judged, telling: Found, after: string): Verdict {
  const words = telling.language.expectations;
  const from = group.members.map(dayOf).filter(Boolean).sort()[0] ?? '';
  // A later article that recalls what was planned may tell what came of it.
  const own = new Set(
    group.members.filter((one) => dayOf(one) <= from).map(({ sources }) => sources.article.id),
  );
  const isOther = (sentence: ReadSentence): boolean => !own.has(sentence.sources.article.id);
  const isAfter = (sentence: ReadSentence): boolean => after === '' || dayOf(sentence) > after;
  const isLaterDay = (one: Pick<Foreseen, 'sources'>): boolean => dayOf(one) > from && from !== '';
  const isCounted = group.members.some(({ amounts }) => amounts.length > 0);
  const findings = [
    ...telling
      .toldOf(group)
      .filter((one) => isAfter(one.sentence) && isOther(one.sentence) && isLater(one, from, group.due))
      .flatMap((one) => judge(group, one, from, telling) ?? []),
    ...(isCounted ? telling.settling : [])
      .filter((one) => isAfter(one) && isLaterDay(one))
      .flatMap((one) => replacedIn(group, one, telling) ?? settledIn(group, one, telling) ?? []),
    ...telling
      .reversing(group)
      .filter((one) => isOther(one.sentence) && isLaterDay(one))
      .flatMap((one) => reversedBy(group, one, words) ?? []),
  ];
  const delayed = findings.find(({ newDue }) => newDue !== undefined);
  if (delayed?.newDue && group.due) return afterDelay(group, delayed, telling);
  const outcomes = new Set(findings.map(({ outcome }) => outcome));
  if (outcomes.size === 0)
    return open(
      group.due !== null && telling.lastDay !== '' && lastDayOf(group.due) > telling.lastDay
        ? words.outcome.ahead
        : words.outcome.untold,
    );
  const strongest = Math.max(...findings.map(({ strength }) => strength));
  const best = findings.filter(({ strength }) => strength === strongest);
  const disputed = findings.some(
    ({ outcome, strength }) => outcome !== best[0]!.outcome && strength > strongest - CLEARLY,
  );
  if (disputed) return open(words.outcome.differ);
  const { outcome, because } = best[0]!;
  return {
    outcome,
    because,
    evidence: findings.filter((one) => one.because === because).flatMap(({ evidence }) => evidence),
  };
}

/** What is told this much less firmly disputes nothing. */
const CLEARLY = 1;

const open = (because: string): Verdict => ({ outcome: 'open', because, evidence: [] });

function afterDelay(group: Judged, delayed: Finding, telling: Found): Verdict {
  const newDue = delayed.newDue!;
  const again = outcomeOf({ ...group, due: newDue }, telling, delayed.day);
  const late = again.outcome === 'open' ? delayed : again;
  return { outcome: late.outcome, because: late.because, evidence: late.evidence, newDue };
}

/**
 * Returns what finds the acts that may be those of an expectation, in their order: those of its name or verb, of the
 * opposite, and of what it is implied by; refused demands; and for a forecast of a number what tells numbers. A heap of
 * hundreds of articles tells of tens of thousands.
 */
function toldByAct(all: readonly Told[], words: ExpectationWords): (group: Group) => readonly Told[] {
  const ordinals = [...all.keys()];
  const byName = Map.groupBy(ordinals, (at) => all[at]!.act.name);
  const byVerb = Map.groupBy(ordinals, (at) => all[at]!.act.verb);
  const ofDemand = ordinals.filter((at) => all[at]!.ofDemand);
  const measuring = ordinals.filter((at) => all[at]!.by === 'verb' && all[at]!.amounts.length > 0);
  const implying = Map.groupBy(
    [...words.implied].flatMap(([name, acts]) => acts.map((act) => ({ name, act }))),
    ({ act }) => act,
  );
  const near = ({ act, kind, amounts }: Foreseen): readonly number[][] => [
    byName.get(act.name) ?? [],
    byVerb.get(act.verb) ?? [],
    ...(words.opposites.get(act.name) ?? []).map((name) => byName.get(name) ?? []),
    ...(implying.get(act.name) ?? []).map(({ name }) => byName.get(name) ?? []),
    kind === 'demanded' ? ofDemand : [],
    kind === 'forecast' && amounts.length > 0 ? measuring : [],
  ];
  return ({ members }) => inOrder(all, members.flatMap(near));
}

/** Returns what finds the plans that may be the contrary of an expectation, in their order. */
function reversingBy(
  all: readonly Foreseen[],
  { opposites }: ExpectationWords,
): (group: Group) => readonly Foreseen[] {
  const planned = [...all.keys()].filter((at) => all[at]!.kind === 'planned');
  const byName = Map.groupBy(planned, (at) => all[at]!.act.name);
  return ({ members }) =>
    inOrder(
      all,
      members.flatMap(({ act }) => opposites.get(act.name) ?? []).map((name) => byName.get(name) ?? []),
    );
}

/** Returns those at the places, which stand in lists in their order, each once, in order. */
function inOrder<One>(all: readonly One[], lists: readonly (readonly number[])[]): One[] {
  const [first = [], ...others] = new Set(lists.filter((places) => places.length > 0));
  const places = others.length === 0 ? first : Int32Array.from(new Set([first, ...others].flat())).sort();
  return Array.from(places, (at) => all[at]!);
}

/** Returns the day of an article, as far as it is known. */
const dayOf = ({ sources }: Pick<Foreseen, 'sources'>): string => dayOfArticle(sources);

const dayOfArticle = onceEach(
  ({ article, times }: Foreseen['sources']): string =>
    (article.published?.value ?? times.reference)?.start.slice(0, 10) ?? '',
);

/** It was published after the expectation was; on one day, it has to tell of that day or of the one that was due. */
function isLater({ sentence, times }: Told, from: string, due: Interval | null): boolean {
  const day = dayOf(sentence);
  if (day === '' || from === '') return false;
  if (day !== from) return day > from;
  if (due !== null && lastDayOf(due) < from) return true;
  return times.some(
    ({ date, role }) => date !== null && role === 'at' && lastDayOf(date) === (due ? lastDayOf(due) : day),
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

function judge(group: Judged, told: Told, from: string, telling: Telling): Finding | null {
  const fits = new Map<Foreseen['dueRole'], Fit>();
  const fitOf = ({ dueRole }: Foreseen): Fit => {
    const fit = fits.get(dueRole) ?? timeOf(told, group.due, from, dueRole, group.isNight);
    fits.set(dueRole, fit);
    return fit;
  };
  for (const one of group.unlike) {
    const finding = judgeOne(one, group, told, fitOf, telling);
    if (finding) return finding;
  }
  return null;
}

function judgeOne(
  one: Foreseen,
  group: Group,
  told: Told,
  fitOf: (one: Foreseen) => Fit,
  telling: Telling,
): Finding | null {
  const words = telling.language.expectations;
  const relation = relationOf(one, told, words);
  if (relation === null && (one.kind !== 'forecast' || one.amounts.length === 0)) return null;
  const fit = fitOf(one);
  const measured = measuredBy(one, told, fit, telling);
  if (measured) return measured;
  if (relation === null) return null;
  if (!isSameMatter(one, told, relation, fit, telling)) return null;
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
  if (told.status === 'looks back') return relation === 'same' ? finding('unmet', say.overtaken, 3) : null;
  if (told.status === 'refused')
    return one.kind === 'demanded' && !one.negated ? finding('unmet', say.refused, 2) : null;
  if (relation === 'cancelled') return finding('unmet', say.cancelled, 3);
  if (relation === 'delayed') return delayedTo(told, group.due, finding, words);
  if (words.earlier.test(told.sentence.text) && fit.kind !== 'at') return null;
  if (relation === 'contrary') return fit.kind === 'other' ? null : finding('unmet', say.contrary, 2);
  if ((told.status === 'not done') !== one.negated)
    return fit.kind === 'other' ? null : finding('unmet', say.notDone, told.by === 'verb' ? 2 : 1);
  if (fit.kind === 'other') return told.by === 'verb' ? finding('unmet', say.otherDay(fit.day), 2) : null;
  const amount = told.by === 'noun' ? null : otherAmount(one, told);
  if (amount === 'untold') return null;
  if (amount !== null) return finding('unmet', say.otherNumber(...amount), 2);
  if (told.by === 'verb' && words.otherwise.test(told.sentence.text))
    return finding('unmet', say.overtaken, 2);
  const day = fit.kind === 'at' ? fit.day : null;
  return finding('met', say.met(one.kind, day), told.by === 'verb' ? 1.5 : 1);
}

/** When it is told to have been: `at` the due time, at an`other` day, at `none` that is told, or `unfit` to be it. */
type Fit =
  | { readonly kind: 'at' | 'other'; readonly day: string }
  | { readonly kind: 'none' | 'soon' | 'unfit' };

const FINE: ReadonlySet<string> = new Set(['day', 'hour', 'minute']);

/** Returns the times at which something is told to have been, as far as they tell the day. */
const daysTold = onceEach(({ times }: Told) =>
  times.filter(({ date, role, precision }) => date !== null && role === 'at' && FINE.has(precision)),
);

function timeOf(
  told: Told,
  due: Interval | null,
  from: string,
  role: Foreseen['dueRole'],
  isNight: boolean,
): Fit {
  const [fine, ...others] = daysTold(told);
  const touching = due && [fine, ...others].find((time) => time && lastDayOf(time.date!) === lastDayOf(due));
  const day = touching ? lastDayOf(touching.date!) : fine && lastDayOf(fine.date!);
  if (due === null) return day === undefined || day >= from ? { kind: 'none' } : { kind: 'unfit' };
  const isDeadline = role === 'by' || role === 'until' || role === 'before';
  const last = lastDayOf(due);
  if (day !== undefined) {
    const first = isDeadline ? from : due.start.slice(0, 10);
    if (day >= first && day <= last) return { kind: 'at', day };
    if (isNight && day === shiftDay(last, 1) && (fine?.clock ?? NOON) < MORNING) return { kind: 'at', day };
    const isFresh = day >= from && daysBetween(day, dayOf(told.sentence)) <= SOON;
    return isFresh ? { kind: 'other', day } : { kind: 'unfit' };
  }
  const published = dayOf(told.sentence);
  if (published < due.start.slice(0, 10)) return isDeadline ? { kind: 'none' } : { kind: 'unfit' };
  return daysBetween(last, published) <= SOON ? { kind: 'soon' } : { kind: 'none' };
}

/** The hour until which "tonight" lasts; what has none is told of the day. */
const MORNING = '06:00';
const NOON = '12:00';

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** News of an event are printed within these days of it. */
const SOON = 3;

/** "Postponed the vote from Friday to Monday": the last of its times that is later than the due time. */
function delayedTo(
  { start, sentence }: Told,
  due: Interval | null,
  finding: (outcome: 'unmet', because: string, strength: number) => Finding,
  { outcome }: ExpectationWords,
): Finding {
  const { text } = sentence.sources.article;
  const later = sentence.reading.expressions
    .filter((time) => time.start > start && time.date !== null)
    .map((time) => ({
      date: aheadOf(time.date!, text.slice(time.start, time.end), dayOf(sentence)),
    }))
    .findLast(({ date }) => due === null || lastDayOf(date) !== lastDayOf(due));
  const newDue = later?.date;
  return {
    ...finding('unmet', outcome.delayed(newDue ? lastDayOf(newDue) : null), 3),
    ...(newDue && { newDue }),
  };
}

/** A day to which something is put off lies ahead: the next such weekday, the same date a year later; "from Friday to Monday" ends with it. */
function aheadOf(date: Interval, words: string, day: string): Interval {
  const last = lastDayOf(date);
  if (last > day || /\d{4}/.test(words)) return lengthOf(date) <= 1 ? date : dayInterval(last);
  if (/\d/.test(words)) return dayInterval(`${Number(last.slice(0, 4)) + 1}${last.slice(4)}`);
  return dayInterval(shiftDay(last, 7));
}

const lengthOf = ({ start, end }: Interval): number => (Date.parse(end) - Date.parse(start)) / DAY_MS;
const dayInterval = (day: string): Interval => ({ start: day, end: shiftDay(day, 1) });

type Relation = 'same' | 'contrary' | 'cancelled' | 'delayed';

/** Returns what the act that is told is to the one that was expected. */
function relationOf(
  { act, subject, kind, due }: Foreseen,
  { act: told, done, ofDemand }: Told,
  words: ExpectationWords,
): Relation | null {
  if (ofDemand) return kind === 'demanded' ? 'same' : null;
  const isSame =
    told.name === act.name ||
    (told.verb === act.verb && told.phase === act.phase && !(told.known && act.known));
  if (isSame && told.phase === 'cancelled' && act.phase !== 'cancelled') return 'cancelled';
  if (isSame && told.phase === 'delayed') return told.known || due !== null ? 'delayed' : null;
  if (isSame && words.contests.has(act.name) && meets(subject, done)) return 'contrary';
  if (isSame) return samePhase(act.phase, told.phase) ? 'same' : null;
  if (words.opposites.get(act.name)?.includes(told.name)) return 'contrary';
  return words.implied.get(told.name)?.includes(act.name) && act.phase !== 'end' ? 'same' : null;
}

/** What has ended took place; what has begun need not have ended. */
const samePhase = (expected: Foreseen['act']['phase'], told: Foreseen['act']['phase']): boolean =>
  expected === told || (expected !== 'end' && expected !== 'cancelled' && told !== 'cancelled');

/**
 * How much of what was expected has to be told, by how well the time fits. Measured on the invented stories: lower ones
 * take another vote or another strike for the one that was meant.
 */
const LEAST: Readonly<Record<Fit['kind'], number>> = { at: 0.25, soon: 0.3, none: 0.4, other: 0.4, unfit: 2 };

/** Of what is said not to be less is told: "no agreement was announced". */
const DENIED = 0.6;

/** Somebody who was to do it does it, to what it was to be done, at a time that fits. */
function isSameMatter(
  one: Foreseen,
  told: Told,
  relation: Relation,
  fit: Fit,
  { weights }: Telling,
): boolean {
  const { subject, object, act } = one;
  if (fit.kind === 'at' && told.status === 'looks back') return true;
  const share = shareOf(one, told, weights);
  if (told.ofDemand) return share >= 0.3;
  const isMove = relation === 'cancelled' || relation === 'delayed';
  if (isMove && one.due !== null && daysBetween(lastDayOf(one.due), dayOf(told.sentence)) > SOON)
    return false;
  if (isMove)
    return share >= 0.3 && (one.due !== null || sharedWeight(one.beside, told, weights) >= LEAST.none);
  if (relation === 'contrary' && meets(subject, told.done)) return true;
  // "The mill will remain closed", "she left a message": of the contrary it has to be told who did it.
  if (relation === 'contrary' && subject.size > 0 && !meets(subject, told.doer) && share < SURELY)
    return false;
  if (told.status === 'refused') return share >= 0.5 || (one.core.size === 0 && meets(subject, told.doer));
  const least =
    (fit.kind === 'unfit' ? LEAST.none : LEAST[fit.kind]) *
    (told.status === 'not done' && act.known ? DENIED : 1);
  const nothing = one.core.size === 0 && act.known && (fit.kind === 'at' || fit.kind === 'soon');
  if (fit.kind === 'unfit' && told.status === 'done') return false;
  if (!nothing && share < least) return false;
  if (told.by === 'noun') {
    if (one.due === null) return act.known && share >= 0.7;
    return act.known || (act.phase !== null && act.name === told.act.name && FITS.has(fit.kind));
  }
  if (!isByThem(one, told, share)) return false;
  if (object.size > 0 && told.done.size > 0 && !act.known) return meets(object, told.done) || share >= 0.6;
  if (act.known) return true;
  return one.after.size === 0
    ? act.phase !== null && subject.size > 0
    : sharedWeight(one.after, told, weights) >= 0.5;
}

/** Two that are named are not one; a name and a noun may be, where all else is the same. */
function isByThem({ subject, isNamed, act }: Foreseen, told: Told, share: number): boolean {
  if (subject.size === 0 || told.doer.size === 0 || meets(subject, told.doer)) return true;
  if (meets(subject, told.done) || told.doer.has(act.name)) return true;
  return isNamed === told.isNamed ? !isNamed && share >= 0.75 : share >= 0.5;
}

/** Share of an expectation's words that whoever else tells the contrary has to say. */
const SURELY = 0.75;

const FITS: ReadonlySet<Fit['kind']> = new Set<Fit['kind']>(['at', 'soon']);

/** "Expects 31,000 people", "some 27,000 people watched, fewer than expected": the same is counted or measured. */
function measuredBy(one: Foreseen, told: Told, fit: Fit, { language, weights }: Telling): Finding | null {
  const { outcome: say, otherwise } = language.expectations;
  if (one.kind !== 'forecast' || told.by !== 'verb' || told.status !== 'done' || fit.kind === 'unfit')
    return null;
  const isOfNoun = one.object.has(one.act.name);
  const isOnNoun = told.doer.has(one.act.name) || told.done.has(one.act.name);
  for (const amount of one.amounts) {
    const other = told.amounts.find(({ kind, unit }) => kind === amount.kind && unit === amount.unit);
    if (other === undefined) continue;
    const isSame = isOfNoun ? isOnNoun : amount.kind === 'count' && meets(one.subject, told.doer);
    if (!isSame || (one.beside.size > 1 && shareOf(one, told, weights) < LEAST.at)) continue;
    const shared = { day: dayOf(told.sentence), evidence: citationsOf(told, language.expectations) };
    if (agree(amount, other))
      return { ...shared, outcome: 'met', because: say.met(one.kind, null), strength: 1.5 };
    if (isOfNoun && (otherwise.test(told.sentence.text) || amount.kind !== 'count'))
      return {
        ...shared,
        outcome: 'unmet',
        because: say.otherNumber(wordsOf(other, told.sentence), wordsOf(amount, one)),
        strength: 2,
      };
  }
  return null;
}

/** Does it tell of an act that settles what is demanded? */
function maySettle(sentence: ReadSentence, { language }: Pick<Telling, 'language'>): boolean {
  const context = stemsOf(sentence, language);
  return [...language.expectations.settling].some((act) => context.has(act));
}

/** "Under the agreement, pay rises by 6 percent", where more had been demanded. */
function settledIn(group: Group, sentence: ReadSentence, { language, weights }: Telling): Finding | null {
  const { outcome } = language.expectations;
  if (!group.members.some(({ kind, amounts }) => kind === 'demanded' && amounts.length > 0)) return null;
  if (!maySettle(sentence, { language })) return null;
  const context = stemsOf(sentence, language);
  const amounts = amountsIn(sentence);
  for (const one of group.members) {
    if (one.kind !== 'demanded') continue;
    for (const amount of one.amounts) {
      const told = amounts.filter(({ kind, unit }) => kind === amount.kind && unit === amount.unit);
      const share = shareOf(
        { subject: new Set(), beside: one.byNoun ? new Set([one.act.name]) : one.beside },
        { context, around: [] },
        weights,
      );
      if (told.length === 0 || share < LEAST.none) continue;
      const isMet = told.some((other) => agree(amount, other));
      return {
        outcome: isMet ? 'met' : 'unmet',
        because: isMet
          ? outcome.met(one.kind, null)
          : outcome.otherNumber(wordsOf(told[0]!, sentence), wordsOf(amount, one)),
        strength: 2,
        day: dayOf(sentence),
        evidence: [cite(sentence.sources.article, trim(sentence.sources.article.text, sentence))],
      };
    }
  }
  return null;
}

/** "She would play on", of whom it had been said that she would retire: the contrary is planned later. */
function reversedBy(group: Group, later: Foreseen, words: ExpectationWords): Finding | null {
  const isReversed = group.members.some(
    (one) =>
      one.kind === 'planned' &&
      later.kind === 'planned' &&
      words.opposites.get(one.act.name)?.includes(later.act.name) &&
      meets(one.subject, later.subject) &&
      one.negated === later.negated,
  );
  if (!isReversed) return null;
  return {
    outcome: 'unmet',
    because: words.outcome.overtaken,
    strength: 1.5,
    day: dayOf(later),
    evidence: [later.citation],
  };
}

/** A number that is told in place of another. */
interface Replacement {
  readonly told: Amount;
  readonly given: Amount;
}

/** Each expectation is held against every later sentence, so these are searched once. */
const replacing = new WeakMap<ReadSentence, readonly Replacement[]>();

function replacementsIn(sentence: ReadSentence, { language }: Telling): readonly Replacement[] {
  const known = replacing.get(sentence);
  if (known) return known;
  const matches = [...sentence.text.matchAll(language.expectations.insteadOf)];
  const amounts = matches.length > 0 ? amountsIn(sentence) : [];
  const found = matches.flatMap(({ index, 0: words }): Replacement[] => {
    const from = sentence.start + index + words.length;
    const given = amounts.find(({ number }) => number.start >= from && number.start - from <= 5);
    const told = amounts.findLast(({ number }) => number.end < from);
    return given && told ? [{ told, given }] : [];
  });
  replacing.set(sentence, found);
  return found;
}

/** "Eight rather than 14": the number that was expected is told to be none any more, in whatever tense. */
function replacedIn(group: Group, sentence: ReadSentence, telling: Telling): Finding | null {
  const { language, weights } = telling;
  const { outcome } = language.expectations;
  const article = sentence.sources.article;
  for (const { told, given } of replacementsIn(sentence, telling)) {
    const context = stemsOf(sentence, language);
    const one = group.members.find(
      (member) =>
        member.amounts.some((amount) => agree({ ...amount, bound: 'exactly' }, given)) &&
        shareOf(member, { context, around: [] }, weights) >= LEAST.none,
    );
    if (!one) continue;
    return {
      outcome: 'unmet',
      because: outcome.otherNumber(wordsOf(told, sentence), wordsOf(given, sentence)),
      strength: 3,
      day: dayOf(sentence),
      evidence: [cite(article, trim(article.text, sentence))],
    };
  }
  return null;
}

/**
 * Returns a number that came out otherwise, as told and as expected; `untold` where the verb's own number is not told;
 * `null` where all came out as expected.
 */
function otherAmount(
  one: Foreseen,
  { amounts: told, sentence }: Told,
): readonly [told: string, expected: string] | 'untold' | null {
  for (const amount of one.amounts) {
    const counterparts = told.filter(({ kind, unit }) => kind === amount.kind && unit === amount.unit);
    if (counterparts.length === 0 && isOwn(amount, one.sentence)) return 'untold';
    if (counterparts.length > 0 && !counterparts.some((one) => agree(amount, one)))
      return [wordsOf(counterparts[0]!, sentence), wordsOf(amount, one)];
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

/** Returns an amount as its text has it. */
const wordsOf = ({ start, end }: Amount, { sources: { article } }: Pick<Foreseen, 'sources'>): string =>
  article.text.slice(start, end);

function citationsOf({ sentence, next, status, by, start, end }: Told, words: ExpectationWords): Citation[] {
  const { article } = sentence.sources;
  const isWhole = status === 'looks back' || by === 'noun';
  const shown = [cite(article, trim(article.text, isWhole ? sentence : { start, end }))];
  if (next && words.instead.test(next.text)) shown.push(cite(article, next));
  return shown;
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^[\s“"‘'(,;:–—-]*/u.exec(words)![0].length;
  return { start: start + lead, end: end - /(?<![\s(,;:–—-])[\s(,;:–—-]*$/u.exec(words)![0].length };
}
