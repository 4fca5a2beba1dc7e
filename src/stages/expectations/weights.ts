/** How much a word says in a story: what stands in every sentence says little, what is rare says much. */

/** By stem, how rare it is. */
export type Weights = (stem: string) => number;

/** Counts in how many of the sentences each stem stands; the weight is log(1 + sentences / those that have it). */
export function weigh(sentences: readonly ReadonlySet<string>[]): Weights {
  const counts = new Map<string, number>();
  for (const stems of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + sentences.length / (counts.get(stem) ?? 1));
}

/** Words around a sentence count this much of those in it. */
const AROUND = 0.5;

interface Around {
  readonly context: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
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
  const of = (stem: string): number => (told.context.has(stem) ? 1 : told.around.has(stem) ? AROUND : 0);
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
