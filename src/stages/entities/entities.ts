/**
 * Gathers the mentions of all articles into entities. Two names are one entity only on a sign: a list has them as
 * one, an article says so (a full name, an acronym in brackets), or one is a spelling of the other and no article
 * prints both. Two people of one surname stay two.
 */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import { composeEntities } from './compose.ts';
import { mergeNames } from './merge.ts';
import { collectNames, keyOf } from './names.ts';
import { usesIn } from './stands-for.ts';

export const stage: Stamp = { stage: 'entities', version: 8 };

/** Returns the entities of a heap of articles, those named most often first. */
export function gatherEntities(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  language: Language,
): Layer<Entity> {
  const names = collectNames(articles, annotations, language);
  const uses = usesIn(annotations, (name) => keyOf(name, language), language);
  return { ...stage, items: composeEntities(mergeNames(names, language), uses, language) };
}
