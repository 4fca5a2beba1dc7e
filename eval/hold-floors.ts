/** Floors of one evaluation in `floors.json`: read, raised on request, and held. */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CorpusFloors, fallen, raiseFloors } from './floors.ts';
import type { Figure } from './metrics/figures.ts';
import { tableOf } from './table.ts';

const FILE = fileURLToPath(new URL('floors.json', import.meta.url));

interface Measured {
  /** Of the evaluation, in `floors.json`. */
  readonly name: string;
  readonly hash: string;
  readonly figures: readonly Figure[];
}

/** Prints the figures beside their floors. The process fails, naming each, where one has fallen. */
export function holdFloors(
  { name, hash, figures }: Measured,
  { update, faults }: { readonly update: boolean; readonly faults: string },
): void {
  const floors = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, CorpusFloors>;
  if (update) {
    floors[name] = raiseFloors(figures, hash, floors[name]);
    writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
  }
  console.log(tableOf([...figures], floors[name], Number(faults)));
  const low = fallen(figures, hash, floors[name]);
  if (low.length === 0) return;
  console.error(`\n${name}: under the floor\n${low.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
}
