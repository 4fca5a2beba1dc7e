/**
 * Reads mutated pages, and names each on which the extraction breaks off, takes too long or contradicts itself.
 *
 *     npm run fuzz                                  100,000 pages
 *     npm run fuzz -- --pages 1000 --seed 7
 *     npm run fuzz -- --only 1234 --print           one page, as it is made from its number
 *
 * Pages of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`) are mutated as well, where they are at hand and not
 * ruled out with `--invented`. A child process does the work, with memory for one large page; where it hangs or dies the
 * page is named and the next one is read.
 */

import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSavedPages } from '../../eval/saved-pages.ts';
import { type Bases, basePages, makePage, type Trial, tryPage } from './trial.ts';

const MEGABYTES = 512;
/** By the clock, which other work on the machine slows: far more than any page may take. */
const PATIENCE_MS = 120_000;
/** Of the corpus; all of them are read in the evaluation. */
const CORPUS_PAGES = 60;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    print: { type: 'boolean', default: false },
    invented: { type: 'boolean', default: false },
    child: { type: 'string' },
  },
});
const seed = Number(values.seed);

async function main(): Promise<void> {
  if (values.child !== undefined) await runChild(Number(values.child), Number(values.pages));
  else if (values.only !== undefined) await runOne(Number(values.only));
  else await runAll(Number(values.pages));
}

function bases(): Bases {
  if (values.invented) return basePages();
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const corpus = resolve(process.env.SYNOPTIC_CORPUS ?? join(root, '../shared'));
  const saved = readSavedPages(corpus, 'wcxb') ?? [];
  const step = Math.ceil(saved.length / CORPUS_PAGES);
  return basePages(
    saved.filter((_, index) => index % step === 0).map(({ bytes }) => Buffer.from(bytes()).toString('utf8')),
  );
}

async function runOne(number: number): Promise<void> {
  if (values.print) console.log((await makePage(bases(), seed, number))?.text);
  else console.log(await tryPage(bases(), seed, number));
}

/** Tells each number before its page is read, so that the parent knows where it hangs. */
async function runChild(first: number, end: number): Promise<void> {
  const pages = bases();
  for (let number = first; number < end; number++) {
    process.stdout.write(`${number}\n`);
    const trial = await tryPage(pages, seed, number);
    process.stdout.write(`${JSON.stringify(trial)}\n`);
  }
  process.stdout.write(`${JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
}

interface Sum {
  pages: number;
  articles: number;
  characters: number;
  seconds: number;
  slowest: Trial | null;
  megabytes: number;
  faults: number;
}

async function runAll(end: number): Promise<void> {
  const sum: Sum = {
    pages: 0,
    articles: 0,
    characters: 0,
    seconds: 0,
    slowest: null,
    megabytes: 0,
    faults: 0,
  };
  const began = performance.now();
  for (let next = 0; next < end; ) next = await runFrom(next, end, sum);
  const { pages, articles, characters, seconds, slowest, megabytes, faults } = sum;
  console.log(
    [
      `${pages} pages of seed ${seed}, ${Math.round(characters / 1e6)} million characters, ${articles} articles`,
      `${((1000 * seconds) / pages).toFixed(1)} ms of processor time a page, ${((1e6 * seconds) / characters).toFixed(3)} s for a million characters`,
      `slowest for its bound: page ${slowest?.number}, ${slowest?.characters} characters, ${slowest?.seconds.toFixed(2)} s`,
      `peak memory ${Math.round(megabytes)} MB, in ${Math.round((performance.now() - began) / 1000)} s`,
      `${faults} faults`,
    ].join('\n'),
  );
  if (faults > 0) process.exitCode = 1;
}

/** Returns the number to go on with: the end, or the one behind the page on which the child died. */
async function runFrom(first: number, end: number, sum: Sum): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MEGABYTES}`,
      fileURLToPath(import.meta.url),
      ...['--child', String(first), '--pages', String(end), '--seed', String(seed)],
      ...(values.invented ? ['--invented'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-3000);
  });
  let current = first;
  const hang = (): void => {
    complaint = `still busy after ${PATIENCE_MS / 1000} s`;
    child.kill('SIGKILL');
  };
  let patience = setTimeout(hang, PATIENCE_MS);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    clearTimeout(patience);
    patience = setTimeout(hang, PATIENCE_MS);
    if (/^\d+$/.test(line)) current = Number(line);
    else take(JSON.parse(line), sum);
  }
  clearTimeout(patience);
  if ((await ended) === 0) return end;
  fault(sum, current, complaint || 'the process died');
  return current + 1;
}

const share = ({ seconds, characters }: Trial): number => seconds / (0.1 + characters / 1e6);

function take(told: Trial | { readonly megabytes: number }, sum: Sum): void {
  if ('megabytes' in told) {
    sum.megabytes = Math.max(sum.megabytes, told.megabytes);
    return;
  }
  sum.pages++;
  sum.articles += told.articles;
  sum.characters += told.characters;
  sum.seconds += told.seconds;
  if (sum.slowest === null || share(told) > share(sum.slowest)) sum.slowest = told;
  for (const what of told.faults) fault(sum, told.number, what);
  if (sum.pages % 5000 === 0) console.error(`${sum.pages} pages, ${sum.faults} faults`);
}

function fault(sum: Sum, number: number, what: string): void {
  sum.faults++;
  console.log(`page ${number}: ${what}`);
}

await main();
