/**
 * What word forms add to the hidden numbers of the words around them: worked out when a form is first met, and remembered,
 * since most words of a text have stood in others before.
 */

import type { Token } from '../../model/syntax.ts';
import { formFeatures, type Letters, lettersOf } from './features.ts';
import { inPanels, type Workspace } from './matrices.ts';
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

/** Forms that are remembered; beyond, all are forgotten. */
const REMEMBERED = 8192;
const MOST = 32767;

/** `step` is what a step of the rows is worth. */
export function openFormRows(space: Workspace, model: TaggerModel, step: number): FormRows {
  const { width, hidden, reach } = model.shape;
  const columns = (2 * reach + 1) * hidden;
  const vectorOf = openFormVectors(model);
  const window = inPanels(space, model.parameters.get('window')!, columns);
  const table = shorts(space, 1 + REMEMBERED, columns);
  const known = new Map<string, KnownForm>();
  const addressOf = (place: number): number => table.byteOffset + place * columns * 2;

  function work(vectors: readonly Float32Array[], place: number): void {
    const mark = space.mark();
    const x = space.room(vectors.length, width);
    for (const [row, vector] of vectors.entries()) x.data.set(vector, row * width);
    const y = space.matrix(vectors.length, columns);
    space.kernels.multiplyPanels(y.rows, columns, width, x.at, width * 4, window.at, y.at, columns * 4);
    for (let i = 0, to = place * columns; i < y.data.length; i++, to++)
      table[to] = Math.max(-MOST, Math.min(MOST, Math.round(y.data[i]! / step)));
    space.release(mark);
  }

  work([model.parameters.get('outside')!], 0);
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
          known.set(form, found);
        }
        return found;
      };
      const forms = sentences.map((tokens) => tokens.map(formOf));
      if (strange.length > 0) work(strange.map(vectorOf), first);
      return forms;
    },
  };
}

/** Returns what makes a form's vector: the sum of its rows of the table, or 0 where that is less. */
function openFormVectors({ table, wordRow, wordRows, parameters }: TaggerModel) {
  const bias = parameters.get('wordBias')!;
  return (form: string): Float32Array => {
    const vector = bias.slice();
    for (const row of formFeatures(form, wordRow, wordRows)) {
      const scale = table.scales[row]!;
      for (let j = 0, from = row * table.width; j < table.width; j++)
        vector[j]! += table.numbers[from + j]! * scale;
    }
    return vector.map((number) => Math.max(0, number));
  };
}
