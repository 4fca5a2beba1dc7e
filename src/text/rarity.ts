/** How much a word says among texts: what stands in all of them says little, what is rare says much. */

/**
 * Returns the weight of a word by how few of the texts have it: log(1 + texts / those that have it), as in Spärck Jones
 * (1972), "A statistical interpretation of term specificity". One that none has weighs as one that a single text has.
 */
export function rarityAmong(texts: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return rarityBy(counts, texts.length);
}

/** The same where it is known how many of so many texts have each word. */
export function rarityBy(counts: ReadonlyMap<string, number>, texts: number): (word: string) => number {
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log(1 + texts / count)]));
  const alone = Math.log(1 + texts);
  return (word) => weights.get(word) ?? alone;
}
