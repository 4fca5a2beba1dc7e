/** Makes the network's input of a sentence: the sum of a word's rows, remembered by form. */

import type { Token } from '../../model/syntax.ts';
import { BUCKETS, CASING_ROWS, casingOf, formFeatures, type Letters, lettersOf } from './features.ts';
import { inPanels, openWorkspace } from './matrices.ts';
import type { NeuralModel, Rows } from './model-file.ts';
import { type ListedWord, listedFeatures, listedWord, peopleFeatures } from './name-features.ts';
import { type Input, NOWHERE, type Word } from './word-inputs.ts';

/** Forms that are remembered; beyond, those that the encoder has forgotten are forgotten here, too. */
const REMEMBERED = 16_000;

interface KnownWord extends Word, ListedWord, Letters {
  /** The sum of its own rows, made when first asked for. */
  input: Float32Array | undefined;
}

/** Returns what makes the inputs of one encoder. */
export function openEmbedder(model: NeuralModel): (tokens: readonly Token[]) => Input {
  const { width } = model.shape;
  const casingRow = model.wordRows + BUCKETS;
  const nameRow = casingRow + CASING_ROWS;
  const index = model.listed;
  const addVector = openVectors(model);
  const remembered = new Map<string, KnownWord>();

  function wordOf({ form }: Token): KnownWord {
    const known = remembered.get(form);
    if (known) return known;
    if (remembered.size >= REMEMBERED) forget();
    const word = { place: NOWHERE, input: undefined, ...listedWord(form, index), ...lettersOf(form) };
    remembered.set(form, word);
    return word;
  }

  function forget(): void {
    for (const [form, { place }] of remembered) if (place === NOWHERE) remembered.delete(form);
  }

  function inputOf({ form, lower }: KnownWord): Float32Array {
    const input = new Float32Array(width);
    for (const row of formFeatures(form, model.wordRow, model.wordRows)) addRow(input, 0, model.table, row);
    for (const row of peopleFeatures(form, index)) addRow(input, 0, model.table, nameRow + row);
    addVector(input, model.vectorRow(lower));
    return input;
  }

  return (tokens) => {
    const words = tokens.map(wordOf);
    const casing = casingOf(words);
    const listed = listedFeatures(words, index);
    const casingAt = (at: number): number => casing * 2 + (at === 0 ? 1 : 0);
    const variants = new Int32Array(words.length);
    for (let at = 0; at < words.length; at++) variants[at] = listed[at]! * CASING_ROWS + casingAt(at);
    return {
      words,
      variants,
      write(at, into) {
        const word = words[at]!;
        word.input ??= inputOf(word);
        into.set(word.input);
        addRow(into, 0, model.table, casingRow + casingAt(at));
        addRow(into, 0, model.table, nameRow + listed[at]!);
      },
    };
  };
}

/** Adds a row to the numbers that begin at a place. */
export function addRow(into: Float32Array, at: number, { width, numbers, scales }: Rows, row: number): void {
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
