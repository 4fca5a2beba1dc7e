/** What the gate measures: small pieces of each of the table's tasks, made of what the repository holds. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stream } from '../../eval/copies/trial.ts';
import { english } from '../../src/language/en/index.ts';
import { inventedPages } from '../extract/pages.ts';
import { inventLibrary } from '../invented-library.ts';
import { inventPages } from '../invented-pages.ts';
import { newsTexts } from '../news-texts.ts';
import { rareQuestions } from '../peers/rare-words.ts';
import type { AnnotationInput } from '../peers/tools/annotation.ts';
import type { CopiesInput } from '../peers/tools/copies.ts';
import type { LibraryInput } from '../peers/tools/library.ts';
import type { SearchInput } from '../peers/tools/search.ts';
import type { GateTask } from './hold.ts';
import type { Version } from './pair.ts';

/** `before` and `now` are the folders of two versions of the repository. Files lie in the folder. */
export function gateTasks(before: string, now: string, folder: string): GateTask[] {
  const both = (module: string): { readonly before: Version; readonly now: Version } => ({
    before: { module: join(before, module), key: 'synoptic' },
    now: { module: join(now, module), key: 'synoptic' },
  });
  const tools = 'bench/peers/tools';
  const usual = { allowed: 1.1 };
  // How fast the same index is changes by a tenth from one process to the next, however long it is measured.
  const wider = { allowed: 1.2 };
  return [
    { name: 'extraction', ...both('bench/extract/tools.ts'), inputs: pages(), warm: 2, rounds: 24, ...usual },
    {
      name: 'near-duplicates',
      ...both(`${tools}/copies.ts`),
      inputs: streams(),
      warm: 1,
      rounds: 24,
      ...wider,
    },
    { name: 'annotation', ...both(`${tools}/annotation.ts`), inputs: news(), warm: 2, rounds: 12, ...usual },
    { name: 'search', ...both(`${tools}/search.ts`), inputs: searches(), warm: 1, rounds: 24, ...usual },
    {
      name: 'whole pipeline',
      ...both(`${tools}/library.ts`),
      inputs: saved(folder),
      warm: 3,
      rounds: 16,
      ...usual,
    },
  ];
}

const pages = (): string[][] => inventedPages(20).pages.map(({ html }) => [html]);

function streams(): CopiesInput[] {
  return Array.from({ length: 8 }, (_, seed) => {
    const stream = new Stream(30, seed + 1, english.spin());
    return { texts: Array.from({ length: stream.length }, (_one, at) => stream.article(at).text), own: [] };
  });
}

const news = (): AnnotationInput[] =>
  newsTexts(6, false)
    .texts.flatMap((text) => text.split(/\n{2,}/))
    .slice(0, 24)
    .map((text) => ({ texts: [text], treebank: [] }));

function searches(): SearchInput[] {
  const articles = [...inventLibrary(100)];
  const questions = rareQuestions(articles, 32).map(({ words }) => words);
  return [0, 8, 16, 24].map((at) => ({ articles, questions: questions.slice(at, at + 8) }));
}

function saved(folder: string): LibraryInput[] {
  mkdirSync(folder, { recursive: true });
  for (const [at, { html }] of inventPages(25).entries()) writeFileSync(join(folder, `${at}.html`), html);
  return [{ folder, questions: [] }];
}
