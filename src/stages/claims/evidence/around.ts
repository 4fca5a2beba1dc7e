/** How far what stands around two statements is alike. */

import type { Heap } from './heap.ts';

interface Around {
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
}

/** Returns what weighs the stems around a statement; each set is weighed once. */
export function openSurroundings({ rarityOfWord }: Heap): (stems: ReadonlySet<string>) => Around {
  const known = new Map<ReadonlySet<string>, Around>();
  return (stems) => {
    const before = known.get(stems);
    if (before !== undefined) return before;
    const weights = new Map([...stems].map((stem) => [stem, rarityOfWord(stem)]));
    const around = { weights, sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
    known.set(stems, around);
    return around;
  };
}

/** Returns which share of the smaller stands in the other, by weight: 0 to 1. */
export function likenessAround(a: Around, b: Around): number {
  const [less, more] = a.sum < b.sum ? [a, b] : [b, a];
  if (less.sum === 0) return 0;
  let common = 0;
  for (const [stem, weight] of less.weights) if (more.weights.has(stem)) common += weight;
  return common / less.sum;
}
