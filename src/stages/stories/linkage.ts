/** Groups by average linkage (UPGMA, Sokal and Michener 1958), where some pairs cannot be compared. */

/**
 * Returns the groups, as sorted indices, by their first. `bondOf` gives the bond of two, the same whichever comes first, or
 * `null` where they cannot be compared. The two groups with the greatest mean bond are joined as long as it is at least
 * `least`; of equals, those that come first.
 */
export function linkByMean(
  count: number,
  bondOf: (one: number, other: number) => number | null,
  least: number,
): number[][] {
  const table = tableOf(count, bondOf);
  const groups: (number[] | null)[] = Array.from({ length: count }, (_, at) => [at]);
  const nearest = groups.map((_, at) => nearestTo(at, table, groups));
  for (;;) {
    let one = -1;
    for (let at = 0; at < count; at++)
      if (
        groups[at] !== null &&
        nearest[at]!.mean >= least &&
        (one < 0 || nearest[at]!.mean > nearest[one]!.mean)
      )
        one = at;
    if (one < 0) break;
    const [first, second] = [one, nearest[one]!.at].sort((a, b) => a - b) as [number, number];
    join(first, second, table, groups);
    for (let at = 0; at < count; at++) {
      if (groups[at] === null) continue;
      const { at: near } = nearest[at]!;
      if (at === first || near === first || near === second) nearest[at] = nearestTo(at, table, groups);
      else if (beats(table, at, first, nearest[at]!))
        nearest[at] = { at: first, mean: meanOf(table, at, first) };
    }
  }
  return groups.filter((group) => group !== null).map((group) => group.sort((a, b) => a - b));
}

/** Sums of bonds between groups, and how many pairs they are of. */
interface Table {
  readonly size: number;
  readonly sums: Float64Array;
  readonly pairs: Float64Array;
}

interface Nearest {
  readonly at: number;
  readonly mean: number;
}

function tableOf(size: number, bondOf: (one: number, other: number) => number | null): Table {
  const [sums, pairs] = [new Float64Array(size * size), new Float64Array(size * size)];
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++) {
      const bond = bondOf(one, other);
      if (bond === null) continue;
      sums[one * size + other] = sums[other * size + one] = bond;
      pairs[one * size + other] = pairs[other * size + one] = 1;
    }
  return { size, sums, pairs };
}

const meanOf = ({ size, sums, pairs }: Table, one: number, other: number): number => {
  const place = one * size + other;
  return pairs[place] === 0 ? Number.NEGATIVE_INFINITY : sums[place]! / pairs[place]!;
};

function beats(table: Table, one: number, other: number, nearest: Nearest): boolean {
  const mean = meanOf(table, one, other);
  return mean > nearest.mean || (mean === nearest.mean && other < nearest.at);
}

function nearestTo(one: number, table: Table, groups: readonly (readonly number[] | null)[]): Nearest {
  let nearest: Nearest = { at: -1, mean: Number.NEGATIVE_INFINITY };
  for (let other = 0; other < groups.length; other++)
    if (other !== one && groups[other] !== null && meanOf(table, one, other) > nearest.mean)
      nearest = { at: other, mean: meanOf(table, one, other) };
  return nearest;
}

function join(
  first: number,
  second: number,
  { size, sums, pairs }: Table,
  groups: (number[] | null)[],
): void {
  groups[first]!.push(...groups[second]!);
  groups[second] = null;
  for (let other = 0; other < size; other++) {
    const [here, there] = [first * size + other, second * size + other];
    sums[here] = sums[other * size + first] = sums[here]! + sums[there]!;
    pairs[here] = pairs[other * size + first] = pairs[here]! + pairs[there]!;
  }
}
