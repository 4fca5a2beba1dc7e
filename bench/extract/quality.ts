/** How well the article of each page was found, as people say what it is. */

import { sameNames, sameTitle, scoreWords } from '../../eval/metrics/extraction.ts';
import { mean } from '../turns/ratios.ts';
import type { BenchPage } from './pages.ts';
import type { Found } from './tools.ts';

export interface ExtractionQuality {
  /** Of the words. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Shares that are right; not a number where no page has any. */
  readonly titles: number;
  readonly dates: number;
  readonly authors: number;
}

/** Returns nothing where nobody has said what the pages hold. */
export function qualityOf(
  found: readonly Found[],
  pages: readonly BenchPage[],
): ExtractionQuality | undefined {
  const judged = pages.flatMap(({ truth }, index) => (truth ? [{ truth, found: found[index]! }] : []));
  if (judged.length === 0) return undefined;
  const words = judged.map((each) => scoreWords(each.truth.body, each.found.text));
  const shareOf = (right: readonly boolean[]): number =>
    right.length === 0 ? Number.NaN : mean(right.map(Number));
  const dated = judged.filter(({ truth }) => truth.date !== null);
  const signed = judged.filter(({ truth }) => truth.authors.length > 0);
  return {
    f1: mean(words.map(({ f1 }) => f1)),
    precision: mean(words.map(({ precision }) => precision)),
    recall: mean(words.map(({ recall }) => recall)),
    titles: shareOf(judged.map((each) => sameTitle(each.truth.title, each.found.title ?? ''))),
    dates: shareOf(dated.map((each) => each.truth.date === each.found.date)),
    authors: shareOf(signed.map((each) => sameNames(each.truth.authors.join(', '), each.found.author ?? ''))),
  };
}
