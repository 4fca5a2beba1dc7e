/** Is it told as yet to come? */

import type { Language } from '../../language/language.ts';

/** Returns whether a line tells what is expected or arranged. */
export const looksAhead = (text: string, { brief, vocabulary }: Language): boolean =>
  vocabulary.modality.expected.test(text) || brief.arranged.test(text);
