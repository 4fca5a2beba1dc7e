/** Plain text, laid out in lines: one line of the file, or one paragraph where the file is hard-wrapped. */

import type { PageWords } from '../../language/page-words.ts';
import type { Span } from '../../model/span.ts';
import { type Layout, type Line, layText, type Piece } from './lines.ts';
import { readMailHead } from './mail.ts';

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** List marks, with the blank after them. They are left out of the text: the block's kind says it all. */
/** "- Out to sea -", as agencies print what stands above a part of a text. */
const CROSSHEAD = /^[-–—][ \t]+(?=\S)[^\n]{1,80}?(?<end>[ \t]+[-–—])$/u;
const BULLET = /^[-*•‣▪●◦·][ \t\u00a0]+(?=\S)/;

/** A line of stars or dashes has nothing to read. */
const READABLE = /[\p{L}\p{N}]/u;

/** Returns the lines of a plain text, and what the head of a message says where it is one. */
export function layPlainText(text: string, words: PageWords): Layout {
  const physical = splitLines(text);
  const mail = readMailHead(text, physical, words);
  const width = wrapWidth(text, physical);
  const furniture = width === null ? new Set<Span>() : pageFurniture(text, physical, words);
  const signature = signatureStart(text, physical);
  const lines: Line[] = physical
    .slice(0, mail.length)
    .filter(isFull)
    .map((span) => ({ ...lineOf(text, [span], true, words), junk: 'head of a message' }));
  let gap = true;
  for (const group of paragraphs(text, physical.slice(mail.length, signature), width, furniture)) {
    if (group === null) gap = true;
    else {
      const line = lineOf(text, group, gap, words);
      if (line.text) lines.push(furniture.has(group[0]!) ? { ...line, junk: 'page of a document' } : line);
      gap = false;
    }
  }
  for (const span of physical.slice(signature).filter(isFull))
    lines.push({ ...lineOf(text, [span], false, words), junk: 'signature' });
  const [junk, rest] = [lines.filter((line) => line.junk), lines.filter((line) => !line.junk)];
  return {
    lines: [...junk, ...withHeadline(rest)].sort((a, b) => a.start - b.start),
    metadata: mail.metadata,
  };
}

const isFull = ({ start, end }: Span): boolean => end > start;

/** In lines. */
const LONGEST_SIGNATURE = 8;

/** Messages are signed below a line of two dashes. */
function signatureStart(text: string, lines: readonly Span[]): number {
  const at = lines.findLastIndex(({ start, end }) => text.slice(start, end) === '--');
  const below = lines.slice(at + 1).filter(isFull);
  const isSigned =
    at > 0 && below.length <= LONGEST_SIGNATURE && below.every(({ start, end }) => end - start < 80);
  return isSigned ? at : lines.length;
}

/** Numbers of pages, and lines that stand again beside each: pages of a document have them. */
function pageFurniture(text: string, lines: readonly Span[], words: PageWords): ReadonlySet<Span> {
  const full = lines.filter(isFull);
  const textOf = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const found = new Set(full.filter((span) => words.pageNumber.test(textOf(span))));
  const firsts = new Map<string, number>();
  full.forEach((span, index) => {
    const first = firsts.get(textOf(span));
    if (first === undefined) firsts.set(textOf(span), index);
    else if (found.has(full[index - 1]!) || found.has(full[index + 1]!)) found.add(span);
  });
  return found;
}

/** Headlines of tabloids and of feeds, which cut them short, are longer than headings; a gap below tells them. */
const LONGEST_HEADLINE = 200;

function withHeadline([first, second, ...rest]: readonly Line[]): Line[] {
  if (!first || !second) return first ? [first] : [];
  const isHeadline =
    second.gap &&
    first.mark === 'text' &&
    first.text.length > (/(?:…|\.\.\.)$/.test(first.text) ? 25 : 60) &&
    first.text.length <= LONGEST_HEADLINE &&
    /(?:[^.!;:,…"'’”)]|\.\.\.|…|\p{L}["'’”])$/u.test(first.text);
  return [isHeadline ? { ...first, mark: 'title' } : first, second, ...rest];
}

/** Returns the spans of the lines of a text, without their breaks and the blanks at their edges. */
export function splitLines(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const lineBreak of text.matchAll(LINE_BREAK)) {
    spans.push(trimmed(text, start, lineBreak.index));
    start = lineBreak.index + lineBreak[0].length;
  }
  spans.push(trimmed(text, start, text.length));
  return spans;
}

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(from, start + line.trimEnd().length) };
}

