/**
 * Names of one body, place or person that share no spelling: full name, abbreviation, what its critics or its rulers call it; the
 * first name of somebody whom others call by the last.
 */

import type { FramingWords } from '../../language/framing.ts';
import type { Entity } from '../../model/entity.ts';
import { foldText, withoutPossessive } from '../../text/normalise.ts';
import { contains } from '../../text/offsets.ts';
import { atomsOf, placesOf, type Reading } from './reading.ts';
import {
  type Candidate,
  differenceOf,
  FEWEST_USES,
  favouritesOf,
  isPrinted,
  mostSaid,
  mostUsedFirst,
  printedAt,
  type Use,
  type Variant,
} from './variants.ts';

/** So often those are named of whom much is told. Set by hand on the example and four real stories. */
const MUCH = 10;

const TYPES: ReadonlySet<string> = new Set(['organisation', 'place', 'facility', 'person']);

/** A name with the words by which it is another than a longer one. */
interface Named extends Variant {
  readonly words: ReadonlySet<string>;
  readonly key: string;
}

/** A concept for each that two articles mostly call by names of which neither is the other, shortened. */
export function findOtherNames(
  readings: readonly Reading[],
  entities: readonly Entity[],
  { houseNames }: FramingWords,
): Candidate[] {
  const usesOf = Map.groupBy(
    readings.flatMap((reading) =>
      reading.annotation.mentions.flatMap(({ start, end }, i) => {
        const entity = reading.named[i];
        return entity ? [{ entity, use: { reading, start, end } }] : [];
      }),
    ),
    ({ entity }) => entity,
  );
  return entities.flatMap(({ id, name, type, spunOnly }) => {
    const uses = (usesOf.get(id) ?? []).map(({ use }) => use);
    if (spunOnly || !TYPES.has(type) || (type === 'person' && uses.length < MUCH)) return [];
    const variants = namesIn(inFull(uses), houseNames);
    if (!isCalledOtherwise(variants)) return [];
    return [
      {
        concept: { concept: name, kind: 'name' as const, entity: id },
        variants: variants.map(({ label, uses }) => ({ label, uses })),
        weight: differenceOf(variants),
      },
    ];
  });
}

/** A name that was read in part, as "Tarn Ferries" of "Old Tarn Ferries", is the longer one, which others print. */
function inFull(uses: readonly Use[]): Use[] {
  const names = [...new Set(uses.map((use) => withoutPossessive(printedAt(use)).toLowerCase()))];
  const rows = names.map((name) => atomsOf(name).map(({ letters }) => letters));
  const readings = new Set(uses.map(({ reading }) => reading));
  const places = new Map(
    [...readings].map((reading) => [reading, rows.flatMap((row) => placesOf(reading, row))]),
  );
  return uses.map((use) => {
    const around = places.get(use.reading)!.filter((place) => contains(place, use));
    const longest = around.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? use;
    return { reading: use.reading, start: longest.start, end: Math.max(longest.end, use.end) };
  });
}

/** Names that differ in blanks, hyphens and capitals are one; abbreviations in everybody's mouth are left out. */
function namesIn(uses: readonly Use[], houseNames: ReadonlySet<string>): Named[] {
  const keyed = uses.map((use) => {
    const words = atomsOf(foldText(withoutPossessive(printedAt(use)))).map(({ letters }) => letters);
    return { use, words: words.filter((word) => !houseNames.has(word)), key: words.join('') };
  });
  return [...Map.groupBy(keyed, ({ key }) => key).values()]
    .map(
      (said): Named => ({
        label: mostSaid(said.map(({ use }) => withoutPossessive(printedAt(use)))),
        uses: said.map(({ use }) => use),
        words: new Set(said[0]!.words),
        key: said[0]!.key,
      }),
    )
    .filter((named) => named.words.size > 0 && isPrinted(named))
    .sort(mostUsedFirst);
}

/**
 * Two voices have other favourites among the names, of which each has a word that the other has not. A name and its abbreviation
 * are no choice, but of those of whom much is told, in more ways than these.
 */
function isCalledOtherwise(variants: readonly Named[]): boolean {
  const count = variants.reduce((sum, { uses }) => sum + uses.length, 0);
  if (count < FEWEST_USES) return false;
  const isTold = count >= MUCH && variants.length > 2;
  const favourites = favouritesOf(variants);
  return favourites.some((one) =>
    favourites.some((other) => isOther(one, other) && (isTold || !isShort(one, other))),
  );
}

/** "HPA" abbreviates "Halven Port Authority", and what is left of it in "Port Authority". */
const isShort = (one: Named, other: Named): boolean => abbreviates(one, other) || abbreviates(other, one);

const abbreviates = ({ key }: Named, { words }: Named): boolean =>
  words.size > 1 && key.includes([...words].map((word) => word[0]).join(''));

const isOther = ({ words: one }: Named, { words: other }: Named): boolean =>
  [...one].some((word) => !other.has(word)) && [...other].some((word) => !one.has(word));
