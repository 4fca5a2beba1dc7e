/** What the lists of names say of each word of a sentence, as small numbers for the network. */

import type { EntityType } from '../../model/annotation.ts';
import type { NameWords } from '../names.ts';

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

export interface NameIndex {
  readonly words: NameWords;
  readonly listed: ReadonlyMap<string, number>;
  readonly folded: ReadonlyMap<string, number>;
  /** The words of the longest name that begins with two words, or is one word. */
  readonly longest: ReadonlyMap<string, number>;
  /** 1 for a given name, 2 for a surname, 3 for both. */
  readonly people: ReadonlyMap<string, number>;
  readonly ordinary: ReadonlySet<string>;
  readonly beside: ReadonlyMap<string, number>;
}

const split = (name: string): string =>
  !/['’,-]/.test(name)
    ? name
    : name.replace(/(?<=\p{L})(?=['’]s\b)|(?<=[\p{L}\p{N}])(?=[-,])|(?<=[-,])(?=\S)/gu, ' ');

export function indexNames(words: NameWords): NameIndex {
  const { known, towns, givenNames, surnames, ordinary } = words.gazetteer();
  const listed = new Map<string, number>();
  for (const town of towns) listed.set(split(town), TOWN);
  for (const [form, { type }] of known) listed.set(split(form), TYPES.indexOf(type));
  const folded = new Map<string, number>();
  const longest = new Map<string, number>();
  for (const [name, type] of listed) {
    const lower = name.toLowerCase();
    if (lower.length > 3 && !ordinary.has(lower)) folded.set(lower, type);
    const opening = openingOf(lower);
    const size = lower.split(' ').length;
    if (size > (longest.get(opening) ?? 0)) longest.set(opening, size);
  }
  const people = new Map<string, number>();
  for (const name of givenNames) people.set(name.toLowerCase(), 1);
  for (const name of surnames) {
    const lower = name.toLowerCase();
    people.set(lower, (people.get(lower) ?? 0) | 2);
  }
  const beside = new Map<string, number>();
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
  for (const [index, list] of classes.entries())
    for (const word of list) beside.set(word, TYPES.length + index);
  for (const [word, type] of [...words.openers, ...words.heads]) beside.set(word, TYPES.indexOf(type));
  return { words, listed, folded, longest, people, ordinary, beside };
}

/** Returns the first two words of a name, or its only one. */
function openingOf(name: string): string {
  const second = name.indexOf(' ', name.indexOf(' ') + 1);
  return second < 0 ? name : name.slice(0, second);
}

/** Returns a number under `NAME_FEATURE_ROWS` for each word: in which listed name it stands, and where in it. */
export function listedFeatures(forms: readonly string[], index: NameIndex): Int32Array {
  const features = new Int32Array(forms.length);
  const lower = forms.map((form) => form.toLowerCase());
  for (let at = 0; at < forms.length; ) {
    const found = longestListed(forms, lower, at, index);
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
export function peopleFeatures(
  form: string,
  { people, ordinary, beside }: NameIndex,
): readonly [number, number] {
  const capital = /^\p{Lu}/u.test(form) ? 1 : 0;
  const lower = form.toLowerCase();
  const kind = beside.get(lower);
  const person = (people.get(lower) ?? 0) | (ordinary.has(lower) ? 4 : 0);
  return [LISTED + person * 2 + capital, LISTED + PEOPLE + (kind === undefined ? 0 : 1 + kind * 2 + capital)];
}

function longestListed(
  forms: readonly string[],
  lower: readonly string[],
  at: number,
  { listed, folded, longest }: NameIndex,
): { size: number; type: number; exact: boolean } | undefined {
  const pair = at + 1 < forms.length ? longest.get(`${lower[at]} ${lower[at + 1]}`) : undefined;
  const most = Math.min(pair ?? longest.get(lower[at]!) ?? 0, forms.length - at);
  for (let size = most; size > 0; size--) {
    const exact = listed.get(size === 1 ? forms[at]! : forms.slice(at, at + size).join(' '));
    if (exact !== undefined) return { size, type: exact, exact: true };
    const type = folded.get(size === 1 ? lower[at]! : lower.slice(at, at + size).join(' '));
    if (type !== undefined) return { size, type, exact: false };
  }
  return undefined;
}
