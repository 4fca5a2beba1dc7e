/** Adam (Kingma and Ba 2015). Rows of the table that a batch did not touch stay as they are, moments included. */

import type { Moments, Parameter, Table } from './parameters.ts';

/** How slowly the moments forget: at this share a step. */
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.98;
/** Keeps the division finite. */
const EPSILON = 1e-8;
/** Longer gradients, over the whole network, are shortened to this. */
const LONGEST_GRADIENT = 1;

/** Returns what takes a step at the given learning rate and sets all gradients to zero. */
export function createAdam(parameters: readonly Parameter[], table: Table): (rate: number) => void {
  let steps = 0;
  return (rate) => {
    steps++;
    const length = gradientLength(parameters, table);
    const scale = length > LONGEST_GRADIENT ? LONGEST_GRADIENT / length : 1;
    // Both moments begin at zero, which makes the first steps too short.
    const corrected = rate * (Math.sqrt(1 - SECOND_DECAY ** steps) / (1 - FIRST_DECAY ** steps));
    for (const { data, gradient, moments } of parameters)
      change(data, gradient.data, moments, 0, data.length, scale, corrected);
    const { data, gradient, moments, width } = table;
    for (const row of table.touched)
      change(data, gradient, moments, row * width, (row + 1) * width, scale, corrected);
    table.touched.clear();
  };
}

function gradientLength(parameters: readonly Parameter[], table: Table): number {
  let squares = 0;
  for (const { gradient } of parameters) for (const slope of gradient.data) squares += slope * slope;
  for (const row of table.touched)
    for (let i = row * table.width; i < (row + 1) * table.width; i++)
      squares += table.gradient[i]! * table.gradient[i]!;
  return Math.sqrt(squares);
}

function change(
  data: Float32Array,
  gradient: Float32Array,
  { first, second }: Moments,
  from: number,
  to: number,
  scale: number,
  rate: number,
): void {
  for (let i = from; i < to; i++) {
    const slope = gradient[i]! * scale;
    first[i] = FIRST_DECAY * first[i]! + (1 - FIRST_DECAY) * slope;
    second[i] = SECOND_DECAY * second[i]! + (1 - SECOND_DECAY) * slope * slope;
    data[i]! -= (rate * first[i]!) / (Math.sqrt(second[i]!) + EPSILON);
    gradient[i] = 0;
  }
}
