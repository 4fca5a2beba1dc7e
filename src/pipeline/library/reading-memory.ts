/** What stages found in single articles, taken from a library and given back to it. */

import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { stage as annotateStage } from '../../stages/annotate/annotate.ts';
import type { Store } from '../../store/store.ts';
import { heldAnnotation, holdAnnotation } from '../held-annotations.ts';
import { type ReadingMemory, STAGES_OF_ONE } from '../read-story.ts';

export interface LibraryMemory extends ReadingMemory {
  /** Keeps what was found anew. */
  readonly keep: (store: Store) => Promise<void>;
}

export async function memoryOf(articles: readonly ArticleId[], { layers }: Store): Promise<LibraryMemory> {
  const known = new Map<string, ReadonlyMap<ArticleId, unknown>>();
  for (const stamp of STAGES_OF_ONE)
    known.set(
      stamp.stage,
      await (stamp === annotateStage ? annotationsOf(articles, layers) : layers.get(articles, stamp)),
    );
  const fresh = new Map<Stamp, Map<ArticleId, unknown>>();
  return {
    layerOf: <Found>(article: ArticleId, { stage }: Stamp) =>
      known.get(stage)?.get(article) as Found | undefined,
    remember: (article, stamp, found) => {
      const ofStage = fresh.get(stamp) ?? new Map<ArticleId, unknown>();
      fresh.set(stamp, ofStage.set(article, found));
      if (stamp === annotateStage) holdAnnotation(found as Annotation);
    },
    keep: async (store) => {
      for (const [stamp, found] of fresh) await store.layers.put(found, stamp);
    },
  };
}

/** Returns the annotations that are held or that the library has. */
async function annotationsOf(
  articles: readonly ArticleId[],
  layers: Store['layers'],
): Promise<ReadonlyMap<ArticleId, Annotation>> {
  const held = articles.flatMap((id) => heldAnnotation(id, annotateStage.version) ?? []);
  const known = new Map(held.map((annotation) => [annotation.article, annotation]));
  const others = articles.filter((id) => !known.has(id));
  for (const [id, annotation] of await layers.get<Annotation>(others, annotateStage))
    known.set(id, annotation);
  for (const annotation of known.values()) holdAnnotation(annotation);
  return known;
}
