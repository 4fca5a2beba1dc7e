/** Learnt names by place. */

import type { NameSpan } from '../../language/annotator.ts';
import type { Span } from '../../model/span.ts';

/** Returns the names that share characters with the span. They are in text order and do not overlap. */
export function overlapping(span: Span, names: readonly NameSpan[]): NameSpan[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: NameSpan[] = [];
  for (let at = low; at < names.length && names[at]!.start < span.end; at++) found.push(names[at]!);
  return found;
}
