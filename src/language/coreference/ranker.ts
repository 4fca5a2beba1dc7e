/** A log-linear ranker: each option's chance goes with e to the sum of its features' weights. */

/** Returns the chances of the options, which sum to 1. */
export function chancesOf(
  options: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
): number[] {
  return softmax(
    options.map((features) => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)),
  );
}

/** Returns chances in proportion to e to the scores. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}
