/** What is a position that matters to others, and what is a mood, long ago, or said of a place that wants nothing. */

import type { Language } from '../../language/language.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { spanAt } from '../../text/offsets.ts';
import type { Found } from './found.ts';
import type { Position } from './merge.ts';
import { roleWords } from './who.ts';

export interface Known {
  readonly byId: ReadonlyMap<EntityId, Entity>;
  /** Who speaks for another, by entity. */
  readonly parties: ReadonlyMap<EntityId, EntityId>;
  /** Places that are states. */
  readonly states: ReadonlySet<EntityId>;
  /** What is written wants nothing, whatever is quoted from it. */
  readonly documents: ReadonlySet<EntityId>;
}

/** Returns the places that are countries, or for which a capital or palace speaks. */
export function statesOf(entities: readonly Entity[], { names, stances }: Language): Set<EntityId> {
  const countries = new Set([...names.parties().peoples.values(), ...stances.blocs.values()]);
  const named = entities.filter(({ name, aliases }) =>
    [name, ...aliases].some((form) => countries.has(form)),
  );
  const meant = entities.flatMap(({ standsFor }) => standsFor?.party ?? []);
  return new Set([...named.map(({ id }) => id), ...meant]);
}

/** What a single person only feels is no position; nor is what a town is said to fear, or a pronoun that may mean one. */
export function isHeld(found: Found, { byId, parties, states, documents }: Known): boolean {
  const { felt, holder, terms, named, label } = found;
  const { type, standsFor } = byId.get(holder)!;
  if (terms.length === 0 || documents.has(holder) || isLongAgo(found)) return false;
  const isBody = type !== 'place' || standsFor !== undefined || states.has(holder);
  if (!isBody && (label === 'warns' || !named)) return false;
  return !(felt && type === 'person' && !parties.has(holder));
}

const YEAR_MS = 365 * DAY_MS;

/** Told of a time more than a year before the article. */
function isLongAgo({ telling: { times, annotation }, content, past }: Found): boolean {
  const { reference, expressions } = times;
  if (reference === null || !past) return false;
  const at = spanAt(annotation.sentences, content.start);
  const block = annotation.sentences[at]?.block;
  const before = expressions.filter(
    ({ sentence, date, start, role }) =>
      date !== null &&
      role === 'at' &&
      annotation.sentences[sentence]?.block === block &&
      (sentence < at || start <= content.end),
  );
  const last = before.at(-1)?.date;
  return last != null && Date.parse(last.end) < Date.parse(reference.start) - YEAR_MS;
}

/** What one person without an office wants, who wants nothing else and of which nobody else speaks, is no issue. */
export function isPrivate(
  positions: readonly Position[],
  all: readonly Position[],
  known: Known,
  language: Language,
): boolean {
  const holders = new Set(positions.map(({ party }) => party));
  return (
    holders.size === 1 && positions.every((one) => isOnlyOne(one, all) && isUnheeded(one, known, language))
  );
}

/** "His sister said he wanted the football results": what somebody else tells of one whom nobody asked. */
export const isHearsay = (
  position: Position,
  all: readonly Position[],
  known: Known,
  language: Language,
): boolean =>
  position.members.every(({ reporter }) => reporter !== null) &&
  isOnlyOne(position, all) &&
  isUnheeded(position, known, language);

/** One article tells it, and nothing else of its holder. */
const isOnlyOne = ({ party, members }: Position, all: readonly Position[]): boolean =>
  members.length === 1 && all.filter((one) => one.party === party).length === 1;

/** He speaks for nobody, and has no role in which others heed him. */
function isUnheeded({ party }: Position, { byId, parties }: Known, { stances }: Language): boolean {
  const { type, roles } = byId.get(party)!;
  if (type !== 'person' || parties.has(party)) return false;
  const words = roles.flatMap(({ exact }) => roleWords(exact));
  const heeded = [stances.offices, stances.publicRoles, stances.ownVoices];
  return !words.some((word) => heeded.some((known) => known.has(word)));
}
