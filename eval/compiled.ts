/** Dossiers of texts by file, for evaluations that ask what is said of which file. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../src/fetch/page-of.ts';
import type { Dossier } from '../src/model/dossier.ts';
import type { ReadFailure, ReadPage } from '../src/model/page.ts';
import { compileDossier } from '../src/pipeline/compile-dossier.ts';
import type { Place } from './key.ts';

/** A set of articles, with the file of each. */
export interface Compiled {
  readonly dossier: Dossier;
  fileOf(article: string): string;
  /** Files of which not one article was made. */
  readonly lost: readonly string[];
}

/** Returns the dossier of pages by file. */
export function compile(pages: ReadonlyMap<string, ReadPage>): Compiled {
  const { dossier } = compileDossier([...pages.values()], []);
  const fileOfPage = new Map([...pages].map(([file, { id }]) => [id, file]));
  const files = new Map(dossier.articles.map(({ id, page }) => [id, fileOfPage.get(page)!]));
  const found = [...files.values()];
  const lost = [...pages.keys()].filter((file) => found.filter((other) => other === file).length !== 1);
  return { dossier, fileOf: (article) => files.get(article)!, lost };
}

/**
 * Returns the dossier of pages by file.
 * @throws Error where a page holds no article or several
 */
export function compileAll(pages: ReadonlyMap<string, ReadPage>): Compiled {
  const compiled = compile(pages);
  return compiled.lost.length === 0 ? compiled : fail(`Not one article each: ${compiled.lost.join(', ')}`);
}

/** Words of an article's file, as keys name them. */
export interface Words {
  readonly article: string;
  readonly words: string;
}

/** A heap of text files, with a way to find the words that its key names and to place citations. */
export interface CompiledHeap extends Compiled {
  /** @throws Error where the article does not have the words */
  find(words: Words): Place;
  place(citation: Place): Place;
}

/** Returns the dossier of the text files in a folder. */
export async function compileHeap(folder: string): Promise<CompiledHeap> {
  const pages = new Map<string, ReadPage>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const path = join(folder, file);
    pages.set(file, readable(await pageOf(file, readFileSync(path)), path));
  }
  const compiled = compileAll(pages);
  const textOf = new Map(compiled.dossier.articles.map(({ id, text }) => [compiled.fileOf(id), text]));
  return {
    ...compiled,
    find: ({ article, words }) => {
      const start = textOf.get(article)?.indexOf(words) ?? -1;
      if (start < 0) return fail(`${join(folder, 'key.json')}: not in ${article}: ${words}`);
      return { article, start, end: start + words.length };
    },
    place: ({ article, start, end }) => ({ article: compiled.fileOf(article), start, end }),
  };
}

/** @throws Error where the page could not be read */
export function readable(page: ReadPage | ReadFailure | null, file: string): ReadPage {
  if (page === null) return fail(`${file}: no text`);
  return 'text' in page ? page : fail(`${file}: ${page.cause}`);
}

function fail(why: string): never {
  throw new Error(why);
}
