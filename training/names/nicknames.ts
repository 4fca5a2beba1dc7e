/**
 * Writes the nicknames by name, from the list of carltonnorthern/nicknames (Apache-2.0).
 *
 *     node training/names/nicknames.ts NAMES_CSV > src/language/same-name/nicknames.txt
 */

import { readFileSync } from 'node:fs';

const pairs = readFileSync(process.argv[2]!, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(',') as [name: string, relation: string, nickname: string]);
console.log(
  '# Names and what people call those who bear them. Made by training/names/nicknames.ts; see NOTICE.',
);
for (const [name, known] of Map.groupBy(pairs, ([name]) => name))
  console.log(`${name} ${[...new Set(known.map(([, , nickname]) => nickname))].join(' ')}`);
