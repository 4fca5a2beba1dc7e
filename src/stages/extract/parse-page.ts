/**
 * From the tags of an HTML page to its tree: the HTML standard's tree construction as far as text needs it, in linear
 * time. Unclosed paragraphs, items and cells end where the next begins, and a stray end tag closes nothing. Misnested
 * formatting is closed where it stands and not opened anew, which would let a small page grow without a bound; what a
 * broken table throws out stays where it was written.
 */

import { Tokenizer } from 'htmlparser2';
import { Document, Element, type Parent, TextNode } from './dom.ts';

/**
 * What stands deeper is handed to the element there. Of 250 pages of many sites the deepest has 56 levels; each level
 * costs time for each line in it, which a hostile page could have by the thousand.
 */
const DEEPEST = 128;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const VOID = words(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
);
const FORMATTING = words(
  'a abbr b big cite code em font i mark nobr s small span strike strong sub sup tt u',
);
const FOREIGN = words('svg math');
const RAW = words('script style');
/** Where else than in the head these stand, they stay where they are. */
const OF_HEAD = words('base basefont bgsound link meta noframes noscript script style template title');

/** What an element closes that is still open, and the elements whose inside it does not look beyond. */
const CLOSES: ReadonlyMap<string, readonly [closed: ReadonlySet<string>, within: ReadonlySet<string>]> =
  new Map(
    (
      [
        ['li', 'li', 'ul ol menu dir table body'],
        ['dt', 'dt dd', 'dl table body'],
        ['dd', 'dt dd', 'dl table body'],
        ['option', 'option', 'select datalist'],
        ['optgroup', 'option optgroup', 'select datalist'],
        ['tr', 'tr td th', 'table'],
        ['td', 'td th', 'tr table'],
        ['th', 'td th', 'tr table'],
        ['tbody', 'tbody thead tfoot tr td th caption colgroup', 'table'],
        ['thead', 'tbody thead tfoot tr td th caption colgroup', 'table'],
        ['tfoot', 'tbody thead tfoot tr td th caption colgroup', 'table'],
        ['h1', 'h1 h2 h3 h4 h5 h6', 'body div section article'],
        ['h2', 'h1 h2 h3 h4 h5 h6', 'body div section article'],
        ['h3', 'h1 h2 h3 h4 h5 h6', 'body div section article'],
        ['h4', 'h1 h2 h3 h4 h5 h6', 'body div section article'],
        ['h5', 'h1 h2 h3 h4 h5 h6', 'body div section article'],
        ['h6', 'h1 h2 h3 h4 h5 h6', 'body div section article'],
      ] as const
    ).map(([tag, closed, within]) => [tag, [words(closed), words(within)]]),
  );
/** Each of these ends an open paragraph. */
const CLOSES_PARAGRAPH = words(
  `address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2
h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul`.replaceAll('\n', ' '),
);
/** A paragraph outside of these is not the one that is ended. */
const PARAGRAPH_SCOPE = words('button table td th caption object template marquee');
/** An end tag does not reach out of these, but for those of a table. */
const CLOSING_SCOPE = words('table td th caption');
const OF_TABLE = words('table tbody thead tfoot tr td th caption');
const NOTHING: ReadonlySet<string> = new Set();

/** Returns the tree of a page. It never fails: any text is some tree. */
export function parsePage(page: string): Document {
  const builder = new TreeBuilder(page);
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder);
  tokenizer.write(page);
  tokenizer.end();
  return builder.document;
}

/** Takes the tokenizer's tags and texts, which it names by their places in the page. */
class TreeBuilder {
  readonly document = new Document();
  readonly #page: string;
  /** From the root down; all but the document. */
  readonly #open: Element[] = [];
  /** Elements beyond the greatest depth, which are not made. */
  #beyond = 0;
  /** How many drawings and formulas are open. */
  #foreign = 0;
  #tag = '';
  #tagStart = 0;
  #attributes: string[] = [];
  #value = '';
  #text: TextNode | null = null;

  constructor(page: string) {
    this.#page = page;
  }

  ontext(start: number, end: number): void {
    // Behind an end tag that the page breaks off in, the tokenizer tells of text from before the page.
    if (start < 0) return;
    if (this.#text?.end === start) {
      this.#text.end = end;
      return;
    }
    this.#leaveHeadAt(start, end);
    this.#text = new TextNode(this.#page, start, end, RAW.has(this.#open.at(-1)?.tagName ?? ''));
    this.#top.childNodes.push(this.#text);
  }

