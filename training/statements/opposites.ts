/**
 * Prints pairs of words that exclude each other, one pair a line, from a thesaurus in MyThes format that marks antonyms.
 *
 *     node training/statements/opposites.ts THESAURUS_GZ > src/language/en/opposites.txt
 */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ngramModel } from '../../src/language/en/ngrams.ts';
import { vocabulary } from '../../src/language/en/vocabulary.ts';

/** Natural logarithm of the probability of a word that running text still prints now and then. */
const COMMON = -13.5;

const model = ngramModel();
const isCommon = (word: string): boolean => {
  const id = model.idOf(word);
  return (
    id >= 0 &&
    !vocabulary.functionWords.has(word) &&
    /^[a-z]{3,}$/.test(word) &&
    model.logProbability(-1, -1, id) > COMMON
  );
};

const pairs = new Set<string>();
let word = '';
for (const line of gunzipSync(readFileSync(process.argv[2]!)).toString('utf8').split('\n')) {
  if (!line.startsWith('(')) {
    word = line.split('|')[0]!;
    continue;
  }
  for (const [, other = ''] of line.matchAll(/\|([^|]+) \(antonym\)/g))
    if (isCommon(word) && isCommon(other)) pairs.add([word, other].sort().join(' '));
}
console.log([...pairs].sort().join('\n'));
