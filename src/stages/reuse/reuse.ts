/**
 * Finds text of one article that stands in another.
 * First version: runs of words that both have, quotations left out.
 */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Passage, Reuse } from '../../model/reuse.ts';
import { overlaps } from '../../text/offsets.ts';
import { type Word, wordsOf } from '../../text/words.ts';

export const stage: Stamp = { stage: 'reuse', version: 1 };

const SHINGLE = 5;

/** Returns who reuses whose text, by article id. */
export function findReuse(
  articles: readonly DossierArticle[],
  _annotations: readonly Annotation[],
  quotations: readonly Quotation[],
  _language: Language,
): Layer<Reuse> {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const words = sorted.map((article) => ownWords(article, quotations));
  const items: Reuse[] = [];
  for (let i = 0; i < sorted.length; i++)
    for (let j = i + 1; j < sorted.length; j++) {
      const passages = sharedRuns(words[i]!, words[j]!);
      const covered = passages.reduce((sum, passage) => sum + passage.words, 0);
      const share = covered / Math.max(1, Math.min(words[i]!.length, words[j]!.length));
      const [first, ...rest] = passages.map(({ from, to }): Passage => ({ from, to, kind: 'verbatim' }));
      if (first === undefined || share < 0.2) continue;
      const kind = share >= 0.7 ? 'wholly' : 'partly';
      items.push({
        from: sorted[i]!.id,
        to: sorted[j]!.id,
        kind,
        direction: 'unknown',
        share: Math.min(1, share),
        passages: [first, ...rest],
      });
    }
  return { ...stage, items };
}

function ownWords(article: DossierArticle, quotations: readonly Quotation[]): Word[] {
  const quoted = quotations
    .filter((quotation) => quotation.article === article.id)
    .flatMap((each) => each.content);
  return wordsOf(article.text).filter((word) => !quoted.some((span) => overlaps(span, word)));
}

function sharedRuns(from: readonly Word[], to: readonly Word[]) {
  const key = (words: readonly Word[], at: number): string =>
    words
      .slice(at, at + SHINGLE)
      .map(({ text }) => text.toLowerCase())
      .join(' ');
  const places = new Map<string, number>();
  for (let i = 0; i + SHINGLE <= from.length; i++) places.set(key(from, i), i);
  const runs: { from: { start: number; end: number }; to: { start: number; end: number }; words: number }[] =
    [];
  for (let j = 0; j + SHINGLE <= to.length; j++) {
    const i = places.get(key(to, j));
    if (i === undefined) continue;
    let length = SHINGLE;
    while (from[i + length] && from[i + length]?.text.toLowerCase() === to[j + length]?.text.toLowerCase())
      length++;
    runs.push({
      from: { start: from[i]!.start, end: from[i + length - 1]!.end },
      to: { start: to[j]!.start, end: to[j + length - 1]!.end },
      words: length,
    });
    j += length - 1;
  }
  return runs;
}
