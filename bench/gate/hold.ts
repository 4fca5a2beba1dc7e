/** What Synoptic takes beside others, held against what it took when that was written down. */

import type { Taken, Task } from '../peers/task.ts';
import { takeTask } from '../peers/task.ts';
import { ratioOf } from '../turns/ratios.ts';

/** How many times as long Synoptic takes, by "task : other". */
export type Ratios = Readonly<Record<string, number>>;

export interface Held {
  /** The best of what was measured. */
  readonly measured: Ratios;
  readonly written: Ratios;
  /** Those that are worse than what is written by more than is allowed, or are not written at all. */
  readonly slower: readonly string[];
}

/** A ratio may be worse by so much. */
const ALLOWED = 1.1;
/** So many times a task is measured again where it fails: another program may have been in the way. */
const AGAIN = 2;

/** Measures the tasks one by one, each beside the first of its peers. */
export async function holdTasks(
  tasks: readonly (() => Task | Promise<Task>)[],
  written: Ratios,
): Promise<Held> {
  const measured: Record<string, number> = {};
  for (const make of tasks) {
    const task = await make();
    const beside = { ...task, contestants: task.contestants.slice(0, 2) };
    for (let time = 0; time <= AGAIN; time++) {
      const ratios = ratiosOf(await takeTask(beside));
      for (const [name, ratio] of Object.entries(ratios))
        measured[name] = Math.min(ratio, measured[name] ?? Number.POSITIVE_INFINITY);
      if (slowerOf(ratios, measured, written).length === 0) break;
    }
  }
  return { measured, written, slower: slowerOf(measured, measured, written) };
}

function ratiosOf({ task, results: [own, ...peers], plain }: Taken): Ratios {
  return Object.fromEntries(
    [...peers, plain].map((other) => [`${task.name} : ${other.name}`, ratioOf(own!, other)]),
  );
}

const slowerOf = (names: Ratios, measured: Ratios, written: Ratios): string[] =>
  Object.keys(names).filter((name) => !(measured[name]! <= ALLOWED * (written[name] ?? Number.NaN)));

/** Returns a line for each ratio, and what is to be done about those that are worse or better. */
export function reportOf({ measured, written, slower }: Held): string {
  const lines = Object.entries(measured).map(([name, ratio]) => {
    const before = written[name];
    const change = before === undefined ? 'not written down yet' : changeOf(ratio / before);
    return `${name.padEnd(58)}${ratio.toPrecision(3).padStart(8)}${(before?.toPrecision(3) ?? '–').padStart(9)}  ${change}`;
  });
  const missing = Object.keys(written).filter((name) => !(name in measured));
  return [
    `${'Synoptic takes so many times as long'.padEnd(58)}${'now'.padStart(8)}${'written'.padStart(9)}`,
    ...lines,
    ...missing.map((name) => `${name}: not measured, the peer could not be installed`),
    ...(slower.length > 0
      ? [
          `\nSlower by more than ${Math.round(100 * (ALLOWED - 1))}%, measured ${AGAIN + 1} times: ${slower.join('; ')}.`,
          'Look for what has become slower, or accept it with npm run bench -- gate --update and say why in the commit.',
        ]
      : []),
  ].join('\n');
}

function changeOf(change: number): string {
  if (change > ALLOWED) return `slower, ${change.toFixed(2)} times`;
  return change < 1 / ALLOWED ? `better, ${(1 / change).toFixed(2)} times: --update writes it` : '';
}
