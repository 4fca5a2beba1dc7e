/** Words of clean and of spun texts, with what the head of `misfit-network.ts` reads of them. */

import { english } from '../../src/language/en/index.ts';
import { openEmbedder } from '../../src/language/neural/embedder.ts';
import { MOST_WORDS, openEncoder } from '../../src/language/neural/encoder.ts';
import {
  MISFIT_SLOTS,
  measureTopics,
  openUnits,
  subjectOf,
  TOPIC_MEASURES,
  writeCompany,
} from '../../src/language/neural/misfit.ts';
import type { NeuralModel } from '../../src/language/neural/model-file.ts';
import type { Token } from '../../src/model/syntax.ts';
import { type Examples, STATE_STEP } from './misfit-network.ts';

export interface LabelledText {
  readonly text: string;
  /** By place in the text, what stood there; none in a clean text. */
  readonly originals: ReadonlyMap<number, string>;
}

/** Of the words of a spun text that were left, one in this many is learnt from. */
const LEFT_WORDS = 4;
/** Longer sentences are left out. */
const LONGEST = 200;

/** Returns the words of texts. All of a clean text; of a spun one those swapped and some of the others, or all. */
export function readExamples(texts: readonly LabelledText[], model: NeuralModel, all = false): Examples {
  const encoder = openEncoder(model);
  const embed = openEmbedder(model);
  const units = openUnits(model.vectors);
  const { width } = model.shape;
  const parts: Examples[] = [];
  const subjects = new Float32Array(texts.length * units.width);

  for (const [index, { text, originals }] of texts.entries()) {
    const sentences = sentencesOf(text);
    const rows = sentences.map((tokens) => tokens.map(({ form }) => model.vectorRow(form.toLowerCase())));
    const subject = subjectOf(
      rows.map((ofSentence) => ofSentence.map((row) => ({ row }))),
      units,
    );
    subjects.set(subject.vector, index * units.width);
    const words = sentences.map((tokens) =>
      tokens.flatMap(({ form, start }, at) => {
        if (!/\p{L}/u.test(form)) return [];
        const kept =
          all || originals.size === 0 || originals.has(start) || (start + index) % LEFT_WORDS === 0;
        return kept ? [at] : [];
      }),
    );
    const part = emptyExamples(words.flat().length, width);
    let to = 0;
    for (const batch of batchesOf(sentences))
      encoder.read(
        batch.map((sentence) => embed(sentences[sentence]!)),
        (place, { top }) => {
          const sentence = batch[place]!;
          const topics = new Float32Array(rows[sentence]!.length * TOPIC_MEASURES);
          measureTopics(sentences[sentence]!, (at) => rows[sentence]![at]!, subject, units, topics);
          for (const at of words[sentence]!) {
            part.swapped[to] = originals.has(sentences[sentence]![at]!.start) ? 1 : 0;
            part.texts[to] = index;
            for (let j = 0; j < width; j++) part.states[to * width + j] = packed(top[at * width + j]!);
            writeCompany(rows[sentence]!, at, part.rows, to * MISFIT_SLOTS);
            part.topics.set(
              topics.subarray(at * TOPIC_MEASURES, (at + 1) * TOPIC_MEASURES),
              to * TOPIC_MEASURES,
            );
            to++;
          }
        },
      );
    parts.push(part);
  }
  return { ...joined(parts, width), subjects };
}

const packed = (state: number): number => Math.max(-127, Math.min(127, Math.round(state / STATE_STEP)));

function sentencesOf(text: string): Token[][] {
  const sentences: Token[][] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const span of english.tokenizer.sentencesOf(text, start, start + line.length)) {
      const tokens = english.tokenizer.tokensOf(text, span.start, span.end);
      if (tokens.length > 0 && tokens.length < LONGEST) sentences.push(tokens);
    }
    start += line.length + 1;
  }
  return sentences;
}

function* batchesOf(sentences: readonly (readonly Token[])[]): Generator<number[]> {
  let batch: number[] = [];
  let words = 0;
  for (const [index, { length }] of sentences.entries()) {
    if (words + length > MOST_WORDS) {
      yield batch;
      batch = [];
      words = 0;
    }
    batch.push(index);
    words += length;
  }
  if (batch.length > 0) yield batch;
}

function emptyExamples(count: number, width: number): Examples {
  return {
    count,
    swapped: new Uint8Array(count),
    states: new Int8Array(count * width),
    rows: new Int32Array(count * MISFIT_SLOTS),
    topics: new Float32Array(count * TOPIC_MEASURES),
    texts: new Int32Array(count),
    subjects: new Float32Array(),
  };
}

function joined(parts: readonly Examples[], width: number): Examples {
  const all = emptyExamples(
    parts.reduce((sum, { count }) => sum + count, 0),
    width,
  );
  let to = 0;
  for (const { count, swapped, states, rows, topics, texts } of parts) {
    all.swapped.set(swapped, to);
    all.states.set(states, to * width);
    all.rows.set(rows, to * MISFIT_SLOTS);
    all.topics.set(topics, to * TOPIC_MEASURES);
    all.texts.set(texts, to);
    to += count;
  }
  return all;
}
