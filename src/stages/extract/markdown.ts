/** Markdown, laid out in lines: CommonMark's blocks as far as articles have them, and front matter. */

import type { PageWords } from '../../language/page-words.ts';
import type { Metadata } from '../../model/page.ts';
import { readMachineDate, readPrintedDate } from './dates.ts';
import { type Layout, type Line, layText, type Mark, type Piece } from './lines.ts';
import { splitLines, wrapWidth } from './plain.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const FENCE = /^(?:```|~~~)/;
const RULE = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;
const UNDERLINE = /^(?:=+|-{2,})$/;
const HEADING = /^(#{1,6})[ \t]+/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const QUOTE = /^>[ \t]?/;
const REFERENCE = /^\[[^\]\n]{1,200}\]:\s/;
const COMMENT_START = /^<!--/;
const TABLE_RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

/** Returns the lines of a Markdown text, and what its front matter says. */
export function layMarkdown(text: string, words: PageWords): Layout {
  const physical = splitLines(text);
  const front = frontMatterEnd(text, physical);
  const lines =
    front === 0
      ? []
      : [junkLine(text, { start: physical[0]!.start, end: physical[front - 1]!.end }, 'front matter')];
  for (const block of blocksOf(text, physical, front)) {
    const line = lineOf(text, block);
    if (line) lines.push(line);
  }
  return { lines, metadata: readFrontMatter(text, physical.slice(1, Math.max(1, front - 1)), words) };
}

/** Returns the number of lines of the front matter, its marks included; 0 where there is none. */
function frontMatterEnd(text: string, lines: readonly Span[]): number {
  const first = lines[0] && text.slice(lines[0].start, lines[0].end);
  if (first !== '---' && first !== '+++') return 0;
  const end = lines.findIndex(({ start, end }, index) => index > 0 && text.slice(start, end) === first);
  return end > 0 && end < 200 ? end + 1 : 0;
}

