/** A tool at work in a child process, told from here when to read the pages. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Round } from './tool.ts';

const bench = fileURLToPath(new URL('..', import.meta.url));
const tool = fileURLToPath(new URL('tool.ts', import.meta.url));
const python = fileURLToPath(new URL('trafilatura.py', import.meta.url));

export interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
}

/** The tool that all others are compared with. */
export const MEASURE = 'Readability + linkedom';

const SYNOPTIC: Contestant = { name: 'Synoptic', command: [process.execPath, tool, 'synoptic'] };
const PEERS: readonly Contestant[] = [
  { name: MEASURE, command: [process.execPath, tool, 'readability-linkedom'] },
  { name: 'Readability + jsdom', command: [process.execPath, tool, 'readability-jsdom'] },
  { name: 'defuddle + linkedom', command: [process.execPath, tool, 'defuddle'] },
];
const TRAFILATURA: readonly Contestant[] = [
  { name: 'trafilatura (fast)', command: ['python3', python, 'fast'] },
  { name: 'trafilatura (standard)', command: ['python3', python, 'standard'] },
];

/** Returns the tools that can run here, and a line on each that cannot. */
export function findContestants(): { readonly contestants: Contestant[]; readonly skipped: string[] } {
  const peers = installPeers();
  const trafilatura = spawnSync('python3', ['-c', 'import trafilatura']).status === 0;
  return {
    contestants: [SYNOPTIC, ...(peers ? PEERS : []), ...(trafilatura ? TRAFILATURA : [])],
    skipped: [
      ...(peers ? [] : ['the tools from npm: skipped, "npm ci --prefix bench" failed']),
      ...(trafilatura ? [] : ['trafilatura: skipped: no trafilatura ("pip install trafilatura" brings it)']),
      'mercury (@postlight/parser): left out, its package needs git repositories that no registry has',
    ],
  };
}

function installPeers(): boolean {
  if (existsSync(`${bench}node_modules/.package-lock.json`)) return true;
  console.error('Installing the tools to compare with into bench/node_modules: npm ci --prefix bench');
  const { status } = spawnSync('npm', ['ci', '--prefix', bench, '--ignore-scripts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

/** A running tool. Close it. */
export class Running {
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;
  readonly #lines: Interface;
  #complaint = '';

  constructor({ command: [program, ...args] }: Contestant, pagesFile: string) {
    this.#child = spawn(program!, [...args, pagesFile], { stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
    // Tools speak of style sheets that they cannot parse; it is shown only where one breaks off.
    this.#child.stderr!.on('data', (chunk) => {
      this.#complaint = (this.#complaint + chunk).slice(-2000);
    });
    this.#child.stdin!.on('error', () => {});
    this.#lines = createInterface({ input: this.#child.stdio[3] as Readable });
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  /** Reads all pages once, or returns `null` where the tool has ended. */
  async runRound(): Promise<Round | null> {
    this.#child.stdin!.write('round\n');
    const { value, done } = await this.#answers.next();
    return done ? null : (JSON.parse(value) as Round);
  }

  /** The last that a tool said before it broke off. */
  get complaint(): string {
    return this.#complaint;
  }

  close(): void {
    this.#child.stdin!.end();
    this.#lines.close();
  }
}
