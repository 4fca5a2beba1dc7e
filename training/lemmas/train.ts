/**
 * Makes `src/language/en/lemmas.bin`: how English words turn into their lemmas.
 *
 *     node training/lemmas/train.ts CORPUS
 *
 * CORPUS holds `data/treebanks` (EWT, GUM) and `data/lexicons`. The same files give the same table, byte for byte.
 * README.md says what is learnt from which.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gazetteer } from '../../src/language/en/gazetteer.ts';
import { packLemmaRules } from '../../src/language/en/lemmas.ts';
import { readTreebank } from '../conllu.ts';
import { readLexicon } from './inflections.ts';
import { learnLemmaRules } from './rules.ts';

const OUTPUT = new URL('../../src/language/en/lemmas.bin', import.meta.url);

const [corpus] = process.argv.slice(2);
if (corpus === undefined) throw new Error('usage: train.ts CORPUS');

const words = ['ewt-train', 'gum-train']
  .flatMap((name) => readTreebank(join(corpus, 'data/treebanks', `${name}.conllu.gz`)))
  .flatMap((sentence) => sentence.words);
const { ordinary, givenNames, surnames } = gazetteer();
const names = [...givenNames, ...surnames].map((name) => name.toLowerCase());
const rules = learnLemmaRules(words, readLexicon(join(corpus, 'data/lexicons')), {
  ordinary: [...ordinary],
  names: names.filter((name) => !ordinary.has(name)),
});
const table = packLemmaRules(rules);
writeFileSync(OUTPUT, table);

const count = (lists: ReadonlyMap<string, ReadonlyMap<string, unknown>>): number =>
  [...lists.values()].reduce((sum, { size }) => sum + size, 0);
console.log(
  `${count(rules.edits)} edits, ${count(rules.casings)} casings, ${count(rules.exceptions)} exceptions, ` +
    `${table.length} bytes`,
);
