/** Whom the names, pronouns and descriptions of an article mean: the same key for all that is the same. */

import type { Language } from '../../language/language.ts';
import type { Named } from '../../language/same-statement/named.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { overlaps, spanAt } from '../../text/offsets.ts';

/** Whom a stretch of text means: one or several. Sorted by place; never overlapping. */
export interface Meaning extends Named {
  readonly ids: readonly EntityId[];
  /** It is a pronoun, or a description without a name. */
  readonly refers: boolean;
}

export interface Who {
  readonly meantIn: (article: ArticleId, annotation: Annotation) => readonly Meaning[];
  readonly nameOf: ReadonlyMap<EntityId, string>;
  /** Whom else a text may mean by somebody: of a head of state the state, and the other way round. */
  readonly relatedTo: (id: EntityId) => ReadonlySet<EntityId>;
}

/** A reference below is too unsure to be read as a name. */
const SURE = 0.5;

export function readWho(entities: readonly Entity[], language: Language): Who {
  const people = peoplesOf(entities, language);
  const parties = new Map<string, EntityId>();
  const places = new Map<ArticleId, { start: number; end: number; id: EntityId }[]>();
  for (const { standsFor } of entities)
    if (standsFor?.party)
      for (const { article, start } of standsFor.evidence)
        parties.set(`${article} ${start}`, standsFor.party);
  for (const { id, mentions } of entities)
    for (const { article, start, end } of mentions) {
      const meant = parties.get(`${article} ${start}`) ?? people.get(id) ?? id;
      const here = places.get(article) ?? [];
      places.set(article, here);
      here.push({ start, end, id: meant });
    }
  for (const here of places.values()) here.sort((a, b) => a.start - b.start || b.end - a.end);
  const related = relatedThrough(entities, people);
  return {
    nameOf: new Map(entities.map(({ id, name }) => [id, name])),
    relatedTo: (id) => related.get(id) ?? NOBODY,
    meantIn: (article, { mentions, references }) => {
      const named = withoutOverlaps(places.get(article) ?? []);
      const idAt = (start: number): EntityId | undefined => named[spanAt(named, start)]?.id;
      const referring = references.flatMap((reference): Meaning[] => {
        const ids = reference.mentions.flatMap((at) => idAt(mentions[at]?.start ?? -1) ?? []);
        const isClear = ids.length > 0 && reference.confidence >= SURE;
        if (!isClear || named.some((one) => overlaps(one, reference))) return [];
        return [
          { start: reference.start, end: reference.end, id: ids[0]!, ids: [...new Set(ids)], refers: true },
        ];
      });
      return withoutOverlaps(
        [...named.map((one): Meaning => ({ ...one, ids: [one.id], refers: false })), ...referring].sort(
          (a, b) => a.start - b.start || b.end - a.end,
        ),
      );
    },
  };
}

const NOBODY: ReadonlySet<EntityId> = new Set();

function withoutOverlaps<One extends { readonly start: number; readonly end: number }>(
  sorted: readonly One[],
): One[] {
  const kept: One[] = [];
  for (const one of sorted) if (kept.length === 0 || one.start >= kept.at(-1)!.end) kept.push(one);
  return kept;
}

/** Returns the place that each people's name belongs to: "Halvener" to "Halven". */
function peoplesOf(entities: readonly Entity[], { names }: Language): Map<EntityId, EntityId> {
  const places = entities.filter(({ type }) => type === 'place');
  const found = new Map<EntityId, EntityId>();
  for (const { id, type, name, aliases } of entities) {
    if (type !== 'group') continue;
    const place = places.find((one) =>
      [one.name, ...one.aliases].some((of) =>
        [name, ...aliases].some((called) => isPeopleOf(called, of, names.demonymEndings)),
      ),
    );
    if (place) found.set(id, place.id);
  }
  return found;
}

/** Letters that a place and its people have in common at least. */
const ROOT = 4;

function isPeopleOf(people: string, place: string, endings: readonly string[]): boolean {
  let common = 0;
  while (common < place.length && people[common] === place[common]) common++;
  return common >= ROOT && place.length - common <= 2 && endings.includes(people.slice(common));
}

/** A person whose office names a state or body speaks for it: "the Halven prime minister". */
function relatedThrough(
  entities: readonly Entity[],
  people: ReadonlyMap<EntityId, EntityId>,
): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const related = new Map<EntityId, Set<EntityId>>();
  const relate = (one: EntityId, other: EntityId): void => {
    related.set(one, (related.get(one) ?? new Set()).add(other));
    related.set(other, (related.get(other) ?? new Set()).add(one));
  };
  const forms = entities
    .filter(({ type }) => type === 'place' || type === 'organisation' || type === 'group')
    .flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((form) => [form, people.get(id) ?? id] as const),
    );
  for (const { id, type, roles } of entities)
    if (type === 'person')
      for (const { exact } of roles)
        for (const [form, other] of forms) if (hasWord(exact, form)) relate(id, other);
  for (const { id, standsFor } of entities) if (standsFor?.party) relate(id, standsFor.party);
  return related;
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + word.length] ?? ' ');
}
