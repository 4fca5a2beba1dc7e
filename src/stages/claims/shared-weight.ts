/** Words and terms by ordinals, each with a weight, so that what two lists share is found in one pass. */

export interface WeighedTerms {
  /** Sorted. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly sum: number;
}

/** Returns what weighs lists of terms; the same term has the same ordinal in all of them. */
export function openTermLists(): (terms: Iterable<string>, weigh: (term: string) => number) => WeighedTerms {
  const known: string[] = [];
  const ordinals = new Map<string, number>();
  const ordinalOf = (term: string): number => {
    const ordinal = ordinals.get(term) ?? known.push(term) - 1;
    ordinals.set(term, ordinal);
    return ordinal;
  };
  return (terms, weigh) => {
    const ids = Int32Array.from(new Set(terms), ordinalOf).sort();
    const weights = Float64Array.from(ids, (id) => weigh(known[id]!));
    return { ids, weights, sum: weights.reduce((sum, weight) => sum + weight, 0) };
  };
}

/** Tells of each term that both lists have what it weighs in either. */
export function eachShared(
  a: WeighedTerms,
  b: WeighedTerms,
  tell: (here: number, there: number) => void,
): void {
  const [one, other] = [a.ids, b.ids];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const apart = one[i]! - other[j]!;
    if (apart === 0) tell(a.weights[i++]!, b.weights[j++]!);
    else if (apart < 0) i++;
    else j++;
  }
}