/** Front matter is YAML or TOML; only plain values of one line are read. */
function readFrontMatter(text: string, lines: readonly Span[], words: PageWords): Metadata {
  const values = new Map<string, string>();
  for (const { start, end } of lines) {
    const [, key, value] = /^([\w.-]{1,40})\s*[:=]\s*(.{1,500})$/.exec(text.slice(start, end)) ?? [];
    if (key && value) values.set(key.toLowerCase(), unquoted(value));
  }
  const first = (...keys: string[]): string | undefined => keys.map((key) => values.get(key)).find(Boolean);
  const date = first('date', 'published', 'datepublished', 'published_at', 'publish_date', 'pubdate');
  const published = date && (readMachineDate(date) ?? readPrintedDate(date, words)?.interval);
  const uri = first('canonical', 'canonical_url', 'canonicalurl', 'url', 'link', 'source_url', 'permalink');
  const title = first('title', 'headline');
  const publisher = first('publisher', 'outlet', 'site', 'site_name', 'source', 'publication');
  const byline = first('author', 'authors', 'byline', 'by');
  return {
    ...(title && { title }),
    ...(publisher && !/^https?:/.test(publisher) && { publisher }),
    ...(byline && { byline }),
    ...(published && { published }),
    ...(uri && /^https?:\/\//i.test(uri) && { uri }),
  };
}

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();

interface MarkdownBlock {
  readonly mark: Mark;
  /** Lines of the page, without the marks of the block. */
  readonly spans: readonly Span[];
  readonly start: number;
  readonly gap: boolean;
  readonly junk?: string;
}

/**
 * Yields paragraphs, headings, items and quotations. Markdown joins lines without a gap between them; but many files
 * have one paragraph a line and no gaps, so they are joined only where the file is wrapped.
 */
function* blocksOf(text: string, lines: readonly Span[], from: number): Generator<MarkdownBlock> {
  const width = wrapWidth(text, lines.slice(from));
  let open: { mark: Mark; spans: Span[]; start: number; gap: boolean } | null = null;
  let gap = true;
  let closing: RegExp | null = null;
  const rows = tableRows(text, lines);
  for (const span of lines.slice(from)) {
    const line = text.slice(span.start, span.end);
    if (rows.has(span) && !closing) {
      if (open) yield open;
      open = null;
      const cells = cellsOf(text, span);
      const isEmpty = cells.length === 0 || TABLE_RULE.test(line);
      yield {
        mark: 'list',
        spans: isEmpty ? [span] : cells,
        start: span.start,
        gap,
        ...(isEmpty && { junk: 'decoration' }),
      };
      gap = false;
      continue;
    }
    const junk = closing
      ? 'code'
      : FENCE.test(line)
        ? 'code'
        : COMMENT_START.test(line)
          ? 'comment in the source'
          : junkOf(line);
    if (closing?.test(line)) closing = null;
    else if (!closing && FENCE.test(line)) closing = line.startsWith('`') ? /^`{3,}\s*$/ : /^~{3,}\s*$/;
    else if (!closing && COMMENT_START.test(line) && !line.includes('-->')) closing = /-->/;
    const underlined = open?.mark === 'text' && open.spans.length > 0 && UNDERLINE.test(line);
    if (underlined && open) {
      yield { ...open, mark: line.startsWith('=') ? 'title' : 'heading' };
      open = null;
      continue;
    }
    const begun = junk || line === '' ? null : blockStart(line, span);
    const goesOn =
      open &&
      begun &&
      continues(open.mark, begun.mark) &&
      (isFull(open.spans.at(-1)!, width) || (begun.mark === 'quote' && isBroken(text, open.spans.at(-1)!)));
    if (open && !goesOn) {
      yield open;
      open = null;
    }
    if (line === '') gap = true;
    else if (junk) yield { mark: 'text', spans: [span], start: span.start, gap, junk };
    else if (begun && open && goesOn) open.spans.push(begun.span);
    else if (begun) {
      open = { mark: begun.mark, spans: [begun.span], start: span.start, gap };
      gap = false;
    }
    if (open && /^(?:title|heading)$/.test(open.mark)) {
      yield open;
      open = null;
    }
  }
  if (open) yield open;
}

/** Returns the lines of tables: those around a row of dashes between bars, down to a gap. */
function tableRows(text: string, lines: readonly Span[]): ReadonlySet<Span> {
  const rows = new Set<Span>();
  const isRow = (span: Span | undefined): boolean =>
    span !== undefined && text.slice(span.start, span.end).includes('|');
  lines.forEach((span, index) => {
    if (!isRow(span) || !isRow(lines[index - 1]) || !TABLE_RULE.test(text.slice(span.start, span.end)))
      return;
    rows.add(lines[index - 1]!).add(span);
    for (let at = index + 1; isRow(lines[at]); at++) rows.add(lines[at]!);
  });
  return rows;
}

function cellsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/(?:[^|\\]|\\.)+/g)]
    .filter(([cell]) => cell.trim() !== '')
    .map(({ index, 0: cell }) => ({ start: start + index, end: start + index + cell.length }));
}

function junkOf(line: string): string | undefined {
  if (RULE.test(line)) return 'decoration';
  return REFERENCE.test(line) ? 'address of a link' : undefined;
}

const isFull = ({ start, end }: Span, width: number | null): boolean =>
  width !== null && end - start >= 0.6 * width;

/** A line of a quotation that does not stop goes on in the next. */
const isBroken = (text: string, { start, end }: Span): boolean =>
  !/[.!?:;…][*_]*(?:["'”’)]+[*_]*)?$/.test(text.slice(start, end));

/** A plain line goes on with the paragraph, item or quotation above; a quotation's line with a quotation. */
const continues = (open: Mark, next: Mark): boolean =>
  next === 'text' ? /^(?:text|list|quote)$/.test(open) : next === 'quote' && open === 'quote';

function blockStart(line: string, { start, end }: Span): { mark: Mark; span: Span } {
  const heading = HEADING.exec(line);
  if (heading) {
    const closed = /(?<![ \t])[ \t]+#+$/.exec(line)?.[0].length ?? 0;
    return {
      mark: heading[1] === '#' ? 'title' : 'heading',
      span: { start: start + heading[0].length, end: end - closed },
    };
  }
  const item = ITEM.exec(line);
  if (item) return { mark: 'list', span: { start: start + item[0].length, end } };
  const quote = QUOTE.exec(line);
  if (quote) return { mark: 'quote', span: { start: start + quote[0].length, end } };
  return { mark: 'text', span: { start, end } };
}

function lineOf(text: string, block: MarkdownBlock): Line | null {
  const end = block.spans.at(-1)!.end;
  if (block.junk) return junkLine(text, { start: block.start, end }, block.junk);
  const seen: Piece[] = [];
  let linked = 0;
  for (const span of block.spans) {
    if (seen.length > 0) seen.push({ start: span.start, end: span.start, decoded: ' ' });
    const inline = inlinePieces(text, span);
    seen.push(...inline.pieces);
    linked += inline.linked;
  }
  const laid = layText(text, seen);
  if (!/[\p{L}\p{N}]/u.test(laid.text))
    return junkLine(text, { start: block.start, end }, 'picture or decoration');
  return {
    start: block.start,
    end,
    ...laid,
    mark: block.mark,
    gap: block.gap,
    links: linked / laid.text.length,
  };
}

function junkLine(text: string, { start, end }: Span, junk: string): Line {
  return { start, end, ...layText(text, [{ start, end }]), mark: 'text', gap: true, links: 0, junk };
}

/**
 * Marks within a line: an escape; a picture; a link; an address; a code span; a tag; emphasis where it touches a
 * word on one side only, so that "2 * 3" and "snake_case" stay.
 */
const INLINE =
  /\\(?=[!-/:-@[-`{-~])|!\[[^\]\n]{0,500}\]\([^()\n]{0,1000}\)|\[(?<label>[^[\]\n]{1,500})\](?:\([^()\n]{0,1000}\)|\[[^\]\n]{0,200}\])|<(?<address>(?:https?:|mailto:)[^<>\s]{1,500})>|<\/?[a-z][^<>\n]{0,300}>|`+|(?<![\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])|~~/giu;

/** Returns the pieces of a line without its marks, and how many of their characters are links. */
function inlinePieces(text: string, { start, end }: Span): { pieces: Piece[]; linked: number } {
  const pieces: Piece[] = [];
  let at = start;
  let linked = 0;
  const keep = (from: number, to: number): void => {
    if (to > from) pieces.push({ start: from, end: to });
  };
  for (const mark of text.slice(start, end).matchAll(INLINE)) {
    const from = start + mark.index;
    const to = from + mark[0].length;
    keep(at, from);
    const kept = mark.groups?.label ?? mark.groups?.address;
    if (kept !== undefined) {
      pieces.push(...inlinePieces(text, { start: from + 1, end: from + 1 + kept.length }).pieces);
      linked += kept.length;
    }
    at = mark[0] === '\\' ? keepEscaped(pieces, to) : to;
  }
  keep(at, end);
  return { pieces, linked };
}

/** What stands behind a backslash is a plain character, whatever mark it could be. */
function keepEscaped(pieces: Piece[], at: number): number {
  pieces.push({ start: at, end: at + 1 });
  return at + 1;
}