  /** Text that stands in the head has begun the body, whose tag is missing. */
  #leaveHeadAt(start: number, end: number): void {
    if (this.#open.at(-1)?.tagName === 'head' && /\S/.test(this.#page.slice(start, end)))
      this.#closeTo(this.#open.length - 1, start);
  }

  get #top(): Parent {
    return this.#open.at(-1) ?? this.document;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#page.slice(start, end).toLowerCase();
    this.#tagStart = start - 1;
    this.#attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#attributes.push(this.#page.slice(start, end).toLowerCase());
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#page.slice(start, end);
  }

  onattribend(): void {
    this.#attributes.push(this.#value);
  }

  onselfclosingtag(end: number): void {
    this.#openElement(end + 1);
    if (this.isInForeignContext() && !VOID.has(this.#tag)) this.#closeElement(this.#tag, end + 1);
  }

  onopentagend(end: number): void {
    this.#openElement(end + 1);
  }

  #openElement(end: number): void {
    const tag = this.#tag;
    this.#text = null;
    if (tag === 'body' || (this.#open.at(-1)?.tagName === 'head' && !OF_HEAD.has(tag))) this.#closeHead();
    if ((tag === 'body' || tag === 'html') && this.#open.some(({ tagName }) => tagName === tag)) return;
    this.#closeImplied(tag);
    if (this.#open.length >= DEEPEST) {
      if (!VOID.has(tag)) this.#beyond++;
      return;
    }
    const element = new Element(tag, this.#attributes, this.#tagStart, this.#open.at(-1) ?? null);
    element.end = end;
    this.#top.childNodes.push(element);
    this.document.elements.push(element);
    if (VOID.has(tag)) return;
    this.#open.push(element);
    if (FOREIGN.has(tag)) this.#foreign++;
  }

  #closeHead(): void {
    const at = this.#open.findIndex(({ tagName }) => tagName === 'head');
    if (at >= 0) this.#closeTo(at, this.#tagStart);
  }

  #closeImplied(tag: string): void {
    if (CLOSES_PARAGRAPH.has(tag)) {
      const at = this.#lastOpen('p', PARAGRAPH_SCOPE);
      if (at >= 0) this.#closeTo(at, this.#tagStart);
    }
    if (tag === 'a') {
      const at = this.#lastOpen('a', PARAGRAPH_SCOPE);
      if (at >= 0) this.#closeFormatting(at, this.#tagStart);
    }
    const [closed, within] = CLOSES.get(tag) ?? [];
    if (!closed || !within) return;
    for (let at = this.#open.length - 1; at >= 0 && !within.has(this.#open[at]!.tagName); at--)
      if (closed.has(this.#open[at]!.tagName)) this.#closeTo(at, this.#tagStart);
  }

  #lastOpen(tag: string, scope: ReadonlySet<string>): number {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const { tagName } = this.#open[at]!;
      if (tagName === tag) return at;
      if (scope.has(tagName)) return -1;
    }
    return -1;
  }

  onclosetag(start: number, end: number): void {
    this.#closeElement(this.#page.slice(start, end).trimEnd().toLowerCase(), end + 1);
  }

  #closeElement(tag: string, end: number): void {
    this.#text = null;
    if (this.#beyond > 0) {
      this.#beyond--;
      return;
    }
    if (tag === 'body' || tag === 'html') return;
    const at = this.#lastOpen(tag, OF_TABLE.has(tag) ? NOTHING : CLOSING_SCOPE);
    if (at < 0) return;
    if (FORMATTING.has(tag)) this.#closeFormatting(at, end);
    else this.#closeTo(at, end);
  }

  /** Formatting that is closed after a block began in it ends there, and the block goes on. */
  #closeFormatting(at: number, end: number): void {
    const holdsBlock = this.#open.slice(at + 1).some(({ tagName }) => !FORMATTING.has(tagName));
    if (holdsBlock) {
      this.#open[at]!.end = end;
      this.#open.splice(at, 1);
    } else this.#closeTo(at, end);
  }

  #closeTo(at: number, end: number): void {
    this.#text = null;
    while (this.#open.length > at) {
      const element = this.#open.pop()!;
      element.end = end;
      if (FOREIGN.has(element.tagName)) this.#foreign--;
    }
  }

  onend(): void {
    this.#closeTo(0, this.#page.length);
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0;
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.isInForeignContext()) this.ontext(start, end - offset);
  }

  // Entities are decoded where somebody reads them.
  ontextentity(): void {}
  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
}
