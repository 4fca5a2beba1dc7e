/** `synoptic serve` as a person starts it, in a process of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Served {
  readonly url: string;
  /** Seconds of the processor that its threads have taken together; NaN where the system does not tell. */
  readonly used: () => number;
  readonly close: () => Promise<void>;
}

const COMMAND = fileURLToPath(new URL('../bin/synoptic.js', import.meta.url));

export async function serve(folder: string): Promise<Served> {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--library', folder, '--port', '0', '--open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url: line.replace(/\/$/, ''),
    used: () => usedBy(child),
    close: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Linux counts in hundredths of a second. */
function usedBy({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}
