/** Numbers that look random and are the same for the same seed. */

export interface Random {
  /** Returns a whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** Is true once in `every` times. */
  readonly once: (every: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** Returns a whole number from 1 to `most`; each order of magnitude is as likely as the next. */
  readonly size: (most: number) => number;
}

/** Mulberry32: 32 bits of state, enough for tests. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    once: (every) => below(every) === 0,
    pick: (items) => items[below(items.length)]!,
    size: (most) => Math.floor(Math.exp(next() * Math.log(most + 1))),
  };
}
