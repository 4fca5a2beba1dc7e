/** For whom somebody speaks: the state, body or company of which his role makes him the voice. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Citation } from '../../model/span.ts';
import { type Cast, roleWords } from './who.ts';

/** Returns the party of each entity that speaks for another one: by its roles, else as `told` has it. */
export function partiesOf(
  entities: readonly Entity[],
  articles: readonly DossierArticle[],
  { names, shortNames }: Pick<Cast, 'names' | 'shortNames'>,
  told: ReadonlyMap<EntityId, EntityId>,
  language: Language,
): ReadonlyMap<EntityId, EntityId> {
  const byName = new Map<string, Entity>();
  for (const entity of entities)
    for (const name of [entity.name, ...entity.aliases])
      if (!byName.has(name) || entity.type === 'place') byName.set(name, entity);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const known: Known = { byName, byId, texts, names, shortNames, language };
  const parties = new Map<EntityId, EntityId>();
  for (const entity of entities) {
    const own = entity.type === 'person' ? partyOfPerson(entity, known) : partyOfBody(entity, known);
    const party = own ?? (isOwnVoice(entity, known) ? null : partyTold(told.get(entity.id), known));
    if (party !== null && party !== entity.id) parties.set(entity.id, party);
  }
  for (const [id, party] of parties) {
    const above = parties.get(party);
    if (above !== undefined && above !== id) parties.set(id, above);
  }
  return parties;
}

interface Known extends Pick<Cast, 'names' | 'shortNames'> {
  readonly byName: ReadonlyMap<string, Entity>;
  readonly byId: ReadonlyMap<EntityId, Entity>;
  readonly texts: ReadonlyMap<ArticleId, string>;
  readonly language: Language;
}

function partyOfBody(entity: Entity, known: Known): EntityId | null {
  if (entity.standsFor?.party) return entity.standsFor.party;
  return entity.type === 'group' ? countryOf(entity.name, known) : null;
}

/** "Sarrovian": the country, where the texts name it. */
function countryOf(name: string, { byName, language }: Known): EntityId | null {
  const country = language.names.parties().peoples.get(name) ?? language.stances.blocs.get(name);
  return country === undefined ? null : (byName.get(country)?.id ?? null);
}

/** The first stated role that is an office of somebody who is named in it, or stands before or behind it. */
function partyOfPerson(person: Entity, known: Known): EntityId | null {
  if (isOwnVoice(person, known)) return null;
  const { roles } = person;
  const { stances } = known.language;
  for (const role of roles) {
    if (!roleWords(role.exact).some((word) => stances.offices.has(word))) continue;
    const party = namedAt(role, known) ?? ownerBefore(role, known) ?? namedShortly(role, known);
    if (party === null) continue;
    const entity = known.byId.get(party)!;
    if (isStudying(entity, known)) return null;
    if (entity.type === 'person' || entity.spunOnly) continue;
    return party;
  }
  return null;
}

/** "former minister", "analyst". */
const isOwnVoice = ({ roles }: Entity, { language }: Known): boolean =>
  roles.some(({ exact }) => roleWords(exact).some((word) => language.stances.ownVoices.has(word)));

const isStudying = ({ name }: Entity, { language }: Known): boolean =>
  roleWords(name).some((word) => language.stances.ownBodies.has(word));

function partyTold(party: EntityId | undefined, known: Known): EntityId | null {
  if (party === undefined) return null;
  return isStudying(known.byId.get(party)!, known) ? null : party;
}

/** Whom the words of a role name: "leader of the NUQHW", "Russian President". */
function namedAt({ article, start, end, exact }: Citation, known: Known): EntityId | null {
  const inside = (known.names.get(article) ?? []).filter((one) => start <= one.start && one.end <= end);
  for (const { entity } of inside) {
    const named = known.byId.get(entity)!;
    if (isOfBodyThere(named, exact, known)) return null;
    if (named.standsFor?.party) return named.standsFor.party;
    if (named.type === 'group') return countryOf(named.name, known) ?? entity;
    if (named.type !== 'person') return entity;
  }
  const peoples = exact.split(/\s+/).flatMap((word) => countryOf(word.replace(/['’]s$/, ''), known) ?? []);
  return peoples[0] ?? null;
}

/** "head of Sarrovia's teachers' union", "head of the Sarrovian union": a body there, and not the country. */
function isOfBodyThere({ name, aliases, type }: Entity, role: string, { language }: Known): boolean {
  if (type !== 'place' && type !== 'group') return false;
  const { stances, coreference } = language;
  const form = [name, ...aliases].find((one) => role.includes(one));
  if (form === undefined) return false;
  return roleWords(role.slice(role.indexOf(form) + form.length)).some(
    (word) =>
      coreference.sortOf(word) === 'organisation' &&
      ![stances.states, stances.institutions, stances.departments, stances.offices].some((known) =>
        known.has(word),
      ),
  );
}

/** "Packet boss", "the Packet's director"; "Transport Minister" of the Transport Ministry, and of no other body. */
function namedShortly({ exact }: Citation, { shortNames, byId, language }: Known): EntityId | null {
  const { offices, departments } = language.stances;
  const words = exact.split(/\s+/).map((word) => word.replace(/['’]s?$/, ''));
  const isPlain = words.some((word) => offices.has(word));
  const meant = words.flatMap((word) => shortNames.get(word) ?? []);
  const [body] = meant.filter(
    (id) => isPlain || roleWords(byId.get(id)!.name).some((word) => departments.has(word)),
  );
  return body ?? null;
}

/** "NUQHW general secretary", "Sarrovia's president": named just before the role. */
function ownerBefore({ article, start }: Citation, known: Known): EntityId | null {
  const text = known.texts.get(article) ?? '';
  const before = (known.names.get(article) ?? []).findLast(({ end }) => end <= start);
  if (before === undefined || !/^(?:['’]s?)?\s?$/u.test(text.slice(before.end, start))) return null;
  const named = known.byId.get(before.entity)!;
  if (named.standsFor?.party) return named.standsFor.party;
  return named.type === 'group' ? countryOf(named.name, known) : before.entity;
}
