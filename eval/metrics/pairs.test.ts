import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reuse } from '../../src/model/reuse.ts';
import { emptyDossier, figureValue } from '../trial.ts';
import { type JudgedStory, type LabelledPair, scorePairs, scoreUpstreams } from './pairs.ts';

/** Four articles: B reprints A with a credit, C lifts a part of A, D is nobody's; C and D print one statement. */
const PAIRS: readonly LabelledPair[] = [
  { one: 'A', other: 'B', relation: 'wholly', from: 'A', shownBy: 'credit', why: 'credit line' },
  { one: 'A', other: 'C', relation: 'partly', from: 'A', shownBy: 'time', why: 'two paragraphs' },
  { one: 'B', other: 'C', relation: 'partly', doubtful: true, why: 'a sentence or two' },
  { one: 'C', other: 'D', relation: 'independent', upstream: 'long', why: 'one statement' },
];

const passage = { from: { start: 0, end: 9 }, to: { start: 0, end: 9 }, kind: 'verbatim' } as const;
const reuse = (from: string, to: string, rest: Partial<Reuse> = {}): Reuse => {
  return { from, to, kind: 'wholly', direction: 'known', share: 0.9, passages: [passage], ...rest };
};

const story = (found: readonly Reuse[], together: readonly [string, ...string[]][] = []): JudgedStory => ({
  name: 'trial',
  articles: ['A', 'B', 'C', 'D'],
  pairs: PAIRS,
  dossier: {
    ...emptyDossier(),
    reuse: found,
    origins: together.map((articles, at) => ({
      id: `o${at}`,
      level: 'article' as const,
      articles,
      because: '',
      evidence: [],
    })),
  },
  fileOf: (article) => article,
});

const figureOf = (name: string, ...of: Parameters<typeof story>): number | null =>
  figureValue(scorePairs('trial', [story(...of)]), name);

test('a pair that is called a copy and is none counts, a doubtful one does not', () => {
  const name = 'independent pairs left alone';
  assert.equal(figureOf(name, []), 1);
  assert.equal(figureOf(name, [reuse('B', 'C')]), 1);
  assert.equal(figureOf(name, [reuse('A', 'D')]), 2 / 3);
  assert.equal(figureOf(name, [reuse('C', 'D', { kind: 'not' })]), 1, 'an upstream is no copy');
});

test('a copy is found whatever its degree, and the degree counts apart', () => {
  const found = [reuse('A', 'B'), reuse('A', 'C')];
  assert.equal(figureOf('copies found', found), 1);
  assert.equal(figureOf('copies found', [found[0]!]), 0.5);
  assert.equal(figureOf('degrees right', found), 0.5);
});

test('a direction that a credit line shows is to be told, and none is to be told wrongly', () => {
  const unknown = reuse('A', 'B', { direction: 'unknown' });
  assert.equal(figureOf('directions by a credit line told', [reuse('A', 'B')]), 1);
  assert.equal(figureOf('directions by a credit line told', [unknown]), 0);
  assert.equal(figureOf('stated directions right', [unknown]), null);
  assert.equal(figureOf('stated directions right', [reuse('B', 'A'), reuse('A', 'C')]), 0.5);
});

test('reprints count as one origin; independent articles do not', () => {
  assert.equal(
    figureOf(
      'origins',
      [],
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
    ),
    1,
  );
  assert.equal(figureOf('origins', [], [['A'], ['B']]), 0);
  assert.equal(figureOf('origins', [], [['A', 'B', 'D']]), 0.5);
});

test('a long statement that two articles print is an upstream', () => {
  const said = reuse('C', 'D', { kind: 'not', passages: [{ ...passage, upstream: true }] });
  assert.equal(scoreUpstreams('trial', [story([said])]).value, 1);
  assert.equal(scoreUpstreams('trial', [story([reuse('C', 'D')])]).value, 0);
});
