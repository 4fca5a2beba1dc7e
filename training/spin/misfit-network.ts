/** The head that tells which words do not fit, as it is learnt; `src/language/neural/misfit.ts` says what it reads. */

import { type Matrix, openWorkspace } from '../../src/language/neural/matrices.ts';
import {
  MISFIT_SLOTS,
  type MisfitShape,
  type MisfitWeights,
  OUTSIDE,
  SUBJECT_SLOT,
  TOPIC_MEASURES,
} from '../../src/language/neural/misfit.ts';
import type { Rows } from '../../src/language/neural/model-file.ts';
import { createAdam } from '../annotator/adam.ts';
import {
  addProduct,
  addSumOfRows,
  addToRows,
  addTransposedProduct,
  transposed,
} from '../annotator/operations.ts';
import { createTable, type Parameter, parameterMaker } from '../annotator/parameters.ts';

/** Words to learn from, each with what the head reads of it. */
export interface Examples {
  readonly count: number;
  /** 1 where another word stood there. */
  readonly swapped: Uint8Array;
  /** Example × width of the states, in steps of `STATE_STEP`. */
  readonly states: Int8Array;
  /** Example × slots: rows of the word vectors, UNKNOWN or OUTSIDE. */
  readonly rows: Int32Array;
  /** Example × `TOPIC_MEASURES`. */
  readonly topics: Float32Array;
  /** The text that each stands in, and text × width of the vectors: what each is about. */
  readonly texts: Int32Array;
  readonly subjects: Float32Array;
}

export const STATE_STEP = 1 / 40;
const BATCH = 128;

export interface MisfitNetwork {
  /** Takes a step on some examples and returns their loss in nats each. */
  learn(examples: Examples, chosen: Int32Array, rate: number): number;
  /** Returns the log odds of all examples. */
  read(examples: Examples): Float32Array;
  weights(): MisfitWeights;
}

