/** How what something costs grows: what takes twice as long for twice as much is bounded by what may be read at all. */

import assert from 'node:assert/strict';

/** Returns seconds of processor time, the better of two runs: the first one compiles. */
async function secondsOf(run: () => unknown): Promise<number> {
  const seconds: number[] = [];
  for (let turn = 0; turn < 2; turn++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
  }
  return Math.min(...seconds);
}

/** Twice of what is linear takes 2 times as long, of what is quadratic 4 times; a collection of garbage is allowed. */
const TIMES = 3;
const ALLOWED = 0.2;

/** Fails where twice as much takes more than twice as long. */
export async function assertLinear(size: number, run: (size: number) => unknown): Promise<void> {
  const [once, twice] = [await secondsOf(() => run(size)), await secondsOf(() => run(2 * size))];
  assert.ok(
    twice <= TIMES * once + ALLOWED,
    `${size} take ${once.toFixed(2)} s, ${2 * size} take ${twice.toFixed(2)} s`,
  );
}
