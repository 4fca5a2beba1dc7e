/** Walks the tree of a page and collects its lines, each with the element it stands in. */

import type { Interval } from '../../model/article.ts';
import { readMachineDate } from './dates.ts';
import { attribute, type Element, isElement, isText, type Node, type Parent } from './dom.ts';
import { UNREAD } from './junk-marks.ts';
import { type Line, layText, type Mark, type Piece } from './lines.ts';

/** A line with its place in the tree. */
export interface TreeLine extends Line {
  /** From the page's root down to the block that holds the line. */
  readonly above: readonly Element[];
}

/** What begins and ends a line. All else stands within one. */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
   footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search
   section summary table tbody tfoot thead tr ul`.split(/\s+/),
);
const HEADING = /^h[2-6]$/;
const DEK =
  /\b(?:dek|deck|standfirst|subtitle|sub title|subheadline|sub headline|subhead|lede|excerpt intro|article summary)\b/;
const BYLINE = /\b(?:by ?line|author|authors|post author|contributor)\b/;
const CAPTION = /\b(?:caption|wp caption text|image credit|photo credit)\b/;
/** In characters of markup. A cell that holds more is a column of the page, not of a table. */
const LONGEST_CELL = 800;
const LONGEST_BYLINE = 3000;

interface Context {
  readonly above: readonly Element[];
  readonly mark: Mark;
  readonly junk: string | null;
  readonly inLink: boolean;
}

/** Returns the lines of a page in page order. `junkReason` says what of it is no text. */
export function walkLines(
  page: string,
  root: Parent,
  junkReason: (element: Element) => string | null,
): TreeLine[] {
  const walk = new Walk(page, junkReason);
  walk.children(root, { above: [], mark: 'text', junk: null, inLink: false });
  walk.endLine();
  return inPageOrder(walk.lines);
}

/** What a broken table throws out is read before it, though it stands in it; such lines cannot be cited. */
function inPageOrder(lines: readonly TreeLine[]): TreeLine[] {
  let end = 0;
  return lines
    .toSorted((a, b) => a.start - b.start)
    .filter((line) => {
      if (line.start < end) return false;
      end = line.end;
      return true;
    });
}

class Walk {
  readonly lines: TreeLine[] = [];
  readonly #page: string;
  readonly #junkReason: (element: Element) => string | null;
  #pieces: Piece[] = [];
  #context: Context | null = null;
  #linked = 0;
  #time: Interval | null = null;
  #byline = false;
  #breaks = 0;

  constructor(page: string, junkReason: (element: Element) => string | null) {
    this.#page = page;
    this.#junkReason = junkReason;
  }

  children(parent: Parent, context: Context): void {
    for (const node of parent.childNodes) this.#node(node, context);
  }

  #node(node: Node, context: Context): void {
    if (isText(node)) this.#text(node.pieces, context);
    else if (!isElement(node) || UNREAD.has(node.tagName)) return;
    else if (node.tagName === 'br') this.#lineBreak();
    else this.#element(node, context);
  }

  #element(element: Element, context: Context): void {
    const isBlock = BLOCKS.has(element.tagName) || isColumn(element);
    const within = contextIn(element, context, isBlock, this.#junkReason);
    const junkBegins = within.junk !== null && context.junk === null;
    if (isBlock || junkBegins) this.endLine();
    if (/^t[dh]$/.test(element.tagName)) this.#blank();
    if (element.tagName === 'time') this.#time ??= readMachineDate(attribute(element, 'datetime'));
    this.children(element, within);
    if (isByline(element) && this.#pieces.length > 0) this.#byline = true;
    if (isBlock || junkBegins) this.endLine();
  }

  #text(pieces: readonly Piece[], context: Context): void {
    for (const piece of pieces) {
      const seen = piece.decoded ?? this.#page.slice(piece.start, piece.end);
      const blank = seen.trim() === '';
      if (!blank) {
        this.#breaks = 0;
        this.#context ??= context;
        if (context.inLink) this.#linked += seen.length;
      }
      if (this.#context) this.#pieces.push(piece);
    }
  }

  /** One break is a blank within a line, two end it. */
  #lineBreak(): void {
    if (++this.#breaks > 1) this.endLine();
    else this.#blank();
  }

  #blank(): void {
    const at = this.#pieces.at(-1)?.end;
    if (at !== undefined) this.#pieces.push({ start: at, end: at, decoded: ' ' });
  }

  endLine(): void {
    const context = this.#context;
    if (context) {
      const laid = layText(this.#page, this.#pieces);
      const seen = this.#pieces.filter(
        (piece) => (piece.decoded ?? this.#page.slice(piece.start, piece.end)).trim() !== '',
      );
      if (laid.text && seen.length > 0)
        this.lines.push({
          ...laid,
          ...extent(this.#page, seen),
          mark:
            this.#byline && context.mark === 'text'
              ? 'byline'
              : this.#time && context.mark === 'text'
                ? 'time'
                : context.mark,
          gap: true,
          links: Math.min(1, this.#linked / laid.text.length),
          above: context.above,
          ...(context.junk !== null && { junk: context.junk }),
          ...(this.#time && { time: this.#time }),
        });
    }
    this.#pieces = [];
    this.#context = null;
    this.#linked = 0;
    this.#time = null;
    this.#byline = false;
    this.#breaks = 0;
  }
}

/** Returns the stretch of the page from the first character seen to the last. */
function extent(page: string, seen: readonly Piece[]): { start: number; end: number } {
  const first = seen[0]!;
  const last = seen.at(-1)!;
  const lead =
    first.decoded === undefined
      ? first.end - first.start - page.slice(first.start, first.end).trimStart().length
      : 0;
  const tail =
    last.decoded === undefined
      ? last.end - last.start - page.slice(last.start, last.end).trimEnd().length
      : 0;
  return { start: first.start + lead, end: Math.max(first.start + lead, last.end - tail) };
}

function contextIn(
  element: Element,
  context: Context,
  isBlock: boolean,
  junkReason: (element: Element) => string | null,
): Context {
  return {
    above: isBlock ? [...context.above, element] : context.above,
    mark: markOf(element, context.mark),
    junk: context.junk ?? junkReason(element),
    inLink: context.inLink || element.tagName === 'a',
  };
}

function markOf(element: Element, above: Mark): Mark {
  const { tagName } = element;
  if (tagName === 'h1') return 'title';
  if (HEADING.test(tagName)) return markByName(element.name) === 'dek' ? 'dek' : 'heading';
  if (tagName === 'figcaption' || tagName === 'caption') return 'caption';
  if (tagName === 'blockquote' || tagName === 'q') return tagName === 'q' ? above : 'quote';
  if (tagName === 'li' || tagName === 'dd') return above === 'text' ? 'list' : above;
  if (above !== 'text') return above;
  if (isByline(element) && lengthInPage(element) <= LONGEST_BYLINE) return 'byline';
  const named = NAMED.has(tagName) ? markByName(element.name) : above;
  return named === 'byline' ? above : named;
}

const NAMED = new Set(['p', 'div', 'span', 'section']);

const isByline = (element: Element): boolean =>
  markByName(element.name) === 'byline' ||
  AUTHOR.test(attribute(element, 'rel')) ||
  AUTHOR.test(attribute(element, 'itemprop'));

const AUTHOR = /\b(?:author|creator)\b/i;

const knownMarks = new Map<string, Mark>();
const MOST_NAMES = 10_000;

/** Returns what the names of an element say that it holds. */
function markByName(name: string): Mark {
  if (name === '') return 'text';
  let mark = knownMarks.get(name);
  if (mark === undefined) {
    mark = BYLINE.test(name) ? 'byline' : CAPTION.test(name) ? 'caption' : DEK.test(name) ? 'dek' : 'text';
    if (knownMarks.size >= MOST_NAMES) knownMarks.clear();
    knownMarks.set(name, mark);
  }
  return mark;
}

const isColumn = (element: Element): boolean =>
  /^t[dh]$/.test(element.tagName) && lengthInPage(element) > LONGEST_CELL;

const lengthInPage = ({ start, end }: Element): number => end - start;
