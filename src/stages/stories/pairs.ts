/** Pairs of neighbours, as numbers in typed arrays: there are some forty of each article. */

/** Two articles of which one at least has the other among its neighbours, by the numbers that articles have. */
export interface Pairs {
  a: Int32Array;
  b: Int32Array;
  /** Cosine of their weightiest terms, by which neighbours are chosen. */
  near: Float64Array;
  /** Place among the neighbours of each, from 0; `NOWHERE` where it is not among them. */
  placeWithA: Int8Array;
  placeWithB: Int8Array;
  /** What the two say by themselves, in log-odds; `NaN` until it is asked for. */
  own: Float64Array;
  /** Log-odds by what the two share and the crowd, and by their company, too; `NaN` where they have no bond. */
  bond: Float64Array;
  close: Float64Array;
  count: number;
  readonly free: number[];
}

export const NOWHERE = -1;
const FIRST = 1024;

export const emptyPairs = (): Pairs => ({
  a: new Int32Array(FIRST),
  b: new Int32Array(FIRST),
  near: new Float64Array(FIRST),
  placeWithA: new Int8Array(FIRST),
  placeWithB: new Int8Array(FIRST),
  own: new Float64Array(FIRST),
  bond: new Float64Array(FIRST),
  close: new Float64Array(FIRST),
  count: 0,
  free: [],
});

/** Returns the number of a new pair. */
export function addPair(pairs: Pairs, a: number, b: number, near: number): number {
  if (pairs.free.length === 0 && pairs.count === pairs.a.length) widen(pairs);
  const pair = pairs.free.pop() ?? pairs.count++;
  pairs.a[pair] = a;
  pairs.b[pair] = b;
  pairs.near[pair] = near;
  pairs.placeWithA[pair] = pairs.placeWithB[pair] = NOWHERE;
  pairs.own[pair] = pairs.bond[pair] = pairs.close[pair] = Number.NaN;
  return pair;
}

/** Have both the other among their neighbours? */
export const isMutual = ({ placeWithA, placeWithB }: Pairs, pair: number): boolean =>
  placeWithA[pair] !== NOWHERE && placeWithB[pair] !== NOWHERE;

function widen(pairs: Pairs): void {
  const size = Math.ceil(1.5 * pairs.a.length);
  const wider = <List extends Int32Array | Int8Array | Float64Array>(list: List, into: List): List => {
    into.set(list);
    return into;
  };
  for (const name of ['a', 'b'] as const) pairs[name] = wider(pairs[name], new Int32Array(size));
  for (const name of ['placeWithA', 'placeWithB'] as const)
    pairs[name] = wider(pairs[name], new Int8Array(size));
  for (const name of ['near', 'own', 'bond', 'close'] as const)
    pairs[name] = wider(pairs[name], new Float64Array(size));
}
