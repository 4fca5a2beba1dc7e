import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SharedPosition } from '../../model/stance.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { passagesOf, withPassages } from './positions.ts';
import type { Unit } from './units.ts';

const at = (start: number, end: number) => ({ start, end });

const unit = (start: number, end: number): Unit => ({
  ...at(start, end),
  says: [0],
  shares: [],
  clause: 0,
  stands: true,
  named: false,
});

/** Words of nine characters, each followed by a space. */
const tree = {
  start: 0,
  end: 60,
  tokens: [...Array(6).keys()].map((index) => at(index * 10, index * 10 + 9)),
} as unknown as ParsedSentence;

describe('the parts of a sentence', () => {
  test('have beside them a demand that none of them is', () => {
    const parts = withPassages([unit(0, 59)], [at(20, 39)], at(0, 60), tree);
    assert.deepEqual(
      parts.map(({ start, end, says, clause }) => [start, end, says, clause]),
      [
        [0, 59, [0], 0],
        [20, 39, [2, 3], null],
      ],
    );
  });

  test('are all where one of them is the demand', () => {
    const parts = [unit(0, 19), unit(20, 59)];
    assert.equal(withPassages(parts, [at(20, 49)], at(0, 60), tree), parts);
  });

  test('are all where the demand stands in another sentence, or the sentence has no tree', () => {
    const parts = [unit(0, 59)];
    assert.equal(withPassages(parts, [at(70, 89)], at(0, 60), tree), parts);
    assert.equal(withPassages(parts, [at(20, 39)], at(0, 60), undefined), parts);
  });
});

test('positions are told where their passages are, by article', () => {
  const passage = (article: string, start: number) => ({ article, ...at(start, start + 5), exact: 'rises' });
  const positions = [
    { text: 'The guild wants rises', passages: [passage('one', 5), passage('two', 9)] },
    { text: 'The guild wants rests', passages: [passage('one', 40), passage('three', 2)] },
  ] as unknown as SharedPosition[];
  const passages = passagesOf(positions);
  assert.deepEqual([...passages.keys()], ['one', 'two', 'three']);
  assert.deepEqual(
    passages.get('one' as never)?.map(({ start }) => start),
    [5, 40],
  );
});
