/** The tree of an HTML page, in bounded time and depth, and the way from its text back to the page. */

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import type { Piece } from './lines.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Browsers stop at the same depth; text that stands deeper is handed to the element there. */
const DEEPEST = 512;
const FORMATTING = /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*>/gi;

/** Returns the document of a page, with the place of each node in the page. */
export function parsePage(text: string): DefaultTreeAdapterTypes.Document {
  const document =
    parseWithin(text, 20_000 + 5 * text.split('<').length) ?? parse(withoutFormatting(text), LOCATED);
  flattenBelow(document);
  return document;
}

const LOCATED = { sourceCodeLocationInfo: true } as const;

/**
 * Returns the document, or `null` where it grows beyond a number of elements. The standard opens unclosed formatting
 * anew in each paragraph, so that a small hostile page can grow without a bound.
 */
function parseWithin(text: string, most: number): DefaultTreeAdapterTypes.Document | null {
  let count = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...created) => {
    if (++count > most) throw new RangeError('too many elements');
    return defaultTreeAdapter.createElement(...created);
  };
  try {
    return parse(text, { ...LOCATED, treeAdapter: { ...defaultTreeAdapter, createElement } });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Blanks take the place of the tags, so that all else keeps its own. */
const withoutFormatting = (text: string): string => text.replace(FORMATTING, (tag) => ' '.repeat(tag.length));

function flattenBelow(document: Parent): void {
  const open: { parent: Parent; depth: number }[] = [{ parent: document, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth === DEEPEST) next.parent.childNodes = textNodesBelow(next.parent);
    else
      for (const node of next.parent.childNodes)
        if (isElement(node)) open.push({ parent: node, depth: next.depth + 1 });
  }
}

function textNodesBelow(parent: Parent): TextNode[] {
  const found: TextNode[] = [];
  const open: Node[] = parent.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) found.push(node);
    else if (isElement(node) && !/^(?:script|style)$/.test(node.tagName))
      for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return found;
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

/** Returns an attribute's value, or an empty string. */
export const attribute = (element: Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value ?? '';

/** Returns all elements below a node, in page order. */
export function* elementsBelow(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsBelow(node);
  }
}

/** Returns the text of an element, as it stands. */
export function textOf(parent: Parent): string {
  return parent.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node) : ''))
    .join('');
}

const ENTITY = /&(?:#x?[\da-f]{1,8}|[a-z][a-z\d]{1,31});?/iy;
const AMPERSAND = 38;
const RETURN = 13;

/**
 * Returns the pieces of the page that a text node was read from: runs that stand there character for character, and
 * between them decoded entities and line breaks. Where text was moved or lost, what is left has no place.
 */
export function piecesOf(page: string, node: TextNode): Piece[] {
  const location = node.sourceCodeLocation;
  if (!location) return [{ start: 0, end: 0, decoded: node.value }];
  const { startOffset, endOffset } = location;
  if (page.slice(startOffset, endOffset) === node.value) return [{ start: startOffset, end: endOffset }];
  return alignedPieces(page, node.value, startOffset, endOffset);
}

function alignedPieces(page: string, value: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let run = start;
  let seen = 0;
  const closeRun = (next: number): void => {
    if (at > run) pieces.push({ start: run, end: at });
    at = next;
    run = next;
  };
  while (seen < value.length && at < end) {
    const code = page.charCodeAt(at);
    const entity = code === AMPERSAND ? entityAt(page, at) : null;
    if (entity && value.startsWith(entity.decoded, seen)) {
      const piece = { start: at, end: at + entity.length, decoded: entity.decoded };
      closeRun(piece.end);
      pieces.push(piece);
      seen += entity.decoded.length;
    } else if (code === value.charCodeAt(seen)) {
      at++;
      seen++;
    } else if (code === RETURN) closeRun(at + 1);
    else break;
  }
  closeRun(at);
  if (seen < value.length) pieces.push({ start: at, end: Math.max(at, end), decoded: value.slice(seen) });
  return pieces;
}

const decodedEntities = new Map<string, string>();

function entityAt(page: string, at: number): { length: number; decoded: string } | null {
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(page)?.[0];
  if (entity === undefined) return null;
  let decoded = decodedEntities.get(entity);
  if (decoded === undefined) {
    decoded = textOf(parseFragment(entity));
    if (decodedEntities.size < 5000) decodedEntities.set(entity, decoded);
  }
  return decoded === entity ? null : { length: entity.length, decoded };
}
