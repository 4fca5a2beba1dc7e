/**
 * Measures what was expected and what became of it, on small invented stories with keys: those that the stage was tuned
 * on, and, where there are any, others that nobody looked at meanwhile. The format is described in eval/README.md.
 *
 *     node eval/expectations.ts [--set tuned|unseen] [--faults N] [--update]
 *
 * Each story goes through the whole pipeline. Exits with 1 where a figure has fallen under its floor in floors.json.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Interval } from '../src/model/article.ts';
import type { Expectation, ExpectationKind } from '../src/model/timeline.ts';
import { compileHeap, type Words } from './compiled.ts';
import { hashOf, type KeyExpectation, type Place } from './key.ts';
import { figuresOf, type Judged } from './metrics/expectations.ts';
import { measureSets } from './sets.ts';

const SETS: Readonly<Record<string, { readonly name: string; readonly folder: string }>> = {
  tuned: { name: 'expectations in invented stories', folder: 'expectation-stories' },
  unseen: { name: 'expectations in unseen stories', folder: 'expectation-texts' },
};

interface RawExpectation extends Words {
  readonly kind: ExpectationKind;
  readonly due: Interval | null;
  readonly outcome: Expectation['outcome'];
  readonly outcomeWords?: string;
  readonly outcomeArticle?: string;
  readonly moved?: number;
}

interface RawKey {
  readonly expectations: readonly RawExpectation[];
  readonly notExpected?: readonly Words[];
}

async function measure({ folder: relative }: { readonly folder: string }, set: string) {
  const folder = fileURLToPath(new URL(relative, import.meta.url));
  const stories = existsSync(folder) ? storiesIn(folder) : [];
  if (stories.length === 0) return `there is no story in ${folder}.`;
  const judged: Judged[] = [];
  for (const story of stories) judged.push(await judgeStory(join(folder, story)));
  return { hash: hashOf([folder]), figures: figuresOf(set, judged) };
}

const storiesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'key.json')))
    .sort();

async function judgeStory(folder: string): Promise<Judged> {
  const { dossier, find, place } = await compileHeap(folder);
  const raw = JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8')) as RawKey | RawExpectation[];
  const { expectations, notExpected = [] } = Array.isArray(raw) ? { expectations: raw } : (raw as RawKey);
  return {
    given: dossier.expectations,
    wanted: expectations.map((one) => wantedOf(one, find)),
    notExpected: notExpected.map(find),
    place,
  };
}

function wantedOf(raw: RawExpectation, find: (words: Words) => Place): KeyExpectation {
  const { kind, words, due, outcome, outcomeWords, outcomeArticle, moved } = raw;
  return {
    text: words,
    kind: [kind],
    due: [due],
    outcome: [outcome],
    ...(moved !== undefined && { moved }),
    evidence: [find(raw)],
    outcomeEvidence:
      outcomeWords === undefined || outcomeArticle === undefined
        ? []
        : [find({ words: outcomeWords, article: outcomeArticle })],
  };
}

/** Returns what finds words in the text that was made of a file. */
await measureSets(SETS, measure);
