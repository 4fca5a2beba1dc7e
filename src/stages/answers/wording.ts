/** A short sentence in the words of the evidence. */

import type { Language } from '../../language/language.ts';
import type { Candidate } from './candidate.ts';
import type { ReadHeap } from './heap.ts';
import type { Sought } from './sought.ts';

/** Returns the text of an answer, from a clean article where there is one. */
export function wordAnswer(
  group: readonly Candidate[],
  _sought: Sought,
  _heap: ReadHeap,
  { questions }: Language,
): string {
  const { passage, span, value } = group.find(({ passage }) => !passage.isSpun) ?? group[0]!;
  const words = passage.told.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  if (value?.kind !== 'polarity') return words;
  const lead = { yes: questions.yes, no: questions.no, open: questions.perhaps }[value.polarity];
  return `${lead}: ${words}`;
}
