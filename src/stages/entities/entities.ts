/** Gathers the mentions of all articles into entities. First version: equal full names are one entity. */

import type { Language } from '../../language/language.ts';
import type { Annotation, Mention } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';

export const stage: Stamp = { stage: 'entities', version: 1 };

interface Found {
  readonly article: DossierArticle;
  readonly mention: Mention;
}

/** Returns the entities of a heap of articles, those named most often first. */
export function gatherEntities(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  _language: Language,
): Layer<Entity> {
  const byId = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const groups = new Map<string, Found[]>();
  for (const article of [...articles].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const mention of byId.get(article.id)?.mentions ?? []) {
      const key = foldText(mention.fullName);
      groups.set(key, [...(groups.get(key) ?? []), { article, mention }]);
    }
  const items = [...groups].map(([key, found]) =>
    composeEntity(`e-${key.replace(/[^a-z0-9]+/g, '-')}`, found),
  );
  items.sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
  return { ...stage, items };
}

function composeEntity(id: string, found: readonly Found[]): Entity {
  const clean = found.filter(({ article }) => article.spun.verdict !== 'spun');
  const name = (clean[0] ?? found[0]!).mention.fullName;
  const mentions = found.map(
    ({ article, mention }): Citation => cite(article, mention),
  ) as unknown as Evidence;
  return {
    id,
    name,
    type: found[0]!.mention.type,
    aliases: [...new Set(found.map(({ mention }) => mention.text))].filter((form) => form !== name).sort(),
    roles: found.flatMap(({ article, mention }) => (mention.role ? [cite(article, mention.role)] : [])),
    mentions,
    ...(clean.length === 0 ? { spunOnly: true as const } : {}),
  };
}
