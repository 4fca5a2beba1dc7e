/** What people correct about stories can be taken back and done again, in whatever way it came about. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Correction, LedgerEntry } from '../../src/model/library.ts';
import { correctStories, type Group } from '../../src/pipeline/library/correct-stories.ts';
import { storyIdOf } from '../../src/pipeline/library/pick-story.ts';

const ARTICLES = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'];

/** Some stories that together have all articles. */
const formed: fc.Arbitrary<Group[]> = fc
  .array(fc.nat(4), { minLength: ARTICLES.length, maxLength: ARTICLES.length })
  .map((numbers) =>
    [...Map.groupBy(ARTICLES, (_, at) => numbers[at]!).values()].sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  )
  .map((groups) => groups.map((group) => group));

const article = fc.constantFrom(...ARTICLES);
const story = article.map(storyIdOf);
const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), stories: fc.tuple(story, story) }),
  fc.record({
    kind: fc.constant('split' as const),
    story,
    articles: fc.uniqueArray(article, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('move' as const), article, story }),
);

const ledgerOf = (corrections: readonly Correction[]): LedgerEntry[] =>
  corrections.map((one, at) => ({
    number: at + 1,
    at: '2031-05-04T12:00:00Z',
    author: 'Ada Quill',
    reason: '',
    correction: one,
  }));

/** Stories as sets: in which order articles came into one tells nothing. */
const asSets = (groups: readonly Group[]): string[] =>
  groups.map((group) => [...group].sort().join(' ')).sort();
const settings = { seed: 2031, numRuns: 2000 };

describe('corrections of stories', () => {
  it('leave every article in one story', () => {
    fc.assert(
      fc.property(formed, fc.array(correction, { maxLength: 12 }), (groups, corrections) => {
        const corrected = correctStories(groups, ledgerOf(corrections)).groups;
        assert.deepEqual(corrected.flat().sort(), ARTICLES);
        assert.ok(corrected.every(({ length }) => length > 0));
      }),
      settings,
    );
  });

  it('that merge two stories and then split them give both back', () => {
    fc.assert(
      fc.property(formed, fc.nat(), fc.nat(), (groups, first, second) => {
        fc.pre(groups.length > 1);
        const one = groups[first % groups.length]!;
        const other = groups[second % groups.length]!;
        fc.pre(one !== other);
        const merge: Correction = { kind: 'merge', stories: [storyIdOf(one[0]!), storyIdOf(other[0]!)] };
        const split: Correction = { kind: 'split', story: storyIdOf(one[0]!), articles: other };
        const { groups: corrected, misfits } = correctStories(groups, ledgerOf([merge, split]));
        assert.deepEqual(misfits, []);
        assert.deepEqual(asSets(corrected), asSets(groups));
      }),
      settings,
    );
  });

  it('that move an article and then move it back give both stories back', () => {
    fc.assert(
      fc.property(formed, article, fc.nat(), (groups, moved, number) => {
        const home = groups.find((group) => group.includes(moved))!;
        const there = groups[number % groups.length]!;
        // A story of one article is gone when that leaves, and one is called after its first.
        fc.pre(there !== home && home[0] !== moved);
        const to = (group: Group): Correction => ({
          kind: 'move',
          article: moved,
          story: storyIdOf(group[0]!),
        });
        const { groups: corrected } = correctStories(groups, ledgerOf([to(there), to(home)]));
        assert.deepEqual(asSets(corrected), asSets(groups));
      }),
      settings,
    );
  });

  it('give the same when they are replayed, in pieces or at once, whatever the order of the stories', () => {
    fc.assert(
      fc.property(formed, fc.array(correction, { maxLength: 10 }), fc.nat(10), (groups, corrections, cut) => {
        const once = correctStories(groups, ledgerOf(corrections)).groups;
        const begun = correctStories(groups, ledgerOf(corrections.slice(0, cut))).groups;
        const goneOn = correctStories(begun, ledgerOf(corrections.slice(cut))).groups;
        assert.deepEqual(goneOn, once);
        const turned = correctStories(groups.toReversed(), ledgerOf(corrections)).groups;
        assert.deepEqual(asSets(turned), asSets(once));
      }),
      settings,
    );
  });
});
