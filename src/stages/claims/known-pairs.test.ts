import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rememberPairs } from './known-pairs.ts';
import type { ReadStatement } from './statements.ts';

const statements = Array.from({ length: 3 }, () => ({ said: {} }) as ReadStatement);

test('what was found of two is known the next time, as long as both are marked the same', () => {
  const asked: string[] = [];
  const ask = (marks: readonly number[]): void => {
    const find = rememberPairs((one) => marks[statements.indexOf(one)]!);
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      assert.equal(
        find(statements[one]!, statements[other]!, 0, () => {
          asked.push(`${one}${other}`);
          return one + other;
        }),
        one + other,
      );
  };
  ask([7, 7, 7]);
  assert.deepEqual(asked.splice(0), ['01', '02', '12']);
  ask([7, 7, 7]);
  assert.deepEqual(asked.splice(0), []);
  ask([7, 8, 7]);
  assert.deepEqual(asked.splice(0), ['01', '12']);
});
