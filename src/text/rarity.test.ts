import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rarityAmong } from './rarity.ts';

test('a word that few texts have weighs more than one that all have', () => {
  const rarity = rarityAmong([new Set(['dock', 'strike']), new Set(['dock', 'crane']), new Set(['dock'])]);
  assert.equal(rarity('dock'), Math.log(2));
  assert.equal(rarity('crane'), Math.log(4));
  assert.equal(rarity('unheard-of'), rarity('crane'));
});
