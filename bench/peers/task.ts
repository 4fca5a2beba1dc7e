/** Something that Synoptic and others do with the same input, how fast and how well. */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timesOver } from '../turns/plain.ts';
import { type Contestant, type Result, type Turns, takeTurns } from '../turns/take-turns.ts';

export interface Task {
  readonly name: string;
  /** What a round does many of: pages, articles, questions. */
  readonly unit: string;
  readonly units: number;
  /** Of the texts. */
  readonly characters: number;
  /** How often they would be read in a round by one that knows nothing of them beforehand: once where nothing is said. */
  readonly readings?: number;
  /** What the input is, in a line. */
  readonly corpus: string;
  readonly input: unknown;
  /** Synoptic comes first. */
  readonly contestants: readonly Contestant[];
  /** Counts the words of the same texts, once. */
  readonly plain: Contestant;
  /** A line on each that could not take part. */
  readonly skipped: readonly string[];
  readonly turns: Turns;
  /** Says how good an answer is. */
  readonly judge: (answer: unknown) => Quality;
}

/** By the name of the measure, 0 to 1; empty where nothing is known that it could be judged by. */
export type Quality = Readonly<Record<string, number>>;

/** What came of a task: Synoptic and its peers, and what plain tokenising of the same texts takes. */
export interface Taken {
  readonly task: Task;
  readonly results: readonly Result<unknown>[];
  readonly plain: Result<unknown>;
}

export async function takeTask(task: Task): Promise<Taken> {
  const done = await takeTurns([...task.contestants, task.plain], task.input, task.turns);
  return { task, results: done.slice(0, -1), plain: asOften(done.at(-1)!, task) };
}

function asOften(
  { name, rounds: [first, ...more] }: Result<unknown>,
  { characters, readings = 1 }: Task,
): Result<unknown> {
  const times = readings / timesOver(characters);
  const often = (round: typeof first) => ({ ...round, processor: times * round.processor });
  return { name, rounds: [often(first), ...more.map(often)] };
}

/** What a task is made of: as much of the annotated corpus as is there, or only what the repository holds. */
export interface Size {
  /** 1 is that of the table. */
  readonly scale: number;
  readonly corpus: boolean;
  readonly turns?: Turns;
}

export const scaled = (count: number, { scale }: Size): number => Math.max(1, Math.round(count * scale));

const root = fileURLToPath(new URL('../..', import.meta.url));

export const corpusFile = (path: string): string =>
  resolve(root, process.env.SYNOPTIC_CORPUS ?? '../shared', path);

export const charactersOf = (texts: readonly string[]): number =>
  texts.reduce((sum, { length }) => sum + length, 0);
