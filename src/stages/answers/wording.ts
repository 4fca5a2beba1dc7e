/** A short sentence in the words of the evidence. */

import type { Language } from '../../language/language.ts';
import { textAt } from '../../text/offsets.ts';
import type { Candidate } from './candidate.ts';

/** Returns the text of an answer. Of a machine-spun text it is the likely wording, and says so. */
export function wordAnswer({ passage, span, value }: Candidate, { questions }: Language): string {
  const words = textAt(passage.told, span).trim();
  const told = passage.isSpun ? questions.likely(words) : words;
  if (value?.kind !== 'polarity') return told;
  const lead = { yes: questions.yes, no: questions.no, open: questions.perhaps }[value.polarity];
  return `${lead}: ${told}`;
}
