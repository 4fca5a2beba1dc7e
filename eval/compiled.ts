/** Dossiers of texts by file, for evaluations that ask what is said of which file. */

import type { Dossier } from '../src/model/dossier.ts';
import type { ReadFailure, ReadPage } from '../src/model/page.ts';
import { compileDossier } from '../src/pipeline/compile-dossier.ts';

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

/** @throws Error where the page could not be read */
export function readable(page: ReadPage | ReadFailure | null, file: string): ReadPage {
  if (page === null) return fail(`${file}: no text`);
  return 'text' in page ? page : fail(`${file}: ${page.cause}`);
}

function fail(why: string): never {
  throw new Error(why);
}
