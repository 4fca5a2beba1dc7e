/**
 * One tool in a process of its own: `node tool.ts MODULE NAME INPUT`, where MODULE exports `TOOLS` and INPUT is a JSON file.
 * For each line on standard input it does the whole work once, and writes one line of JSON, a `Round`, to file descriptor 3.
 */

import { readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

export interface Round<Answer = unknown> {
  /** Seconds. */
  readonly processor: number;
  readonly wall: number;
  /** The most memory that the process has held, in MB. */
  readonly megabytes: number;
  readonly answer: Answer;
}

/** What a tool does in each round, and what a judge is shown of it. */
export interface Work<Made, Answer> {
  /** This is timed. */
  readonly run: () => Made | Promise<Made>;
  /** This is not. */
  readonly answer: (made: Made) => Answer | Promise<Answer>;
}

/** Loads a tool, and readies it for the input. */
type LoadTool = (input: unknown) => Promise<Work<unknown, unknown>>;

if (import.meta.main) {
  const [module, name, file] = process.argv.slice(2) as [string, string, string];
  const { TOOLS } = (await import(pathToFileURL(module).href)) as { TOOLS: Record<string, LoadTool> };
  const work = await TOOLS[name]!(JSON.parse(readFileSync(file, 'utf8')));
  for await (const _ of createInterface({ input: process.stdin })) tell(JSON.stringify(await runRound(work)));
}

async function runRound({ run, answer }: Work<unknown, unknown>): Promise<Round> {
  const before = { processor: process.cpuUsage(), wall: performance.now() };
  const made = await run();
  const wall = (performance.now() - before.wall) / 1000;
  const { user, system } = process.cpuUsage(before.processor);
  return { processor: (user + system) / 1e6, wall, megabytes: mostMemory(), answer: await answer(made) };
}

/** `maxRSS` holds what the process that started this one held, too; the system's own count does not. */
function mostMemory(): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

/** A pipe may take less than it is given. */
function tell(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let at = 0; at < bytes.length; ) at += writeSync(3, bytes, at);
}
