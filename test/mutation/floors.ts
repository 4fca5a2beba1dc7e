/** The core: its files, and by each how many in a hundred changes its tests notice at least. */

import { readFileSync, writeFileSync } from 'node:fs';

export type Floors = Readonly<Record<string, number>>;

const FILE = new URL('core.json', import.meta.url);

export const readFloors = (): Floors => JSON.parse(readFileSync(FILE, 'utf8')) as Floors;

export const writeFloors = (floors: Floors): void =>
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
