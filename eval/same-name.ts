/**
 * Measures the judge of two names on labelled pairs: those of OpenSanctions, and invented hard ones of our own.
 *
 *     node eval/same-name.ts [--faults N] [--update]
 *
 * The pairs are looked for in `data/names` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`) and skipped with
 * a line where they are absent. A pair counts as one name from a score of one half. The weights were learnt from these
 * pairs, so the figures "held out" are the fair ones: each tenth, by one of the names, is judged with weights that were
 * learnt from the others. "Surely" counts the verdicts: of those called the same, how many are; of those that are one, how
 * many were not called different. Exits with 1 where a figure has fallen under its floor in floors.json.
 */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/language/same-name/evidence.ts';
import { evidenceOf, LIKELY, sameName } from '../src/language/same-name.ts';
import { learnWeights } from '../training/names/learn.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, f1, share } from './metrics/figures.ts';
import { type NamePair, readPairs } from './read-name-pairs.ts';

const FOLDS = 10;

interface Judged extends NamePair {
  readonly given: boolean;
}

function main(): void {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, update: { type: 'boolean', default: false } },
  });
  const invented = fileURLToPath(new URL('name-pairs', import.meta.url));
  holdFloors(
    {
      name: 'same-name-invented',
      hash: hashOf([invented]),
      figures: measureVerdicts('invented', readPairs(join(invented, 'invented.csv'))),
    },
    values,
  );
  const root = process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const folder = join(resolve(root), 'data/names');
  const path = join(folder, 'opensanctions-name-pairs.csv');
  if (!existsSync(path)) {
    console.error(`Skipped: there is no ${path} (SYNOPTIC_CORPUS names the folder with data/names).`);
    return;
  }
  const pairs = readPairs(path);
  const figures = [
    ...measureScores(
      'OpenSanctions',
      pairs.map((pair) => ({ ...pair, given: sameName(pair.one, pair.other, pair.kind).score >= LIKELY })),
    ),
    ...measureScores('held out', judgeHeldOut(pairs)),
    ...measureVerdicts('OpenSanctions', pairs),
  ];
  holdFloors({ name: 'same-name', hash: hashOf([folder]), figures }, values);
}

function measureScores(set: string, judged: readonly Judged[]): Figure[] {
  const measure = (title: string, counts: (pair: NamePair) => boolean): Figure => {
    const pairs = judged.filter(counts);
    const of = (pair: Judged): string =>
      `${pair.same ? '-' : '+'} ${pair.one} | ${pair.other} (${pair.group})`;
    return f1(set, title, {
      hits: pairs.filter(({ given, same }) => given && same).length,
      given: pairs.filter(({ given }) => given).length,
      wanted: pairs.filter(({ same }) => same).length,
      faults: pairs.filter(({ given, same }) => given !== same).map(of),
    });
  };
  return [
    measure('all', () => true),
    measure('without synthetic', ({ group }) => !group.startsWith('synth')),
    measure('people', ({ kind }) => kind === 'person'),
    measure('organisations', ({ kind }) => kind === 'organisation'),
    measure('others', ({ kind }) => kind === 'other'),
  ];
}

/** Judges each pair with weights from pairs that have no name in common with its fold. */
function judgeHeldOut(pairs: readonly NamePair[]): Judged[] {
  const examples = pairs.map((pair) => ({ ...pair, evidence: evidenceOf(pair.one, pair.other, pair.kind) }));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const { bias, ...weights } = learnWeights(examples.filter((pair) => foldOf(pair) !== fold));
    return examples
      .filter((pair) => foldOf(pair) === fold)
      .map((pair) => {
        const sum = FEATURES.reduce(
          (sum, feature) => sum + pair.evidence[feature] * weights[feature]!,
          bias!,
        );
        return { ...pair, given: sum >= 0 };
      });
  }).flat();
}

/** The second name of a pair is the one that was altered, or whose other forms stand in other pairs. */
const foldOf = ({ other }: NamePair): number =>
  [...other].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)!) >>> 0, 7) % FOLDS;

function measureVerdicts(set: string, pairs: readonly NamePair[]): Figure[] {
  const judged = pairs.map((pair) => ({ ...pair, ...sameName(pair.one, pair.other, pair.kind) }));
  const measure = (
    title: string,
    of: (pair: (typeof judged)[number]) => boolean,
    right: (pair: (typeof judged)[number]) => boolean,
  ): Figure => {
    const asked = judged.filter(of);
    return share(set, title, {
      hits: asked.filter(right).length,
      of: asked.length,
      faults: asked
        .filter((pair) => !right(pair))
        .map(
          ({ one, other, verdict, score, group }) =>
            `${verdict} ${score.toFixed(2)} ${one} | ${other} (${group})`,
        ),
    });
  };
  return [
    measure(
      'surely one, right',
      ({ verdict }) => verdict === 'same',
      ({ same }) => same,
    ),
    measure(
      'one, called so surely',
      ({ same }) => same,
      ({ verdict }) => verdict === 'same',
    ),
    measure(
      'one, not called two',
      ({ same }) => same,
      ({ verdict }) => verdict !== 'different',
    ),
    measure(
      'two, called so',
      ({ same }) => !same,
      ({ verdict }) => verdict === 'different',
    ),
  ];
}

main();
