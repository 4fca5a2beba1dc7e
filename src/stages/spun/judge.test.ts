import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SpinWeights } from '../../language/spin.ts';
import type { Reading, Token } from './decode.ts';
import type { Measured, MeasuredWord } from './features.ts';
import { documentFigures, evidenceOf, judge, shareSwapped } from './judge.ts';

/** Feature 0 is of an author's words, feature 1 of swapped ones. Documents are judged by one figure. */
const weights: SpinWeights = {
  words: [-2, 4],
  bias: -1,
  scales: [
    {
      name: 'few',
      figures: [{ name: 'kinds above 2', mean: 0.1, deviation: 0.1, weight: 1 }],
      bias: -0.2,
    },
  ],
  cleanShare: 0.01,
};

const token = (id: number): Token => ({
  start: id,
  end: id + 1,
  text: 'x',
  id,
  vowelAfterArticle: null,
  name: false,
});
const word = (id: number, feature: 0 | 1, reading: Reading | null = null): MeasuredWord => ({
  token: token(id),
  features: [feature],
  reading,
  misfit: null,
  common: false,
});
const known = (gain: number): Reading => ({
  from: 0,
  to: 1,
  originals: [99],
  known: true,
  telling: true,
  gain,
  lead: 4,
  alternatives: [],
});

/** A text of different words, of which some in a hundred look swapped. */
const textOf = (swapped: number, quotations: readonly MeasuredWord[] = [], words = 200): Measured => ({
  words,
  narrative: Array.from({ length: words }, (_, id) => word(id, 100 * id < swapped * words ? 1 : 0)),
  quotations,
});

describe('the evidence of a word', () => {
  it('is the sum of what its features speak for', () => {
    assert.equal(evidenceOf(word(1, 1), weights), 3);
    assert.equal(evidenceOf({ ...word(1, 1), features: [0, 1] }, weights), 1);
  });
});

describe('the figures about a document', () => {
  it('count a kind of word once, however often it stands there: honest texts have words they are about', () => {
    const often = { words: 50, narrative: Array.from({ length: 50 }, () => word(7, 1)), quotations: [] };
    const figures = documentFigures(often, weights);
    assert.equal(figures['kinds above 2'], 1 / 2);
  });

  it('compare the narrative with what is quoted, where enough is', () => {
    const odd = Array.from({ length: 40 }, (_, id) => word(id, 1));
    assert.equal(documentFigures(textOf(50), weights)['above 2 beside quotations'], 0);
    assert.equal(documentFigures(textOf(50, odd), weights)['above 2 beside quotations'], -0.5);
    assert.equal(documentFigures(textOf(50, odd.slice(0, 9)), weights)['above 2 beside quotations'], 0);
  });

  it('count habits of known spinners once there are several', () => {
    const narrative = [0, 1, 2, 3].map((id) => word(id, 1, known(9)));
    const few = documentFigures({ words: 100, narrative, quotations: [] }, weights);
    const several = documentFigures(
      { words: 100, narrative: [...narrative, word(4, 1, known(9))], quotations: [] },
      weights,
    );
    assert.deepEqual([few['kinds known'], few['gain of several known']], [2, 0]);
    assert.deepEqual([several['kinds known'], several['gain of several known']], [3, 0.2]);
  });
});

describe('a verdict', () => {
  it('asks more of a short text', () => {
    assert.equal(judge(textOf(40, [], 50), weights).verdict, 'suspect');
    assert.equal(judge(textOf(90, [], 15), weights).verdict, 'clean');
  });

  it('is that of the scale on which the text weighs most', () => {
    const many = { name: 'many', figures: [], bias: 3 };
    assert.equal(judge(textOf(0), { ...weights, scales: [...weights.scales, many] }).verdict, 'spun');
  });

  const verdicts: [swapped: number, verdict: string][] = [
    [0, 'clean'],
    [10, 'clean'],
    [20, 'suspect'],
    [40, 'spun'],
  ];
  for (const [swapped, verdict] of verdicts)
    it(`on a text with ${swapped} in 100 words swapped: ${verdict}`, () =>
      assert.equal(judge(textOf(swapped), weights).verdict, verdict));
});

describe('the share of swapped words', () => {
  it('is about what was swapped, and none of a clean text', () => {
    assert.equal(shareSwapped(textOf(0), weights), 0);
    assert.ok(Math.abs(shareSwapped(textOf(20), weights) - 0.17) < 0.03);
    assert.equal(shareSwapped({ words: 0, narrative: [], quotations: [] }, weights), 0);
  });
});
