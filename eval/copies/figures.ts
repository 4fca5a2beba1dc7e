/** What a run over the stream comes to, as figures. */

import { isCopy } from '../../src/stages/reuse/fingerprint.ts';
import { type Figure, share } from '../metrics/figures.ts';
import { exactPairs, type Found, isFamily, type Planted, pairOf, plantedOf, type Run } from './trial.ts';

/** Seconds and bytes that an article may take. */
export const MOST_SECONDS = 0.001;
export const MOST_BYTES = 300;

export function figuresOf(run: Run): Figure[] {
  return [...pairFigures(run), ...kindFigures(run), ...costFigures(run)];
}

/** The exact question: which pairs have half of their runs of five own words, or more, in common? */
function pairFigures(run: Run): Figure[] {
  const half = run.found.filter(({ likeness }) => likeness.words.jaccard >= 0.5);
  const exact = exactPairs(run, 0.5, half);
  const hits = half.filter(({ first, second }) => exact.has(pairOf(first, second))).length;
  return [
    share('pairs at Jaccard .5', 'precision', { hits, of: half.length }),
    share('pairs at Jaccard .5', 'recall', { hits, of: exact.size }),
  ];
}

/** By kind of copy: is it named beside its report, and is it called one where it is one as a whole? */
function kindFigures({ specs, found }: Run): Figure[] {
  const named = new Set(found.map(({ first, second }) => pairOf(first, second)));
  const called = found.filter(({ likeness }) => isCopy(likeness));
  const calledPairs = new Set(called.map(({ first, second }) => pairOf(first, second)));
  const countIn = (pairs: ReadonlySet<number>, planted: readonly Planted[]): number =>
    planted.filter(({ report, copy }) => pairs.has(pairOf(report, copy))).length;
  const kinds = [...Map.groupBy(plantedOf(specs), ({ kind }) => kind)].sort();
  const wholes = kinds.filter(([kind]) => !kind.startsWith('lifted'));
  const spun = wholes.filter(([kind]) => kind.startsWith('spun')).flatMap(([, planted]) => planted);
  const right = called.filter(({ first, second }) => isFamily(specs, first, second)).length;
  return [
    ...kinds.map(([kind, planted]) =>
      share('named', kind, { hits: countIn(named, planted), of: planted.length }),
    ),
    ...wholes.map(([kind, planted]) =>
      share('called copies', kind, { hits: countIn(calledPairs, planted), of: planted.length }),
    ),
    share('called copies', 'all that are spun', { hits: countIn(calledPairs, spun), of: spun.length }),
    share('called copies', 'rightly', { hits: right, of: called.length }),
    ...independent(specs, called),
  ];
}

/** Reports of one story, of which neither copies the other. */
function independent(specs: Run['specs'], called: readonly Found[]): Figure[] {
  const reports = specs.filter(({ plant }) => plant === null);
  const of = [...Map.groupBy(reports, ({ story }) => story).values()].reduce(
    (sum, { length }) => sum + (length * (length - 1)) / 2,
    0,
  );
  const wrong = called.filter(
    ({ first, second }) => specs[first]!.plant === null && specs[second]!.plant === null,
  ).length;
  return [share('called copies', 'independent reports of a story that are not', { hits: of - wrong, of })];
}

function costFigures({ index, specs, spent }: Run): Figure[] {
  const bytes = index.bytes / specs.length;
  // The first parts pay for what the runtime compiles.
  const later = spent.slice(Math.floor(spent.length / 4));
  const [fingerprint, lookUp] = [
    mean(later.map((part) => part.fingerprint)),
    mean(later.map((part) => part.lookUp)),
  ];
  const milliseconds = (seconds: number): string => (1000 * seconds).toFixed(3);
  return [
    {
      ...share('cost', `an article in ${1000 * MOST_SECONDS} ms`, {
        hits: Number(fingerprint + lookUp <= MOST_SECONDS),
        of: 1,
      }),
      counts: `${milliseconds(fingerprint)} ms to read and ${milliseconds(lookUp)} ms to look up and add`,
    },
    {
      ...share('cost', `in ${MOST_BYTES} bytes`, { hits: Number(bytes <= MOST_BYTES), of: 1 }),
      counts: `${Math.round(bytes)} bytes`,
    },
  ];
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
