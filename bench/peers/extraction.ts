/** Extraction: the article of each of many saved pages. */

import { findExtractors } from '../extract/contestants.ts';
import { type BenchPage, inventedPages, readBenchPages } from '../extract/pages.ts';
import { qualityOf } from '../extract/quality.ts';
import type { AllFound } from '../extract/tools.ts';
import { contestantOf } from '../turns/take-turns.ts';
import { charactersOf, type Size, scaled, type Task } from './task.ts';

const PAGES = 60;
/** Reads the same text of a page as with linkedom, three times as slowly; `npm run bench -- extract` measures it. */
const LEFT_OUT = 'Readability + jsdom';

export async function extractionTask(size: Size): Promise<Task> {
  const { contestants, skipped } = findExtractors();
  const count = scaled(PAGES, size);
  const { name, pages } = size.corpus ? await readBenchPages(count) : inventedPages(count);
  const input = pages.map(({ html }) => html);
  return {
    ...{ name: 'extraction', unit: 'page', units: pages.length, characters: charactersOf(input) },
    corpus: `${pages.length} pages of ${name}`,
    ...{ input, skipped },
    contestants: contestants.filter(({ name }) => name !== LEFT_OUT),
    plain: contestantOf('plain tokenising', new URL('../extract/tools.ts', import.meta.url), 'plain'),
    turns: size.turns ?? { rounds: 2 },
    judge: (answer) => wordsOf((answer as AllFound).found, pages),
  };
}

function wordsOf(found: AllFound['found'], pages: readonly BenchPage[]) {
  const quality = qualityOf(found, pages);
  return quality ? { F1: quality.f1, P: quality.precision, R: quality.recall } : {};
}
