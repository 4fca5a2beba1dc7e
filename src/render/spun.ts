/** What a machine-spun text prints, and what it probably said. */

import type { Swap } from '../model/article.ts';
import type { DossierArticle } from '../model/dossier.ts';
import type { Span } from '../model/span.ts';

export interface Reading {
  /** The words with every swapped word restored. A suggestion, never the publisher's words. */
  readonly text: string;
  /** Whether a swapped word stands among them. */
  readonly swapped: boolean;
}

/** Returns the likely reading of a stretch of an article. In a text that is not spun, that is what it prints. */
export function readingOf(article: DossierArticle, span: Span): Reading {
  const runs = runsOf(article, span);
  return {
    text: runs.map(({ text, restored }) => restored ?? text).join(''),
    swapped: runs.some(({ restored }) => restored !== undefined),
  };
}

/** Printed words, with the likely original where a machine swapped them. */
export interface PrintedRun {
  readonly text: string;
  readonly restored?: string;
}

/** Returns a stretch of an article in runs. A swap that reaches out of it stays as printed. */
export function runsOf(article: DossierArticle, { start, end }: Span): PrintedRun[] {
  const runs: PrintedRun[] = [];
  let at = start;
  for (const swap of swapsOf(article)) {
    if (swap.start < at || swap.end > end) continue;
    runs.push(
      { text: article.text.slice(at, swap.start) },
      { text: article.text.slice(swap.start, swap.end), restored: swap.restored },
    );
    at = swap.end;
  }
  return [...runs, { text: article.text.slice(at, end) }].filter(({ text }) => text !== '');
}

/** Returns the swaps in text order; none of a text that reads as written, where they are the detector's noise. */
export const swapsOf = ({ spun }: DossierArticle): DossierArticle['spun']['swaps'] =>
  spun.verdict === 'clean' ? [] : spun.swaps.toSorted((a, b) => a.start - b.start);

/** Of restorations less sure than this 63% are right, of the others 90% and more (`training/spin/README.md`). */
const UNSURE = 0.75;

export const isUnsure = ({ confidence }: Swap): boolean => confidence < UNSURE;
