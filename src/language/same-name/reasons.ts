/** Says in words what a judgement of two names rests on. */

import type { NameWord, ReadName } from './read-name.ts';
import { type Judged, UNLIKELY } from './verdict.ts';

/** Returns a line for each thing seen, the weightiest first; none where the names are equal to the letter. */
export function reasonsOf({ one, other, alignment, evidence, contradictions, score }: Judged): string[] {
  if (score < UNLIKELY && contradictions.length === 0) return OTHER_WORDS;
  const { pairings, leftOfOne, leftOfOther } = alignment;
  const changed = pairings.filter(({ how }) => how !== 'equal');
  const isReplaced = leftOfOne.length > 0 && leftOfOther.length > 0;
  const left = [...leftOfOne, ...leftOfOther];
  return [
    ...contradictions,
    ...(isReplaced ? [`other words: ${textOf(leftOfOne)}, ${textOf(leftOfOther)}`] : []),
    ...(left.length > 0 && !isReplaced ? [`left out: ${textOf(left)}`] : []),
    ...(evidence.otherForm > 0 ? ['other company form'] : []),
    ...(evidence.scrambled > 0 ? ['other order'] : []),
    ...changed.map(({ how, one: x, other: y }) => `${how}: ${textAt(one, x)}, ${textAt(other, y)}`),
  ];
}

/** Most pairs of names have little in common, and nobody asks how little. */
const OTHER_WORDS = ['other words'];

const textAt = ({ words }: ReadName, places: readonly number[]): string =>
  textOf(places.map((at) => words[at]!));

const textOf = (words: readonly NameWord[]): string => words.map(({ letters }) => letters.text).join(' ');
