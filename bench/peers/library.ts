/** The whole pipeline: saved pages to a library that is kept, searched, free of duplicates and in stories. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bCubed } from '../../eval/metrics/clusters.ts';
import { type InventedPage, inventPages } from '../invented-pages.ts';
import { contestantOf } from '../turns/take-turns.ts';
import { type Question, rareQuestions, shareFirst } from './rare-words.ts';
import { charactersOf, type Quality, type Size, scaled, type Task } from './task.ts';
import type { Kept, LibraryInput } from './tools/library.ts';

const tools = new URL('tools/library.ts', import.meta.url);
const PAGES = 300;
const QUESTIONS = 50;

/** The folder is where the pages are saved. */
export function libraryTask(size: Size, peers: boolean, folder: string): Task {
  const pages = inventPages(scaled(PAGES, size));
  mkdirSync(folder, { recursive: true });
  for (const [at, { html }] of pages.entries())
    writeFileSync(join(folder, `${String(at).padStart(4, '0')}.html`), html);
  const questions = rareQuestions(
    pages.map(({ record }) => record),
    QUESTIONS,
  );
  const input: LibraryInput = { folder, questions: questions.map(({ words }) => words) };
  return {
    ...{ name: 'whole pipeline', unit: 'page', units: pages.length },
    characters: charactersOf(pages.map(({ html }) => html)),
    corpus: `${pages.length} invented pages`,
    input,
    contestants: [
      contestantOf('synoptic add', tools, 'synoptic'),
      ...(peers ? [contestantOf('Readability, wink, MinHash, FTS5', tools, 'chain')] : []),
    ],
    plain: contestantOf('plain tokenising', tools, 'plain'),
    skipped: [],
    turns: size.turns ?? { rounds: 4 },
    judge: (answer) => qualityOf(answer as Kept, pages, questions),
  };
}

function qualityOf(
  { first, stories }: Kept,
  pages: readonly InventedPage[],
  questions: readonly Question[],
): Quality {
  const groups = new Map(stories.flatMap((titles, at) => titles.map((title) => [title, at] as const)));
  const placings = pages.map(({ record: { title, story } }) => ({
    wanted: String(story),
    given: String(groups.get(title) ?? title),
  }));
  return { 'stories B³': bCubed(placings).f1, first: shareFirst(first, questions) };
}
