/**
 * Cuts a live blog into its entries, each an article with its own time. Where the markup does not part them, a time
 * of day begins each. What stands above them is the blog's head, and an article where it has text: a summary that is
 * pinned on top.
 */

import type { Language } from '../../language/language.ts';
import type { PageWords } from '../../language/page-words.ts';
import type { Metadata } from '../../model/page.ts';
import { type Clock, readClock } from './clock.ts';
import { type Cutting, cutArticles, cutEntry, type Section } from './cut.ts';
import { countWords, type EntryFacts } from './lines.ts';
import { orderOf, timeEntries } from './live-times.ts';
import { type SignedLine, signLine, type When } from './signs.ts';

export interface LiveCutting extends Cutting {
  /** What the blog is called. */
  readonly title: string | null;
  /** The entries among the sections, with what is said of each outside its lines. */
  readonly entries: ReadonlyMap<Section, Metadata>;
}

interface Entry {
  readonly lines: readonly SignedLine[];
  readonly facts: EntryFacts;
}

/** Fewer times of day stand in any article. */
const FEWEST_ENTRIES = 3;
/** In words, of an entry on the average; timetables and lists of headlines have less. */
const SHORTEST_ENTRIES = 15;

/** Returns the entries of a live blog, or `null` where the lines are none. */
export function cutLive(
  lines: readonly SignedLine[],
  facts: readonly EntryFacts[],
  metadata: Metadata,
  language: Language,
): LiveCutting | null {
  const words = language.page;
  const parted = facts.length > 0 ? entriesOfMarkup(lines, facts) : entriesByClock(lines, metadata, words);
  if (parted === null) return null;
  const head = cutArticles(parted.rest, words);
  const timed = parted.entries.map((entry) => withTimeApart(entry, words));
  const times = timeEntries(timed, head, metadata, language);
  const entries = new Map<Section, Metadata>();
  const blog = blogOf(head, metadata);
  const loose = [...head.loose];
  timed.forEach((entry, index) => {
    const cut = cutEntry(entry.lines, headLengthOf(entry.lines), words);
    loose.push(...cut.loose);
    const [section] = cut.sections;
    if (section)
      entries.set(headed(section, entry.facts, times[index] ?? null), {
        ...blog,
        ...(entry.facts.uri && { uri: entry.facts.uri }),
      });
  });
  return {
    sections: [...head.sections, ...entries.keys()].sort(byPlace),
    loose,
    entries,
    title: metadata.title ?? head.sections[0]?.head.title ?? null,
  };
}

/** A name beside the time is the writer's: the entry is in its blog's paper. */
const headed = (
  { head, lines }: Section,
  facts: EntryFacts,
  published: Section['head']['published'],
): Section => ({
  lines,
  head: {
    ...head,
    title: head.title ?? facts.title ?? null,
    publisher: null,
    byline: facts.byline ?? head.byline ?? head.publisher,
    published,
    relative: head.relative ?? unplacedClock(lines, published),
  },
});

/** Returns the words of a time of day whose zone nobody says. */
function unplacedClock(lines: Section['lines'], published: Section['head']['published']): string | null {
  if (published?.interval.start.includes('T')) return null;
  return (
    lines
      .find(({ line }) => line.sign.kind === 'when' && line.sign.clock)
      ?.line.text.replace(/(?<![\s\p{Pd}:|·•,])[\s\p{Pd}:|·•,]+$/u, '') ?? null
  );
}

/** Returns what is true of every entry: where the blog stands, and whose it is. */
function blogOf({ sections }: Cutting, { uri, publisher, language }: Metadata): Metadata {
  const paper = publisher ?? sections[0]?.head.publisher;
  return { ...(uri && { uri }), ...(paper && { publisher: paper }), ...(language && { language }) };
}

const byPlace = (a: Section, b: Section): number =>
  (a.lines[0]?.line.start ?? 0) - (b.lines[0]?.line.start ?? 0);

interface Parted {
  readonly entries: readonly Entry[];
  readonly rest: readonly SignedLine[];
}

function entriesOfMarkup(lines: readonly SignedLine[], facts: readonly EntryFacts[]): Parted {
  const entries = facts.map((facts, index) => ({
    facts,
    lines: lines.filter(({ entry }) => entry === index + 1),
  }));
  return { entries, rest: lines.filter(({ entry }) => entry === undefined) };
}

/** Where an entry begins: a time alone, above a headline ("14:05 – Bridge opened"), or before its text. */
interface Start {
  readonly index: number;
  readonly kind: 'alone' | 'headline' | 'run-in';
  readonly minutes: number | null;
}

/**
 * Live blogs begin with what is newest, and chronologies with what is oldest: entries in the order of a chronology,
 * or with their text right behind the time, must be those of a page that calls itself live.
 */
function entriesByClock(lines: readonly SignedLine[], { title }: Metadata, words: PageWords): Parted | null {
  const found = lines.flatMap((line, index) => startAt(line, index, words));
  const first = found[0]?.index ?? 0;
  const isLive =
    words.liveBlog.test(title ?? '') ||
    lines.slice(0, first).some(({ text, sign }) => sign.kind === 'short' && words.liveBlog.test(text));
  const starts = oneKind(found, isLive);
  if (starts.length < FEWEST_ENTRIES) return null;
  const order = orderOf(starts.flatMap(({ minutes }) => minutes ?? []));
  if (order === null || (order === 'oldest first' && !isLive)) return null;
  const froms = headlinesAbove(lines, starts)
    ? starts.map(({ index }) => index - 1)
    : starts.map(({ index }) => index);
  const entries = froms.map((from, at) => ({ facts: {}, lines: lines.slice(from, froms[at + 1]) }));
  if (wordsIn(entries.flatMap(({ lines }) => lines)) < SHORTEST_ENTRIES * entries.length) return null;
  return { entries, rest: lines.slice(0, froms[0]) };
}

