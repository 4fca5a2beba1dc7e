/**
 * Two versions of one tool at work in one process, turn by turn: what slows the machine for a while slows both, and both are
 * compiled and collected by the same runtime. `node pair.ts FILE`, where FILE holds a `Pairing`; writes how many times as
 * long the second takes.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Work } from '../turns/tool.ts';

export interface Version {
  /** The path of a module with `TOOLS`. */
  readonly module: string;
  readonly key: string;
}

export interface Pairing {
  readonly before: Version;
  readonly now: Version;
  /** Each is done by itself; the smaller they are, the less chance has a say. */
  readonly inputs: readonly unknown[];
  /** Seconds of the processor until both are compiled. */
  readonly warm: number;
  readonly rounds: number;
}

export const PAIR = fileURLToPath(import.meta.url);

type LoadTool = (input: unknown) => Promise<Work<unknown, unknown>>;

if (import.meta.main) {
  const { before, now, inputs, warm, rounds } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Pairing;
  const pairs: Works[] = [];
  const [old, fresh] = [await toolOf(before), await toolOf(now)];
  for (const input of inputs) pairs.push([await old(input), await fresh(input)]);
  for (const until = spent() + warm; spent() < until; ) await takeRound(pairs, 0);
  const taken: Round[] = [];
  for (let round = 0; round < rounds; round++) taken.push(await takeRound(pairs, round));
  console.log(JSON.stringify(ratioOf(taken)));
}

async function toolOf({ module, key }: Version): Promise<LoadTool> {
  const { TOOLS } = (await import(pathToFileURL(module).href)) as { TOOLS: Record<string, LoadTool> };
  return TOOLS[key]!;
}

type Works = readonly [before: Work<unknown, unknown>, now: Work<unknown, unknown>];
/** Seconds of the processor, by input. */
type Round = readonly (readonly [before: number, now: number])[];

/** Who begins changes with each input and each round. */
async function takeRound(pairs: readonly Works[], round: number): Promise<Round> {
  const taken: [number, number][] = [];
  for (const [at, [before, now]] of pairs.entries()) {
    const isTurned = (at + round) % 2 === 1;
    const first = await timed(isTurned ? now : before);
    const second = await timed(isTurned ? before : now);
    taken.push(isTurned ? [second, first] : [first, second]);
  }
  return taken;
}

async function timed({ run, answer }: Work<unknown, unknown>): Promise<number> {
  const began = spent();
  const made = await run();
  const took = spent() - began;
  await answer(made);
  return took;
}

/** Of all threads; what other processes take meanwhile is not in it. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Of each input the lower quartile of its rounds counts: the least is luck at times, and the median holds what other
 * processes do to the caches.
 */
function ratioOf(rounds: readonly Round[]): number {
  const sumOf = (which: 0 | 1): number =>
    rounds[0]!.reduce((sum, _, at) => sum + lowerQuartile(rounds.map((round) => round[at]![which])), 0);
  return sumOf(1) / sumOf(0);
}

function lowerQuartile(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 4)]!;
}
