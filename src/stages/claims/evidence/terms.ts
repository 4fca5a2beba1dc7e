/** What two statements have in common that stands nowhere else in their articles: there is one thing to say of it. */

import type { ReadStatement } from '../statements.ts';
import { figuresOf, type Heap } from './heap.ts';

const MOST = 3;

/** How far each word (but the lightest), name and figure of a statement is of its sentence alone. */
export interface Terms {
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly figures: ReadonlyMap<string, number>;
}

/** Returns what reads the terms of a statement; each statement is read once. */
export function openTerms(heap: Heap): (statement: ReadStatement) => Terms {
  const known = new Map<ReadStatement, Terms>();
  return (statement) => {
    const before = known.get(statement);
    if (before !== undefined) return before;
    const { words, who, ...rest } = statement.said;
    const telling = (keys: readonly string[], sign: string): ReadonlyMap<string, number> =>
      new Map(keys.map((key) => [key, heap.onlyIn(statement, `${sign}${key}`)]));
    const terms = {
      words: telling(
        words.flatMap(({ stem, isLight }) => (isLight ? [] : [stem])),
        '~',
      ),
      names: telling([...who], '@'),
      figures: telling(figuresOf({ words, who, ...rest }), ''),
    };
    known.set(statement, terms);
    return terms;
  };
}

export function sharedTerms(a: Terms, b: Terms) {
  let onlyHere = 0;
  const most = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
    let found = 0;
    for (const [key, here] of one) {
      const there = other.get(key);
      if (there === undefined) continue;
      const only = Math.sqrt(here * there);
      onlyHere += only;
      if (only > found) found = only;
    }
    return found;
  };
  const onlyWord = most(a.words, b.words);
  const onlyName = most(a.names, b.names);
  const onlyFigure = most(a.figures, b.figures);
  return { onlyWord, onlyName, onlyFigure, onlyHere: Math.min(MOST, onlyHere) };
}
