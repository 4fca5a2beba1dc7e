/** Who is not there, and what is said of why. */

import type { Language } from '../../language/language.ts';
import type { Line } from './candidates.ts';

/** Returns the lines that tell that somebody is absent, those that open with a name first. */
export function absentLines(lines: readonly Line[], { brief }: Language): Line[] {
  return lines
    .filter(({ unquoted, status }) => status !== 'outdated' && brief.absence.test(unquoted))
    .toSorted((a, b) => Number(b.holder !== null) - Number(a.holder !== null));
}
