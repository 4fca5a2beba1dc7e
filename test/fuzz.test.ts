/** What was found once, and a few inputs that nobody would write, for every reader. `npm run fuzz` reads as many as one likes. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pastFinds } from './fuzz/past-finds.ts';
import { inputOf, type Target, tryInput } from './fuzz/target.ts';
import { TARGETS } from './fuzz/targets.ts';

const SEED = 2031;
/** So many of each: together some ten seconds of processor time. */
const INPUTS: Readonly<Record<string, number>> = {
  ...{ files: 200, pages: 150, stories: 2, dossiers: 400 },
  ...{ library: 12, search: 60, api: 12, mcp: 12 },
};

for (const target of TARGETS)
  describe(`${target.name}: ${target.reads}`, () => {
    it('makes the same of the same number, and another of another', async () => {
      const [one, again, other] = [
        await inputOf(target, SEED, 3),
        await inputOf(target, SEED, 3),
        await inputOf(target, SEED, 4),
      ];
      assert.deepEqual(one, again);
      assert.notDeepEqual(one, other);
    });

    for (const [name, input] of pastFinds(target.name))
      it(`reads ${name}, which once broke it`, async () => {
        assert.deepEqual((await tryInput(target, input)).faults, []);
      });

    it('reads what nobody would write without a fault, each within its bound of time', async () => {
      assert.deepEqual(await faultsIn(target), []);
    });
  });

async function faultsIn(target: Target): Promise<string[]> {
  const faults: string[] = [];
  for (let number = 0; number < INPUTS[target.name]!; number++) {
    const trial = await tryInput(target, await inputOf(target, SEED, number));
    const how = `npm run fuzz -- ${target.name} --seed ${SEED} --only ${number}`;
    faults.push(...trial.faults.map((fault) => `${how}: ${fault}`));
  }
  return faults;
}
