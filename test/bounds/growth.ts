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

/** How often both are measured before it fails: what else the machine does makes either of them longer, and none shorter. */
const MOST_TURNS = 3;

/** Fails where twice as much takes more than twice as long. */
export async function assertLinear(size: number, run: (size: number) => unknown): Promise<void> {
  let [once, twice] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const isLinear = (): boolean => twice <= TIMES * once + ALLOWED;
  for (let turn = 0; turn < MOST_TURNS && (turn === 0 || !isLinear()); turn++) {
    once = Math.min(once, await secondsOf(() => run(size)));
    twice = Math.min(twice, await secondsOf(() => run(2 * size)));
  }
  assert.ok(isLinear(), `${size} take ${once.toFixed(2)} s, ${2 * size} take ${twice.toFixed(2)} s`);
}
