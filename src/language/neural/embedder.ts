/** Makes the network's input of a sentence: the sum of a word's rows, remembered by form. */

import type { Token } from '../../model/syntax.ts';
import type { Input } from './encoder.ts';
import { BUCKETS, CASING_ROWS, casingOf, formFeatures } from './features.ts';
import type { NeuralModel, Rows } from './model-file.ts';
import { listedFeatures, peopleFeatures } from './name-features.ts';

/** Forms that are remembered; beyond, all are forgotten and it starts anew. */
const REMEMBERED = 30_000;

export function openEmbedder(model: NeuralModel): (tokens: readonly Token[]) => Input {
  const { width } = model.shape;
  const casingRow = model.wordRows + BUCKETS;
  const nameRow = casingRow + CASING_ROWS;
  const index = model.listed;
  const project = model.parameters.get('project')!;
  const remembered = new Map<string, Float32Array>();

  function inputOf(form: string): Float32Array {
    const known = remembered.get(form);
    if (known) return known;
    const input = new Float32Array(width);
    for (const row of formFeatures(form, model.wordRow, model.wordRows)) addRow(input, 0, model.table, row);
    for (const row of peopleFeatures(form, index)) addRow(input, 0, model.table, nameRow + row);
    addVector(input, model, project, model.vectorRow(form.toLowerCase()));
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(form, input);
    return input;
  }

  return (tokens) => {
    const forms = tokens.map(({ form }) => form);
    const casing = casingOf(forms);
    const listed = listedFeatures(forms, index);
    const casingAt = (at: number): number => casing * 2 + (at === 0 ? 1 : 0);
    return {
      forms,
      variants: listed.map((feature, at) => feature * CASING_ROWS + casingAt(at)),
      write(at, into) {
        into.set(inputOf(forms[at]!));
        addRow(into, 0, model.table, casingRow + casingAt(at));
        addRow(into, 0, model.table, nameRow + listed[at]!);
      },
    };
  };
}

function addRow(into: Float32Array, at: number, { width, numbers, scales }: Rows, row: number): void {
  const scale = scales[row]!;
  for (let j = 0, from = row * width; j < width; j++) into[at + j]! += numbers[from + j]! * scale;
}

function addVector(into: Float32Array, { vectors }: NeuralModel, project: Float32Array, row: number): void {
  if (row < 0) return;
  const { width, numbers, scales } = vectors;
  for (let i = 0; i < width; i++) {
    const weight = numbers[row * width + i]! * scales[row]!;
    for (let j = 0, from = i * into.length; j < into.length; j++) into[j]! += weight * project[from + j]!;
  }
}
