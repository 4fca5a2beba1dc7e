import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Spun } from '../../model/article.ts';
import type { Reading, Token } from './decode.ts';
import { type Evidence, verdictOf, weigh, weightOf } from './weigh.ts';

const tokens = (...ids: number[]): Token[] =>
  ids.map((id, i) => ({ start: i, end: i + 1, text: 'x', id, vowelAfterArticle: null, name: false }));
const reading = (at: number, gain: number, known: boolean, telling = known): Reading => ({
  from: at,
  to: at + 1,
  originals: [99],
  known,
  telling,
  gain,
  lead: 4,
  alternatives: [],
});

describe('the weight of readings', () => {
  it('counts a habit three times and a synonym once, for an honest text has its subject', () => {
    const sentence = {
      tokens: tokens(1, 1, 1, 1, 1, 2, 2, 2, 2, 2),
      readings: [0, 1, 2, 3, 4]
        .map((at) => reading(at, 2, true))
        .concat([5, 6, 7, 8, 9].map((at) => reading(at, 2, false))),
    };
    const { words, share, kinds, knownGain, thesaurusGain } = weigh([sentence]);
    assert.deepEqual(
      { words, share, kinds, knownGain, thesaurusGain },
      {
        words: 10,
        share: 1,
        kinds: 1,
        knownGain: 0.6,
        thesaurusGain: 0.2,
      },
    );
  });

  it('bounds what one reading can say, and leaves out faint ones and old words', () => {
    const of = (...readings: Reading[]) => weigh([{ tokens: tokens(1, 2), readings }]);
    assert.equal(of(reading(0, 50, true)).knownGain, 2);
    assert.equal(of(reading(0, 50, false)).thesaurusGain, 3);
    assert.equal(of(reading(0, 0.4, true)).kinds, 0);
    assert.equal(of(reading(0, 3, true, false)).kinds, 0);
    assert.equal(of(reading(0, 3, true, false)).share, 0.5);
  });

  it('is nothing where there are no words', () => {
    assert.deepEqual(weigh([]), { words: 0, share: 0, kinds: 0, knownGain: 0, thesaurusGain: 0 });
  });
});

describe('the verdict', () => {
  const evidence = (given: Partial<Evidence>): Evidence => ({
    words: 400,
    share: 0.1,
    kinds: 0,
    knownGain: 0,
    thesaurusGain: 0,
    ...given,
  });
  const cases: [what: string, given: Partial<Evidence>, verdict: Spun['verdict']][] = [
    ['no sign', {}, 'clean'],
    ['many synonyms that fit better', { thesaurusGain: 0.25 }, 'spun'],
    ['some', { thesaurusGain: 0.18 }, 'suspect'],
    ['few', { thesaurusGain: 0.12 }, 'clean'],
    ['the habits of a known spinner', { kinds: 8, knownGain: 0.1 }, 'spun'],
    ['as much gain by four words only', { kinds: 4, knownGain: 0.1 }, 'clean'],
    ['the same in a text of 30 words', { words: 30, thesaurusGain: 0.25 }, 'clean'],
    ['much more in as short a one', { words: 30, thesaurusGain: 0.8 }, 'spun'],
  ];
  for (const [what, given, verdict] of cases)
    it(`${verdict}: ${what}`, () => assert.equal(verdictOf(evidence(given)), verdict));

  it('counts a known spinner’s word for several synonyms', () => {
    const weights = [{ kinds: 5, knownGain: 0.1 }, { thesaurusGain: 0.1 }].map((given) =>
      weightOf(evidence(given)),
    );
    assert.ok(weights[0]! > 4 * weights[1]!);
  });
});
