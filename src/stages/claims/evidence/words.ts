/** How much of the words of two statements is alike. */

import type { Lexicon, Weighed } from './lexicon.ts';

/** Words less alike than this are others. */
const ALIKE = 0.3;
/** Words of one root count as in common. */
const SAME_ROOT = 0.9;

export function compareWords(a: Weighed, b: Weighed, lexicon: Lexicon) {
  const [one, other] = [coverOf(a, b, lexicon), coverOf(b, a, lexicon)];
  return {
    most: Math.max(one.share, other.share),
    common: Math.log1p((one.common + other.common) / 2),
    opposed: Math.min(1, (one.opposed + other.opposed) / 2),
  };
}

/** Returns what comparing them can come to at most. */
export const mostInCommon = (a: Weighed, b: Weighed): ReturnType<typeof compareWords> => ({
  most: 1,
  common: Math.log1p((a.sum + b.sum) / 2),
  opposed: a.hasOpposites && b.hasOpposites ? 1 : 0,
});

interface Cover {
  readonly share: number;
  readonly common: number;
  readonly opposed: number;
}

/** Returns which share of the one's words the other says too, the weight of those that are the same, and of opposites. */
function coverOf(a: Weighed, b: Weighed, { likeness }: Lexicon): Cover {
  let [alike, common, opposed] = [0, 0, 0];
  for (let at = 0; at < a.ids.length; at++) {
    const id = a.ids[at]!;
    let best = b.ids.includes(id) ? 1 : 0;
    // Words that are told of anything are alike only where they are the same.
    if (best === 0 && !a.light[at])
      for (let to = 0; to < b.ids.length; to++) {
        if (b.light[to]) continue;
        const found = likeness(id, b.ids[to]!);
        if (found < 0) opposed += a.weights[at]!;
        best = Math.max(best, found);
      }
    if (best < ALIKE) continue;
    alike += a.weights[at]! * best;
    if (best >= SAME_ROOT) common += a.weights[at]!;
  }
  return { share: a.sum === 0 ? 0 : alike / a.sum, common, opposed };
}
