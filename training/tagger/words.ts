/**
 * What the tagger makes of a word by itself: the sum of its rows of the table, and of what is left of the vector of the
 * company that it keeps, or 0 where that is less.
 */

import type { Matrix, Workspace } from '../../src/language/neural/matrices.ts';
import type { Rows } from '../../src/language/neural/model-file.ts';
import { numberMask } from '../annotator/dropout.ts';
import {
  addProduct,
  addSumOfRows,
  addToRows,
  addTransposedProduct,
  applyMask,
  backRectified,
  type Differentiable,
  rectify,
  rowsOf,
} from '../annotator/operations.ts';
import { createTable, type MakeParameter, type Parameter, type Table } from '../annotator/parameters.ts';
import type { Forms } from './batch.ts';

/** Chances that something is left out while the network learns (Srivastava et al. 2014). */
export interface Rates {
  /** A word's own row, and at half of that its form's. */
  readonly word: number;
  /** The company that a word keeps. */
  readonly company: number;
  /** All but the shape of a word with a capital, so that strange names are read by their surroundings. */
  readonly strange: number;
  /** Each number of a word. */
  readonly number: number;
  /** Each hidden number. */
  readonly hidden: number;
}

export interface Dropout {
  readonly rates: Rates;
  readonly random: () => number;
}

export interface WordsPart {
  readonly table: Table;
  readonly project: Parameter;
  readonly bias: Parameter;
  /** What stands before the first word and behind the last. */
  readonly outside: Parameter;
  readonly vectors: Rows;
}

export interface WordsPass {
  /** A row for each form, then that of what is outside. */
  readonly out: Matrix;
  readonly features: readonly (readonly number[])[];
  readonly company: Matrix;
  readonly mask: Float32Array | undefined;
}

const UNKNOWN = 0;
const SHAPE_SLOT = 2;

export function createWords(make: MakeParameter, rows: number, width: number, vectors: Rows): WordsPart {
  return {
    table: createTable(rows, width),
    project: make('project', vectors.width, width),
    bias: make('wordBias', 1, width, 0),
    outside: make('outside', 1, width, 0.1),
    vectors,
  };
}

export function readWords(
  space: Workspace,
  part: WordsPart,
  known: Forms,
  forms: readonly number[],
  dropout?: Dropout,
): WordsPass {
  const { width } = part.table;
  const out = space.matrix(forms.length + 1, width);
  const company = space.matrix(forms.length, part.vectors.width);
  const features = forms.map((id, row) => {
    const shown = dropout
      ? showSome(known, id, dropout)
      : { features: known.features[id]!, vector: known.vectors[id]! };
    for (const feature of shown.features) addRow(part.table, feature, out, row);
    if (shown.vector >= 0) copyVector(part.vectors, shown.vector, company, row);
    return shown.features;
  });
  const inside = rowsOf(out, { first: 0, size: forms.length });
  addProduct(space, company, part.project, inside);
  addToRows(inside, part.bias);
  rectify(inside);
  const mask = dropout && numberMask(inside.data.length, dropout.rates.number, dropout.random);
  applyMask(inside, mask);
  out.data.set(part.outside.data, forms.length * width);
  return { out, features, company, mask };
}

function showSome({ features, vectors, capitals }: Forms, id: number, { rates, random }: Dropout) {
  const all = features[id]!;
  if (capitals[id] && random() < rates.strange) return { features: [UNKNOWN, all[SHAPE_SLOT]!], vector: -1 };
  const vector = random() < rates.company ? -1 : vectors[id]!;
  if (random() >= rates.word) return { features: all, vector };
  return { features: [UNKNOWN, ...all.slice(random() < 0.5 ? 2 : 1)], vector };
}

function addRow({ data, width }: Table, row: number, to: Matrix, at: number): void {
  for (let j = 0, from = row * width, into = at * width; j < width; j++)
    to.data[into + j]! += data[from + j]!;
}

function copyVector({ width, numbers, scales }: Rows, row: number, to: Matrix, at: number): void {
  for (let j = 0, from = row * width, into = at * width; j < width; j++)
    to.data[into + j] = numbers[from + j]! * scales[row]!;
}

/** Adds to the gradients, given that of what came out, which it changes. */
export function backWords(
  space: Workspace,
  { table, project, bias, outside }: WordsPart,
  { out, features, company, mask }: WordsPass,
  { gradient }: Differentiable,
): void {
  const { width } = table;
  const rows = { first: 0, size: features.length };
  const inside = { ...rowsOf(out, rows), gradient: rowsOf(gradient, rows) };
  addSumOfRows(outside.gradient, rowsOf(gradient, { first: features.length, size: 1 }));
  backRectified(inside, mask);
  addSumOfRows(bias.gradient, inside.gradient);
  addTransposedProduct(space, company, inside.gradient, project.gradient);
  for (const [form, shown] of features.entries())
    for (const row of shown) {
      table.touched.add(row);
      for (let j = 0, to = row * width, from = form * width; j < width; j++)
        table.gradient[to + j]! += gradient.data[from + j]!;
    }
}

/** Returns a word's own row with its vector's part, as one row. */
export function ownRow({ table, project, vectors }: WordsPart, row: number, vector: number): Float32Array {
  const own = table.data.slice(row * table.width, (row + 1) * table.width);
  if (vector < 0) return own;
  for (let i = 0; i < vectors.width; i++) {
    const number = vectors.numbers[vector * vectors.width + i]! * vectors.scales[vector]!;
    for (let j = 0; j < table.width; j++) own[j]! += number * project.data[i * table.width + j]!;
  }
  return own;
}
