/**
 * Which names are one person's. A surname that two people of the story have joins nobody: father and son, spouses, two
 * ministers of one name stay apart.
 */

import type { Language } from '../../language/language.ts';
import { mayBe, shareArticle } from './apart.ts';
import type { Families } from './families.ts';
import { addTo, type Name, nicknamesIn } from './names.ts';
import { compareFullNames, isSpeltAlike, middlesAgree, type PersonName, surnamesOf } from './person-name.ts';
import { edits, sameSpelling, soundOf } from './spelling.ts';

interface Person extends Name {
  readonly person: PersonName;
}

/** Joins the names of people, the surest signs first: middle names, parts, spellings, surnames alone. */
export function joinPeople(names: readonly Name[], families: Families, language: Language): void {
  const people = names.filter((name): name is Person => name.person !== undefined);
  joinMiddleNames(people, families);
  joinNicknames(people, families);
  joinReversed(people, families, language);
  joinOrders(people, families, language);
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

/** 'Thomas "Red" Lisk' is also "Red Lisk". */
function joinNicknames(people: readonly Person[], families: Families): void {
  const byKey = new Map(people.map((name) => [name.key, name]));
  for (const name of people)
    for (const nickname of nicknamesIn(name)) {
      const short = byKey.get(`${nickname} ${name.person.surname}`);
      if (short !== undefined) families.join(short, name);
    }
}

/** "Kerekes Ilona" and "Ilona Kerekes": one of two words is no given name, so that the order alone differs. */
function joinReversed(people: readonly Person[], families: Families, { names }: Language): void {
  const { givenNames } = names.gazetteer();
  const isGiven = (word: string): boolean => givenNames.has(word.charAt(0).toUpperCase() + word.slice(1));
  const byKey = new Map(people.map((name) => [name.key, name]));
  for (const name of people) {
    const { words } = name.person;
    const reversed = words.length === 2 ? byKey.get(`${words[1]} ${words[0]}`) : undefined;
    if (reversed === undefined || reversed === name || words.every(isGiven)) continue;
    families.join(name, reversed);
  }
}

/** "Tao Wen" and "Wen Tao", where the family name may stand first. */
function joinOrders(people: readonly Person[], families: Families, { names }: Language): void {
  const pairs = people.filter(
    ({ person: { words } }) => words.length > 1 && words.some((word) => names.familyNamesFirst.has(word)),
  );
  const orders = Map.groupBy(pairs, ({ person: { words } }) => {
    const given = names.familyNamesFirst.has(words[0]!) ? words.slice(1) : words.slice(0, -1);
    const family = names.familyNamesFirst.has(words[0]!) ? words[0]! : words.at(-1)!;
    return `${family} ${given.join('').replaceAll('-', '')}`;
  });
  for (const members of orders.values())
    for (const name of members)
      if (!shareArticle(name, members[0]!)) families.joinUnlessApart(members[0]!, name);
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

/** Spellings of one name, nicknames, initials: in articles of which none prints both. */
function joinSpellings(people: readonly Person[], families: Families): void {
  const full = people.filter(({ person }) => person.given !== undefined);
  for (const bucket of Map.groupBy(full, ({ person }) => firstSound(person.surname)).values()) {
    for (const [index, name] of bucket.entries())
      for (const other of bucket.slice(index + 1, index + 1 + MOST_COMPARED))
        if (!isAbbreviated(name.person) && !isAbbreviated(other.person)) judge(name, other, families);
    for (const name of bucket.filter(({ person }) => isAbbreviated(person)))
      joinInitial(name, bucket.slice(0, MOST_COMPARED), families);
  }
}

/** The Arabic article may be left off, and Ukrainian and Russian have "h" and "g" for one letter. */
const firstSound = (surname: string): string =>
  soundOf(surname.replace(/^(?:al|el)-(?=\p{L}{3})/u, ''))
    .charAt(0)
    .replace('g', 'h');

const isAbbreviated = ({ given }: PersonName): boolean => /^\p{L}\.?$/u.test(given ?? '');

/** A score of two names from which a shared office makes them one, and less keeps them apart with a note. */
const LIKELY = 0.7;

function judge(name: Person, other: Person, families: Families): void {
  if (!mayBeAlike(name.person, other.person) || families.of(name) === families.of(other)) return;
  const { verdict, score, because } = compareFullNames(name.person, other.person);
  if (verdict === 'different') return;
  if (score < LIKELY) {
    if (isClipped(name, other) && !shareArticle(name, other)) families.joinUnlessApart(name, other);
    return;
  }
  if (shareArticle(name, other))
    families.doubt(name, other, 'Spelt nearly alike, but an article prints both');
  else if (verdict === 'same') families.joinUnlessApart(name, other);
  else if (name.person.generation === other.person.generation && speaksFor(name, other, because))
    families.joinUnlessApart(name, other);
  else families.doubt(name, other, inWords(because));
}

/** Before the costly comparison: the surnames are near, and the given names begin alike or the surnames are equal. */
function mayBeAlike(one: PersonName, other: PersonName): boolean {
  if (one.surname === other.surname) return true;
  return one.given![0] === other.given![0] && edits(one.surname, other.surname, 3) <= 3;
}

/** "Mayor Tom Lisk" and "Mayor Tomas Lisk": one given name is the other's beginning, which a letter more may make a woman's. */
function isClipped({ person: one, offices }: Person, { person: other, offices: others }: Person): boolean {
  const [short, long] = [one.given!, other.given!].sort((a, b) => a.length - b.length);
  return (
    one.surname === other.surname &&
    one.generation === other.generation &&
    short!.length > 2 &&
    long!.length > short!.length + 1 &&
    long!.startsWith(short!) &&
    [...offices].some((office) => others.has(office))
  );
}

/** They are called by one office, or one has a short form of the other's given name. */
function speaksFor(name: Person, other: Person, because: readonly string[]): boolean {
  if ([...name.offices].some((office) => other.offices.has(office))) return true;
  const isNickname = because.some((reason) => reason.startsWith('nickname'));
  const lengths = [name.person.given!.length, other.person.given!.length];
  return (
    isNickname && name.person.surname === other.person.surname && Math.abs(lengths[0]! - lengths[1]!) > 1
  );
}

function inWords(because: readonly string[]): string {
  const [reason = '', words = ''] = (because[0] ?? '').split(': ');
  if (reason === 'left out') return `The same but for “${words}”`;
  return reason === 'nickname' ? 'One given name may be short for the other' : 'One spelling apart';
}

/** "J. Vargas" is the one whose initial fits; where several do, or the offices differ, it stays apart. */
function joinInitial(name: Person, bucket: readonly Person[], families: Families): void {
  const fitting = bucket.filter(
    (other) => other !== name && !isAbbreviated(other.person) && isSpeltAlike(name.person, other.person),
  );
  const heads = families.heads(fitting);
  const [only] = heads;
  if (heads.length === 1 && mayHold(name, families.membersOf(only!))) families.joinUnlessApart(name, only!);
  else for (const head of heads) families.doubt(name, head, 'The initial fits');
}

const mayHold = (name: Name, others: readonly Name[]): boolean => {
  const offices = new Set(others.flatMap((other) => [...other.offices]));
  return (
    name.offices.size === 0 || offices.size === 0 || [...name.offices].some((office) => offices.has(office))
  );
};

/** Surnames alone, where one person of the story has them; a family name that stands first is one. */
function joinSurnames(
  names: readonly Name[],
  people: readonly Person[],
  families: Families,
  language: Language,
): void {
  const { familyNamesFirst, particles, placePrepositions, gazetteer } = language.names;
  const { givenNames } = gazetteer();
  // "Tesser" of "Ida Tesser Vidal", who may be called by the first of two surnames.
  const isFirstSurname = (word: string): boolean =>
    word.length > 3 && !particles.has(word) && !givenNames.has(word.charAt(0).toUpperCase() + word.slice(1));
  const bySurname = new Map<string, Person[]>();
  for (const name of people) {
    const { words, given, generation } = name.person;
    if (given === undefined || generation !== undefined) continue;
    for (const surname of surnamesOf(name.person)) addTo(bySurname, surname, name);
    if (words.length > 2 && isFirstSurname(words.at(-2)!)) addTo(bySurname, words.at(-2)!, name);
    if (familyNamesFirst.has(words[0]!)) addTo(bySurname, words[0]!, name);
  }
  const inLonger = new Set(
    names.flatMap(({ words, type }) => (words.length > 1 && type !== 'person' ? words : [])),
  );
  for (const name of names) {
    if (name.known || name.words.length > 1) continue;
    const isGuess = name.type !== 'person';
    if (isGuess && (inLonger.has(name.key) || !mayBeSurname(name, placePrepositions))) continue;
    const fitting = bySurname.get(name.key) ?? (isGuess ? [] : spelledLike(name.key, bySurname));
    const full = families.only(isGuess ? fitting : titled(name, fitting, language));
    if (full && (isGuess || mayBe(name, full))) families.joinUnlessApart(name, full);
    if (isGuess) continue;
    const heads = full === undefined ? families.heads(fitting) : [];
    if (heads.length > 1)
      for (const head of heads) families.doubt(name, head, `${heads.length} people here have this surname`);
  }
}

/** Returns those of several whom the titles before a surname fit, all where they fit none: "Ms Lisk" is Ida, not Olaf. */
function titled(name: Name, fitting: readonly Person[], { speech }: Language): Person[] {
  const genders = new Set(
    name.found.flatMap(({ article: { text }, mention: { start } }) => {
      const title = /(?<!\p{L})(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1];
      return speech.gendered.get(title?.toLowerCase() ?? '') ?? [];
    }),
  );
  const [gender] = genders;
  if (genders.size !== 1) return [...fitting];
  const meant = fitting.filter(({ person }) => (speech.genderOfName(person.given!) ?? gender) === gender);
  return meant.length > 0 ? meant : [...fitting];
}

/** Characters before a name in which a preposition is looked for. */
const BEFORE = 12;

/** An article that has the surname alone may take it for a body or a place: not where anything is in it or at it. */
const mayBeSurname = ({ type, found }: Name, locatives: ReadonlyMap<string, number>): boolean =>
  (type === 'organisation' || type === 'place') &&
  found.every(({ article: { text }, mention: { start } }) => {
    const word = /(?<!\p{L})(\p{L}+)\s$/u.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1];
    return word === undefined || !locatives.has(word.toLowerCase());
  });

/** In letters: shorter surnames that differ are others. */
const SHORTEST_SURNAME = 6;

function spelledLike(surname: string, bySurname: ReadonlyMap<string, readonly Person[]>): Person[] {
  if (surname.length < SHORTEST_SURNAME) return [];
  return [...bySurname].flatMap(([other, people]) => (sameSpelling(surname, other) ? people : []));
}
