/** What the lists of names say of each word of a sentence, as small numbers for the network. */

import type { EntityType } from '../../model/annotation.ts';
import type { NameWords } from '../names.ts';
import { begun, continued, finderOf, fingerprint, mixed } from './fingerprints.ts';

const TYPES: readonly EntityType[] = [
  'person',
  'organisation',
  'place',
  'facility',
  'event',
  'group',
  'law',
  'work',
];
/** Towns and regions stand beside the types of the known names. */
const TOWN = TYPES.length;
const LISTED = (TYPES.length + 1) * 6 + 1;
const PEOPLE = 16;
const BESIDE = (TYPES.length + 8) * 2 + 1;

/** How many numbers there are. */
export const NAME_FEATURE_ROWS = LISTED + PEOPLE + BESIDE;

/** What a text is looked up as. */
const KINDS = {
  /** A listed name as printed, and its type. */
  listed: 20,
  /** The same in small letters, where it is no ordinary word. */
  folded: 21,
  /** The first two words of listed names, or an only one, and the words of the longest. */
  longest: 22,
  /** A word in small letters: 1 for a given name, 2 for a surname, 4 for an ordinary word, or their sum. */
  people: 23,
  /** A word in small letters that stands in or beside names, and its class. */
  beside: 24,
} as const;

/** The lists as fingerprints with their numbers, in the order of the fingerprints. */
export interface HashedNames {
  readonly fingerprints: Uint32Array;
  readonly values: Uint8Array;
}

/** The lists, by the fingerprints of what is listed. */
export interface NameIndex {
  /** Returns the number of a text, or undefined. */
  numberOf(kind: keyof typeof KINDS, text: string): number | undefined;
  /** Returns the words of the longest listed name that begins with a word and the next, in small letters, or undefined. */
  longestWith(opening: Opening, next: string): number | undefined;
}

/** The fingerprint, not mixed yet, of a word and a blank behind it: every word is looked up with the one that follows. */
type Opening = number;

const openingWith = (lower: string): Opening => continued(continued(begun(KINDS.longest), lower), ' ');

export function openNames({ fingerprints, values }: HashedNames): NameIndex {
  const placeOf = finderOf(fingerprints);
  const numberFor = (wanted: number): number | undefined => {
    const place = placeOf(wanted);
    return place < 0 ? undefined : values[place];
  };
  return {
    numberOf: (kind, text) => numberFor(fingerprint(KINDS[kind], text)),
    longestWith: (opening, next) => numberFor(mixed(continued(opening, next))),
  };
}

export function hashNames(words: NameWords): HashedNames {
  const numbers = new Map<number, number>();
  const set = (kind: keyof typeof KINDS, text: string, value: number): void => {
    numbers.set(fingerprint(KINDS[kind], text), value);
  };
  for (const [name, type] of listedNames(words)) {
    const lower = name.toLowerCase();
    set('listed', name, type);
    if (lower.length > 3 && !words.gazetteer().ordinary.has(lower)) set('folded', lower, type);
  }
  for (const [opening, size] of longestNames(words)) set('longest', opening, size);
  for (const [word, bits] of peopleWords(words)) set('people', word, bits);
  for (const [word, kind] of wordsBeside(words)) set('beside', word, kind);
  const sorted = [...numbers].sort(([one], [other]) => one - other);
  return {
    fingerprints: Uint32Array.from(sorted, ([print]) => print),
    values: Uint8Array.from(sorted, ([, value]) => value),
  };
}

function listedNames(words: NameWords): Map<string, number> {
  const { known, towns } = words.gazetteer();
  const listed = new Map<string, number>();
  for (const town of towns) listed.set(split(town), TOWN);
  for (const [form, { type }] of known) listed.set(split(form), TYPES.indexOf(type));
  return listed;
}

