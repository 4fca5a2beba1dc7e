/**
 * Makes `src/language/en/ngrams.bin`, a small trigram model, and `src/language/en/spin.bin`: which words may stand for
 * which, and what to ask of a reading before it is believed.
 *
 *     node training/spin/train.ts LEXICONS CLEAN...
 *
 * LEXICONS holds `en-us.lm.bin.gz` (Sphinx trigram model) and `th_en_US_v2.dat.gz` (MyThes thesaurus). CLEAN are files
 * of ordinary text (`training/texts.ts`); costs are set so that little of it would be changed. The same files give
 * the same table. README.md says which ones the shipped table was made from.
 */

import { writeFileSync } from 'node:fs';
import { decodeNgrams } from '../../src/language/en/ngrams.ts';
import { decodeSpin } from '../../src/language/en/spin.ts';
import { readTexts } from '../texts.ts';
import { measureCosts } from './costs.ts';
import { encodeNgrams, encodeSpin } from './encode.ts';
import { readTables } from './tables.ts';

const OUTPUT = new URL('../../src/language/en/', import.meta.url);

const [lexicons, ...clean] = process.argv.slice(2);
if (lexicons === undefined || clean.length === 0) throw new Error('usage: train.ts LEXICONS CLEAN...');

const tables = readTables(lexicons);
const ngrams = encodeNgrams(tables.model);
const uncosted = decodeSpin(encodeSpin(tables), decodeNgrams(ngrams));
const costs = measureCosts(uncosted, clean.flatMap(readTexts));
const spin = encodeSpin({ ...tables, costs });
writeFileSync(new URL('ngrams.bin', OUTPUT), ngrams);
writeFileSync(new URL('spin.bin', OUTPUT), spin);
console.log(
  `${tables.model.words.length} words, ${tables.model.bigrams.length} bigrams, ` +
    `${tables.printedOnly.length} printed only, ${tables.pairs.length} pairs, ${costs.size} costs measured, ` +
    `${ngrams.length} and ${spin.length} bytes`,
);
