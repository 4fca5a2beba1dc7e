/** The best tree under given scores of arcs (Chu and Liu 1965, Edmonds 1967), with one word under the root. */

/**
 * Returns the head of each word, -1 for the root. `scores[word * columns + 1 + head]` is the score of an arc, and
 * `scores[word * columns]` that of the word as root.
 */
export function bestTree(scores: Float32Array, size: number, columns: number): Int16Array {
  const heads = new Int16Array(size);
  for (let word = 0; word < size; word++) {
    let top = -1;
    let best = scores[word * columns]!;
    for (let head = 0; head < size; head++)
      if (head !== word && scores[word * columns + 1 + head]! > best) {
        best = scores[word * columns + 1 + head]!;
        top = head;
      }
    heads[word] = top;
  }
  if (rootsOf(heads) === 1 && isTree(heads)) return heads;
  const tree = treeOf(scores, size, columns);
  return rootsOf(tree) === 1 ? tree : treeWithOneRoot(scores, size, columns);
}

const rootsOf = (heads: Int16Array): number => heads.reduce((sum, head) => sum + (head === -1 ? 1 : 0), 0);

function isTree(heads: Int16Array): boolean {
  const state = new Uint8Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    let word = start;
    while (word !== -1 && state[word] === 0) {
      state[word] = 1;
      word = heads[word]!;
    }
    if (word !== -1 && state[word] === 1) return false;
    for (word = start; word !== -1 && state[word] === 1; word = heads[word]!) state[word] = 2;
  }
  return true;
}

/**
 * Tries words as the root, first those that all other words' best heads would come to most with, until no other word
 * can come to more than a tree that was found.
 */
function treeWithOneRoot(scores: Float32Array, size: number, columns: number): Int16Array {
  const gains = new Float64Array(size);
  let others = 0;
  for (let word = 0; word < size; word++) {
    let best = -Infinity;
    for (let head = 0; head < size; head++)
      if (head !== word) best = Math.max(best, scores[word * columns + 1 + head]!);
    gains[word] = scores[word * columns]! - best;
    others += best;
  }
  let tree: Int16Array = new Int16Array();
  let most = -Infinity;
  for (const root of [...gains.keys()].sort((a, b) => gains[b]! - gains[a]!)) {
    if (others + gains[root]! <= most) break;
    const found = treeOf(scores, size, columns, root);
    const sum = found.reduce((sum, head, word) => sum + scores[word * columns + 1 + head]!, 0);
    if (sum > most) [tree, most] = [found, sum];
  }
  return tree;
}

/** Cycles are drawn together into one node until none is left. Node 0 is the root, the others are the words. */
function treeOf(scores: Float32Array, size: number, columns: number, onlyRoot?: number): Int16Array {
  const weights = Array.from({ length: size + 1 }, () => new Float64Array(size + 1).fill(-Infinity));
  for (let word = 0; word < size; word++) {
    const row = weights[word + 1]!;
    for (let head = 0; head <= size; head++) row[head] = scores[word * columns + head]!;
    row[word + 1] = -Infinity;
    if (onlyRoot !== undefined && onlyRoot !== word) row[0] = -Infinity;
  }
  return Int16Array.from(contract(weights, 0).slice(1), (head) => head - 1);
}

type Weights = readonly Float64Array[];

/** `weights[node][head]`. Returns the head of each node; that of the root says nothing. */
function contract(weights: Weights, root: number): number[] {
  const heads = weights.map((row, node) => (node === root ? -1 : bestHead(row, node)));
  const cycle = findCycle(heads, root);
  if (cycle === undefined) return heads;
  const knot = drawTogether(weights, heads, cycle);
  return undo(knot, heads, contract(knot.weights, knot.outside.indexOf(root)));
}

function bestHead(row: Float64Array, node: number): number {
  let top = node === 0 ? 1 : 0;
  for (let head = 0; head < row.length; head++) if (head !== node && row[head]! > row[top]!) top = head;
  return top;
}

/** A graph in which a cycle is one node, the last. */
interface Knot {
  readonly weights: Weights;
  /** The nodes that were not in the cycle, in order. */
  readonly outside: readonly number[];
  /** Which node of the cycle is the head of each outside, if the cycle is. */
  readonly leftFrom: readonly number[];
  /** Which node of the cycle gets each outside for its head, if the cycle does: it breaks that node's own arc. */
  readonly enteredAt: readonly number[];
}

function drawTogether(weights: Weights, heads: readonly number[], cycle: readonly number[]): Knot {
  const inside = new Set(cycle);
  const outside = [...heads.keys()].filter((node) => !inside.has(node));
  const leftFrom = outside.map((node) => greatest(cycle, (inner) => weights[node]![inner]!));
  const gain = (inner: number, head: number): number =>
    weights[inner]![head]! - weights[inner]![heads[inner]!]!;
  const enteredAt = outside.map((head) => greatest(cycle, (inner) => gain(inner, head)));
  const smaller = outside.map((node, at) =>
    Float64Array.from([...outside.map((head) => weights[node]![head]!), weights[node]![leftFrom[at]!]!]),
  );
  const ofCycle = outside.map((head, at) => gain(enteredAt[at]!, head));
  return { weights: [...smaller, Float64Array.from([...ofCycle, -Infinity])], outside, leftFrom, enteredAt };
}

function greatest(nodes: readonly number[], scoreOf: (node: number) => number): number {
  let top = nodes[0]!;
  for (const node of nodes) if (scoreOf(node) > scoreOf(top)) top = node;
  return top;
}

/** Returns the heads of the nodes before they were drawn together, from those after. */
function undo(
  { outside, leftFrom, enteredAt }: Knot,
  heads: readonly number[],
  solved: readonly number[],
): number[] {
  const all = [...heads];
  const cycle = outside.length;
  for (const [at, node] of outside.entries()) {
    const head = solved[at]!;
    all[node] = head === cycle ? leftFrom[at]! : (outside[head] ?? -1);
  }
  const entry = solved[cycle]!;
  all[enteredAt[entry]!] = outside[entry]!;
  return all;
}

function findCycle(heads: readonly number[], root: number): number[] | undefined {
  const seen = new Int32Array(heads.length).fill(-1);
  for (let start = 0; start < heads.length; start++) {
    let node = start;
    while (node !== root && seen[node] === -1) {
      seen[node] = start;
      node = heads[node]!;
    }
    if (node === root || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return undefined;
}
