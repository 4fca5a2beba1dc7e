/**
 * Tells which articles count as one when corroboration is counted.
 * First version: those that are wholly derived from one another.
 */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Origin, Reuse } from '../../model/reuse.ts';
import { cite } from '../../text/offsets.ts';

export const stage: Stamp = { stage: 'origins', version: 1 };

/** Returns the origins in order of their smallest article id; every article has at least one. */
export function traceOrigins(
  articles: readonly DossierArticle[],
  _annotations: readonly Annotation[],
  reuse: readonly Reuse[],
  _language: Language,
): Layer<Origin> {
  const parent = new Map(articles.map(({ id }) => [id, id]));
  const root = (id: string): string => (parent.get(id) === id ? id : root(parent.get(id)!));
  for (const { from, to, kind } of reuse) if (kind === 'wholly') parent.set(root(to), root(from));
  const groups = Map.groupBy(
    [...articles].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ({ id }) => root(id),
  );
  const items = [...groups.values()].map(
    ([first, ...rest], index): Origin => ({
      id: `o${index + 1}`,
      articles: [first!.id, ...rest.map(({ id }) => id)],
      because: rest.length > 0 ? 'These texts are the same for the most part.' : 'Nothing here copies it.',
      evidence: reuse
        .filter(({ from, kind }) => kind === 'wholly' && root(from) === root(first!.id))
        .flatMap(({ from, passages }) =>
          passages.slice(0, 1).map((passage) => cite(articles.find(({ id }) => id === from)!, passage.from)),
        ),
    }),
  );
  return { ...stage, items };
}
