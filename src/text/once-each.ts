/** What is asked of a thing again and again is worked out once. */

/** Returns the function with what it found of each thing kept as long as the thing is. */
export function onceEach<One extends object, What>(find: (one: One) => What): (one: One) => What {
  const known = new WeakMap<One, { readonly found: What }>();
  return (one) => {
    const before = known.get(one);
    if (before !== undefined) return before.found;
    const found = find(one);
    known.set(one, { found });
    return found;
  };
}
