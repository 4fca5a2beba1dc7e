/**
 * Which names are the same entity. On a sure sign names are joined outright: a list has them as one, an article says so.
 * On a likely sign they are where nothing tells them apart and one name alone is meant.
 */

import type { Language } from '../../language/language.ts';
import { areApart, mayBe } from './apart.ts';
import { joinBodies } from './bodies.ts';
import { Families } from './families.ts';
import { addTo, type Name, nicknamesIn } from './names.ts';
import { joinPeople } from './people.ts';
import { joinPlaces } from './places.ts';

/** Returns the names, those of one entity together. */
export function mergeNames(names: readonly Name[], language: Language): Families {
  const unlikeNames = notGivenAndSurname(names);
  const families = new Families(
    names,
    (name, other) => !unlikeNames.has(name) && !unlikeNames.has(other) && areApart(name, other),
  );
  joinKnown(names, families);
  joinCompact(names, families);
  joinShortForms(names, families);
  joinPeople(names, families, language);
  joinBodies(names, families, language);
  joinPlaces(names, families, language);
  joinEvents(names, families, language);
  return families;
}

/**
 * Two words that do not tell by whose given name somebody else is meant: "Tesser Vidal", both surnames of "Ida Tesser
 * Vidal", and "Red Lisk", called so by 'Thomas "Red" Lisk'.
 */
function notGivenAndSurname(names: readonly Name[]): ReadonlySet<Name> {
  const pairs = new Set(
    names.flatMap((name) =>
      name.person === undefined
        ? []
        : [
            ...(name.words.length > 2 ? [name.words.slice(-2).join(' ')] : []),
            ...nicknamesIn(name).map((nickname) => `${nickname} ${name.person!.surname}`),
          ],
    ),
  );
  return new Set(names.filter(({ person, words, key }) => person && words.length === 2 && pairs.has(key)));
}

/** "U.S." and "United States"; "American" and "Americans". */
function joinKnown(names: readonly Name[], families: Families): void {
  const groups = Map.groupBy(names, ({ known, key, type, language }) => {
    if (language) return `language ${key}`;
    if (known) return `${known.type} ${known.name}`;
    return type === 'group' ? `plural ${key.replace(/s$/, '')}` : key;
  });
  for (const members of groups.values()) for (const name of members) families.join(members[0]!, name);
}

/** "Kim Jong-un" and "Kim Jong Un", "Mt. Orrin" and "Mount Orrin", "Rye Song" and "Ryesong". */
function joinCompact(names: readonly Name[], families: Families): void {
  const groups = Map.groupBy(
    names.filter(({ type }) => type !== 'group'),
    ({ type, compact }) => `${type === 'person' ? type : 'other'} ${compact}`,
  );
  for (const members of groups.values())
    for (const name of members) families.joinUnlessApart(members[0]!, name);
}

/** A form that one article prints for a longer name means it in the others, where it means no other name too. */
function joinShortForms(names: readonly Name[], families: Families): void {
  const longer = new Map<string, Name[]>();
  for (const name of names) for (const form of name.shortForms) addTo(longer, form, name);
  for (const name of names) {
    const full = families.only(longer.get(name.key) ?? []);
    if (full && mayBe(name, full)) families.join(name, full);
  }
}

/** "Typhoon Odra" and "Hurricane Odra": a storm is called by what it has grown to. */
function joinEvents(names: readonly Name[], families: Families, { names: words }: Language): void {
  const bareOf = ({ words: [first, ...rest] }: Name): string =>
    rest.length === 1 && words.openers.get(first!) === 'event' ? rest[0]! : [first, ...rest].join(' ');
  const groups = Map.groupBy(
    names.filter(({ type, known }) => type === 'event' && !known),
    bareOf,
  );
  for (const members of groups.values())
    for (const name of members) families.joinUnlessApart(members[0]!, name);
}
