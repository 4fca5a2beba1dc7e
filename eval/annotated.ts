/**
 * Scores a dossier on an annotated corpus that brings a scorer of its own: a folder with `seeds/` (the inputs),
 * `gold/` (the annotations) and `score/score.mjs`, which prints the figures of each layer as JSON.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '../src/model/dossier.ts';
import type { Figure } from './metrics/figures.ts';

interface Scored {
  readonly overall: number;
  readonly layers: Readonly<Record<string, ScoredLayer>>;
}

interface ScoredLayer {
  readonly score: number | null;
  readonly metrics: readonly { name: string; value: number | null; counts: string; main: boolean }[];
  readonly misses: readonly string[];
  readonly alarms: readonly string[];
}

/** Returns why the folder cannot be scored; nothing where it can. */
export function lacking(corpus: string): string | undefined {
  return ['seeds', 'gold', 'score/score.mjs']
    .map((name) => join(corpus, name))
    .find((path) => !existsSync(path));
}

/** Returns the scorer's figures: those that its own score rests on, and the score of each layer. */
export function scoreAnnotated(dossier: Dossier, corpus: string): Figure[] {
  // A scorer that is called through a link may take itself for imported.
  const home = realpathSync(corpus);
  return scoreBy(join(home, 'score/score.mjs'), dossier, join(home, 'gold'), join(home, 'seeds'));
}

/** Returns the figures of a scorer for a folder of annotations and one of the texts that they are of. */
export function scoreBy(scorer: string, dossier: Dossier, gold: string, texts: string): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  const file = join(folder, 'dossier.json');
  try {
    writeFileSync(file, JSON.stringify(dossier));
    const printed = execFileSync(
      process.execPath,
      [scorer, file, '--gold', gold, '--texts', texts, '--json'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    return figuresOf(JSON.parse(printed));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function figuresOf({ overall, layers }: Scored): Figure[] {
  return [
    ...Object.entries(layers).flatMap(([layer, { score, metrics, misses, alarms }]): Figure[] => [
      {
        layer,
        name: 'score',
        value: score,
        counts: score === null ? 'no gold for this layer' : 'mean of the following',
        faults: [...misses.map((text) => `- ${text}`), ...alarms.map((text) => `+ ${text}`)],
      },
      ...metrics
        .filter((metric) => metric.main)
        .map(({ name, value, counts }) => ({ layer, name, value, counts: counts ?? '', faults: [] })),
    ]),
    { layer: 'overall', name: 'score', value: overall, counts: 'mean of the layers', faults: [] },
  ];
}
