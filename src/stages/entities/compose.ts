/** Entities from the names that are theirs: what to call each, its other forms, its roles and its id. */

import type { EntityType } from '../../model/annotation.ts';
import type { Entity } from '../../model/entity.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';
import type { Found, Name } from './names.ts';

/** Returns the entities, those named most often first, each with an id of its own that does not hang on the others' order. */
export function composeEntities(families: readonly (readonly Name[])[]): Entity[] {
  const entities = families.map(composeEntity);
  entities.sort(
    (a, b) => b.mentions.length - a.mentions.length || compare(a.name, b.name) || compare(a.type, b.type),
  );
  const taken = new Map<string, number>();
  return entities.map((entity) => {
    const id = `e-${slugOf(entity.name)}`;
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return times === 1
      ? { ...entity, id }
      : { ...entity, id: `${id}-${entity.type}${times > 2 ? `-${times}` : ''}` };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const slugOf = (name: string): string =>
  foldText(name)
    .replace(/(?<=\p{L})['.](?=\p{L}|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function composeEntity(names: readonly Name[]): Entity {
  const found = names
    .flatMap((name) => name.found)
    .sort((a, b) => compare(a.article.id, b.article.id) || a.mention.start - b.mention.start);
  const clean = found.filter(({ article }) => article.spun.verdict !== 'spun');
  const type = typeOf(names);
  const name = nameOf(clean.length > 0 ? clean : found, names, type);
  const forms = new Set(found.flatMap(({ mention }) => [mention.text, mention.fullName]));
  return {
    id: '',
    name,
    type,
    aliases: [...forms].filter((form) => form !== name).sort(),
    roles: rolesOf(found),
    mentions: found.map(({ article, mention }) => cite(article, mention)) as unknown as Evidence,
    ...(clean.length === 0 && { spunOnly: true as const }),
  };
}

/** The type of a known name, else that of the longest names. */
function typeOf(names: readonly Name[]): EntityType {
  const known = names.find((name) => name.known);
  if (known) return known.type;
  const most = Math.max(...names.map(({ words }) => Math.min(words.length, 2)));
  const full = names.filter(({ words }) => words.length >= most);
  return [...full].sort((a, b) => b.found.length - a.found.length || compare(a.key, b.key))[0]!.type;
}

/** The form printed most often among the full ones: a person's with a given name, a body's that is no acronym. */
function nameOf(found: readonly Found[], names: readonly Name[], type: EntityType): string {
  const counts = new Map<string, number>();
  for (const { mention } of found)
    for (const form of new Set([mention.text, mention.fullName]))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  const usual = names.find(({ known }) => known)?.known?.name;
  if (usual !== undefined && counts.has(usual)) return usual;
  const clearness = (form: string): number => {
    const shouted = /\p{Lu}{2}/u.test(form) && form === form.toUpperCase();
    const words = form.split(' ').length;
    if (shouted) return 0;
    return type === 'person' || type === 'organisation' || type === 'facility' ? (words > 1 ? 2 : 1) : 1;
  };
  return [...counts].sort(
    ([a, x], [b, y]) => clearness(b) - clearness(a) || y - x || b.length - a.length || compare(a, b),
  )[0]![0];
}

/** Roles in the order of the text, each span once. */
function rolesOf(found: readonly Found[]): Citation[] {
  const roles = new Map<string, Citation>();
  for (const { article, mention } of found)
    if (mention.role) roles.set(`${article.id} ${mention.role.start}`, cite(article, mention.role));
  return [...roles.values()];
}
