/** Trees that tell the lines of a page's text from those beside it, and the words that help them. */

export interface LineModel {
  /** Log odds of a line before anything is known of it. */
  readonly bias: number;
  /** The first node of each tree. */
  readonly roots: readonly number[];
  /** Per node: the feature that it asks, or -1 for a leaf. */
  readonly features: Int16Array;
  /** Per node: values up to it go to `next`, others to the node after that; of a leaf, its part of the log odds. */
  readonly values: Float32Array;
  readonly next: Int32Array;
  /** Words of class and id: how much more often they stand around text than around the rest, as log odds. */
  readonly names: ReadonlyMap<string, number>;
  /** Words of short lines: the same. */
  readonly texts: ReadonlyMap<string, number>;
}

/** Returns the log odds that the line whose features stand at an index is text. */
export function logOddsOfText(model: LineModel, features: Float32Array, at: number): number {
  const { features: asked, values, next } = model;
  let sum = model.bias;
  for (const root of model.roots) {
    let node = root;
    for (let feature = asked[node]!; feature >= 0; feature = asked[node]!)
      node = next[node]! + (features[at + feature]! <= values[node]! ? 0 : 1);
    sum += values[node]!;
  }
  return sum;
}
