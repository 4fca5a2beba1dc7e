/** Spellings of one name that articles choose between: a transliteration, a form of another language, a slip. */

import type { Entity } from '../../model/entity.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { foldText, withoutPossessive } from '../../text/normalise.ts';
import { atomsOf, placesOf, type Reading } from './reading.ts';
import {
  type Candidate,
  differenceOf,
  isDivided,
  isPrinted,
  mostSaid,
  mostUsedFirst,
  printedAt,
  type Variant,
  voicesOf,
} from './variants.ts';

/** Who or what is named less often is not looked at. */
const FEWEST_MENTIONS = 4;
const SHORTEST = 4;
/**
 * One less the distance by letters over the longer length is this at least: two romanisations of a name of four letters
 * that differ in two come to .5. Set by hand; in thirteen heaps that were read with it every pair above was one name's.
 */
const ALIKE = 0.42;
/** The same of names with another first letter that is written for the same sound: "Volari" and "Wolari" come to .83. */
const ALIKE_BUT_FIRST = 0.7;
const FIRST_LETTERS: readonly string[] = ['vw', 'ckq', 'ijy', 'sz', 'gh', 'gj', 'fp', 'ou', 'ae', 'dt', 'bp'];

/** A concept for each name that is spelled in several ways; small places that part the articles alike are one. */
export function findNames(
  readings: readonly Reading[],
  entities: readonly Entity[],
  oneSpelling: (word: string) => string,
): Candidate[] {
  const owners = ownersOf(entities);
  const found = entities.flatMap((entity) => spelled(entity, readings, owners, oneSpelling) ?? []);
  return joinPlaces(found, entities);
}

/** By word, the entities in whose names it stands. */
function ownersOf(entities: readonly Entity[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, name, aliases } of entities)
    for (const { letters } of [name, ...aliases].flatMap(atomsOf))
      owners.set(letters, (owners.get(letters) ?? new Set()).add(id));
  return owners;
}

function spelled(
  entity: Entity,
  readings: readonly Reading[],
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  oneSpelling: (word: string) => string,
): Candidate | null {
  if (entity.spunOnly || entity.type === 'group' || entity.mentions.length < FEWEST_MENTIONS) return null;
  const forms = [...new Set(entity.mentions.map(({ exact }) => withoutPossessive(exact)))].sort();
  const words = forms.map((form) => atomsOf(form).map(({ letters }) => letters));
  const rivals = rivalsAmong(words, oneSpelling);
  const variants = rivals
    .flatMap((word) => variantsOf(word, words, owners, readings))
    .sort((a, b) => mostUsedFirst(a, b) || (a.label < b.label ? -1 : 1));
  if (variants.length < 2 || !variants.some(isPrinted) || !isDivided(variants)) return null;
  return {
    concept: { concept: entity.name, kind: 'name', entity: entity.id },
    variants,
    weight: differenceOf(variants),
  };
}

/** Words of the name that stand in for each other: alike, with first letters of one sound, and never in one form of it. */
function rivalsAmong(forms: readonly (readonly string[])[], oneSpelling: (word: string) => string): string[] {
  const words = [...new Set(forms.flat())].filter((word) => word.length >= SHORTEST && !/\p{N}/u.test(word));
  const stand = (one: string, other: string): boolean =>
    forms.some((form) => form.includes(one) && form.includes(other));
  return words.filter((one) =>
    words.some((other) => one !== other && !stand(one, other) && isOtherSpelling(one, other, oneSpelling)),
  );
}

function isOtherSpelling(one: string, other: string, oneSpelling: (word: string) => string): boolean {
  const [a, b] = [foldText(oneSpelling(one)), foldText(oneSpelling(other))];
  if (a === b) return false;
  if (a.startsWith(b) || b.startsWith(a)) return isDoubled(a, b);
  const likeness = 1 - editDistance(a, b) / Math.max(a.length, b.length);
  if (a[0] === b[0]) return likeness >= ALIKE;
  return (
    likeness >= ALIKE_BUT_FIRST && FIRST_LETTERS.some((set) => set.includes(a[0]!) && set.includes(b[0]!))
  );
}

/** "Tolsk", "Tolssk": the longer one has a letter twice; "Tolsk", "Tolskers" is another word. */
function isDoubled(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.length === short.length + 1 && long.at(-1) === short.at(-1);
}

/** A word that others bear too is shown and counted in the whole name: "Vladimir" may be anybody. */
function variantsOf(
  word: string,
  words: readonly (readonly string[])[],
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  readings: readonly Reading[],
): Variant[] {
  const isOwn = (owners.get(word)?.size ?? 0) <= 1;
  const shown = isOwn ? [[word]] : words.filter((form) => form.includes(word));
  return shown.flatMap((atoms) => {
    const uses = readings.flatMap((reading) =>
      placesOf(reading, atoms).map((span) => ({ ...span, reading })),
    );
    return uses.length === 0 ? [] : [{ label: mostSaid(uses.map(printedAt)), uses }];
  });
}

/** A place that is named more often is a concept of its own. */
const SMALL = 10;

/** Small places whose rarer spellings stand in the same articles are told together. */
function joinPlaces(candidates: readonly Candidate[], entities: readonly Entity[]): Candidate[] {
  const places = new Set(entities.filter(({ type }) => type === 'place').map(({ id }) => id));
  const isSmall = ({ concept, variants }: Candidate): boolean =>
    places.has(concept.entity!) && variants.reduce((sum, { uses }) => sum + uses.length, 0) < SMALL;
  const small = candidates.filter(isSmall);
  const groups: Candidate[][] = [];
  for (const one of small) {
    const group = groups.find(([first]) => shareDissenter(first!, one));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return [...candidates.filter((one) => !isSmall(one)), ...groups.map(joined)];
}

/** Some article has a spelling of its own in both. */
function shareDissenter(one: Candidate, other: Candidate): boolean {
  const lonely = ({ variants }: Candidate): string[] =>
    variants.map(voicesOf).flatMap((voices) => (voices.size === 1 ? [...voices] : []));
  const others = lonely(other);
  return lonely(one).some((voice) => others.includes(voice));
}

function joined(group: readonly Candidate[]): Candidate {
  const [first, ...rest] = group;
  if (rest.length === 0) return first!;
  return {
    concept: { concept: group.map(({ concept }) => concept.concept).join(', '), kind: 'name' },
    variants: group.flatMap(({ variants }) => variants),
    weight: group.reduce((sum, { weight }) => sum + weight, 0),
  };
}
