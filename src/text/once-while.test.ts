import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceWhile } from './once-while.ts';

test('finds anew only what is found by something else than before', () => {
  const known = onceWhile<object, number>();
  const [one, other] = [{}, {}];
  let found = 0;
  const find = (): number => ++found;
  assert.equal(known(one, ['a', 1], find), 1);
  assert.equal(known(one, ['a', 1], find), 1);
  assert.equal(known(other, ['a', 1], find), 2);
  assert.equal(known(one, ['a', 2], find), 3);
  assert.equal(known(one, ['a', 1], find), 4);
});
