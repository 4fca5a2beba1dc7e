/**
 * Gives every reader what nobody would write, and names each input on which it breaks off, takes too long or contradicts
 * itself. What was found before is read first.
 *
 *     npm run fuzz                                      every reader, two minutes together
 *     npm run fuzz -- --seconds 7200 --seed 7 files api these two, for two hours
 *     npm run fuzz -- files --only 1234                 one input, as it is made from its number; what breaks is made smaller
 *     npm run fuzz -- files --file tmp/fuzz/files-1234.bin
 *
 * A child process does the work, with memory for one large input; where it hangs or dies the input is named and the next one
 * is read. What breaks a reader lies in `tmp/fuzz`, made smaller: move it to `test/fuzz/past-finds/READER` with its fix.
 */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pastFinds, readInput, writeInput } from './past-finds.ts';
import { shrink } from './shrink.ts';
import { type Input, inputOf, type Target, type Trial, tryInput } from './target.ts';
import { TARGETS } from './targets.ts';

const MEGABYTES = 512;
/** By the clock, which other work on the machine slows: far more than any input may take. */
const PATIENCE_MS = 60_000;
/** How long something is made smaller. */
const SHRINKING_MS = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    file: { type: 'string' },
    child: { type: 'string' },
  },
});
const seed = Number(values.seed);

async function main(): Promise<void> {
  const targets = TARGETS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const unknown = positionals.filter((name) => TARGETS.every((target) => target.name !== name));
  if (unknown.length > 0)
    throw new Error(
      `There is no ${unknown.join(', ')}. There are ${TARGETS.map(({ name }) => name).join(', ')}.`,
    );
  if (values.child !== undefined) return runChild(targets[0]!, Number(values.child));
  if (values.file !== undefined) return tell(targets[0]!, readInput(values.file));
  if (values.only !== undefined) {
    const input = await inputOf(targets[0]!, seed, Number(values.only));
    console.log(writeInput('tmp/fuzz', `${targets[0]!.name}-${values.only}-whole`, input));
    await tell(targets[0]!, input, values.only);
    return;
  }
  for (const target of targets) await runTarget(target, (1000 * Number(values.seconds)) / targets.length);
}

async function tell(target: Target, input: Input, number = 'file'): Promise<void> {
  const trial = await tryInput(target, input);
  console.log(trial);
  if (trial.faults.length > 0) console.log(`Smaller: ${await keepSmaller(target, input, trial, number)}`);
}

/** Faults are the same where they differ by numbers and names only. */
const kindOf = (fault: string): string =>
  fault
    .split('\n')[0]!
    .replace(/\d+|[“"][^”"]*[”"]/g, '')
    .slice(0, 60);

async function keepSmaller(target: Target, input: Input, { faults }: Trial, number: string): Promise<string> {
  const kind = kindOf(faults[0]!);
  const breaks = async (one: Input): Promise<boolean> => {
    const again = await target.faultsOf(one).catch((error: Error) => [error.stack ?? String(error)]);
    return again.some((fault) => kindOf(fault) === kind);
  };
  // One that takes too long would take too long to make smaller.
  const smaller = / s are more than /.test(faults[0]!) ? input : await shrink(input, breaks, SHRINKING_MS);
  return writeInput('tmp/fuzz', `${target.name}-${number}`, smaller);
}

/** Tells each number before its input is read, so that the parent knows where it hangs. */
async function runChild(target: Target, first: number): Promise<void> {
  let until = performance.now() + 1000 * Number(values.seconds);
  const seen = new Set<string>();
  const one = async (name: string, input: Input): Promise<void> => {
    const trial = await tryInput(target, input);
    const isNew = trial.faults.length > 0 && !seen.has(kindOf(trial.faults[0]!));
    if (isNew) seen.add(kindOf(trial.faults[0]!));
    const before = performance.now();
    const kept = isNew ? await keepSmaller(target, input, trial, name) : undefined;
    until += performance.now() - before;
    process.stdout.write(`${JSON.stringify({ ...trial, kept })}\n`);
  };
  for (const [name, input] of first === 0 ? pastFinds(target.name) : []) {
    process.stdout.write(`${JSON.stringify({ at: -1, name })}\n`);
    await one(name, input);
  }
  for (let number = first; performance.now() < until; number++) {
    process.stdout.write(`${JSON.stringify({ at: number, name: String(number) })}\n`);
    await one(String(number), await inputOf(target, seed, number));
  }
  process.stdout.write(`${JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
}

type Told =
  | { readonly at: number; readonly name: string }
  | (Trial & { readonly kept?: string })
  | { readonly megabytes: number };

interface Sum {
  inputs: number;
  size: number;
  seconds: number;
  megabytes: number;
  faults: number;
  /** The largest share of its bound that an input took. */
  slowest: { readonly share: number; readonly name: string };
}

async function runTarget(target: Target, milliseconds: number): Promise<void> {
  const sum: Sum = {
    inputs: 0,
    size: 0,
    seconds: 0,
    megabytes: 0,
    faults: 0,
    slowest: { share: 0, name: '' },
  };
  const until = performance.now() + milliseconds;
  for (let next: number | null = 0; next !== null && performance.now() < until; )
    next = await runFrom(next, (until - performance.now()) / 1000, target, sum);
  const { inputs, size, seconds, megabytes, faults, slowest } = sum;
  console.log(
    `${target.name.padEnd(9)} ${inputs} inputs of seed ${seed}, ${(size / 1e6).toFixed(1)} MB; ` +
      `${((1000 * seconds) / inputs).toFixed(1)} ms each, the slowest (${slowest.name}) ${Math.round(100 * slowest.share)}% of its bound; ` +
      `${Math.round(megabytes)} MB of memory; ${faults} faults`,
  );
  if (faults > 0) process.exitCode = 1;
}

/** Returns the number to go on with: that behind the input on which the child died, or `null` where the time was over. */
async function runFrom(first: number, seconds: number, target: Target, sum: Sum): Promise<number | null> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MEGABYTES}`,
      fileURLToPath(import.meta.url),
      ...[target.name, '--child', String(first), '--seconds', String(seconds), '--seed', String(seed)],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-3000);
  });
  let current = { at: first, name: String(first) };
  const hang = (): void => {
    complaint = `still busy after ${PATIENCE_MS / 1000} s`;
    child.kill('SIGKILL');
  };
  let patience = setTimeout(hang, PATIENCE_MS);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    clearTimeout(patience);
    patience = setTimeout(hang, PATIENCE_MS);
    const told = JSON.parse(line) as Told;
    if ('at' in told) current = told;
    else take(told, current.name, target, sum);
  }
  clearTimeout(patience);
  if ((await ended) === 0) return null;
  tellFault(target, current.name, complaint || 'the process died', sum);
  return Math.max(current.at + 1, 1);
}

function take(told: Exclude<Told, { at: number }>, name: string, target: Target, sum: Sum): void {
  if ('megabytes' in told) {
    sum.megabytes = Math.max(sum.megabytes, told.megabytes);
    return;
  }
  sum.inputs++;
  sum.size += told.size;
  sum.seconds += told.seconds;
  const share = told.seconds / (target.bound.input + (target.bound.million * told.size) / 1e6);
  if (share > sum.slowest.share) sum.slowest = { share, name };
  for (const fault of told.faults.slice(0, 3)) tellFault(target, name, fault, sum, told.kept);
}

function tellFault({ name: target }: Target, name: string, fault: string, sum: Sum, kept?: string): void {
  sum.faults++;
  console.log(`${target} ${name}: ${fault}${kept === undefined ? '' : `\n    in ${kept}`}`);
}

await main();
