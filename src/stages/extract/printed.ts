/** When a page says in print that its article was published or changed, and who it says wrote it. */

import { AND, BY, MODIFIED, PUBLISHED } from '../../language/head-words.ts';
import type { Language } from '../../language/language.ts';
import type { PageWords } from '../../language/page-words.ts';
import type { Interval } from '../../model/article.ts';
import { isGivenName, isKnownPerson, isPersonLike, isUnknownPerson, namesInByline } from './byline.ts';
import { besideDate, type DayOrder, type FoundDate, findPrintedDates } from './dates.ts';
import { foldLine, type Line } from './lines.ts';

export interface PrintedDay {
  readonly interval: Interval;
  /** What the words before it say; `null` where it stands alone. */
  readonly label: 'published' | 'modified' | null;
  /** `metadata` where the element around the words has the time for machines. */
  readonly basis: 'stated' | 'metadata';
  /** From the title, in lines: above it below 0. `null` where it stands nowhere near. */
  readonly from: number | null;
}

export interface PrintedNames {
  readonly names: readonly string[];
  /**
   * `said` after "by" or a label, `class` by the markup, `beside` a date near the title, `below` the title,
   * `bio` by a line that tells who they are, `owner` of the page.
   */
  readonly how: 'said' | 'class' | 'beside' | 'below' | 'bio' | 'owner';
  readonly near: boolean;
}

export interface Printed {
  readonly days: readonly PrintedDay[];
  readonly names: readonly PrintedNames[];
}

/** In lines from the title, and in characters of what stands between. */
const ABOVE = 6;
const BELOW = 14;
const LONGEST_BETWEEN = 1200;
/** In lines below the title, where a name needs no date beside it. */
const BESIDE_TITLE = 3;
/** In characters. Longer lines are sentences. */
const LONGEST_LINE = 200;
const LONGEST_BESIDE = 70;
const LONGEST_LABEL = 40;

/** Returns what the lines of a page print around the title, and in labelled lines anywhere. */
export function readPrinted(
  lines: readonly Line[],
  title: string | null,
  known: Language,
  { order, language }: { order: DayOrder; language?: string | undefined },
): Printed {
  const words = known.page;
  const titleAt = findTitle(lines, title);
  const hidden = lines[titleAt]?.junk === 'hidden';
  const isSeen = (line: Line, from: number | null): boolean =>
    isOwn(line) && (line.junk !== 'hidden' || (hidden && from !== null));
  const placed = lines.map((line, at) => {
    const from = distance(lines, titleAt, at);
    const isAsked = from !== null || isSeen(line, from);
    const dates = isAsked ? findPrintedDates(line.text.slice(0, LONGEST_LINE), words, order, language) : [];
    return { line, from, dates };
  });
  const days = placed.flatMap(({ line, from, dates }, at) =>
    isSeen(line, from) ? daysIn(line, lines[at - 1], from, dates, words) : [],
  );
  const dated = new Set(
    placed.flatMap(({ from, dates }, at) => (from !== null && dates.length > 0 ? [at] : [])),
  );
  const names = placed.flatMap(({ line, from }, at) =>
    at !== titleAt &&
    isSeen(line, from) &&
    line.junk !== 'page footer' &&
    (from !== null || !OF_SITE.test(line.junk ?? ''))
      ? namesAt(lines, at, from, dated, known, isIn(known, language))
      : [],
  );
  return { days, names: [...names, ...biosIn(lines, known), ...ownersIn(lines, known)] };
}

/** "A. Writer is an editor of The Example": below the text, in its last lines, or where the markup says so; a signature. */
function biosIn(lines: readonly Line[], known: Language): PrintedNames[] {
  const end = lines.findLastIndex(({ chosen }) => chosen !== undefined);
  return lines.flatMap((line, at) => {
    const isMarked = line.junk === ABOUT;
    const isBelow = end >= 0 && at > end - BIO_ABOVE && at <= end + BIO_BELOW && line.aside !== 'related';
    if (!isMarked && (!isBelow || (line.junk !== undefined && line.junk !== 'hashtags'))) return [];
    const [, name, rest] = BIO.exec(line.text) ?? [];
    if (name === undefined) return at === end && isKnownPerson(line.text, known) ? [bioOf(line.text)] : [];
    const isBio =
      known.page.bio.test(rest!) &&
      (isMarked ? isSomebody(name, known) : isGivenName(name.split(' ')[0]!, known));
    return isBio ? [bioOf(name)] : [];
  });
}