export function createNetwork(shape: MisfitShape, vectors: Rows, random: () => number): MisfitNetwork {
  const { states, projected, hidden } = shape;
  const space = openWorkspace(48 * 2 ** 20);
  const parameters: Parameter[] = [];
  const make = parameterMaker(space, random, parameters);
  const p = {
    project: make('project', vectors.width, projected),
    projectOwn: make('projectOwn', vectors.width, projected),
    strange: make('strange', 2, projected),
    strangeOwn: make('strangeOwn', 1, projected),
    company: make('company', MISFIT_SLOTS * projected, projected),
    companyBias: make('companyBias', 1, projected, 0.5),
    fromStates: make('fromStates', states, hidden),
    fromCompany: make('fromCompany', MISFIT_SLOTS * projected, hidden),
    fromTopics: make('fromTopics', TOPIC_MEASURES, hidden),
    fromMatch: make('fromMatch', projected, hidden),
    hiddenBias: make('hiddenBias', 1, hidden, 0),
    out: make('out', 1, hidden),
    outBias: make('outBias', 1, 8, 0),
  };
  const step = createAdam(parameters, createTable(0, 8));

  function forward(examples: Examples, chosen: Int32Array) {
    const count = chosen.length;
    const x = {
      states: space.room(count, states),
      vectors: space.matrix(count * MISFIT_SLOTS, vectors.width),
      own: space.matrix(count, vectors.width),
      topics: space.room(count, TOPIC_MEASURES),
    };
    for (let i = 0; i < count; i++) {
      const at = chosen[i]!;
      for (let j = 0; j < states; j++)
        x.states.data[i * states + j] = examples.states[at * states + j]! * STATE_STEP;
      x.topics.data.set(
        examples.topics.subarray(at * TOPIC_MEASURES, (at + 1) * TOPIC_MEASURES),
        i * TOPIC_MEASURES,
      );
      for (let slot = 0; slot < SUBJECT_SLOT; slot++)
        copyVector(
          vectors,
          examples.rows[at * MISFIT_SLOTS + slot]!,
          x.vectors.data,
          (i * MISFIT_SLOTS + slot) * vectors.width,
        );
      const subject = examples.texts[at]! * vectors.width;
      x.vectors.data.set(
        examples.subjects.subarray(subject, subject + vectors.width),
        (i * MISFIT_SLOTS + SUBJECT_SLOT) * vectors.width,
      );
      copyVector(vectors, ownRow(examples, at), x.own.data, i * vectors.width);
    }
    const around = space.matrix(count * MISFIT_SLOTS, projected);
    const own = space.matrix(count, projected);
    addProduct(space, x.vectors, p.project, around);
    addProduct(space, x.own, p.projectOwn, own);
    for (let i = 0; i < count; i++) {
      for (let slot = 0; slot < SUBJECT_SLOT; slot++) {
        const row = examples.rows[chosen[i]! * MISFIT_SLOTS + slot]!;
        if (row < 0)
          addRow(
            around.data,
            (i * MISFIT_SLOTS + slot) * projected,
            p.strange.data,
            (row - OUTSIDE) * projected,
            projected,
          );
      }
      if (ownRow(examples, chosen[i]!) < 0) addRow(own.data, i * projected, p.strangeOwn.data, 0, projected);
    }
    const aroundAll: Matrix = { ...around, rows: count, columns: MISFIT_SLOTS * projected };
    const company = space.matrix(count, projected);
    addProduct(space, aroundAll, p.company, company);
    addToRows(company, p.companyBias);
    const match = space.room(count, projected);
    for (let i = 0; i < match.data.length; i++) match.data[i] = company.data[i]! * own.data[i]!;
    const inner = space.matrix(count, hidden);
    addProduct(space, x.states, p.fromStates, inner);
    addProduct(space, aroundAll, p.fromCompany, inner);
    addProduct(space, x.topics, p.fromTopics, inner);
    addProduct(space, match, p.fromMatch, inner);
    addToRows(inner, p.hiddenBias);
    const odds = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      let sum = p.outBias.data[0]!;
      for (let j = 0; j < hidden; j++) {
        const at = i * hidden + j;
        if (inner.data[at]! < 0) inner.data[at] = 0;
        sum += inner.data[at]! * p.out.data[j]!;
      }
      odds[i] = sum;
    }
    return { x, around, aroundAll, own, company, match, inner, odds };
  }

  function learn(examples: Examples, chosen: Int32Array, rate: number): number {
    const mark = space.mark();
    const count = chosen.length;
    const { x, aroundAll, own, company, match, inner, odds } = forward(examples, chosen);
    let loss = 0;
    const innerGradient = space.matrix(count, hidden);
    for (let i = 0; i < count; i++) {
      const wanted = examples.swapped[chosen[i]!]!;
      const chance = 1 / (1 + Math.exp(-odds[i]!));
      loss -= Math.log((wanted ? chance : 1 - chance) + 1e-9);
      const slope = (chance - wanted) / count;
      p.outBias.gradient.data[0]! += slope;
      for (let j = 0; j < hidden; j++) {
        const at = i * hidden + j;
        p.out.gradient.data[j]! += slope * inner.data[at]!;
        if (inner.data[at]! > 0) innerGradient.data[at] = slope * p.out.data[j]!;
      }
    }
    addSumOfRows(p.hiddenBias.gradient, innerGradient);
    addTransposedProduct(space, x.states, innerGradient, p.fromStates.gradient);
    addTransposedProduct(space, aroundAll, innerGradient, p.fromCompany.gradient);
    addTransposedProduct(space, x.topics, innerGradient, p.fromTopics.gradient);
    addTransposedProduct(space, match, innerGradient, p.fromMatch.gradient);
    const matchGradient = space.matrix(count, projected);
    addProduct(space, innerGradient, transposed(space, p.fromMatch), matchGradient);
    const companyGradient = space.room(count, projected);
    const ownGradient = space.room(count, projected);
    for (let i = 0; i < matchGradient.data.length; i++) {
      companyGradient.data[i] = matchGradient.data[i]! * own.data[i]!;
      ownGradient.data[i] = matchGradient.data[i]! * company.data[i]!;
    }
    addSumOfRows(p.companyBias.gradient, companyGradient);
    addTransposedProduct(space, aroundAll, companyGradient, p.company.gradient);
    const aroundGradient = space.matrix(count, MISFIT_SLOTS * projected);
    addProduct(space, innerGradient, transposed(space, p.fromCompany), aroundGradient);
    addProduct(space, companyGradient, transposed(space, p.company), aroundGradient);
    const bySlot: Matrix = { ...aroundGradient, rows: count * MISFIT_SLOTS, columns: projected };
    addTransposedProduct(space, x.vectors, bySlot, p.project.gradient);
    addTransposedProduct(space, x.own, ownGradient, p.projectOwn.gradient);
    for (let i = 0; i < count; i++) {
      for (let slot = 0; slot < SUBJECT_SLOT; slot++) {
        const row = examples.rows[chosen[i]! * MISFIT_SLOTS + slot]!;
        if (row < 0)
          addRow(
            p.strange.gradient.data,
            (row - OUTSIDE) * projected,
            bySlot.data,
            (i * MISFIT_SLOTS + slot) * projected,
            projected,
          );
      }
      if (ownRow(examples, chosen[i]!) < 0)
        addRow(p.strangeOwn.gradient.data, 0, ownGradient.data, i * projected, projected);
    }
    step(rate);
    space.release(mark);
    return loss / count;
  }

  function read(examples: Examples): Float32Array {
    const all = new Float32Array(examples.count);
    for (let first = 0; first < examples.count; first += BATCH) {
      const mark = space.mark();
      const chosen = Int32Array.from(
        { length: Math.min(BATCH, examples.count - first) },
        (_, i) => first + i,
      );
      all.set(forward(examples, chosen).odds, first);
      space.release(mark);
    }
    return all;
  }

  return {
    learn,
    read,
    weights: () => ({
      shape,
      parameters: new Map(parameters.map(({ name, data }) => [name, Float32Array.from(data)])),
    }),
  };
}

