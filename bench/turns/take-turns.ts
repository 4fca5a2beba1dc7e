/**
 * Tools at work on the same input, each in a process of its own. They take turns: a machine that is busy for a while is busy
 * for all of them. Where there is a round that warms up, it is not counted.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Round } from './tool.ts';

const bench = fileURLToPath(new URL('..', import.meta.url));
const tool = fileURLToPath(new URL('tool.ts', import.meta.url));

export interface Contestant {
  readonly name: string;
  /** The file of the input follows. */
  readonly command: readonly string[];
}

export interface Result<Answer> {
  readonly name: string;
  readonly rounds: readonly [Round<Answer>, ...Round<Answer>[]];
}

export interface Turns {
  readonly rounds: number;
  readonly warm?: boolean;
}

/** Returns a contestant from the `TOOLS` of a module. */
export const contestantOf = (name: string, module: URL, key: string): Contestant => ({
  name,
  command: [process.execPath, '--expose-gc', tool, fileURLToPath(module), key],
});

/** @throws Error where a tool breaks off, with the last that it said */
export async function takeTurns<Answer>(
  contestants: readonly Contestant[],
  input: unknown,
  { rounds, warm = true }: Turns,
): Promise<Result<Answer>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  const file = join(folder, 'input.json');
  writeFileSync(file, JSON.stringify(input));
  const running = contestants.map((contestant) => new Running<Answer>(contestant, file));
  try {
    for (let round = warm ? 0 : 1; round <= rounds; round++)
      for (const each of running) await each.runRound(round > 0);
    return running.map(({ name, done }) => ({ name, rounds: done as [Round<Answer>, ...Round<Answer>[]] }));
  } finally {
    for (const each of running) each.close();
    rmSync(folder, { recursive: true });
  }
}

/** Returns whether the tools from npm are there; they are installed where they are not. */
export function installPeers(): boolean {
  if (existsSync(`${bench}node_modules/.package-lock.json`)) return true;
  console.error('Installing the tools to compare with into bench/node_modules: npm ci --prefix bench');
  const { status } = spawnSync('npm', ['ci', '--prefix', bench, '--ignore-scripts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

/** A running tool. Close it. */
class Running<Answer> {
  readonly name: string;
  readonly done: Round<Answer>[] = [];
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;
  readonly #lines: Interface;
  #complaint = '';

  constructor({ name, command: [program, ...args] }: Contestant, file: string) {
    this.name = name;
    this.#child = spawn(program!, [...args, file], { stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
    // Tools speak of style sheets that they cannot parse; it is shown only where one breaks off.
    this.#child.stderr!.on('data', (chunk) => {
      this.#complaint = (this.#complaint + chunk).slice(-2000);
    });
    this.#child.stdin!.on('error', () => {});
    this.#lines = createInterface({ input: this.#child.stdio[3] as Readable });
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  async runRound(counts: boolean): Promise<void> {
    this.#child.stdin!.write('round\n');
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`${this.name} broke off: ${this.#complaint}`);
    if (counts) this.done.push(JSON.parse(value) as Round<Answer>);
  }

  close(): void {
    this.#child.stdin!.end();
    this.#lines.close();
  }
}
