/**
 * Learns `src/language/en/spin-weights.json`: what the features of words and the figures about documents speak for.
 *
 *     node training/spin/weights.ts CORPUS LIST NEIGHBOURS HEADS [--left-out]
 *
 * CORPUS is the folder of the annotated corpus that holds `data`; LIST a list of words with their terms by line (Moby's
 * thesaurus), NEIGHBOURS what `neighbours.ts` writes, HEADS the folder that `misfit.ts` wrote to. With `--left-out`,
 * also measures each family of spinners by weights that are learnt without it, on documents that nothing is learnt from.
 * Takes five minutes and two gigabytes. The same files give the same weights. README.md says what they come to.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spinModel } from '../../src/language/en/spin.ts';
import type { SpinWeights } from '../../src/language/spin.ts';
import { judge } from '../../src/stages/spun/judge.ts';
import { allSpinners } from './all-spinners.ts';
import { readDocuments, shorten } from './documents.ts';
import { annotatorOf, type Example, exampleOf, makeExamples, spunExample } from './examples.ts';
import { fartherSpinners } from './farther-spinners.ts';
import { learnWeights } from './learn.ts';
import type { Spinner } from './spinners.ts';

function main(): void {
  const { values, positionals } = parseArgs({
    options: { 'left-out': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [corpus, list, neighbours, heads] = positionals;
  if (corpus === undefined || list === undefined || neighbours === undefined || heads === undefined)
    throw new Error('usage: weights.ts CORPUS LIST NEIGHBOURS HEADS [--left-out]');
  const data = join(corpus, 'data');
  const known = allSpinners(data, { list, neighbours });
  const spinners = [...known, ...fartherSpinners(data, known)];
  const examples = makeExamples(data, heads, spinners);
  const weights = learnWeights(examples);
  writeFileSync(
    new URL('../../src/language/en/spin-weights.json', import.meta.url),
    `${JSON.stringify(weights)}\n`,
  );
  const spun = examples.filter(({ share }) => share > 0).length;
  console.log(`${examples.length - spun} clean documents, ${spun} spun`);
  console.log(`share of words that look swapped in a clean text: ${weights.cleanShare}`);
  if (values['left-out']) measureLeftOut(examples, data, spinners);
}

/** Documents to measure on: one in so many of each file, the pages of WCXB from those that are not learnt from. */
const MEASURED = [
  ['polnear/train.jsonl.gz', 20, 1],
  ['wcxb-articles/ground-truth.jsonl.gz', 12, 1],
  ['giveme5w1h/gold.jsonl.gz', 4, 0],
] as const;
const CLEAN = [
  ['polnear/train.jsonl.gz', 4, 0],
  ['wcxb-articles/ground-truth.jsonl.gz', 2, 1],
  ['treebanks/ewt-dev.conllu.gz', 1, 0],
  ['treebanks/gum-dev.conllu.gz', 1, 0],
  ['treebanks/gum-train-noncommercial.conllu.gz', 1, 0],
  ['neus-allsides/val.jsonl.gz', 4, 0],
] as const;

function measureLeftOut(examples: readonly Example[], data: string, spinners: readonly Spinner[]): void {
  const head = new URL('../../src/language/en/misfit.bin', import.meta.url);
  const reader = { model: spinModel(), annotator: annotatorOf(head) };
  const texts = readSome(data, MEASURED);
  const clean = readSome(data, CLEAN).map((text) => exampleOf(text, null, 0, new Map(), reader));
  for (const family of new Set(spinners.map((spinner) => spinner.family))) {
    const weights = learnWeights(examples.filter(({ spinner }) => spinner?.family !== family));
    console.log(`without ${family}: of ${clean.length} clean documents ${tally(clean, weights)}`);
    for (const spinner of spinners.filter((each) => each.family === family))
      for (const share of [0.06, 0.3]) {
        const spun = texts.flatMap((text, i) => spunExample(text, spinner, share, i, reader) ?? []);
        console.log(`  ${spinner.name}, ${share}: of ${spun.length} ${tally(spun, weights)}`);
      }
  }
}

const readSome = (data: string, files: readonly (readonly [string, number, number])[]): string[] =>
  files.flatMap(([file, every, from]) =>
    readDocuments(join(data, file))
      .filter((_, i) => i % every === from)
      .map(shorten),
  );

function tally(examples: readonly Example[], weights: SpinWeights): string {
  const verdicts = examples.map(({ measured }) => judge(measured, weights).verdict);
  const count = (verdict: string): number => verdicts.filter((each) => each === verdict).length;
  return `${count('spun')} spun, ${count('suspect')} suspect`;
}

main();
