/**
 * Measures the extraction beside the tools that people use today, in one run on the same pages, with all that can be said of
 * its quality. Speed is told by the processor's time, in pages a second of one core, and by the clock; of several rounds the
 * median is given, and so is the ratio within each round.
 */

import { findExtractors, MEASURE } from './extract/contestants.ts';
import { type BenchPage, readBenchPages } from './extract/pages.ts';
import { qualityOf } from './extract/quality.ts';
import type { AllFound } from './extract/tools.ts';
import { median, ratioOf, secondsOf } from './turns/ratios.ts';
import { type Result, takeTurns } from './turns/take-turns.ts';

/** Prints the table of all tools that can run here. */
export async function benchExtraction(count: number, rounds: number): Promise<void> {
  const { contestants, skipped } = findExtractors();
  const { name, pages } = await readBenchPages(count);
  const input = pages.map(({ html }) => html);
  const results = await takeTurns<AllFound>(contestants, input, { rounds });
  console.log(`${pages.length} pages of ${name}, ${rounds} rounds after one that warms up\n`);
  console.log(tableOf(results, pages));
  for (const line of skipped) console.log(line);
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
function tableOf(results: readonly Result<AllFound>[], pages: readonly BenchPage[]): string {
  const measure = results.find(({ name }) => name === MEASURE.name);
  const rows = results.map((result) => {
    const { answer, megabytes } = result.rounds.at(-1)!;
    const quality = qualityOf(answer.found, pages);
    return [
      result.name,
      (pages.length / secondsOf(result)).toFixed(1),
      (pages.length / median(result.rounds.map(({ wall }) => wall))).toFixed(1),
      measure === undefined ? '–' : ratioOf(measure, result).toFixed(2),
      ...(quality ? Object.values(quality).map(decimal) : Array(6).fill('–')),
      megabytes.toFixed(0),
      String(answer.failed),
    ];
  });
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)));
  return [HEAD, ...rows]
    .map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  '))
    .join('\n');
}

const decimal = (figure: number): string => (Number.isNaN(figure) ? '–' : figure.toFixed(3));