/**
 * Returns the width at which the text is wrapped, or `null` where each line is a paragraph.
 * Wrapped text has paragraphs of several lines, hardly any line over 100 characters, and most of its lines but
 * the last of a paragraph stop in mid-sentence.
 */
export function wrapWidth(text: string, lines: readonly Span[]): number | null {
  const inner = lines.filter(
    (line, index) => line.end > line.start && (lines[index + 1]?.end ?? 0) > (lines[index + 1]?.start ?? 0),
  );
  if (inner.length < 3) return null;
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.98)]!;
  if (width > 100) return null;
  const full = inner.filter((line) => line.end - line.start >= width * 0.6);
  const broken = full.filter((line) => !/[.!?:;"'”’)]$/.test(text.slice(line.start, line.end)));
  return full.length >= 3 && full.length >= inner.length * 0.5 && broken.length >= full.length * 0.6
    ? width
    : null;
}

/**
 * Yields the lines that make up each paragraph, and `null` for a gap. A paragraph that breaks off at the end of a page
 * goes on below the next one's number and head.
 */
function* paragraphs(
  text: string,
  lines: readonly Span[],
  width: number | null,
  furniture: ReadonlySet<Span>,
): Generator<Span[] | null> {
  let group: Span[] = [];
  let goesOn = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const previous = group.at(-1);
    const overleaf = previous && width !== null ? nextPage(lines, index, furniture) : -1;
    if (overleaf > index && isBroken(text, previous!, lines[overleaf]!)) {
      index = overleaf - 1;
      goesOn = true;
      continue;
    }
    const wraps =
      width !== null &&
      previous !== undefined &&
      (goesOn || previous.end - previous.start >= width * 0.6) &&
      !furniture.has(line);
    if (previous && (!wraps || !isFull(line) || BULLET.test(text.slice(line.start, line.start + 8)))) {
      yield group;
      group = [];
    }
    goesOn = false;
    if (!isFull(line)) yield null;
    else if (furniture.has(line)) yield [line];
    else group.push(line);
  }
  if (group.length > 0) yield group;
}

/** Returns the index of the first line of text below gaps and the furniture of a page, or -1 where none stands here. */
function nextPage(lines: readonly Span[], index: number, furniture: ReadonlySet<Span>): number {
  let at = index;
  let passed = false;
  while (at < lines.length && (!isFull(lines[at]!) || furniture.has(lines[at]!))) {
    passed ||= furniture.has(lines[at]!);
    at++;
  }
  return passed && at < lines.length ? at : -1;
}

const isBroken = (text: string, { start, end }: Span, next: Span): boolean =>
  !/[.!?:;]["'”’)]*$/.test(text.slice(start, end)) && /^\p{Ll}/u.test(text.slice(next.start, next.end));

function lineOf(text: string, group: readonly Span[], gap: boolean, words: PageWords): Line {
  const { start } = group[0]!;
  const { end } = group.at(-1)!;
  const crosshead = group.length === 1 ? CROSSHEAD.exec(text.slice(start, end))?.groups?.end : undefined;
  const bullet = BULLET.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  const pieces: Piece[] = [];
  group.forEach((span, index) => {
    const before = index > 0 ? hyphenBetween(text, group[index - 1]!, span, words) : 'none';
    if (before === 'broken') pieces.push({ ...pieces.pop()!, end: group[index - 1]!.end - 1 });
    if (index > 0 && before === 'none') pieces.push({ start: span.start, end: span.start, decoded: ' ' });
    pieces.push({
      start: index === 0 ? span.start + bullet : span.start,
      end: span.end - (crosshead?.length ?? 0),
    });
  });
  const laid = layText(text, pieces);
  const mark = crosshead !== undefined ? 'heading' : bullet ? 'list' : 'text';
  const line = { start, end, ...laid, mark, gap, links: 0 } as const;
  return READABLE.test(laid.text) ? line : { ...line, junk: 'decoration' };
}

/** A hyphen at the end of a line breaks a word, or belongs to it: "con-firm", "well-known". */
function hyphenBetween(text: string, above: Span, below: Span, words: PageWords): 'none' | 'broken' | 'kept' {
  const part = /(?<!\p{L})(\p{L}{2,})-$/u.exec(
    text.slice(Math.max(above.start, above.end - 30), above.end),
  )?.[1];
  if (part === undefined || !/^\p{Ll}/u.test(text.slice(below.start, below.start + 2))) return 'none';
  return words.compoundParts.has(part.toLowerCase()) ? 'kept' : 'broken';
}
