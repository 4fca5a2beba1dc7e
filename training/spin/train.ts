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
import { join } from 'node:path';
import { decodeNgrams } from '../../src/language/en/ngrams.ts';
import { decodeSpin } from '../../src/language/en/spin.ts';
import { readTexts } from '../texts.ts';
import { measureCosts } from './costs.ts';
import { encodeNgrams, encodeSpin, type Tables } from './encode.ts';
import { dialectPairs, type Pair, RELATIONS, thesaurusPairs } from './pairs.ts';
import { pruneModel } from './prune.ts';
import { readTrigramModel } from './trie-model.ts';

const OUTPUT = new URL('../../src/language/en/', import.meta.url);
/** The tables stay under 6 MB with these; fewer trigrams cost restoration more than fewer bigrams. */
const MOST = { bigrams: 900_000, trigrams: 650_000 };
/** ln p of the rarest word that is kept, and of the rarest that a spinner is believed to have replaced. */
const RAREST_WORD = -17;
const RAREST_ORIGINAL = -13.2;

const [lexicons, ...clean] = process.argv.slice(2);
if (lexicons === undefined || clean.length === 0) throw new Error('usage: train.ts LEXICONS CLEAN...');

const full = readTrigramModel(join(lexicons, 'en-us.lm.bin.gz'));
const frequency = new Map(full.words.map((word, i) => [word, full.unigrams.p[i]!]));
const dialects = ['dialect-senses.txt', 'dialect-translations.txt'].flatMap((name) =>
  dialectPairs(new URL(name, import.meta.url).pathname),
);
const dialectWords = new Set(
  dialects.flatMap(({ printed, original }) => `${printed} ${original}`.split(' ')),
);
const model = pruneModel(
  full,
  (word, p) => p > RAREST_WORD || word === '<s>' || dialectWords.has(word),
  MOST,
);
const pairs = unique([
  ...dialects,
  ...thesaurusPairs(join(lexicons, 'th_en_US_v2.dat.gz')).filter(
    ({ original }) => (frequency.get(original) ?? -99) > RAREST_ORIGINAL,
  ),
]);
const inModel = new Set(model.words);
const printedOnly = [...new Set([...dialectWords, ...pairs.map(({ printed }) => printed)])]
  .filter((word) => !inModel.has(word) && !word.includes(' '))
  .sort();
const tables: Tables = { model, printedOnly, pairs, costs: new Map() };
const ngrams = encodeNgrams(model);
const uncosted = decodeSpin(encodeSpin(tables), decodeNgrams(ngrams));
const costs = measureCosts(uncosted, clean.flatMap(readTexts));
const spin = encodeSpin({ ...tables, costs });
writeFileSync(new URL('ngrams.bin', OUTPUT), ngrams);
writeFileSync(new URL('spin.bin', OUTPUT), spin);
console.log(
  `${model.words.length} words, ${model.bigrams.length} bigrams, ${printedOnly.length} printed only, ` +
    `${pairs.length} pairs, ${costs.size} costs measured, ${ngrams.length} and ${spin.length} bytes`,
);

/** Returns each pair once, by its strongest relation. */
function unique(all: readonly Pair[]): Pair[] {
  const best = new Map<string, Pair>();
  for (const pair of all) {
    const key = `${pair.printed}=${pair.original}`;
    const other = best.get(key);
    if (other === undefined || RELATIONS.indexOf(pair.relation) < RELATIONS.indexOf(other.relation))
      best.set(key, pair);
  }
  return [...best.values()];
}
