/**
 * The inputs of words, and what the first layer makes of each by itself. Most words of a text have stood in others before,
 * so both are remembered, and the products of the first layer are those of new words alone.
 */

import type { Input } from './encoder.ts';
import { type Matrix, rowsOf, type Workspace } from './matrices.ts';
import { multiplyNarrowInto, type NarrowWeights, narrowRows } from './narrow.ts';

/** Words that are remembered, 2.5 kB each; beyond, all are forgotten and it starts anew. */
const REMEMBERED = 4096;

/** Returns what gives the inputs of a batch word by word, and their products with the weights. */
export function openWordInputs(
  space: Workspace,
  weights: NarrowWeights,
  width: number,
): (inputs: readonly Input[]) => { x: Matrix; products: Matrix } {
  const known = new Map<string, number>();
  const own = space.room(REMEMBERED, width);
  const ownProducts = space.room(REMEMBERED, weights.columns);

  /** Returns for each word of the batch which of the remembered it is. */
  function remember(inputs: readonly Input[], words: number): Int32Array {
    if (known.size + words > REMEMBERED) known.clear();
    const places = new Int32Array(words);
    const before = known.size;
    let word = 0;
    for (const { keys, write } of inputs)
      for (let at = 0; at < keys.length; at++) {
        let place = known.get(keys[at]!);
        if (place === undefined) {
          place = known.size;
          known.set(keys[at]!, place);
          write(at, own.data.subarray(place * width, (place + 1) * width));
        }
        places[word++] = place;
      }
    const fresh = known.size - before;
    const mark = space.mark();
    multiplyNarrowInto(
      space,
      narrowRows(space, rowsOf(own, before, fresh)),
      weights,
      rowsOf(ownProducts, before, fresh),
    );
    space.release(mark);
    return places;
  }

  return (inputs) => {
    const words = inputs.reduce((sum, { keys }) => sum + keys.length, 0);
    try {
      const places = remember(inputs, words);
      return { x: gathered(space, own, places), products: gathered(space, ownProducts, places) };
    } catch (error) {
      // Some words may have a place and no product.
      known.clear();
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
