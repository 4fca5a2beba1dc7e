/**
 * Learns which lines of a web page are its text.
 *
 *     node training/lines/train.ts CORPUS             writes src/language/en/lines.bin
 *     node training/lines/train.ts CORPUS --folds 5   measures on sites that were not learnt from, and writes nothing
 *
 * CORPUS holds `data/wcxb-articles` and `data/fundus-parser-tests`.
 */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSavedPages } from '../../eval/saved-pages.ts';
import { decodePage } from '../../src/fetch/decode.ts';
import { english } from '../../src/language/en/index.ts';
import { packLineModel } from '../../src/language/en/lines.ts';
import { type LineModel, logOddsOfText } from '../../src/language/line-model.ts';
import { chosenLines } from '../../src/stages/extract/choose-text.ts';
import { lineFeatures, type StatedText, WIDTH } from '../../src/stages/extract/line-features.ts';
import { foldLine } from '../../src/stages/extract/lines.ts';
import { readMetadata } from '../../src/stages/extract/metadata.ts';
import { parsePage } from '../../src/stages/extract/parse-page.ts';
import { readStatedText } from '../../src/stages/extract/stated-text.ts';
import { readTreeLines, type TreeLines } from '../../src/stages/extract/tree-lines.ts';
import { type Boosted, boost } from './boosting.ts';
import { labelLines, wordsIn } from './labels.ts';

/** Tried on held-out sites of WCXB: 300 trees at half the rate gain nothing. */
const OPTIONS = {
  trees: 140,
  leaves: 24,
  rate: 0.1,
  leastWeight: 1,
  ridge: 1,
  features: 0.5,
  rows: 0.7,
  seed: 1,
};
/** Sites that must have a word before it says anything. */
const LEAST_SITES = 6;
/** Of parts of the pages, so that a word's score never rests on the page that it is a feature of. */
const PARTS = 4;

interface TrainingPage {
  readonly set: string;
  readonly site: string;
  readonly lines: TreeLines['lines'];
  readonly content: TreeLines['content'];
  readonly stated: StatedText;
  readonly words: readonly (readonly string[])[];
  readonly gold: readonly string[];
  readonly labels: readonly number[];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { folds: { type: 'string' } },
    allowPositionals: true,
  });
  const pages = [
    ...(await readPages(positionals[0]!, 'wcxb')),
    ...(await readPages(positionals[0]!, 'fundus')),
  ];
  console.log(`${pages.length} pages, ${pages.reduce((sum, { lines }) => sum + lines.length, 0)} lines`);
  if (values.folds) return measure(pages, Number(values.folds));
  const packed = packLineModel(learn(pages));
  writeFileSync(fileURLToPath(new URL('../../src/language/en/lines.bin', import.meta.url)), packed);
  console.log(`lines.bin: ${packed.length} bytes`);
}

async function readPages(corpus: string, set: string): Promise<TrainingPage[]> {
  const pages: TrainingPage[] = [];
  for (const { id, bytes, body } of readSavedPages(corpus, set) ?? []) {
    const decoded = await decodePage(bytes());
    if (!('text' in decoded)) continue;
    const document = parsePage(decoded.text);
    const metadata = readMetadata(document);
    const { lines, content } = readTreeLines(decoded.text, document);
    const words = lines.map(({ text }) => wordsIn(text));
    const gold = wordsIn(body);
    const labels = labelLines(words, gold);
    const found = words.reduce((sum, line, at) => sum + line.length * labels[at]!, 0);
    if (gold.length < 50 || found < 0.5 * gold.length) continue;
    const site = set === 'wcxb' ? siteOf(metadata.uri ?? id) : id.replace(/_[\d_]+$/, '');
    pages.push({
      set,
      site,
      lines,
      content,
      stated: readStatedText(document, metadata),
      words,
      gold,
      labels,
    });
  }
  return pages;
}

const siteOf = (uri: string): string =>
  URL.canParse(uri) ? new URL(uri).hostname.split('.').slice(-2).join('.') : uri;

function learn(pages: readonly TrainingPage[]): LineModel {
  const most = pages.reduce((sum, { lines }) => sum + lines.length, 0);
  const values = new Float32Array(most * WIDTH);
  const labels = new Float32Array(most);
  const weights = new Float32Array(most);
  let rows = 0;
  for (let part = 0; part < PARTS; part++) {
    const others = wordScores(pages.filter((_, index) => index % PARTS !== part));
    for (const page of pages.filter((_, index) => index % PARTS === part)) {
      const features = lineFeatures(page.lines, page.content, page.stated, english.page, others);
      values.set(features.values, rows * WIDTH);
      for (const line of features.lines) {
        labels[rows] = page.labels[line]!;
        // A line counts by its share of the text, so that no page outweighs another; short ones count a little too.
        weights[rows++] = 0.15 + 60 * Math.min(0.1, page.words[line]!.length / page.gold.length);
      }
    }
  }
  return {
    ...flattened(boost({ values, width: WIDTH, labels: labels.subarray(0, rows), weights }, OPTIONS)),
    ...wordScores(pages),
  };
}

