/**
 * One tool in a process of its own: `node tool.ts NAME PAGES`, where PAGES is a JSON file with the HTML of each page.
 * For each line on standard input it reads all pages, and writes one line of JSON, a `Round`, to file descriptor 3.
 */

import { readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Found, NOTHING, TOOLS } from './tools.ts';

export interface Round {
  /** Seconds. */
  readonly processor: number;
  readonly wall: number;
  /** The most memory that the process has held, in MB. */
  readonly megabytes: number;
  /** Pages on which the tool broke off. */
  readonly failed: number;
  readonly found: readonly Found[];
}

interface AnyTool {
  readonly extract: (html: string) => unknown;
  readonly read: (answer: unknown) => Found;
}

const BROKEN = Symbol('the tool threw');

const [name, file] = process.argv.slice(2) as [keyof typeof TOOLS, string];
const pages = JSON.parse(readFileSync(file, 'utf8')) as string[];
const tool = (await TOOLS[name]()) as AnyTool;

for await (const _ of createInterface({ input: process.stdin }))
  writeSync(3, `${JSON.stringify(await runRound())}\n`);

async function runRound(): Promise<Round> {
  const answers: unknown[] = [];
  const before = { processor: process.cpuUsage(), wall: performance.now() };
  for (const html of pages) answers.push(await answerTo(html));
  const wall = (performance.now() - before.wall) / 1000;
  const { user, system } = process.cpuUsage(before.processor);
  return {
    processor: (user + system) / 1e6,
    wall,
    megabytes: process.resourceUsage().maxRSS / 1024,
    failed: answers.filter((answer) => answer === BROKEN).length,
    found: answers.map((answer) => (answer === BROKEN ? NOTHING : tool.read(answer))),
  };
}

async function answerTo(html: string): Promise<unknown> {
  try {
    return await tool.extract(html);
  } catch {
    return BROKEN;
  }
}
