/**
 * Measures the extraction on saved article pages of many sites, with reviewed text, title, writer and date (WCXB).
 *
 *     node eval/extraction.ts [--faults N] [--every N]
 *
 * The pages are looked for in `data/wcxb-articles` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`).
 * Every fifth page is read; `--every 1` reads all.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decodePage } from '../src/fetch/decode.ts';
import { english } from '../src/language/en/index.ts';
import type { Article } from '../src/model/article.ts';
import { extractArticles } from '../src/stages/extract/extract.ts';
import { wordsOf } from '../src/text/words.ts';
import { type Figure, share } from './metrics/figures.ts';
import { tableOf } from './table.ts';

/** What people have said of a page. Dates are days, `null` where it states none. */
interface Wanted {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly publish_date: string | null;
  readonly main_content: string;
  /** Words that belong to the text, and words that do not. */
  readonly with: readonly string[];
  readonly without: readonly string[];
}

interface Extracted {
  readonly wanted: Wanted;
  /** The longest article of the page. */
  readonly article: Article | null;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, every: { type: 'string', default: '5' } },
  });
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = resolve(process.env.SYNOPTIC_CORPUS ?? join(root, '../shared'), 'data/wcxb-articles');
  if (!existsSync(folder)) return console.error(`Skipped: there is no ${folder}.`);
  const all = gunzipSync(readFileSync(join(folder, 'ground-truth.jsonl.gz'))).toString('utf8');
  const wanted = all
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Wanted);
  const sample = wanted.filter((_, index) => index % Number(values.every) === 0);
  const pages: Extracted[] = [];
  for (const each of sample) pages.push({ wanted: each, article: await extractFrom(folder, each) });
  console.log(`${sample.length} pages\n${tableOf(figuresOf(pages), undefined, Number(values.faults))}`);
}

async function extractFrom(folder: string, { id }: Wanted): Promise<Article | null> {
  const decoded = await decodePage(gunzipSync(readFileSync(join(folder, `html/${id}.html.gz`))));
  if (!('text' in decoded)) return null;
  const page = { id, uri: `${id}.html`, mediaType: 'text/html', sha256: '', text: decoded.text };
  const { articles } = extractArticles(page, english);
  return articles.toSorted((a, b) => b.text.length - a.text.length)[0] ?? null;
}

const figuresOf = (pages: readonly Extracted[]): Figure[] => [
  textFigure(pages),
  snippetFigure(pages, 'with', 'words that belong to the text'),
  snippetFigure(pages, 'without', 'words that do not, left out'),
  factFigure(
    pages,
    'titles',
    ({ title }) => title,
    ({ title }) => title,
    sameTitle,
  ),
  factFigure(
    pages,
    'dates',
    ({ publish_date }) => publish_date,
    ({ published }) => published?.value.start.slice(0, 10) ?? null,
    (wanted, found) => wanted === found,
  ),
  factFigure(
    pages,
    'writers',
    ({ author }) => author,
    ({ byline }) => byline,
    sameTitle,
  ),
];

/** The mean over pages of the F1 of words, each as often as it stands, headlines left out. */
function textFigure(pages: readonly Extracted[]): Figure {
  const scored = pages.map(({ wanted, article }) => ({
    id: wanted.id,
    ...overlap(countWords(wanted.main_content), countWords(article ? bodyOf(article) : '')),
  }));
  const mean = (of: (score: (typeof scored)[number]) => number): number =>
    scored.reduce((sum, score) => sum + of(score), 0) / Math.max(1, scored.length);
  return {
    layer: 'extraction',
    name: 'words of the text',
    value: mean(({ f1 }) => f1),
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    counts: `mean of ${scored.length} pages`,
    faults: scored
      .filter(({ f1 }) => f1 < 0.9)
      .sort((a, b) => a.f1 - b.f1)
      .map(({ id, precision, recall }) => `- ${id}: P ${precision.toFixed(2)} R ${recall.toFixed(2)}`),
  };
}

const bodyOf = ({ text, blocks }: Article): string =>
  blocks
    .filter(({ kind }) => kind !== 'headline')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text: word } of wordsOf(text)) {
    const folded = word.toLowerCase().replaceAll('’', "'");
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return counts;
}

function overlap(
  wanted: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): { f1: number; precision: number; recall: number } {
  const size = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  let hits = 0;
  for (const [word, count] of found) hits += Math.min(count, wanted.get(word) ?? 0);
  const precision = hits / Math.max(1, size(found));
  const recall = hits / Math.max(1, size(wanted));
  return { f1: hits ? (2 * precision * recall) / (precision + recall) : 0, precision, recall };
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function snippetFigure(pages: readonly Extracted[], field: 'with' | 'without', name: string): Figure {
  const faults: string[] = [];
  let hits = 0;
  let of = 0;
  for (const { wanted, article } of pages) {
    const text = folded(article?.text ?? '');
    for (const snippet of wanted[field]) {
      of++;
      if (text.includes(folded(snippet)) === (field === 'with')) hits++;
      else faults.push(`${field === 'with' ? '-' : '+'} ${wanted.id}: ${snippet}`);
    }
  }
  return share('extraction', name, { hits, of, faults });
}

/** Of the pages that state a fact, those where the same was found. */
function factFigure(
  pages: readonly Extracted[],
  name: string,
  wantedOf: (wanted: Wanted) => string | null,
  foundOf: (article: Article) => string | null,
  same: (wanted: string, found: string) => boolean,
): Figure {
  const faults: string[] = [];
  let hits = 0;
  let of = 0;
  for (const { wanted, article } of pages) {
    const value = wantedOf(wanted);
    if (!value) continue;
    of++;
    const found = article && foundOf(article);
    if (found && same(value, found)) hits++;
    else faults.push(`- ${wanted.id}: ${found ?? 'none'}, not ${value}`);
  }
  return share('extraction', name, { hits, of, faults });
}

const sameTitle = (wanted: string, found: string): boolean => folded(wanted) === folded(found);

await main();