function flattened({ bias, trees }: Boosted): Omit<LineModel, 'names' | 'texts'> {
  const roots: number[] = [];
  const features: number[] = [];
  const values: number[] = [];
  const next: number[] = [];
  for (const tree of trees) {
    const root = features.length;
    roots.push(root);
    features.push(...tree.feature);
    values.push(...tree.value);
    next.push(...tree.left.map((left) => root + left));
  }
  return {
    bias,
    roots,
    features: Int16Array.from(features),
    values: Float32Array.from(values),
    next: Int32Array.from(next),
  };
}

/** Returns how much more often each word stands around or in text than elsewhere, each page counted once. */
function wordScores(pages: readonly TrainingPage[]): Pick<LineModel, 'names' | 'texts'> {
  return {
    names: scoresOf(pages, ({ above }) =>
      above.flatMap(({ name }) => name.split(' ')).filter((word) => /^[a-z]{2}/.test(word)),
    ),
    texts: scoresOf(pages, ({ text }) => (text.length < 200 ? foldLine(text).split(' ') : [])),
  };
}

function scoresOf(
  pages: readonly TrainingPage[],
  wordsOf: (line: TrainingPage['lines'][number]) => readonly string[],
): Map<string, number> {
  const seen = new Map<string, { inText: number; beside: number; sites: Set<string> }>();
  for (const { lines, labels, site } of pages) {
    const counts = new Map<string, [beside: number, inText: number]>();
    for (const [at, line] of lines.entries())
      for (const word of new Set(wordsOf(line))) {
        const count = counts.get(word) ?? [0, 0];
        count[labels[at]! as 0 | 1]++;
        counts.set(word, count);
      }
    for (const [word, [beside, inText]] of counts) {
      const all = seen.get(word) ?? { inText: 0, beside: 0, sites: new Set() };
      all.inText += inText / (inText + beside);
      all.beside += beside / (inText + beside);
      all.sites.add(site);
      seen.set(word, all);
    }
  }
  return new Map(
    [...seen]
      .filter(([word, { sites }]) => word !== '' && sites.size >= LEAST_SITES)
      .map(([word, { inText, beside }]): [string, number] => [
        word,
        Math.round(100 * Math.max(-2.5, Math.min(2.5, Math.log((inText + 1) / (beside + 1))))) / 100,
      ])
      .filter(([, score]) => score !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Prints the mean word F1 on the sites that each model did not see, by set. */
function measure(pages: readonly TrainingPage[], folds: number): void {
  const scored: { set: string; f1: number; precision: number; recall: number }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = learn(pages.filter(({ site }) => hash(site) % folds !== fold));
    for (const page of pages.filter(({ site }) => hash(site) % folds === fold)) {
      const features = lineFeatures(page.lines, page.content, page.stated, english.page, model);
      const odds = features.lines.map((_, row) => logOddsOfText(model, features.values, row * WIDTH));
      const chosen = chosenLines(
        features.lines.map((at) => page.lines[at]!),
        odds,
      );
      scored.push({
        set: page.set,
        ...overlap(
          page,
          [...chosen].map((row) => features.lines[row]!),
        ),
      });
    }
    printMeans(`fold ${fold + 1} of ${folds}`, scored);
  }
}

function overlap({ words, gold }: TrainingPage, chosen: readonly number[]) {
  const wanted = new Map<string, number>();
  for (const word of gold) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  let [hits, found] = [0, 0];
  for (const at of chosen)
    for (const word of words[at]!) {
      found++;
      const left = wanted.get(word) ?? 0;
      if (left > 0) hits++;
      wanted.set(word, left - 1);
    }
  const [precision, recall] = [hits / Math.max(1, found), hits / gold.length];
  return { precision, recall, f1: hits ? (2 * precision * recall) / (precision + recall) : 0 };
}

function printMeans(
  label: string,
  scored: readonly { set: string; f1: number; precision: number; recall: number }[],
): void {
  for (const set of new Set(scored.map((page) => page.set))) {
    const own = scored.filter((page) => page.set === set);
    const mean = (of: (page: (typeof own)[number]) => number): string =>
      (own.reduce((sum, page) => sum + of(page), 0) / own.length).toFixed(4);
    console.log(
      `${label}: ${set}, ${own.length} pages, F1 ${mean(({ f1 }) => f1)}, P ${mean(({ precision }) => precision)}, R ${mean(({ recall }) => recall)}`,
    );
  }
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) >>> 0;
  return value;
}

await main();
