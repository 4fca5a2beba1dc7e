/** The tree of an HTML page, and the way from its text back to the page. */

import type { Piece } from './lines.ts';

export type Node = Element | TextNode;
export type Parent = Element | Document;

/** The root of the tree. */
export class Document {
  readonly childNodes: Node[] = [];
}

export class Element {
  readonly tagName: string;
  /** Null for the root's children. */
  readonly parent: Element | null;
  readonly childNodes: Node[] = [];
  /** Names and values in turn, as they stand. */
  readonly attributes: readonly string[];
  /** Where the element begins and ends in the page, tags included. */
  readonly start: number;
  end: number;
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
    this.#name ??= wordsIn(`${attribute(this, 'class')} ${attribute(this, 'id')}`);
    return this.#name;
  }
}

/** Text between tags: runs that stand in the page character for character, and decoded entities between them. */
export class TextNode {
  readonly pieces: Piece[] = [];
  readonly #page: string;
  #value: string | undefined;

  constructor(page: string) {
    this.#page = page;
  }

  get value(): string {
    this.#value ??= this.pieces
      .map(({ start, end, decoded }) => decoded ?? this.#page.slice(start, end))
      .join('');
    return this.#value;
  }
}

export const isElement = (node: Node): node is Element => node instanceof Element;
export const isText = (node: Node): node is TextNode => node instanceof TextNode;

/** Returns an attribute's value, or an empty string; of several of one name the first, as the standard has it. */
export function attribute({ attributes }: Element, name: string): string {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1]!;
  return '';
}

const wordsIn = (names: string): string =>
  names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\W]+/g, ' ')
    .trim()
    .toLowerCase();

/** Returns all elements below a node, in page order. */
export function* elementsBelow(parent: Parent): Generator<Element> {
  const open = parent.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at]!);
  }
}

/** Returns the text of an element, as it stands. */
export const textOf = (parent: Parent): string =>
  parent.childNodes.map((node) => (isText(node) ? node.value : textOf(node))).join('');
