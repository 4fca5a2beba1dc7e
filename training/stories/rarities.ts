/**
 * Makes `src/language/en/rarities.bin`: in which share of news articles a stem stands.
 *
 *     node training/stories/rarities.ts TRAIN.jsonl.gz
 *
 * The argument is the training part of NeuS: a line for each event, with `articles` of title and lead. Its first events are
 * left for `weights.ts`, which must not know their words. How common words are by the trigram model counts as much as 2,000 articles: it knows the words that the set lacks. Only counts are taken.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { ngramModel } from '../../src/language/en/ngrams.ts';
import { vocabulary } from '../../src/language/en/vocabulary.ts';
import { formOf } from '../../src/stages/stories/words.ts';
import { wordsOf } from '../../src/text/words.ts';

const FILE = fileURLToPath(new URL('../../src/language/en/rarities.bin', import.meta.url));
/** Articles that the trigram model counts for. */
const PRIOR = 2000;
/** Words of an article: the trigram model's probability of a word makes a share of articles by it. */
const LENGTH = 300;
/** Events that `weights.ts` learns from. */
const LEFT = 600;
/** The rarest that is told apart, in tenths of a nat. */
const RAREST = 92;

function main(): void {
  const [file] = process.argv.slice(2);
  if (file === undefined)
    throw new Error('Name the training part of NeuS: node training/stories/rarities.ts TRAIN.jsonl.gz');
  const texts = readArticles(file);
  const counts = new Map<string, number>();
  for (const text of texts) for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const lines = Array.from({ length: RAREST + 1 }, () => [] as string[]);
  const expected = probabilities(texts);
  for (const stem of new Set([...counts.keys(), ...expected.keys()])) {
    const shareOfPrior = 1 - Math.exp(-Math.max(expected.get(stem) ?? 0, Math.exp(-16)) * LENGTH);
    const share = ((counts.get(stem) ?? 0) + PRIOR * shareOfPrior) / (texts.length + PRIOR);
    const tenths = Math.round(-10 * Math.log(share));
    if (tenths < RAREST) lines[Math.max(0, tenths)]!.push(stem);
  }
  const text = lines.map((stems) => stems.sort().join(' ')).join('\n');
  writeFileSync(FILE, brotliCompressSync(Buffer.from(text)));
  console.log(`${lines.reduce((sum, { length }) => sum + length, 0)} stems of ${texts.length} articles`);
}

function readArticles(file: string): string[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').slice(LEFT);
  return lines.flatMap((line) => {
    const { articles } = JSON.parse(line) as { articles: { title?: string; text?: string }[] };
    return articles.map(({ title, text }) => `${title ?? ''}\n${text ?? ''}`);
  });
}

function stemsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map((word) => vocabulary.stem(formOf(word.text))));
}

/** Probabilities of stems: the sums of their words', of those in the texts and those that the model lists. */
function probabilities(texts: readonly string[]): Map<string, number> {
  const model = ngramModel();
  const forms = new Set(texts.flatMap((text) => wordsOf(text).map((word) => formOf(word.text))));
  for (let id = 0; model.wordOf(id) !== undefined; id++) forms.add(model.wordOf(id));
  const sums = new Map<string, number>();
  for (const form of forms) {
    const id = model.idOf(form);
    if (id < 0 || !/^[\p{L}\p{N}]/u.test(form)) continue;
    const stem = vocabulary.stem(form);
    sums.set(stem, (sums.get(stem) ?? 0) + Math.exp(model.logProbability(-1, -1, id)));
  }
  return sums;
}

main();
