import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Restoration, type Sureness, surenessOf } from './confidence.ts';
import type { Reading, Token } from './decode.ts';

const tokens: Token[] = Array.from({ length: 40 }, (_, id) => ({
  start: 6 * id,
  end: 6 * id + 5,
  text: 'words',
  id,
  vowelAfterArticle: null,
  name: false,
}));
const reading = (at: number, given: Partial<Reading> = {}): Restoration => ({
  tokens,
  reading: {
    from: at,
    to: at + 1,
    originals: [100 + at],
    known: true,
    telling: true,
    gain: 4,
    lead: 4,
    alternatives: [],
    ...given,
  },
});
const sureOf = (
  first: Restoration,
  others: readonly Restoration[] = [],
  elsewhere = 0,
  misfits = new Map<number, number>(),
): Sureness =>
  surenessOf([first, ...others], [tokens], misfits, (one) => (one === first ? elsewhere : 0))[0]!;

describe('a restoration is surer', () => {
  it('the more it gains', () => {
    assert.ok(sureOf(reading(0, { gain: 9 })).swapped > sureOf(reading(0, { gain: 2 })).swapped);
  });

  it('the worse its words fit where they stand', () => {
    const one = reading(0);
    const fitting = new Map([[one.tokens[0]!.start, -3]]);
    const odd = new Map([[one.tokens[0]!.start, 3]]);
    assert.ok(sureOf(one, [], 0, odd).swapped > sureOf(one, [], 0, fitting).swapped);
  });

  it('the more other words of its kind were surely swapped', () => {
    const others = [5, 9, 13, 17].map((at) => reading(at, { gain: 10 }));
    assert.ok(sureOf(reading(0), others).swapped > sureOf(reading(0)).swapped);
  });

  it('if other texts of the spinner have it', () => {
    assert.ok(sureOf(reading(0), [], 3).swapped > sureOf(reading(0)).swapped);
  });

  it('if the text has the suggested word elsewhere: it is one of its words', () => {
    assert.ok(sureOf(reading(0, { originals: [7] })).swapped > sureOf(reading(0)).swapped);
  });

  it('of the words it suggests, the further the next best are behind', () => {
    assert.ok(sureOf(reading(0)).right > sureOf(reading(0, { lead: 0.5 })).right);
    assert.equal(sureOf(reading(0)).swapped, sureOf(reading(0, { lead: 0.5 })).swapped);
  });
});

it('nothing is surely right that was not surely swapped', () => {
  for (const gain of [0, 3, 6, 12]) {
    const { swapped, right } = sureOf(reading(0, { gain }));
    assert.ok(right <= swapped && right >= 0 && swapped <= 1);
  }
});
