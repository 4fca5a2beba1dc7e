import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceStated } from './once-stated.ts';
import type { ReadStatement } from './statements.ts';

const statement = { start: 4, end: 30, said: {}, sentence: {}, told: [], quantities: [] };
const read = statement as unknown as ReadStatement;

/** The same statement otherwise, and whether what was found of it is known. */
const others: readonly (readonly [what: string, other: Partial<ReadStatement>, isKnown: boolean])[] = [
  ['counted for another origin', { origin: 'o2' }, true],
  ['cut', { end: 20 }, false],
  ['of another sentence', { sentence: { ...read.sentence } }, false],
  ['told by nobody', { told: [] }, false],
  ['joined with what counts something', { quantities: [] }, false],
];

for (const [what, other, isKnown] of others)
  test(`a statement ${what} is ${isKnown ? 'the same' : 'another'}`, () => {
    let asked = 0;
    const find = onceStated(() => ++asked);
    find(read);
    assert.equal(find({ ...read, ...other }), isKnown ? 1 : 2);
  });
