/**
 * Learns `src/language/en/misfit.bin`: the head that says of each word whether another stood in its place.
 *
 *     node training/spin/misfit.ts CORPUS LIST HALVES [--leave FAMILY]...
 *
 * CORPUS is the folder of the annotated corpus that holds `data`; LIST a list of words with their terms by line (Moby's
 * thesaurus). Into the folder HALVES go two more heads, `misfit-0.bin` and `misfit-1.bin`, each learnt from every
 * second document, which tell `weights.ts` what the head says of documents that it has not seen. With `--leave`, also
 * measures what is found of spinners of a family of which nothing was learnt. The same files give the same weights.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { neuralModel } from '../../src/language/en/annotator.ts';
import { packMisfits } from '../../src/language/neural/misfit.ts';
import { randomNumbers } from '../random.ts';
import { allSpinners } from './all-spinners.ts';
import { readDocuments, readRegisters } from './documents.ts';
import { fartherSpinners } from './farther-spinners.ts';
import { type LabelledText, readExamples } from './misfit-examples.ts';
import { createNetwork, type Examples, type MisfitNetwork, train } from './misfit-network.ts';
import { type Spinner, spinText } from './spinners.ts';

/** Shares of the words that are swapped, in turn. */
const SHARES = [0.06, 0.1, 0.2, 0.3];
/** Texts that each clean document is spun into. */
const SPUN_PER_DOCUMENT = 3;
/** Of the rare kinds of honest text there are few, so they count several times. */
const TIMES_RARE = 8;
const SIZES = { projected: 24, hidden: 48 };
const ROUNDS = { rounds: 8, size: 200_000, rate: 2e-3 };

interface Document extends LabelledText {
  readonly spinner: Spinner | null;
  readonly half: number;
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { leave: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const [corpus, list, halves] = positionals;
  if (corpus === undefined || list === undefined || halves === undefined)
    throw new Error('usage: misfit.ts CORPUS LIST HALVES [--leave FAMILY]...');
  const data = join(corpus, 'data');
  const documents = spinAll(readAll(data), spinnersOf(data, list));
  const examples = readExamples(documents, neuralModel());
  const spun = examples.swapped.reduce((sum, swapped) => sum + swapped, 0);
  console.error(`${documents.length} documents, ${examples.count} words, ${spun} of them swapped`);
  const documentOf = (at: number): Document => documents[examples.texts[at]!]!;
  const learn = (usable: (document: Document) => boolean): MisfitNetwork => {
    const random = randomNumbers(7);
    const shape = { states: neuralModel().shape.width, ...SIZES };
    const network = createNetwork(shape, neuralModel().vectors, random);
    train(network, examples, (at) => usable(documentOf(at)), ROUNDS, random);
    return network;
  };

  const save = (file: string | URL, network: MisfitNetwork): void =>
    writeFileSync(file, packMisfits(network.weights(), neuralModel()));
  for (const half of [0, 1]) {
    const network = learn((document) => document.half === half);
    save(join(halves, `misfit-${half}.bin`), network);
    if (half === 0) report(network.read(examples), examples, documents);
  }
  save(
    new URL('../../src/language/en/misfit.bin', import.meta.url),
    learn(() => true),
  );
  for (const left of values.leave ?? []) {
    console.log(`Without ${left}:`);
    const network = learn(({ half, spinner }) => half === 0 && spinner?.family !== left);
    report(network.read(examples), examples, documents);
  }
}

/** Texts, each of one half of them. */
function readAll(data: string): { text: string; half: number }[] {
  const texts = ['treebanks/ewt-train.conllu.gz', 'treebanks/gum-train.conllu.gz', 'ecbplus/docs.jsonl.gz'];
  const pages = readDocuments(join(data, 'wcxb-articles/ground-truth.jsonl.gz'));
  const usual = [
    ...texts.flatMap((file) => readDocuments(join(data, file))),
    ...pages.filter((_, i) => i % 2 === 0),
  ];
  const all = [...usual, ...readRegisters()].map((text, i) => ({ text, half: i % 2 }));
  return [...all, ...Array.from({ length: TIMES_RARE - 1 }, () => all.slice(usual.length)).flat()];
}

function spinnersOf(data: string, list: string): Spinner[] {
  const known = allSpinners(data, { list });
  return [...known, ...fartherSpinners(data, known)].map(withoutPhrases);
}

/** Only the first word of a phrase would be known to be swapped. */
const withoutPhrases = (spinner: Spinner): Spinner => ({
  ...spinner,
  options: (word, before) => spinner.options(word, before).filter((term) => !term.includes(' ')),
});

/** Returns each document as it is and as several spinners print it, where they know enough of its words. */
function spinAll(texts: readonly { text: string; half: number }[], spinners: readonly Spinner[]): Document[] {
  const random = randomNumbers(5);
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  return texts.flatMap(({ text, half }) => {
    const spun = Array.from({ length: SPUN_PER_DOCUMENT }, (): Document => {
      const spinner = oneOf(spinners);
      const plan = {
        share: oneOf(SHARES),
        spareQuotations: random() < 0.7,
        names: random() < 0.25 ? 0.15 : 0.02,
      };
      return { ...spinText(text, spinner, plan), spinner, half };
    });
    return [
      { text, originals: new Map(), spinner: null, half },
      ...spun.filter(({ originals }) => originals.size > 2),
    ];
  });
}

/** Of the second half of the documents: how many of the swapped words are above all but few of the clean ones. */
function report(odds: Float32Array, examples: Examples, documents: readonly Document[]): void {
  const bySpinner = new Map<string, number[]>();
  for (let at = 0; at < examples.count; at++) {
    const { spinner, half } = documents[examples.texts[at]!]!;
    if (half === 0 || (spinner !== null && examples.swapped[at] === 0)) continue;
    const name = spinner === null ? '' : spinner.name;
    const all = bySpinner.get(name) ?? [];
    bySpinner.set(name, all);
    all.push(odds[at]!);
  }
  const clean = Float32Array.from(bySpinner.get('') ?? []).sort();
  const limits = [0.98, 0.995].map((share) => clean[Math.floor(share * clean.length)]!);
  for (const [name, all] of bySpinner) {
    if (name === '') continue;
    const [often, seldom] = limits.map((limit) => all.filter((nats) => nats > limit).length / all.length);
    console.log(
      `  ${name.padEnd(32)} above 98% of clean words ${often!.toFixed(3)}, above 99.5% ${seldom!.toFixed(3)}`,
    );
  }
}

main();
