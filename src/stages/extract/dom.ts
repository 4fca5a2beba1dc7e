/** The tree of an HTML page, and the way from its text back to the page. */

import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Piece } from './lines.ts';
import { remembering } from './remembering.ts';

export type Node = Element | TextNode;
export type Parent = Element | Document;

/** The root of the tree. */
export class Document {
  readonly childNodes: Node[] = [];
  /** All of them, in page order. */
  readonly elements: Element[] = [];
  /** How many a reader sees in it, once they are counted. */
  characters = 0;
}

export class Element {
  readonly tagName: string;
  /** Null for the root's children. */
  readonly parent: Element | null;
  readonly childNodes: Node[] = [];
  /** Names and values in turn, as they stand, entities and all. */
  readonly attributes: readonly string[];
  /** Where the element begins and ends in the page, tags included. */
  readonly start: number;
  end: number;
  /** How many a reader sees in it, once they are counted. */
  characters = 0;
  #name: string | undefined;

  constructor(tagName: string, attributes: readonly string[], start: number, parent: Element | null) {
    this.tagName = tagName;
    this.attributes = attributes;
    this.start = start;
    this.end = start;
    this.parent = parent;
  }

  /** Class and id as words, in lower case: "postShare__bar" is "post share bar". */
  get name(): string {
    this.#name ??= nameOf(attribute(this, 'class'), attribute(this, 'id'));
    return this.#name;
  }
}

/** Text between tags. */
export class TextNode {
  readonly start: number;
  end: number;
  readonly #page: string;
  /** In scripts and styles "&amp;" is no "&". */
  readonly #isRaw: boolean;
  #characters: number | undefined;

  constructor(page: string, start: number, end: number, isRaw: boolean) {
    this.#page = page;
    this.start = start;
    this.end = end;
    this.#isRaw = isRaw;
  }

  /** As a reader sees it. */
  get value(): string {
    const written = this.#page.slice(this.start, this.end);
    return this.#isRaw ? written : decoded(written);
  }

  /** How many a reader sees in it. */
  get characters(): number {
    this.#characters ??= this.value.trim().length;
    return this.#characters;
  }

  /** Runs that stand in the page character for character, and between them decoded entities. */
  get pieces(): Piece[] {
    const written = this.#page.slice(this.start, this.end);
    if (this.#isRaw || !written.includes('&')) return [{ start: this.start, end: this.end }];
    const pieces: Piece[] = [];
    let at = 0;
    for (const { 0: entity, index } of written.matchAll(ENTITY)) {
      const seen = decoded(entity);
      if (seen === entity) continue;
      if (index > at) pieces.push({ start: this.start + at, end: this.start + index });
      at = index + entity.length;
      pieces.push({ start: this.start + index, end: this.start + at, decoded: seen });
    }
    if (at < written.length) pieces.push({ start: this.start + at, end: this.end });
    return pieces;
  }
}

const ENTITY = /&(?:#x?[\da-f]{1,8}|[a-z][a-z\d]{1,31});?/gi;

const decoded = (written: string): string => (written.includes('&') ? decodeHTML(written) : written);

export const isElement = (node: Node): node is Element => node instanceof Element;
export const isText = (node: Node): node is TextNode => node instanceof TextNode;

/** Returns an attribute's value, or an empty string; of several of one name the first, as the standard has it. */
export function attribute({ attributes }: Element, name: string): string {
  for (let at = 0; at < attributes.length; at += 2)
    if (attributes[at] === name) {
      const written = attributes[at + 1]!;
      return written.includes('&') ? decodeHTMLAttribute(written) : written;
    }
  return '';
}

/** In characters. */
export const LONGEST_NAME = 400;
const HUMP = /[a-z][A-Z]/;
const HUMPS = /([a-z])([A-Z])/g;

/** Classes are kept apart from ids, which do not come again. */
function nameOf(classes: string, id: string): string {
  if (classes.length + id.length >= LONGEST_NAME) return wordsIn(`${classes} ${id}`);
  return id === '' ? wordsIn(classes) : `${wordsIn(classes)} ${wordsIn(id)}`.trim();
}

const wordsIn = remembering((names) => {
  const seen = names.slice(0, LONGEST_NAME);
  return (HUMP.test(seen) ? seen.replace(HUMPS, '$1 $2') : seen)
    .replace(/[_\W]+/g, ' ')
    .trim()
    .toLowerCase();
}, LONGEST_NAME);

/** Returns all elements below a node, in page order. */
export function elementsBelow(parent: Parent): readonly Element[] {
  return parent instanceof Document ? parent.elements : [...walkBelow(parent)];
}

function* walkBelow(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* walkBelow(node);
  }
}

/** Returns the text of an element, as it stands. */
export const textOf = (parent: Parent): string =>
  parent.childNodes.map((node) => (isText(node) ? node.value : textOf(node))).join('');
