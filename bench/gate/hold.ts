/** What Synoptic takes beside others, held against what it took when that was written down. */

import { type Task, takeTask } from '../peers/task.ts';
import { ratioOf } from '../turns/ratios.ts';

/** How many times as long Synoptic takes, by "task : other". */
export type Ratios = Readonly<Record<string, number>>;

export interface Held {
  /** The best of what was measured: another program may have been in the way, but none makes Synoptic faster. */
  readonly measured: Ratios;
  readonly written: Ratios;
  /** Those that are worse than what is written by more than is allowed, or are not written at all. */
  readonly slower: readonly string[];
}

type MakeTask = () => Task | Promise<Task>;

/** A ratio may be worse by so much. */
const ALLOWED = 1.1;
/** A task is measured up to so many times until it passes. */
const TIMES = 3;

/** Measures the tasks, each beside the first of its peers, again where one is slower than is written. */
export async function holdTasks(tasks: readonly MakeTask[], written: Ratios): Promise<Held> {
  const measured: Record<string, number> = {};
  const isSlower = (name: string): boolean => !(measured[name]! <= ALLOWED * (written[name] ?? Number.NaN));
  for (const make of tasks) {
    const task = await make();
    for (let time = 1, failed = true; failed && time <= TIMES; time++) {
      const ratios = await ratiosOf(task);
      for (const [name, ratio] of ratios) measured[name] = Math.min(ratio, measured[name] ?? ratio);
      failed = ratios.some(([name]) => isSlower(name));
    }
  }
  return { measured, written, slower: Object.keys(measured).filter(isSlower) };
}

/**
 * Returns what is to be written down: the worst of several runs, lest a slow hour fail the next one; what differs by no more
 * than is allowed stays as it was.
 */
export async function writtenAnew(tasks: readonly MakeTask[], written: Ratios): Promise<Ratios> {
  const worst: Record<string, number> = {};
  for (const make of tasks) {
    const task = await make();
    for (let time = 1; time <= TIMES; time++)
      for (const [name, ratio] of await ratiosOf(task)) worst[name] = Math.max(ratio, worst[name] ?? ratio);
  }
  const changed = Object.entries(worst).filter(([name, ratio]) => !isAlike(ratio, written[name]));
  return {
    ...written,
    ...Object.fromEntries(changed.map(([name, ratio]) => [name, Number(ratio.toPrecision(3))])),
  };
}

async function ratiosOf(task: Task): Promise<[name: string, ratio: number][]> {
  const taken = await takeTask({ ...task, contestants: task.contestants.slice(0, 2) });
  const [own, ...peers] = taken.results;
  return [...peers, taken.plain].map((other) => [`${task.name} : ${other.name}`, ratioOf(own!, other)]);
}

const isAlike = (ratio: number, before: number | undefined): boolean =>
  before !== undefined && ratio <= ALLOWED * before && ratio >= before / ALLOWED;

/** Returns a line for each ratio, and what is to be done about those that are worse or better. */
export function reportOf({ measured, written, slower }: Held): string {
  const lines = Object.entries(measured).map(([name, ratio]) => {
    const before = written[name];
    return [
      name.padEnd(58),
      ratio.toPrecision(3).padStart(8),
      (before?.toPrecision(3) ?? '–').padStart(9),
      `  ${changeOf(ratio, before)}`,
    ].join('');
  });
  const missing = Object.keys(written).filter((name) => !(name in measured));
  return [
    `${'Synoptic takes so many times as long'.padEnd(58)}${'now'.padStart(8)}${'written'.padStart(9)}`,
    ...lines,
    ...missing.map((name) => `${name}: not measured, for one of the two is not installed`),
    ...(slower.length > 0 ? ['', ...complaint(slower)] : []),
  ].join('\n');
}

function changeOf(ratio: number, before: number | undefined): string {
  if (before === undefined) return 'not written down';
  if (isAlike(ratio, before)) return '';
  return ratio > before
    ? `slower: ${(ratio / before).toFixed(2)} times as long`
    : `faster: ${(before / ratio).toFixed(2)} times; --update writes it`;
}

const complaint = (slower: readonly string[]): string[] => [
  `Slower by more than ${Math.round(100 * (ALLOWED - 1))}% each of ${TIMES} times, or not written down: ${slower.join('; ')}.`,
  'Look for what takes longer now, or accept it with npm run bench -- gate --update and say why in the commit.',
];
