/** How much of what was expected is told, where rare words say more. */

/** By stem, how rare it is. */
export type Weights = (stem: string) => number;

/** Words around a sentence count this much of those in it. */
const AROUND = 0.5;

interface Around {
  readonly context: ReadonlySet<string>;
  readonly around: readonly ReadonlySet<string>[];
}

/** Returns the share of the weight of what was expected that is told, 0 to 1; 0 where nothing was expected. */
export const sharedWeight = (expected: ReadonlySet<string>, told: Around, weights: Weights): number =>
  shareOf({ subject: new Set(), beside: expected }, told, weights);

/** The same, where one of the words for him who does it is enough for him. */
export function shareOf(
  { subject, beside }: { readonly subject: ReadonlySet<string>; readonly beside: ReadonlySet<string> },
  told: Around,
  weights: Weights,
): number {
  const of = (stem: string): number =>
    told.context.has(stem) ? 1 : told.around.some((stems) => stems.has(stem)) ? AROUND : 0;
  let [shared, all] = [0, 0];
  for (const stem of beside) {
    const weight = weights(stem);
    all += weight;
    shared += weight * of(stem);
  }
  if (subject.size > 0) {
    const weight = Math.max(...[...subject].map(weights));
    all += weight;
    shared += weight * Math.max(...[...subject].map(of));
  }
  return all === 0 ? 0 : shared / all;
}
