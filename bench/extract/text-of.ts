/** The text of the HTML that some tools give: a line for each block, so that no words run together. */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);

/** Returns the text that a reader sees. */
export function textOf(html: string): string {
  const pieces: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('value' in node) pieces.push(node.value.replace(/\s+/g, ' '));
    if (!('tagName' in node) || UNSEEN.has(node.tagName)) return;
    const edge = INLINE.has(node.tagName) ? '' : '\n';
    pieces.push(edge);
    for (const child of node.childNodes) walk(child);
    pieces.push(edge);
  };
  for (const node of parseFragment(html).childNodes) walk(node);
  return pieces
    .join('')
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .trim();
}
