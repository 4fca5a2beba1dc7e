/** Near-duplicates: which pairs of a stream of articles have half of their runs of five own words, or more, in common? */

import { exactPairs, pairOf, Stream } from '../../eval/copies/trial.ts';
import { english } from '../../src/language/en/index.ts';
import { contestantOf } from '../turns/take-turns.ts';
import { charactersOf, type Size, scaled, type Task } from './task.ts';
import type { CopiesInput, Pair } from './tools/copies.ts';

const tools = new URL('tools/copies.ts', import.meta.url);
const ARTICLES = 2000;

export function copiesTask(size: Size, peers: boolean): Task {
  const stream = new Stream(scaled(ARTICLES, size), 1, english.spin());
  const articles = Array.from({ length: stream.length }, (_, at) => stream.article(at));
  const texts = articles.map(({ text }) => text);
  const input: CopiesInput = { texts, own: texts.map((text) => text.replaceAll(/“[^”]*”/g, ' ')) };
  const run = { specs: articles, owns: articles.map(({ own }) => own) };
  return {
    ...{ name: 'near-duplicates', unit: 'article', units: texts.length, characters: charactersOf(texts) },
    corpus: `${texts.length} invented articles, copies among them`,
    input,
    contestants: [
      contestantOf('Synoptic’s index of copies', tools, 'synoptic'),
      contestantOf('MinHash, 32 bands of 4', tools, 'plain-minhash'),
      ...(peers ? [contestantOf('minhash (npm)', tools, 'npm-minhash')] : []),
    ],
    plain: contestantOf('plain tokenising', tools, 'plain'),
    skipped: [],
    // A round is long enough to be its own warming up.
    turns: size.turns ?? { rounds: 1, warm: false },
    judge: (answer) => qualityOf(answer as readonly Pair[], run),
  };
}

function qualityOf(pairs: readonly Pair[], run: Parameters<typeof exactPairs>[0]) {
  const found = pairs.map(([first, second]) => ({ first, second }));
  const exact = exactPairs(run, 0.5, found);
  const hits = found.filter(({ first, second }) => exact.has(pairOf(first, second))).length;
  const [P, R] = [hits / Math.max(1, found.length), hits / Math.max(1, exact.size)];
  return { F1: (2 * P * R) / (P + R || 1), P, R };
}
