/**
 * What became of an expectation, as later articles tell it. An outcome needs the same act, the same matter, a time that
 * fits and a tense that tells; where one is missing the expectation stays open, since a wrong outcome is worse.
 */

import type { ExpectationWords } from '../../language/expectations.ts';
import type { Language } from '../../language/language.ts';
import type { Interval } from '../../model/article.ts';
import type { Citation } from '../../model/span.ts';
import type { ExpectationKind } from '../../model/timeline.ts';
import type { Amount } from '../../model/value.ts';
import { cite } from '../../text/offsets.ts';
import { isoOf } from './days.ts';
import type { Foreseen } from './foreseen.ts';
import type { Group } from './gather.ts';
import { contentStem, type ReadClause, type ReadSentence } from './read.ts';

export interface Verdict {
  readonly outcome: 'met' | 'unmet' | 'open';
  readonly because: string;
  readonly evidence: readonly Citation[];
}

/** A clause that tells what was, with what stands around it. */
export interface Told {
  readonly read: ReadClause;
  readonly sentence: ReadSentence;
  /** The sentence after it, of the same paragraph. */
  readonly next: ReadSentence | undefined;
  readonly negated: boolean;
  readonly looksBack: boolean;
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
      return [{ read, sentence, next, negated: read.negated, looksBack, context }];
    });
  });
}

const wordsBefore = ({ clause }: ReadClause, { start, sources }: ReadSentence): string =>
  sources.article.text
    .slice(Math.max(start, clause.predicate.start - 120), clause.predicate.start)
    .replace(/[’‘]/g, "'");

/** The past, the perfect, or the present of a headline, of what nobody only supposes. */
function tells({ clause }: ReadClause, { blockKind, clauses }: ReadSentence): boolean {
  if (clause.mood !== 'statement' || clause.modality.length > 0 || clause.conditions.length > 0) return false;
  if (clause.tense === 'past' || (clause.tense === 'present' && clause.perfect)) return true;
  if (clause.role === 'adverbial' && clause.tense === 'none' && clause.parent !== undefined)
    return clauses[clause.parent]!.clause.tense === 'past';
  return (
    (blockKind === 'headline' || blockKind === 'dek') && clause.tense === 'present' && !clause.progressive
  );
}

const stemsOf = ({ tree, sources, start, end }: ReadSentence, language: Language): Set<string> => {
  const stems = new Set(tree.tokens.flatMap(({ lemma, upos }) => contentStem(lemma, upos, language) ?? []));
  for (const { entity, ...span } of sources.entities.get(sources.article.id) ?? [])
    if (span.start >= start && span.end <= end) stems.add(`@${entity}`);
  return stems;
};

