/** The lines of an HTML page, each with its place in the tree, and where the markup alone would look for the text. */

import { findContent } from './content.ts';
import { type Element, isElement, isText, type Parent } from './dom.ts';
import { junkReason, LEFT_OUT, UNREAD } from './junk-marks.ts';
import { type TreeLine, walkLines } from './walk.ts';

/**
 * An element with as large a share of the page's text is no box beside it, whatever its name. Reader comments can
 * be longer than the article.
 */
const WHOLE_SHARE = 0.4;
const WHOLE_COMMENTS_SHARE = 0.8;
/** Text that is dropped for the names of its elements must be the smaller part of a page's. */
const TRUSTED_SHARE = 0.5;

export interface TreeLines {
  readonly lines: readonly TreeLine[];
  /** Lines in the elements that hold most paragraphs. */
  readonly content: ReadonlySet<TreeLine>;
}

/** Returns the lines of a page. `dropped` are elements of no text, as is known of the publisher. */
export function readTreeLines(
  page: string,
  document: Parent,
  dropped: ReadonlySet<Element> = new Set(),
): TreeLines {
  countCharacters(document);
  const junkIn = (byName: boolean) => (element: Element) =>
    dropped.has(element) ? LEFT_OUT : reasonOf(element, byName, document);
  const lines = walkLines(page, document, junkIn(true));
  const content = findContent(lines);
  if (textLength(content) >= TRUSTED_SHARE * textLength(lines)) return { lines, content };
  const unnamed = walkLines(page, document, junkIn(false));
  const more = findContent(unnamed);
  return textLength(more) > 2 * textLength(content) ? { lines: unnamed, content: more } : { lines, content };
}

/** Returns why an element is no text; not for its names where it holds most of the page. */
function reasonOf(element: Element, byName: boolean, document: Parent): string | null {
  const reason = junkReason(element, byName);
  if (reason === null) return null;
  const share = reason === 'comments' ? WHOLE_COMMENTS_SHARE : WHOLE_SHARE;
  return element.characters > document.characters * share ? null : reason;
}

/** Returns the number of characters in paragraphs that are not mostly links. */
function textLength(lines: Iterable<TreeLine>): number {
  let length = 0;
  for (const { text, links, mark } of lines)
    if (links < 0.3 && text.length > 80 && /^(?:text|quote)$/.test(mark)) length += text.length;
  return length;
}

/** Counts the characters that a reader sees in each element. A map of them would outlive the page by far. */
function countCharacters(parent: Parent): number {
  parent.characters = 0;
  for (const node of parent.childNodes) {
    if (isText(node)) parent.characters += node.characters;
    else if (isElement(node) && !UNREAD.has(node.tagName)) parent.characters += countCharacters(node);
  }
  return parent.characters;
}
