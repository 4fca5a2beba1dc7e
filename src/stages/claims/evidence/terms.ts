/** What two statements have in common that stands nowhere else in their articles: there is one thing to say of it. */

import { eachShared, type openTermLists, type WeighedTerms } from '../shared-weight.ts';
import type { ReadStatement } from '../statements.ts';
import { figuresOf, type Heap } from './heap.ts';

const MOST = 3;

/** How far each word (but the lightest), name and figure of a statement is of its sentence alone. */
export interface Terms {
  readonly words: WeighedTerms;
  readonly names: WeighedTerms;
  readonly figures: WeighedTerms;
}

export function readTerms(
  statement: ReadStatement,
  { onlyIn }: Heap,
  list: ReturnType<typeof openTermLists>,
): Terms {
  const { said } = statement;
  const weigh = (term: string): number => onlyIn(statement, term);
  return {
    words: list(
      said.words.flatMap(({ stem, isLight }) => (isLight ? [] : [`~${stem}`])),
      weigh,
    ),
    names: list(
      [...said.who].map((id) => `@${id}`),
      weigh,
    ),
    figures: list(figuresOf(said), weigh),
  };
}

export function sharedTerms(a: Terms, b: Terms) {
  let onlyHere = 0;
  let most = 0;
  const tell = (here: number, there: number): void => {
    const only = Math.sqrt(here * there);
    onlyHere += only;
    if (only > most) most = only;
  };
  const mostOf = (one: WeighedTerms, other: WeighedTerms): number => {
    most = 0;
    eachShared(one, other, tell);
    return most;
  };
  const onlyWord = mostOf(a.words, b.words);
  const onlyName = mostOf(a.names, b.names);
  const onlyFigure = mostOf(a.figures, b.figures);
  return { onlyWord, onlyName, onlyFigure, onlyHere: Math.min(MOST, onlyHere) };
}
