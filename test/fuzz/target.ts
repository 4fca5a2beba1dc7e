/** A reader of what others wrote, and one trial of it: something is read, and what must hold of it is checked. */

import { type Random, randomOf } from './random.ts';

/** What a reader is given: the content of a file, and the ending of its name. */
export interface Input {
  readonly content: string | Buffer;
  readonly ending: string;
}

export interface Target {
  readonly name: string;
  /** What it reads, in a line. */
  readonly reads: string;
  /** Makes an input; the same random numbers make the same. */
  readonly make: (random: Random) => Input | Promise<Input>;
  /** Reads an input, and returns what does not hold, in words. What it throws is a fault, too. */
  readonly faultsOf: (input: Input) => Promise<readonly string[]>;
  /** Seconds of processor time that an input may take, and that each million characters or bytes may take besides. */
  readonly bound: { readonly input: number; readonly million: number };
}

export interface Trial {
  readonly size: number;
  /** Of processor time. */
  readonly seconds: number;
  readonly faults: readonly string[];
}

/** Returns the input of a number. The same seed and number give the same. */
export const inputOf = async ({ make }: Target, seed: number, number: number): Promise<Input> =>
  make(randomOf(Math.imul(seed, 1_000_003) + number));

/** Reads an input. One that takes too long is read once more: a first compilation or garbage collection is no fault. */
export async function tryInput(target: Target, input: Input): Promise<Trial> {
  const size = input.content.length;
  const most = target.bound.input + (target.bound.million * size) / 1e6;
  const first = await timed(target, input);
  if (first.faults.length > 0 || first.seconds <= most) return { size, ...first };
  const { seconds } = await timed(target, input);
  const faults = seconds > most ? [`${seconds.toFixed(2)} s are more than ${most.toFixed(2)} s`] : [];
  return { size, seconds: Math.min(first.seconds, seconds), faults };
}

async function timed({ faultsOf }: Target, input: Input): Promise<Omit<Trial, 'size'>> {
  const before = process.cpuUsage();
  const faults = await faultsOf(input).catch((error: unknown) => [wordsOf(error)]);
  const { user, system } = process.cpuUsage(before);
  return { faults, seconds: (user + system) / 1e6 };
}

const wordsOf = (error: unknown): string => {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return why.split('\n').slice(0, 5).join('\n');
};
