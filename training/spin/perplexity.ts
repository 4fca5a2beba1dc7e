/**
 * Measures how well the shipped trigram model foresees news, beside the whole model that it was cut from.
 *
 *     node training/spin/perplexity.ts LEXICONS TREEBANK...
 *
 * Perplexity over the words that the shipped model knows, ends of sentences included; of GUM's documents those of news
 * and interviews.
 */

import { join } from 'node:path';
import { ngramModel } from '../../src/language/en/ngrams.ts';
import type { NgramModel } from '../../src/language/ngrams.ts';
import { wordsOf } from '../../src/text/words.ts';
import { readTreebank } from '../conllu.ts';
import { readTrigramModel, type TrigramModel } from './trie-model.ts';

function main(): void {
  const [lexicons, ...treebanks] = process.argv.slice(2);
  if (lexicons === undefined || treebanks.length === 0)
    throw new Error('usage: perplexity.ts LEXICONS TREEBANK...');
  const sentences = treebanks
    .flatMap(readTreebank)
    .filter(({ document }) => /_(?:news|interview)_/.test(document))
    .map(({ text }) => wordsOf(text.replaceAll('’', "'").toLowerCase()).map((word) => word.text));
  const shipped = ngramModel();
  const known = (word: string): boolean => shipped.idOf(word) >= 0;
  const words = sentences.flat();
  console.log(`${words.length} words, ${words.filter(known).length} of them known`);
  console.log(`shipped: ${perplexity(shipped, sentences, known).toFixed(1)}`);
  const whole = wholeModel(readTrigramModel(join(lexicons, 'en-us.lm.bin.gz')));
  console.log(`whole: ${perplexity(whole, sentences, known).toFixed(1)}`);
}

function perplexity(
  model: NgramModel,
  sentences: readonly (readonly string[])[],
  known: (word: string) => boolean,
): number {
  let [sum, counted] = [0, 0];
  for (const words of sentences) {
    const ids = [-1, model.begin, ...words.map(model.idOf), model.end];
    for (let i = 2; i < ids.length; i++) {
      if (i < ids.length - 1 && !known(words[i - 2]!)) continue;
      sum += model.logProbability(ids[i - 2]!, ids[i - 1]!, ids[i]!);
      counted++;
    }
  }
  return Math.exp(-sum / counted);
}

/** Returns the model as it was made, with nothing cut or rounded. */
function wholeModel({ words, unigrams, bigrams, trigrams }: TrigramModel): NgramModel {
  const ids = new Map(words.map((word, id) => [word, id]));
  const key = (a: number, b: number): number => a * words.length + b;
  const pairs = new Map<number, number>();
  bigrams.a.forEach((a, i) => {
    pairs.set(key(a, bigrams.b[i]!), i);
  });
  const triples = new Map<number, number>();
  trigrams.a.forEach((a, i) => {
    triples.set(key(key(a, trigrams.b[i]!), trigrams.c[i]!), trigrams.p[i]!);
  });
  const afterOne = (b: number, c: number): number => {
    const pair = pairs.get(key(b, c));
    return pair === undefined ? (unigrams.backoff[b] ?? 0) + unigrams.p[c]! : bigrams.p[pair]!;
  };
  return {
    begin: ids.get('<s>')!,
    end: ids.get('</s>')!,
    idOf: (word) => ids.get(word) ?? -1,
    wordOf: (id) => words[id]!,
    logProbability: (a, b, c) => {
      const pair = a < 0 || b < 0 ? undefined : pairs.get(key(a, b));
      if (pair === undefined) return afterOne(b, c);
      return triples.get(key(key(a, b), c)) ?? bigrams.backoff[pair]! + afterOne(b, c);
    },
  };
}

main();
