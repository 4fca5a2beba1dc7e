/**
 * Learns `src/language/en/spin-weights.json`: what the features of words and the figures about documents speak for.
 *
 *     node training/spin/weights.ts CORPUS LIST NEIGHBOURS [--leave FAMILY]
 *
 * CORPUS is the folder of the annotated corpus that holds `data`; LIST a list of words with their terms by line (Moby's
 * thesaurus), NEIGHBOURS what `neighbours.ts` writes. With `--leave`, nothing of a spinner or a family of spinners is
 * learnt, and the weights go to standard output. Takes five minutes and two gigabytes. The same files give the same
 * weights. README.md says what they come to.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { meaningsOf } from '../../src/language/en/meanings.ts';
import { decodeNgrams } from '../../src/language/en/ngrams.ts';
import { decodeSpin, spinModel } from '../../src/language/en/spin.ts';
import type { SpinKnowledge, SpinWeights } from '../../src/language/spin.ts';
import { FEATURES, type Measured, type MeasuredWord, measure } from '../../src/stages/spun/features.ts';
import { documentFigures, judge, shareSwapped } from '../../src/stages/spun/judge.ts';
import { made } from '../../src/stages/spun/made.ts';
import { partText } from '../../src/stages/spun/narrative.ts';
import { tokensOf } from '../../src/stages/spun/tokens.ts';
import { randomNumbers } from '../random.ts';
import { allSpinners } from './all-spinners.ts';
import { measureCosts } from './costs.ts';
import { readDocuments, shorten } from './documents.ts';
import { encodeNgrams, encodeSpin } from './encode.ts';
import { learnDocuments, learnWords } from './learn.ts';
import { type Spinner, spinText } from './spinners.ts';
import { readTables } from './tables.ts';

/** What is learnt from: a clean document, or one that a spinner made of it. */
interface Example {
  readonly spinner: Spinner | null;
  readonly share: number;
  readonly measured: Measured;
  readonly swapped: ReadonlySet<MeasuredWord>;
}

/** Shares of the words that are swapped, in turn. */
const SHARES = [0.04, 0.06, 0.06, 0.1, 0.2, 0.3];
/** Texts that each clean document is spun into. */
const SPUN_PER_DOCUMENT = 2;
/** In print, so many clean documents in a thousand may be suspect, and so many spun. */
const SUSPECT_RATE = 1 / 400;
const SPUN_RATE = 1 / 1200;

function main(): void {
  const { values, positionals } = parseArgs({
    options: { leave: { type: 'string' } },
    allowPositionals: true,
  });
  const [corpus, list, neighbours] = positionals;
  if (corpus === undefined || list === undefined || neighbours === undefined)
    throw new Error('usage: weights.ts CORPUS LIST NEIGHBOURS [--leave FAMILY]');
  const spinners = allSpinners(join(corpus, 'data'), { list, neighbours }).filter(
    ({ family, name }) => family !== values.leave && name !== values.leave,
  );
  const examples = makeExamples(join(corpus, 'data'), spinners);
  const weights = learn(examples);
  report(examples, weights);
  const json = `${JSON.stringify(weights)}\n`;
  if (values.leave !== undefined) process.stdout.write(json);
  else writeFileSync(new URL('../../src/language/en/spin-weights.json', import.meta.url), json);
}

/**
 * Costs are measured in half of the treebanks and of ECB+ and used on the other half: where they were measured, clean
 * text is read as printed more often than elsewhere.
 */
function makeExamples(data: string, spinners: readonly Spinner[]): Example[] {
  const texts = [
    'treebanks/ewt-train.conllu.gz',
    'treebanks/gum-train.conllu.gz',
    'ecbplus/docs.jsonl.gz',
  ].flatMap((file) => readDocuments(join(data, file)));
  const pages = readDocuments(join(data, 'wcxb-articles/ground-truth.jsonl.gz')).filter(
    (_, i) => i % 2 === 0,
  );
  const models = halves(join(data, 'lexicons'), texts);
  const documents = [
    ...texts.map((text, i) => ({ text, model: models[1 - (i % 2)]! })),
    ...pages.map((text) => ({ text, model: spinModel() })),
  ];
  let made = 0;
  return documents.flatMap(({ text: whole, model }, i) => {
    const text = shorten(whole, i);
    const spun = Array.from({ length: SPUN_PER_DOCUMENT }, () => {
      const spinner = spinners[made % spinners.length]!;
      const share = SHARES[Math.floor(made / spinners.length) % SHARES.length]!;
      made++;
      return spunExample(text, spinner, share, made, model);
    });
    return [exampleOf(text, null, 0, new Map(), model), ...spun.filter((example) => example !== null)];
  });
}

