/** What Synoptic takes now, held against what it took before. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../turns/ratios.ts';
import { PAIR, type Pairing } from './pair.ts';

export interface GateTask extends Pairing {
  readonly name: string;
  /** It may take so many times as long. */
  readonly allowed: number;
}

export interface Held extends Pick<GateTask, 'name' | 'allowed'> {
  /** How many times as long it takes as before. */
  readonly ratio: number;
}

/** What leaves doubt is measured so many times, and the median counts: one of them may have had bad luck. */
const TIMES = 3;
const isDoubtful = (ratio: number, allowed: number): boolean => ratio > (1 + allowed) / 2;

export const isSlower = ({ ratio, allowed }: Held): boolean => ratio > allowed;
const isFaster = ({ ratio, allowed }: Held): boolean => ratio < 1 / allowed;

/** Measures a task, again where that leaves doubt. */
export function holdTask(task: GateTask): Held {
  const { name, allowed } = task;
  const ratios = [ratioOf(task)];
  while (isDoubtful(ratios[0]!, allowed) && ratios.length < TIMES) ratios.push(ratioOf(task));
  return { name, allowed, ratio: median(ratios) };
}

/** @throws Error where one of the versions breaks off */
function ratioOf({ name, allowed: _, ...pairing }: GateTask): number {
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
          `Slower by more than is allowed: ${slower.map(({ name, allowed }) => `${name} (${Math.round(100 * (allowed - 1))}%)`).join(', ')}.`,
          'Look for what takes longer now, or accept it with npm run bench -- gate --update and say why in the commit.',
        ]
      : []),
  ].join('\n');
}

const remarkOn = (held: Held): string =>
  isSlower(held) ? '  slower' : isFaster(held) ? '  faster: --update holds it there' : '';
