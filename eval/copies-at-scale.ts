/**
 * Measures the index of copies on a stream of invented articles among which copies of known kinds and degrees stand.
 *
 *     node eval/copies-at-scale.ts [--articles N] [--seed N] [--update]
 *
 * `named` is a copy that the index names beside its report, for an alignment to decide; `called a copy` is one that
 * the comparison of the two fingerprints alone decides. Exits with 1 where a figure of the usual run has fallen under
 * its floor in floors.json. `npm run bench -- copies` measures time, and a plain MinHash beside it.
 */

import { parseArgs } from 'node:util';
import { english } from '../src/language/en/index.ts';
import { figuresOf } from './copies/figures.ts';
import { runStream, Stream } from './copies/trial.ts';
import { holdFloors } from './hold-floors.ts';
import { tableOf } from './table.ts';

const USUAL = { articles: '10000', seed: '1' };

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: USUAL.articles },
    seed: { type: 'string', default: USUAL.seed },
    update: { type: 'boolean', default: false },
  },
});

const { articles, seed, update } = values;
const stream = new Stream(Number(articles), Number(seed), english.spin());
const figures = figuresOf(runStream(stream, english));
if (articles === USUAL.articles && seed === USUAL.seed)
  holdFloors({ name: 'copies-at-scale', hash: `${articles} articles`, figures }, { update, faults: '0' });
else console.log(tableOf(figures, undefined));