function halves(lexicons: string, texts: readonly string[]): SpinKnowledge[] {
  const tables = readTables(lexicons);
  const ngrams = decodeNgrams(encodeNgrams(tables.model));
  const uncosted = decodeSpin(encodeSpin(tables), ngrams);
  return [0, 1].map((half) => {
    const lines = texts.filter((_, i) => i % 2 === half).flatMap((text) => text.split(/\n|(?<=[.?!]) /));
    const model = decodeSpin(encodeSpin({ ...tables, costs: measureCosts(uncosted, lines) }), ngrams);
    return { ...model, meanings: meaningsOf(model.wordOf), weights: NO_WEIGHTS };
  });
}

const NO_WEIGHTS: SpinWeights = {
  words: new Array<number>(FEATURES).fill(0),
  bias: 0,
  document: [],
  documentBias: 0,
  suspect: 0,
  spun: 0,
  cleanShare: 0,
};

/** Returns `null` where the spinner knows too few of the text's words. */
function spunExample(
  text: string,
  spinner: Spinner,
  share: number,
  turn: number,
  model: SpinKnowledge,
): Example | null {
  const plan = { share, spareQuotations: turn % 3 !== 0, names: turn % 4 === 0 ? 0.15 : 0.02 };
  const spin = spinText(text, spinner, plan);
  const example = exampleOf(spin.text, spinner, share, spin.originals, model);
  return spin.originals.size < 0.6 * share * example.measured.words ? null : example;
}

function exampleOf(
  text: string,
  spinner: Spinner | null,
  share: number,
  originals: ReadonlyMap<number, string>,
  model: SpinKnowledge,
): Example {
  const { article, annotation } = made(text);
  const { narrative, quotations } = partText(article, annotation);
  const tokens = (stretches: typeof narrative) => stretches.map((stretch) => tokensOf(text, stretch, model));
  const measured = measure(tokens(narrative), tokens(quotations), model);
  const swapped = new Set(measured.narrative.filter(({ token }) => originals.has(token.start)));
  return { spinner, share, measured, swapped };
}

/** Document weights are learnt on documents whose words the weights of words have not seen. */
function learn(examples: readonly Example[]): SpinWeights {
  const parts = [0, 1].map((part) => examples.filter((_, i) => i % 2 === part));
  const unseen = parts.flatMap((part, i) => {
    const weights = { ...NO_WEIGHTS, ...learnWords(wordsOf(parts[1 - i]!), FEATURES, randomNumbers(1)) };
    return part.map((example) => ({ example, weights }));
  });
  const words = learnWords(wordsOf(examples), FEATURES, randomNumbers(1));
  const figures = unseen.map(({ example, weights }) => documentFigures(example.measured, weights));
  const document = learnDocuments(
    unseen.map(({ example: { share } }, i) => ({
      figures: figures[i]!,
      spun: share > 0,
      worth: share === 0 ? 4 : share < 0.15 ? 1.5 : 0.5,
    })),
  );
  const clean = unseen.filter(({ example }) => example.share === 0);
  const scores = clean
    .map(({ example, weights }) => judge(example.measured, { ...weights, ...document }).score)
    .sort((a, b) => b - a);
  const shares = clean.map(({ example, weights }) => shareSwapped(example.measured, weights));
  return {
    ...words,
    ...document,
    suspect: rounded(scores[Math.floor(SUSPECT_RATE * scores.length)]!),
    spun: rounded(scores[Math.floor(SPUN_RATE * scores.length)]!),
    cleanShare: rounded(shares.reduce((a, b) => a + b, 0) / shares.length, 4),
  };
}

const wordsOf = (examples: readonly Example[]) =>
  examples.flatMap(({ share, measured, swapped }) =>
    measured.narrative.flatMap((word) =>
      share === 0 || swapped.has(word) ? [{ features: word.features, swapped: share > 0 }] : [],
    ),
  );

const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

function report(examples: readonly Example[], weights: SpinWeights): void {
  const spun = examples.filter(({ share }) => share > 0);
  console.error(`${examples.length - spun.length} clean documents, ${spun.length} spun`);
  console.error(
    `suspect from ${weights.suspect}, spun from ${weights.spun}, clean share ${weights.cleanShare}`,
  );
}

main();
