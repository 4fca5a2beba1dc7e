/** Which origin a place of an article counts for: its own, or that of the text it was copied from. */

import type { ArticleId } from '../../model/article.ts';
import type { Origin, OriginId, Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { overlapLength } from '../../text/offsets.ts';

/** Share of a statement that a copied passage covers, from which it is the other text's. */
const COPIED = 0.6;

/** Returns how to look an origin up. An article without any counts for none. */
export function countOrigins(
  origins: readonly Origin[],
  reuse: readonly Reuse[],
): (article: ArticleId, span: Span) => OriginId | undefined {
  const parts = Map.groupBy(
    reuse.filter(({ kind }) => kind === 'partly'),
    ({ to }) => to,
  );
  const own = new Map<ArticleId, OriginId>();
  const member = Map.groupBy(
    origins.flatMap((origin) => origin.articles.map((article) => ({ article, origin }))),
    ({ article }) => article,
  );
  for (const [article, found] of member) {
    const takenFrom = new Set(parts.get(article)?.map(({ from }) => from));
    const isOwn = ({ origin }: { origin: Origin }): boolean =>
      !origin.articles.some((other) => other !== article && takenFrom.has(other));
    own.set(article, (found.find(isOwn) ?? found[0]!).origin.id);
  }
  return (article, span) => {
    const copied = parts
      .get(article)
      ?.find(({ passages }) =>
        passages.some(({ to }) => overlapLength(to, span) >= COPIED * (span.end - span.start)),
      );
    return (copied && own.get(copied.from)) ?? own.get(article);
  };
}
