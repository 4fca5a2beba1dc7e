/** Who is not there, and what is said of why. */

import type { Language } from '../../language/language.ts';
import type { Line } from './candidates.ts';

/** "Not invited" says it; "sidelined" says how it is felt. */
const SURELY = 5;

/** Returns the lines that tell that somebody is absent; those that say so outright weigh more. */
export function absentLines(lines: readonly Line[], { brief }: Language): Line[] {
  return lines
    .filter(({ unquoted, status }) => status !== 'outdated' && brief.absence.test(unquoted))
    .map((line) => ({ ...line, weight: line.weight + SURELY * Number(brief.absent.test(line.unquoted)) }));
}
