/** Groups of what is alike: average linkage over a table of likenesses. */

/** How much of the likeness of two is by what else they are like; the rest is their own. */
const BY_COMPANY = 0.4;

/**
 * Returns likenesses that also go by company: two that are like the same others are more alike, two that are like
 * different ones less. The table is square and symmetric, of numbers from 0 to 1.
 */
export function likenessByCompany(likeness: readonly (readonly number[])[]): number[][] {
  return likeness.map((one, at) =>
    one.map((own, to) => {
      const other = likeness[to]!;
      let [both, either] = [0, 0];
      for (let k = 0; k < one.length; k++) {
        if (k === at || k === to) continue;
        both += Math.min(one[k]!, other[k]!);
        either += Math.max(one[k]!, other[k]!);
      }
      return (1 - BY_COMPANY) * own + (either === 0 ? 0 : (BY_COMPANY * both) / either);
    }),
  );
}

/**
 * Returns the groups, as indices, the largest first and then by their first: the two most alike are joined as long as the
 * mean likeness between them is at least `least`.
 */
export function groupByLikeness(likeness: readonly (readonly number[])[], least: number): number[][] {
  const means = likeness.map((row) => [...row]);
  const groups: (number[] | null)[] = likeness.map((_, at) => [at]);
  for (let pair = mostAlike(means, groups, least); pair !== null; pair = mostAlike(means, groups, least)) {
    const [one, other] = pair;
    const [first, second] = [groups[one]!, groups[other]!];
    const [m, n] = [first.length, second.length];
    for (const [at, group] of groups.entries()) {
      if (group === null) continue;
      means[one]![at] = (m * means[one]![at]! + n * means[other]![at]!) / (m + n);
      means[at]![one] = means[one]![at]!;
    }
    first.push(...second);
    groups[other] = null;
  }
  return groups
    .filter((group) => group !== null)
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length);
}

function mostAlike(
  means: readonly (readonly number[])[],
  groups: readonly (readonly number[] | null)[],
  least: number,
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let most = least;
  for (let one = 0; one < groups.length; one++) {
    if (groups[one] === null) continue;
    for (let other = one + 1; other < groups.length; other++) {
      if (groups[other] === null || means[one]![other]! < most) continue;
      if (best !== null && means[one]![other]! === most) continue;
      most = means[one]![other]!;
      best = [one, other];
    }
  }
  return best;
}
