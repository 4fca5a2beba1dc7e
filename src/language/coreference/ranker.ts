/** A log-linear ranker: each option's chance goes with e to the sum of its features' weights. */

/** Weights by class of phrase and name of feature: of the class itself, and of the wider one that it is in. */
export type RankerWeights = (
  own: string,
  wide: string,
) => ReadonlyMap<string, readonly [own: number, wide: number]>;

/** Returns the weights that are named "class feature", to be looked up by both. */
export function weightsOf(named: Iterable<readonly [name: string, weight: number]>): RankerWeights {
  const byClass = new Map<string, Map<string, number>>();
  for (const [name, weight] of named) {
    const space = name.indexOf(' ');
    const [of, feature] = [name.slice(0, space), name.slice(space + 1)];
    const known = byClass.get(of) ?? new Map<string, number>();
    byClass.set(of, known.set(feature, weight));
  }
  const paired = new Map<string, ReadonlyMap<string, readonly [number, number]>>();
  return (own, wide) => {
    const known = paired.get(own);
    if (known !== undefined) return known;
    const [ofOwn, ofWide] = [byClass.get(own), byClass.get(wide)];
    const pairs = new Map(
      [...(ofOwn?.keys() ?? []), ...(ofWide?.keys() ?? [])].map((feature) => [
        feature,
        [ofOwn?.get(feature) ?? 0, ofWide?.get(feature) ?? 0] as const,
      ]),
    );
    paired.set(own, pairs);
    return pairs;
  };
}

/** Returns the chances of the options, which sum to 1. */
export function chancesOf(
  options: readonly (readonly string[])[],
  weights: ReturnType<RankerWeights>,
): number[] {
  return softmax(
    options.map((features) => {
      let sum = 0;
      for (const feature of features) {
        const pair = weights.get(feature);
        if (pair !== undefined) sum = sum + pair[0] + pair[1];
      }
      return sum;
    }),
  );
}

/** Returns chances in proportion to e to the scores. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}
