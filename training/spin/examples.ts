/** What weights are learnt from: clean documents, and what spinners make of them, with each word measured. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotator } from '../../src/language/annotator.ts';
import { neuralModel } from '../../src/language/en/annotator.ts';
import { meaningsOf } from '../../src/language/en/meanings.ts';
import { decodeNgrams } from '../../src/language/en/ngrams.ts';
import { decodeSpin, spinModel } from '../../src/language/en/spin.ts';
import { unpackMisfits } from '../../src/language/neural/misfit.ts';
import type { SpinKnowledge, SpinWeights } from '../../src/language/spin.ts';
import {
  FEATURES,
  type Measured,
  type MeasuredWord,
  measure,
  misfitsIn,
} from '../../src/stages/spun/features.ts';
import { made } from '../../src/stages/spun/made.ts';
import { partText } from '../../src/stages/spun/narrative.ts';
import { tokensOf } from '../../src/stages/spun/tokens.ts';
import { measureCosts } from './costs.ts';
import { readDocuments, readRegisters, shorten } from './documents.ts';
import { encodeNgrams, encodeSpin } from './encode.ts';
import { misfitAnnotator } from './misfit-annotator.ts';
import { type Spinner, spinText } from './spinners.ts';
import { readTables } from './tables.ts';

/** Weights before any are learnt. */
export const NO_WEIGHTS: SpinWeights = {
  words: new Array<number>(FEATURES).fill(0),
  bias: 0,
  scales: [],
  cleanShare: 0,
};

/** What reads documents: the spin model, and an annotator that tells which words do not fit. */
export interface Reader {
  readonly model: SpinKnowledge;
  readonly annotator: Annotator;
}

/** What is learnt from: a clean document, or one that a spinner made of it. */
export interface Example {
  /** Of a kind of honest text that the corpora hardly have. */
  readonly rare: boolean;
  readonly spinner: Spinner | null;
  readonly share: number;
  readonly measured: Measured;
  readonly swapped: ReadonlySet<MeasuredWord>;
}

/** Shares of the words that are swapped, in turn. */
const SHARES = [0.04, 0.06, 0.06, 0.1, 0.2, 0.3];
/** Texts that each clean document is spun into. */
const SPUN_PER_DOCUMENT = 2;
/**
 * Costs are measured in half of the treebanks and of ECB+ and used on the other half: where they were measured, clean
 * text is read as printed more often than elsewhere.
 */
export function makeExamples(data: string, heads: string, spinners: readonly Spinner[]): Example[] {
  const texts = [
    'treebanks/ewt-train.conllu.gz',
    'treebanks/gum-train.conllu.gz',
    'ecbplus/docs.jsonl.gz',
  ].flatMap((file) => readDocuments(join(data, file)));
  const pages = readDocuments(join(data, 'wcxb-articles/ground-truth.jsonl.gz')).filter(
    (_, i) => i % 2 === 0,
  );
  const models = halves(join(data, 'lexicons'), texts);
  const annotators = [0, 1].map((half) => annotatorOf(join(heads, `misfit-${half}.bin`)));
  const documents = [
    ...texts.map((text, i) => ({ text, model: models[1 - (i % 2)]! })),
    ...pages.map((text) => ({ text, model: spinModel() })),
  ].map(({ text, model }, i) => ({ text, reader: { model, annotator: annotators[1 - (i % 2)]! } }));
  const rare = readRegisters().map((text, i) => ({
    ...exampleOf(text, null, 0, new Map(), {
      model: spinModel(),
      annotator: annotators[1 - ((documents.length + i) % 2)]!,
    }),
    rare: true,
  }));
  let made = 0;
  const usual = documents.flatMap(({ text: whole, reader }, i) => {
    const text = shorten(whole, i);
    const spun = Array.from({ length: SPUN_PER_DOCUMENT }, () => {
      const spinner = spinners[made % spinners.length]!;
      const share = SHARES[Math.floor(made / spinners.length) % SHARES.length]!;
      made++;
      return spunExample(text, spinner, share, made, reader);
    });
    return [exampleOf(text, null, 0, new Map(), reader), ...spun.filter((example) => example !== null)];
  });
  return [...rare, ...usual];
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

/** Returns what reads documents of which the head in the file was not learnt. */
export function annotatorOf(file: string | URL): Annotator {
  return misfitAnnotator(unpackMisfits(readFileSync(file), neuralModel()), neuralModel());
}

/** Returns `null` where the spinner knows too few of the text's words. */
export function spunExample(
  text: string,
  spinner: Spinner,
  share: number,
  turn: number,
  reader: Reader,
): Example | null {
  const plan = { share, spareQuotations: turn % 3 !== 0, names: turn % 4 === 0 ? 0.15 : 0.02 };
  const spin = spinText(text, spinner, plan);
  const example = exampleOf(spin.text, spinner, share, spin.originals, reader);
  return spin.originals.size < 0.6 * share * example.measured.words ? null : example;
}

export function exampleOf(
  text: string,
  spinner: Spinner | null,
  share: number,
  originals: ReadonlyMap<number, string>,
  { model, annotator }: Reader,
): Example {
  const { article, annotation } = made(text, 'en', annotator);
  const { narrative, quotations } = partText(article, annotation);
  const tokens = (stretches: typeof narrative) => stretches.map((stretch) => tokensOf(text, stretch, model));
  const measured = measure(tokens(narrative), tokens(quotations), misfitsIn(annotation), model);
  const swapped = new Set(measured.narrative.filter(({ token }) => originals.has(token.start)));
  return { rare: false, spinner, share, measured, swapped };
}
