/** What two statements have in common that stands nowhere else in their articles: there is one thing to say of it. */

import type { ReadStatement } from '../statements.ts';
import { figuresOf, type Heap } from './heap.ts';

const MOST = 3;

export function sharedTerms(a: ReadStatement, b: ReadStatement, heap: Heap) {
  const only = (terms: readonly string[]): number[] =>
    terms.map((term) => Math.sqrt(heap.onlyIn(a, term) * heap.onlyIn(b, term)));
  const words = only(
    a.said.words.flatMap(({ stem, isLight }) => (!isLight && b.said.stems.has(stem) ? [`~${stem}`] : [])),
  );
  const names = only([...a.said.who].flatMap((id) => (b.said.who.has(id) ? [`@${id}`] : [])));
  const there = new Set(figuresOf(b.said));
  const figures = only([...new Set(figuresOf(a.said))].filter((figure) => there.has(figure)));
  return {
    onlyWord: Math.max(0, ...words),
    onlyName: Math.max(0, ...names),
    onlyFigure: Math.max(0, ...figures),
    onlyHere: Math.min(
      MOST,
      [...words, ...names, ...figures].reduce((sum, one) => sum + one, 0),
    ),
  };
}
