/**
 * What word forms add to the hidden numbers of the words around them: worked out when a form is first met, and remembered,
 * since most words of a text have stood in others before.
 */

import type { Token } from '../../model/syntax.ts';
import { addRow } from './embedder.ts';
import { formFeatures, type Letters, lettersOf } from './features.ts';
import { inPanels, type Matrix, type Workspace } from './matrices.ts';
import { shorts } from './narrow.ts';
import type { TaggerModel } from './tagger-file.ts';

export interface KnownForm extends Letters {
  /** Address of its rows in 16 bits, one for each word that it stands near: first for that `reach` places behind it. */
  readonly at: number;
}

export interface FormRows {
  /** What stands before the first word and behind the last. */
  readonly outside: KnownForm;
  /** Returns the forms of some sentences. Their rows may be forgotten at the next call. */
  read(sentences: readonly (readonly Token[])[]): KnownForm[][];
}

/** Forms that are remembered, 640 bytes each; beyond, all are forgotten. */
const REMEMBERED = 32_768;

/** `step` is what a step of the rows is worth. */
export function openFormRows(space: Workspace, model: TaggerModel, step: number): FormRows {
  const { width, hidden, reach } = model.shape;
  const { parameters, table, wordRow, wordRows } = model;
  const columns = (2 * reach + 1) * hidden;
  const weights = parameters.get('window')!.map((number) => number / step);
  const window = inPanels(space, weights, columns);
  const bias = parameters.get('wordBias')!;
  const rows = shorts(space, 1 + REMEMBERED, columns).byteOffset;
  const addressOf = (place: number): number => rows + place * columns * 2;
  const known = new Map<string, KnownForm>();

  /** Writes a form's vector: the sum of its rows of the table, or 0 where that is less. */
  function writeVector(form: string, into: Float32Array, at: number): void {
    into.set(bias, at);
    for (const row of formFeatures(form, wordRow, wordRows)) addRow(into, at, table, row);
    for (let j = at; j < at + width; j++) if (into[j]! < 0) into[j] = 0;
  }

  /** Works out the rows of vectors, from a place on. */
  function work(x: Matrix, place: number): void {
    const y = space.matrix(x.rows, columns);
    space.kernels.multiplyPanels(x.rows, columns, width, x.at, width * 4, window.at, y.at, columns * 4);
    space.kernels.wholeNarrow(x.rows * columns, y.at, addressOf(place));
  }

  function learn(forms: readonly string[], place: number): void {
    const mark = space.mark();
    const x = space.room(forms.length, width);
    for (const [row, form] of forms.entries()) writeVector(form, x.data, row * width);
    work(x, place);
    space.release(mark);
  }

  const outside = space.room(1, width);
  outside.data.set(parameters.get('outside')!);
  work(outside, 0);
  return {
    outside: { at: addressOf(0), hasCapital: false, beginsSmall: false },
    read(sentences) {
      const words = sentences.reduce((sum, { length }) => sum + length, 0);
      if (known.size + words > REMEMBERED) known.clear();
      const first = known.size + 1;
      const strange: string[] = [];
      const formOf = ({ form }: Token): KnownForm => {
        let found = known.get(form);
        if (found === undefined) {
          strange.push(form);
          found = { at: addressOf(known.size + 1), ...lettersOf(form) };
          known.set(copied(form), found);
        }
        return found;
      };
      const forms = sentences.map((tokens) => tokens.map(formOf));
      if (strange.length > 0) learn(strange, first);
      return forms;
    },
  };
}

/** A slice would keep the whole of its text in memory. */
const copied = (form: string): string => form.split('').join('');
