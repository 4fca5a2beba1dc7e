/** Who wants what: a line of each holder before the second of any, those of whom most accounts speak first. */

import type { Line } from './candidates.ts';
import type { Findings } from './findings.ts';
import { centralNames } from './weight.ts';

/** Returns the lines that tell what somebody wants or refuses; of one holder the weightiest first. */
export function wantedLines(lines: readonly Line[], findings: Findings): Line[] {
  const central = centralNames(findings);
  const heard = new Map<string, number>();
  const ranked = lines.flatMap((line) => {
    if (!line.tellsWish || line.holder === null || line.status === 'outdated') return [];
    const rank = heard.get(line.holder) ?? 0;
    heard.set(line.holder, rank + 1);
    return [{ line, rank, known: central.get(line.holder) ?? 0 }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || b.known - a.known).map(({ line }) => line);
}
