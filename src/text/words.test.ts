import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from './words.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['The ferry didn’t sail.', ['The', 'ferry', 'didn’t', 'sail']],
  ['a northern-born captain', ['a', 'northern-born', 'captain']],
  ['1,200 crates, 7.2 tonnes at 11:30am', ['1,200', 'crates', '7.2', 'tonnes', 'at', '11:30am']],
  ['in the U.S. and the E.U.', ['in', 'the', 'U.S', 'and', 'the', 'E.U']],
  ['left the harbour.Then it sank', ['left', 'the', 'harbour', 'Then', 'it', 'sank']],
  ['Halven,Norrby:both', ['Halven', 'Norrby', 'both']],
  ['a £5m grant, 12% more', ['a', '5m', 'grant', '12', 'more']],
  ['', []],
];

test('reads words with what belongs inside them', () => {
  for (const [text, expected] of cases)
    assert.deepEqual(
      wordsOf(text).map((word) => word.text),
      expected,
    );
});

test('gives offsets into the whole text', () => {
  const text = 'One two three';
  assert.deepEqual(wordsOf(text, 4, 7), [{ start: 4, end: 7, text: 'two' }]);
});

test('reads a million characters without a break quickly', () => {
  const started = process.cpuUsage();
  assert.equal(wordsOf('a'.repeat(1_000_000)).length, 1);
  assert.equal(wordsOf('a-'.repeat(500_000)).length, 1);
  assert.ok(process.cpuUsage(started).user < 2_000_000);
});
