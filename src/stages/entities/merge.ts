/** Which names are the same entity. */

import type { Language } from '../../language/language.ts';
import type { Name } from './names.ts';
import { sameGivenName, sameSpelling } from './spelling.ts';

/** Returns the names, those of one entity together. */
export function mergeNames(names: readonly Name[], language: Language): Name[][] {
  const families = new Families(names);
  joinKnown(names, families);
  joinVariants(names, families, language);
  joinLongerNames(names, families);
  joinShortForms(names, families);
  joinSurnames(names, families);
  joinAcronyms(names, families);
  joinByOwnWords(names, families, language);
  joinSpellings(names, families);
  return families.all();
}

/** Sets of names that grow together (union-find). */
class Families {
  readonly #parent: Map<Name, Name>;

  constructor(names: readonly Name[]) {
    this.#parent = new Map(names.map((name) => [name, name]));
  }

  of(name: Name): Name {
    let head = name;
    while (this.#parent.get(head) !== head) head = this.#parent.get(head)!;
    return head;
  }

  join(a: Name, b: Name): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one !== other) this.#parent.set(one.key < other.key ? other : one, one.key < other.key ? one : other);
  }

  /** Returns the only family among some names, or nothing where there are several or none. */
  only(names: readonly Name[]): Name | undefined {
    const heads = new Set(names.map((name) => this.of(name)));
    return heads.size === 1 ? names[0] : undefined;
  }

  all(): Name[][] {
    return [...Map.groupBy(this.#parent.keys(), (name) => this.of(name)).values()];
  }
}

/** "U.S." and "United States"; "American" and "Americans". */
function joinKnown(names: readonly Name[], families: Families): void {
  const groups = Map.groupBy(names, ({ known, key, type }) =>
    known ? `${known.type} ${known.name}` : type === 'group' ? `plural ${key.replace(/s$/, '')}` : key,
  );
  for (const members of groups.values()) for (const name of members) families.join(members[0]!, name);
}

/** "Elena M. Vargas" and "Elena Vargas"; "US Treasury" and "United States Treasury". */
function joinVariants(names: readonly Name[], families: Families, language: Language): void {
  const plain = new Map<string, Name[]>();
  for (const name of names) {
    const variant =
      name.type === 'person' ? withoutMiddleName(name.words) : withUsualPlace(name.words, language);
    addTo(plain, `${name.type} ${variant}`, name);
  }
  for (const members of plain.values()) {
    const middles = new Set(members.filter(({ words }) => words.length > 2).map(({ words }) => words[1]![0]));
    const isOnePerson = members[0]!.type !== 'person' || middles.size <= 1;
    for (const name of isOnePerson ? members : []) families.join(members[0]!, name);
  }
}

const withoutMiddleName = (words: readonly string[]): string =>
  words.length === 3 ? `${words[0]} ${words[2]}` : words.join(' ');

/** A known place that a longer name begins with, by its usual name. */
function withUsualPlace(words: readonly string[], { names }: Language): string {
  const { known } = names.gazetteer();
  for (const length of [2, 1]) {
    if (words.length <= length) continue;
    const first = words.slice(0, length).join(' ');
    for (const form of [
      first.toUpperCase(),
      `${first.toUpperCase()}.`,
      first.replace(/(?:^|(?<= ))\p{L}/gu, (letter) => letter.toUpperCase()),
    ]) {
      const place = known.get(form);
      if (place?.type === 'place') return [place.name.toLowerCase(), ...words.slice(length)].join(' ');
    }
  }
  return words.join(' ');
}

/** "Mallam Garda Lisk" and "Garda Lisk": a form of address that no list has, or a first name that is left out. */
function joinLongerNames(names: readonly Name[], families: Families): void {
  const people = new Map(names.filter(({ type }) => type === 'person').map((name) => [name.key, name]));
  for (const name of people.values()) {
    const short = name.words.length === 3 ? people.get(name.words.slice(1).join(' ')) : undefined;
    if (short) families.join(name, short);
  }
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

function addTo(names: Map<string, Name[]>, form: string, name: Name): void {
  const those = names.get(form);
  if (those === undefined) names.set(form, [name]);
  else those.push(name);
}

/** Surnames, and the beginnings and ends of names of organisations, where one name of the story has them. */
function joinSurnames(names: readonly Name[], families: Families): void {
  const people = Map.groupBy(
    names.filter(({ type, words }) => type === 'person' && words.length > 1),
    ({ words }) => words.at(-1)!,
  );
  const bodies = new Map<string, Name[]>();
  for (const name of names)
    if (name.type === 'organisation' && name.words.length > 1 && !name.known)
      for (const form of [name.words[0]!, name.words.slice(1).join(' ')]) addTo(bodies, form, name);
  for (const name of names) {
    if (name.known) continue;
    const isPerson = name.type === 'person' && name.words.length === 1;
    const isBody = name.type === 'organisation' && (name.words.length > 1 || name.key.length > 3);
    const full = families.only((isPerson ? people.get(name.key) : isBody ? bodies.get(name.key) : []) ?? []);
    if (full && mayBe(name, full)) families.join(name, full);
  }
}

/** Acronyms that no article explains, where one name alone has their initials. */
function joinAcronyms(names: readonly Name[], families: Families): void {
  const byInitials = Map.groupBy(
    names.filter(({ words, type }) => words.length > 2 && type !== 'person'),
    initialsOf,
  );
  for (const name of names) {
    const isAcronym = name.found.every(({ mention }) => /^\p{Lu}{3,}$/u.test(mention.text));
    if (!isAcronym || name.known || name.words.length > 1) continue;
    const full = families.only(byInitials.get(name.key) ?? []);
    if (full) families.join(name, full);
  }
}

/** Small words have no part in an acronym: those are taken that have a capital in the name as printed. */
const initialsOf = ({ found }: Name): string =>
  found[0]!.mention.fullName
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join('');

/** "Fort Lisk Naval Base" and "Lisk base": buildings that share the words that are no ordinary ones, and no others. */
function joinByOwnWords(names: readonly Name[], families: Families, { names: words }: Language): void {
  const { ordinary, towns } = words.gazetteer();
  const isOwn = (word: string): boolean =>
    word.length > 4 && !ordinary.has(word) && !words.heads.has(word) && !words.openers.has(word);
  const places = new Set(names.filter(({ type }) => type === 'place').map(({ key }) => key));
  const isTown = (word: string): boolean => towns.has(word.charAt(0).toUpperCase() + word.slice(1));
  const facilities = names.filter(({ type, known }) => type === 'facility' && !known);
  const groups = Map.groupBy(facilities, (name) => name.words.filter(isOwn).join(' '));
  for (const [own, members] of groups) {
    if (own === '' || places.has(own) || isTown(own)) continue;
    const heads = new Set(
      members.flatMap((name) => name.words.filter((word) => words.heads.get(word) === 'facility')),
    );
    if (heads.size <= 1) for (const name of members) families.join(members[0]!, name);
  }
}

/** Spellings of one name: with the same number of words, in articles of which none prints both. */
function joinSpellings(names: readonly Name[], families: Families): void {
  const buckets = Map.groupBy(
    names.filter(({ type }) => type !== 'group'),
    ({ type, words }) => `${type} ${words.at(-1)![0]}`,
  );
  for (const bucket of buckets.values())
    for (const [index, name] of bucket.entries())
      for (const other of bucket.slice(index + 1, index + 1 + MOST_COMPARED))
        if (isSpelling(name, other)) families.join(name, other);
}

/** Names of one letter that are compared with each; more are no story, and the work would grow with their square. */
const MOST_COMPARED = 500;

function isSpelling(name: Name, other: Name): boolean {
  if (name.known && other.known) return false;
  if ([...name.articles].some((article) => other.articles.has(article))) return false;
  if (name.type === 'person') return isSamePerson(name.words, other.words);
  return (
    name.words.length === other.words.length &&
    name.words.every((word, at) => sameSpelling(word, other.words[at]!))
  );
}

/** The same surname in some spelling, and the same given name; a middle name may be left out. */
function isSamePerson(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 1 || other.length === 1)
    return one.length === other.length && one[0]!.length > 5 && sameSpelling(one[0]!, other[0]!);
  const surnames = sameSpelling(one.at(-1)!, other.at(-1)!);
  return surnames && sameGivenName(one[0]!, other[0]!);
}

/**
 * A single word may be an organisation by default only, and a person by a slip; else the types must agree. A body that
 * is named after a place is not the place.
 */
function mayBe(short: Name, full: Name): boolean {
  if (short.known && full.known && short.known.name !== full.known.name) return false;
  if (short.type === full.type) return true;
  if (short.known || short.type === 'place') return false;
  return short.type === 'organisation' || (short.words.length === 1 && full.type !== 'place');
}
