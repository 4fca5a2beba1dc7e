/** Writes the tables; `src/language/en/ngrams.ts` and `spin.ts` say what is in them and read them. */

import { brotliCompressSync, constants } from 'node:zlib';
import { type Pair, RELATIONS } from './pairs.ts';
import type { SmallModel } from './prune.ts';

/** Logarithms are kept in tenths of a nat: p from 0 down to -25.5, back-off weights within 12.7 of 0. */
const probability = (p: number): number => Math.min(255, Math.max(0, Math.round(-p * 10)));
const weight = (backoff: number): number => Math.min(255, Math.max(0, Math.round(backoff * 10) + 128));

export interface Tables {
  readonly model: SmallModel;
  /** Words beyond the model's that spinners print. */
  readonly printedOnly: readonly string[];
  readonly pairs: readonly Pair[];
  /** Cost in nats of reading a printed word or phrase as something else: by a known pair, by the thesaurus. */
  readonly costs: ReadonlyMap<string, readonly [number, number]>;
}

/** Returns `ngrams.bin`. */
export function encodeNgrams(model: SmallModel): Buffer {
  const out = new Bytes();
  out.number(model.words.length);
  out.words(model.words);
  for (const p of model.unigrams.p) out.byte(probability(p));
  for (const backoff of model.unigrams.backoff) out.byte(weight(backoff));
  writeNgrams(out, model);
  return compressed(out);
}

/** Returns `spin.bin`. */
export function encodeSpin({ model, printedOnly, pairs, costs }: Tables): Buffer {
  const out = new Bytes();
  const words = [...model.words, ...printedOnly];
  const idOf = new Map(words.map((word, id) => [word, id]));
  out.number(model.words.length);
  out.number(words.length);
  out.words(printedOnly);
  writePairs(out, pairs, idOf, words.length);
  for (const word of words) {
    const [known, thesaurus] = costs.get(word) ?? [0, 0];
    out.byte(probability(-known));
    out.byte(probability(-thesaurus));
  }
  const phrases = pairs.filter(({ printed, original }) => !idOf.has(printed) || !idOf.has(original));
  out.text(phrases.map(({ printed, original }) => `${printed}=${original}`).join('\n'));
  for (const { printed } of phrases) out.byte(probability(-(costs.get(printed)?.[0] ?? 0)));
  return compressed(out);
}

function compressed(out: Bytes): Buffer {
  return brotliCompressSync(out.taken(), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** Ids as gaps, one column after the other: alike bytes side by side compress better. */
function writeNgrams(out: Bytes, { words, bigrams }: SmallModel): void {
  const counts = new Uint32Array(words.length);
  for (const { a } of bigrams) counts[a]!++;
  for (const count of counts) out.number(count);
  out.number(bigrams.length);
  bigrams.forEach(({ a, b }, i) => {
    const before = bigrams[i - 1];
    out.number(before?.a === a ? b - before.b : b);
  });
  for (const { p } of bigrams) out.byte(probability(p));
  for (const { trigrams } of bigrams) out.number(trigrams.length);
  for (const { trigrams, backoff } of bigrams) if (trigrams.length > 0) out.byte(weight(backoff));
  const all = bigrams.flatMap(({ trigrams }) =>
    trigrams.map(({ c, p }, i) => ({ gap: i === 0 ? c : c - trigrams[i - 1]!.c, p })),
  );
  out.number(all.length);
  for (const { gap } of all) out.number(gap);
  for (const { p } of all) out.byte(probability(p));
}

function writePairs(
  out: Bytes,
  pairs: readonly Pair[],
  idOf: ReadonlyMap<string, number>,
  words: number,
): void {
  const byPrinted = Map.groupBy(
    pairs.filter(({ printed, original }) => idOf.has(printed) && idOf.has(original)),
    ({ printed }) => idOf.get(printed)!,
  );
  for (let id = 0; id < words; id++) {
    const originals = (byPrinted.get(id) ?? [])
      .map(({ original, relation }) => ({ id: idOf.get(original)!, relation: RELATIONS.indexOf(relation) }))
      .sort((x, y) => x.id - y.id);
    out.number(originals.length);
    originals.forEach((original, i) => {
      out.number((original.id - (originals[i - 1]?.id ?? 0)) * RELATIONS.length + original.relation);
    });
  }
}

/** Bytes written one after the other; numbers with seven bits a byte, the lowest first. */
class Bytes {
  private bytes = new Uint8Array(1 << 20);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const wider = new Uint8Array(this.length * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes[this.length++] = value;
  }

  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  text(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    this.number(bytes.length);
    for (const byte of bytes) this.byte(byte);
  }

  words(words: readonly string[]): void {
    this.text(words.join('\n'));
  }

  taken(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}
