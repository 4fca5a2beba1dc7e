/** Footnotes: one for every place that is cited, numbered as they are met. */

import type { Citation } from '../../model/span.ts';
import { type Edition, sourceOf } from '../edition.ts';
import { readingOf } from '../spun.ts';
import { plain } from './plain.ts';

/** What a section writes with: the edition, and the footnotes that all sections share. */
export interface Sheet extends Footnotes {
  readonly edition: Edition;
}

export interface Footnotes {
  /** Returns the marks of the citations, as `[^1][^2]`. The same place keeps its number. */
  readonly marks: (evidence: readonly Citation[]) => string;
  /** Returns the notes themselves, for the end of the document. */
  readonly notes: () => string[];
}

export function footnotes(edition: Edition): Footnotes {
  const numbers = new Map<string, { number: number; note: string }>();
  const numberOf = (citation: Citation): number => {
    const key = `${citation.article}:${citation.start}-${citation.end}`;
    const known = numbers.get(key);
    if (known) return known.number;
    const number = numbers.size + 1;
    numbers.set(key, { number, note: noteOf(edition, citation) });
    return number;
  };
  return {
    marks: (evidence) => [...new Set(evidence.map(numberOf))].map((number) => `[^${number}]`).join(''),
    notes: () => [...numbers.values()].map(({ number, note }) => `[^${number}]: ${note}`),
  };
}

/** Returns the publisher and the words; of a spun text also what it probably said. */
function noteOf(edition: Edition, citation: Citation): string {
  const { article, name, spun } = sourceOf(edition, citation);
  const words = `${plain(name)}: “${plain(citation.exact)}”`;
  if (!spun) return words;
  const { text, swapped } = readingOf(article, citation);
  return `${words} (machine-spun text${swapped ? `; probably: *${plain(text)}*` : ', words intact'})`;
}
