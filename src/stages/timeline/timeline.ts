/** What happened when, from the sentences that say so. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Citation } from '../../model/span.ts';
import type { Telling } from '../../model/telling.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { distinctCitations } from '../../text/citations.ts';
import { isDerived } from '../../text/derived.ts';
import { shortHash } from '../../text/hashes.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { type NamesIn, namesIn } from '../../text/names-in.ts';
import { onceWhile } from '../../text/once-while.ts';
import { type DatedClause, datedClauses } from './dated-clauses.ts';
import { type IsRetelling, retellings } from './retelling.ts';
import { dayOrPeriod, prominenceOf } from './weight.ts';

export const stage: Stamp = { stage: 'timeline', version: 8 };

/**
 * Returns the timeline, oldest first. Clauses of several articles that tell the same of the same date are one entry
 * with all their citations, in the words of the one that reads best. What only machine-spun texts tell is left out.
 */
export function gatherTimeline(
  tellings: readonly Telling[],
  entities: readonly Entity[],
  language: Language,
): Layer<TimelineEntry> {
  const names = namesIn(entities);
  const clauses = tellings.flatMap((telling) => clausesIn(telling, names, language));
  const isRetelling = retellings(clauses, language);
  const byDate = [...Map.groupBy(clauses, dayOrPeriod).values()];
  const groups = joinCoarser(
    byDate.flatMap((told) => groupAlike(told, isRetelling)),
    isRetelling,
  );
  const kept = withoutPassing(groups);
  const prominence = prominenceOf(
    tellings.map(({ times }) => times),
    clauses,
  );
  const weightOf = weights(kept, prominence);
  const entries = kept.map((group) => entryOf(group, weightOf.get(group)!));
  return { ...stage, items: entries.sort(inOrder) };
}

const readBefore = onceWhile<Annotation, readonly DatedClause[]>();

/** Reads an article; not again as long as nothing about it has changed that is read here. */
function clausesIn(telling: Telling, names: NamesIn, language: Language): readonly DatedClause[] {
  const { article, annotation, times } = telling;
  // What a machine-spun text is likely to have said is worked out anew with each story.
  if (article.spun.verdict === 'spun') return datedClauses(telling, names, language);
  return readBefore(annotation, [language.code, times, names.get(article.id), isDerived(article)], () =>
    datedClauses(telling, names, language),
  );
}

/** More lines on one date are no timeline; the best are kept. */
const MOST_PER_DATE = 400;

function groupAlike(clauses: readonly DatedClause[], isRetelling: IsRetelling): DatedClause[][] {
  const groups: DatedClause[][] = [];
  for (const clause of [...clauses].sort(bestFirst).slice(0, MOST_PER_DATE)) {
    const alike = groups.find((group) => tellsOf(group, clause, isRetelling));
    if (alike) alike.push(clause);
    else groups.push([clause]);
  }
  return groups;
}

/** How many tellings of an event another one is compared with. */
const MOST_COMPARED = 8;

/** It retells the one that reads best, or half of the tellings of the event. */
function tellsOf(group: readonly DatedClause[], clause: DatedClause, isRetelling: IsRetelling): boolean {
  if (isRetelling(group[0]!, clause)) return true;
  const compared = group.slice(0, MOST_COMPARED);
  return 2 * compared.filter((one) => isRetelling(one, clause)).length > compared.length;
}

/** "In 2014" and "in April 2014" date one event: what is told with the coarser date joins what is told with the finer. */
function joinCoarser(groups: readonly DatedClause[][], isRetelling: IsRetelling): DatedClause[][] {
  const finestFirst = [...groups].sort(
    (a, b) => lengthOf(a[0]!) - lengthOf(b[0]!) || bestFirst(a[0]!, b[0]!),
  );
  const byYear = new Map<string, DatedClause[][]>();
  for (const group of finestFirst) {
    const year = group[0]!.date.start.slice(0, 4);
    const kept = byYear.get(year) ?? [];
    const finer = kept
      .slice(0, MOST_PER_DATE)
      .find(([best]) => isFinerOf(best!, group[0]!) && isRetelling(best!, group[0]!));
    if (finer) finer.push(...group);
    else kept.push([...group]);
    byYear.set(year, kept);
  }
  return [...byYear.values()].flat();
}

const lengthOf = ({ date }: DatedClause): number => Date.parse(date.end) - Date.parse(date.start);

/** Within the other's time, which is a year or less, and told by a text that may be quoted. */
const isFinerOf = (a: DatedClause, b: DatedClause): boolean =>
  a.tells && !a.spun && dayOrPeriod(a) !== dayOrPeriod(b) && isIn(a.date, b.date);

/**
 * Clean before spun, telling before passing, done before expected, readable alone, from a text that is no copy, a sentence,
 * of this date only, of a good length.
 */
