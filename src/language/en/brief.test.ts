import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brief } from './brief.ts';

test('of what somebody said the brief says that it was said', () => {
  assert.equal(
    brief.positions('Selby Lines', ['Tomas Reik: the rosters will stay']),
    'Selby Lines: Tomas Reik said that the rosters will stay.',
  );
});

test('of what somebody refused it does not', () => {
  assert.equal(
    brief.positions('Ilse Varn', ['Ilse Varn refused: the case to be thrown out']),
    'Ilse Varn refused: the case to be thrown out.',
  );
});
