/**
 * Trains the network that gives tags alone, and writes `src/language/en/tagger.bin`.
 *
 *     node training/tagger/train.ts CORPUS [--epochs N] [--out FILE]
 *
 * CORPUS is the folder of the annotated corpora (with `data/treebanks`, `data/wcxb-articles`, `data/ecbplus`). It learns
 * from treebanks, and from the annotator of `src/language/en/annotator.bin`, which tags running text for it. Nothing is
 * downloaded. The same data give the same file.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { neuralModel } from '../../src/language/en/annotator.ts';
import { english } from '../../src/language/en/index.ts';
import type { TaggerShape } from '../../src/language/neural/tagger-file.ts';
import { randomNumbers, shuffle } from '../random.ts';
import type { Example } from './batch.ts';
import { exampleMaker, takeInventory } from './examples.ts';
import { type Lesson, readTreebankLessons, tagTexts } from './lessons.ts';
import { createNetwork } from './network.ts';
import { shipped } from './shipped.ts';
import type { Rates } from './words.ts';

const SHAPE: TaggerShape = { width: 64, hidden: 64, reach: 2 };
/** Chosen on the development sets of EWT and GUM, as all below. */
const RATES: Rates = { word: 0.1, company: 0.05, strange: 0.03, number: 0.05, hidden: 0.1 };
const LEARNING_RATE = 0.002;
/** Words a batch. */
const BATCH = 1000;
/** Share of the steps after which the learning rate falls, and the share of itself that it ends at. */
const STEADY = 0.3;
const LEAST_RATE = 0.01;
/** Chances that a sentence is read in small letters, or in capitals. */
const SMALL = 0.05;
const CAPITALS = 0.04;
/** What people tagged counts as often. */
const TREEBANK_TIMES = 2;
/** Sentences predicted together. */
const TOGETHER = 50;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: 'string', default: '5' },
    out: { type: 'string', default: 'src/language/en/tagger.bin' },
  },
});
const [corpus] = positionals;
if (corpus === undefined) {
  console.error('Usage: node training/tagger/train.ts CORPUS');
  process.exit(2);
}

const random = randomNumbers(7);
const treebanks = ['ewt-train', 'gum-train'].flatMap((name) => readTreebankLessons(corpus, name));
const texts = ['wcxb-articles/ground-truth', 'ecbplus/docs'].flatMap((name) =>
  tagTexts(join(corpus, 'data', `${name}.jsonl.gz`), english),
);
const lessons = [...Array.from({ length: TREEBANK_TIMES }, () => treebanks).flat(), ...texts];
const words = lessons.reduce((sum, { forms }) => sum + forms.length, 0);
const model = neuralModel();
const inventory = takeInventory(lessons, treebanks);
const { forms, makeExample } = exampleMaker(inventory, model.vectorRow);
const examples = new Map(lessons.map((lesson) => [lesson, inEachCase(lesson)]));
const development = ['ewt-dev', 'gum-dev'].map((name) => ({
  name,
  lessons: readTreebankLessons(corpus, name),
}));
const network = createNetwork(
  { ...SHAPE, rows: inventory.rows, tags: inventory.tags.length },
  forms,
  model.vectors,
  random,
);
console.log(
  `${words} words of ${lessons.length} sentences, ${inventory.words.length} with rows of their own, ${inventory.tags.length} tags`,
);
train();
write();

function inEachCase(lesson: Lesson) {
  const recased = (change: (form: string) => string) => makeExample(lesson, lesson.forms.map(change));
  return {
    printed: makeExample(lesson),
    small: recased((form) => form.toLowerCase()),
    capitals: recased((form) => form.toUpperCase()),
  };
}

function train(): void {
  const epochs = Number(options.epochs);
  let read = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0;
    for (const batch of batches()) {
      loss += network.learn(batch, RATES);
      network.step(learningRate(read / (epochs * words)));
      read += batch.reduce((sum, example) => sum + example.forms.length, 0);
    }
    const seconds = Math.round(process.cpuUsage().user / 1e6);
    console.log(`epoch ${epoch}, ${seconds} s: ${(loss / words).toFixed(4)} nats a word`);
    report();
  }
}

function learningRate(share: number): number {
  return LEARNING_RATE * (share < STEADY ? 1 : Math.max(LEAST_RATE, (1 - share) / (1 - STEADY)));
}

/** Returns all lessons in batches, in an order of chance. */
function* batches(): Generator<Example[]> {
  let batch: Example[] = [];
  let size = 0;
  for (const lesson of shuffle([...lessons], random)) {
    batch.push(drawCase(examples.get(lesson)!));
    size += lesson.forms.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

function drawCase({ printed, small, capitals }: ReturnType<typeof inEachCase>): Example {
  const draw = random();
  return draw < SMALL ? small : draw < SMALL + CAPITALS ? capitals : printed;
}

/** Prints shares of words with the right tag, on the words of the treebanks. */
function report(): void {
  for (const { name, lessons } of development) {
    const right = { UPOS: 0, XPOS: 0, words: 0 };
    for (let at = 0; at < lessons.length; at += TOGETHER) countRight(lessons.slice(at, at + TOGETHER), right);
    const share = (count: number) => ((100 * count) / right.words).toFixed(2);
    console.log(`  ${name}: UPOS ${share(right.UPOS)}, XPOS ${share(right.XPOS)}`);
  }
}

function countRight(lessons: readonly Lesson[], right: { UPOS: number; XPOS: number; words: number }): void {
  const found = network.predict(lessons.map((lesson) => makeExample(lesson)));
  for (const [word, tag] of lessons.flatMap(({ tags }) => tags).entries()) {
    const [upos, xpos] = tag.split('|');
    const [foundUpos, foundXpos] = inventory.tags[found[word]!]!.split('|');
    right.words++;
    if (foundUpos === upos) right.UPOS++;
    if (foundXpos === xpos) right.XPOS++;
  }
}

function write(): void {
  const bytes = shipped(network, inventory, SHAPE, model.vectorRow);
  writeFileSync(options.out, bytes);
  console.log(`${options.out}: ${bytes.length} bytes`);
}
