/** Comparing sets. */

/** Have both an element in common? */
export const meets = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean => {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one];
  for (const each of less) if (more.has(each)) return true;
  return false;
};

/** Have both elements, and none in common? */
export const shareNone = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  one.size > 0 && other.size > 0 && !meets(one, other);

/** Returns how many elements of the one are in the other too. */
export function countShared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  let shared = 0;
  for (const each of one) if (other.has(each)) shared++;
  return shared;
}