const CENTRE = 3;
const ownRow = (examples: Examples, at: number): number => examples.rows[at * MISFIT_SLOTS + CENTRE]!;

function copyVector({ width, numbers, scales }: Rows, row: number, into: Float32Array, at: number): void {
  if (row < 0) return;
  const scale = scales[row]!;
  for (let j = 0, from = row * width; j < width; j++) into[at + j] = numbers[from + j]! * scale;
}

function addRow(into: Float32Array, at: number, from: Float32Array, first: number, width: number): void {
  for (let j = 0; j < width; j++) into[at + j]! += from[first + j]!;
}

/** Learns from as many swapped words as others, drawn anew for each of `rounds` rounds of `size` words. */
export function train(
  network: MisfitNetwork,
  examples: Examples,
  usable: (at: number) => boolean,
  { rounds, size, rate }: { rounds: number; size: number; rate: number },
  random: () => number,
): void {
  const swapped: number[] = [];
  const others: number[] = [];
  for (let at = 0; at < examples.count; at++)
    if (usable(at)) (examples.swapped[at] ? swapped : others).push(at);
  const steps = Math.ceil(size / BATCH) * rounds;
  let loss = 0;
  for (let taken = 0; taken < steps; taken++) {
    const chosen = Int32Array.from({ length: BATCH }, (_, i) => {
      const from = i % 2 === 0 ? swapped : others;
      return from[Math.floor(random() * from.length)]!;
    });
    loss += network.learn(examples, chosen, rate * Math.min(1, 2 * (1 - taken / steps)));
    if ((taken + 1) % Math.ceil(size / BATCH) === 0) {
      console.error(
        `  ${Math.round(((taken + 1) / steps) * rounds)} of ${rounds}: ${((loss * BATCH) / size).toFixed(4)} nats`,
      );
      loss = 0;
    }
  }
}
