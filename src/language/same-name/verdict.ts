/** How sure one may be of two names, for those to whom a false match costs more than a missed one. */

import type { Alignment, Pairing } from './align.ts';
import type { Contradiction } from './contradictions.ts';
import type { Evidence } from './evidence.ts';
import { type Letters, lettersOf, spellingCost } from './letters.ts';
import type { NameWord, ReadName } from './read-name.ts';

/**
 * `same`: nothing but order, accents, case, titles, company forms, known ways to romanise, or a middle name tells them
 * apart. `different`: they contradict each other, or have too little in common. `maybe`: all else, such as a slip in a
 * short word, a nickname, an acronym, an initial for a given name, two company forms.
 */
export type NameVerdict = 'same' | 'maybe' | 'different';

export interface Judged {
  readonly one: ReadName;
  readonly other: ReadName;
  readonly alignment: Alignment;
  readonly evidence: Evidence;
  readonly contradictions: readonly Contradiction[];
  readonly score: number;
}

/** The score from which two names are rather one. F1 is best near it, and flat from 0.4 to 0.6 (eval/same-name.ts). */
export const LIKELY = 0.5;

/** Under this score hardly a pair was one name, and most that were two are under it (eval/same-name.ts). */
export const UNLIKELY = 0.2;

export function verdictOf(judged: Judged): NameVerdict {
  if (judged.score < UNLIKELY || judged.contradictions.length > 0) return 'different';
  return judged.score >= LIKELY && isPlainlySame(judged) ? 'same' : 'maybe';
}

function isPlainlySame(judged: Judged): boolean {
  const { one, other, alignment, evidence } = judged;
  if (one.joined === other.joined) return true;
  if (one.words.length === 1 && one.words[0]!.letters.text.length < SHORTEST_ALONE) return false;
  const { replaced, scrambled, bare, nicknames, otherForm, numberLeft } = evidence;
  if (replaced + scrambled + bare + nicknames + otherForm + numberLeft > 0) return false;
  if (!alignment.pairings.every((pairing) => isPlain(pairing, judged))) return false;
  return (
    isPlainlyLeftOut(one, alignment.leftOfOne, other) && isPlainlyLeftOut(other, alignment.leftOfOther, one)
  );
}

/** A shorter word that stands alone is one name only where every letter agrees: "Smith" and "Smyth" are two families. */
const SHORTEST_ALONE = 6;

/** Edits for each letter of a word that romanisation alone explains: "Serhiy" for "Sergei", not "Orle" for "Arle". */
const PLAIN_EDITS_A_LETTER = 0.09;

/** A word of so many letters may have a slip in its midst and still be no other word. */
const LONG = 8;

function isPlain({ how, one: places, other: others }: Pairing, judged: Judged): boolean {
  if (how === 'equal' || how === 'form') return true;
  if (how === 'initial') return judged.evidence.initials > 1 || (places[0]! > 0 && others[0]! > 0);
  if (how === 'acronym' || how === 'number' || how === 'nickname') return false;
  const arabic = isArabic(judged.one) || isArabic(judged.other);
  const [x, y] = [spell(judged.one, places), spell(judged.other, others)];
  const sameStart = x.text[0] === y.text[0];
  // Romanisations part at a first consonant, "Gavrilets" and "Havrylets"; at a first vowel it is rather another name.
  if (!sameStart && !arabic && /[aeiou]/.test(x.text[0]! + y.text[0]!)) return false;
  const length = Math.max(x.text.length, y.text.length);
  const cost = spellingCost(x, y, length, arabic ? 'all' : 'sure');
  const isSlip = cost <= 1 && length >= LONG && sameStart && x.text.at(-1) === y.text.at(-1);
  return isSlip || cost <= PLAIN_EDITS_A_LETTER * length;
}

const spell = ({ words }: ReadName, places: readonly number[]): Letters =>
  lettersOf(places.map((at) => words[at]!.letters.text).join(''));

/** Arabic, or given in the Arabic manner: its short vowels are not written, so each speaker hears them otherwise. */
const isArabic = ({ words }: ReadName): boolean =>
  words.some(({ letters }) =>
    /^(?:al|bin|bint|abu|umm|abdal.*|.{3,}[ou]llah|m[ou]h[ae]m+[ae]d)$/.test(letters.text),
  );

/** Titles, particles and small words may be left out; of a person also the father's name, and one word amid two others. */
function isPlainlyLeftOut({ kind, words }: ReadName, left: readonly NameWord[], other: ReadName): boolean {
  const [only, ...more] = left.filter(({ role, weight }) => weight > 0.2 && role !== 'patronymic');
  if (only === undefined) return true;
  if (kind !== 'person' || more.length > 0) return false;
  const own = words.filter(({ role }) => role === 'own' || role === 'initial');
  const isMiddle = only !== own[0] && only !== own.at(-1);
  // "George H. W. Tamm" is not "George W. Tamm".
  if (only.role === 'initial' && other.words.some(({ role }) => role === 'initial')) return false;
  return isMiddle && (only.role === 'initial' || only.letters.text.length >= SHORTEST_MIDDLE);
}

/** A shorter word between two is rather a syllable of a Chinese, Korean or Vietnamese name, and tells people apart. */
const SHORTEST_MIDDLE = 5;
