import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disputes } from './disputes.ts';

const side = (outlet: string, words: string) => ({ who: { source: null, outlet }, words });

test('a full stop within the words of a side ends no sentence twice', () => {
  const sides = [side('Harbour Post', 'Talks end at six.'), side('Quay News', 'They ended at nine.')];
  assert.equal(
    disputes.why('say', sides, false),
    'Harbour Post: “Talks end at six”; Quay News: “They ended at nine”.',
  );
});
