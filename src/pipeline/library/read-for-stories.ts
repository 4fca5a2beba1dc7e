/** What the forming of stories reads of articles, kept in the library, so that each is read once. */

import { languageFor } from '../../language/languages.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import type { StoryFeatures, WeighedTerms } from '../../stages/stories/features.ts';
import { type ReadForStories, readForStories, stage } from '../../stages/stories/stories.ts';
import { chunked } from '../../store/chunked.ts';
import type { Store } from '../../store/store.ts';

/** Reads articles and keeps what is read. Those in a language without words for it are passed over. */
export async function readAndKeep(
  articles: readonly Article[],
  { layers }: Store,
): Promise<ReadForStories[]> {
  const read = articles.map((article) => [article.id, readOf(article)] as const);
  await layers.put(new Map(read.map(([id, one]) => [id, one && packed(one)])), stage);
  return read.flatMap(([, one]) => one ?? []);
}

/** Returns what was read of articles of the library; those that were not are read now. */
export async function readBefore(ids: readonly ArticleId[], store: Store): Promise<ReadForStories[]> {
  const known = await store.layers.get<Packed | null>(ids, stage);
  const read = [...known.values()].flatMap((one) => (one === null ? [] : unpacked(one)));
  const unread = ids.filter((id) => !known.has(id));
  const readNow = await chunked(unread, async (some) => {
    const found = await store.articles.get(some);
    return readAndKeep(
      found.map(({ article }) => article),
      store,
    );
  });
  return [...read, ...readNow];
}

/** Reads an article; `null` where it is in a language without words for it. */
export function readOf(article: Article): ReadForStories | null {
  const language = languageFor(article.language);
  return language?.stories ? readForStories(article, language) : null;
}

/** As JSON can hold it: lists of numbers as their bytes, in Base64. */
interface Packed {
  readonly features: PackedFeatures;
  readonly parts: readonly PackedFeatures[];
}

type PackedTerms = readonly [terms: string, weights: string];

interface PackedFeatures extends Omit<StoryFeatures, 'single' | 'pairs' | 'keys'> {
  readonly single: PackedTerms;
  readonly kinds: string;
  readonly pairs: PackedTerms;
  readonly keys: PackedTerms;
}

const packed = ({ features, parts }: ReadForStories): Packed => ({
  features: packedFeatures(features),
  parts: parts.map(packedFeatures),
});

const unpacked = ({ features, parts }: Packed): ReadForStories => ({
  features: unpackedFeatures(features),
  parts: parts.map(unpackedFeatures),
});

const packedFeatures = ({ single, pairs, keys, ...rest }: StoryFeatures): PackedFeatures => ({
  ...rest,
  single: packedTerms(single),
  kinds: base64(single.kinds),
  pairs: packedTerms(pairs),
  keys: packedTerms(keys),
});

const unpackedFeatures = ({ single, kinds, pairs, keys, ...rest }: PackedFeatures): StoryFeatures => ({
  ...rest,
  single: { ...unpackedTerms(single), kinds: new Uint8Array(bytesOf(kinds)) },
  pairs: unpackedTerms(pairs),
  keys: unpackedTerms(keys),
});

const packedTerms = ({ terms, weights }: WeighedTerms): PackedTerms => [base64(terms), base64(weights)];

const unpackedTerms = ([terms, weights]: PackedTerms): WeighedTerms => ({
  terms: new Uint32Array(bytesOf(terms)),
  weights: new Float32Array(bytesOf(weights)),
});

const base64 = ({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array | Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** Returns the bytes in a buffer of their own. */
const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, 'base64')).buffer;
