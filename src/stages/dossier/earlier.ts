/** What led to the event: for each day before it that many accounts name, what they tell of it. */

import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Citation } from '../../model/span.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { overlapLength, overlaps } from '../../text/offsets.ts';
import { accountsIn, countOrigins, type Findings, originsOf, trusted } from './findings.ts';
import { readingAlone, withoutQuoted } from './reads-alone.ts';
import { topicOf } from './weight.ts';
import { sentencesAround } from './wording.ts';

/** Months before the event from which it is history. */
const MONTHS = 6;

/** Mean share of articles that have its words, from which one account’s line on a day that others name tells of the event: read off the lines of five heaps. */
const CENTRAL = 0.45;

/** Share of a line outside quotation marks from which it tells something. */
const TOLD = 0.7;

/** Returns one line for each day, those of the days that most origins name first. */
export function earlierLines(findings: Findings, language: Language): BriefItem[] {
  if (!findings.date) return [];
  const topic = topicOf(findings, language);
  const isOnly = accountsIn(findings).length === 1;
  const readsAlone = readingAlone(findings, language);
  const reads = ({ text, evidence: [cited] }: TimelineEntry): boolean =>
    readsAlone({ text, cited }) &&
    !language.brief.comment.test(text) &&
    withoutQuoted(text).length >= TOLD * text.length;
  const isSaying = tellsOnlySaying(findings);
  const sentenceOf = sentencesAround(findings, language);
  const told = before(findings).map((entry) => ({
    ...entry,
    text: sentenceOf({ evidence: entry.evidence[0] }).text,
  }));
  const days = [...Map.groupBy(told, ({ date }) => date.start).entries()].flatMap(([day, entries]) => {
    const rated = entries
      .filter((entry) => reads(entry) && !isSaying(entry))
      .map((entry) => ({
        entry,
        origins: countOrigins(findings, entry.evidence),
        topic: topic(entry.text),
      }))
      .sort((a, b) => b.origins - a.origins || b.topic - a.topic || (a.entry.text < b.entry.text ? -1 : 1));
    const named = countOrigins(
      findings,
      entries.flatMap(({ evidence }) => evidence),
    );
    return rated[0] ? [{ day, named, ...rated[0] }] : [];
  });
  days.sort((a, b) => b.named - a.named || b.origins - a.origins || (a.day < b.day ? 1 : -1));
  return days
    .filter(({ named, origins, topic }) => origins > 1 || isOnly || (named > 1 && topic >= CENTRAL))
    .map(({ entry, origins }) => ({
      ...itemOf(entry, origins),
      origins: originsOf(findings, entry.evidence),
    }));
}

/** Returns what took place on a day before the event, in words of trusted texts. */
function before(findings: Findings): TimelineEntry[] {
  const clean = trusted(findings);
  const event = findings.date!.value.start.slice(0, 10);
  const first = new Date(`${event}T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - MONTHS);
  const from = first.toISOString().slice(0, 10);
  return findings.timeline.flatMap((entry) => {
    const [cited, ...more] = entry.evidence.filter(({ article }) => clean.has(article));
    const isBefore =
      entry.precision === 'day' && entry.date.start >= from && entry.date.end.slice(0, 10) <= event;
    return cited && isBefore && entry.modality === 'asserted'
      ? [{ ...entry, evidence: [cited, ...more] }]
      : [];
  });
}

/** Share of an entry's characters that somebody says, marked or reported, from which it tells only that. */
const SAID = 0.4;

function tellsOnlySaying({ quotations }: Findings): (entry: TimelineEntry) => boolean {
  const said = Map.groupBy(
    quotations.flatMap(({ content }) => [...content]),
    ({ article }) => article,
  );
  return ({ evidence: [first] }) => {
    const lengths = (said.get(first.article) ?? []).map((content) => overlapLength(content, first));
    return lengths.reduce((sum, length) => sum + length, 0) > SAID * (first.end - first.start);
  };
}

const itemOf = ({ text, evidence }: TimelineEntry, origins: number): BriefItem => ({
  text,
  status: origins > 1 ? 'agreed' : 'single',
  evidence,
});

/** Returns lines from the first day to the last, by what the timeline dates of their words; undated ones come last. */
export function inDayOrder(items: readonly BriefItem[], { timeline }: Findings): BriefItem[] {
  const dated = timeline.filter(({ precision, modality }) => precision === 'day' && modality === 'asserted');
  const dayOf = ({ evidence }: BriefItem): string =>
    dated.find((entry) => entry.evidence.some((one) => evidence.some((cited) => isSamePlace(one, cited))))
      ?.date.start ?? UNDATED;
  return items
    .map((item) => ({ item, day: dayOf(item) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ item }) => item);
}

/** After any day. */
const UNDATED = '~';

const isSamePlace = (a: Citation, b: Citation): boolean => a.article === b.article && overlaps(a, b);
