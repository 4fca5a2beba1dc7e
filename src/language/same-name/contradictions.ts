/** What makes two names two, however near their letters are. */

import type { Alignment } from './align.ts';
import type { NameWord, ReadName } from './read-name.ts';

export type Contradiction = 'a man and a woman' | 'two generations' | 'two numbers';

/** Returns what tells two names apart that are spelt nearly alike. */
export function findContradictions(one: ReadName, other: ReadName, alignment: Alignment): Contradiction[] {
  const found: Contradiction[] = [];
  if (alignment.pairings.some(({ how }) => how === 'number')) found.push('two numbers');
  if (one.kind !== 'person') return found;
  if (isManAndWoman(one, other, alignment)) found.push('a man and a woman');
  const [generation, another] = [generationOf(one), generationOf(other)];
  if (generation && another && generation !== another) found.push('two generations');
  return found;
}

function isManAndWoman(one: ReadName, other: ReadName, alignment: Alignment): boolean {
  const { pairings, leftOfOne, leftOfOther } = alignment;
  if (isVanAndThi(leftOfOne, leftOfOther) || isVanAndThi(leftOfOther, leftOfOne)) return true;
  return pairings.some(({ how, one: [i, ...more], other: [j, ...others] }) => {
    if ((how !== 'spelling' && how !== 'nickname') || more.length + others.length > 0) return false;
    const isGiven = i === firstOf(one) && j === firstOf(other);
    const [a, b] = [one.words[i!]!.letters.text, other.words[j!]!.letters.text];
    return isOtherGender(a, b, isGiven) || isOtherGender(b, a, isGiven);
  });
}

/** Vietnamese middle names of men and women. */
const isVanAndThi = (one: readonly NameWord[], other: readonly NameWord[]): boolean =>
  one.some(({ letters }) => letters.text === 'van') && other.some(({ letters }) => letters.text === 'thi');

const firstOf = ({ words }: ReadName): number => words.findIndex(({ role }) => role === 'own');

/**
 * "Mario" and "Maria", "Paul" and "Paula" of given names; "Varshavin" and "Varshavina", "Gorsky" and "Gorskaya" of
 * surnames. The endings "-enko" and "-enka" are two spellings of one.
 */
function isOtherGender(man: string, woman: string, given: boolean): boolean {
  if (!woman.endsWith('a')) return false;
  const stem = woman.slice(0, -1);
  if (/[sz]kay$/.test(stem)) return man.startsWith(stem.slice(0, -2)) && /k(?:y|i|iy|ij|yj|oy|oi)$/.test(man);
  if (given && stem.length > 2 && man === `${stem}o` && !stem.endsWith('enk')) return true;
  if (man !== stem || stem.length < 3 || /[aeiouy]$/.test(stem)) return false;
  return given || /(?:ov|ev|in|yn)$/.test(stem);
}

const GENERATIONS: Readonly<Record<string, string>> = {
  junior: 'jr',
  jnr: 'jr',
  fils: 'jr',
  filho: 'jr',
  hijo: 'jr',
  senior: 'sr',
  snr: 'sr',
  pere: 'sr',
};

function generationOf({ words }: ReadName): string | undefined {
  const word: NameWord | undefined = words.find(({ role }) => role === 'generation');
  return word && (GENERATIONS[word.letters.text] ?? word.letters.text);
}
