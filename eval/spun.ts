/**
 * Measures spun verdicts and restored words, on clean documents that nothing was learnt from and on what spinners make
 * of some of them (`training/spin/spinners.ts`): light, with 6% of the words swapped, and heavy, with up to 30%.
 *
 *     node eval/spun.ts [--faults N] [--update]
 *
 * The documents are looked for in `data` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`); each set that is
 * absent is skipped with a line. Texts in `eval/spun-texts` are measured besides. A document counts as caught where it
 * is not called clean. Exits with 1 where a figure has fallen under its floor in floors.json.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { english } from '../src/language/en/index.ts';
import type { Spun } from '../src/model/article.ts';
import { made } from '../src/stages/spun/made.ts';
import { detectSpun } from '../src/stages/spun/spun.ts';
import { allSpinners } from '../training/spin/all-spinners.ts';
import { cutDocument, readDocuments, shorten } from '../training/spin/documents.ts';
import { type Spinner, spinText } from '../training/spin/spinners.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, f1, share } from './metrics/figures.ts';

interface CleanSet {
  readonly name: string;
  /** A file, or a folder of texts, under `data`. */
  readonly path: string;
  /** Every so many-th document is measured, from the one with this number. */
  readonly every?: number;
  readonly from?: number;
  /** One in so many of those measured is spun, too. */
  readonly spun?: number;
}

/** The even pages of WCXB are learnt from, the odd ones measured. */
const SETS: readonly CleanSet[] = [
  { name: 'EWT dev', path: 'treebanks/ewt-dev.conllu.gz' },
  { name: 'GUM dev', path: 'treebanks/gum-dev.conllu.gz' },
  { name: 'GUM, other genres', path: 'treebanks/gum-train-noncommercial.conllu.gz' },
  { name: 'web pages', path: 'wcxb-articles/ground-truth.jsonl.gz', every: 2, from: 1, spun: 20 },
  { name: 'politics', path: 'polnear/train.jsonl.gz', every: 3, spun: 18 },
  { name: 'news', path: 'giveme5w1h/gold.jsonl.gz', spun: 3 },
  { name: 'leads', path: 'neus-allsides/val.jsonl.gz', every: 2 },
  { name: 'stories', path: 'stories', spun: 6 },
  { name: 'student answers', path: 'clough-stevenson' },
];

const RATES = [
  ['light', 0.06],
  ['heavy', 0.3],
] as const;
/** Of what was asked, a spinner must know so much for its text to count. */
const ENOUGH = 0.6;

function main(): void {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, update: { type: 'boolean', default: false } },
  });
  const root = process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const data = join(resolve(root), 'data');
  const present = SETS.filter(({ name, path }) => isThere(name, join(data, path)));
  if (present.length > 0) {
    const texts = new Map(present.map((set) => [set, textsOf(set, data)]));
    const alarms = [...texts].map(([{ name }, documents]) => countAlarms(name, documents));
    const originals = [...texts].flatMap(([{ spun }, documents]) =>
      spun === undefined ? [] : documents.filter((_, i) => i % spun === 0),
    );
    const alarmed = sumOf(alarms, ({ count }) => count);
    const figures = allSpinners(data).flatMap((spinner) =>
      RATES.flatMap(([rate, wanted]) => {
        const spun = originals.flatMap((text, i) => spin(text, spinner, wanted, i));
        return measureSpun({ rate, spinner: spinner.name }, spun, alarmed);
      }),
    );
    const folders = present.map(({ path }) => join(data, path.endsWith('.gz') ? dirname(path) : path));
    const hash = hashOf([...new Set(folders)]);
    holdFloors({ name: 'spun', hash, figures: [...alarms.map(({ figure }) => figure), ...figures] }, values);
  }
  measureHeldOut(values);
}

