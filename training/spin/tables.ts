/** What `spin.bin` and `ngrams.bin` are made from, read: the n-grams, cut, and the pairs of words. */

import { join } from 'node:path';
import type { Tables } from './encode.ts';
import { dialectPairs, type Pair, RELATIONS, thesaurusPairs } from './pairs.ts';
import { pruneModel } from './prune.ts';
import { readTrigramModel } from './trie-model.ts';

/** The tables stay under 6 MB with these; fewer trigrams cost restoration more than fewer bigrams. */
const MOST = { bigrams: 900_000, trigrams: 650_000 };
/** ln p of the rarest word that is kept, and of the rarest that a spinner is believed to have replaced. */
const RAREST_WORD = -17;
const RAREST_ORIGINAL = -13.2;

/** Returns the tables without costs, from a folder with `en-us.lm.bin.gz` and `th_en_US_v2.dat.gz`. */
export function readTables(lexicons: string): Tables {
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
  return { model, printedOnly, pairs, costs: new Map() };
}

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
