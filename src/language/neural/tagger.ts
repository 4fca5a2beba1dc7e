/**
 * The network that gives words their tags and nothing else, in little more time than it takes to part them. Each word is a
 * vector, the sum of what a table holds for its form, shape, beginnings and endings; a hidden layer reads the vectors of
 * some words on either side, and the tag is read from that (Collobert et al. 2011, "Natural Language Processing (Almost)
 * from Scratch"). What a word adds to the hidden layer in each place that it may stand in is worked out once (Devlin et al.
 * 2014; Chen and Manning 2014), so that the layer is a sum of rows of 16 bits.
 */

import type { Upos } from '../../model/syntax.ts';
import type { TaggedToken, Tagger } from '../annotator.ts';
import { CASINGS, casingOf } from './features.ts';
import { type KnownForm, openFormRows } from './form-rows.ts';
import { openWorkspace } from './matrices.ts';
import { MOST_OF_ROW, multiplyNarrow, type NarrowRows, narrowWeights, shorts } from './narrow.ts';
import { batchesOf, type Piece, piecesOf } from './pieces.ts';
import type { TaggerModel } from './tagger-file.ts';

const WORKSPACE = 24 * 2 ** 20;
/** Words that are read at once, of some sentences. */
const MOST_WORDS = 512;
/** What a step of the hidden numbers is worth; they end at 32. */
const STEP = 1 / 256;

export function openTagger(model: TaggerModel): Tagger {
  const { hidden, reach } = model.shape;
  const space = openWorkspace(WORKSPACE);
  const forms = openFormRows(space, model, STEP);
  const tags = model.tags.map((tag) => tag.split('|') as [Upos, string]);
  const bias = model.parameters.get('outBias')!;
  const out = narrowWeights(space, model.parameters.get('out')!, bias.length, bias);
  /** A row for each casing of a sentence. */
  const starts = shorts(space, CASINGS, hidden);
  starts.set(model.parameters.get('casing')!.map((number) => Math.round(number / STEP)));
  const steps = space.room(MOST_WORDS, 1);
  steps.data.fill(STEP);
  const layer: NarrowRows = {
    rows: MOST_WORDS,
    columns: hidden,
    at: shorts(space, MOST_WORDS, hidden).byteOffset,
    scales: steps,
  };
  const around = space.places(MOST_WORDS + 2 * reach);

  /** Returns the index of the best tag of each word. */
  function read(batch: readonly Piece[]): Int32Array {
    let rows = 0;
    for (const words of forms.read(batch.map(({ tokens }) => tokens))) {
      sumAround(words, rows);
      rows += words.length;
    }
    const scores = multiplyNarrow(space, { ...layer, rows }, out);
    const best = space.places(rows);
    space.kernels.greatest(rows, tags.length, scores.at, scores.columns * 4, best.at);
    return best.numbers;
  }

  /** Writes the hidden numbers of a sentence, which begins at a row of the layer. */
  function sumAround(words: readonly KnownForm[], row: number): void {
    const { numbers, at } = around;
    numbers.fill(forms.outside.at, 0, reach);
    for (let word = 0; word < words.length; word++) numbers[reach + word] = words[word]!.at;
    numbers.fill(forms.outside.at, reach + words.length, 2 * reach + words.length);
    const size = hidden * 2;
    const start = starts.byteOffset + casingOf(words) * size;
    const to = layer.at + row * size;
    space.kernels.sumAroundNarrow(words.length, 2 * reach + 1, size, at, start, to, MOST_OF_ROW);
  }

  function tag(sentences: Parameters<Tagger['tag']>[0]): TaggedToken[][] {
    const tagged = sentences.map((): TaggedToken[] => []);
    for (const batch of batchesOf(piecesOf(sentences), MOST_WORDS)) {
      const mark = space.mark();
      const best = read(batch);
      let word = 0;
      for (const { tokens, sentence } of batch)
        for (const { start, end, form } of tokens) {
          const [upos, xpos] = tags[best[word++]!]!;
          tagged[sentence]!.push({ start, end, form, upos, xpos });
        }
      space.release(mark);
    }
    return tagged;
  }

  return { tag };
}
