/**
 * Tells of each word how likely it is that another stood in its place, as a program would tell that learnt to find
 * words that were replaced (Clark et al. 2020, "ELECTRA"). A small head on what the annotator computes anyway: the
 * network's states, the vectors of the words around, what the text is about, and how well the word's own vector goes
 * with a guess from its company. Made by `training/spin/misfit.ts`.
 */

import { createHash } from 'node:crypto';
import type { Token } from '../../model/syntax.ts';
import { inPanels, type Matrix, openWorkspace, rowsOf, type Workspace } from './matrices.ts';
import { type NeuralModel, type Rows, scaled, scaledParts } from './model-file.ts';
import type { NetworkShape } from './network-shape.ts';

/** What the head reads of a word's company: three words before it, itself, three after it, and the text's subject. */
export const MISFIT_SLOTS = 8;
const REACH = 3;
export const SUBJECT_SLOT = 7;

/** In place of a row of the vectors: a word that has none, and beyond the sentence. */
const UNKNOWN = -1;
export const OUTSIDE = -2;

/**
 * Whether a word begins its sentence, has a capital, has no vector; how rare it is, how often it stands in the text, how
 * near it is to what the text is about. The last two are nothing.
 */
export const TOPIC_MEASURES = 8;
/** The vectors are sorted by how common their words are: the first say nothing of what a text is about. */
const GRAMMAR_WORDS = 150;
const MOST_TIMES = 3;
/** About as long as the vectors of words are. */
const SUBJECT_LENGTH = 5;
/** Log odds are cut to this, in nats. */
const MOST = 8;
/** Words whose projections are remembered; beyond, all are forgotten and it starts anew. */
const REMEMBERED = 20_000;

export interface MisfitShape {
  /** Width of the network's states. */
  readonly states: number;
  /** Numbers that are left of a word's vector, a multiple of 8. */
  readonly projected: number;
  readonly hidden: number;
}

export interface MisfitWeights {
  readonly shape: MisfitShape;
  readonly parameters: ReadonlyMap<string, Float32Array>;
}

/** What the sentences of a text are about together. */
export interface Subject {
  /** Of unit vectors, each word once. */
  readonly sum: Float32Array;
  /** The square of its length. */
  readonly squares: number;
  /** The same direction, as long as a word's vector. */
  readonly vector: Float32Array;
  /** Row × how often the word stands in the text. */
  readonly times: ReadonlyMap<number, number>;
}

/** Vectors of unit length. */
export interface Units {
  readonly width: number;
  add(sum: Float32Array, row: number): void;
  dot(vector: Float32Array, row: number): number;
}

export function openUnits({ width, numbers, scales }: Rows): Units {
  const shrink = new Float32Array(scales.length);
  const shrinkOf = (row: number): number => {
    if (shrink[row] === 0) {
      let squares = 0;
      for (let j = 0, at = row * width; j < width; j++) squares += numbers[at + j]! ** 2;
      shrink[row] = 1 / Math.sqrt(squares || 1);
    }
    return shrink[row]!;
  };
  return {
    width,
    add(sum, row) {
      const scale = shrinkOf(row);
      for (let j = 0, at = row * width; j < width; j++) sum[j]! += numbers[at + j]! * scale;
    },
    dot(vector, row) {
      let product = 0;
      for (let j = 0, at = row * width; j < width; j++) product += vector[j]! * numbers[at + j]!;
      return product * shrinkOf(row);
    },
  };
}

/** Returns what a text is about, given the rows of its sentences' words. */
export function subjectOf(sentences: Iterable<readonly { readonly row: number }[]>, units: Units): Subject {
  const times = new Map<number, number>();
  const sum = new Float32Array(units.width);
  for (const words of sentences)
    for (const { row } of words) {
      if (row < GRAMMAR_WORDS) continue;
      const before = times.get(row) ?? 0;
      times.set(row, before + 1);
      if (before === 0) units.add(sum, row);
    }
  let squares = 0;
  for (const number of sum) squares += number * number;
  const scale = SUBJECT_LENGTH / (Math.sqrt(squares) || 1);
  return { sum, squares, vector: sum.map((number) => number * scale), times };
}

