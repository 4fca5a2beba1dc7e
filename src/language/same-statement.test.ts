import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldText } from '../text/normalise.ts';
import { english } from './en/index.ts';
import { parse } from './read-text.ts';
import { likenessOf, type ReadPassage, readPassage } from './same-statement.ts';

function read(text: string): ReadPassage {
  const sentences = parse(text, english);
  const named = sentences.flatMap(({ names }) =>
    names.map(({ start, end }) => ({ start, end, id: foldText(text.slice(start, end)) })),
  );
  const values = english.values(text, 0, text.length);
  return readPassage({ sentences, named, values, times: [] }, { start: 0, end: text.length }, english);
}

const likeness = (one: string, other: string): number =>
  likenessOf(read(one), read(other), () => 2, english).score;

const SAME = [
  ['Orvane sold the island to Tarvia in 1867.', 'The island was sold to Tarvia by Orvane in 1867.'],
  ['Orvane sold the island to Tarvia.', 'The sale of the island to Tarvia by Orvane was agreed.'],
  ['The storm killed 12 people in Tarn.', 'Twelve people died in the storm in Tarn.'],
  ['Rebels invaded the province on Monday.', 'The invasion of the province by rebels began on Monday.'],
  ['The minister rejected the offer.', 'The minister turned down the offer.'],
] as const;

const OTHER = [
  ['Orvane sold the island to Tarvia.', 'Tarvia sold the island to Orvane.'],
  ['The council approved the plan.', 'The council rejected the plan.'],
  ['The council approved the plan.', 'The council did not approve the plan.'],
  ['The storm killed 12 people in Tarn.', 'The storm damaged 40 houses in Tarn.'],
  ['Prices rose in March.', 'Prices fell in March.'],
  ['The ferry sailed at noon.', 'The mayor spoke at the harbour.'],
] as const;

describe('two statements', () => {
  for (const [one, other] of SAME)
    it(`say the same: ${one} ${other}`, () => assert.ok(likeness(one, other) > 0.5));
  for (const [one, other] of OTHER)
    it(`say something else: ${one} ${other}`, () => assert.ok(likeness(one, other) < 0.5));

  it('are as alike either way round', () => {
    for (const [one, other] of [...SAME, ...OTHER])
      assert.equal(likeness(one, other).toFixed(9), likeness(other, one).toFixed(9));
  });
});
