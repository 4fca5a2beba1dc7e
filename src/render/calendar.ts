/** The timeline and what was expected, as a calendar (iCalendar, RFC 5545). */

import ical, { type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Dossier } from '../model/dossier.ts';
import type { Interval } from '../model/interval.ts';
import type { Citation } from '../model/span.ts';
import type { Expectation, TimelineEntry } from '../model/timeline.ts';
import { type Edition, layOut, sourceOf } from './edition.ts';
import { webAddressOf } from './places.ts';
import { printable } from './printable.ts';

/** Returns an event for each entry of the timeline, and one for each time that something is due. */
export function renderCalendar(dossier: Dossier): string {
  const edition = layOut(dossier);
  const stamp = latestOf(dossier);
  const calendar = ical({
    name: line(dossier.title),
    prodId: { company: 'Synoptic', product: 'Timeline', language: 'EN' },
  });
  for (const event of [
    ...dossier.timeline.flatMap((entry) => entryEvent(entry, edition)),
    ...dossier.expectations.flatMap((expectation) => dueEvent(expectation, edition)),
  ])
    calendar.createEvent({ ...event, stamp });
  return `${calendar.toString()}\r\n`;
}

/** A calendar must say when it was made; the same dossier gives the same one, so it is as old as its last article. */
function latestOf({ articles }: Dossier): Date {
  const times = articles.flatMap(({ published }) => Date.parse(published?.value.start ?? '') || []);
  return new Date(Math.max(0, ...times));
}

function entryEvent(
  { id, date, precision, text, modality, evidence, spunOnly }: TimelineEntry,
  edition: Edition,
): ICalEventData[] {
  const isSure = modality === 'asserted' && !spunOnly;
  return eventOf({
    id,
    when: date,
    summary: text,
    told: [
      ...(modality === 'asserted' ? [] : [`This is ${modality}.`]),
      ...(spunOnly ? ['Only machine-spun texts tell it.'] : []),
    ],
    categories: ['timeline', precision, modality],
    status: isSure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    cites: evidence,
    edition,
  });
}

const OUTCOMES = { open: 'Due', met: 'Came about', unmet: 'Did not come about' } as const;

function dueEvent(
  { id, due, text, kind, outcome, because, evidence, outcomeEvidence }: Expectation,
  edition: Edition,
): ICalEventData[] {
  if (due === null) return [];
  return eventOf({
    id,
    when: due,
    summary: `${OUTCOMES[outcome]}: ${text}`,
    told: [because],
    categories: ['expectation', kind, outcome],
    status: outcome === 'open' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    cites: [...evidence, ...outcomeEvidence],
    edition,
  });
}

interface Event {
  readonly id: string;
  readonly when: Interval;
  readonly summary: string;
  readonly told: readonly string[];
  readonly categories: readonly string[];
  readonly status: ICalEventStatus;
  readonly cites: readonly Citation[];
  readonly edition: Edition;
}

/** Returns the event; nothing where its time is none that a calendar can hold. */
function eventOf({ id, when, summary, told, categories, status, cites, edition }: Event): ICalEventData[] {
  const [start, end] = [Date.parse(when.start), Date.parse(when.end)];
  if (!(start < end)) return [];
  const address = cites
    .map((one) => webAddressOf(sourceOf(edition, one).article))
    .find((one) => one !== null);
  return [
    {
      id: `${id}@synoptic`,
      ...timesOf(when, start, end),
      summary: line(summary),
      description: [...told, ...cites.map((one) => quoted(one, edition))].join('\n'),
      categories: categories.map((name) => ({ name })),
      status,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(address != null && { url: address }),
      x: cites.map(({ article, start: from, end: to }) => ({
        key: 'X-SYNOPTIC-CITATION',
        value: `${article}#${from}-${to}`,
      })),
    },
  ];
}

/** Whole days have no zone and are the same days everywhere; a moment is one everywhere. */
const timesOf = (
  when: Interval,
  start: number,
  end: number,
): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> =>
  when.start.length === 10
    ? { start: new Date(start), end: new Date(end), allDay: true, timezone: 'UTC' }
    : { start: new Date(start), end: new Date(end) };

const line = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

const quoted = (citation: Citation, edition: Edition): string =>
  `${sourceOf(edition, citation).name}: “${line(citation.exact)}”`;
