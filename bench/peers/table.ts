/** All that was measured, in one table of 110 columns. */

import type { Growth } from './growth.ts';
import type { Row } from './rows.ts';
import type { Quality } from './task.ts';

export interface Measured {
  readonly command: string;
  readonly machine: string;
  readonly tasks: readonly {
    readonly name: string;
    readonly unit: string;
    readonly corpus: string;
    readonly rows: readonly Row[];
  }[];
  readonly growth: readonly Growth[];
  readonly skipped: readonly string[];
}

const WIDTHS = [38, 11, 8, 12, 9, 6];

export function tableOf({ command, machine, tasks, growth, skipped }: Measured): string {
  return [
    command,
    machine,
    ...tasks.flatMap(({ name, unit, corpus, rows }) => [
      `\n${name.toUpperCase()}: ${corpus}`,
      line(['', `ms/${unit}`, 'MB/s', '× Synoptic', '× plain', 'MB', namesIn(rows)]),
      ...rows.map(rowLine),
    ]),
    '\nGROWTH: milliseconds an article when there are so many',
    ...growthLines(growth),
    ...(skipped.length > 0 ? ['\nSkipped:', ...skipped.map((why) => `  ${why}`)] : []),
  ].join('\n');
}

const rowLine = ({
  name,
  milliseconds,
  megabytesASecond,
  ofSynoptic,
  ofPlain,
  memory,
  quality,
}: Row): string =>
  line([
    `  ${name}`,
    figure(milliseconds),
    figure(megabytesASecond),
    figure(ofSynoptic),
    figure(ofPlain),
    memory.toFixed(0),
    figuresIn(quality),
  ]);

const line = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => {
      const width = WIDTHS[at];
      return width === undefined ? `   ${cell}` : at === 0 ? cell.padEnd(width) : cell.padStart(width);
    })
    .join('')
    .trimEnd();

const namesIn = (rows: readonly Row[]): string =>
  Object.keys(rows[0]!.quality)
    .map((name) => name.padEnd(widthOf(name)))
    .join('');

const figuresIn = (quality: Quality): string =>
  Object.entries(quality)
    .map(([name, value]) => value.toFixed(3).padEnd(widthOf(name)))
    .join('');

const widthOf = (name: string): number => Math.max(name.length, '0.000'.length) + 2;

/** Three digits that count. */
const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function growthLines(growth: readonly Growth[]): string[] {
  const marks = growth[0]!.costs.map(({ articles }) => articles.toLocaleString('en'));
  return [
    `${''.padEnd(WIDTHS[0]!)}${marks.map((mark) => mark.padStart(12)).join('')}`,
    ...growth.map(
      ({ name, costs }) =>
        `  ${name}`.padEnd(WIDTHS[0]!) +
        costs.map(({ milliseconds }) => figure(milliseconds).padStart(12)).join(''),
    ),
  ];
}
