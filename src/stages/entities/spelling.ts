/** Whether two words are spellings of one name: transliterations, accents, slips. */

/** Letters that transliterations choose between, after the tables of BGN/PCGN, ISO 9 and newspapers' habits. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/(?:ck|q|c(?![eiyh]))/g, 'k'],
  [/zh/g, 'j'],
  [/dj/g, 'j'],
  [/(?:tch|tsch|tsh)/g, 'ch'],
  [/sch/g, 'sh'],
  [/ou/g, 'u'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/ee/g, 'i'],
  [/(.)\1+/g, '$1'],
];

export const soundOf = (word: string): string =>
  SAME_SOUND.reduce((sound, [pattern, letters]) => sound.replace(pattern, letters), word);

const consonantsOf = (word: string): string => soundOf(word).replace(/[aeiou'-]/g, '');

/** Shorter words with other letters are other words. */
const LEAST_LENGTH = 6;

/** Longer words than these may differ in two letters. */
const TWO_EDITS_LENGTH = 10;

/** Returns whether two words, folded, may be spellings of the same name: of a place, a surname, an organisation. */
export function sameSpelling(a: string, b: string): boolean {
  if (a === b || soundOf(a) === soundOf(b)) return true;
  if (a[0] !== b[0] || Math.min(a.length, b.length) < LEAST_LENGTH) return false;
  return edits(a, b, 2) <= (Math.min(a.length, b.length) >= TWO_EDITS_LENGTH ? 2 : 1);
}

/** Given names may sound alike and be another's ("Mario", "Maria"): only vowels inside, or the same sound. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b || soundOf(a) === soundOf(b)) return true;
  if (isInitialOf(a, b) || isInitialOf(b, a)) return true;
  const consonants = consonantsOf(a);
  return (
    a[0] === b[0] &&
    consonants.length >= 3 &&
    consonants === consonantsOf(b) &&
    /[aeiou]$/.test(a) === /[aeiou]$/.test(b) &&
    !/[ao]$/.test(a) &&
    !/[ao]$/.test(b)
  );
}

const isInitialOf = (short: string, long: string): boolean =>
  /^\p{L}\.?$/u.test(short) && long.startsWith(short[0]!);

/** Returns the edit distance of two words, or more than `most`. */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length]!;
}
