/**
 * The tagger as it learns: forward, backward, and a step of Adam. What it computes is described in
 * `src/language/neural/tagger.ts`, which computes the same without the backward half.
 */

import { CASINGS } from '../../src/language/neural/features.ts';
import { type Matrix, openWorkspace } from '../../src/language/neural/matrices.ts';
import type { Rows } from '../../src/language/neural/model-file.ts';
import type { TaggerShape } from '../../src/language/neural/tagger-file.ts';
import { createAdam } from '../annotator/adam.ts';
import { createClassHead, scoreClasses } from '../annotator/classes.ts';
import { backDense, readDense } from '../annotator/dense.ts';
import { numberMask } from '../annotator/dropout.ts';
import {
  applyMask,
  backRectified,
  bestOf,
  clearPadding,
  rectify,
  softmaxLoss,
  withGradient,
} from '../annotator/operations.ts';
import { type Parameter, parameterMaker } from '../annotator/parameters.ts';
import { type Batch, type Example, type Forms, gatherBatch } from './batch.ts';
import { backWords, createWords, type Dropout, ownRow, type Rates, readWords } from './words.ts';

const WORKSPACE = 128 * 2 ** 20;

/** `rows` are those of the table, `vectors` what is known of the company that words keep. */
export function createNetwork(
  { width, hidden, reach, rows, tags }: TaggerShape & { readonly rows: number; readonly tags: number },
  forms: Forms,
  vectors: Rows,
  random: () => number,
) {
  const space = openWorkspace(WORKSPACE);
  const parameters: Parameter[] = [];
  const make = parameterMaker(space, random, parameters);
  const places = 2 * reach + 1;
  const words = createWords(make, rows, width, vectors);
  const bound = Math.sqrt(6 / (places * width + hidden));
  const window = { weights: make('window', width, places * hidden, bound) };
  const casing = make('casing', CASINGS, hidden, 0);
  const out = createClassHead(make, 'out', hidden, tags);

  function read(batch: Batch, dropout?: Dropout) {
    const wordsPass = readWords(space, words, forms, batch.forms, dropout);
    const layer = sumAround(batch, readDense(space, window, wordsPass.out));
    rectify(layer);
    const mask = dropout && numberMask(layer.data.length, dropout.rates.hidden, dropout.random);
    applyMask(layer, mask);
    return { words: wordsPass, layer, mask, scores: scoreClasses(space, out, layer) };
  }

  /** Adds to the gradients, those of the mean loss of a word, and returns the sum of the losses, in nats. */
  function learn(examples: readonly Example[], rates: Rates): number {
    const mark = space.mark();
    const batch = gatherBatch(examples, reach);
    const pass = read(batch, { rates, random });
    const loss = lossOf(batch, pass.scores);
    const layer = withGradient(space, pass.layer);
    backDense(space, out, layer, pass.scores);
    backRectified(layer, pass.mask);
    const atWords = withGradient(space, pass.words.out);
    backDense(space, window, atWords, backAround(batch, layer.gradient));
    backWords(space, words, pass.words, atWords);
    space.release(mark);
    return loss;
  }

  /** Puts the gradients in the place of the scores. */
  function lossOf({ sentences, words }: Batch, scores: Matrix): number {
    let loss = 0;
    let word = 0;
    for (const { example } of sentences)
      for (const tag of example.tags) loss += softmaxLoss(scores, word++, tags, tag, 1 / words);
    clearPadding(scores, tags);
    return loss;
  }

  /** Returns for each word the sum of what those around it add to it. */
  function sumAround(batch: Batch, added: Matrix): Matrix {
    const layer = space.matrix(batch.words, hidden);
    eachPlace(batch, (to, from) => {
      for (let j = 0; j < hidden; j++) layer.data[to + j]! += added.data[from + j]!;
    });
    eachCasing(batch, (to, from) => {
      for (let j = 0; j < hidden; j++) layer.data[to + j]! += casing.data[from + j]!;
    });
    return layer;
  }

  /** Returns the gradient of what is added, given that of the sums. */
  function backAround(batch: Batch, gradient: Matrix): Matrix {
    const added = space.matrix(batch.forms.length + 1, places * hidden);
    eachPlace(batch, (from, to) => {
      for (let j = 0; j < hidden; j++) added.data[to + j]! += gradient.data[from + j]!;
    });
    eachCasing(batch, (from, to) => {
      for (let j = 0; j < hidden; j++) casing.gradient.data[to + j]! += gradient.data[from + j]!;
    });
    return added;
  }

  function eachPlace({ sentences, rows }: Batch, use: (layerAt: number, addedAt: number) => void): void {
    let word = 0;
    for (const { example, first } of sentences)
      for (let at = first; at < first + example.forms.length; at++, word++)
        for (let place = 0; place < places; place++)
          use(word * hidden, (rows[at + place]! * places + place) * hidden);
  }

  function eachCasing({ sentences }: Batch, use: (layerAt: number, casingAt: number) => void): void {
    let word = 0;
    for (const { example } of sentences)
      for (const _ of example.forms) use(word++ * hidden, example.casing * hidden);
  }

  /** Returns the best tag of each word, sentence by sentence. */
  function predict(examples: readonly Example[]): Int16Array {
    const mark = space.mark();
    const best = bestOf(read(gatherBatch(examples, reach)).scores, tags);
    space.release(mark);
    return best;
  }

  return {
    parameters,
    table: words.table,
    learn,
    step: createAdam(parameters, words.table),
    predict,
    ownRow: (row: number, vector: number) => ownRow(words, row, vector),
  };
}
