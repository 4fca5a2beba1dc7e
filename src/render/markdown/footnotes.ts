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
  /** Returns the marks of the citations, as `[^1][^2]`: one for every publisher. The same place keeps its number. */
  readonly marks: (evidence: readonly Citation[]) => string;
  /** Returns the notes themselves, for the end of the document. */
  readonly notes: () => string[];
}

export function footnotes(edition: Edition): Footnotes {
  const known = new Map<string, { number: number; note: string }>();
  const numberOf = (citation: Citation): number => {
    const key = `${citation.article}:${citation.start}-${citation.end}`;
    const noted = known.get(key);
    if (noted) return noted.number;
    const number = known.size + 1;
    known.set(key, { number, note: noteOf(edition, citation) });
    return number;
  };
  return {
    marks: (evidence) => {
      const numbers = new Set(witnesses(edition, evidence).map(numberOf));
      return [...numbers].map((number) => `[^${number}]`).join('');
    },
    notes: () => [...known.values()].map(({ number, note }) => `[^${number}]: ${note}`),
  };
}

/** More marks than these would hide the sentence; the page and the JSON have all. */
const MOST_MARKS = 6;

/** Returns each publisher's first words, clean texts before spun ones. */
function witnesses(edition: Edition, evidence: readonly Citation[]): readonly Citation[] {
  const first = new Map<string, Citation>();
  for (const citation of evidence) {
    const { name, spun } = sourceOf(edition, citation);
    const key = `${spun}${name}`;
    if (!first.has(key)) first.set(key, citation);
  }
  const isSpun = (citation: Citation): number => Number(sourceOf(edition, citation).spun);
  return [...first.values()].sort((a, b) => isSpun(a) - isSpun(b)).slice(0, MOST_MARKS);
}

/** Returns the publisher and the words; of a spun text also what it probably said. */
function noteOf(edition: Edition, citation: Citation): string {
  const { article, name, spun } = sourceOf(edition, citation);
  const words = `${plain(name)}: “${plain(citation.exact)}”`;
  if (!spun) return words;
  const { text, swapped } = readingOf(article, citation);
  return `${words} (machine-spun text${swapped ? `; probably: *${plain(text)}*` : ', words intact'})`;
}
