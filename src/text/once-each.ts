/** What is asked of a thing again and again is worked out once. */

import type { Span } from '../model/span.ts';

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

/** The same of what is found with a second thing, such as a language. */
export function onceEachWith<One extends object, Other extends object, What>(
  find: (one: One, other: Other) => What,
): (one: One, other: Other) => What {
  const withOther = onceEach((other: Other) => onceEach((one: One) => find(one, other)));
  return (one, other) => withOther(other)(one);
}

/** Returns the same for a function that finds something of a thing by what is known of something else, such as a language. */
export function onceEachBy<One extends object, By extends object, What>(
  find: (one: One, by: By) => What,
): (one: One, by: By) => What {
  const foundBy = onceEach((by: By) => onceEach((one: One) => find(one, by)));
  return (one, by) => foundBy(by)(one);
}

/** The same of what is found by more than the two things, but always by the same for the same two. */
export function onceGiven<One extends object, Other extends object, What>(): (
  one: One,
  other: Other,
  find: () => What,
) => What {
  const held = onceEachWith((_one: One, _other: Other): { found?: { readonly what: What } } => ({}));
  return (one, other, find) => {
    const known = held(one, other);
    known.found ??= { what: find() };
    return known.found.what;
  };
}

/** Characters of a text are fewer. */
const MOST_CHARACTERS = 2 ** 26;

/** Returns the function with what it found of each stretch of a text kept as long as the function is. */
export function onceAt<What>(find: (stretch: Span) => What): (stretch: Span) => What {
  const known = new Map<number, { readonly found: What }>();
  return ({ start, end }) => {
    const place = start * MOST_CHARACTERS + end;
    const before = known.get(place);
    if (before !== undefined) return before.found;
    const found = find({ start, end });
    known.set(place, { found });
    return found;
  };
}
