/** What happened when, from the sentences that say so. */

import type { Language } from '../../language/language.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer } from '../../model/layer.ts';
import type { Citation } from '../../model/span.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { shortHash } from '../../text/hashes.ts';
import { type DatedClause, datedClauses } from './dated-clauses.ts';
import { namesIn } from './participants.ts';
import type { Telling } from './telling.ts';

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
  const clauses = tellings.flatMap((telling) => datedClauses(telling, names, language));
  const groups = joinCoarser([...Map.groupBy(clauses, dayOrPeriod).values()].flatMap(groupAlike));
  const entries = withoutPassing(groups).map(entryOf);
  return { stage: 'timeline', version: 2, items: entries.sort(byDate) };
}

/** Hours are compared with the whole of their day. */
const dayOrPeriod = ({ date, precision }: DatedClause): string =>
  precision === 'minute' || precision === 'hour' || precision === 'day'
    ? date.start.slice(0, 10)
    : `${date.start}/${date.end}`;

/**
 * Two clauses on one date tell the same where they share this much of the shorter one's words of content.
 * Read off the stories by eye: below .4 different news of one day run together, above .6 retellings stay apart.
 */
const ALIKE = 0.5;
/** Of long ago one event is told of a date, in ever other words. */
const ALIKE_BACKGROUND = 0.3;
const LEAST_SHARED = 2;
/** More lines on one date are no timeline; the best are kept. */
const MOST_PER_DATE = 400;

function groupAlike(clauses: readonly DatedClause[]): DatedClause[][] {
  const groups: DatedClause[][] = [];
  for (const clause of [...clauses].sort(bestFirst).slice(0, MOST_PER_DATE)) {
    const alike = groups.find((group) => isAlike(group[0]!, clause));
    if (alike) alike.push(clause);
    else groups.push([clause]);
  }
  return groups;
}

function isAlike(a: DatedClause, b: DatedClause): boolean {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const enough = a.isBackground && b.isBackground ? ALIKE_BACKGROUND : ALIKE;
  return shared >= LEAST_SHARED && shared >= enough * Math.min(a.stems.size, b.stems.size);
}

/** "In 2014" and "in April 2014" date one event: what is told with the coarser date joins what is told with the finer. */
function joinCoarser(groups: readonly DatedClause[][]): DatedClause[][] {
  const finestFirst = [...groups].sort(
    (a, b) => lengthOf(a[0]!) - lengthOf(b[0]!) || bestFirst(a[0]!, b[0]!),
  );
  const byYear = new Map<string, DatedClause[][]>();
  for (const group of finestFirst) {
    const year = group[0]!.date.start.slice(0, 4);
    const kept = byYear.get(year) ?? [];
    const finer = kept
      .slice(0, MOST_PER_DATE)
      .find(([best]) => isFinerOf(best!, group[0]!) && isAlike(best!, group[0]!));
    if (finer) finer.push(...group);
    else kept.push([...group]);
    byYear.set(year, kept);
  }
  return [...byYear.values()].flat();
}

const lengthOf = ({ date }: DatedClause): number => Date.parse(date.end) - Date.parse(date.start);

/** Within the other's time, which is a year or less, and told by a text that may be quoted. */
const isFinerOf = (a: DatedClause, b: DatedClause): boolean =>
  a.tells &&
  !a.spun &&
  dayOrPeriod(a) !== dayOrPeriod(b) &&
  b.date.start.slice(0, 10) <= a.date.start.slice(0, 10) &&
  a.date.end.slice(0, 10) <= b.date.end.slice(0, 10);

/** Clean before spun, telling before passing, done before expected, readable alone, of this date only, of a good length. */
const bestFirst = (a: DatedClause, b: DatedClause): number =>
  Number(a.spun) - Number(b.spun) ||
  Number(b.tells) - Number(a.tells) ||
  Number(b.modality === 'asserted') - Number(a.modality === 'asserted') ||
  Number(b.readable) - Number(a.readable) ||
  a.otherTimes - b.otherTimes ||
  offLength(a) - offLength(b) ||
  compare(a.citation.article, b.citation.article) ||
  a.citation.start - b.citation.start;

/** How far a line is from a length that tells enough and is read at a glance, in characters. */
const offLength = ({ citation: { start, end } }: DatedClause): number =>
  Math.max(0, 60 - (end - start), end - start - 180);

/** A date that is only named in passing is kept where nothing else is told of it. */
function withoutPassing(groups: readonly DatedClause[][]): DatedClause[][] {
  const told = new Set(groups.filter(([first]) => first!.tells).map(([first]) => dayOrPeriod(first!)));
  const kept = new Set<string>();
  return groups.filter(([first]) => {
    if (first!.tells) return true;
    const date = dayOrPeriod(first!);
    if (told.has(date) || kept.has(date)) return false;
    kept.add(date);
    return true;
  });
}

function entryOf(group: readonly DatedClause[]): TimelineEntry {
  const best = group[0]!;
  const timed = group.find(({ precision }) => precision === 'minute') ?? best;
  const citations = distinct(group.map(({ citation }) => citation)).sort(
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
    modality: best.modality,
    participants: [...new Set(group.flatMap(({ participants }) => participants))],
    weight: 0,
    evidence: citations as [Citation, ...Citation[]],
    ...(group.every(({ spun }) => spun) && { spunOnly: true }),
  };
}

/** A clause is shown with a capital and a stop, as a sentence is. */
function asSentence(clause: string): string {
  const opened = clause.charAt(0).toUpperCase() + clause.slice(1);
  return /[.!?…]["'”’)\]]*$/u.test(opened) ? opened : `${opened.replace(/[,;:–—-]+$/u, '')}.`;
}

const distinct = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((one) => [`${one.article} ${one.start} ${one.end}`, one])).values(),
];

const byDate = (a: TimelineEntry, b: TimelineEntry): number =>
  compare(a.date.start, b.date.start) || compare(a.date.end, b.date.end) || compare(a.text, b.text);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
