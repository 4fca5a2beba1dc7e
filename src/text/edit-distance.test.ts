import assert from 'node:assert/strict';
import { it } from 'node:test';
import { editDistance } from './edit-distance.ts';

it('counts letters that are put in, left out or changed', () => {
  assert.equal(editDistance('Volari', 'Wolari'), 1);
  assert.equal(editDistance('Tolsk', 'Tolssk'), 1);
  assert.equal(editDistance('harbour', 'harbor'), 1);
  assert.equal(editDistance('', 'dam'), 3);
  assert.equal(editDistance('dam', 'dam'), 0);
});
