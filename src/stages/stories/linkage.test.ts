import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyRoom, type LinkageRoom, linkByMean, makeRoom } from './linkage.ts';

/** Bonds of two named by their letters, "ab", the same either way; of the others, `apart`. */
const bonds =
  (named: Readonly<Record<string, number>>, apart: number | null = null) =>
  (one: number, other: number): number | null => {
    const [a, b] = [one, other].sort((x, y) => x - y).map((at) => 'abcdefgh'[at]);
    return named[`${a}${b}`] ?? apart;
  };

type BondOf = (one: number, other: number) => number | null;

/** One room for all, in which the bonds of those before still stand. */
const room = emptyRoom();

function roomWith(count: number, bondOf: BondOf): LinkageRoom {
  makeRoom(room, count);
  for (let at = 0; at < count * count; at++) {
    const [one, other] = [Math.floor(at / count), at % count];
    room.bonds[at] = one === other ? Number.NaN : (bondOf(one, other) ?? Number.NaN);
  }
  return room;
}

const linked = (count: number, bondOf: BondOf, least: number): string =>
  linkByMean(count, roomWith(count, bondOf), least)
    .map((group) => group.map((at) => 'abcdefgh'[at]).join(''))
    .join(' ');

describe('groups', () => {
  it('are of those that are bound, each in order, by their first', () => {
    assert.equal(linked(5, bonds({ ae: 3, bd: 2 }), 1), 'ae bd c');
    assert.equal(linked(0, bonds({}), 1), '');
    assert.equal(linked(1, bonds({}), 1), 'a');
  });

  it('need at least the least bond, and no more', () => {
    assert.equal(linked(2, bonds({ ab: 1 }), 1), 'ab');
    assert.equal(linked(2, bonds({ ab: 0.99 }), 1), 'a b');
    assert.equal(linked(2, bonds({ ab: -1 }), -1), 'ab');
  });

  it('begin with those that are bound most', () => {
    assert.equal(linked(3, bonds({ ab: 2, bc: 3 }, -9), 1), 'a bc');
    assert.equal(linked(3, bonds({ ab: 3, bc: 2 }, -9), 1), 'ab c');
  });

  it('of equal bonds begin with those that come first', () => {
    assert.equal(linked(4, bonds({ ab: 2, bc: 2, cd: 2 }, -9), 1), 'ab cd');
    assert.equal(linked(3, bonds({ ac: 2, bc: 2 }, -9), 1), 'ac b');
    assert.equal(linked(3, bonds({ ab: 2, ac: 2 }, -9), 1), 'ab c');
  });

  it('of equal bonds take a group for where its first article stands, also where it was joined later', () => {
    assert.equal(linked(4, bonds({ bd: 9, ac: 0.9, ad: 0.9, bc: 0 }), 0.5), 'abd c');
  });

  it('hang together by the mean of all pairs, not by the best of them', () => {
    assert.equal(linked(3, bonds({ ab: 2, bc: 2, ac: 0.5 }), 1), 'abc');
    assert.equal(linked(3, bonds({ ab: 2, bc: 1.6, ac: 0.2 }), 1), 'ab c');
    assert.equal(linked(4, bonds({ ab: 3, cd: 3, ac: 2, ad: 2, bc: 2, bd: 2 }), 1), 'abcd');
  });

  it('do not reckon with pairs that cannot be compared', () => {
    assert.equal(linked(3, bonds({ ab: 2, bc: 1.2 }), 1), 'abc');
    assert.equal(linked(3, bonds({ ab: 2, bc: 1.2 }, 0), 1), 'ab c');
    assert.equal(linked(4, bonds({ ab: 3, cd: 3, bc: 2.8 }), 1), 'abcd');
  });

  it('are told apart where each holds together much better than the two do', () => {
    const pair = { ab: 8, cd: 8 };
    const between = (bond: number) => ({ ac: bond, ad: bond, bc: bond, bd: bond });
    // Of one pair a sixth counts: 8/6 = 1.33 within; 1 between falls short by .33, times 1.3 is .57.
    assert.equal(linked(4, bonds({ ...pair, ...between(1) }), 0.56), 'abcd');
    assert.equal(linked(4, bonds({ ...pair, ...between(1) }), 0.57), 'ab cd');
    // Where they are bound as much as each is, nothing is taken off.
    assert.equal(linked(4, bonds({ ...pair, ...between(1.34) }), 1.34), 'abcd');
  });

  it('are measured by the looser of the two', () => {
    const within = { ab: 8, cd: 3 };
    const between = { ac: 1, ad: 1, bc: 1, bd: 1 };
    // 3/6 is less than 1: nothing is taken off.
    assert.equal(linked(4, bonds({ ...within, ...between }), 1), 'abcd');
  });

  it('have more to say of themselves the more they are', () => {
    const six: Record<string, number> = {};
    for (const trio of ['abc', 'def'])
      for (const pair of [trio.slice(0, 2), trio[0]! + trio[2], trio.slice(1)]) six[pair] = 4;
    for (const one of 'abc') for (const other of 'def') six[one + other] = 1;
    // Three pairs count by three eighths: 12/8 = 1.5 within; 1 - 1.3 × .5 = .35.
    assert.equal(linked(6, bonds(six), 0.34), 'abcdef');
    assert.equal(linked(6, bonds(six), 0.36), 'abc def');
  });

  it('grow also where the nearest of another was joined to something meanwhile', () => {
    assert.equal(linked(5, bonds({ ab: 5, bc: 4, ac: 4, cd: 3, bd: 3, ad: 3, de: 2.9 }, -9), 1), 'abcd e');
    assert.equal(linked(5, bonds({ de: 5, cd: 4, ce: 4, bc: 3, bd: 3, be: 3, ab: 2.9 }, -9), 1), 'a bcde');
  });
});

