/**
 * Measures the extraction alone: how the inputs of the annotated corpus are cut into articles and text, and on how
 * many saved pages of one article another is cut off.
 *
 *     node eval/segments.ts
 *
 * The corpus is a folder that `SYNOPTIC_CORPUS` names (else `../shared`); what is not there is skipped with a line.
 */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodePage } from '../src/fetch/decode.ts';
import { english } from '../src/language/en/index.ts';
import type { Dossier } from '../src/model/dossier.ts';
import { extractArticles } from '../src/stages/extract/extract.ts';
import { sha256, shortHash } from '../src/text/hashes.ts';
import { lacking, scoreAnnotated } from './annotated.ts';
import { tableOf } from './table.ts';

async function main(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const corpus = resolve(process.env.SYNOPTIC_CORPUS ?? join(root, '../shared'));
  const missing = lacking(corpus);
  if (missing === undefined) printSegments(corpus);
  else console.error(`Skipped: there is no ${missing}.`);
  const pages = join(corpus, 'data/wcxb-articles/html');
  if (existsSync(pages)) await printCuts(pages);
  else console.error(`Skipped: there is no ${pages}.`);
}

function printSegments(corpus: string): void {
  const extracted = globSync('*', { cwd: join(corpus, 'seeds') })
    .sort()
    .map((name) => extractFile(corpus, name));
  const dossier = {
    format: 'synoptic/dossier',
    version: 1,
    pages: extracted.map(({ page }) => page),
    articles: extracted.flatMap(({ articles }) => articles),
  };
  const figures = scoreAnnotated(dossier as unknown as Dossier, corpus).filter(
    ({ layer }) => layer === 'segments',
  );
  console.log(tableOf(figures, undefined, 20));
}

function extractFile(corpus: string, name: string) {
  const text = readFileSync(join(corpus, 'seeds', name), 'utf8');
  const id = `p${shortHash([name])}`;
  const page = { id, uri: name, mediaType: 'text/plain', sha256: sha256(text), text };
  const { segments, articles } = extractArticles(page, english);
  return { page: { ...page, segments }, articles };
}

/** Prints each page that is cut in several articles, or taken for a notice or a stub, to be looked at. */
async function printCuts(folder: string): Promise<void> {
  const names = globSync('*.html.gz', { cwd: folder }).sort();
  const odd: string[] = [];
  for (const name of names) {
    const decoded = await decodePage(gunzipSync(readFileSync(join(folder, name))));
    if (!('text' in decoded)) continue;
    const page = { id: name, uri: basename(name), mediaType: 'text/html', sha256: '', text: decoded.text };
    const { articles, wall } = extractArticles(page, english);
    const stubs = articles.flatMap(({ truncated }) => truncated ?? []);
    if (articles.length !== 1 || stubs.length > 0)
      odd.push([`- ${name}: ${articles.length} articles`, ...(wall ? [wall] : []), ...stubs].join(', '));
  }
  console.log(
    `\n${names.length - odd.length} of ${names.length} pages are one whole article\n${odd.join('\n')}`,
  );
}

await main();
