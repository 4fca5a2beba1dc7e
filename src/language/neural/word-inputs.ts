/**
 * The inputs of words, and what the first layer makes of each by itself. Most words of a text have stood in others before,
 * so both are remembered, and the products of the first layer are those of new words alone.
 */

import { type Matrix, rowsOf, type Workspace } from './matrices.ts';
import { multiplyNarrowInto, type NarrowWeights, narrowRows } from './narrow.ts';

/** A sentence as the network reads it. */
export interface Input {
  readonly forms: readonly string[];
  /** Of each word; words of one form and variant have the same input. */
  readonly variants: ArrayLike<number>;
  /** Writes the input of a word, `width` numbers. */
  write(at: number, into: Float32Array): void;
}

/** Words that are remembered, 2.5 kB each; beyond, all are forgotten and it starts anew. */
const REMEMBERED = 8192;

/** Returns what gives the inputs of a batch word by word, and their products with the weights. */
export function openWordInputs(
  space: Workspace,
  weights: NarrowWeights,
  width: number,
): (inputs: readonly Input[]) => { x: Matrix; products: Matrix } {
  const own = space.room(REMEMBERED, width);
  const ownProducts = space.room(REMEMBERED, weights.columns);
  let count = 0;
  /** The last place of each form, and from each place that of the form's variant before, or -1. */
  const lastOf = new Map<string, number>();
  const before = new Int32Array(REMEMBERED);
  const variantAt = new Int32Array(REMEMBERED);

  function forget(): void {
    lastOf.clear();
    count = 0;
  }

  function placeOf({ forms, variants, write }: Input, at: number): number {
    const [form, variant] = [forms[at]!, variants[at]!];
    const last = lastOf.get(form) ?? -1;
    for (let place = last; place >= 0; place = before[place]!) if (variantAt[place] === variant) return place;
    const place = count++;
    lastOf.set(form, place);
    before[place] = last;
    variantAt[place] = variant;
    write(at, own.data.subarray(place * width, (place + 1) * width));
    return place;
  }

  /** Returns for each word of the batch which of the remembered it is. */
  function remember(inputs: readonly Input[], words: number): Int32Array {
    if (count + words > REMEMBERED) forget();
    const places = new Int32Array(words);
    const known = count;
    let word = 0;
    for (const input of inputs)
      for (let at = 0; at < input.forms.length; at++) places[word++] = placeOf(input, at);
    const mark = space.mark();
    const fresh = narrowRows(space, rowsOf(own, known, count - known));
    multiplyNarrowInto(space, fresh, weights, rowsOf(ownProducts, known, fresh.rows));
    space.release(mark);
    return places;
  }

  return (inputs) => {
    const words = inputs.reduce((sum, { forms }) => sum + forms.length, 0);
    try {
      const places = remember(inputs, words);
      return { x: gathered(space, own, places), products: gathered(space, ownProducts, places) };
    } catch (error) {
      // Some words may have a place and no product.
      forget();
      throw error;
    }
  };
}

function gathered(space: Workspace, { at: from, columns }: Matrix, places: Int32Array): Matrix {
  const matrix = space.room(places.length, columns);
  for (let row = 0, to = matrix.at / 4; row < places.length; row++, to += columns) {
    const at = from / 4 + places[row]! * columns;
    space.all.copyWithin(to, at, at + columns);
  }
  return matrix;
}
