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

/** `weights[node][head]`. Returns the head of each node; that of the root says nothing. */
function contract(weights: readonly Float64Array[], root: number): number[] {
  const size = weights.length;
  const heads = weights.map((row, node) => {
    if (node === root) return -1;
    let top = node === 0 ? 1 : 0;
    for (let head = 0; head < size; head++) if (head !== node && row[head]! > row[top]!) top = head;
    return top;
  });
  const cycle = findCycle(heads, root);
  if (cycle === undefined) return heads;
  const inside = new Set(cycle);
  const outside = heads.map((_, node) => node).filter((node) => !inside.has(node));
  const joined = outside.length;
  // Entering the cycle at a node breaks that node's own arc.
  const enteredAt: number[] = [];
  const leftFrom: number[] = [];
  const smaller = Array.from({ length: joined + 1 }, () => new Float64Array(joined + 1).fill(-Infinity));
  for (const [to, node] of outside.entries()) {
    for (const [from, head] of outside.entries()) smaller[to]![from] = weights[node]![head]!;
    let top = cycle[0]!;
    for (const head of cycle) if (weights[node]![head]! > weights[node]![top]!) top = head;
    smaller[to]![joined] = weights[node]![top]!;
    leftFrom[to] = top;
    let entry = cycle[0]!;
    let best = -Infinity;
    for (const inner of cycle) {
      const gain = weights[inner]![node]! - weights[inner]![heads[inner]!]!;
      if (gain > best) {
        best = gain;
        entry = inner;
      }
    }
    smaller[joined]![to] = best;
    enteredAt[to] = entry;
  }
  const solved = contract(smaller, outside.indexOf(root));
  for (const [to, node] of outside.entries()) {
    const head = solved[to]!;
    heads[node] = head === joined ? leftFrom[to]! : head < 0 ? -1 : outside[head]!;
  }
  const entry = solved[joined]!;
  heads[enteredAt[entry]!] = outside[entry]!;
  return heads;
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
