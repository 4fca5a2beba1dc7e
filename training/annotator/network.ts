/**
 * The network as it learns: forward, backward, and Adam (Kingma and Ba 2015). What it computes is described in
 * `src/language/neural/encoder.ts`, which computes the same without the backward half.
 */

import { type Matrix, openWorkspace, type Workspace } from '../../src/language/neural/matrices.ts';
import type { NetworkShape } from '../../src/language/neural/network-shape.ts';

/** A sentence with what is known of it. Heads are indices, -1 for the root. */
export interface Example {
  readonly size: number;
  /** `slots` rows of the table for each word. */
  readonly features: Int32Array;
  readonly slots: number;
  /** Slots that tell nothing of which word it is. */
  readonly shapes: readonly number[];
  /** 1 where a word has a capital. */
  readonly capitals: Uint8Array;
  /** Row of the word in the vectors, -1 where it has none. */
  readonly vectors: Int32Array;
  readonly tags?: Int16Array;
  readonly heads?: Int16Array;
  readonly labels?: Int16Array;
  readonly names?: Int16Array;
}

export interface Prediction {
  readonly tags: Int16Array;
  /** Scores of arcs: word × (1 + word), the first column is the root. */
  readonly arcs: Float32Array;
  readonly arcColumns: number;
  readonly names: Float32Array;
  /** Label of each word under the given heads. */
  labelsOf(heads: Int16Array): Int16Array;
}

export interface Losses {
  tags: number;
  arcs: number;
  labels: number;
  names: number;
}

