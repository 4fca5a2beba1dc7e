/** Plain text, laid out in lines: one line of the file, or one paragraph where the file is hard-wrapped. */

import type { Span } from '../../model/span.ts';
import { type Layout, type Line, layText } from './lines.ts';

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** List marks, with the blank after them. They are left out of the text: the block's kind says it all. */
const BULLET = /^[-*•‣▪●◦·][ \t\u00a0]+(?=\S)/;

/** A line of stars or dashes has nothing to read. */
const READABLE = /[\p{L}\p{N}]/u;

/** Returns the lines of a plain text. */
export function layPlainText(text: string): Layout {
  const physical = splitLines(text);
  const width = wrapWidth(text, physical);
  const lines: Line[] = [];
  let gap = true;
  for (const group of paragraphs(text, physical, width)) {
    if (group === null) gap = true;
    else {
      const line = lineOf(text, group, gap);
      if (line.text) lines.push(line);
      gap = false;
    }
  }
  return { lines: withHeadline(lines), metadata: {} };
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

/** Yields the lines that make up each paragraph, and `null` for a gap. */
function* paragraphs(text: string, lines: readonly Span[], width: number | null): Generator<Span[] | null> {
  let group: Span[] = [];
  for (const line of lines) {
    const previous = group.at(-1);
    const wraps = width !== null && previous !== undefined && previous.end - previous.start >= width * 0.6;
    if (
      previous &&
      (!wraps || line.end === line.start || BULLET.test(text.slice(line.start, line.start + 8)))
    ) {
      yield group;
      group = [];
    }
    if (line.end === line.start) yield null;
    else group.push(line);
  }
  if (group.length > 0) yield group;
}

function lineOf(text: string, group: readonly Span[], gap: boolean): Line {
  const { start } = group[0]!;
  const { end } = group.at(-1)!;
  const bullet = BULLET.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  const pieces = [{ start: start + bullet, end: group[0]!.end }, ...group.slice(1)].flatMap((piece, index) =>
    index > 0 ? [{ start: piece.start, end: piece.start, decoded: ' ' }, piece] : [piece],
  );
  const laid = layText(text, pieces);
  const line = { start, end, ...laid, mark: bullet ? 'list' : 'text', gap, links: 0 } as const;
  return READABLE.test(laid.text) ? line : { ...line, junk: 'decoration' };
}