/** Writes the measures of the words of one sentence, given their rows. */
export function measureTopics(
  tokens: readonly Token[],
  rowAt: (at: number) => number,
  { sum, squares, times }: Subject,
  units: Units,
  into: Float32Array,
): void {
  into.fill(0, 0, tokens.length * TOPIC_MEASURES);
  for (let at = 0, to = 0; at < tokens.length; at++, to += TOPIC_MEASURES) {
    const row = rowAt(at);
    into[to] = at === 0 ? 1 : 0;
    into[to + 1] = beginsLarge(tokens[at]!.form) ? 1 : 0;
    into[to + 2] = row < 0 ? 1 : 0;
    if (row < 0) continue;
    const met = times.get(row) ?? 0;
    const own = met > 0 ? 1 : 0;
    const dot = units.dot(sum, row);
    into[to + 3] = Math.log(row + 10) / 4;
    into[to + 4] = Math.min(MOST_TIMES, met);
    into[to + 5] = (dot - own) / Math.sqrt(Math.max(squares - 2 * own * dot + own, 1));
  }
}

function beginsLarge(form: string): boolean {
  const first = form.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(form);
}

/** Writes the rows of a word's company. The subject has none. */
export function writeCompany(rows: ArrayLike<number>, at: number, into: Int32Array, to: number): void {
  for (let slot = 0; slot < SUBJECT_SLOT; slot++) into[to + slot] = rows[at + slot - REACH] ?? OUTSIDE;
  into[to + SUBJECT_SLOT] = UNKNOWN;
}

/** Reads the words of one text. */
export interface MisfitReader {
  /**
   * Returns for each word of a sentence the log odds, in nats, that another stood there, if that is as likely as not
   * to begin with. `states` are the network's, word by word.
   */
  read(tokens: readonly Token[], states: Float32Array): number[];
}

/** Returns what reads a text, given as its sentences. */
export type OpenText = (sentences: readonly (readonly Token[])[]) => MisfitReader;

/** Throws where the weights lack a part. */
export function openMisfits({ shape, parameters }: MisfitWeights, model: NeuralModel): OpenText {
  const { states, projected, hidden } = shape;
  const units = openUnits(model.vectors);
  const part = (name: string): Float32Array => {
    const numbers = parameters.get(name);
    if (!numbers) throw new Error(`The weights of misfits lack their part "${name}". Train them anew.`);
    return numbers;
  };
  const space = openWorkspace(MEMORY);
  const slots = SUBJECT_SLOT * projected;
  const fromStates = inPanels(space, part('fromStates'), hidden);
  const fromTopics = inPanels(space, part('fromTopics'), hidden);
  const fromMatch = inPanels(space, part('fromMatch'), hidden);
  const out = part('out');
  const outBias = part('outBias')[0]!;
  const words = openWords(part, projected, model);
  /** The guess, then what the company adds to the hidden numbers. */
  const width = projected + hidden;
  const sumCompany = openCompany(space, part, shape);

  /** The subject is the same for all words of a text, so what it adds is added once. */
  function biasesOf({ vector }: Subject): Float32Array {
    const about = projectedVector(vector, part('project'));
    const including = (bias: Float32Array, weights: Float32Array): Float32Array => {
      const added = projectedVector(about, weights.subarray(slots * bias.length));
      return bias.map((number, j) => number + added[j]!);
    };
    const biases = new Float32Array(width);
    biases.set(including(part('companyBias'), part('company')));
    biases.set(including(part('hiddenBias'), part('fromCompany')), projected);
    return biases;
  }

  return (sentences) => {
    const known = new Map(sentences.map((tokens) => [tokens, tokens.map(({ form }) => words.of(form))]));
    const subject = subjectOf(known.values(), units);
    const biases = biasesOf(subject);
    return {
      read(tokens, given) {
        const mark = space.mark();
        const count = tokens.length;
        const here = known.get(tokens) ?? tokens.map(({ form }) => words.of(form));
        const sums = sumCompany(here, words.outside, biases);
        for (let at = 0, to = 0; at < count; at++, to += width)
          for (let j = 0, { own } = here[at]!; j < projected; j++) sums.data[to + j]! *= own[j]!;
        const topics = space.room(count, TOPIC_MEASURES);
        measureTopics(tokens, (at) => here[at]!.row, subject, units, topics.data);
        const x = space.room(count, states);
        x.data.set(given.subarray(0, count * states));
        addToHidden(x, states, fromStates, sums);
        addToHidden(topics, TOPIC_MEASURES, fromTopics, sums);
        addToHidden(sums, projected, fromMatch, sums);
        const odds = tokens.map((_, at) => oddsOf(sums.data, at * width + projected));
        space.release(mark);
        return odds;
      },
    };
  };

  /** Adds the products of the first numbers of each row. */
  function addToHidden(x: Matrix, numbers: number, panels: Matrix, sums: Matrix): void {
    const [xRow, sumsRow] = [x.columns * 4, width * 4];
    const to = sums.at + projected * 4;
    space.kernels.multiplyPanels(sums.rows, hidden, numbers, x.at, xRow, panels.at, to, sumsRow);
  }

  function oddsOf(sums: Float32Array, from: number): number {
    let sum = outBias;
    for (let j = 0; j < hidden; j++) {
      const number = sums[from + j]!;
      if (number > 0) sum += number * out[j]!;
    }
    return Math.max(-MOST, Math.min(MOST, sum));
  }
}