const split = (name: string): string =>
  name.replace(/(?<=\p{L})(?=['’]s\b)|(?<=[\p{L}\p{N}])(?=[-,])|(?<=[-,])(?=\S)/gu, ' ');

function longestNames(words: NameWords): Map<string, number> {
  const longest = new Map<string, number>();
  for (const name of listedNames(words).keys()) {
    const lower = name.toLowerCase();
    const size = lower.split(' ').length;
    if (size > (longest.get(openingOf(lower)) ?? 0)) longest.set(openingOf(lower), size);
  }
  return longest;
}

function peopleWords(words: NameWords): Map<string, number> {
  const { givenNames, surnames, ordinary } = words.gazetteer();
  const people = new Map<string, number>();
  for (const [bit, names] of [
    [1, givenNames],
    [2, surnames],
    [4, ordinary],
  ] as const)
    for (const name of names) people.set(name.toLowerCase(), (people.get(name.toLowerCase()) ?? 0) | bit);
  return people;
}

function wordsBeside(words: NameWords): Map<string, number> {
  const classes: readonly Iterable<string>[] = [
    words.particles,
    words.works,
    words.bodies,
    words.localities,
    words.roles,
    words.titles,
    words.honorifics,
    [...words.companySuffixes, ...words.personSuffixes],
  ];
  return new Map([
    ...classes.flatMap((list, index) =>
      [...list].map((word): [string, number] => [word, TYPES.length + index]),
    ),
    ...[...words.openers, ...words.heads].map(([word, type]): [string, number] => [
      word,
      TYPES.indexOf(type),
    ]),
  ]);
}

/** Returns the first two words of a name, or its only one. */
function openingOf(name: string): string {
  const second = name.indexOf(' ', name.indexOf(' ') + 1);
  return second < 0 ? name : name.slice(0, second);
}

/** A word with what the lists say of it by itself. */
export interface ListedWord {
  readonly form: string;
  readonly lower: string;
  /** Words of the longest listed name that it begins alone; 0 where there is none. */
  readonly longest: number;
  readonly opening: Opening;
  /** As what it is listed itself. */
  readonly listing: Listing | undefined;
}

interface Listing {
  readonly type: number;
  /** As printed, not only in small letters. */
  readonly exact: boolean;
}

export function listedWord(form: string, index: NameIndex): ListedWord {
  const lower = form.toLowerCase();
  return {
    form,
    lower,
    longest: index.numberOf('longest', lower) ?? 0,
    opening: openingWith(lower),
    listing: listingOf(form, lower, index),
  };
}

function listingOf(printed: string, lower: string, index: NameIndex): Listing | undefined {
  const exact = index.numberOf('listed', printed);
  if (exact !== undefined) return { type: exact, exact: true };
  const type = index.numberOf('folded', lower);
  return type === undefined ? undefined : { type, exact: false };
}

/** Returns a number under `NAME_FEATURE_ROWS` for each word: in which listed name it stands, and where in it. */
export function listedFeatures(words: readonly ListedWord[], index: NameIndex): Int32Array {
  const features = new Int32Array(words.length);
  for (let at = 0; at < words.length; ) {
    const found = longestListed(words, at, index);
    if (found === undefined) {
      at++;
      continue;
    }
    for (let i = 0; i < found.size; i++) {
      const place = found.size === 1 ? 0 : i === 0 ? 1 : 2;
      features[at + i] = 1 + (found.type * 3 + place) * 2 + (found.exact ? 1 : 0);
    }
    at += found.size;
  }
  return features;
}

/** Returns two numbers for a word: as part of people's names, and as a word beside or in names. */
export function peopleFeatures(form: string, index: NameIndex): readonly [number, number] {
  const capital = /^\p{Lu}/u.test(form) ? 1 : 0;
  const lower = form.toLowerCase();
  const kind = index.numberOf('beside', lower);
  return [
    LISTED + (index.numberOf('people', lower) ?? 0) * 2 + capital,
    LISTED + PEOPLE + (kind === undefined ? 0 : 1 + kind * 2 + capital),
  ];
}

function longestListed(
  words: readonly ListedWord[],
  at: number,
  index: NameIndex,
): (Listing & { size: number }) | undefined {
  const { longest, opening, listing } = words[at]!;
  const pair = at + 1 < words.length ? index.longestWith(opening, words[at + 1]!.lower) : undefined;
  for (let size = Math.min(pair ?? longest, words.length - at); size > 1; size--) {
    const name = words.slice(at, at + size);
    const found = listingOf(
      name.map(({ form }) => form).join(' '),
      name.map(({ lower }) => lower).join(' '),
      index,
    );
    if (found) return { size, ...found };
  }
  return (pair ?? longest) > 0 && listing ? { size: 1, ...listing } : undefined;
}
