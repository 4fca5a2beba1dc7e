/**
 * Measures the spun stage on clean documents, and on what three made-up spinners make of them.
 *
 *     node training/spin/evaluate.ts LEXICONS CLEAN...
 *
 * CLEAN are `.jsonl.gz` files with a document on a line, none of which the table was trained on. Two spinners print
 * the dialect tables' words; the third takes any synonym of the thesaurus, and no table knows it.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { english } from '../../src/language/en/index.ts';
import type { Spun } from '../../src/model/article.ts';
import { made } from '../../src/stages/spun/made.ts';
import { detectSpun } from '../../src/stages/spun/spun.ts';
import { shortHash } from '../../src/text/hashes.ts';
import { wordsOf } from '../../src/text/words.ts';
import { dialectPairs, type Pair, thesaurusPairs } from './pairs.ts';

/** What a spinner made of a document: its swaps by place, with what stood there. */
interface Spin {
  readonly text: string;
  readonly originals: ReadonlyMap<number, string>;
}

/** Shorter texts are hardly judged; a longer one tells no more than its beginning. */
const WORDS = { least: 60, most: 600 };
/** Share of the words that can be swapped and are. */
const SWAPPED = { dialect: 0.7, thesaurus: 0.35 };

function main(): void {
  const [lexicons, ...files] = process.argv.slice(2);
  if (lexicons === undefined || files.length === 0) throw new Error('usage: evaluate.ts LEXICONS CLEAN...');
  const documents = files.flatMap(readDocuments);
  const verdicts = documents.map((text) => verdictOn(text).verdict);
  console.log(`${documents.length} clean documents: ${tally(verdicts)}`);
  for (const [name, pairs, share] of spinners(lexicons)) report(name, documents, pairs, share);
}

function readDocuments(file: string): string[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const { text, main_content: content } = JSON.parse(line) as { text?: string; main_content?: string };
    const whole = text ?? content ?? '';
    const words = wordsOf(whole);
    return words.length < WORDS.least ? [] : [whole.slice(0, words[WORDS.most]?.start)];
  });
}

function* spinners(
  lexicons: string,
): Generator<readonly [name: string, pairs: readonly Pair[], share: number]> {
  for (const name of ['senses', 'translations'])
    yield [name, dialectPairs(new URL(`dialect-${name}.txt`, import.meta.url).pathname), SWAPPED.dialect];
  const known = thesaurusPairs(join(lexicons, 'th_en_US_v2.dat.gz'));
  yield ['thesaurus', known.filter(({ relation }) => relation === 'synonym'), SWAPPED.thesaurus];
}

function report(name: string, documents: readonly string[], pairs: readonly Pair[], share: number): void {
  const options = Map.groupBy(
    pairs.filter(({ printed, original }) => !`${printed}${original}`.includes(' ')),
    ({ original }) => original,
  );
  const verdicts: string[] = [];
  let [hits, found, there, restored] = [0, 0, 0, 0];
  for (const document of documents) {
    const { text, originals } = spin(document, options, share);
    const { verdict, swaps } = verdictOn(text);
    verdicts.push(verdict);
    if (verdict === 'clean') continue;
    there += originals.size;
    for (const swap of swaps) {
      found++;
      const original = originals.get(swap.start);
      if (original === undefined) continue;
      hits++;
      if (swap.restored.toLowerCase() === original.toLowerCase()) restored++;
    }
  }
  const percent = (of: number, all: number): string => `${((100 * of) / Math.max(1, all)).toFixed(1)}%`;
  console.log(
    `${name}: ${tally(verdicts)}; of the swaps in those not clean ${percent(hits, there)} are found, ` +
      `${percent(hits, found)} of those found are swaps, ${percent(restored, there)} are restored`,
  );
}

/** Which words are swapped, and for what, hangs on their hash: the same text is always spun the same way. */
function spin(text: string, options: ReadonlyMap<string, readonly Pair[]>, share: number): Spin {
  const chunks: string[] = [];
  const originals = new Map<number, string>();
  let at = 0;
  let length = 0;
  const add = (chunk: string): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [index, word] of wordsOf(text).entries()) {
    add(text.slice(at, word.start));
    const choice = options.get(word.text.toLowerCase());
    const chance = Number.parseInt(shortHash([word.text, String(index)], 8), 16);
    const printed = choice && chance / 2 ** 32 < share ? choice[chance % choice.length]!.printed : word.text;
    if (printed !== word.text) originals.set(length, word.text);
    add(/^\p{Lu}/u.test(word.text) ? printed.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : printed);
    at = word.end;
  }
  add(text.slice(at));
  return { text: chunks.join(''), originals };
}

function verdictOn(text: string): Spun {
  const { article, annotation } = made(text);
  return detectSpun(article, annotation, english);
}

function tally(verdicts: readonly string[]): string {
  const counts = ['spun', 'suspect', 'clean'].map(
    (verdict) => `${verdicts.filter((each) => each === verdict).length} ${verdict}`,
  );
  return counts.join(', ');
}

main();
