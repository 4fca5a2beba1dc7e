/** What the forming of stories reads of articles, kept in the library, so that each is read once. */

import { languageFor } from '../../language/languages.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import type { StoryFeatures } from '../../stages/stories/features.ts';
import { type PackedFeatures, packFeatures, unpackFeatures } from '../../stages/stories/packed-features.ts';
import { type ReadForStories, readForStories, stage } from '../../stages/stories/stories.ts';
import { chunked } from '../../store/chunked.ts';
import { packedAtOnce, unpacked as unpackedLayer } from '../../store/json.ts';
import type { Store } from '../../store/store.ts';

/** What was read of an article. */
export interface StoryReading {
  /** `null` where it is in a language without words for it. */
  readonly read: ReadForStories | null;
  /** As the library keeps it. */
  readonly layer: Uint8Array;
}

/** Reads an article: a function of the article alone. */
export function readOf(article: Article): StoryReading {
  const language = languageFor(article.language);
  const read = language?.stories ? readForStories(article, language) : null;
  return { read, layer: packedAtOnce(read && packed(read)) };
}

/** Returns what was read of an article, as the library keeps it, once more. */
export async function readingIn(layer: Uint8Array): Promise<StoryReading> {
  const read = await unpackedLayer<Packed | null>(layer);
  return { read: read && unpacked(read), layer };
}

/** Keeps what was read of articles. */
export const keepReadings = (
  readings: ReadonlyMap<ArticleId, StoryReading>,
  { layers }: Store,
): Promise<void> => layers.putPacked(new Map([...readings].map(([id, { layer }]) => [id, layer])), stage);

/** Returns what was read of articles of the library; those that were not are read now. */
export async function readBefore(ids: readonly ArticleId[], store: Store): Promise<ReadForStories[]> {
  const known = await store.layers.get<Packed | null>(ids, stage);
  const read = [...known.values()].flatMap((one) => (one === null ? [] : unpacked(one)));
  const unread = ids.filter((id) => !known.has(id));
  const readNow = await chunked(unread, async (some) => {
    const found = await store.articles.get(some);
    const now = new Map(found.map(({ article }) => [article.id, readOf(article)]));
    await keepReadings(now, store);
    return [...now.values()].flatMap((one) => one.read ?? []);
  });
  return [...read, ...readNow];
}

/** As JSON can hold it: the numbers in Base64. */
interface Packed {
  readonly features: Kept;
  readonly parts: readonly Kept[];
}

interface Kept extends Omit<PackedFeatures, 'numbers'> {
  readonly numbers: string;
}

const packed = ({ features, parts }: ReadForStories): Packed => ({
  features: kept(features),
  parts: parts.map(kept),
});

const unpacked = ({ features, parts }: Packed): ReadForStories => ({
  features: taken(features),
  parts: parts.map(taken),
});

function kept(features: StoryFeatures): Kept {
  const { numbers, ...rest } = packFeatures(features);
  return { ...rest, numbers: Buffer.from(numbers).toString('base64') };
}

const taken = ({ numbers, ...rest }: Kept): StoryFeatures =>
  unpackFeatures({ ...rest, numbers: Uint8Array.from(Buffer.from(numbers, 'base64')).buffer });