function startAt(line: SignedLine, index: number, words: PageWords): Start[] {
  if (line.aside !== undefined || line.sign.kind === 'junk') return [];
  if (line.sign.kind === 'when') {
    const { clock, relative } = line.sign;
    return clock || relative ? [{ index, kind: 'alone', minutes: clock?.minutes ?? null }] : [];
  }
  const read = readClock(line.text, words);
  if (read && read.end >= line.text.length && line.mark === 'heading')
    return [{ index, kind: 'alone', minutes: read.clock.minutes }];
  if (!read || read.end >= line.text.length || !/^(?:text|list|heading|title)$/.test(line.mark)) return [];
  const rest = line.text.slice(read.end);
  if (!/^["“‘'«]?[\p{Lu}\p{N}]/u.test(rest)) return [];
  const isHeadline = line.mark === 'heading' || (rest.length <= 140 && !/[.!…:;,]["'’”»)\]]*$/u.test(rest));
  return [{ index, kind: isHeadline ? 'headline' : 'run-in', minutes: read.clock.minutes }];
}

function oneKind(starts: readonly Start[], isLive: boolean): readonly Start[] {
  const timed = isLive ? starts : starts.filter(({ minutes }) => minutes !== null);
  const apart = timed.filter(({ kind }) => kind !== 'run-in');
  return isLive && timed.length > 2 * apart.length ? timed : apart;
}

/** Some blogs print the time below the headline. */
function headlinesAbove(lines: readonly SignedLine[], starts: readonly Start[]): boolean {
  const isTitle = (line: SignedLine | undefined): boolean =>
    line?.sign.kind === 'short' && (line.gap || line.mark === 'heading');
  const above = starts.filter(
    ({ index, kind }) => kind === 'alone' && isTitle(lines[index - 1]) && !isTitle(lines[index - 2]),
  );
  const below = starts.filter(({ index, kind }) => kind === 'headline' || isTitle(lines[index + 1]));
  return above.length > 0.8 * starts.length && below.length < 0.5 * starts.length;
}

function wordsIn(lines: readonly SignedLine[]): number {
  return lines.reduce(
    (sum, { sign, text }) => sum + (/^(?:prose|quote|list)$/.test(sign.kind) ? countWords(text) : 0),
    0,
  );
}

/** Returns the entry with its time on a line of its own. */
function withTimeApart({ facts, lines: [first, ...rest] }: Entry, words: PageWords): Entry {
  return { facts, lines: first ? [...partTime(first, words), ...rest] : [] };
}

/** Returns how many of an entry's lines are its head: what stands above its text. */
function headLengthOf(lines: readonly SignedLine[]): number {
  const isText = ({ sign }: SignedLine): boolean => /^(?:prose|list|quote)$/.test(sign.kind);
  const at = lines.findIndex(
    (line) => isText(line) || /^(?:caption|junk|related label)$/.test(line.sign.kind),
  );
  const length = at < 0 ? lines.length : at;
  const last = lines[length - 1];
  const isOwnText = last?.sign.kind === 'short' && last.mark === 'text' && !lines.slice(length).some(isText);
  return isOwnText ? length - 1 : length;
}

/** "14:05 – Bridge opened" becomes the time and a heading, "14:05 The bridge is open." the time and text. */
function partTime(line: SignedLine, words: PageWords): SignedLine[] {
  if (line.sign.kind === 'when') return [line];
  const read = readClock(line.text, words);
  const end = read?.end ?? 0;
  if (read && end >= line.text.length) return [{ ...line, mark: 'text', sign: whenOf(read.clock) }];
  const behind = end > 0 && line.runs.find((run) => run.start <= end && end < run.end);
  if (!behind) return [line];
  const pageStart = behind.pageStart + end - behind.start;
  const runs = line.runs.filter((run) => run.end > end);
  const { sign: _, ...plain } = line;
  const time = {
    ...plain,
    text: line.text.slice(0, end).trimEnd(),
    end: pageStart,
    runs: line.runs.filter((run) => run.start < end).map((run) => (run === behind ? { ...run, end } : run)),
    mark: 'text',
  } as const;
  const text = line.text.slice(end);
  const rest = {
    ...plain,
    text,
    start: pageStart,
    gap: false,
    runs: runs.map((run) => ({
      start: Math.max(0, run.start - end),
      end: run.end - end,
      pageStart: run === behind ? pageStart : run.pageStart,
    })),
  };
  const signed = signLine(rest, words);
  const isHeadline = signed.sign.kind === 'short' || line.mark === 'heading';
  return [
    {
      ...time,
      sign: whenOf(read!.clock),
    },
    isHeadline ? { ...signed, mark: 'heading', sign: { kind: 'short' } } : signed,
  ];
}

const whenOf = (clock: Clock): When => ({ kind: 'when', basis: 'stated', names: [], clock });
