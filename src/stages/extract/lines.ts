/**
 * A line: one paragraph, heading, list item or the like as a reader sees it, with the way back to the page.
 * Plain text, Markdown and HTML all become lines; what follows no longer asks which it was.
 */

import type { Interval, Part } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { PageMetadata } from './page-metadata.ts';
import { remembering } from './remembering.ts';

/** What the markup says that a line is; `text` where it says nothing. */
export type Mark = 'text' | 'title' | 'heading' | 'dek' | 'list' | 'quote' | 'caption' | 'byline' | 'time';

/** `start` and `end` are the stretch of the page that the line covers, markup inside it included. */
export interface Line extends Span {
  /** Single blanks, no line break, entities decoded. Never empty. */
  readonly text: string;
  /** Where runs of `text` stand in the page, character for character. */
  readonly runs: readonly Part[];
  readonly mark: Mark;
  /** An empty line, or the edge of a block of markup, stands above. */
  readonly gap: boolean;
  /** Share of the characters that are links, 0 to 1. */
  readonly links: number;
  /** Set by the markup where the line is no part of an article: "navigation". */
  readonly junk?: string;
  /** Log odds of a line that was chosen as text by its place and looks: furniture's wording says nothing against it. */
  readonly chosen?: number;
  /** Lines of one of several article elements share a number. */
  readonly item?: number;
  /** Lines of one entry of a live blog share a number, from 1. */
  readonly entry?: number;
  /** Stands in a box of related articles, or outside the page's text: only a whole article of its own is kept. */
  readonly aside?: 'related' | 'outside';
  /** A time that the markup gives for machines. */
  readonly time?: Interval;
}

/** A stretch of the page; `decoded` where the reader sees other characters than stand there. */
export interface Piece extends Span {
  readonly decoded?: string;
}

/** What the markup says of an entry of a live blog. */
export interface EntryFacts {
  readonly uri?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly published?: Interval;
}

export interface Layout {
  readonly lines: readonly Line[];
  readonly metadata: PageMetadata;
  /** The entries that the markup parts, in page order; the first is number 1. */
  readonly entries?: readonly EntryFacts[];
  /** The page says that its text is for subscribers, and does not hold all of it. */
  readonly locked?: boolean;
  /** Its articles are the page's own parts, of its publisher and day where they name no other. */
  readonly roundUp?: true;
}

/** Returns a line as titles and names are compared: letters and digits in lower case. */
export const foldLine = remembering((text) => {
  const lower = text.toLowerCase();
  if (!IS_ASCII.test(lower)) return lower.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return (IS_FOLDED.test(lower) ? lower : lower.replace(/[^a-z\d]+/g, ' ')).trim();
});

/** Most lines are, and are folded in a fifth of the time. */
const IS_ASCII = /^[\x20-\x7e]*$/;
/** Words and single blanks, as most lines of menus are. */
const IS_FOLDED = /^[a-z\d]*(?: [a-z\d]+)* ?$/;

const BLANK = 32;

/** Returns the number of words of a line, which single blanks part. */
export function countWords(text: string): number {
  let count = 1;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === BLANK) count++;
  return count;
}

const CLOSING = new Set(`"'’”»)]`);

/** Returns whether the last character of a line is one of some, quotation marks and brackets behind it aside. */
export function endsIn(text: string, characters: ReadonlySet<string>): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSING.has(text[at]!)) at--;
  return at >= 0 && characters.has(text[at]!);
}

/**
 * Words with single blanks between them. Soft hyphens, zero-width spaces and word joiners are not seen, so they are
 * left out of the text.
 */
const SEEN = /[^\s\u00ad\u200b\u2060\ufeff]+(?: [^\s\u00ad\u200b\u2060\ufeff]+)*/g;

/** Nothing else, as most pieces are. */
const IS_SEEN = new RegExp(`^${SEEN.source}$`);

/** Returns the text that a reader sees in some pieces of a page, with its runs. */
export function layText(page: string, pieces: readonly Piece[]): { text: string; runs: Part[] } {
  const laid = new TextLaying(page);
  for (const piece of pieces) {
    const seen = piece.decoded ?? page.slice(piece.start, piece.end);
    if (IS_SEEN.test(seen)) {
      laid.put(piece, 0, seen);
      continue;
    }
    let at = 0;
    SEEN.lastIndex = 0;
    for (let match = SEEN.exec(seen); match !== null; match = SEEN.exec(seen)) {
      if (at < match.index && /\s/.test(seen.slice(at, match.index))) laid.blank();
      laid.put(piece, match.index, match[0]);
      at = match.index + match[0].length;
    }
    if (at < seen.length && /\s/.test(seen.slice(at))) laid.blank();
  }
  return laid.finished();
}

/** Text that grows run by run; a blank is kept in a run where the page has exactly one there. */
class TextLaying {
  readonly #page: string;
  readonly #chunks: string[] = [];
  readonly #runs: { start: number; end: number; pageStart: number }[] = [];
  #length = 0;
  #blank = false;

  constructor(page: string) {
    this.#page = page;
  }

  blank(): void {
    this.#blank = this.#length > 0;
  }

  /** Puts words that stand so far within a piece. */
  put(piece: Piece, within: number, words: string): void {
    if (piece.decoded === undefined) this.#run(piece.start + within, words);
    else this.#made(words);
  }

  #run(pageStart: number, words: string): void {
    const last = this.#runs.at(-1);
    const pageEnd = last ? last.pageStart + last.end - last.start : -1;
    const joins = last?.end === this.#length;
    const carriesOn = this.#blank
      ? pageEnd + 1 === pageStart && this.#page[pageEnd] === ' '
      : pageEnd === pageStart;
    this.#space();
    const start = this.#length;
    this.#add(words);
    if (last && joins && carriesOn) last.end = this.#length;
    else this.#runs.push({ start, end: this.#length, pageStart });
  }

  #made(words: string): void {
    this.#space();
    this.#add(words);
  }

  finished(): { text: string; runs: Part[] } {
    return { text: this.#chunks.join(''), runs: this.#runs };
  }

  #space(): void {
    if (this.#blank) this.#add(' ');
    this.#blank = false;
  }

  #add(characters: string): void {
    this.#chunks.push(characters);
    this.#length += characters.length;
  }
}
