/** What follows one another in two sequences, and how much more of it does than if one of them ran backwards. */

/** A place in both sequences. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** What reaches from one place to another; `total` says how much it counts for. */
export interface Link {
  readonly first: Place;
  readonly last: Place;
  readonly total: number;
}

/** What skipping elements between two links costs: where both sequences skip, and where only one does. */
export interface OrderRule {
  readonly both: number;
  readonly one: number;
  /** No link counts for more. */
  readonly most: number;
}

/**
 * Returns the links that follow one another in both sequences and total most; a digest skips much of its source, so
 * that skipping in both texts should cost more than skipping in one.
 */
export function chainInOrder<Each extends Link>(links: readonly Each[], rule: OrderRule): Each[] {
  const sorted = links.toSorted(byBegin);
  const { totals, before, best } = bestOrders(layOut(sorted, rule), rule);
  const found: Each[] = [];
  for (let at = totals.indexOf(best); at >= 0; at = before[at]!) found.unshift(sorted[at]!);
  return found;
}

/** Do links total so much more in the order of both sequences than if the second one, of that length, ran backwards? */
export function areInOrder(links: readonly Link[], length: number, rule: OrderRule, least: number): boolean {
  const laid = layOut(links.toSorted(byBegin), rule);
  const { best } = bestOrders(laid, rule);
  // One link alone is in order backwards, too: most links total too little to ask for more.
  const alone = laid.own.reduce((most, own) => Math.max(most, own), 0);
  return best - alone >= least && best - bestOrders(turn(laid, length), rule).best >= least;
}

const byBegin = (a: Link, b: Link): number => a.first.from - b.first.from;

/** Links by their ordinals: a link is held against many others, and is looked up quickest here. */
interface Laid {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly endFrom: Float64Array;
  readonly endTo: Float64Array;
  readonly own: Float64Array;
}

function layOut(links: readonly Link[], { most }: OrderRule): Laid {
  const laid = {
    from: new Float64Array(links.length),
    to: new Float64Array(links.length),
    endFrom: new Float64Array(links.length),
    endTo: new Float64Array(links.length),
    own: new Float64Array(links.length),
  };
  for (const [at, { first, last, total }] of links.entries()) {
    laid.from[at] = first.from;
    laid.to[at] = first.to;
    laid.endFrom[at] = last.from;
    laid.endTo[at] = last.to;
    laid.own[at] = Math.min(most, total);
  }
  return laid;
}

/** Returns the links as they would lie if the second sequence, of that length, ran backwards. */
const turn = (laid: Laid, length: number): Laid => ({
  ...laid,
  to: laid.endTo.map((to) => length - 1 - to),
  endTo: laid.to.map((to) => length - 1 - to),
});

interface Orders {
  /** The most that links in order total of which the last is this one. */
  readonly totals: Float64Array;
  /** The link before it, or -1. */
  readonly before: Int32Array;
  readonly best: number;
}

/** So many links before one are looked at for the one it follows. */
const REACH = 160;

function bestOrders({ from, to, endFrom, endTo, own }: Laid, { both, one }: OrderRule): Orders {
  const totals = own.slice();
  const before = new Int32Array(own.length).fill(-1);
  /** The most that a link up to this one totals: where even that would add too little, no earlier one is looked at. */
  const mostSoFar = new Float64Array(own.length);
  for (let at = 0; at < own.length; at++) {
    const mine = own[at]!;
    let best = mine;
    for (let earlier = at - 1; earlier >= 0 && earlier >= at - REACH; earlier--) {
      if (mostSoFar[earlier]! + mine <= best) break;
      const inFrom = from[at]! - endFrom[earlier]!;
      const inTo = to[at]! - endTo[earlier]!;
      if (inFrom <= 0 || inTo <= 0 || totals[earlier]! + mine <= best) continue;
      const skipped = both * Math.min(inFrom, inTo) + one * Math.abs(inFrom - inTo);
      const total = totals[earlier]! + mine - skipped;
      if (total <= best) continue;
      best = total;
      before[at] = earlier;
    }
    totals[at] = best;
    mostSoFar[at] = at === 0 ? best : Math.max(best, mostSoFar[at - 1]!);
  }
  return { totals, before, best: mostSoFar.at(-1) ?? 0 };
}
