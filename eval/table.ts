/** The table that a run prints. */

import type { CorpusFloors } from './floors.ts';
import { floorName } from './floors.ts';
import type { Figure } from './metrics/figures.ts';

const HEAD = ['layer', 'figure', 'value', 'P', 'R', 'floor', 'counts'];

/** Returns the figures as lines of equal columns, the layer named once, with up to `most` faults below each. */
export function tableOf(figures: readonly Figure[], set: CorpusFloors | undefined, most = 0): string {
  const rows = figures.map((figure, i) => [
    figure.layer === figures[i - 1]?.layer ? '' : figure.layer,
    figure.name,
    decimal(figure.value),
    decimal(figure.precision),
    decimal(figure.recall),
    decimal(set?.floors[floorName(figure)]),
    figure.counts,
  ]);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column > 1 && column < 6 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [
    line(HEAD),
    ...rows.flatMap((row, i) => [
      line(row),
      ...figures[i]!.faults.slice(0, most).map((fault) => `    ${fault}`),
    ]),
  ].join('\n');
}

/** A value that is not worked out from anything is a dash; one that does not exist for the figure is a blank. */
const decimal = (value: number | null | undefined): string =>
  value === undefined ? '' : value === null ? '–' : value.toFixed(3);
