/** Makes a trigram model small: keeps the n-grams that tell most, and works the back-off weights out anew. */

import type { TrigramModel } from './trie-model.ts';

/** N-grams under their first words, sorted. Word ids are places in `words`. */
export interface SmallModel {
  readonly words: readonly string[];
  readonly unigrams: { readonly p: readonly number[]; readonly backoff: readonly number[] };
  readonly bigrams: readonly Bigram[];
}

export interface Bigram {
  readonly a: number;
  readonly b: number;
  readonly p: number;
  backoff: number;
  readonly trigrams: { readonly c: number; readonly p: number }[];
}

/**
 * Returns the model cut to the words that `keep` wants and to the given numbers of n-grams. N-grams are ranked by
 * how far the text's probability would move without them (Seymore and Rosenfeld 1996, weighted difference).
 */
export function pruneModel(
  model: TrigramModel,
  keep: (word: string, p: number) => boolean,
  most: { readonly bigrams: number; readonly trigrams: number },
): SmallModel {
  const kept = model.words.flatMap((word, i) => (keep(word, model.unigrams.p[i]!) ? [i] : []));
  const place = new Int32Array(model.words.length).fill(-1);
  kept.forEach((from, to) => {
    place[from] = to;
  });
  const { p: unigramP, backoff: unigramBackoff } = model.unigrams;
  const { bigrams, trigrams } = model;
  const bigramAt = new Map<number, number>();
  const key = (a: number, b: number): number => a * model.words.length + b;
  for (let i = 0; i < bigrams.a.length; i++) bigramAt.set(key(bigrams.a[i]!, bigrams.b[i]!), i);

  const trigramGain = new Float64Array(trigrams.a.length);
  for (let i = 0; i < trigrams.a.length; i++) {
    const [a, b, c] = [trigrams.a[i]!, trigrams.b[i]!, trigrams.c[i]!];
    const before = bigramAt.get(key(a, b));
    const lower = bigramAt.get(key(b, c));
    if (before === undefined || place[a]! < 0 || place[b]! < 0 || place[c]! < 0) continue;
    const lowerP = lower === undefined ? unigramBackoff[b]! + unigramP[c]! : bigrams.p[lower]!;
    const history = startP(a, model) + bigrams.p[before]!;
    trigramGain[i] =
      Math.exp(history + trigrams.p[i]!) * (trigrams.p[i]! - bigrams.backoff[before]! - lowerP);
  }
  const goodTrigrams = best(trigramGain, most.trigrams);
  const needed = new Set(goodTrigrams.map((i) => bigramAt.get(key(trigrams.a[i]!, trigrams.b[i]!))!));

  const bigramGain = new Float64Array(bigrams.a.length);
  for (let i = 0; i < bigrams.a.length; i++) {
    const [a, b] = [bigrams.a[i]!, bigrams.b[i]!];
    if (place[a]! < 0 || place[b]! < 0) continue;
    const backedOff = unigramBackoff[a]! + unigramP[b]!;
    bigramGain[i] = needed.has(i)
      ? Number.POSITIVE_INFINITY
      : Math.exp(startP(a, model) + bigrams.p[i]!) * (bigrams.p[i]! - backedOff);
  }

  const small = new Map<number, Bigram>();
  for (const i of best(bigramGain, Math.max(most.bigrams, needed.size)))
    small.set(i, {
      a: place[bigrams.a[i]!]!,
      b: place[bigrams.b[i]!]!,
      p: bigrams.p[i]!,
      backoff: 0,
      trigrams: [],
    });
  for (const i of goodTrigrams)
    small
      .get(bigramAt.get(key(trigrams.a[i]!, trigrams.b[i]!))!)!
      .trigrams.push({ c: place[trigrams.c[i]!]!, p: trigrams.p[i]! });
  const sorted = [...small.values()].sort((x, y) => x.a - y.a || x.b - y.b);
  for (const bigram of sorted) bigram.trigrams.sort((x, y) => x.c - y.c);
  return withBackoff(
    kept.map((i) => model.words[i]!),
    kept.map((i) => unigramP[i]!),
    sorted,
  );
}

/** The start of a sentence has no probability of its own; it is as frequent as the end. */
const startP = (word: number, { words, unigrams }: TrigramModel): number =>
  words[word] === '<s>' ? unigrams.p[words.indexOf('</s>')]! : unigrams.p[word]!;

/** Returns the places of the greatest gains above nothing; ties go to the earlier place. */
const best = (gains: Float64Array, most: number): number[] =>
  [...gains.keys()]
    .filter((i) => gains[i]! > 0)
    .sort((i, j) => gains[j]! - gains[i]! || i - j)
    .slice(0, most);

/** Back-off weights share out what the kept n-grams leave over, so that each history sums to one. */
function withBackoff(words: readonly string[], p: readonly number[], bigrams: readonly Bigram[]): SmallModel {
  const key = (a: number, b: number): number => a * words.length + b;
  const bigramP = new Map(bigrams.map((bigram) => [key(bigram.a, bigram.b), bigram.p]));
  const held = new Float64Array(words.length);
  const lower = new Float64Array(words.length);
  for (const { a, b, p: bp } of bigrams) {
    held[a]! += Math.exp(bp);
    lower[a]! += Math.exp(p[b]!);
  }
  const backoff = words.map((_, a) => leftOver(held[a]!, lower[a]!));
  for (const bigram of bigrams) {
    if (bigram.trigrams.length === 0) continue;
    const lowerOf = (c: number): number => bigramP.get(key(bigram.b, c)) ?? backoff[bigram.b]! + p[c]!;
    bigram.backoff = leftOver(
      bigram.trigrams.reduce((sum, { p: tp }) => sum + Math.exp(tp), 0),
      bigram.trigrams.reduce((sum, { c }) => sum + Math.exp(lowerOf(c)), 0),
    );
  }
  return { words, unigrams: { p, backoff }, bigrams };
}

const leftOver = (held: number, lower: number): number =>
  Math.log(Math.max(1 - held, 0.002) / Math.max(1 - lower, 0.002));