const bestFirst = (a: DatedClause, b: DatedClause): number =>
  Number(a.spun) - Number(b.spun) ||
  Number(b.tells) - Number(a.tells) ||
  Number(b.modality === 'asserted') - Number(a.modality === 'asserted') ||
  Number(b.readable) - Number(a.readable) ||
  Number(a.derived) - Number(b.derived) ||
  Number(a.described) - Number(b.described) ||
  a.otherTimes - b.otherTimes ||
  offLength(a) - offLength(b) ||
  compare(a.citation.article, b.citation.article) ||
  a.citation.start - b.citation.start;

/** How far a line is from a length that tells enough and is read at a glance, in characters. */
const offLength = ({ citation: { start, end } }: DatedClause): number =>
  Math.max(0, 60 - (end - start), end - start - 180);

/** In milliseconds. */
const A_YEAR = 366 * DAY_MS;

/** A date that is only named in passing is kept where nothing else is told of it, or of a day or month in it. */
function withoutPassing(groups: readonly DatedClause[][]): DatedClause[][] {
  const told = groups.filter(([first]) => first!.tells).map(([first]) => first!.date);
  const kept = new Set<string>();
  return groups.filter(([first]) => {
    if (first!.tells) return true;
    const date = dayOrPeriod(first!);
    const isTold = (other: Interval): boolean =>
      isIn(other, first!.date) && (isIn(first!.date, other) || lengthOf(first!) <= A_YEAR);
    if (told.some(isTold) || kept.has(date)) return false;
    kept.add(date);
    return true;
  });
}

const isIn = (a: Interval, b: Interval): boolean =>
  b.start.slice(0, 10) <= a.start.slice(0, 10) && a.end.slice(0, 10) <= b.end.slice(0, 10);

/**
 * What the articles make of a date goes to the entry that most of them tell; the next has half of it, the third a third.
 * The greatest weight is 1.
 */
function weights(
  groups: readonly DatedClause[][],
  prominence: ReadonlyMap<string, number>,
): ReadonlyMap<readonly DatedClause[], number> {
  const weight = new Map<readonly DatedClause[], number>();
  for (const [date, told] of Map.groupBy(groups, ([best]) => dayOrPeriod(best!)))
    for (const [place, group] of told.toSorted(mostToldFirst).entries())
      weight.set(group, (prominence.get(date) ?? 0) / (place + 1));
  const most = [...weight.values()].reduce((max, one) => Math.max(max, one), 0);
  for (const [group, one] of weight)
    weight.set(group, most === 0 ? 0 : Math.round((1000 * one) / most) / 1000);
  return weight;
}

const mostToldFirst = (a: readonly DatedClause[], b: readonly DatedClause[]): number =>
  tellersOf(b) - tellersOf(a) || bestFirst(a[0]!, b[0]!);

const tellersOf = (group: readonly DatedClause[]): number =>
  new Set(group.map(({ citation }) => citation.article)).size;

function entryOf(group: readonly DatedClause[], weight: number): TimelineEntry {
  const best = group[0]!;
  const timed = minuteOf(group) ?? best;
  const citations = distinctCitations(group.map(({ citation }) => citation)).sort(
    (a, b) => compare(a.article, b.article) || a.start - b.start,
  );
  return {
    id: `t-${shortHash(
      citations.map(({ article, start, end }) => `${article} ${start} ${end}`),
      10,
    )}`,
    date: timed.date,
    precision: timed.precision,
    text: asSentence(best.text),
    modality: latestOf(group),
    participants: [...new Set(group.flatMap(({ participants }) => participants))],
    weight,
    evidence: citations as [Citation, ...Citation[]],
    ...(group.every(({ spun }) => spun) && { spunOnly: true }),
  };
}

/** Returns the first telling that has the minute, where no other has another. */
function minuteOf(group: readonly DatedClause[]): DatedClause | undefined {
  const [first, ...others] = group.filter(({ precision }) => precision === 'minute');
  return others.every(({ date }) => date.start === first!.date.start) ? first : undefined;
}

/** What was planned in one telling and done in a later one is done: the latest telling counts, of clean texts before others. */
function latestOf(group: readonly DatedClause[]): DatedClause['modality'] {
  const telling = group.filter(({ tells, spun }) => tells === group[0]!.tells && spun === group[0]!.spun);
  const last = telling
    .map(({ toldOn }) => toldOn)
    .toSorted()
    .at(-1);
  const latest = telling.filter(({ toldOn }) => toldOn === last);
  return (latest.find(({ modality }) => modality === 'asserted') ?? latest[0]!).modality;
}

/** A clause is shown with a capital and a stop, as a sentence is. */
function asSentence(clause: string): string {
  const opened = clause.charAt(0).toUpperCase() + clause.slice(1);
  return /[.!?…]["'”’)\]]*$/u.test(opened) ? opened : `${opened.replace(/(?<![,;:–—-])[,;:–—-]+$/u, '')}.`;
}

const inOrder = (a: TimelineEntry, b: TimelineEntry): number =>
  compare(a.date.start, b.date.start) || compare(a.date.end, b.date.end) || compare(a.text, b.text);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
