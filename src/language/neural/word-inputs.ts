/**
 * The inputs of words, and what the first layer makes of each by itself. Most words of a text have stood in others before,
 * so both are remembered, and the products of the first layer are those of new words alone.
 */

import { type Matrix, type Places, rowsOf, type Workspace } from './matrices.ts';
import { multiplyNarrowInto, type NarrowWeights, narrowRows } from './narrow.ts';

/** A sentence as the network reads it. */
export interface Input {
  readonly words: readonly Word[];
  /** Of each word; one word in one variant has the same input wherever it stands. */
  readonly variants: ArrayLike<number>;
  /** Writes the input of a word, `width` numbers. */
  write(at: number, into: Float32Array): void;
}

/** A word that one encoder reads. */
export interface Word {
  /** Where the last of its variants is remembered; `NOWHERE` of one that is not. Only the encoder sets it. */
  place: number;
}

export const NOWHERE = -1;

/** Words that are remembered, 2.5 kB each. */
const REMEMBERED = 8192;
/** Beyond, the rarer are forgotten, so that no more than these are left. */
const KEPT = REMEMBERED / 2;
/** Uses are counted up to this. */
const MOST_USES = 255;

/** All remembered words, and which of them stand in a batch. */
export interface WordInputs {
  readonly x: Matrix;
  readonly products: Matrix;
  /** The row of each word of the batch, one behind another. */
  readonly places: Places;
}

/** Returns what gives the inputs of a batch word by word, and their products with the weights. */
export function openWordInputs(
  space: Workspace,
  weights: NarrowWeights,
  width: number,
): (inputs: readonly Input[]) => WordInputs {
  const x = space.room(REMEMBERED, width);
  const products = space.room(REMEMBERED, weights.columns);
  let count = 0;
  const wordAt: Word[] = [];
  /** From each place that of the word's variant before. */
  const before = new Int32Array(REMEMBERED);
  const variantAt = new Int32Array(REMEMBERED);
  const uses = new Uint8Array(REMEMBERED);

  function placeOf({ words, variants, write }: Input, at: number): number {
    const word = words[at]!;
    const variant = variants[at]!;
    for (let place = word.place; place !== NOWHERE; place = before[place]!)
      if (variantAt[place] === variant) {
        if (uses[place]! < MOST_USES) uses[place]!++;
        return place;
      }
    write(at, x.data.subarray(count * width, (count + 1) * width));
    uses[count] = 1;
    return settle(word, variant, count++);
  }

  function settle(word: Word, variant: number, place: number): number {
    wordAt[place] = word;
    variantAt[place] = variant;
    before[place] = word.place;
    word.place = place;
    return place;
  }

  /** Moves what is used most to the front, and forgets the rest. */
  function forget(least: number): void {
    const known = count;
    for (let place = 0; place < known; place++) wordAt[place]!.place = NOWHERE;
    count = 0;
    for (let place = 0; place < known; place++) {
      if (uses[place]! < least) continue;
      moveRow(x, place, count);
      moveRow(products, place, count);
      uses[count] = uses[place]! >> 1;
      settle(wordAt[place]!, variantAt[place]!, count++);
    }
    wordAt.length = count;
  }

  /** Returns of how many uses no more than `KEPT` words have had as many. */
  function leastKept(): number {
    const having = new Int32Array(MOST_USES + 1);
    for (let place = 0; place < count; place++) having[uses[place]!]!++;
    let kept = 0;
    for (let least = MOST_USES; least >= 0; least--) {
      kept += having[least]!;
      if (kept > KEPT) return least + 1;
    }
    return 0;
  }

  /** Writes which of the remembered each word of the batch is. */
  function remember(inputs: readonly Input[], places: Int32Array): void {
    if (count + places.length > REMEMBERED) forget(leastKept());
    const known = count;
    let word = 0;
    for (const input of inputs)
      for (let at = 0; at < input.words.length; at++) places[word++] = placeOf(input, at);
    const mark = space.mark();
    const fresh = narrowRows(space, rowsOf(x, known, count - known));
    multiplyNarrowInto(space, fresh, weights, rowsOf(products, known, fresh.rows));
    space.release(mark);
  }

  return (inputs) => {
    const places = space.places(inputs.reduce((sum, { words }) => sum + words.length, 0));
    try {
      remember(inputs, places.numbers);
      return { x, products, places };
    } catch (error) {
      // Some words may have a place and no product.
      forget(MOST_USES + 1);
      throw error;
    }
  };
}

function moveRow({ data, columns }: Matrix, from: number, to: number): void {
  data.copyWithin(to * columns, from * columns, (from + 1) * columns);
}
