/** Who wants what: a line of each holder before the second of any. */

import type { Line } from './candidates.ts';

/** Returns the lines that tell what somebody wants or refuses: for each holder the weightiest first, then the others. */
export function wantedLines(lines: readonly Line[]): Line[] {
  const heard = new Map<string, number>();
  const ranked = lines.flatMap((line) => {
    if (!line.tellsWish || line.holder === null || line.status === 'outdated') return [];
    const rank = heard.get(line.holder) ?? 0;
    heard.set(line.holder, rank + 1);
    return [{ line, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ line }) => line);
}
