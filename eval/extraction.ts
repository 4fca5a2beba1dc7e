/**
 * Measures the extraction on saved article pages of many sites, with reviewed text, title, writers and date.
 *
 *     node eval/extraction.ts [--set wcxb|fundus] [--half even|odd] [--every N] [--faults N] [--update]
 *
 * The sets are looked for in the `data` folder of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`): WCXB has
 * pages of many sites, fundus has the pages that its parsers are tested on, in many languages. Rules are tuned on the even
 * half only, so that the odd one tells how they carry over. The lines of the text are told by trees that were learnt on
 * both sets: how those do on other sites is measured by `training/lines/train.ts --folds 5`. Exits with 1 where a figure
 * of a whole set has fallen under its floor in floors.json.
 */

import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decodePage } from '../src/fetch/decode.ts';
import { english } from '../src/language/en/index.ts';
import type { Article } from '../src/model/article.ts';
import { extracted, mainArticle } from '../src/pipeline/extract.ts';
import { extractArticles } from '../src/stages/extract/extract.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { folded, sameNames, sameTitle, scoreWords } from './metrics/extraction.ts';
import { type Figure, share } from './metrics/figures.ts';
import { FOLDERS, readSavedPages, type SavedPage, SET_NAMES } from './saved-pages.ts';
import { tableOf } from './table.ts';

interface Extracted {
  readonly wanted: SavedPage;
  /** The page's main article. */
  readonly article: Article | null;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', default: 'wcxb' },
      half: { type: 'string' },
      every: { type: 'string' },
      faults: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
    },
  });
  const root = fileURLToPath(new URL('..', import.meta.url));
  const corpus = resolve(process.env.SYNOPTIC_CORPUS ?? join(root, '../shared'));
  const all = readSavedPages(corpus, values.set);
  if (all === null)
    return console.error(
      `Skipped: there is no set ${values.set} in ${corpus}. Known are ${SET_NAMES.join(' and ')}.`,
    );
  const sample = all
    .filter((_, index) => values.half === undefined || (index % 2 === 0) === (values.half === 'even'))
    .filter((_, index) => index % Number(values.every ?? 1) === 0);
  const pages: Extracted[] = [];
  for (const wanted of sample) pages.push({ wanted, article: await extractFrom(wanted) });
  const figures = figuresOf(pages);
  console.log(`${sample.length} pages`);
  if (sample.length < all.length) return console.log(tableOf(figures, undefined, Number(values.faults)));
  const hash = hashOf([join(corpus, 'data', FOLDERS[values.set as keyof typeof FOLDERS])]);
  holdFloors({ name: `extraction ${values.set}`, hash, figures }, values);
}

async function extractFrom({ id, bytes }: SavedPage): Promise<Article | null> {
  const decoded = await decodePage(bytes());
  if (!('text' in decoded)) return null;
  const page = { id, uri: `${id}.html`, mediaType: 'text/html', sha256: '', text: decoded.text };
  const { articles } = extractArticles(page, english);
  return mainArticle(articles);
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
    ({ date }) => date,
    ({ published }) => published?.value.start.slice(0, 10) ?? null,
    (wanted, found) => wanted === found,
  ),
  factFigure(
    pages,
    'writers',
    ({ authors }) => authors.join(', ') || null,
    ({ byline }) => byline,
    sameNames,
  ),
  unsignedFigure(pages),
];

/** The mean over pages of the F1 of words, each as often as it stands, headlines and captions left out. */
function textFigure(pages: readonly Extracted[]): Figure {
  const scored = pages.map(({ wanted, article }) => ({
    id: wanted.id,
    ...scoreWords(wanted.body, article ? extracted(article, wanted.id).text : ''),
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
  wantedOf: (wanted: SavedPage) => string | null,
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

/** Of the pages that nobody signs, those where nobody was found. */
function unsignedFigure(pages: readonly Extracted[]): Figure {
  const unsigned = pages.filter(({ wanted }) => wanted.authors.length === 0);
  const wrong = unsigned.filter(({ article }) => article?.byline);
  return share('extraction', 'no writer where nobody signs', {
    hits: unsigned.length - wrong.length,
    of: unsigned.length,
    faults: wrong.map(({ wanted, article }) => `+ ${wanted.id}: ${article!.byline}`),
  });
}

await main();
