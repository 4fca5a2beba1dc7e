/** A task as a table shows it: a row for each tool, with what it took beside Synoptic and beside the machine's limit. */

import { median, ratioOf, secondsOf } from '../turns/ratios.ts';
import type { Result } from '../turns/take-turns.ts';
import type { Quality, Taken } from './task.ts';

export interface Row {
  readonly name: string;
  /** Of the processor, a page, an article or a question. */
  readonly milliseconds: number;
  /** Millions of characters in a second of the processor. */
  readonly megabytesASecond: number;
  /** How many times as long it takes as Synoptic, and as plain tokenising. */
  readonly ofSynoptic: number;
  readonly ofPlain: number;
  /** The most that its process held, in MB. */
  readonly memory: number;
  readonly quality: Quality;
}

/** Plain tokenising comes last. */
export const rowsOf = ({ task, results, plain }: Taken): Row[] =>
  [...results, plain].map((result) => ({
    name: result.name,
    milliseconds: (1000 * secondsOf(result)) / task.units,
    megabytesASecond: ((task.readings ?? 1) * task.characters) / 1e6 / secondsOf(result),
    ofSynoptic: ratioOf(result, results[0]!),
    ofPlain: ratioOf(result, plain),
    memory: median(result.rounds.map(({ megabytes }) => megabytes)),
    quality: result === plain ? {} : task.judge(lastAnswer(result)),
  }));

const lastAnswer = ({ rounds }: Result<unknown>): unknown => rounds.at(-1)!.answer;
