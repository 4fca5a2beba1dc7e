/**
 * The network as it learns: forward, backward, and a step of Adam. What it computes is described in
 * `src/language/neural/encoder.ts`, which computes the same without the backward half. Each part stands in a file of its
 * own: the input, layers of recurrent units, and four heads: tags, arcs, labels and names.
 */

import { type Matrix, openWorkspace } from '../../src/language/neural/matrices.ts';
import type { NetworkShape } from '../../src/language/neural/network-shape.ts';
import { createAdam } from './adam.ts';
import { type ArcPass, createArcHead, learnArcs, readArcs, scoreArcs } from './arcs.ts';
import { type Batch, type BatchSentence, type Example, gatherBatch } from './batch.ts';
import { createClassHead, learnClasses, scoreClasses } from './classes.ts';
import type { Dropout, Rates } from './dropout.ts';
import { backInput, createInput, readInput } from './input.ts';
import { createLabelHead, type LabelPass, labelsUnder, learnLabels, readLabels } from './labels.ts';
import { bestOf, type Differentiable, rowsOf, withGradient } from './operations.ts';
import { type Parameter, parameterMaker } from './parameters.ts';
import { backLayer, createRecurrentLayer, readLayer } from './recurrence.ts';

/** Sums over the words of which the right answer is known. */
export interface Losses {
  tags: number;
  arcs: number;
  labels: number;
  names: number;
}

export interface Prediction {
  /** The best tag of each word. */
  readonly tags: Int16Array;
  /** Scores of arcs: word × `arcColumns`. The first column is the root, then the words as heads. */
  readonly arcs: Float32Array;
  readonly arcColumns: number;
  /** Scores of names: word × names. */
  readonly names: Float32Array;
  /** Returns the best label of each word under the given heads. */
  labelsOf(heads: Int16Array): Int16Array;
}

/** Bytes: more than 600 words need at a width of 160 with three layers. */
const WORKSPACE = 700 * 2 ** 20;
/** What a tag counts in the loss; an arc, a label and a name count 1. */
const TAG_WEIGHT = 0.5;

/** `vectors` has `shape.vectorWidth` numbers a row; `random` gives numbers from 0 to 1; `bytes` bounds the memory. */
export function createNetwork(
  shape: NetworkShape,
  vectors: Float32Array,
  random: () => number,
  bytes = WORKSPACE,
) {
  const space = openWorkspace(bytes);
  const parameters: Parameter[] = [];
  const make = parameterMaker(space, random, parameters);
  const input = createInput(make, shape, vectors);
  const layers = Array.from({ length: shape.layers }, (_, index) => createRecurrentLayer(make, shape, index));
  const tags = createClassHead(make, 'tag', shape.width, shape.tags);
  const arcs = createArcHead(make, shape);
  const labels = createLabelHead(make, shape);
  const names = createClassHead(make, 'name', shape.width, shape.names);

  /** Adds to the gradients, those of the mean loss of a word, and to the losses. */
  function learn(examples: readonly Example[], rates: Rates, losses: Losses): void {
    const mark = space.mark();
    const batch = gatherBatch(examples);
    const dropout = { rates, random };
    const pass = read(batch, dropout);
    const outputs = pass.outputs.map((x) => withGradient(space, x));
    learnHeads(batch, outputs, dropout, losses);
    for (let index = layers.length - 1; index >= 0; index--) {
      const out = outputs[index + 1]!;
      backLayer(space, layers[index]!, batch, outputs[index]!, pass.layers[index]!, out.gradient);
    }
    backInput(space, input, batch, pass.input, outputs[0]!.gradient);
    space.release(mark);
  }

  /** Reads from the input up to the top; `outputs` has the sums of the input, then what comes out of each layer. */
  function read(batch: Batch, dropout?: Dropout) {
    const inputPass = readInput(space, input, batch, dropout);
    const outputs: Matrix[] = [inputPass.sums];
    const passes = layers.map((layer) => {
      const pass = readLayer(space, layer, batch, outputs.at(-1)!, dropout);
      outputs.push(pass.out);
      return pass;
    });
    return { input: inputPass, layers: passes, outputs };
  }

  function learnHeads(
    batch: Batch,
    outputs: readonly Differentiable[],
    dropout: Dropout,
    losses: Losses,
  ): void {
    const top = outputs[shape.layers]!;
    const low = outputs[shape.tagLayer]!;
    const weight = 1 / batch.words;
    losses.tags += learnClasses(space, tags, batch, low, (example) => example.tags, weight * TAG_WEIGHT);
    losses.names += learnClasses(space, names, batch, top, (example) => example.names, weight);
    losses.arcs += learnArcs(space, arcs, batch, top, weight, dropout);
    losses.labels += learnLabels(space, labels, batch, top, weight);
  }

  /** Calls `use` with each sentence's scores; they live as long as the call. */
  function predict(examples: readonly Example[], use: (index: number, prediction: Prediction) => void): void {
    const mark = space.mark();
    const batch = gatherBatch(examples);
    const { outputs } = read(batch);
    const top = outputs[shape.layers]!;
    const scores = {
      tags: scoreClasses(space, tags, outputs[shape.tagLayer]!),
      names: scoreClasses(space, names, top),
      arcs: readArcs(space, arcs, batch, top),
      labels: readLabels(space, labels, top),
    };
    for (const [index, sentence] of batch.sentences.entries()) {
      const inner = space.mark();
      use(index, predictionOf(sentence, scores));
      space.release(inner);
    }
    space.release(mark);
  }

  function predictionOf(
    sentence: BatchSentence,
    scores: { tags: Matrix; names: Matrix; arcs: ArcPass; labels: LabelPass },
  ): Prediction {
    const arcScores = scoreArcs(space, arcs, sentence, scores.arcs);
    return {
      tags: bestOf(rowsOf(scores.tags, sentence), shape.tags),
      arcs: arcScores.data,
      arcColumns: arcScores.columns,
      names: withoutPadding(rowsOf(scores.names, sentence), shape.names),
      labelsOf: (heads) => labelsUnder(space, labels, heads, sentence, scores.labels),
    };
  }

  return { parameters, table: input.table, learn, step: createAdam(parameters, input.table), predict };
}

function withoutPadding({ rows, columns, data }: Matrix, choices: number): Float32Array {
  const kept = new Float32Array(rows * choices);
  for (let row = 0; row < rows; row++)
    kept.set(data.subarray(row * columns, row * columns + choices), row * choices);
  return kept;
}
