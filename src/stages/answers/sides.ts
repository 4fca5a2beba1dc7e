/** Which of the sentences that answer say the same, and which exclude each other. */

import type { Claim, Disagreement } from '../../model/claim.ts';
import type { Interval } from '../../model/interval.ts';
import type { Citation } from '../../model/span.ts';
import { minutesApart } from '../../text/clocks.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { citesSame, overlaps } from '../../text/offsets.ts';
import { countShared } from '../../text/sets.ts';
import { type AnswerValue, type Candidate, citationOf } from './candidate.ts';
import type { ReadHeap } from './heap.ts';
import type { Sought } from './sought.ts';

/** Sentences that say the same, the best first. */
export type Group = readonly [Candidate, ...Candidate[]];

/** Share of the shorter sentence's words in the other from which two say the same. */
const SAME = 0.5;

/** Returns the candidates by what they say, in the order of the best of each. */
export function groupSame(found: readonly Candidate[]): Group[] {
  const groups: [Candidate, ...Candidate[]][] = [];
  for (const one of found) {
    const same = groups.find(([first]) => saySame(first, one));
    if (same) same.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Returns the groups of which each says something else, whatever its words. */
export function groupByValue(found: readonly Candidate[]): Group[] {
  const groups: [Candidate, ...Candidate[]][] = [];
  for (const one of found) {
    const same = groups.find(
      ([first]) =>
        one.value &&
        first.value &&
        one.score >= AS_GOOD * first.score &&
        isCompatible(first.value, one.value),
    );
    if (same) same.push(one);
    else groups.push([one]);
  }
  return groups;
}

function saySame(a: Candidate, b: Candidate): boolean {
  if (!a.value || !b.value) return inCommon(a, b) > SAME;
  const same = isCompatible(a.value, b.value);
  return a.value.kind === 'polarity' || a.value.kind === 'names' ? same && inCommon(a, b) > SAME : same;
}

function inCommon(a: Candidate, b: Candidate): number {
  const [one, other] = [a.passage.stems, b.passage.stems];
  return countShared(one, other) / Math.max(1, Math.min(one.size, other.size));
}

/** Can both be so? Another precision is no other value. */
export function isCompatible(a: AnswerValue, b: AnswerValue): boolean {
  if (a.kind === 'polarity') return b.kind === 'polarity' && a.polarity === b.polarity;
  if (a.kind === 'time') return b.kind === 'time' && areOneDay(a.date, b.date) && areAtOnce(a.clock, b.clock);
  if (a.kind === 'number')
    return b.kind === 'number' && (a.unit !== b.unit || (a.min <= b.max * SLACK && b.min <= a.max * SLACK));
  return b.kind === 'names' && [...a.names].some((name) => b.names.has(name));
}

const areOneDay = (a: Interval | undefined, b: Interval | undefined): boolean =>
  a === undefined || b === undefined || (a.start < b.end && b.start < a.end);

/** In minutes: "about ten past one" and "one o'clock". */
const CLOSE = 15;

const areAtOnce = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || minutesApart(a, b) <= CLOSE;

/** Figures that round to one another. */
const SLACK = 1.03;

/** What the best answer's side must be worth beside it, for the sources to disagree. */
const AS_GOOD = 0.7;

/**
 * Returns groups of which each excludes the first and comes from elsewhere, the first among them; nothing where there
 * is none. A later report on what changes takes the place of an earlier one and contradicts nothing.
 */
export function findSides(groups: readonly Group[], sought: Sought, heap: ReadHeap): Group[] {
  const ordered = sought.asks === 'wanted' ? apartFirst(groups) : groups;
  const decisive = ordered.filter(([one]) => one.value && !isOpen(one.value) && isDecisive(one, sought));
  for (const [at, best] of decisive.entries()) {
    const against = decisive.slice(at + 1).filter((other) => excludes(best, other, sought, heap));
    if (against.length > 0) return [best, ...against];
  }
  return [];
}

/** Can only one of the two be right, and does neither take the other's place? */
function excludes(best: Group, other: Group, sought: Sought, heap: ReadHeap): boolean {
  const [[first], [one]] = [best, other];
  if (one.score < AS_GOOD * first.score || isCompatible(first.value!, one.value!)) return false;
  return areIndependent(best, other, heap) && !isRevised(best, other, sought);
}

/** Returns the groups with one first that shares nothing with another: who asks for more may ask for all of both. */
function apartFirst(groups: readonly Group[]): readonly Group[] {
  const apart = groups.find(([one]) =>
    groups.some(([other]) => one.value && other.value && !isCompatible(one.value, other.value)),
  );
  return apart ? [apart, ...groups.filter((group) => group !== apart)] : groups;
}

const isOpen = (value: AnswerValue): boolean => value.kind === 'polarity' && value.polarity === 'open';

/** It speaks of all that is asked about, in the question's words or their kin, and only one answer can be right. */
const isDecisive = ({ passage, isExact }: Candidate, { isUnique }: Sought): boolean =>
  !passage.isSpun && isExact === true && isUnique;

export function areIndependent(one: Group, other: Group, { originByArticle }: ReadHeap): boolean {
  const originsOf = (group: Group): Set<string> =>
    new Set(group.map(({ passage: { told } }) => originByArticle.get(told.article.id) ?? told.article.id));
  const here = originsOf(one);
  return [...originsOf(other)].some((id) => !here.has(id));
}

/**
 * Does the one take the place of the other, because it was written a day later at least? What had not happened may have
 * happened since, plans change, and counts of the dead grow. What is past is not undone: who denies it later contradicts.
 */
function isRevised(a: Group, b: Group, { tense, evolves }: Sought): boolean {
  const later = laterOf(a, b);
  if (later === undefined) return false;
  const [[{ value: then }], [{ value: now }]] = later === a ? [b, a] : [a, b];
  if (now?.kind === 'polarity' && then?.kind === 'polarity')
    return tense !== 'past' || (now.polarity === 'yes' && !then.isPast);
  if (tense !== 'past') return true;
  return evolves && now?.kind === 'number' && then?.kind === 'number' && now.max >= then.max;
}

/** Returns the one of which all was written at least a day after all of the other. */
function laterOf(a: Group, b: Group): Group | undefined {
  const isAfter = (one: Group, other: Group): boolean =>
    one.every((late) => other.every((early) => isWrittenAfter(late, early)));
  return isAfter(a, b) ? a : isAfter(b, a) ? b : undefined;
}

function isWrittenAfter(late: Candidate, early: Candidate): boolean {
  const [after, before] = [late, early].map(({ passage }) => passage.told.article.published?.value);
  return after !== undefined && before !== undefined && after.start >= before.end;
}

export interface Disputed {
  readonly why: string;
  /** Of each value of a contradicted claim, what states it. */
  readonly sides: readonly (readonly Citation[])[];
}

/** Returns the sides of a claim that is contradicted in what the candidate answers, its own first. */
export function disputeOf(
  candidate: Candidate,
  found: readonly Candidate[],
  { claims }: ReadHeap,
): Disputed | undefined {
  const citation = citationOf(candidate);
  for (const claim of claims) {
    const { status, disagreement, statements } = claim;
    if (status !== 'contradicted' || disagreement === undefined) continue;
    const own = disagreement.values.find((value) =>
      value.statements.some((at) => citesSame(statements[at]!.evidence, citation)),
    );
    if (own === undefined) continue;
    const others = disagreement.values.filter((value) => value !== own);
    const isAnswered =
      isAboutAnswer(disagreement, own, candidate) &&
      others.some((other) => answersToo(other, claim, candidate, found));
    if (!isAnswered && !others.some((other) => fitsToo(other, claim, candidate, found))) continue;
    return {
      why: disagreement.why,
      sides: [own, ...others].map((value) => value.statements.map((at) => statements[at]!.evidence)),
    };
  }
  return undefined;
}

/** In days: dates further apart are those of two events, unless both are told in the question's words. */
const SAME_EVENT = 7;
/** Beside the candidate: what a sentence must be worth to be told in the question's words. */
const IN_WORDS = 0.5;

/** Is it an answer of the same kind, as far as its sentence shows? */
function answersToo(
  { value, statements: of }: Disagreement['values'][number],
  { statements }: Claim,
  candidate: Candidate,
  found: readonly Candidate[],
): boolean {
  if (candidate.value?.kind !== 'polarity' && !/\d/.test(value)) return false;
  const cited = of.map((at) => statements[at]!.evidence);
  return !found.some(
    (one) =>
      one.score < IN_WORDS * candidate.score &&
      daysApart(one, candidate) > SAME_EVENT &&
      cited.some((evidence) => citesSame(evidence, citationOf(one))),
  );
}

/** Does what states it answer the question nearly as well, in words that name the answer otherwise? */
function fitsToo(
  { statements: of }: Disagreement['values'][number],
  { statements }: Claim,
  candidate: Candidate,
  found: readonly Candidate[],
): boolean {
  const says = (one: Candidate): boolean =>
    of.some((at) => isSlotIn(one, statements[at]!.evidence)) && differs(one, candidate);
  return (
    statements.some(({ evidence }, at) => !of.includes(at) && isSlotIn(candidate, evidence)) &&
    found.some((one) => one.score >= FITS * candidate.score && says(one))
  );
}

/** Beside the candidate: what a sentence must be worth that a claim sets against it. */
const FITS = 0.55;

/** Does the answer itself stand in the words? */
function isSlotIn({ passage: { told }, slot }: Candidate, evidence: Citation): boolean {
  return slot !== undefined && evidence.article === told.article.id && overlaps(told.toPrint(slot), evidence);
}

function differs({ value: a }: Candidate, { value: b }: Candidate): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && !isCompatible(a, b);
}

function daysApart({ value: a }: Candidate, { value: b }: Candidate): number {
  if (a?.kind !== 'time' || b?.kind !== 'time' || !a.date || !b.date) return 0;
  const [one, other] = [a.date, b.date].map(({ start }) => Date.parse(start.slice(0, 10)));
  return Math.abs(one! - other!) / DAY_MS;
}

/** Is it the answer that differs, and not something beside it? */
function isAboutAnswer(
  { type }: Disagreement,
  own: Disagreement['values'][number],
  { value, slot, passage }: Candidate,
): boolean {
  if (value?.kind === 'polarity') return type === 'negation' || type === 'modality';
  if (slot === undefined) return false;
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.,:]*/gu) ?? [];
  const answer = new Set(
    words(passage.told.text.slice(slot.start, slot.end)).filter((word) => /\d/.test(word)),
  );
  const named = words(own.value).filter((word) => /\d/.test(word));
  return named.length > 0 && named.some((word) => answer.has(word.replace(/[.,:]$/, '')));
}
