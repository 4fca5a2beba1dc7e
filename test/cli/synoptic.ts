/** The real command, run as a user runs it. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../bin/synoptic.js', import.meta.url));
/** Loaded before the command: tells what it needed when it ends. */
const WITNESS = `data:text/javascript,${encodeURIComponent(
  'import{writeSync}from"node:fs";process.on("exit",()=>{try{writeSync(3,JSON.stringify(process.resourceUsage()))}catch{}})',
)}`;

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory that was held, in MB. */
  readonly megabytes: number;
  /** The processor's, not the clock's: other work on the machine does not count. */
  readonly seconds: number;
}

interface Disturbance {
  /** After so many chunks its output is read no more. */
  readonly stopAfter?: number;
  /** When this is true for the first time the command gets a signal. */
  readonly signalWhen?: () => boolean;
  readonly signal?: NodeJS.Signals;
}

/** Runs the command in a folder, with what comes on standard input. */
export function synoptic(
  args: readonly string[],
  cwd: string,
  stdin?: string | Uint8Array,
  { stopAfter = Number.POSITIVE_INFINITY, signalWhen, signal = 'SIGINT' }: Disturbance = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', WITNESS, COMMAND, ...args], {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    const chunks: [Buffer[], Buffer[], Buffer[]] = [[], [], []];
    const [input, ...outputs] = child.stdio;
    for (const [index, output] of outputs.entries())
      output!.on('data', (chunk: Buffer) => {
        const seen = chunks[index]!;
        seen.push(chunk);
        if (index === 0 && seen.length >= stopAfter) child.stdout!.destroy();
      });
    const watch = setInterval(() => {
      if (!signalWhen?.()) return;
      clearInterval(watch);
      child.kill(signal);
    }, 5);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const [stdout, stderr, needed] = chunks.map((each) => Buffer.concat(each).toString()) as [
        string,
        string,
        string,
      ];
      const { maxRSS = 0, userCPUTime = 0, systemCPUTime = 0 } = needed ? JSON.parse(needed) : {};
      resolve({
        code,
        stdout,
        stderr,
        megabytes: maxRSS / 1000,
        seconds: (userCPUTime + systemCPUTime) / 1e6,
      });
    });
    // The command may end before it has read all.
    input!.on('error', () => {});
    input!.end(stdin);
  });
}
