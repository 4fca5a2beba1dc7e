/** Entities from the names that are theirs: what to call each, its other forms, its roles and its id. */

import type { Language } from '../../language/language.ts';
import type { EntityType } from '../../model/annotation.ts';
import type { Entity, MaybeSame } from '../../model/entity.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { foldMarks, foldText } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';
import type { Families } from './families.ts';
import { doubtsOf } from './maybe.ts';
import { type Found, type Name, typeSaid } from './names.ts';
import { metonymOf, type Uses } from './stands-for.ts';

/** Returns the entities, those named most often first, each with an id of its own that does not hang on the others' order. */
export function composeEntities(families: Families, uses: Uses, language: Language): Entity[] {
  const composed = families.all().map((names) => ({ names, entity: composeEntity(names, language) }));
  composed.sort(
    ({ entity: a }, { entity: b }) =>
      b.mentions.length - a.mentions.length || compare(a.name, b.name) || compare(a.type, b.type),
  );
  const taken = new Map<string, number>();
  const named = composed.map(({ names, entity }) => ({
    names,
    entity: { ...entity, id: idOf(entity, taken) },
  }));
  const ids = new Map(named.map(({ names, entity }) => [families.of(names[0]!), entity.id]));
  const doubts = doubtsOf(families);
  const byName = new Map(
    named.toReversed().flatMap(({ names, entity }) => keysOf(names).map((key) => [key, entity.id])),
  );
  return named.map(({ names, entity }): Entity => {
    const metonym = metonymOf(names, uses, language);
    const maybe = (doubts.get(families.of(names[0]!)) ?? []).map(
      ({ other, because }): MaybeSame => ({ entity: ids.get(other)!, because }),
    );
    return {
      ...entity,
      ...(metonym && {
        standsFor: {
          party: byName.get(metonym.party.toLowerCase()) ?? null,
          name: metonym.party,
          evidence: metonym.found.map(({ article, mention }) =>
            cite(article, mention),
          ) as unknown as Evidence,
        },
      }),
      ...(maybe.length > 0 && { maybe }),
    };
  });
}

function idOf({ name, type }: Entity, taken: Map<string, number>): string {
  const id = `e-${slugOf(name)}`;
  const times = (taken.get(id) ?? 0) + 1;
  taken.set(id, times);
  return times === 1 ? id : `${id}-${type}${times > 2 ? `-${times}` : ''}`;
}

/** By which a party is looked up. */
const keysOf = (names: readonly Name[]): string[] =>
  names
    .filter(({ type }) => type !== 'group' && type !== 'person')
    .flatMap(({ key, known }) => (known ? [key, known.name.toLowerCase()] : [key]));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const slugOf = (name: string): string =>
  foldText(name)
    .replace(/(?<=\p{L})['.](?=\p{L}|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function composeEntity(names: readonly Name[], language: Language): Entity {
  const found = names
    .flatMap((name) => name.found)
    .sort((a, b) => compare(a.article.id, b.article.id) || a.mention.start - b.mention.start);
  const clean = found.filter(({ article }) => article.spun.verdict !== 'spun');
  const type = typeOf(names, language);
  const name = nameOf(clean.length > 0 ? clean : found, names, type);
  const forms = new Set(found.flatMap(({ mention }) => [mention.text, mention.fullName]));
  return {
    id: '',
    name,
    type,
    aliases: aliasesOf(forms, name),
    roles: rolesOf(found),
    mentions: found.map(({ article, mention }) => cite(article, mention)) as unknown as Evidence,
    ...(clean.length === 0 && { spunOnly: true as const }),
  };
}

/** The type of a known name, else that of the longest names, unless what is said of all tells another. */
function typeOf(names: readonly Name[], language: Language): EntityType {
  const known = names.find((name) => name.known);
  if (known) return known.type;
  const most = Math.max(...names.map(({ words }) => Math.min(words.length, 2)));
  const full = names.filter(({ words }) => words.length >= most);
  const { type } = [...full].sort((a, b) => b.found.length - a.found.length || compare(a.key, b.key))[0]!;
  const found = names.flatMap((name) => name.found);
  return typeSaid(found, type, language) ?? type;
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
  const cited = new Map<string, Citation>();
  for (const { article, roles } of found)
    for (const role of roles) cited.set(`${article.id} ${role.start}`, cite(article, role));
  return [...cited.values()];
}

/** Every other form as it was printed, but for capitals and marks: of "HALVEN" and "Halven" the quieter one. */
function aliasesOf(forms: ReadonlySet<string>, name: string): string[] {
  const plain = (form: string): string => foldMarks(form).toLowerCase();
  const quiet = [...forms].sort((a, b) => capitalsIn(a) - capitalsIn(b) || compare(a, b));
  const kept = new Map([[plain(name), name]]);
  for (const form of quiet) if (!kept.has(plain(form))) kept.set(plain(form), form);
  return [...kept.values()].filter((form) => form !== name).sort();
}

const capitalsIn = (form: string): number => form.match(/\p{Lu}/gu)?.length ?? 0;
