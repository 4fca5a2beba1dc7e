import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rarityAmong } from './rarity.ts';

test('a word that few texts have weighs more than one that all have', () => {
  const rarity = rarityAmong([new Set(['dock', 'strike']), new Set(['dock', 'crane']), new Set(['dock'])]);
  assert.equal(rarity('dock'), Math.log(2));
  assert.equal(rarity('crane'), Math.log(4));
  assert.equal(rarity('unheard-of'), rarity('crane'));
});

test('among very many texts, one more leaves nearly all weights as they are', () => {
  const texts = Array.from({ length: 3000 }, (_, at) => new Set(['flood', at % 30 === 0 ? 'dyke' : 'field']));
  const [before, after] = [rarityAmong(texts), rarityAmong([...texts, new Set(['flood', 'dyke', 'barge'])])];
  for (const word of ['flood', 'dyke', 'field']) assert.equal(after(word), before(word));
  assert.ok(after('flood') < after('dyke') && after('dyke') < after('barge'));
  assert.equal(after('barge'), after.most);
});
