/** Who is not there, and what is said of why. */

import type { Language } from '../../language/language.ts';
import type { Line } from './candidates.ts';
import type { Findings } from './findings.ts';
import { namedIn } from './named.ts';

/** "Not invited" says it; "sidelined" says how it is felt. */
const SURELY = 5;

/** Returns the lines that tell that somebody who is named is absent; those that say so outright weigh more. */
export function absentLines(lines: readonly Line[], findings: Findings, { brief }: Language): Line[] {
  const named = namedIn(findings.entities.filter(({ type }) => type !== 'event' && type !== 'law'));
  return lines
    .filter(({ unquoted, status }) => status !== 'outdated' && brief.absence.test(unquoted))
    .filter(({ clean: [cited] }) => named(cited).size > 0)
    .map((line) => ({ ...line, weight: line.weight + SURELY * Number(brief.absent.test(line.unquoted)) }));
}
