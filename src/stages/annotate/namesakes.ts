/** Whom a bare name means that several people of an article have. */

import type { Gender } from '../../language/speech.ts';
import { type Candidate, spanOf } from './candidates.ts';
import type { Lists } from './lists.ts';

/** A full name, and where it stands, in text order. */
export interface FullName {
  readonly given: string;
  readonly places: readonly Candidate[];
}

/**
 * Returns whom a bare name means, which stands first in `use`: of those whom the title before it fits, and whose surname it is
 * rather than given name, the one who was called so before a namesake came (in 14 of 16 articles on politics that were
 * read, where the namesake was the one named last); where none was, the one named last.
 */
export function meantOf<Full extends FullName>(
  fulls: readonly Full[],
  bare: Candidate,
  use: Candidate,
  lists: Lists,
): Full | undefined {
  const gender = genderOf(bare, lists);
  const { lower } = bare.line.tokens[bare.from]!;
  const titled = fulls.filter(({ given }) => !isOpposite(lists.genderOf(given), gender));
  if (titled.length === 0) return undefined;
  const namesakes = among(titled, ({ given }) => given !== lower).toSorted((a, b) => cameAt(a) - cameAt(b));
  const [first, second] = namesakes;
  return second === undefined || startOf(use) < cameAt(second) ? first! : lastNamed(namesakes, startOf(bare));
}

/** Returns those that fit; all where none does. */
function among<One>(all: readonly One[], fits: (one: One) => boolean): readonly One[] {
  const fitting = all.filter(fits);
  return fitting.length > 0 ? fitting : all;
}

/** Returns the full name that was given last before a place, of several in one sentence the first; the first of all where none was. */
export function lastNamed<Full extends FullName>(fulls: readonly Full[], here: number): Full {
  let best = fulls[0]!;
  let last: Candidate | undefined;
  for (const full of fulls) {
    const place = full.places.findLast((one) => startOf(one) <= here);
    if (place !== undefined && (last === undefined || isLater(place, last))) [best, last] = [full, place];
  }
  return best;
}

const isLater = (one: Candidate, other: Candidate): boolean =>
  one.line === other.line ? startOf(one) < startOf(other) : startOf(one) > startOf(other);

const startOf = (candidate: Candidate): number => spanOf(candidate).start;

const cameAt = ({ places }: FullName): number => startOf(places[0]!);

/** Told by a title or the like just before: "Ms. Orde", "the widow Orde". */
const genderOf = ({ line, from }: Candidate, lists: Lists): Gender | undefined =>
  from > 0 ? lists.genderOfTitle(line.tokens[from - 1]!.lower) : undefined;

const isOpposite = (one: Gender | undefined, other: Gender | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;
