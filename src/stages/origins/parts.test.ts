import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reuse } from '../../model/reuse.ts';
import { copiedParts } from './parts.ts';

/** What stands in both, from a place of the one to a place of the other, so many characters long. */
const passage = (from: number, to: number, length = 10) => ({
  from: { start: from, end: from + length },
  to: { start: to, end: to + length },
  kind: 'verbatim' as const,
});

const reuse = (
  from: string,
  to: string,
  direction: Reuse['direction'],
  ...passages: readonly Reuse['passages'][number][]
): Reuse => ({
  ...{ from, to, kind: 'partly', direction, share: 0.3 },
  passages: (passages.length > 0 ? passages : [passage(0, 0)]) as unknown as Reuse['passages'],
});

/** Wholes as "ab c": the articles are letters. By whole, "source>taker", with a question mark where it may be the other way. */
function told(wholes: string, ...between: readonly Reuse[]): Record<string, string> {
  const wholeOf = new Map(wholes.split(' ').flatMap((whole) => [...whole].map((id) => [id, whole] as const)));
  return Object.fromEntries(
    [...copiedParts(between, wholeOf)].map(([whole, parts]) => [
      whole,
      parts.map(({ source, taker, isKnown }) => `${source}>${taker}${isKnown ? '' : '?'}`).join(' '),
    ]),
  );
}

describe('parts that others have taken', () => {
  it('are told by the whole that they are of', () => {
    assert.deepEqual(
      told('ab c d', reuse('a', 'c', 'known'), reuse('b', 'd', 'known'), reuse('c', 'd', 'known')),
      {
        ab: 'a>c b>d',
        c: 'c>d',
      },
    );
  });

  it('are not those within a whole', () => {
    assert.deepEqual(told('ab c', reuse('a', 'b', 'known')), {});
  });

  it('may be the other’s where nobody knows who was first', () => {
    assert.deepEqual(told('a b', reuse('a', 'b', 'unknown')), { a: 'a>b?' });
  });

  it('are the source’s where another article of its whole is known to be the source', () => {
    assert.deepEqual(told('ab c', reuse('a', 'c', 'known'), reuse('b', 'c', 'unknown')), { ab: 'a>c b>c' });
    assert.deepEqual(told('ab c', reuse('a', 'c', 'known'), reuse('c', 'b', 'unknown')), { ab: 'a>c b>c' });
  });

  it('are not known to be the source’s because somebody else took from it', () => {
    assert.deepEqual(told('ab c d', reuse('a', 'c', 'known'), reuse('b', 'd', 'unknown')), {
      ab: 'a>c b>d?',
    });
  });

  it('keep their direction where it is known, whatever else was taken', () => {
    assert.deepEqual(told('ab c', reuse('a', 'c', 'known'), reuse('c', 'b', 'known')), {
      ab: 'a>c',
      c: 'c>b',
    });
  });
});

describe('what two have from a third', () => {
  const [FIRST, SECOND] = [
    reuse('x', 'a', 'known', passage(0, 100)),
    reuse('x', 'b', 'known', passage(0, 200)),
  ];

  it('neither has from the other', () => {
    assert.deepEqual(told('a b x', FIRST, SECOND, reuse('a', 'b', 'unknown', passage(100, 200))), {
      x: 'x>a x>b',
    });
  });

  it('is at least four fifths of what they have in common', () => {
    const shared = (length: number) =>
      reuse('a', 'b', 'unknown', passage(100, 200), passage(300, 300, length));
    const [whole, more] = [shared(2.5), shared(2.6)];
    assert.equal(told('a b x', FIRST, SECOND, whole).a, undefined);
    assert.equal(told('a b x', FIRST, SECOND, more).a, 'a>b?');
  });

  it('is in both of them from there, not in one only', () => {
    const elsewhere = reuse('a', 'b', 'unknown', passage(100, 300));
    assert.equal(told('a b x', FIRST, SECOND, elsewhere).a, 'a>b?');
    const other = reuse('a', 'b', 'unknown', passage(300, 200));
    assert.equal(told('a b x', FIRST, SECOND, other).a, 'a>b?');
  });

  it('is from the same third', () => {
    const another = reuse('y', 'b', 'known', passage(0, 200));
    assert.equal(told('a b x y', FIRST, another, reuse('a', 'b', 'unknown', passage(100, 200))).a, 'a>b?');
  });

  it('is known to be from there', () => {
    const unsure = { ...SECOND, direction: 'unknown' } as const;
    assert.equal(told('a b x', FIRST, unsure, reuse('a', 'b', 'unknown', passage(100, 200))).a, 'a>b?');
  });

  it('is not what they only quote from an upstream', () => {
    const quoted = { ...passage(100, 200), upstream: true as const };
    const own = passage(400, 400);
    assert.equal(told('a b x', FIRST, SECOND, reuse('a', 'b', 'unknown', quoted, own)).a, 'a>b?');
    const elsewhere = { ...passage(400, 400), upstream: true as const };
    assert.equal(
      told('a b x', FIRST, SECOND, reuse('a', 'b', 'unknown', elsewhere, passage(100, 200))).a,
      undefined,
    );
    const upstream = reuse('x', 'a', 'known', { ...passage(0, 100), upstream: true });
    assert.equal(told('a b x', upstream, SECOND, reuse('a', 'b', 'unknown', passage(100, 200))).a, 'a>b?');
  });
});
