/** What a machine-spun text prints, and what it probably said. */

import type { DossierArticle } from '../model/dossier.ts';
import type { Span } from '../model/span.ts';

export interface Reading {
  /** The words with every swapped word restored. A suggestion, never the publisher's words. */
  readonly text: string;
  /** Whether a swapped word stands among them. */
  readonly swapped: boolean;
}

/** Returns the likely reading of a stretch of an article. In a text that is not spun, that is what it prints. */
export function readingOf(article: DossierArticle, { start, end }: Span): Reading {
  let text = '';
  let at = start;
  for (const swap of swapsOf(article)) {
    if (swap.start < at || swap.end > end) continue;
    text += article.text.slice(at, swap.start) + swap.restored;
    at = swap.end;
  }
  return { text: text + article.text.slice(at, end), swapped: at > start };
}

/** Returns the swaps in text order; none of a text that reads as written, where they are the detector's noise. */
export const swapsOf = ({ spun }: DossierArticle): DossierArticle['spun']['swaps'] =>
  spun.verdict === 'clean' ? [] : spun.swaps.toSorted((a, b) => a.start - b.start);