/** Texts that were written for this and that nothing was tuned on; their README says how they were made. */
function measureHeldOut(values: { update: boolean; faults: string }): void {
  const clean = countAlarms('held out', readFolder(join(HELD_OUT, 'clean')));
  const documents = JSON.parse(readFileSync(join(HELD_OUT, 'spun/swaps.json'), 'utf8')) as HeldOut;
  const spun = Object.entries(documents).map(([file, { spinner, degree, swaps }]) => ({
    spinner,
    rate: degree,
    text: readFileSync(join(HELD_OUT, 'spun', file), 'utf8'),
    places: new Map(swaps.map(([start, , , original]) => [start, original])),
  }));
  const figures = [...Map.groupBy(spun, ({ rate, spinner }) => `${rate} ${spinner}`).values()].flatMap(
    (group) => measureSpun(group[0]!, group, clean.count),
  );
  holdFloors(
    { name: 'spun, held out', hash: hashOf([HELD_OUT]), figures: [clean.figure, ...figures] },
    values,
  );
}

const HELD_OUT = fileURLToPath(new URL('spun-texts', import.meta.url));

type HeldOut = Readonly<
  Record<
    string,
    {
      spinner: string;
      degree: string;
      swaps: [start: number, end: number, printed: string, original: string][];
    }
  >
>;

function isThere(name: string, path: string): boolean {
  if (existsSync(path)) return true;
  console.error(`Skipped ${name}: there is no ${path} (SYNOPTIC_CORPUS names the folder with data).`);
  return false;
}

function textsOf({ path, every = 1, from = 0 }: CleanSet, data: string): string[] {
  const whole = path.endsWith('.gz') ? readDocuments(join(data, path)) : readFolder(join(data, path));
  return whole.filter((_, i) => i % every === from).map(shorten);
}

const readFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => cutDocument(readFileSync(join(folder, name), 'utf8')));

function detect(text: string): Spun {
  const { article, annotation } = made(text);
  return detectSpun(article, annotation, english);
}

function countAlarms(name: string, documents: readonly string[]): { figure: Figure; count: number } {
  const alarmed = documents.filter((text) => detect(text).verdict !== 'clean');
  const faults = alarmed.map((text) => `+ ${text.slice(0, 80).replaceAll('\n', ' ')}`);
  const figure = share('clean', name, {
    hits: documents.length - alarmed.length,
    of: documents.length,
    faults,
  });
  return { figure, count: alarmed.length };
}

interface SpunDocument {
  readonly text: string;
  /** By the places of the swaps, what stood there. */
  readonly places: ReadonlyMap<number, string>;
}

/** Verdicts are weighed against all false alarms on the clean documents; words, within the documents that are caught. */
function measureSpun(
  { rate, spinner }: { rate: string; spinner: string },
  spun: readonly SpunDocument[],
  alarmed: number,
): Figure[] {
  if (spun.length === 0) return [];
  const judged = spun.map((document) => ({ ...document, ...detect(document.text) }));
  const caught = judged.filter(({ verdict }) => verdict !== 'clean');
  const sure = judged.filter(({ verdict }) => verdict === 'spun');
  const given = caught.flatMap(({ swaps, places }) =>
    swaps.map(({ start, restored }) => ({ restored, original: places.get(start) })),
  );
  const hits = given.filter(({ original }) => original !== undefined);
  const right = hits.filter(({ restored, original }) => restored.toLowerCase() === original!.toLowerCase());
  const there = sumOf(caught, ({ places }) => places.size);
  return [
    f1(rate, spinner, { hits: caught.length, given: caught.length + alarmed, wanted: spun.length }),
    share(`${rate}, sure`, spinner, { hits: sure.length, of: spun.length }),
    f1(`${rate}, words`, spinner, { hits: hits.length, given: given.length, wanted: there }),
    share(`${rate}, restored`, spinner, { hits: right.length, of: there }),
  ];
}

const sumOf = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0);

function spin(text: string, spinner: Spinner, wanted: number, turn: number): SpunDocument[] {
  const plan = { share: wanted, spareQuotations: turn % 3 !== 0, names: turn % 4 === 0 ? 0.15 : 0.02 };
  const { text: printed, originals } = spinText(text, spinner, plan);
  const enough = originals.size >= ENOUGH * wanted * text.split(/\s+/).length;
  return enough ? [{ text: printed, places: originals }] : [];
}

main();
