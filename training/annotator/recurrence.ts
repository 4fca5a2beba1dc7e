/**
 * A layer of simple recurrent units, with peepholes, that reads each sentence from both ends (Lei et al. 2018). Half of
 * its units read forward, the others backward. A unit has a cell c, a forget gate f and a reset gate r:
 *
 *     c = f · c' + (1 - f) · z        c' is the cell at the word before
 *     y = r · c + (1 - r) · x
 *
 * z, f and r are columns of a dense layer over x, three for each unit, to which the gates add their weight times c'
 * before they are squashed.
 */

import type { Matrix, Workspace } from '../../src/language/neural/matrices.ts';
import type { NetworkShape } from '../../src/language/neural/network-shape.ts';
import type { Batch, Rows } from './batch.ts';
import { backDense, type Dense, readDense } from './dense.ts';
import { type Dropout, sentenceMask } from './dropout.ts';
import { applyMask, type Differentiable, withGradient } from './operations.ts';
import type { MakeParameter, Parameter } from './parameters.ts';

export interface RecurrentLayer extends Dense {
  /** What the gates add of the cell before: a row of forward forget and reset weights, then backward ones. */
  readonly peepholes: Parameter;
}

export interface RecurrentPass {
  readonly out: Matrix;
  readonly mask: Float32Array | undefined;
  readonly cells: Matrix;
  /** z and the squashed gates f and r of the units that read forward, then of those that read backward. */
  readonly gates: Matrix;
}

type Direction = 'forward' | 'backward';
const DIRECTIONS: readonly Direction[] = ['forward', 'backward'];

export function createRecurrentLayer(
  make: MakeParameter,
  { width }: NetworkShape,
  index: number,
): RecurrentLayer {
  return {
    weights: make(`gates${index}`, width, 3 * width),
    bias: make(`gateBias${index}`, 1, 3 * width, 0),
    peepholes: make(`cell${index}`, 1, 2 * width, 0.1),
  };
}

export function readLayer(
  space: Workspace,
  layer: RecurrentLayer,
  batch: Batch,
  x: Matrix,
  dropout?: Dropout,
): RecurrentPass {
  const gates = readDense(space, layer, x);
  const out = space.matrix(x.rows, x.columns);
  const cells = space.matrix(x.rows, x.columns);
  for (const sentence of batch.sentences)
    for (const direction of DIRECTIONS) recur(space, layer, direction, sentence, x, gates, out, cells);
  const mask = dropout && sentenceMask(batch, x.columns, dropout.rates.layer, dropout.random);
  applyMask(out, mask);
  return { out, mask, cells, gates };
}

/** Squashes the gates in their place and fills `out` and `cells`, for one sentence in one direction. */
function recur(
  { kernels }: Workspace,
  { peepholes }: RecurrentLayer,
  direction: Direction,
  { first, size }: Rows,
  x: Matrix,
  gates: Matrix,
  out: Matrix,
  cells: Matrix,
): void {
  const half = x.columns / 2;
  const start = direction === 'forward' ? first : first + size - 1;
  const units = direction === 'forward' ? 0 : half;
  const addressIn = ({ at, columns }: Matrix): number => at + (start * columns + units) * 4;
  const step = (direction === 'forward' ? 1 : -1) * x.columns * 4;
  kernels.recur(
    size,
    half,
    gates.at + (start * gates.columns + 3 * units) * 4,
    3 * step,
    peepholes.at + 2 * units * 4,
    addressIn(x),
    step,
    addressIn(out),
    step,
    addressIn(cells),
    step,
  );
}

/** Adds to the gradients of the layer and of x, given that of what came out, which it thins. */
export function backLayer(
  space: Workspace,
  layer: RecurrentLayer,
  batch: Batch,
  x: Differentiable,
  pass: RecurrentPass,
  outGradient: Matrix,
): void {
  applyMask(outGradient, pass.mask);
  const gates = withGradient(space, pass.gates);
  for (const sentence of batch.sentences)
    for (const direction of DIRECTIONS)
      backRecur(layer, direction, sentence, x, gates, pass.cells, outGradient);
  backDense(space, layer, x, gates.gradient);
}

/** Goes through one sentence against its direction, unit after unit. */
function backRecur(
  { peepholes }: RecurrentLayer,
  direction: Direction,
  { first, size }: Rows,
  x: Differentiable,
  gates: Differentiable,
  cells: Matrix,
  outGradient: Matrix,
): void {
  const width = x.columns;
  const half = width / 2;
  const ahead = direction === 'forward' ? 1 : -1;
  const start = direction === 'forward' ? first : first + size - 1;
  const units = direction === 'forward' ? 0 : half;
  for (let unit = 0; unit < half; unit++) {
    const forgetPeephole = 2 * units + unit;
    const resetPeephole = forgetPeephole + half;
    let fromNext = 0;
    for (let step = size - 1; step >= 0; step--) {
      const word = start + step * ahead;
      const at = word * width + units + unit;
      const zAt = word * 3 * width + 3 * units + unit;
      const [forgetAt, resetAt] = [zAt + half, zAt + 2 * half];
      const z = gates.data[zAt]!;
      const forget = gates.data[forgetAt]!;
      const reset = gates.data[resetAt]!;
      const cell = cells.data[at]!;
      const before = step > 0 ? cells.data[at - ahead * width]! : 0;
      const byOut = outGradient.data[at]!;
      const byCell = fromNext + byOut * reset;
      const byReset = byOut * (cell - x.data[at]!) * squashSlope(reset);
      const byForget = byCell * (before - z) * squashSlope(forget);
      x.gradient.data[at]! += byOut * (1 - reset);
      gates.gradient.data[zAt] = byCell * (1 - forget);
      gates.gradient.data[forgetAt] = byForget;
      gates.gradient.data[resetAt] = byReset;
      peepholes.gradient.data[forgetPeephole]! += byForget * before;
      peepholes.gradient.data[resetPeephole]! += byReset * before;
      fromNext =
        byCell * forget +
        byForget * peepholes.data[forgetPeephole]! +
        byReset * peepholes.data[resetPeephole]!;
    }
  }
}

/** Gates are squashed to g = 1/2 + x / 2(1 + |x|); the slope is 2 (1/2 - |g - 1/2|)². */
function squashSlope(gate: number): number {
  const rest = 0.5 - Math.abs(gate - 0.5);
  return 2 * rest * rest;
}