/** Returns what became of it. */
export function outcomeOf(group: Group, told: readonly Told[], lastDay: string, language: Language): Verdict {
  const words = language.expectations;
  const own = new Set(group.members.map(({ sources }) => sources.article.id));
  const from = group.members.map(dayOf).sort()[0] ?? '';
  const findings = told
    .filter(({ sentence }) => !own.has(sentence.sources.article.id) && isLater(sentence, from, group.due))
    .flatMap((one) => judge(group, one, words) ?? []);
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

const dayOf = ({ sources }: Foreseen): string => sources.article.published?.value.start.slice(0, 10) ?? '';

/** It was published after the expectation was, and not before its day. */
function isLater({ sources }: ReadSentence, from: string, due: Interval | null): boolean {
  const published = sources.article.published?.value;
  if (published === undefined || from === '') return false;
  const day = isoOf(published);
  return day > from || (day === from && due !== null && due.start.slice(0, 10) < from);
}

interface Finding {
  readonly outcome: 'met' | 'unmet';
  readonly because: string;
  readonly strength: number;
  readonly evidence: readonly Citation[];
}

/** Of what is expected this much has to stand in what is told, or around it. */
const SHARED = 0.5;

function judge(group: Group, told: Told, words: ExpectationWords): Finding | null {
  for (const one of group.members) {
    const finding = judgeOne(one, group, told, words);
    if (finding) return finding;
  }
  return null;
}

function judgeOne(one: Foreseen, group: Group, told: Told, words: ExpectationWords): Finding | null {
  const relation = relationOf(one, told, words);
  if (relation === null || !isSameMatter(one, told)) return null;
  const { outcome: say } = words;
  const finding = (outcome: Finding['outcome'], because: string, strength: number): Finding => ({
    outcome,
    because,
    strength,
    evidence: citationsOf(told, words),
  });
  if (told.looksBack) return relation === 'same' ? finding('unmet', say.overtaken, 3) : null;
  const day = told.read.times.find(
    ({ date, precision, role }) => date !== null && role === 'at' && FINE.has(precision),
  );
  if (relation === 'cancelled') return finding('unmet', say.cancelled, 3);
  if (relation === 'delayed') return finding('unmet', say.delayed(null), 3);
  if (words.earlier.test(told.sentence.text) && day === undefined) return null;
  const isDay = group.due !== null && isoOf(group.due) === group.due.start.slice(0, 10);
  const other = day && isDay && isoOf(day.date!) !== isoOf(group.due!) ? isoOf(day.date!) : null;
  if (other !== null && other < (dayOf(one) || other)) return null;
  if (relation === 'contrary') return other === null ? finding('unmet', say.contrary, 2) : null;
  if (told.negated !== one.negated) return other === null ? finding('unmet', say.notDone, 2) : null;
  if (other !== null) return finding('unmet', say.otherDay(other), 2);
  const amount = otherAmount(one.clause.amounts, told.read.amounts);
  if (amount === 'untold') return null;
  if (amount !== null) return finding('unmet', say.otherNumber(...amount), 2);
  return finding('met', say.met(one.kind as ExpectationKind, day ? isoOf(day.date!) : null), 1);
}

const FINE: ReadonlySet<string> = new Set(['day', 'hour', 'minute']);

type Relation = 'same' | 'contrary' | 'cancelled' | 'delayed';

/** Returns what the act that is told is to the one that was expected. */
function relationOf({ act }: Foreseen, { read }: Told, words: ExpectationWords): Relation | null {
  const told = read.act;
  const isSame = told.name === act.name;
  if (isSame && told.phase === 'cancelled' && act.phase !== 'cancelled') return 'cancelled';
  if (isSame && told.phase === 'delayed') return 'delayed';
  if (isSame) return samePhase(act.phase, told.phase) ? 'same' : null;
  if (words.opposites.get(act.name) === told.name) return 'contrary';
  return words.implied.get(told.name)?.includes(act.name) && act.phase !== 'end' ? 'same' : null;
}

/** What has ended took place; what has begun need not have ended. */
const samePhase = (expected: Foreseen['act']['phase'], told: Foreseen['act']['phase']): boolean =>
  expected === told || (expected !== 'end' && expected !== 'cancelled' && told !== 'cancelled');

function isSameMatter(one: Foreseen, told: Told): boolean {
  const { core } = one.clause;
  if (core.size === 0) return one.act.known;
  const there = [...core].filter((stem) => told.read.core.has(stem) || told.context.has(stem)).length;
  return there >= SHARED * core.size && there > 0;
}

/**
 * Returns a number that came out otherwise, as told and as expected; `untold` where a number was expected and none of
 * its unit is told; `null` where all came out as expected.
 */
function otherAmount(
  expected: readonly Amount[],
  told: readonly Amount[],
): readonly [told: string, expected: string] | 'untold' | null {
  for (const amount of expected) {
    const counterpart = told.filter(({ kind, unit }) => kind === amount.kind && unit === amount.unit);
    if (counterpart.length === 0) return 'untold';
    if (!counterpart.some(({ value }) => String(value) === String(amount.value)))
      return [counterpart[0]!.normal, amount.normal];
  }
  return null;
}

function citationsOf({ read, sentence, next }: Told, words: ExpectationWords): Citation[] {
  const { article } = sentence.sources;
  const shown = [cite(article, trim(article.text, read))];
  if (next && words.instead.test(next.text)) shown.push(cite(article, next));
  return shown;
}

function trim(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = /^[\s“"‘'(,;:–—-]*/u.exec(words)![0].length;
  return { start: start + lead, end: end - /[\s(,;:–—-]*$/u.exec(words)![0].length };
}
