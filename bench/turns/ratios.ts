/** How long tools took beside one another: the median of what their rounds came to. */

import type { Result } from './take-turns.ts';

/** Returns the seconds of the processor that a round took. */
export const secondsOf = ({ rounds }: Result<unknown>): number =>
  median(rounds.map(({ processor }) => processor));

/** Returns how many times as long one took as the other, round by round: what slows the machine slows both. */
export const ratioOf = (one: Result<unknown>, other: Result<unknown>): number =>
  median(one.rounds.map(({ processor }, round) => processor / other.rounds[round]!.processor));

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);
