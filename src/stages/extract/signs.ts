/** What one line looks like by itself, before its neighbours are asked. */

import type { Furniture, PageWords, Reach } from '../../language/page-words.ts';
import type { Interval } from '../../model/article.ts';
import { type Clock, readClock } from './clock.ts';
import { readPrintedDate } from './dates.ts';
import { endsIn, type Line } from './lines.ts';
import { remembering } from './remembering.ts';

/** When, and the names printed on the same line ("The Daily Example · 5 hours ago"). */
export interface When {
  readonly kind: 'when';
  readonly interval?: Interval;
  readonly basis: 'stated' | 'metadata';
  /** The words of a relative time. */
  readonly relative?: string;
  /** A time of day without its day. */
  readonly clock?: Clock;
  readonly byline?: string;
  readonly names: readonly string[];
}

export interface Junk {
  readonly kind: 'junk';
  readonly reason: string;
  readonly reach: Reach;
}

export type Sign =
  | Junk
  | { readonly kind: 'related label' }
  | When
  | { readonly kind: 'byline'; readonly name: string; readonly publisher?: string }
  | { readonly kind: 'credit' | 'caption' | 'list' | 'quote' | 'short' | 'prose' };

export interface SignedLine extends Line {
  readonly sign: Sign;
}

/** Furniture is short; a longer line is text, whatever it begins with. */
const LONGEST_FURNITURE = 300;
const LONGEST_HEAD_LINE = 140;
/** In characters. Headings are half as long; headlines of agencies stay below. */
const LONGEST_SHORT = 120;
const SENTENCE_ENDS = new Set('.!…;:,。！？؟।');
const QUESTION_ENDS = new Set('?？');
const SEPARATOR = /(?<!\s)\s+[|·•‧∙/–—-]\s+|(?:(?<!\s)\s+)?[|·•]\s*/u;
const SEPARATING = /[|·•‧∙/–—-]/;

/** A line that says a time of day and nothing else. */
export const isBareClock = ({ sign }: SignedLine): boolean =>
  sign.kind === 'when' &&
  sign.clock !== undefined &&
  sign.interval === undefined &&
  sign.relative === undefined;

/** Returns the line with its sign. */
export const signLine = (line: Line, words: PageWords): SignedLine => ({
  ...line,
  sign: signOf(line, words),
});

/** Returns what the line is. */
export function signOf(line: Line, words: PageWords): Sign {
  if (line.junk !== undefined) return { kind: 'junk', reason: line.junk, reach: 'line' };
  const sign = wordedSign(line, words);
  if (line.chosen === undefined || line.chosen < LIKELY || sign.kind !== 'junk') return sign;
  return line.mark === 'title' || line.mark === 'heading' ? { kind: 'short' } : textSign(line, words);
}

/** Log odds from which a line's looks outweigh its wording; on 500 pages 0 to 4 make a difference of .001. */
const LIKELY = 1.5;

/** By what the markup says that a line is. */
type Signs = Partial<Record<Line['mark'], Sign>>;

/** Of lines that the markup gives a time; by the runs, which copies of a line share. */
const ofTimed = new WeakMap<Line['runs'], Signs>();
/** Of others, by their text: lines of web pages are asked by several steps, and those of menus on each page of a site. */
const ofOthers = new WeakMap<PageWords, (text: string) => Signs>();

/** Returns the sign that the line's words give, whatever the markup says of it. */
export function wordedSign(line: Line, words: PageWords): Sign {
  const signs = line.time === undefined ? untimedSigns(line.text, words) : timedSigns(line);
  signs[line.mark] ??= signOfWords(line, words);
  return signs[line.mark]!;
}

function untimedSigns(text: string, words: PageWords): Signs {
  let signsOf = ofOthers.get(words);
  if (signsOf === undefined) {
    signsOf = remembering(() => ({}), LONGEST_FURNITURE);
    ofOthers.set(words, signsOf);
  }
  return signsOf(text);
}

function timedSigns({ runs }: Line): Signs {
  const signs = ofTimed.get(runs) ?? {};
  ofTimed.set(runs, signs);
  return signs;
}

function signOfWords(line: Line, words: PageWords): Sign {
  const { text } = line;
  if (text.length <= LONGEST_FURNITURE) {
    if (words.relatedLabel.test(text)) return { kind: 'related label' };
    const found = findFurniture(text, words);
    if (found) return { kind: 'junk', reason: found.reason, reach: found.reach };
  }
  return headSign(line, words) ?? textSign(line, words);
}

/** The patterns as one for each set of flags, for a quick no. */
const quickly = new WeakMap<PageWords, readonly RegExp[]>();

function findFurniture(text: string, words: PageWords): Furniture | undefined {
  let quick = quickly.get(words);
  if (quick === undefined) {
    const patterns = words.furniture.map(({ pattern }) => pattern);
    quick = [...Map.groupBy(patterns, ({ flags }) => flags)].map(
      ([flags, alike]) => new RegExp(alike.map(({ source }) => `(?:${source})`).join('|'), flags),
    );
    quickly.set(words, quick);
  }
  return quick.some((pattern) => pattern.test(text))
    ? words.furniture.find(({ pattern }) => pattern.test(text))
    : undefined;
}

