/** What finds near-duplicates in a stream of texts, each as it is meant to be used. */

import { MinHashIndex } from '../../../eval/copies/min-hash.ts';
import { english } from '../../../src/language/en/index.ts';
import { type Fingerprint, fingerprintOf, likenessOf } from '../../../src/stages/reuse/fingerprint.ts';
import { CopyIndex } from '../../../src/text/copy-index.ts';
import { wordsOf } from '../../../src/text/words.ts';
import { load } from '../../turns/load.ts';
import { plainTokenising } from '../../turns/plain.ts';
import type { Work } from '../../turns/tool.ts';

export interface CopiesInput {
  readonly texts: readonly string[];
  /** Without what stands in quotation marks, which is nobody's own: it is cut out for those who do not do so. */
  readonly own: readonly string[];
}

/** Places in the stream; the first came first. */
export type Pair = readonly [first: number, second: number];

const LEAST = 0.5;

export const TOOLS = {
  synoptic: async ({ texts }: CopiesInput) => streaming(texts, synoptic),
  'plain-minhash': async ({ own }: CopiesInput) =>
    streaming(own, () => {
      const index = new MinHashIndex();
      return (text) => index.add(text);
    }),
  'npm-minhash': async ({ own }: CopiesInput) => streaming(own, await npmMinHash()),
  plain: async ({ texts }: CopiesInput) => plainTokenising(texts),
};

/** Names the earlier texts that one is like, and remembers it. */
type Index = (text: string, at: number) => readonly number[];

const streaming = (texts: readonly string[], open: () => Index): Work<Pair[], Pair[]> => ({
  run: () => {
    const index = open();
    return texts.flatMap((text, second) => index(text, second).map((first): Pair => [first, second]));
  },
  answer: (pairs) => pairs,
});

function synoptic(): Index {
  const index = new CopyIndex();
  const prints: Fingerprint[] = [];
  return (text) => {
    const print = fingerprintOf({ text }, english);
    const alike = index
      .candidates(print.sketch)
      .filter(({ ordinal }) => likenessOf(prints[ordinal]!, print).words.jaccard >= LEAST);
    index.add(print.sketch);
    prints.push(print);
    return alike.map(({ ordinal }) => ordinal);
  };
}

interface MinHash {
  update(run: string): void;
  jaccard(other: MinHash): number;
}

interface Lsh {
  insert(key: string, hash: MinHash): void;
  query(hash: MinHash): string[];
}

/** 128 numbers in bands of four, as it comes. It looks up only what has been inserted. */
async function npmMinHash(): Promise<() => Index> {
  const { Minhash, LshIndex } = (await load('minhash')).default as {
    Minhash: new () => MinHash;
    LshIndex: new () => Lsh;
  };
  return () => {
    const index = new LshIndex();
    const hashes: MinHash[] = [];
    return (text, at) => {
      const hash = new Minhash();
      const words = wordsOf(text.toLowerCase()).map((word) => word.text);
      for (let start = 0; start + RUN <= words.length; start++)
        hash.update(words.slice(start, start + RUN).join(' '));
      hashes.push(hash);
      index.insert(String(at), hash);
      return index
        .query(hash)
        .map(Number)
        .filter((other) => other !== at && hash.jaccard(hashes[other]!) >= LEAST);
    };
  };
}

const RUN = 5;