const MEMORY = 12 * 2 ** 20;
/** Words of which it is remembered what they add to the words around them, 2 kB each; beyond, all are forgotten. */
const COMPANIONS = 4096;

/** Returns what sums up for each word of a sentence what those around it add to it, and it itself. */
function openCompany(
  space: Workspace,
  part: (name: string) => Float32Array,
  { projected, hidden }: MisfitShape,
): (sentence: readonly Word[], outside: Word, biases: Float32Array) => Matrix {
  const width = projected + hidden;
  const panels = inPanels(
    space,
    bySlot(part('company'), part('fromCompany'), projected, hidden),
    SUBJECT_SLOT * width,
  );
  const table = space.room(COMPANIONS, SUBJECT_SLOT * width);
  const start = space.room(1, width);
  const known: Word[] = [];

  function learn(row: readonly Word[]): void {
    if (known.length + row.length > COMPANIONS) for (const word of known.splice(0)) word.place = undefined;
    const first = known.length;
    for (const word of row) if (word.place === undefined) word.place = known.push(word) - 1;
    const mark = space.mark();
    const around = space.room(known.length - first, projected);
    for (let at = 0; at < around.rows; at++) around.data.set(known[first + at]!.around, at * projected);
    const fresh = rowsOf(table, first, around.rows);
    fresh.data.fill(0);
    multiply(space, around, panels, fresh);
    space.release(mark);
  }

  return (sentence, outside, biases) => {
    const edge = Array.from({ length: REACH }, () => outside);
    const row = [...edge, ...sentence, ...edge];
    learn(row);
    const sums = space.room(sentence.length, width);
    const mark = space.mark();
    // Seven words stand in a row, so that each word's company begins one word after that of the one before it.
    const places = space.places(row.length);
    for (let at = 0; at < row.length; at++) places.numbers[at] = row[at]!.place!;
    start.data.set(biases);
    space.kernels.sumAround(sums.rows, SUBJECT_SLOT, width * 4, places.at, table.at, start.at, sums.at);
    space.release(mark);
    return sums;
  };
}

/** Returns the weights of a word's numbers, of its own: for each slot in which it may stand, of the guess and of the hidden. */
function bySlot(
  guess: Float32Array,
  fromCompany: Float32Array,
  projected: number,
  hidden: number,
): Float32Array {
  const width = projected + hidden;
  const weights = new Float32Array(projected * SUBJECT_SLOT * width);
  for (let i = 0, to = 0; i < projected; i++)
    for (let slot = 0; slot < SUBJECT_SLOT; slot++, to += width) {
      const from = slot * projected + i;
      weights.set(guess.subarray(from * projected, (from + 1) * projected), to);
      weights.set(fromCompany.subarray(from * hidden, (from + 1) * hidden), to + projected);
    }
  return weights;
}

/** A word as the head reads it: in the company of others, and by itself. */
interface Word {
  readonly row: number;
  readonly around: Float32Array;
  readonly own: Float32Array;
  /** Its row among the companions. */
  place?: number | undefined;
}

