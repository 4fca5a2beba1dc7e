/** Logistic regression by Newton's method. */

export interface Example {
  readonly evidence: readonly number[];
  readonly same: boolean;
  readonly weight: number;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ROUNDS = 40;
/** Of the squares of the weights, for evidence in units of its deviation: enough that none runs away. */
const RIDGE = 1e-4;

/** Returns the weights of evidence that make the examples most likely. */
export function fitLogistic(examples: readonly Example[]): Logistic {
  const width = examples[0]!.evidence.length;
  const scale = Array.from({ length: width }, (_, at) => scaleOf(examples, at));
  const rows = examples.map(({ evidence }) => [
    ...evidence.map((value, at) => (value - scale[at]!.mean) / scale[at]!.deviation),
    1,
  ]);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const beta = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(examples, rows, beta, RIDGE * total);
    for (const [at, change] of step.entries()) beta[at]! -= change;
    if (Math.max(...step.map(Math.abs)) < 1e-4) break;
  }
  const weights = scale.map(({ deviation }, at) => beta[at]! / deviation);
  return { bias: beta[width]! - scale.reduce((sum, { mean }, at) => sum + weights[at]! * mean, 0), weights };
}

function scaleOf(
  examples: readonly Example[],
  at: number,
): { readonly mean: number; readonly deviation: number } {
  const mean = examples.reduce((sum, { evidence }) => sum + evidence[at]!, 0) / examples.length;
  const variance =
    examples.reduce((sum, { evidence }) => sum + (evidence[at]! - mean) ** 2, 0) / examples.length;
  return { mean, deviation: Math.sqrt(variance) + 1e-9 };
}

function newtonStep(
  examples: readonly Example[],
  rows: readonly (readonly number[])[],
  beta: readonly number[],
  ridge: number,
): number[] {
  const size = beta.length;
  const gradient = beta.map((value, at) => (at === size - 1 ? 0 : ridge * value));
  const hessian = beta.map((_, at) => beta.map((__, to) => (at === to && at < size - 1 ? ridge : 0)));
  for (const [at, { same, weight }] of examples.entries()) {
    const row = rows[at]!;
    const odds = row.reduce((sum, value, k) => sum + value * beta[k]!, 0);
    const p = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, odds))));
    const [error, curve] = [weight * (p - (same ? 1 : 0)), weight * (p * (1 - p) + 1e-9)];
    for (let i = 0; i < size; i++) {
      gradient[i]! += error * row[i]!;
      for (let j = 0; j <= i; j++) hessian[i]![j]! += curve * row[i]! * row[j]!;
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) hessian[j]![i] = hessian[i]![j]!;
  return solve(hessian, gradient);
}

/** Solves a symmetric system by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at]!]);
  const size = values.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= size; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let sum = rows[k]![size]!;
    for (let j = k + 1; j < size; j++) sum -= rows[k]![j]! * solution[j]!;
    solution[k] = sum / rows[k]![k]!;
  }
  return solution;
}