const bioOf = (name: string): PrintedNames => ({ names: [name], how: 'bio', near: false });
const ABOUT = 'about the author';
const BIO = /^[("“*\s]{0,3}(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){1,3})(,?\s.+)$/u;
/** In lines from the end of the text. */
const BIO_ABOVE = 3;
const BIO_BELOW = 10;

/** Where pages say whose they are. */
const LAST_LINES = 40;

/** "© 2031 A. Writer" */
function ownersIn(lines: readonly Line[], known: Language): PrintedNames[] {
  return lines.slice(-LAST_LINES).flatMap(({ text, chosen }) => {
    const mark = text.length <= LONGEST_LINE && chosen === undefined ? known.page.copyright.exec(text) : null;
    const name = mark && /^[^|·•.,;<([]{3,40}/u.exec(text.slice(mark.index + mark[0].length))?.[0].trim();
    return name && isKnownPerson(name, known) ? [{ names: [name], how: 'owner' as const, near: false }] : [];
  });
}

const isSomebody = (name: string, known: Language): boolean =>
  isKnownPerson(name, known) || isUnknownPerson(name, known);

/** "By" names there who made the site. */
const OF_SITE = /^(?:page header|navigation|form)$/;

/** Returns the index of the title's line, else of the first line of the text. */
function findTitle(lines: readonly Line[], title: string | null): number {
  const folded = foldLine(title ?? '');
  const isTitle = ({ text }: Line): boolean => folded !== '' && foldLine(text) === folded;
  const marked = lines.findIndex((line) => line.mark === 'title' && isTitle(line));
  if (marked >= 0) return marked;
  const printed = lines.findIndex(isTitle);
  if (printed >= 0) return printed;
  const first = lines.findIndex(({ mark, junk }) => mark === 'title' && junk === undefined);
  return first >= 0 ? first : lines.findIndex(({ junk, aside }) => junk === undefined && aside === undefined);
}

function distance(lines: readonly Line[], titleAt: number, at: number): number | null {
  const from = at - titleAt;
  if (titleAt < 0 || from < -ABOVE || from > BELOW) return null;
  const between = from > 0 ? lines.slice(titleAt + 1, at) : [];
  return between.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_BETWEEN ? null : from;
}

/** What readers write, and what other articles say of themselves, is not about this one. */
const isOwn = ({ junk, aside, text }: Line): boolean =>
  text.length <= LONGEST_LINE && aside !== 'related' && (junk === undefined || !OF_OTHERS.has(junk));
const OF_OTHERS = new Set(['comments', 'cookie notice', 'related links without text']);

function daysIn(
  line: Line,
  above: Line | undefined,
  from: number | null,
  found: readonly FoundDate[],
  words: PageWords,
): PrintedDay[] {
  if (found.length === 0)
    return line.time && from !== null
      ? [{ interval: line.time, basis: 'metadata', label: labelOf(line.text, words), from }]
      : [];
  const isAlone =
    from !== null && (line.mark === 'time' || besideDate(line.text, words).length <= LONGEST_BESIDE);
  return found.flatMap(({ interval, start, end }, index) => {
    const before = line.text.slice(found[index - 1]?.end ?? 0, start);
    if (tellsOn(line.text.slice(end)) && (before.match(WORDS)?.length ?? 0) > LONGEST_LEAD) return [];
    const label =
      labelOf(before, words) ??
      (before.trim() === '' && above && above.text.length <= LONGEST_LABEL
        ? labelOf(above.text, words)
        : null);
    if (label === null && !isAlone) return [];
    const same = line.time?.start.slice(0, 10) === interval.start;
    return [
      same && line.time
        ? { interval: line.time, basis: 'metadata' as const, label, from }
        : { interval, basis: 'stated' as const, label, from },
    ];
  });
}

/** "In one letter, dated 11 November 2031, the mayor wrote that ...": a sentence that goes on tells of something else. */
const tellsOn = (behind: string): boolean => GOES_ON.test(behind);
const GOES_ON = /^,?\s(?:\p{Ll}[\p{L}'’,-]*\s){4}/u;
/** A label is so many words; with more before the day it stands in a sentence. */
const LONGEST_LEAD = 2;
const WORDS = /\p{L}+/gu;

function labelOf(before: string, words: PageWords): PrintedDay['label'] {
  const text = before.slice(-120).trimEnd();
  if (words.modifiedLabel.test(text) || MODIFIED.test(text)) return 'modified';
  return words.publishedLabel.test(text) || PUBLISHED.test(text) ? 'published' : null;
}

function namesAt(
  lines: readonly Line[],
  at: number,
  from: number | null,
  dated: ReadonlySet<number>,
  known: Language,
  /** The page is in the language, so that its ordinary words are known. */
  isKnownLanguage: boolean,
): PrintedNames[] {
  const words = known.page;
  const line = lines[at]!;
  const near = from !== null;
  const said = namesSaid(line, lines[at - 1], known);
  if (said.length > 0) return [{ names: said, how: 'said', near }];
  if (!near) return [];
  if (line.mark === 'byline' && line.text.length <= 120) {
    const names = namesInByline(line.text, known);
    if (names.length > 0) return [{ names, how: 'class', near }];
  }
  const isBeside = [-3, -2, -1, 0, 1, 2, 3].some((step) => dated.has(at + step));
  const isBelow = from !== null && from > 0 && from <= BESIDE_TITLE;
  if ((!isBeside && !isBelow) || line.mark === 'title' || line.mark === 'heading') return [];
  const isPerson = (piece: string): boolean =>
    isKnownPerson(piece, known) ||
    isGivenName(piece, known) ||
    (isBeside && isKnownLanguage && isUnknownPerson(piece, known));
  if (isSentence(line.text)) return [];
  const beside = besideDate(line.text, words);
  const how = isBeside ? 'beside' : 'below';
  if (beside === '') return [];
  const all = beside.includes(',') || AND.test(beside) ? namesInByline(beside, known) : [];
  if (all.length > 1 && all.every(isPerson)) return [{ names: all, how, near }];
  const [person] = beside.split(/ [|·•–—-] |, | ?[|·•] ?/u).filter(isPerson);
  return person === undefined ? [] : [{ names: [person], how, near }];
}

/** In words. A date within a sentence makes no byline of the names in it. */
const LONGEST_BYLINE = 14;

const isSentence = (text: string): boolean => isEnded(text) && text.split(/\s+/).length > LONGEST_BYLINE;

/** Of each line the last characters alone are looked at. */
const isEnded = (text: string): boolean => /[.!?]["”’]?$/.test(text.slice(-2));

/** "A. Writer and B." */
const withoutInitial = (text: string): string =>
  text.endsWith('.') ? text.replace(/\b\p{Lu}\.$/u, '') : text;

const isIn = ({ code }: Language, tag: string | undefined): boolean =>
  tag === undefined || tag.toLowerCase().startsWith(code);

/** "By A. Writer", "March 12, 2031 by A. Writer"; "Written by" on the line above. */
function namesSaid(line: Line, above: Line | undefined, language: Language): string[] {
  const words = language.page;
  if (line.text.length > 160 || isEnded(withoutInitial(line.text))) return [];
  if (above && above.text.length <= LONGEST_LABEL && words.byAlone.test(above.text)) {
    const names = namesInByline(untilDate(line.text, words), language);
    if (names.length > 0 && names.every((name) => name.split(' ').length <= 5)) return names;
  }
  for (const piece of PARTED.test(line.text) ? line.text.split(PARTED) : [line.text]) {
    const within = words.byWithin.exec(piece);
    if (!within) continue;
    const before = piece.slice(0, within.index).trim();
    if (words.byOthers.test(before) || before.split(/\s+/).length > MOST_BEFORE) continue;
    const { names } = within.groups!;
    return /\p{L}: /u.test(names!) ? [] : namesInByline(untilDate(names!, words), language);
  }
  const local = BY.exec(line.text);
  if (!local) return [];
  const names = namesInByline(untilDate(line.text.slice(local[0].length), words), language);
  return names.every((name) => isPersonLike(name, words)) ? names : [];
}

const PARTED = /[|·•]/;

/** Words before a "by" that names the writer: a day, a label, a title. More are a sentence: "… girls still held captive by Orle". */
const MOST_BEFORE = 8;

/** Dates and what follows them are no names. */
function untilDate(text: string, words: PageWords): string {
  const [date] = findPrintedDates(text, words, 'day');
  return date && date.start > 2 ? text.slice(0, date.start) : text;
}
