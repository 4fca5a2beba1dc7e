import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { countMeant, meaningOf } from './likeness.ts';

/** Returns the share of the words of one text that the other has, or has the like of. */
function shareOf(some: string, others: string): number {
  const [these, those] = [some, others].map((text) => meaningOf(text, english));
  return countMeant(these!, those!, english) / these!.length;
}

test('words that keep the same company count, names and figures only as they are', () => {
  assert.ok(shareOf('a written guarantee', 'a promise in writing') > 0.5);
  assert.ok(shareOf('a written guarantee', 'the lake fell by a metre') < 0.3);
  assert.equal(shareOf('Ostby', 'Velm'), 0);
  assert.equal(shareOf('40 farms', '90 farms'), 0.5);
});

test('the same words count in any form', () => assert.equal(shareOf('farmer paid', 'paid farmers'), 1));
