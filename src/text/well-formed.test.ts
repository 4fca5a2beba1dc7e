import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wellFormed, wellFormedJson } from './well-formed.ts';

test('what no database takes becomes U+FFFD, in its place', () => {
  assert.equal(wellFormed('a\0b \ud83d\ude00 \ud83d \ude00'), 'a\ufffdb \ud83d\ude00 \ufffd \ufffd');
  const json = String.raw`["a\u0000b \uD83D\uDE00 \ud83d \ude00 \u00e9"]`;
  assert.deepEqual(JSON.parse(wellFormedJson(json)), ['a\ufffdb \ud83d\ude00 \ufffd \ufffd é']);
});
