/**
 * Gradient boosting of small trees for a yes-or-no label (Friedman 2001), with histograms of 64 bins and trees grown
 * leaf by leaf, as in LightGBM (Ke et al. 2017). Deterministic for a seed.
 */

import { randomNumbers } from '../random.ts';

export interface Tree {
  /** Per node: the feature that it asks, or -1 for a leaf. */
  readonly feature: number[];
  /** Per node: values up to it go left; of a leaf, its share of the log odds. */
  readonly value: number[];
  readonly left: number[];
  readonly right: number[];
}

export interface Boosted {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

export interface Rows {
  /** Row after row. */
  readonly values: Float32Array;
  readonly width: number;
  readonly labels: Float32Array;
  readonly weights: Float32Array;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least weight of a leaf, as the sum of its rows' second derivatives. */
  readonly leastWeight: number;
  readonly ridge: number;
  /** Share of the features that each tree sees. */
  readonly features: number;
  /** Share of the rows that each tree sees. */
  readonly rows: number;
  readonly seed: number;
}

const BINS = 64;

export function boost(rows: Rows, options: BoostingOptions): Boosted {
  const { width, labels, weights } = rows;
  const count = labels.length;
  const { edges, binned } = binRows(rows);
  const random = randomNumbers(options.seed);
  let positive = 0;
  let all = 0;
  for (let row = 0; row < count; row++) {
    positive += labels[row]! * weights[row]!;
    all += weights[row]!;
  }
  const bias = Math.log(positive / (all - positive));
  const scores = new Float32Array(count).fill(bias);
  const gradient = new Float32Array(count);
  const hessian = new Float32Array(count);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-scores[row]!));
      gradient[row] = (p - labels[row]!) * weights[row]!;
      hessian[row] = Math.max(1e-6, p * (1 - p) * weights[row]!);
    }
    const seen: number[] = [];
    for (let row = 0; row < count; row++) if (random() < options.rows) seen.push(row);
    const features: number[] = [];
    for (let feature = 0; feature < width; feature++) if (random() < options.features) features.push(feature);
    const tree = growTree(Int32Array.from(seen), features, binned, count, gradient, hessian, edges, options);
    trees.push(tree);
    for (let row = 0; row < count; row++) scores[row]! += leafOf(tree, rows.values, row * width);
  }
  return { bias, trees };
}

export function leafOf(tree: Tree, values: Float32Array, at: number): number {
  let node = 0;
  while (tree.feature[node]! >= 0)
    node = values[at + tree.feature[node]!]! <= tree.value[node]! ? tree.left[node]! : tree.right[node]!;
  return tree.value[node]!;
}

/** Column after column, the bin of each value; bins hold equal shares of the rows where values allow. */
function binRows({ values, width, labels }: Rows): { edges: Float32Array[]; binned: Uint8Array } {
  const count = labels.length;
  const binned = new Uint8Array(width * count);
  const edges: Float32Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const column = new Float32Array(count);
    for (let row = 0; row < count; row++) column[row] = values[row * width + feature]!;
    const sorted = column.slice().sort();
    const cuts: number[] = [];
    const distinct = new Set(sorted);
    if (distinct.size <= BINS) cuts.push(...[...distinct].sort((a, b) => a - b));
    else
      for (let bin = 1; bin <= BINS; bin++) {
        const cut = sorted[Math.min(count - 1, Math.floor((bin * count) / BINS))]!;
        if (cut !== cuts.at(-1)) cuts.push(cut);
      }
    edges.push(Float32Array.from(cuts));
    for (let row = 0; row < count; row++) {
      let low = 0;
      let high = cuts.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (column[row]! <= cuts[middle]!) high = middle;
        else low = middle + 1;
      }
      binned[feature * count + row] = low;
    }
  }
  return { edges, binned };
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  /** Sums of first and second derivatives, bin by bin, feature by feature. */
  readonly sums: Float64Array;
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

function growTree(
  all: Int32Array,
  features: readonly number[],
  binned: Uint8Array,
  count: number,
  gradient: Float32Array,
  hessian: Float32Array,
  edges: readonly Float32Array[],
  { leaves, rate, leastWeight, ridge }: BoostingOptions,
): Tree {
  const tree: Tree = { feature: [], value: [], left: [], right: [] };
  const histogram = (rows: Int32Array): Float64Array => {
    const sums = new Float64Array(features.length * BINS * 2);
    features.forEach((feature, index) => {
      const base = feature * count;
      const offset = index * BINS * 2;
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at]!;
        const cell = offset + binned[base + row]! * 2;
        sums[cell]! += gradient[row]!;
        sums[cell + 1]! += hessian[row]!;
      }
    });
    return sums;
  };
  const leafFrom = (rows: Int32Array, sums: Float64Array): Leaf => {
    let sumG = 0;
    let sumH = 0;
    for (let bin = 0; bin < BINS; bin++) {
      sumG += sums[bin * 2]!;
      sumH += sums[bin * 2 + 1]!;
    }
    const node = tree.feature.length;
    tree.feature.push(-1);
    tree.value.push((-sumG / (sumH + ridge)) * rate);
    tree.left.push(0);
    tree.right.push(0);
    const whole = (sumG * sumG) / (sumH + ridge);
    let best = { gain: 0, feature: -1, bin: 0 };
    features.forEach((feature, index) => {
      const offset = index * BINS * 2;
      let leftG = 0;
      let leftH = 0;
      for (let bin = 0; bin < edges[feature]!.length - 1; bin++) {
        leftG += sums[offset + bin * 2]!;
        leftH += sums[offset + bin * 2 + 1]!;
        const rightH = sumH - leftH;
        if (leftH < leastWeight) continue;
        if (rightH < leastWeight) break;
        const rightG = sumG - leftG;
        const gain = (leftG * leftG) / (leftH + ridge) + (rightG * rightG) / (rightH + ridge) - whole;
        if (gain > best.gain) best = { gain, feature, bin };
      }
    });
    return { node, rows, sums, ...best };
  };
  const open: Leaf[] = [leafFrom(all, histogram(all))];
  for (let made = 1; made < leaves; made++) {
    const leaf = open.reduce((best, each) => (each.gain > best.gain ? each : best));
    if (leaf.gain <= 1e-9) break;
    open.splice(open.indexOf(leaf), 1);
    const base = leaf.feature * count;
    const left = leaf.rows.filter((row) => binned[base + row]! <= leaf.bin);
    const right = leaf.rows.filter((row) => binned[base + row]! > leaf.bin);
    const smaller = histogram(left.length < right.length ? left : right);
    const larger = leaf.sums.map((sum, at) => sum - smaller[at]!);
    const [leftLeaf, rightLeaf] =
      left.length < right.length
        ? [leafFrom(left, smaller), leafFrom(right, larger)]
        : [leafFrom(left, larger), leafFrom(right, smaller)];
    tree.feature[leaf.node] = leaf.feature;
    tree.value[leaf.node] = edges[leaf.feature]![leaf.bin]!;
    tree.left[leaf.node] = leftLeaf.node;
    tree.right[leaf.node] = rightLeaf.node;
    open.push(leftLeaf, rightLeaf);
  }
  return tree;
}
