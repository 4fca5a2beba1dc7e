/**
 * Times the index of copies on a stream of invented articles: reading each, looking up what it may be a copy of,
 * comparing it with that, and adding it. A plain MinHash reads the first of them beside it, on the same machine.
 */

import { setImmediate } from 'node:timers/promises';
import { figuresOf, mean } from '../eval/copies/figures.ts';
import { MinHashIndex } from '../eval/copies/min-hash.ts';
import { exactPairs, pairOf, type Run, runStream, Stream } from '../eval/copies/trial.ts';
import { tableOf } from '../eval/table.ts';
import { english } from '../src/language/en/index.ts';
import { CopyIndex } from '../src/text/copy-index.ts';

/** The plain MinHash is given so many. */
const MOST_BESIDE = 10_000;

export async function benchCopies(articles: number): Promise<void> {
  const stream = new Stream(articles, 1, english.spin());
  const run = runStream(stream, english);
  console.log(
    `${articles.toLocaleString('en')} articles of ${Math.round(run.words / articles)} own words, ` +
      `${Math.round(run.characters / articles)} characters\n`,
  );
  console.log(tableOf(figuresOf(run), undefined));
  console.log(`\n${(run.found.length / articles).toFixed(2)} candidates an article`);
  printGrowth(run);
  await printBytes(run);
  printBeside(stream, run);
}

/** Whether an article takes longer the more there are. */
function printGrowth({ spent }: Run): void {
  const tenth = Math.ceil(spent.length / 10);
  const parts = Array.from({ length: 10 }, (_, at) => spent.slice(at * tenth, (at + 1) * tenth));
  console.log('Milliseconds an article, by tenths of the stream (to read + to look up and add):');
  console.log(
    parts
      .filter((part) => part.length > 0)
      .map(
        (part) =>
          `${milliseconds(mean(part.map(({ fingerprint }) => fingerprint)))}+${milliseconds(mean(part.map(({ lookUp }) => lookUp)))}`,
      )
      .join('  '),
  );
}

/** The index made once more: what the process has more of when it is there. */
async function printBytes({ index, sketches }: Run): Promise<void> {
  const before = await memory();
  const again = new CopyIndex();
  for (const sketch of sketches) again.add(sketch);
  const bytes = ((await memory()) - before) / sketches.length;
  console.log(
    `${Math.round(again.bytes / sketches.length)} bytes an article in typed arrays, ${Math.round(bytes)} by what the ` +
      `process holds, ${Math.round(index.toBytes().length / sketches.length)} in a file`,
  );
}

/** Bytes that are held when all that nobody needs is gone, which takes a few rounds. */
async function memory(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function printBeside(stream: Stream, run: Run): void {
  const most = Math.min(stream.length, MOST_BESIDE);
  const texts = Array.from({ length: most }, (_, at) => stream.article(at).text.replaceAll(/“[^”]*”/g, ' '));
  const index = new MinHashIndex();
  const pairs: number[] = [];
  const { user: before } = process.cpuUsage();
  texts.forEach((text, second) => {
    for (const first of index.add(text)) pairs.push(pairOf(first, second));
  });
  const seconds = (process.cpuUsage().user - before) / 1e6 / most;
  const exact = exactPairs({ ...run, specs: run.specs.slice(0, most) }, 0.5, []);
  const hits = pairs.filter((pair) => exact.has(pair)).length;
  const own = mean(run.spent.map(({ fingerprint, lookUp }) => fingerprint + lookUp));
  console.log(
    `A plain MinHash (32 bands of 4) on the first ${most.toLocaleString('en')}: ${milliseconds(seconds)} ms an article, ` +
      `${(seconds / own).toFixed(1)} times as long; pairs at Jaccard .5: P ${(hits / pairs.length).toFixed(3)} ` +
      `R ${(hits / exact.size).toFixed(3)}`,
  );
}

const milliseconds = (seconds: number): string => (1000 * seconds).toFixed(3);
