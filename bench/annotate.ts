/**
 * Times the annotation of English news - sentences, words, tags, lemmas, trees and names - beside wink-nlp, which tags
 * and no more. Portions of the articles go to each in turn, in one process: what slows the machine slows all of them.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { articleOf } from '../eval/plain-article.ts';
import { english } from '../src/language/en/index.ts';
import { parse, tag, tokens } from '../src/language/read-text.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { newsTexts } from './news-texts.ts';
import { load } from './turns/load.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The first portion warms up and is not counted. */
const PORTIONS = 20;

interface Contestant {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

interface Timed {
  readonly name: string;
  /** Seconds of the processor for each portion. */
  readonly seconds: number[];
}

export async function benchAnnotation(count: number): Promise<void> {
  console.log(sizeAndLoad());
  const { name, texts } = newsTexts(count);
  const contestants: Contestant[] = [
    { name: 'tokens, tags, lemmas, trees, names', read: (text) => parse(text, english) },
    { name: 'tokens and tags alone', read: (text) => tag(text, english) },
    { name: 'the stage: mentions and values too', read: (text) => annotateArticle(articleOf(text), english) },
    ...(await wink()),
  ];
  const portions = Array.from({ length: PORTIONS }, (_, at) => texts.filter((__, i) => i % PORTIONS === at));
  const words = portions.map((portion) => portion.reduce((sum, text) => sum + wordsIn(text), 0));
  console.log(`${texts.length} articles of ${name}, ${sum(words).toLocaleString('en')} words`);
  printTable(takeTurns(contestants, portions), words.slice(1));
}

const wordsIn = (text: string): number => tokens(text, english).reduce((sum, { length }) => sum + length, 0);

async function wink(): Promise<Contestant[]> {
  try {
    const [{ default: winkNLP }, { default: model }] = [
      await load('wink-nlp'),
      await load('wink-eng-lite-web-model'),
    ];
    const nlp = winkNLP(model, ['sbd', 'pos']);
    return [
      { name: 'wink-nlp: tokens and tags', read: (text) => nlp.readDoc(text).tokens().out(nlp.its.pos) },
    ];
  } catch {
    console.log('wink-nlp: skipped, "npm ci --prefix bench" brings it');
    return [];
  }
}

function takeTurns(contestants: readonly Contestant[], portions: readonly (readonly string[])[]): Timed[] {
  const timed = contestants.map(({ name }): Timed => ({ name, seconds: [] }));
  for (const [round, portion] of portions.entries())
    for (const [i, { read }] of contestants.entries()) {
      const started = process.cpuUsage();
      for (const text of portion) read(text);
      const { user, system } = process.cpuUsage(started);
      if (round > 0) timed[i]!.seconds.push((user + system) / 1_000_000);
    }
  return timed;
}

function printTable(timed: readonly Timed[], words: readonly number[]): void {
  const whole = timed[0]!;
  for (const { name, seconds } of timed) {
    const speed = Math.round(sum(words) / sum(seconds)).toLocaleString('en');
    const ratio = median(seconds.map((of, at) => whole.seconds[at]! / of)).toFixed(2);
    console.log(`${name.padEnd(36)}${speed.padStart(8)} words a second of one core, ${ratio} of the first`);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Says what the built room weighs, and how long a new process takes until its first sentence is read. */
function sizeAndLoad(): string {
  const built = join(root, 'dist/language');
  if (!existsSync(built)) return 'size and load: skipped, "npm run build" comes first';
  const bytes = globSync(`${built}/**/*.{js,json,bin,txt,wasm}`).map((file) => readFileSync(file));
  const packed = sum(bytes.map((of) => gzipSync(of).length));
  const milliseconds = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', FIRST_SENTENCE], { cwd: root })),
  );
  return `${(packed / 1e6).toFixed(1)} MB packed, first sentence ${Math.round(median(milliseconds))} ms after the import`;
}

const FIRST_SENTENCE = `
  const started = process.cpuUsage();
  const { english, tokens } = await import('./dist/language/index.js');
  english.annotator().parse(tokens('The harbour is shut.', english));
  const { user, system } = process.cpuUsage(started);
  console.log((user + system) / 1000);
`;
