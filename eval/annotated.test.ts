import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lacking, scoreAnnotated } from './annotated.ts';
import { emptyDossier } from './trial.ts';

/** A scorer that knows one layer, and is wholly content with it. */
const SCORER = `console.log(JSON.stringify({ overall: 0.5, layers: { claims: { score: 0.5, misses: ['the ferry'], alarms: [],
  metrics: [{ name: 'found', value: 0.5, counts: '1/2', main: true }, { name: 'seen', value: 3, counts: '', main: false }] } } }))`;

test('the figures of a corpus that brings its own scorer stand in the same table', () => {
  inCorpus((folder) => {
    assert.deepEqual(
      scoreAnnotated(emptyDossier(), folder).map(({ layer, name, value, faults }) => [
        layer,
        name,
        value,
        ...faults,
      ]),
      [
        ['claims', 'score', 0.5, '- the ferry'],
        ['claims', 'found', 0.5],
        ['overall', 'score', 0.5],
      ],
    );
  });
});

test('a corpus names what it lacks', () => {
  inCorpus((folder) => {
    assert.equal(lacking(folder), undefined);
    rmSync(join(folder, 'gold'), { recursive: true });
    assert.equal(lacking(folder), join(folder, 'gold'));
  });
});

function inCorpus(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    for (const name of ['seeds', 'gold', 'score']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'score/score.mjs'), SCORER);
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
