/** What makes two names two, however near their letters are. */

import type { Alignment } from './align.ts';
import type { NameWord, ReadName } from './read-name.ts';

export type Contradiction = 'a man and a woman' | 'two generations' | 'two numbers';

/** Returns what tells two names apart that are spelt nearly alike. */
export function findContradictions(
  one: ReadName,
  other: ReadName,
  { pairings, leftOfOne, leftOfOther }: Alignment,
): Contradiction[] {
  const found: Contradiction[] = [];
  if (pairings.some(({ how }) => how === 'number')) found.push('two numbers');
  if (one.kind !== 'person') return found;
  if (isVanAndThi(leftOfOne, leftOfOther) || isVanAndThi(leftOfOther, leftOfOne))
    found.push('a man and a woman');
  const spelt = pairings.filter(
    ({ how, one: x, other: y }) =>
      (how === 'spelling' || how === 'nickname') && x.length === 1 && y.length === 1,
  );
  const [first, otherFirst] = [firstOf(one), firstOf(other)];
  const isGiven = (i: number, j: number): boolean => i === first && j === otherFirst;
  if (
    spelt.some(({ one: [i], other: [j] }) => {
      const [a, b] = [one.words[i!]!.letters.text, other.words[j!]!.letters.text];
      return isOtherGender(a, b, isGiven(i!, j!)) || isOtherGender(b, a, isGiven(i!, j!));
    })
  )
    found.push('a man and a woman');
  const [a, b] = [generationOf(one), generationOf(other)];
  if (a !== undefined && b !== undefined && a !== b) found.push('two generations');
  return found;
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
  if (/(?:sk|tsk|zk)ay$/.test(stem))
    return new RegExp(`^${stem.slice(0, -2)}(?:y|i|iy|yi|ij|yj|oy|oi)$`).test(man);
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
