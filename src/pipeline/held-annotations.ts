/**
 * The annotations of the articles that a process read last. Of a story to which articles come one by one, all but these are
 * read again each time: what is held need not be unpacked, and what stages worked out of it alone is known still.
 */

import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';

/** Articles of which they are held. */
const MOST_HELD = 250;

/** The longest unused first. */
const held = new Map<ArticleId, Annotation>();

/** Returns the annotation of an article by a version of its stage, if it is held. */
export function heldAnnotation(article: ArticleId, version: number): Annotation | undefined {
  const annotation = held.get(article);
  return annotation?.version === version ? annotation : undefined;
}

/** Holds the annotation of an article, whose id says what it was made of; the longest unused are let go. */
export function holdAnnotation(annotation: Annotation): void {
  held.delete(annotation.article);
  held.set(annotation.article, annotation);
  for (const longest of held.keys()) {
    if (held.size <= MOST_HELD) return;
    held.delete(longest);
  }
}