it('room is made a hundred at a time, and serves as long as it is enough', () => {
  const room = emptyRoom();
  makeRoom(room, 3);
  const { bonds } = room;
  assert.equal(bonds.length, 100 * 100);
  makeRoom(room, 100);
  assert.equal(room.bonds, bonds);
  makeRoom(room, 101);
  assert.deepEqual([room.bonds.length, room.pairs.length], [200 * 200, 200 * 200]);
});

it('joins by chance as the plain reckoning over all pairs does', () => {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (let round = 0; round < 60; round++) {
    const count = 2 + (round % 7);
    const table = new Map<string, number | null>();
    for (let one = 0; one < count; one++)
      for (let other = one + 1; other < count; other++)
        table.set(`${one} ${other}`, next() < 0.2 ? null : Math.round(8 * next() - 2));
    const bondOf = (one: number, other: number): number | null =>
      table.get(`${Math.min(one, other)} ${Math.max(one, other)}`)!;
    assert.deepEqual(
      linkByMean(count, roomWith(count, bondOf), 0.5),
      plainly(count, bondOf, 0.5),
      `round ${round}`,
    );
  }
});

/** Reckons every bond of every two groups anew each time. */
function plainly(
  count: number,
  bondOf: (one: number, other: number) => number | null,
  least: number,
): number[][] {
  const groups = Array.from({ length: count }, (_, at) => [at]);
  const sumOf = (pairs: readonly (readonly [number, number])[]) => {
    const known = pairs.map(([one, other]) => bondOf(one, other)).filter((bond) => bond !== null);
    return { sum: known.reduce((sum, bond) => sum + bond, 0), pairs: known.length };
  };
  const within = (group: readonly number[]) =>
    sumOf(group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other] as const)));
  const bondBetween = (one: readonly number[], other: readonly number[]): number => {
    const { sum, pairs } = sumOf(one.flatMap((a) => other.map((b) => [a, b] as const)));
    if (pairs === 0) return Number.NEGATIVE_INFINITY;
    const [a, b] = [within(one), within(other)];
    const own = Math.min(a.sum / (a.pairs + 5), b.sum / (b.pairs + 5));
    const lack = a.pairs === 0 || b.pairs === 0 ? 0 : Math.max(0, own - sum / pairs);
    return sum / pairs - 1.3 * lack;
  };
  for (;;) {
    let best: { one: number; other: number; bond: number } | null = null;
    for (let one = 0; one < groups.length; one++)
      for (let other = one + 1; other < groups.length; other++) {
        const bond = bondBetween(groups[one]!, groups[other]!);
        if (bond >= least && (best === null || bond > best.bond)) best = { one, other, bond };
      }
    if (best === null) return groups;
    groups[best.one] = [...groups[best.one]!, ...groups[best.other]!].sort((a, b) => a - b);
    groups.splice(best.other, 1);
  }
}
