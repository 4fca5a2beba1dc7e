/**
 * Which names are one person's. A surname that two people of the story have joins nobody: father and son, spouses, two
 * ministers of one name stay apart.
 */

import type { Language } from '../../language/language.ts';
import { mayBe, shareArticle } from './apart.ts';
import type { Families } from './families.ts';
import { addTo, type Name } from './names.ts';
import { isSpeltAlike, middlesAgree, type PersonName, surnamesOf } from './person-name.ts';
import { sameSpelling, soundOf } from './spelling.ts';

interface Person extends Name {
  readonly person: PersonName;
}

/** Joins the names of people, the surest signs first: middle names, parts, spellings, surnames alone. */
export function joinPeople(names: readonly Name[], families: Families, language: Language): void {
  const people = names.filter((name): name is Person => name.person !== undefined);
  joinMiddleNames(people, families);
  joinParts(people, families);
  joinSpellings(people, families);
  joinSurnames(names, people, families, language);
}

/** "Elena M. Vargas" and "Elena Vargas", where no other Elena Vargas has another middle name. */
function joinMiddleNames(people: readonly Person[], families: Families): void {
  const groups = Map.groupBy(people, ({ person }) =>
    person.given === undefined ? undefined : `${person.given} ${person.surname} ${person.generation ?? ''}`,
  );
  for (const [key, members] of groups) {
    const agree = members.every((one) => members.every((other) => middlesAgree(one.person, other.person)));
    if (key !== undefined && agree) for (const name of members) families.joinUnlessApart(members[0]!, name);
  }
}

/** "Mallam Garda Lisk" and "Garda Lisk", "Amina Tal Reeve" and "Amina Tal": one longer name alone has the shorter. */
function joinParts(people: readonly Person[], families: Families): void {
  const longer = new Map<string, Person[]>();
  for (const name of people) {
    const { words, generation } = name.person;
    if (generation !== undefined || words.length > LONGEST_NAME) continue;
    for (let length = 2; length < words.length; length++)
      for (const part of [words.slice(0, length), words.slice(-length)]) addTo(longer, part.join(' '), name);
  }
  for (const name of people) {
    const full = families.only(longer.get(name.key) ?? []);
    if (full) families.joinUnlessApart(name, full);
  }
}

/** In words; more are a list of people that was taken for a name. */
const LONGEST_NAME = 6;

/** Names of one sound at the beginning that are compared with each; more are no story, and the work would grow with their square. */
const MOST_COMPARED = 500;

/** Spellings of one name, in articles of which none prints both; an initial where one person alone has it. */
function joinSpellings(people: readonly Person[], families: Families): void {
  for (const bucket of bucketsOf(people))
    for (const [index, name] of bucket.entries()) {
      const alike = bucket
        .slice(index + 1, index + 1 + MOST_COMPARED)
        .filter((other) => isSpeltAlike(name.person, other.person) && !shareArticle(name, other));
      if (isAbbreviated(name.person)) {
        const only = families.only(alike);
        if (only) families.joinUnlessApart(name, only);
      } else
        for (const other of alike)
          if (!isAbbreviated(other.person) || isOnlyOne(other, bucket, families))
            families.joinUnlessApart(name, other);
    }
}

const bucketsOf = (people: readonly Person[]): Iterable<Person[]> =>
  Map.groupBy(people, ({ person }) => soundOf(person.surname)[0]).values();

const isAbbreviated = ({ given }: PersonName): boolean => given !== undefined && /^\p{L}\.?$/u.test(given);

function isOnlyOne(name: Person, bucket: readonly Person[], families: Families): boolean {
  const alike = bucket.filter((other) => other !== name && isSpeltAlike(name.person, other.person));
  return families.heads(alike).length <= 1;
}

/** Surnames alone, where one person of the story has them; a family name that stands first is one. */
function joinSurnames(
  names: readonly Name[],
  people: readonly Person[],
  families: Families,
  { names: { familyNamesFirst } }: Language,
): void {
  const bySurname = new Map<string, Person[]>();
  for (const name of people) {
    const { words, given, generation } = name.person;
    if (given === undefined || generation !== undefined) continue;
    for (const surname of surnamesOf(name.person)) addTo(bySurname, surname, name);
    if (familyNamesFirst.has(words[0]!)) addTo(bySurname, words[0]!, name);
  }
  for (const name of names) {
    if (name.known || name.type !== 'person' || name.words.length > 1) continue;
    const exact = bySurname.get(name.key);
    const full = families.only(exact ?? spelledLike(name.key, bySurname));
    if (full && mayBe(name, full)) families.joinUnlessApart(name, full);
  }
}

/** In letters: shorter surnames that differ are others. */
const SHORTEST_SURNAME = 6;

function spelledLike(surname: string, bySurname: ReadonlyMap<string, readonly Person[]>): Person[] {
  if (surname.length < SHORTEST_SURNAME) return [];
  return [...bySurname].flatMap(([other, people]) => (sameSpelling(surname, other) ? people : []));
}
