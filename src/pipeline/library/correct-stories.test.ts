import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Correction, LedgerEntry } from '../../model/library.ts';
import { articlesNamedIn, correctStories, isOfStories, withHeads } from './correct-stories.ts';

/** A ledger of these corrections, numbered from 1. */
const ledgerOf = (...corrections: readonly Correction[]): LedgerEntry[] =>
  corrections.map((correction, at) => ({
    ...{ number: at + 1, at: '2031-05-02T10:00:00Z', author: 'Ida Brand', reason: '', correction },
  }));

/** Groups as "abc d": each article is a letter, each story is called after its first. */
const groupsOf = (written: string): string[][] => written.split(' ').map((group) => [...group]);
const written = (groups: readonly (readonly string[])[]): string =>
  groups.map((group) => group.join('')).join(' ');

const merge = (one: string, other: string): Correction => ({ kind: 'merge', stories: [one, other] });
const split = (story: string, articles: string): Correction => ({
  kind: 'split',
  story,
  articles: [...articles],
});
const move = (article: string, story: string): Correction => ({ kind: 'move', article, story });

const REPLAYED: readonly (readonly [
  what: string,
  formed: string,
  corrections: readonly Correction[],
  corrected: string,
  misfits?: readonly number[],
])[] = [
  ['merges a story into another, in its place', 'ab cd ef', [merge('s-a', 's-e')], 'abef cd'],
  ['merges the earlier story into the later one where that is said', 'ab cd', [merge('s-c', 's-a')], 'cdab'],
  ['finds a story by any of its articles', 'ab cd', [merge('s-b', 's-d')], 'abcd'],
  ['does not merge a story with itself', 'ab cd', [merge('s-a', 's-b')], 'ab cd', [1]],
  ['does not merge with what is not there', 'ab', [merge('s-a', 's-x')], 'ab', [1]],
  ['does not merge what is not there', 'ab', [merge('s-x', 's-a')], 'ab', [1]],
  ['splits articles off, beside their story', 'abc d', [split('s-a', 'bc')], 'a bc d'],
  ['splits off only what the story has', 'abc d', [split('s-a', 'cd')], 'ab c d'],
  ['does not split off all', 'ab', [split('s-a', 'ab')], 'ab', [1]],
  ['does not split off nothing', 'ab c', [split('s-a', 'c')], 'ab c', [1]],
  ['does not split what is not there', 'ab', [split('s-x', 'a')], 'ab', [1]],
  ['moves an article to another story', 'ab cd', [move('b', 's-c')], 'a cdb'],
  ['leaves an article where it is already', 'ab cd', [move('b', 's-a')], 'ab cd'],
  ['leaves no empty story where the last article is moved', 'a cd', [move('a', 's-c')], 'cda'],
  ['does not move what is not there', 'ab', [move('x', 's-a')], 'ab', [1]],
  ['does not move to where nothing is', 'ab', [move('a', 's-x')], 'ab', [1]],
  ['does one after the other', 'ab cd', [merge('s-a', 's-c'), split('s-a', 'b')], 'acd b'],
  [
    'splits what was merged, and it is as before',
    'ab cd',
    [merge('s-a', 's-c'), split('s-a', 'cd')],
    'ab cd',
  ],
  [
    'goes on after what fits no more, and says its number',
    'ab cd ef',
    [split('s-x', 'a'), merge('s-a', 's-c'), merge('s-c', 's-a')],
    'abcd ef',
    [1, 3],
  ],
  ['knows a story by the name that it has now before one that it had', 'ba ac', [merge('s-a', 's-b')], 'acb'],
  [
    'passes over what is said of other things',
    'ab',
    [
      { kind: 'exclude', article: 'a' },
      { kind: 'join', names: ['Tamm', 'Orla Tamm'] },
    ],
    'ab',
  ],
];

describe('corrections that are replayed', () => {
  for (const [what, formed, corrections, corrected, misfits = []] of REPLAYED)
    it(what, () => {
      const result = correctStories(groupsOf(formed), ledgerOf(...corrections));
      assert.deepEqual([written(result.groups), result.misfits], [corrected, misfits]);
    });

  it('leave the groups as given alone', () => {
    const formed = groupsOf('ab cd');
    correctStories(formed, ledgerOf(merge('s-a', 's-c'), split('s-a', 'b')));
    assert.equal(written(formed), 'ab cd');
  });
});

const NAMED: readonly (readonly [correction: Correction, articles: string, ofStories: boolean])[] = [
  [merge('s-a', 's-b'), 'ab', true],
  [split('s-a', 'bc'), 'abc', true],
  [move('a', 's-b'), 'ab', true],
  [{ kind: 'exclude', article: 'a' }, 'a', false],
  [{ kind: 'copy', articles: ['a', 'b'] }, 'ab', false],
  [{ kind: 'not-copy', articles: ['a', 'b'] }, 'ab', false],
  [{ kind: 'part', name: 'Tamm', mentions: [{ article: 'a' }, { article: 'b', start: 7 }] }, 'ab', false],
  [{ kind: 'join', names: ['Tamm', 'Orla Tamm'] }, '', false],
  [{ kind: 'exclude-publisher', publisher: 'The Post' }, '', false],
];

describe('a correction', () => {
  for (const [correction, articles, ofStories] of NAMED)
    it(`of kind ${correction.kind} names ${articles || 'no articles'}`, () => {
      assert.equal(articlesNamedIn(correction).join(''), articles);
      assert.equal(isOfStories(correction), ofStories);
    });

  it('is read as if it named first versions, by which stories know articles', () => {
    const headOf = (id: string): string => id.replace('’', '');
    const [ab, bc, ca, other] = withHeads(
      ledgerOf(
        merge('s-a’', 's-b’'),
        { kind: 'split', story: 's-b’', articles: ['b’', 'c'] },
        move('c’', 's-a’'),
        {
          kind: 'exclude',
          article: 'a’',
        },
      ),
      headOf,
    );
    assert.deepEqual(ab!.correction, merge('s-a', 's-b'));
    assert.deepEqual(bc!.correction, { kind: 'split', story: 's-b', articles: ['b', 'c'] });
    assert.deepEqual(ca!.correction, move('c', 's-a'));
    assert.deepEqual(other!.correction, { kind: 'exclude', article: 'a’' });
    assert.equal(ab!.number, 1);
  });
});
