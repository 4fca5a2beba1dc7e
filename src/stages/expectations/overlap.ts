/** How much two sets share. */

/** Returns the share of the smaller set that is in the other; 0 where one is empty. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : [...a].filter((one) => b.has(one)).length / least;
}
