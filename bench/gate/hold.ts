/** What Synoptic takes now, held against what it took before. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../turns/ratios.ts';
import { PAIR, type Pairing } from './pair.ts';

export interface GateTask extends Pairing {
  readonly name: string;
}

export interface Held {
  readonly name: string;
  /** How many times as long it takes as before. */
  readonly ratio: number;
}

/** A task may take so many times as long. */
export const ALLOWED = 1.1;
/** What is near that is measured so many times, and the median counts: one of them may have had bad luck. */
const DOUBTFUL = 1.05;
const TIMES = 3;

export const isSlower = ({ ratio }: Held): boolean => ratio > ALLOWED;
const isFaster = ({ ratio }: Held): boolean => ratio < 1 / ALLOWED;

/** Measures a task, again where that leaves doubt. */
export function holdTask(task: GateTask): Held {
  const ratios = [ratioOf(task)];
  while (ratios[0]! > DOUBTFUL && ratios.length < TIMES) ratios.push(ratioOf(task));
  return { name: task.name, ratio: median(ratios) };
}

/** @throws Error where one of the versions breaks off */
function ratioOf({ name, ...pairing }: GateTask): number {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-gate-'));
  const file = join(folder, 'pairing.json');
  writeFileSync(file, JSON.stringify(pairing satisfies Pairing));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', PAIR, file], {
      encoding: 'utf8',
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    if (status !== 0) throw new Error(`${name} broke off: ${stderr}`);
    return JSON.parse(stdout) as number;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns a line for each task, and what is to be done about those that are worse or better. */
export function reportOf(held: readonly Held[], before: string): string {
  const slower = held.filter(isSlower);
  return [
    `Synoptic takes so many times as long as at ${before}:`,
    ...held.map((one) => `  ${one.name.padEnd(20)}${one.ratio.toFixed(3)}${remarkOn(one)}`),
    ...(slower.length > 0
      ? [
          `Slower by more than ${Math.round(100 * (ALLOWED - 1))}%: ${slower.map(({ name }) => name).join(', ')}.`,
          'Look for what takes longer now, or accept it with npm run bench -- gate --update and say why in the commit.',
        ]
      : []),
  ].join('\n');
}

const remarkOn = (held: Held): string =>
  isSlower(held) ? '  slower' : isFaster(held) ? '  faster: --update holds it there' : '';
