/** Logistic regression by Newton's method, with weighted examples and a penalty on the squares of the weights. */

export interface Example {
  readonly values: readonly number[];
  readonly isSame: boolean;
  readonly weight: number;
}

export interface Line {
  readonly bias: number;
  readonly weights: readonly number[];
}

const PENALTY = 300;
const MOST_STEPS = 15;
const ENOUGH = 1e-3;

/** Returns the weights for values as they are given; they are learnt of values brought to one scale. */
export function learn(examples: readonly Example[]): Line {
  const count = examples[0]!.values.length;
  const columns = Array.from({ length: count }, (_, at) =>
    scaleOf(examples.map(({ values }) => values[at]!)),
  );
  const rows = examples.map(({ values }) => [
    ...values.map((value, at) => (value - columns[at]!.mean) / columns[at]!.spread),
    1,
  ]);
  let line: number[] = [...new Array<number>(count).fill(0), -4];
  let loss = lossOf(line, rows, examples);
  for (let step = 0; step < MOST_STEPS; step++) {
    const towards = newtonStep(line, rows, examples);
    let length = 1;
    let next = line.map((weight, at) => weight + towards[at]!);
    while (length > 0.01 && lossOf(next, rows, examples) >= loss) {
      length /= 2;
      next = line.map((weight, at) => weight + length * towards[at]!);
    }
    const reached = lossOf(next, rows, examples);
    if (reached >= loss) break;
    const isEnough = loss - reached < ENOUGH * loss;
    [line, loss] = [next, reached];
    if (isEnough) break;
  }
  const weights = columns.map(({ spread }, at) => line[at]! / spread);
  const bias = columns.reduce((sum, { mean }, at) => sum - weights[at]! * mean, line[count]!);
  return { bias, weights };
}

export const logOdds = ({ bias, weights }: Line, values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * weights[at]!, bias);

function scaleOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, spread: spread || 1 };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);

function lossOf(
  line: readonly number[],
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
): number {
  let loss = (PENALTY / 2) * line.slice(0, -1).reduce((sum, weight) => sum + weight * weight, 0);
  for (const [at, row] of rows.entries()) {
    const wrong = dot(line, row) * (examples[at]!.isSame ? -1 : 1);
    loss += examples[at]!.weight * (wrong > 30 ? wrong : Math.log1p(Math.exp(wrong)));
  }
  return loss;
}

function newtonStep(
  line: readonly number[],
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
): number[] {
  const size = line.length;
  const table = line.map((weight, at) => {
    const own = new Array<number>(size + 1).fill(0);
    own[at] = at < size - 1 ? PENALTY : 1e-6;
    own[size] = at < size - 1 ? -PENALTY * weight : 0;
    return own;
  });
  for (const [index, row] of rows.entries()) {
    const { isSame, weight } = examples[index]!;
    const likely = 1 / (1 + Math.exp(-dot(line, row)));
    const curve = weight * Math.max(1e-4, likely * (1 - likely));
    for (let at = 0; at < size; at++) {
      const own = table[at]!;
      for (let to = 0; to < size; to++) own[to]! += curve * row[at]! * row[to]!;
      own[size]! += weight * ((isSame ? 1 : 0) - likely) * row[at]!;
    }
  }
  return solve(table);
}

/** Gaussian elimination; the last column is the right side. The table is positive definite. */
function solve(table: number[][]): number[] {
  const size = table.length;
  for (let at = 0; at < size; at++)
    for (let below = at + 1; below < size; below++) {
      const factor = table[below]![at]! / table[at]![at]!;
      for (let to = at; to <= size; to++) table[below]![to]! -= factor * table[at]![to]!;
    }
  const solved = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const rest = solved.reduce((sum, value, to) => (to > at ? sum + value * table[at]![to]! : sum), 0);
    solved[at] = (table[at]![size]! - rest) / table[at]![at]!;
  }
  return solved;
}
