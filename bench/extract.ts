/**
 * Measures the extraction beside the tools that people use today, in one run on the same pages.
 *
 * Each tool works in a process of its own, and they take turns: a machine that is busy for a while is busy for all of
 * them. The first round warms up and is not counted. Speed is told by the processor's time, in pages a second of one
 * core, and by the clock; of several rounds the median is given, and so is the ratio within each round.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sameNames, sameTitle, scoreWords } from '../eval/metrics/extraction.ts';
import { type Contestant, findContestants, MEASURE, Running } from './extract/contestant.ts';
import { type BenchPage, readBenchPages } from './extract/pages.ts';
import type { Round } from './extract/tool.ts';
import type { Found } from './extract/tools.ts';

interface Result {
  readonly name: string;
  readonly rounds: readonly Round[];
}

/** Prints the table of all tools that can run here. */
export async function benchExtraction(count: number, rounds: number): Promise<void> {
  const { contestants, skipped } = findContestants();
  const { name, pages } = await readBenchPages(count);
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  try {
    const file = join(folder, 'pages.json');
    writeFileSync(file, JSON.stringify(pages.map(({ html }) => html)));
    const results = await takeTurns(contestants, file, rounds);
    console.log(`${pages.length} pages of ${name}, ${rounds} rounds after one that warms up\n`);
    console.log(tableOf(results, pages));
    for (const line of skipped) console.log(line);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function takeTurns(
  contestants: readonly Contestant[],
  file: string,
  rounds: number,
): Promise<Result[]> {
  const running = contestants.map((each) => ({
    name: each.name,
    tool: new Running(each, file),
    rounds: [] as Round[],
  }));
  for (let round = 0; round <= rounds; round++)
    for (const each of running) {
      const done = await each.tool.runRound();
      if (done === null) throw new Error(`${each.name} broke off: ${each.tool.complaint}`);
      if (round > 0) each.rounds.push(done);
    }
  for (const { tool } of running) tool.close();
  return running;
}

const HEAD = [
  'tool',
  'pages/s',
  'by the clock',
  'ratio',
  'F1',
  'P',
  'R',
  'titles',
  'dates',
  'authors',
  'MB',
  'failed',
];

/** The ratio is that to Readability + linkedom. */
function tableOf(results: readonly Result[], pages: readonly BenchPage[]): string {
  const measure = results.find(({ name }) => name === MEASURE);
  const rows = results.map(({ name, rounds }) => {
    const last = rounds.at(-1)!;
    const ratio =
      measure && median(rounds.map(({ processor }, round) => measure.rounds[round]!.processor / processor));
    return [
      name,
      (pages.length / median(rounds.map(({ processor }) => processor))).toFixed(1),
      (pages.length / median(rounds.map(({ wall }) => wall))).toFixed(1),
      ratio === undefined ? '–' : ratio.toFixed(2),
      ...qualityOf(last.found, pages),
      last.megabytes.toFixed(0),
      String(last.failed),
    ];
  });
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)));
  return [HEAD, ...rows]
    .map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  '))
    .join('\n');
}

/** Returns F1, precision and recall of the words, and the shares of titles, dates and authors that are right. */
function qualityOf(found: readonly Found[], pages: readonly BenchPage[]): string[] {
  const judged = pages.flatMap(({ truth }, index) => (truth ? [{ truth, found: found[index]! }] : []));
  if (judged.length === 0) return Array(6).fill('–');
  const words = judged.map((each) => scoreWords(each.truth.body, each.found.text));
  const shareOf = (right: readonly boolean[]): number => mean(right.map(Number));
  const dated = judged.filter(({ truth }) => truth.date !== null);
  const signed = judged.filter(({ truth }) => truth.authors.length > 0);
  return [
    mean(words.map(({ f1 }) => f1)),
    mean(words.map(({ precision }) => precision)),
    mean(words.map(({ recall }) => recall)),
    shareOf(judged.map((each) => sameTitle(each.truth.title, each.found.title ?? ''))),
    shareOf(dated.map((each) => each.truth.date === each.found.date)),
    shareOf(signed.map((each) => sameNames(each.truth.authors.join(', '), each.found.author ?? ''))),
  ].map((figure) => figure.toFixed(3));
}

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
