/** Pairs things of two dossiers one to one, the same whichever of the two comes first. */

export interface Paired<Thing> {
  readonly before: Thing;
  readonly after: Thing;
  /** How much the two have in common; 0 is nothing. */
  readonly weight: number;
}

/** Returns the pairs that have most in common; each thing is in one pair at most. */
export function pairUp<Thing extends { readonly id: string }>(
  candidates: readonly Paired<Thing>[],
): Paired<Thing>[] {
  const [earlier, later] = [new Set<Thing>(), new Set<Thing>()];
  return candidates
    .filter(({ weight }) => weight > 0)
    .map((pair) => ({ pair, key: [pair.before.id, pair.after.id].sort().join(' ') }))
    .sort((a, b) => b.pair.weight - a.pair.weight || (a.key < b.key ? -1 : Number(a.key > b.key)))
    .flatMap(({ pair }) => {
      if (earlier.has(pair.before) || later.has(pair.after)) return [];
      earlier.add(pair.before);
      later.add(pair.after);
      return [pair];
    });
}
