/** Walks the tree of a page and collects its lines, each with the element it stands in. */

import type { Interval } from '../../model/article.ts';
import { readMachineDate } from './dates.ts';
import {
  attribute,
  type Element,
  isElement,
  isText,
  LONGEST_NAME,
  type Node,
  type Parent,
  type TextNode,
} from './dom.ts';
import { UNREAD } from './junk-marks.ts';
import { type Line, layText, type Mark, type Piece } from './lines.ts';
import { remembering } from './remembering.ts';

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
const CELLS = new Set(['td', 'th']);
const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);
const DEK =
  /\b(?:dek|deck|standfirst|subtitle|sub title|subheadline|sub headline|subhead|lede|excerpt intro|article summary)\b/;
const BYLINE = /\b(?:by ?line|author|authors|post author|contributor)\b/;
const CAPTION = /\b(?:caption|wp caption text|image credit|photo credit)\b/;
/** Any of them, for a quick no. */
const MARKED = new RegExp([DEK, BYLINE, CAPTION].map(({ source }) => source).join('|'));
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
  /** The first and the last of them that are not blank. */
  #first: Piece | null = null;
  #last: Piece | null = null;
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
    if (isText(node)) this.#text(node, context);
    else if (!isElement(node) || UNREAD.has(node.tagName)) return;
    else if (node.tagName === 'br') this.#lineBreak();
    else this.#element(node, context);
  }

  #element(element: Element, context: Context): void {
    const isCell = CELLS.has(element.tagName);
    const isBlock = BLOCKS.has(element.tagName) || (isCell && lengthInPage(element) > LONGEST_CELL);
    const within = contextIn(element, context, isBlock, this.#junkReason);
    const junkBegins = within.junk !== null && context.junk === null;
    if (isBlock || junkBegins) this.endLine();
    if (isCell) this.#blank();
    if (element.tagName === 'time') this.#time ??= readMachineDate(attribute(element, 'datetime'));
    this.children(element, within);
    if (this.#pieces.length > 0 && !this.#byline) this.#byline = isByline(element);
    if (isBlock || junkBegins) this.endLine();
  }

  #text(node: TextNode, context: Context): void {
    if (this.#context === null && isBlank(this.#page, node)) return;
    for (const piece of node.pieces) {
      const seen = piece.decoded ?? this.#page.slice(piece.start, piece.end);
      const blank = seen.trim() === '';
      if (!blank) {
        this.#breaks = 0;
        this.#first ??= piece;
        this.#last = piece;
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
      const { text, runs } = layText(this.#page, this.#pieces);
      const { start, end } = extent(this.#page, this.#first!, this.#last!);
      if (text)
        this.lines.push({
          text,
          runs,
          start,
          end,
          mark:
            this.#byline && context.mark === 'text'
              ? 'byline'
              : this.#time && context.mark === 'text'
                ? 'time'
                : context.mark,
          gap: true,
          links: Math.min(1, this.#linked / text.length),
          above: context.above,
          ...(context.junk !== null && { junk: context.junk }),
          ...(this.#time && { time: this.#time }),
        });
    }
    if (this.#pieces.length > 0) this.#pieces = [];
    this.#first = null;
    this.#last = null;
    this.#context = null;
    this.#linked = 0;
    this.#time = null;
    this.#byline = false;
    this.#breaks = 0;
  }
}

/** The indentation between tags, which most texts are. */
function isBlank(page: string, { start, end }: TextNode): boolean {
  for (let at = start; at < end; at++) {
    const code = page.charCodeAt(at);
    if (code !== 32 && (code < 9 || code > 13)) return false;
  }
  return true;
}

/** Returns the stretch of the page from the first character seen to the last. */
function extent(page: string, first: Piece, last: Piece): { start: number; end: number } {
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
  const mark = markOf(element, context.mark);
  const junk = context.junk ?? junkReason(element);
  const inLink = context.inLink || element.tagName === 'a';
  if (!isBlock && mark === context.mark && junk === context.junk && inLink === context.inLink) return context;
  return { above: isBlock ? [...context.above, element] : context.above, mark, junk, inLink };
}

function markOf(element: Element, above: Mark): Mark {
  const { tagName } = element;
  if (tagName === 'h1') return 'title';
  if (HEADINGS.has(tagName)) return markByName(element.name) === 'dek' ? 'dek' : 'heading';
  if (tagName === 'figcaption' || tagName === 'caption') return 'caption';
  if (tagName === 'blockquote' || tagName === 'q') return tagName === 'q' ? above : 'quote';
  if (tagName === 'li' || tagName === 'dd') return above === 'text' ? 'list' : above;
  if (above !== 'text') return above;
  if (lengthInPage(element) <= LONGEST_BYLINE && isByline(element)) return 'byline';
  const named = NAMED.has(tagName) ? markByName(element.name) : above;
  return named === 'byline' ? above : named;
}

const NAMED = new Set(['p', 'div', 'span', 'section']);

const isByline = (element: Element): boolean =>
  element.attributes.length > 0 &&
  (markByName(element.name) === 'byline' ||
    AUTHOR.test(attribute(element, 'rel')) ||
    AUTHOR.test(attribute(element, 'itemprop')));

const AUTHOR = /\b(?:author|creator)\b/i;

const markOfWords = (name: string): Mark =>
  BYLINE.test(name) ? 'byline' : CAPTION.test(name) ? 'caption' : 'dek';

/** Returns what the names of an element say that it holds. */
const markByName = remembering(
  (name): Mark => (MARKED.test(name) ? markOfWords(name) : 'text'),
  LONGEST_NAME,
);

const lengthInPage = ({ start, end }: Element): number => end - start;