interface Words {
  of(form: string): Word;
  readonly outside: Word;
}

function openWords(
  part: (name: string) => Float32Array,
  projected: number,
  { vectors, vectorRow }: NeuralModel,
): Words {
  const [project, projectOwn] = [part('project'), part('projectOwn')];
  const [strange, strangeOwn] = [part('strange'), part('strangeOwn')];
  const outside: Word = { row: OUTSIDE, around: strange.slice(0, projected), own: strangeOwn };
  const unknown: Word = { row: UNKNOWN, around: strange.slice(projected), own: strangeOwn };
  const remembered = new Map<string, Word>();
  const vector = new Float32Array(vectors.width);
  const make = (form: string): Word => {
    const row = vectorRow(form.toLowerCase());
    if (row < 0) return unknown;
    for (let j = 0, at = row * vectors.width; j < vectors.width; j++)
      vector[j] = vectors.numbers[at + j]! * vectors.scales[row]!;
    return { row, around: projectedVector(vector, project), own: projectedVector(vector, projectOwn) };
  };
  return {
    outside,
    of(form) {
      let word = remembered.get(form);
      if (!word) {
        word = make(form);
        if (remembered.size >= REMEMBERED) remembered.clear();
        remembered.set(form, word);
      }
      return word;
    },
  };
}

function projectedVector(vector: Float32Array, by: Float32Array): Float32Array {
  const width = by.length / vector.length;
  const sum = new Float32Array(width);
  for (let i = 0; i < vector.length; i++)
    for (let j = 0, from = i * width; j < width; j++) sum[j]! += vector[i]! * by[from + j]!;
  return sum;
}

function multiply({ kernels }: Workspace, x: Matrix, panels: Matrix, y: Matrix): void {
  const [xRow, yRow] = [x.columns * 4, y.columns * 4];
  kernels.multiplyPanels(y.rows, y.columns, x.columns, x.at, xRow, panels.at, y.at, yRow);
}

interface Header {
  /** Of the network whose states the head reads. */
  readonly network: string;
  readonly shape: MisfitShape;
  readonly parameters: readonly { readonly name: string; readonly size: number; readonly scale: number }[];
}

/** Returns the bytes of the weights: a line of JSON, then the numbers in 16 bits. */
export function packMisfits({ shape, parameters }: MisfitWeights, model: NeuralModel): Uint8Array {
  const parts = scaledParts(parameters);
  const header: Header = {
    network: networkName(model),
    shape,
    parameters: parts.map(({ name, size, scale }) => ({ name, size, scale })),
  };
  const line = `${JSON.stringify(header)}\n`;
  const padded = `${line.slice(0, -1)}${' '.repeat(line.length % 2)}\n`;
  return Buffer.concat([
    Buffer.from(padded),
    ...parts.map(({ numbers, scale }) =>
      Buffer.from(Int16Array.from(numbers, (number) => Math.round(number / scale)).buffer),
    ),
  ]);
}

/** Reads weights. Throws where they were learnt on the states of another network. */
export function unpackMisfits(bytes: Uint8Array, model: NeuralModel): MisfitWeights {
  const end = bytes.indexOf(10) + 1;
  const { network, shape, parameters } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(0, end)),
  ) as Header;
  const name = networkName(model);
  if (network !== name)
    throw new Error(
      `The weights of misfits were learnt on network ${network}, but the annotator's is ${name}. Train them anew: training/spin/README.md.`,
    );
  const numbers = new Int16Array(Uint8Array.from(bytes.subarray(end)).buffer);
  let at = 0;
  return {
    shape,
    parameters: new Map(
      parameters.map(({ name, size, scale }) => {
        at += size;
        return [name, scaled(numbers.subarray(at - size, at), scale)];
      }),
    ),
  };
}

/** The top layer's numbers change with every training. */
function networkName({
  shape,
  parameters,
}: Pick<NeuralModel, 'parameters'> & { shape: NetworkShape }): string {
  const top = parameters.get(`gates${shape.layers - 1}`) ?? new Float32Array();
  return createHash('sha256')
    .update(new Uint8Array(top.buffer, top.byteOffset, top.byteLength))
    .digest('hex')
    .slice(0, 12);
}
