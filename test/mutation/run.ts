/**
 * Changes the core one place at a time, and sees whether the tests beside it notice. Fails where they notice less than is
 * written in `core.json`. What that says: docs/how-to/mutation.md.
 *
 *     npm run mutation [-- FILE...] [--update]
 */

import { parseArgs } from 'node:util';
import { readFloors, writeFloors } from './floors.ts';
import { install, mutate } from './stryker.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean', default: false } },
});

install();
const fallen: string[] = [];
for (const file of positionals.length > 0 ? positionals : Object.keys(readFloors())) {
  const { noticed, all, missed } = mutate(file);
  const score = Math.floor((100 * noticed) / all);
  const floor = readFloors()[file] ?? 0;
  console.log(`${score}%`.padStart(4), `${file} (${noticed} of ${all}; floor ${floor})`);
  for (const { line, was, is } of missed) console.log(`       ${line}: ${was}  →  ${is}`);
  if (score < floor) fallen.push(file);
  // After each file, since all of them together take long. Floors only rise.
  else if (values.update) writeFloors({ ...readFloors(), [file]: score });
}
if (fallen.length > 0) {
  console.error(`\nNoticed less than is written in test/mutation/core.json: ${fallen.join(', ')}.`);
  console.error('Write tests that notice what stands above, or delete the code that nobody misses.');
  process.exitCode = 1;
}
