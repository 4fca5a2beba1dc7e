/** The pages that the tools are measured on, decoded beforehand, so that all of them get the same text. */

import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSavedPages, type SavedPage } from '../../eval/saved-pages.ts';
import { decodePage } from '../../src/fetch/decode.ts';
import { inventPages } from '../invented-pages.ts';

type Truth = Pick<SavedPage, 'title' | 'date' | 'authors' | 'body'>;

export interface BenchPage {
  readonly html: string;
  /** What people say of the page; absent in the examples, where speed is all that is measured. */
  readonly truth?: Truth;
}

export interface BenchPages {
  readonly name: string;
  readonly pages: readonly BenchPage[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Returns as many saved article pages, spread over the annotated corpus; without one, invented ones. */
export async function readBenchPages(count: number): Promise<BenchPages> {
  const corpus = resolve(process.env.SYNOPTIC_CORPUS ?? join(root, '../shared'));
  const saved = readSavedPages(corpus, 'wcxb');
  if (saved === null) return inventedPages(count);
  const step = Math.max(1, Math.floor(saved.length / count));
  const sample = saved.filter((_, index) => index % step === 0).slice(0, count);
  const pages: BenchPage[] = [];
  for (const truth of sample) {
    const decoded = await decodePage(truth.bytes());
    if ('text' in decoded) pages.push({ html: decoded.text, truth });
  }
  return { name: 'wcxb-articles', pages };
}

/** Returns the pages of the examples, and others that are made like them. */
export function inventedPages(count: number): BenchPages {
  const examples = globSync(join(root, 'examples/harbour/**/*.html'))
    .sort()
    .map((file): BenchPage => ({ html: readFileSync(file, 'utf8') }));
  const more = inventPages(Math.max(0, count - examples.length)).map(
    ({ html, record: { title, published, text } }): BenchPage => ({
      html,
      truth: { title, date: published.slice(0, 10), authors: [], body: text },
    }),
  );
  return { name: 'the examples and invented ones', pages: [...examples, ...more] };
}
