/** How much a word says among texts: what stands in all of them says little, what is rare says much. */

/** Returns the weight of a word. */
export interface Rarity {
  (word: string): number;
  /** The weight of a word that a single text has, or none. */
  readonly most: number;
}

/**
 * Of more texts than this it is weighed in steps how many there are and have a word, so many steps a doubling: one text more
 * leaves nearly all weights as they are, and with them what was found by them. A step is worth .17 at most.
 */
const MANY = 2000;
const STEPS = 4;

/**
 * Returns the weight of a word by how few of the texts have it: log(1 + texts / those that have it), as in Spärck Jones
 * (1972), "A statistical interpretation of term specificity". One that none has weighs as one that a single text has.
 */
export function rarityAmong(texts: readonly ReadonlySet<string>[]): Rarity {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return rarityBy(counts, texts.length);
}

/** The same where it is known how many of so many texts have each word. */
export function rarityBy(counts: ReadonlyMap<string, number>, texts: number): Rarity {
  const step = texts > MANY ? nearestStep : (count: number): number => count;
  const all = step(texts);
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log(1 + all / step(count))]));
  const most = Math.log(1 + all);
  return Object.assign((word: string) => weights.get(word) ?? most, { most });
}

const nearestStep = (count: number): number => 2 ** (Math.round(STEPS * Math.log2(count)) / STEPS);