function headSign(line: Line, words: PageWords): Sign | null {
  if (line.mark === 'title' || line.mark === 'heading') return { kind: 'short' };
  if (line.text.length > LONGEST_HEAD_LINE) return null;
  const when = readWhen(line, words);
  if (when) return when;
  const byline = readByline(line.text, words);
  if (byline) return byline;
  if (line.mark !== 'byline') return null;
  if (endsIn(line.text, SENTENCE_ENDS)) return { kind: 'junk', reason: 'about the author', reach: 'line' };
  const isLabel = !/\p{L}{2}/u.test(line.text) || readByline(`${line.text} Name`, words) !== null;
  return isLabel ? { kind: 'junk', reason: 'label', reach: 'line' } : { kind: 'byline', name: line.text };
}

/** Returns when, if the line says that and nothing else but who. */
function readWhen(line: Line, words: PageWords): When | null {
  const names: string[] = [];
  let found: { interval?: Interval; relative?: string } | null = null;
  let clock: Clock | undefined;
  let byline: string | undefined;
  for (const piece of piecesOf(line.text)) {
    const printed = readPrintedDate(piece, words);
    const timed = readClock(piece, words);
    const relative = printed ? null : splitRelative(piece, words);
    const isClock = timed?.end === piece.length;
    const afterClock = isClock || (line.time && timed) ? piece.slice(timed!.end) : piece;
    const { rest } = printed ?? relative ?? { rest: afterClock };
    const author = readByline(rest, words);
    if (printed) found ??= { interval: printed.interval };
    if (relative) found ??= { relative: relative.time };
    if (isClock || printed) clock ??= timed?.clock;
    if (author) byline = author.name;
    else if (isNameLike(nameOf(rest), words)) names.push(nameOf(rest));
    else if (rest) return null;
  }
  if (!found && ((line.time && line.mark === 'time') || (clock && names.length === 0))) found = {};
  if (!found) return null;
  const interval = line.time ?? found.interval;
  const basis = line.time ? 'metadata' : 'stated';
  return {
    kind: 'when',
    basis,
    names,
    ...(interval && { interval }),
    ...(found.relative && !line.time && { relative: found.relative }),
    ...(clock && { clock }),
    ...(byline && { byline }),
  };
}

const piecesOf = (text: string): readonly string[] =>
  SEPARATING.test(text) ? text.split(SEPARATOR).filter(Boolean) : [text];

/** Returns a relative time, and the name beside it: "The Example 4 hours ago", but not "The Example Today". */
function splitRelative(piece: string, words: PageWords): { time: string; rest: string } | null {
  if (words.relativeTime.test(piece)) return { time: piece, rest: '' };
  const blanks = blanksIn(piece);
  if (blanks.length >= LONGEST_NAME + 4) return null;
  for (const [index, blank] of blanks.entries()) {
    const [head, tail] = [piece.slice(0, blank), piece.slice(blank + 1)];
    if (index < blanks.length - 1 && words.relativeTime.test(tail) && isNameLike(head, words))
      return { time: tail, rest: head };
    if (index > 0 && words.relativeTime.test(head) && isNameLike(tail, words))
      return { time: head, rest: tail };
  }
  return null;
}

/** Returns where the blanks of a line stand. */
function blanksIn(text: string): number[] {
  const blanks: number[] = [];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) blanks.push(at);
  return blanks;
}

/** Returns the name before a description: "The Example" of "The Example, paper of the union". */
const nameOf = (text: string): string => (text.split(/,\s/)[0] ?? '').trim();

/** Returns who wrote it, if the line says that. */
function readByline(
  text: string,
  words: PageWords,
): { kind: 'byline'; name: string; publisher?: string } | null {
  const groups = words.byline.exec(text)?.groups;
  const name = groups?.name ?? groups?.desk;
  if (name)
    return {
      kind: 'byline',
      name: name.trim(),
      ...(groups?.publisher && { publisher: groups.publisher.trim() }),
    };
  if (text.length >= 100 || !text.includes(',')) return null;
  const [person, post] = text.split(/,\s+/, 2);
  const signed = person && post && isNameLike(person, words) && words.writersPost.test(post);
  return signed && !endsIn(text, SENTENCE_ENDS) ? { kind: 'byline', name: person } : null;
}

function textSign({ text, mark }: Line, words: PageWords): Sign {
  if (mark === 'list' || mark === 'quote' || mark === 'caption') return { kind: mark };
  if (text.length <= LONGEST_FURNITURE) {
    if (words.reporters.test(text) || words.credit.test(text)) return { kind: 'credit' };
    if (words.caption.test(text) || words.captionBehind.test(text)) return { kind: 'caption' };
  }
  return { kind: mark !== 'dek' && isShort(text) ? 'short' : 'prose' };
}

/** Returns whether a line is as short as a heading, and as free of a sentence's end. */
const isShort = (text: string): boolean => text.length <= LONGEST_SHORT && !endsIn(text, SENTENCE_ENDS);

/** In words. */
const LONGEST_NAME = 6;

/** Returns whether the text could be a name: a few words, capitalised but for small ones. */
export function isNameLike(text: string, words: PageWords): boolean {
  const tokens = text.split(/\s+/).filter(Boolean);
  if (tokens.length === 0 || tokens.length > LONGEST_NAME || text.length > 60) return false;
  if (!/\p{L}{2}/u.test(text) || /^\d+\s*\p{L}{0,3}$/u.test(text)) return false;
  if (endsIn(text, SENTENCE_ENDS) || endsIn(text, QUESTION_ENDS) || /^["“‘'«]/u.test(text)) return false;
  return tokens.every(
    (token, index) =>
      !/^\p{Ll}/u.test(token) ||
      (index > 0 && words.smallWords.has(token)) ||
      /^\p{Ll}+\p{Lu}|\.\p{Ll}{2,}$/u.test(token),
  );
}
