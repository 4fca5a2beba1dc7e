/**
 * Learns what each piece of evidence weighs when two names are compared, from the labelled name pairs of OpenSanctions
 * (MIT): a logistic regression in which nothing that speaks against may come to speak for.
 *
 *     node training/names/train.ts PAIRS_CSV > src/language/same-name/weights.json
 */

import { readPairs } from '../../eval/read-name-pairs.ts';
import { evidenceOf } from '../../src/language/same-name.ts';
import { learnWeights } from './learn.ts';

const examples = readPairs(process.argv[2]!).map(({ one, other, kind, same }) => ({
  evidence: evidenceOf(one, other, kind),
  same,
}));
console.log(JSON.stringify(learnWeights(examples), null, 2));
