/**
 * Writes `src/language/en/coreference-weights.json`, learnt on `data/treebanks/gum-train.conllu.gz` of the folder given.
 * Run: `node training/coreference/train.ts CORPUS`.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreference } from '../../src/language/en/coreference.ts';
import { readAnnotated } from './annotated.ts';
import { learnWeights } from './learn.ts';

const corpus = process.argv[2];
if (corpus === undefined) throw new Error('Name the folder of the corpus, which has data/treebanks.');
const documents = readAnnotated(join(corpus, 'data/treebanks/gum-train.conllu.gz'));
const weights = learnWeights(documents, coreference);
writeFileSync(
  new URL('../../src/language/en/coreference-weights.json', import.meta.url),
  `${JSON.stringify(Object.fromEntries(weights), null, 2)}\n`,
);
console.log(`${weights.size} weights from ${documents.length} documents`);
