/** Makes the network's input of a sentence: the sum of a word's rows, remembered by form. */

import type { Token } from '../../model/syntax.ts';
import { BUCKETS, CASING_ROWS, casingOf, formFeatures } from './features.ts';
import { inPanels, openWorkspace } from './matrices.ts';
import type { NeuralModel, Rows } from './model-file.ts';
import { listedFeatures, peopleFeatures } from './name-features.ts';
import type { Input } from './word-inputs.ts';

/** Forms that are remembered; beyond, all are forgotten and it starts anew. */
const REMEMBERED = 16_000;

export function openEmbedder(model: NeuralModel): (tokens: readonly Token[]) => Input {
  const { width } = model.shape;
  const casingRow = model.wordRows + BUCKETS;
  const nameRow = casingRow + CASING_ROWS;
  const index = model.listed;
  const addVector = openVectors(model);
  const remembered = new Map<string, Float32Array>();

  function inputOf(form: string): Float32Array {
    const known = remembered.get(form);
    if (known) return known;
    const input = new Float32Array(width);
    for (const row of formFeatures(form, model.wordRow, model.wordRows)) addRow(input, 0, model.table, row);
    for (const row of peopleFeatures(form, index)) addRow(input, 0, model.table, nameRow + row);
    addVector(input, model.vectorRow(form.toLowerCase()));
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

/** Returns what adds a vector, projected. */
function openVectors({ vectors, parameters }: NeuralModel): (into: Float32Array, row: number) => void {
  const { width, numbers, scales } = vectors;
  const project = parameters.get('project')!;
  const columns = project.length / width;
  const space = openWorkspace(4 * (project.length + width + columns) + 64);
  const panels = inPanels(space, project, columns);
  const vector = space.room(1, width);
  const sum = space.room(1, columns);
  return (into, row) => {
    if (row < 0) return;
    for (let i = 0; i < width; i++) vector.data[i] = numbers[row * width + i]! * scales[row]!;
    sum.data.set(into);
    space.kernels.multiplyPanels(1, columns, width, vector.at, 0, panels.at, sum.at, 0);
    into.set(sum.data);
  };
}