interface Parameter extends Matrix {
  readonly name: string;
  readonly gradient: Matrix;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

export interface Rates {
  readonly input: number;
  readonly layer: number;
  readonly head: number;
  /** Chance that a word's own row is hidden, and half of it that its vector is. */
  readonly word: number;
  /** Chance that of a word with a capital only the shape is shown, so that strange names are read by their surroundings. */
  readonly strange: number;
}

const eight = (size: number): number => (size + 7) & ~7;

export type Network = ReturnType<typeof createNetwork>;

export function createNetwork(
  shape: NetworkShape,
  vectors: Float32Array,
  random: () => number,
  bytes = 700 * 2 ** 20,
) {
  const space: Workspace = openWorkspace(bytes);
  const { kernels } = space;
  const { width: D, layers, arcWidth: A, labelWidth: L } = shape;
  const h = D / 2;
  const T = eight(shape.tags);
  const R = eight(shape.labels);
  const K = eight(shape.names);
  const parameters: Parameter[] = [];

  const parameter = (name: string, rows: number, columns: number, scale?: number): Parameter => {
    const matrix = space.matrix(rows, columns);
    const gradient = space.matrix(rows, columns);
    const bound = scale ?? Math.sqrt(6 / (rows + columns));
    for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = (random() * 2 - 1) * bound;
    const made = {
      ...matrix,
      name,
      gradient,
      first: new Float32Array(rows * columns),
      second: new Float32Array(rows * columns),
    };
    parameters.push(made);
    return made;
  };

  // Embeddings live outside: only the rows that a batch touches change.
  const table = new Float32Array(shape.embeddings * D);
  const tableGradient = new Float32Array(shape.embeddings * D);
  const tableFirst = new Float32Array(shape.embeddings * D);
  const tableSecond = new Float32Array(shape.embeddings * D);
  const touched = new Uint8Array(shape.embeddings);
  let touchedRows: number[] = [];

  const project = parameter('project', shape.vectorWidth, D);
  const gateWeights: Parameter[] = [];
  const gateBiases: Parameter[] = [];
  const cellWeights: Parameter[] = [];
  for (let l = 0; l < layers; l++) {
    gateWeights.push(parameter(`gates${l}`, D, 6 * h));
    gateBiases.push(parameter(`gateBias${l}`, 1, 6 * h, 0));
    cellWeights.push(parameter(`cell${l}`, 1, 4 * h, 0.1));
  }
  const tagWeights = parameter('tag', D, T);
  const tagBias = parameter('tagBias', 1, T, 0);
  const depWeights = parameter('dependent', D, A);
  const depBias = parameter('dependentBias', 1, A, 0);
  const headWeights = parameter('head', D, A);
  const headBias = parameter('headBias', 1, A, 0);
  const headRoot = parameter('headRoot', 1, A, 0.1);
  const pairWeights = parameter('pair', A, A, 0.05);
  const pairBias = parameter('pairBias', 1, A, 0.05);
  const labelDep = parameter('labelDependent', D, L);
  const labelDepBias = parameter('labelDependentBias', 1, L, 0);
  const labelHead = parameter('labelHead', D, L);
  const labelRoot = parameter('labelRoot', 1, L, 0.1);
  const labelOut = parameter('label', L, R);
  const labelOutBias = parameter('labelBias', 1, R, 0);
  const nameWeights = parameter('name', D, K);
  const nameBias = parameter('nameBias', 1, K, 0);

  const multiply = (a: Matrix, b: Matrix, c: Matrix): void =>
    kernels.multiply(
      a.rows,
      b.columns,
      a.columns,
      a.at,
      a.columns * 4,
      4,
      b.at,
      b.columns * 4,
      c.at,
      c.columns * 4,
    );
  /** c += aᵀ b */
  const multiplyTransposed = (a: Matrix, b: Matrix, c: Matrix): void =>
    kernels.multiply(
      a.columns,
      b.columns,
      a.rows,
      a.at,
      4,
      a.columns * 4,
      b.at,
      b.columns * 4,
      c.at,
      c.columns * 4,
    );
  const transpose = (a: Matrix): Matrix => {
    const t = space.matrix(a.columns, a.rows);
    for (let i = 0; i < a.rows; i++)
      for (let j = 0; j < a.columns; j++) t.data[j * a.rows + i] = a.data[i * a.columns + j]!;
    return t;
  };
  const addBias = (x: Matrix, bias: Matrix): void => {
    for (let i = 0; i < x.rows; i++)
      for (let j = 0, at = i * x.columns; j < x.columns; j++, at++) x.data[at]! += bias.data[j]!;
  };
  const biasGradient = (dy: Matrix, bias: Parameter): void => {
    const g = bias.gradient.data;
    for (let i = 0; i < dy.rows; i++)
      for (let j = 0, at = i * dy.columns; j < dy.columns; j++, at++) g[j]! += dy.data[at]!;
  };
  /** Backward of y = x w: adds to dx and to w's gradient. */
  const backward = (x: Matrix, w: Parameter, dy: Matrix, dx: Matrix): void => {
    multiplyTransposed(x, dy, w.gradient);
    const mark = space.mark();
    multiply(dy, transpose(w), dx);
    space.release(mark);
  };
  const rectify = (x: Matrix, mask: Float32Array | null): void => {
    for (let i = 0; i < x.data.length; i++) {
      const v = x.data[i]!;
      x.data[i] = v > 0 ? (mask ? v * mask[i]! : v) : 0;
    }
  };
  const rectifyBackward = (y: Matrix, dy: Matrix, mask: Float32Array | null): void => {
    for (let i = 0; i < y.data.length; i++)
      dy.data[i] = y.data[i]! > 0 ? (mask ? dy.data[i]! * mask[i]! : dy.data[i]!) : 0;
  };
  /** One mask a sentence, the same for all its words. */
  const sentenceMask = (examples: readonly Example[], columns: number, rate: number): Float32Array => {
    const total = examples.reduce((sum, { size }) => sum + size, 0);
    const mask = new Float32Array(total * columns);
    let row = 0;
    for (const { size } of examples) {
      const first = row * columns;
      for (let j = 0; j < columns; j++) mask[first + j] = random() < rate ? 0 : 1 / (1 - rate);
      for (let i = 1; i < size; i++) mask.copyWithin(first + i * columns, first, first + columns);
      row += size;
    }
    return mask;
  };
  const wordMask = (size: number, rate: number): Float32Array =>
    Float32Array.from({ length: size }, () => (random() < rate ? 0 : 1 / (1 - rate)));
  const times = (x: Matrix, mask: Float32Array): void => {
    for (let i = 0; i < mask.length; i++) x.data[i]! *= mask[i]!;
  };
  /** Puts the gradient of the loss in place of the scores and returns the loss. Rows with a target below 0 are left out. */
  const softmaxLoss = (
    scores: Float32Array,
    at: number,
    size: number,
    target: number,
    weight: number,
    smooth = 0,
  ): number => {
    if (target < 0) {
      scores.fill(0, at, at + size);
      return 0;
    }
    let top = -Infinity;
    for (let j = 0; j < size; j++) if (scores[at + j]! > top) top = scores[at + j]!;
    let sum = 0;
    for (let j = 0; j < size; j++) sum += Math.exp(scores[at + j]! - top);
    const log = Math.log(sum) + top;
    const loss = log - scores[at + target]!;
    const rest = smooth / size;
    for (let j = 0; j < size; j++)
      scores[at + j] = weight * (Math.exp(scores[at + j]! - log) - rest - (j === target ? 1 - smooth : 0));
    return loss;
  };

  function run(examples: readonly Example[], rates: Rates | null) {
    const N = examples.reduce((sum, { size }) => sum + size, 0);
    // Input.
    const given = space.matrix(N, shape.vectorWidth);
    const x0 = space.matrix(N, D);
    const used: Int32Array[] = [];
    let row = 0;
    for (const example of examples) {
      const rows = example.features.slice();
      for (let i = 0; i < example.size; i++, row++) {
        const hideWord = rates !== null && random() < rates.word;
        const isStrange = rates !== null && example.capitals[i] === 1 && random() < rates.strange;
        const hideVector = isStrange || (rates !== null && random() < rates.word / 2);
        if (isStrange)
          for (let s = 0; s < example.slots; s++)
            if (!example.shapes.includes(s)) rows[i * example.slots + s] = -1;
        if (hideWord || isStrange) rows[i * example.slots] = 0;
        if (hideWord && random() < 0.5) rows[i * example.slots + 1] = -1;
        if (!hideVector && example.vectors[i]! >= 0) {
          const from = example.vectors[i]! * shape.vectorWidth;
          given.data.set(vectors.subarray(from, from + shape.vectorWidth), row * shape.vectorWidth);
        }
        for (let s = 0; s < example.slots; s++) {
          const id = rows[i * example.slots + s]!;
          if (id < 0) continue;
          for (let j = 0, to = row * D, from = id * D; j < D; j++) x0.data[to + j]! += table[from + j]!;
        }
      }
      used.push(rows);
    }
    multiply(given, project, x0);
    const inputMask = rates ? wordMask(N * D, rates.input) : null;
    if (inputMask) times(x0, inputMask);
    // Layers.
    const inputs: Matrix[] = [x0];
    const gates: Matrix[] = [];
    const cells: Matrix[] = [];
    const masks: (Float32Array | null)[] = [];
    for (let l = 0; l < layers; l++) {
      const x = inputs[l]!;
      const u = space.matrix(N, 6 * h);
      multiply(x, gateWeights[l]!, u);
      addBias(u, gateBiases[l]!);
      const out = space.matrix(N, D);
      const c = space.matrix(N, D);
      let first = 0;
      for (const { size } of examples) {
        const last = first + size - 1;
        kernels.recur(
          size,
          h,
          u.at + first * 24 * h,
          24 * h,
          cellWeights[l]!.at,
          x.at + first * D * 4,
          D * 4,
          out.at + first * D * 4,
          D * 4,
          c.at + first * D * 4,
          D * 4,
        );
        kernels.recur(
          size,
          h,
          u.at + last * 24 * h + 12 * h,
          -24 * h,
          cellWeights[l]!.at + 8 * h,
          x.at + last * D * 4 + 4 * h,
          -D * 4,
          out.at + last * D * 4 + 4 * h,
          -D * 4,
          c.at + last * D * 4 + 4 * h,
          -D * 4,
        );
        first += size;
      }
      const mask = rates ? sentenceMask(examples, D, rates.layer) : null;
      if (mask) times(out, mask);
      masks.push(mask);
      gates.push(u);
      cells.push(c);
      inputs.push(out);
    }
    return { N, given, used, inputMask, inputs, gates, cells, masks };
  }

  function heads(examples: readonly Example[], N: number, top: Matrix, low: Matrix, rate: number | null) {
    const linear = (x: Matrix, w: Parameter, b: Parameter | null): Matrix => {
      const y = space.matrix(N, w.columns);
      multiply(x, w, y);
      if (b) addBias(y, b);
      return y;
    };
    const mask = (columns: number) => (rate === null ? null : sentenceMask(examples, columns, rate));
    const tags = linear(low, tagWeights, tagBias);
    const names = linear(top, nameWeights, nameBias);
    const dep = linear(top, depWeights, depBias);
    const depMask = mask(A);
    rectify(dep, depMask);
    const hd = linear(top, headWeights, headBias);
    const hdMask = mask(A);
    rectify(hd, hdMask);
    const query = linear(dep, pairWeights, pairBias);
    const ld = linear(top, labelDep, labelDepBias);
    const lh = linear(top, labelHead, null);
    return { tags, names, dep, depMask, hd, hdMask, query, ld, lh };
  }

  /** Scores of all arcs of one sentence, with its heads' matrix (root first). */
  function arcScores(size: number, first: number, query: Matrix, hd: Matrix) {
    const columns = eight(size + 1);
    const keys = space.matrix(size + 1, A);
    keys.data.set(headRoot.data);
    keys.data.set(hd.data.subarray(first * A, (first + size) * A), A);
    const turned = space.matrix(A, columns);
    for (let i = 0; i <= size; i++)
      for (let j = 0; j < A; j++) turned.data[j * columns + i] = keys.data[i * A + j]!;
    const scores = space.matrix(size, columns);
    kernels.multiply(
      size,
      columns,
      A,
      query.at + first * A * 4,
      A * 4,
      4,
      turned.at,
      columns * 4,
      scores.at,
      columns * 4,
    );
    return { scores, keys, columns };
  }

  function labelHidden(
    rows: number,
    headOf: (i: number) => number,
    first: number,
    ld: Matrix,
    lh: Matrix,
  ): Matrix {
    const y = space.matrix(rows, L);
    for (let i = 0; i < rows; i++) {
      const head = headOf(i);
      const at = head < 0 ? -1 : (first + head) * L;
      for (let j = 0; j < L; j++) {
        const v = ld.data[(first + i) * L + j]! + (at < 0 ? labelRoot.data[j]! : lh.data[at + j]!);
        y.data[i * L + j] = v > 0 ? v : 0;
      }
    }
    return y;
  }

  function learn(examples: readonly Example[], rates: Rates, losses: Losses): void {
    const mark = space.mark();
    const { N, given, used, inputMask, inputs, gates, cells, masks } = run(examples, rates);
    const top = inputs[layers]!;
    const low = inputs[shape.tagLayer]!;
    const out = heads(examples, N, top, low, rates.head);
    const dInputs = inputs.map((x) => space.matrix(x.rows, x.columns));
    const dTop = dInputs[layers]!;
    const dLow = dInputs[shape.tagLayer]!;
    const weight = 1 / N;

    const dDep = space.matrix(N, A);
    const dHd = space.matrix(N, A);
    const dQuery = space.matrix(N, A);
    const dLd = space.matrix(N, L);
    const dLh = space.matrix(N, L);
    let first = 0;
    for (const { size, tags, heads: gold, labels, names } of examples) {
      for (let i = 0; i < size; i++) {
        const row = first + i;
        losses.tags += softmaxLoss(out.tags.data, row * T, shape.tags, tags ? tags[i]! : -1, weight * 0.5);
        losses.names += softmaxLoss(out.names.data, row * K, shape.names, names ? names[i]! : -1, weight);
      }
      if (gold && labels) {
        const inner = space.mark();
        const { scores, keys, columns } = arcScores(size, first, out.query, out.hd);
        for (let i = 0; i < size; i++)
          losses.arcs += softmaxLoss(scores.data, i * columns, size + 1, gold[i]! + 1, weight);
        for (let i = 0; i < size; i++) scores.data.fill(0, i * columns + size + 1, (i + 1) * columns);
        kernels.multiply(
          size,
          A,
          size + 1,
          scores.at,
          columns * 4,
          4,
          keys.at,
          A * 4,
          dQuery.at + first * A * 4,
          A * 4,
        );
        const dKeys = space.matrix(size + 1, A);
        kernels.multiply(
          size + 1,
          A,
          size,
          scores.at,
          4,
          columns * 4,
          out.query.at + first * A * 4,
          A * 4,
          dKeys.at,
          A * 4,
        );
        for (let j = 0; j < A; j++) headRoot.gradient.data[j]! += dKeys.data[j]!;
        for (let i = 0; i < size * A; i++) dHd.data[first * A + i] = dKeys.data[A + i]!;
        // Labels under the gold heads.
        const y = labelHidden(size, (i) => gold[i]!, first, out.ld, out.lh);
        const logits = space.matrix(size, R);
        multiply(y, labelOut, logits);
        addBias(logits, labelOutBias);
        for (let i = 0; i < size; i++) {
          losses.labels += softmaxLoss(logits.data, i * R, shape.labels, labels[i]!, weight);
          logits.data.fill(0, i * R + shape.labels, (i + 1) * R);
        }
        const dY = space.matrix(size, L);
        biasGradient(logits, labelOutBias);
        backward(y, labelOut, logits, dY);
        for (let i = 0; i < size; i++) {
          const head = gold[i]!;
          for (let j = 0; j < L; j++) {
            if (y.data[i * L + j]! <= 0) continue;
            const d = dY.data[i * L + j]!;
            dLd.data[(first + i) * L + j]! += d;
            if (head < 0) labelRoot.gradient.data[j]! += d;
            else dLh.data[(first + head) * L + j]! += d;
          }
        }
        space.release(inner);
      }
      first += size;
    }
    for (let i = 0; i < N; i++) {
      out.tags.data.fill(0, i * T + shape.tags, (i + 1) * T);
      out.names.data.fill(0, i * K + shape.names, (i + 1) * K);
    }
    biasGradient(out.tags, tagBias);
    backward(low, tagWeights, out.tags, dLow);
    biasGradient(out.names, nameBias);
    backward(top, nameWeights, out.names, dTop);
    biasGradient(dQuery, pairBias);
    backward(out.dep, pairWeights, dQuery, dDep);
    rectifyBackward(out.dep, dDep, out.depMask);
    biasGradient(dDep, depBias);
    backward(top, depWeights, dDep, dTop);
    rectifyBackward(out.hd, dHd, out.hdMask);
    biasGradient(dHd, headBias);
    backward(top, headWeights, dHd, dTop);
    biasGradient(dLd, labelDepBias);
    backward(top, labelDep, dLd, dTop);
    backward(top, labelHead, dLh, dTop);

    for (let l = layers - 1; l >= 0; l--) {
      const dOut = dInputs[l + 1]!;
      if (masks[l]) times(dOut, masks[l]!);
      const dU = space.matrix(N, 6 * h);
      recurBackward(examples, l, inputs[l]!, gates[l]!, cells[l]!, dOut, dU, dInputs[l]!);
      biasGradient(dU, gateBiases[l]!);
      backward(inputs[l]!, gateWeights[l]!, dU, dInputs[l]!);
    }
    const d0 = dInputs[0]!;
    if (inputMask) times(d0, inputMask);
    multiplyTransposed(given, d0, project.gradient);
    let row = 0;
    for (const [index, example] of examples.entries()) {
      const rows = used[index]!;
      for (let i = 0; i < example.size; i++, row++)
        for (let s = 0; s < example.slots; s++) {
          const id = rows[i * example.slots + s]!;
          if (id < 0) continue;
          if (!touched[id]) {
            touched[id] = 1;
            touchedRows.push(id);
          }
          for (let j = 0, from = row * D, to = id * D; j < D; j++)
            tableGradient[to + j]! += d0.data[from + j]!;
        }
    }
    space.release(mark);
  }

  function recurBackward(
    examples: readonly Example[],
    l: number,
    x: Matrix,
    u: Matrix,
    c: Matrix,
    dOut: Matrix,
    dU: Matrix,
    dX: Matrix,
  ): void {
    const cell = cellWeights[l]!;
    const squash = (g: number): number => {
      // g = 1/2 + x / 2(1 + |x|), so the derivative is 2 (1/2 - |g - 1/2|)²
      const rest = 0.5 - Math.abs(g - 0.5);
      return 2 * rest * rest;
    };
    let first = 0;
    for (const { size } of examples) {
      for (let way = 0; way < 2; way++) {
        const vf = way * 2 * h;
        const vr = vf + h;
        for (let j = 0; j < h; j++) {
          let dCell = 0;
          for (let t = size - 1; t >= 0; t--) {
            const word = first + (way === 0 ? t : size - 1 - t);
            const before = way === 0 ? word - 1 : word + 1;
            const g = word * 6 * h + way * 3 * h + j;
            const at = word * D + way * h + j;
            const z = u.data[g]!;
            const f = u.data[g + h]!;
            const r = u.data[g + 2 * h]!;
            const now = c.data[at]!;
            const last = t > 0 ? c.data[before * D + way * h + j]! : 0;
            const d = dOut.data[at]!;
            const dR = d * (now - x.data[at]!) * squash(r);
            dX.data[at]! += d * (1 - r);
            const dC = dCell + d * r;
            const dF = dC * (last - z) * squash(f);
            dU.data[g] = dC * (1 - f);
            dU.data[g + h] = dF;
            dU.data[g + 2 * h] = dR;
            cell.gradient.data[vf + j]! += dF * last;
            cell.gradient.data[vr + j]! += dR * last;
            dCell = dC * f + dF * cell.data[vf + j]! + dR * cell.data[vr + j]!;
          }
        }
      }
      first += size;
    }
  }

  let steps = 0;
  const B1 = 0.9;
  const B2 = 0.98;
  /** One step of Adam; gradients are cut to a norm of 1 over the network and start anew. */
  function step(rate: number): void {
    steps++;
    let norm = 0;
    for (const { gradient } of parameters) for (const g of gradient.data) norm += g * g;
    for (const id of touchedRows)
      for (let j = id * D; j < (id + 1) * D; j++) norm += tableGradient[j]! * tableGradient[j]!;
    norm = Math.sqrt(norm);
    const scale = norm > 1 ? 1 / norm : 1;
    const correct = Math.sqrt(1 - B2 ** steps) / (1 - B1 ** steps);
    const lr = rate * correct;
    const change = (
      data: Float32Array,
      g: Float32Array,
      m: Float32Array,
      v: Float32Array,
      from: number,
      to: number,
    ): void => {
      for (let i = from; i < to; i++) {
        const d = g[i]! * scale;
        m[i] = B1 * m[i]! + (1 - B1) * d;
        v[i] = B2 * v[i]! + (1 - B2) * d * d;
        data[i]! -= (lr * m[i]!) / (Math.sqrt(v[i]!) + 1e-8);
        g[i] = 0;
      }
    };
    for (const { data, gradient, first, second } of parameters)
      change(data, gradient.data, first, second, 0, data.length);
    for (const id of touchedRows) {
      change(table, tableGradient, tableFirst, tableSecond, id * D, (id + 1) * D);
      touched[id] = 0;
    }
    touchedRows = [];
  }

  /** Calls `use` with each sentence's scores; they live as long as the call. */
  function predict(examples: readonly Example[], use: (index: number, prediction: Prediction) => void): void {
    const mark = space.mark();
    const { N, inputs } = run(examples, null);
    const out = heads(examples, N, inputs[layers]!, inputs[shape.tagLayer]!, null);
    let first = 0;
    for (const [index, { size }] of examples.entries()) {
      const inner = space.mark();
      const { scores, columns } = arcScores(size, first, out.query, out.hd);
      const tags = new Int16Array(size);
      const names = new Float32Array(size * shape.names);
      for (let i = 0; i < size; i++) {
        tags[i] = topOf(out.tags.data, (first + i) * T, shape.tags);
        names.set(out.names.data.subarray((first + i) * K, (first + i) * K + shape.names), i * shape.names);
      }
      const from = first;
      use(index, {
        tags,
        arcs: scores.data,
        arcColumns: columns,
        names,
        labelsOf(given) {
          const y = labelHidden(size, (i) => given[i]!, from, out.ld, out.lh);
          const logits = space.matrix(size, R);
          multiply(y, labelOut, logits);
          addBias(logits, labelOutBias);
          return Int16Array.from({ length: size }, (_, i) => topOf(logits.data, i * R, shape.labels));
        },
      });
      space.release(inner);
      first += size;
    }
    space.release(mark);
  }

  return { shape, parameters, table, learn, step, predict };
}

export function topOf(scores: Float32Array, at: number, size: number): number {
  let top = 0;
  for (let j = 1; j < size; j++) if (scores[at + j]! > scores[at + top]!) top = j;
  return top;
}
