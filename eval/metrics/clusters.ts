/** How well mentions are put together: what B-cubed and CEAF say of two partitions of the same mentions. */

/** A mention's place in both partitions. Names of clusters that are equal mean the same cluster. */
export interface Placing {
  readonly wanted: string;
  readonly given: string;
}

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each mention, which share of the cluster it was put in belongs with it, and
 * which share of what belongs with it was put there. Of no mentions all is right.
 */
export function bCubed(placings: readonly Placing[]): Agreement {
  const wanted = countBy(placings, (one) => one.wanted);
  const given = countBy(placings, (one) => one.given);
  const both = countBy(placings, pairOf);
  let precision = 0;
  let recall = 0;
  for (const one of placings) {
    precision += both.get(pairOf(one))! / given.get(one.given)!;
    recall += both.get(pairOf(one))! / wanted.get(one.wanted)!;
  }
  const n = placings.length;
  return n === 0 ? agreement(1, 1) : agreement(precision / n, recall / n);
}

/**
 * CEAF with the entity-based similarity (Luo 2005): clusters are paired so that the sum of what the pairs share, by
 * Dice's measure, is the greatest possible.
 */
export function ceafE(placings: readonly Placing[]): Agreement {
  const wanted = countBy(placings, (one) => one.wanted);
  const given = countBy(placings, (one) => one.given);
  if (placings.length === 0) return agreement(1, 1);
  const columns = new Map([...given.keys()].map((key, index) => [key, index]));
  const rows = [...wanted].map(([key, size]) => {
    const row = new Array<number>(given.size).fill(0);
    for (const [other, shared] of countBy(
      placings.filter((one) => one.wanted === key),
      (one) => one.given,
    ))
      row[columns.get(other)!] = (2 * shared) / (size + given.get(other)!);
    return row;
  });
  const total = bestSum(rows);
  return agreement(total / given.size, total / wanted.size);
}

const pairOf = ({ wanted, given }: Placing): string => `${wanted}\u0000${given}`;

function countBy(placings: readonly Placing[], keyOf: (one: Placing) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of placings) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

const agreement = (precision: number, recall: number): Agreement => ({
  precision,
  recall,
  f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
});

/** Returns the greatest sum of one cell in each row and column (the Hungarian algorithm with potentials). */
function bestSum(matrix: readonly (readonly number[])[]): number {
  const [height, width] = [matrix.length, matrix[0]!.length];
  if (height > width) return bestSum(matrix[0]!.map((_, column) => matrix.map((row) => row[column]!)));
  const rowPotential = new Array<number>(height + 1).fill(0);
  const columnPotential = new Array<number>(width + 1).fill(0);
  const rowOf = new Array<number>(width + 1).fill(0);
  for (let row = 1; row <= height; row++) {
    const before = new Array<number>(width + 1).fill(0);
    const slack = new Array<number>(width + 1).fill(Number.POSITIVE_INFINITY);
    const isDone = new Array<boolean>(width + 1).fill(false);
    rowOf[0] = row;
    let column = 0;
    do {
      isDone[column] = true;
      const from = rowOf[column]!;
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= width; other++) {
        if (isDone[other]) continue;
        const cost = -matrix[from - 1]![other - 1]! - rowPotential[from]! - columnPotential[other]!;
        if (cost < slack[other]!) [slack[other], before[other]] = [cost, column];
        if (slack[other]! < least) [least, next] = [slack[other]!, other];
      }
      for (let other = 0; other <= width; other++) {
        if (!isDone[other]) slack[other]! -= least;
        else {
          rowPotential[rowOf[other]!]! += least;
          columnPotential[other]! -= least;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!;
  }
  return rowOf.reduce(
    (sum, row, column) => (row === 0 || column === 0 ? sum : sum + matrix[row - 1]![column - 1]!),
    0,
  );
}
