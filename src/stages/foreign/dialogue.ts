/** Speech behind a dash, as novels print it and newspapers do now and then: "—No lo sé —dijo ella—. Mañana." */

import type { Block } from '../../model/article.ts';
import { trimSpan } from '../../text/offsets.ts';
import type { Quoted } from './speakers.ts';

const FIRST = /^\s*[—–](?=\S)/u;
/** Opens what the writer puts in: a blank before it and none behind. */
const OPENS = /(?<=\s)[—–](?=\p{L})/gu;
/** Closes it. The stop that belongs to the speech stands behind. */
const CLOSES = /(?<=\S)[—–][.,;:…]?/gu;

/** Returns the pieces that are spoken, each with the place where it ends; `null` where the block begins with no dash. */
export function spokenIn(text: string, block: Block): Quoted[] | null {
  const line = text.slice(block.start, block.end);
  const first = FIRST.exec(line);
  if (first === null) return null;
  const pieces: Quoted[] = [];
  let from = first[0].length;
  while (from < line.length) {
    OPENS.lastIndex = from;
    const opening = OPENS.exec(line);
    const to = opening?.index ?? line.length;
    const inner = trimSpan(text, { start: block.start + from, end: block.start + to });
    if (inner.end > inner.start)
      pieces.push({ start: inner.start, end: opening ? block.start + to + 1 : inner.end, inner, dash: true });
    if (opening === null) break;
    CLOSES.lastIndex = to + 1;
    const closing = CLOSES.exec(line);
    if (closing === null) break;
    from = closing.index + closing[0].length;
  }
  return pieces;
}
